import { fitTag } from './image-refs.js';
import { isSlug, maxTagLength } from './name.js';

/** What a cache ref is kept for: a branch, a pull request, a commit, the fingerprint of a target's inputs. */
export type CacheKind = 'branch' | 'pull-request' | 'commit' | 'fingerprint';

/** A cache tag taken apart. */
export interface CacheName {
  readonly kind: CacheKind;
  /** the target's part of the tag; '' where the repository is one target's own */
  readonly target: string;
  /** a number, or what `slug` made of a branch, of a commit or of a fingerprint in hex, in `room` characters */
  readonly key: string;
  readonly room: number;
  /** hash of the platforms, '' where there is none */
  readonly platforms: string;
  /** hash of the cache mount that is kept there instead of layers; '' for none */
  readonly mount: string;
}

/** Whose tags are meant. */
export interface NamePlace {
  /** whether several targets share the repository; undefined where that is not known */
  readonly shared: boolean | undefined;
  /** as `ownerHash` gives it for the repository */
  readonly owner: string;
}

const kinds: Readonly<Record<string, CacheKind>> = { b: 'branch', pr: 'pull-request', c: 'commit', f: 'fingerprint' };
const shape = /^(?:(?!cache-)(.*?)\.)?cache-(?:m-([0-9a-f]{8})-)?(b|pr|c|f)-(.+?)(?:-r([0-9a-f]{8}))?(?:-p([0-9a-f]{8}))?$/s;
const hashedPart = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,50}-[0-9a-f]{8}$/;
const keys: Readonly<Record<CacheKind, RegExp>> = { branch: /^/, 'pull-request': /^[1-9]\d{0,14}$/, commit: /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, fingerprint: /^[0-9a-f]{40}$/ };
// Beside a long name of a target there is less room than a commit has digits.
const cutKey = /^[0-9a-f]+-[0-9a-f]{8}$/;

/**
 * Takes a tag apart that Warmbake makes for a cache, `[<target>.]cache-[m-<hash>-]<b|pr|c|f>-<key>[-r<hash>][-p<hash>]`. Undefined for every
 * other tag, also for one of another GitHub repository.
 */
export function parseCacheTag(tag: string, { shared, owner }: NamePlace): CacheName | undefined {
  const [, target, mount = '', letter = '', key = '', said = '', platforms = ''] = shape.exec(tag) ?? [];
  const kind = kinds[letter];
  if (kind === undefined || tag.length > maxTagLength || said !== owner) return undefined;
  if (shared !== undefined && shared !== (target !== undefined)) return undefined;
  // A target's part is at most 60 characters and never looks like the beginning of a cache tag; one that did has a hash.
  if (target !== undefined && (!(isSlug(target, 60) || hashedPart.test(target)) || /(^|\.)cache-/.test(target))) return undefined;
  const suffix = (said === '' ? 0 : 10) + (platforms === '' ? 0 : 10);
  const room = maxTagLength - `${target === undefined ? '' : `${target}.`}cache-${mount === '' ? '' : `m-${mount}-`}${letter}-`.length - suffix;
  const cut = (kind === 'commit' || kind === 'fingerprint') && room < 64 && key.length === room && cutKey.test(key);
  if (!isSlug(key, room) || !(keys[kind].test(key) || cut)) return undefined;
  return { kind, target: target ?? '', key, room, platforms, mount };
}

/** What an image tag that passes stands for: a pull request, or a commit of the merge queue. */
export type PassingImage = { readonly kind: 'pull-request'; readonly number: number } | { readonly kind: 'merge-group'; readonly commit: string };

/**
 * Takes an image tag apart that Warmbake makes for a pull request (`pr-N`, `pr-N-<7 of the commit>`) or the merge queue
 * (`mq-<commit>`). `target` is the name that the tag begins with where targets share a repository. Undefined for every other tag.
 */
export function parsePassingImage(tag: string, target: string | undefined): PassingImage | undefined {
  // Where the target and the tag could be told apart in two ways, a hash of both is at the end.
  for (const text of [tag, tag.replace(/-[0-9a-f]{8}$/, '')]) {
    const [, plain = '', number, commit] = /(?:^|-)(pr-([1-9]\d{0,14})(?:-[0-9a-f]{7})?|mq-([0-9a-f]{40}))$/.exec(text) ?? [];
    if (plain === '' || fitTag(plain, target) !== tag) continue;
    return commit === undefined ? { kind: 'pull-request', number: Number(number) } : { kind: 'merge-group', commit };
  }
  return undefined;
}
