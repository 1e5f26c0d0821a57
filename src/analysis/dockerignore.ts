import { readIgnoreLines } from '../fingerprint/ignore-lines.js';
import type { IgnoreLine } from '../fingerprint/ignore-lines.js';
import { matchesPart } from './path-pattern.js';

interface Pattern {
  readonly parts: readonly string[];
  /** takes back what an earlier one ignored */
  readonly keeps: boolean;
}

// What is beyond is not looked at: a file may then seem changed that the build never sees.
const maxPatterns = 300;
const maxParts = 30;

/**
 * Reads a .dockerignore (docs.docker.com/build/concepts/context: .dockerignore files): gives whether a path, relative to the
 * context, is left out of it. A pattern with brackets is taken to leave out nothing. Unlike a fingerprint's, it takes any
 * pattern of anybody's, in time that none makes long.
 */
export function parseDockerignore(text: string): (path: string) => boolean {
  const patterns = readIgnoreLines(text).flatMap(readPattern).slice(0, maxPatterns);
  const known = new Map<string, boolean>();
  return (path) => {
    const own = path.split('/');
    // The last pattern that matches the path or a directory that it is in decides.
    const ignored = known.get(path) ?? patterns.findLast(({ parts }) => matchesStart(own, parts))?.keeps === false;
    known.set(path, ignored);
    return ignored;
  };
}

function readPattern({ keeps, pattern }: IgnoreLine): Pattern[] {
  const parts = pattern.split('/').filter((part, index, all) => part !== '**' || all[index - 1] !== '**');
  return parts.length > maxParts ? [] : [{ parts, keeps }];
}

// Whether the pattern matches the whole path or its first parts. `reached[n]`: the first n parts of the path are matched so far.
function matchesStart(own: readonly string[], pattern: readonly string[]): boolean {
  let reached = own.map(() => false);
  reached.unshift(true);
  for (const part of pattern) {
    const next = reached.map(() => false);
    let open = false;
    for (let at = 0; at <= own.length; at++) {
      open ||= reached[at] === true;
      if (part === '**') next[at] = open;
      else if (at > 0 && reached[at - 1] === true) next[at] = matchesPart(own[at - 1] ?? '', part, false);
    }
    reached = next;
  }
  return reached.slice(1).includes(true);
}
