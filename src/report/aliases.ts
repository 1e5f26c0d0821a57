import type { BuildPlan } from '../plan/plan.js';
import type { BuildLog } from '../progress/build-log.js';

/**
 * The second tags of the caches that were written, each from the digest that the log names. None where the user exports
 * caches too: which manifest is ours the log does not say.
 */
export function aliasesOf(plan: BuildPlan, log: BuildLog): { source: string; tag: string }[] {
  return plan.targets.flatMap(({ name, cacheTo, cacheAlias, userExports }) => {
    const written = cacheTo[0]?.ref;
    const manifests = log.cacheManifests.filter((manifest) => manifest.target === name || plan.targets.length === 1);
    const digests = new Set(manifests.map((manifest) => manifest.digest));
    const [digest] = digests;
    if (!cacheAlias || written === undefined || digest === undefined || digests.size !== 1 || userExports) return [];
    return [{ source: `${written.slice(0, written.lastIndexOf(':'))}@${digest}`, tag: cacheAlias.ref }];
  });
}
