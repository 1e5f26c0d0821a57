import { createHash } from 'node:crypto';

/** The longest tag that a registry takes (OCI distribution specification). */
export const maxTagLength = 128;

// What our own suffixes look like: a name that ends so on its own is hashed too, or two names could meet.
const looksHashed = /-[pr]?[0-9a-f]{8}$/;

/** The first 8 hex digits of the SHA-256 of a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 8);
}

/**
 * A name (branch, tag, target) as a part of a tag: characters outside `[A-Za-z0-9_.-]` become `-`, it never starts with
 * `.` or `-`, and has at most `limit` characters. Where that changed or cut anything, or the name looks like the
 * outcome of it, a hash of the original is at the end, so that two names never give one slug.
 */
export function slug(name: string, limit: number): string {
  const clean = name.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '');
  if (clean === name && clean !== '' && clean.length <= limit && !looksHashed.test(clean)) return clean;
  const kept = clean.slice(0, limit - 9).replace(/[.-]+$/, '');
  return `${kept === '' ? 'x' : kept}-${shortHash(name)}`;
}

/** Whether a text of at most `limit` characters is one that `slug` gives. */
export function isSlug(text: string, limit: number): boolean {
  if (text.length > limit || !/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(text)) return false;
  return !looksHashed.test(text) || /[^.-]-[0-9a-f]{8}$/.test(text);
}

/**
 * A name as one segment of a repository path: lower-case letters and digits with single separators between them.
 * Where cleaning changed more than case, or changed case at all, a hash of the original is at the end.
 */
export function pathSegment(name: string): string {
  const clean = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]/g, '-')
    .replace(/[._-]+/g, (run) => (/^(?:\.|__?|-+)$/.test(run) ? run : '-'))
    .replace(/^[._-]+|[._-]+$/g, '');
  if (clean === name && !looksHashed.test(clean) && clean.length <= 128) return clean;
  return `${clean.slice(0, 100).replace(/[._-]+$/, '') || 'x'}-${shortHash(name)}`;
}
