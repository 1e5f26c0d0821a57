import { parseCacheTag, parsePassingImage } from '../plan/parse-ref.js';
import type { CacheKind, NamePlace } from '../plan/parse-ref.js';

/** A tag of our own making. Of a group all but the newest may be old. */
export interface FoundRef {
  readonly tag: string;
  readonly what: 'cache' | 'image';
  readonly kind: CacheKind | 'merge-group';
  /** as in the tag: number, commit, fingerprint, or the branch as `slug` gives it in `room` characters */
  readonly key: string;
  readonly room: number;
  /** target, kind, platforms, cache mount */
  readonly group: string;
}

export interface RefPlace extends NamePlace {
  /** targets as the tags have them; undefined for all */
  readonly cacheTargets: ReadonlySet<string> | undefined;
  /** names that image tags begin with, `undefined` for none; empty where images are not looked for */
  readonly imageTargets: readonly (string | undefined)[];
}

/** The tags of our own making among all tags of a repository; those of the user and of other GitHub repositories are left out. */
export function findRefs(tags: readonly string[], place: RefPlace): FoundRef[] {
  return tags.flatMap((tag): FoundRef[] => {
    const cache = parseCacheTag(tag, place);
    if (cache) {
      if (cache.target !== '' && place.cacheTargets !== undefined && !place.cacheTargets.has(cache.target)) return [];
      return [{ tag, what: 'cache', kind: cache.kind, key: cache.key, room: cache.room, group: ['cache', cache.kind, cache.target, cache.platforms, cache.mount].join(' ') }];
    }
    for (const target of place.imageTargets) {
      const image = parsePassingImage(tag, target);
      if (!image) continue;
      const key = image.kind === 'merge-group' ? image.commit : String(image.number);
      return [{ tag, what: 'image', kind: image.kind, key, room: 0, group: ['image', image.kind, target ?? ''].join(' ') }];
    }
    return [];
  });
}
