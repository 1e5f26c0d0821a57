import type { Event } from '../github/event.js';
import { maxTagLength, shortHash, slug } from './name.js';

/** Why a cache ref is read or written. */
export type CacheReason = 'commit' | 'branch' | 'pull-request' | 'head-branch' | 'base-branch' | 'default-branch' | 'sibling' | 'user';

/** A cache ref with its reason: an image reference, or the name or directory by which another backend knows it. */
export interface CacheRef {
  readonly ref: string;
  readonly reason: CacheReason;
}

/** What a key stands for: `b` a branch, `pr` a pull request, `c` a commit, `f` a fingerprint. Being part of the tag it keeps the kinds apart. */
type Kind = 'b' | 'pr' | 'c' | 'f';

interface TagKey {
  readonly kind: Kind;
  readonly key: string;
}

interface Key extends TagKey {
  readonly reason: CacheReason;
}

/** Where one target's cache refs live. */
export interface CachePlace {
  /** what stands before the tag: `<repository>:`, `<directory>/`, or nothing where the tag itself is the name */
  readonly at: string;
  /** `<target>.` where several targets share the place, else '' */
  readonly prefix: string;
  /** hash of the GitHub repository's id, where the path does not hold its name, else '' */
  readonly owner: string;
  readonly platforms: readonly string[];
  /** whether these caches are kept apart from those that builds of images read */
  readonly apart: boolean;
  /** hash of the cache mount that is kept there instead of layers */
  readonly mount?: string;
}

/** `[<target>.]cache-[m-<hash of the mount>-]<b|pr|c|f>-<key>[-r<hash of the repository>][-p<hash of platforms>]` */
function cacheTag(place: CachePlace, { kind, key }: TagKey): string {
  const kinds = [...[...place.platforms].sort(), ...(place.apart ? ['no image'] : [])];
  const suffix = `${place.owner === '' ? '' : `-r${place.owner}`}${kinds.length === 0 ? '' : `-p${shortHash(kinds.join(','))}`}`;
  const prefix = `${place.prefix}cache-${place.mount === undefined ? '' : `m-${place.mount}-`}${kind}-`;
  return `${prefix}${slug(key, maxTagLength - prefix.length - suffix.length)}${suffix}`;
}

const fingerprintDigits = 40;

/** The ref of the image that was built from inputs of this fingerprint (hex). Platforms are part of the fingerprint. */
export function fingerprintRef(place: CachePlace, fingerprint: string): string {
  return `${place.at}${cacheTag(place, { kind: 'f', key: fingerprint.slice(0, fingerprintDigits) })}`;
}

/** At most so many refs of one target are imported: each costs a round trip and BuildKit merges them all. */
const maxImports = 5;

/** Branches that the event itself may not name. */
export interface KnownBranches {
  readonly defaultBranch: string | undefined;
  /** base of a pull request */
  readonly baseBranch?: string | undefined;
}

/** The cache refs that this event reads for a target, most telling first, each once. */
export function cacheImports(place: CachePlace, event: Event, { defaultBranch, baseBranch }: KnownBranches): CacheRef[] {
  const byRef = new Map<string, CacheRef>();
  for (const key of importKeys(event, defaultBranch, baseBranch)) {
    const ref = `${place.at}${cacheTag(place, key)}`;
    if (!byRef.has(ref)) byRef.set(ref, { ref, reason: key.reason });
  }
  return [...byRef.values()].slice(0, maxImports);
}

function importKeys(event: Event, defaultBranch: string | undefined, baseBranch: string | undefined): Key[] {
  const fallback: Key[] = defaultBranch ? [{ kind: 'b', key: defaultBranch, reason: 'default-branch' }] : [];
  const ofBase: Key[] = baseBranch ? [{ kind: 'b', key: baseBranch, reason: 'base-branch' }] : [];
  switch (event.kind) {
    case 'branch-push':
    case 'branch-run':
    case 'workflow-run':
      if (event.kind === 'workflow-run' && !event.ownBranch) return [...ofBase, ...fallback];
      return [{ kind: 'c', key: event.commit, reason: 'commit' }, { kind: 'b', key: event.branch, reason: 'branch' }, ...fallback];
    case 'merge-group':
      return [{ kind: 'c', key: event.commit, reason: 'commit' }, { kind: 'b', key: event.baseBranch, reason: 'base-branch' }, ...fallback];
    case 'tag-push':
    case 'tag-run':
      return [{ kind: 'c', key: event.commit, reason: 'commit' }, ...fallback];
    case 'pull-request-target':
      return [{ kind: 'b', key: event.baseBranch, reason: 'base-branch' }, ...fallback];
    case 'pull-request': {
      const base: Key = { kind: 'b', key: event.baseBranch, reason: 'base-branch' };
      if (event.fromFork || event.byDependabot) return [base, ...fallback];
      return [
        { kind: 'c', key: event.headCommit, reason: 'commit' },
        { kind: 'pr', key: String(event.number), reason: 'pull-request' },
        { kind: 'b', key: event.headBranch, reason: 'head-branch' },
        base,
        ...fallback
      ];
    }
    case 'pull-request-comment':
      return [...ofBase, ...fallback];
    case 'other':
      return fallback;
  }
}

/** A cache ref of a sibling: of the same commit, or of an earlier one. */
export interface SiblingRef extends CacheRef {
  readonly ofCommit: boolean;
}

/** What a target's cache is written to: one export, and the commit's alias of the same manifest. */
export interface CacheExport {
  readonly write: CacheRef;
  readonly alias?: CacheRef;
}

/** The cache ref that this event writes for a target, or undefined where it writes none. */
export function cacheExport(place: CachePlace, event: Event): CacheExport | undefined {
  const ref = (key: Key): CacheRef => ({ ref: `${place.at}${cacheTag(place, key)}`, reason: key.reason });
  switch (event.kind) {
    case 'branch-push':
    case 'branch-run':
      return {
        write: ref({ kind: 'b', key: event.branch, reason: 'branch' }),
        alias: ref({ kind: 'c', key: event.commit, reason: 'commit' })
      };
    case 'pull-request':
      return { write: ref({ kind: 'pr', key: String(event.number), reason: 'pull-request' }) };
    case 'merge-group':
      return { write: ref({ kind: 'c', key: event.commit, reason: 'commit' }) };
    case 'tag-push':
    case 'tag-run':
    case 'pull-request-target':
    case 'workflow-run':
    case 'pull-request-comment':
    case 'other':
      return undefined;
  }
}
