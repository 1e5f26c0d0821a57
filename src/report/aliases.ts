import type { BuildLog } from '../progress/build-log.js';
import type { HandedTarget } from '../run/handover.js';

/**
 * The second tags of the caches that were written, each from the digest that the log names. None where the user exports
 * caches too: which manifest is ours the log does not say.
 */
export function aliasesOf(targets: readonly HandedTarget[], log: BuildLog): { source: string; tag: string }[] {
  return targets.flatMap(({ name, cacheRef, cacheAlias, userExports }) => {
    const manifests = log.cacheManifests.filter((manifest) => (manifest.target ?? (targets.length === 1 ? name : undefined)) === name);
    const digests = new Set(manifests.map((manifest) => manifest.digest));
    const [digest] = digests;
    if (cacheAlias === undefined || cacheRef === undefined || digest === undefined || digests.size !== 1 || userExports) return [];
    return [{ source: `${cacheRef.slice(0, cacheRef.lastIndexOf(':'))}@${digest}`, tag: cacheAlias }];
  });
}
