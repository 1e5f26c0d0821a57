import type { BuildPlan } from '../../plan/plan.js';
import { withFoundImages } from '../../plan/found-images.js';
import { withFoundCaches } from '../../plan/found-caches.js';
import type { Presence } from '../../plan/found-caches.js';
import type { Environment } from '../child-environment.js';
import { findLocalCaches, makeCacheDirectory } from '../local-caches.js';
import type { RegistryConfig } from './buildkitd-config.js';
import { lookUpRefs } from './lookup.js';
import { lookupNotices } from './notices.js';

/**
 * The plan with what is there: asks registries for cache refs and for images that are only pushed where there is none yet, by
 * the settings of the builder, for at most 2 s, and looks at directories of caches; other backends are not asked. What was not
 * answered stays as it was planned and is said. Never throws.
 */
export async function preflight(plan: BuildPlan, config: RegistryConfig, env: Environment): Promise<BuildPlan> {
  const type = plan.cacheStore?.type;
  const caches = plan.targets.flatMap((target) => [...target.cacheFrom, ...target.cacheSiblings].map(({ ref }) => ref));
  const images = plan.targets.flatMap((target) => target.imagesIfAbsent.map(({ ref }) => ref));
  const asked = [...(type === 'registry' ? caches : []), ...images];
  const found: ReadonlyMap<string, Presence> = asked.length === 0 ? new Map() : await lookUpRefs(asked, { env, config });
  const unsure = new Map([...found].filter(([ref]) => caches.includes(ref)));
  const withImages = withFoundImages({ ...plan, notices: [...plan.notices, ...lookupNotices(unsure)] }, found);
  if (type === 'registry') return withFoundCaches(withImages, found);
  if (type !== 'local') return withImages;
  const directory = plan.cacheStore?.options.get('dest');
  if (directory !== undefined && plan.targets.some(({ cacheTo }) => cacheTo.length > 0)) await makeCacheDirectory(directory);
  return withFoundCaches(withImages, await findLocalCaches(caches));
}
