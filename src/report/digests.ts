import type { BuildPlan } from '../plan/plan.js';
import type { BuildLog } from '../progress/build-log.js';

/**
 * The digest of each target by name: what the log says was pushed under one of its refs, else what buildx' metadata says.
 * With more than one output the metadata's digest may be that of another one.
 */
export function digestsOf(plan: BuildPlan, log: BuildLog, metadata: ReadonlyMap<string, string>): Map<string, string> {
  const pushed = new Map(log.pushed.map(({ ref, digest }) => [ref, digest]));
  const digests = plan.targets.flatMap(({ name, images }): [string, string][] => {
    const digest = images.map(({ ref }) => pushed.get(ref)).find((found) => found !== undefined) ?? metadata.get(name);
    return digest === undefined ? [] : [[name, digest]];
  });
  return new Map(digests);
}
