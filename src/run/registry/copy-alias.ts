import type { BuildPlan, TargetPlan } from '../../plan/plan.js';
import type { RegistryClient } from './client.js';
import { placeOf } from './kept-image.js';

/**
 * Gives the cache that a build of this target would have read the commit's tag as well, so that a later build of this commit
 * finds it at once. Costs two requests; what goes wrong is nobody's loss. Never throws.
 */
export async function copyCacheAlias({ cacheAlias, cacheFrom }: TargetPlan, { cacheStore, trust }: BuildPlan, client: RegistryClient): Promise<void> {
  const [source] = cacheFrom;
  if (!trust.trusted || cacheStore?.type !== 'registry' || !cacheAlias || !source || source.reason === 'user' || source.reason === 'sibling' || source.ref === cacheAlias.ref) return;
  try {
    const [from, { tag, ...to }] = [placeOf(source.ref), placeOf(cacheAlias.ref)];
    if (from.host !== to.host || from.path !== to.path) return;
    const cache = await client.readBytes(from, from.tag);
    if (cache) await client.writeManifest(to, tag, cache);
  } catch {
    // The branch's own tag still finds it.
  }
}
