import type { Event } from '../github/event.js';
import { maxTagLength, shortHash, slug } from './name.js';

/** Why an image carries a tag. */
export type TagReason = 'merge-group' | 'commit' | 'branch' | 'latest' | 'tag' | 'version' | 'pull-request' | 'user';

export interface ImageTag {
  readonly tag: string;
  readonly reason: TagReason;
  /** only where the registry has no such image yet */
  readonly onlyIfAbsent?: true;
}

/** The tags of `auto` for an event, before they are fitted to a repository. */
export function autoTags(event: Event, defaultBranch: string | undefined): ImageTag[] {
  switch (event.kind) {
    case 'branch-push':
    case 'branch-run':
      return [
        { tag: event.commit, reason: 'commit' },
        { tag: event.branch, reason: 'branch' },
        ...(event.branch === defaultBranch ? [{ tag: 'latest', reason: 'latest' } as const] : [])
      ];
    case 'tag-push':
    case 'tag-run':
      return [{ tag: event.tag, reason: 'tag' }, ...versionTags(event.tag), { tag: event.commit, reason: 'commit', onlyIfAbsent: true }];
    case 'pull-request':
      return [
        { tag: `pr-${event.number}`, reason: 'pull-request' },
        { tag: `pr-${event.number}-${event.headCommit.slice(0, 7)}`, reason: 'commit' }
      ];
    case 'merge-group':
      return [{ tag: `mq-${event.commit}`, reason: 'merge-group' }];
    case 'pull-request-target':
    case 'workflow-run':
    case 'pull-request-comment':
    case 'other':
      return [];
  }
}

// Major and major.minor of a release (semver 2.0.0, with an optional `v`); pre-releases move nothing.
function versionTags(tag: string): ImageTag[] {
  const version = /^(v?)(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\+[0-9A-Za-z.-]+)?$/.exec(tag);
  if (!version) return [];
  const [, v = '', major = '', minor = ''] = version;
  const tags: ImageTag[] = [{ tag: `${v}${major}.${minor}`, reason: 'version' }];
  return major === '0' ? tags : [...tags, { tag: `${v}${major}`, reason: 'version' }];
}

// Tags with a dash that cannot be the rest of another target's name and tag, unless that name ends like their beginning.
const ownTags = /^(?:pr-\d+(?:-[0-9a-f]{7})?|mq-[0-9a-f]{40}|v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/;
const endsLikeTag = /-(?:pr|pr-\d+|mq|v?\d+\.\d+\.\d+.*)$/;

/**
 * The tag as it is written: at most 128 characters of the registry's alphabet. `target` is given where all targets share
 * one repository and the tag begins with it; (target, tag) → tag is injective then, whatever other targets there are. What
 * begins like one of our cache tags is hashed.
 */
export function fitTag(tag: string, target: string | undefined): string {
  const prefix = target === undefined ? '' : `${slug(target, 60)}-`;
  const part = slug(tag, maxTagLength - prefix.length);
  const reserved = part.startsWith('cache-') || (prefix !== '' && `${prefix}${part}`.includes('.cache-'));
  const ambiguous = target !== undefined && ((part.includes('-') && !ownTags.test(part)) || /^[0-9a-f]{8}$/.test(part) || endsLikeTag.test(target));
  if (!reserved && !ambiguous) return `${prefix}${part}`;
  const kept = `${prefix}${part}`.replace(/^cache-/, 'cache_').replaceAll('.cache-', '.cache_');
  return `${kept.slice(0, maxTagLength - 9)}-${shortHash(`${prefix}\n${tag}`)}`;
}
