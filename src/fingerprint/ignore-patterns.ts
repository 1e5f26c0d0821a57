import { posix } from 'node:path';
import { readIgnoreLines } from './ignore-lines.js';
import type { IgnoreLine } from './ignore-lines.js';
import { Refusal } from './refusal.js';

/** Which paths of a context a .dockerignore leaves out of it; paths are relative to the context, with slashes. */
export interface Ignoring {
  leavesOut(path: string): boolean;
  /** whether something below a directory that is left out may be taken back */
  mayKeepBelow(directory: string): boolean;
}

interface Pattern {
  readonly keeps: boolean;
  readonly matches: (path: string) => boolean;
  /** what every path that it matches begins with */
  readonly start: string;
}

// More make an expression slow.
const mostStars = 6;
const mostPatterns = 2000;

/** A context of which nothing is left out. */
export const ignoringNothing: Ignoring = { leavesOut: () => false, mayKeepBelow: () => true };

/**
 * The rules of a .dockerignore as BuildKit has them (moby/patternmatcher and its ignorefile): the last pattern that matches a
 * path or a directory it is in decides. A pattern that versions read in different ways leaves nothing out, and takes back
 * everything where it takes back. Throws a Refusal for thousands of patterns.
 */
export function parseIgnoring(text: string): Ignoring {
  const patterns = readIgnoreLines(text).flatMap(readPattern);
  if (patterns.length > mostPatterns) throw new Refusal(`its .dockerignore has more than ${mostPatterns} patterns`);
  const known = new Map<string, readonly boolean[]>();
  const matchedOf = (path: string): readonly boolean[] => {
    const parent = posix.dirname(path);
    const above = parent === '.' ? undefined : (known.get(parent) ?? matchedOf(parent));
    if (above && !known.has(parent)) known.set(parent, above);
    return patterns.map(({ matches }, index) => above?.[index] === true || matches(path));
  };
  return {
    leavesOut: (path) => {
      const last = matchedOf(path).lastIndexOf(true);
      return last >= 0 && patterns[last]?.keeps === false;
    },
    mayKeepBelow: (directory) => patterns.some(({ keeps, start }) => keeps && (start.startsWith(`${directory}/`) || `${directory}/`.startsWith(start)))
  };
}

function readPattern({ keeps, pattern }: IgnoreLine): Pattern[] {
  const matches = matcherOf(pattern, keeps);
  if (matches) return [{ keeps, matches, start: /^[^*?[\\]*/.exec(pattern)?.[0] ?? '' }];
  return keeps ? [{ keeps, matches: () => true, start: '' }] : [];
}

// How a pattern becomes a regular expression there: `**` is any number of directories, the rest as in filepath.Match.
function matcherOf(pattern: string, keeps: boolean): ((path: string) => boolean) | undefined {
  if (!/[*?[\]\\]/.test(pattern)) return (path) => path === pattern;
  // Escapes and brackets become parts of Go's regular expression: only the plain ones mean the same everywhere.
  const rest = pattern.replace(/\[\^?[A-Za-z0-9_.]+(?:-[A-Za-z0-9][A-Za-z0-9_.]*)*\]/g, 'x');
  const stars = pattern.split('/').every((part) => !part.includes('**') || part === '**');
  if (!stars || /[[\]\\^]/.test(rest) || (pattern.match(/\*+/g)?.length ?? 0) > mostStars) return undefined;
  if (pattern === '**') return () => true;
  // Whether it takes in a line's end differs: here it does where that leaves less out.
  const any = keeps ? '[^]*' : '[^\\n]*';
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at] ?? '';
    if (pattern.startsWith('**', at)) {
      at++;
      if (pattern[at + 1] === '/') at++;
      source += at + 1 >= pattern.length ? any : `(?:${any}/)?`;
    } else if (sign === '*') source += '[^/]*';
    else if (sign === '?') source += '[^/]';
    else source += sign === '[' || sign === ']' || sign === '^' || sign === '-' ? sign : sign.replace(/[.+()|{}$/]/, '\\$&');
  }
  try {
    const expression = new RegExp(`^${source}$`, 'u');
    return (path) => expression.test(path);
  } catch {
    return undefined;
  }
}
