import type { BuildPlan } from '../plan/plan.js';
import type { BuildLog } from '../progress/build-log.js';

/** The second tags of the caches that were written, each from the digest that the log names. */
export function aliasesOf(plan: BuildPlan, log: BuildLog): { source: string; tag: string }[] {
  return plan.targets.flatMap(({ name, cacheTo, cacheAlias }) => {
    const written = cacheTo[0]?.ref;
    const manifests = log.cacheManifests.filter((manifest) => manifest.target === name || plan.targets.length === 1);
    // More than one manifest: the user exports caches too, and which one is ours the log does not say.
    const digests = new Set(manifests.map((manifest) => manifest.digest));
    const [digest] = digests;
    if (!cacheAlias || written === undefined || digest === undefined || digests.size !== 1) return [];
    return [{ source: `${written.slice(0, written.lastIndexOf(':'))}@${digest}`, tag: cacheAlias.ref }];
  });
}
