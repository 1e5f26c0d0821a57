import type { BuildPlan } from '../plan/plan.js';
import type { BuildLog } from '../progress/build-log.js';

/**
 * The digest of each target by name: what the log says was pushed under one of its refs, else what buildx' metadata says,
 * else what the log says was exported, for a bake that has not written its metadata yet. With more than one output the
 * metadata's digest may be that of another one.
 */
export function digestsOf(plan: BuildPlan, log: BuildLog, metadata: ReadonlyMap<string, string>): Map<string, string> {
  const pushed = new Map(log.pushed.map(({ ref, digest }) => [ref, digest]));
  const only = plan.targets.length === 1 ? plan.targets[0]?.name : undefined;
  const exportedOf = (name: string) => {
    const digests = new Set(log.exported.filter(({ target }) => (target ?? only) === name).map(({ digest }) => digest));
    return digests.size === 1 ? [...digests][0] : undefined;
  };
  const digests = plan.targets.flatMap(({ name, images }): [string, string][] => {
    const digest = images.map(({ ref }) => pushed.get(ref)).find((found) => found !== undefined) ?? metadata.get(name) ?? exportedOf(name);
    return digest === undefined ? [] : [[name, digest]];
  });
  return new Map(digests);
}
