import type { Target } from '../definition/definition.js';
import { displayName } from '../definition/definition.js';
import type { Context } from '../github/context.js';
import type { CachePlace } from './cache-refs.js';
import { repositoryOf } from './image-name.js';
import { cachePrefix, ownerHash } from './plan-cache.js';
import type { ImageNaming, ImageRef } from './plan-images.js';

export interface FingerprintQuestion {
  readonly context: Context;
  readonly target: Target;
  readonly naming: ImageNaming;
  readonly images: readonly ImageRef[];
}

/**
 * Where a target's image is tagged by its fingerprint: in every repository that it is pushed to, because a tag is made where the
 * image is; where nothing is pushed, in the repository that it would be pushed to.
 */
export function fingerprintPlaces({ context, target, naming, images }: FingerprintQuestion): CachePlace[] {
  const { layout } = naming;
  const own = layout && repositoryOf(layout, displayName(target));
  const pushed = images.map(({ ref }) => ref.slice(0, ref.lastIndexOf(':')));
  const repositories = new Set(pushed.length > 0 || own === undefined ? pushed : [own]);
  return [...repositories].map((repository) => ({
    at: `${repository}:`, prefix: layout?.mode === 'single' && repository === own ? `${cachePrefix(naming.sharedName(target))}.` : '',
    owner: ownerHash(repository, context), platforms: [], apart: false
  }));
}
