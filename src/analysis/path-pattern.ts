/**
 * Whether one part of a path matches `*` and `?` as in Go's filepath.Match, in time that no pattern makes long. Anything with
 * brackets matches as `otherwise` says.
 */
export function matchesPart(text: string, pattern: string, otherwise: boolean): boolean {
  if (pattern.includes('[')) return otherwise;
  let [at, from, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    if (from < pattern.length && (pattern[from] === '?' || pattern[from] === text[at]) && pattern[from] !== '*') {
      at++;
      from++;
    } else if (pattern[from] === '*') {
      star = from++;
      mark = at;
    } else if (star >= 0) {
      from = star + 1;
      at = ++mark;
    } else return false;
  }
  while (pattern[from] === '*') from++;
  return from === pattern.length;
}
