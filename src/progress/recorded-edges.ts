import type { RecordedVertex } from './recorded-vertex.js';

/**
 * The needs of each recorded vertex, by digest, in terms of the vertices in `shown`: one that is not shown (it never
 * started, or the printer did not get to it) is replaced by what it needs itself.
 */
export function edgesAmong(
  recorded: readonly RecordedVertex[],
  shown: ReadonlySet<string>
): ReadonlyMap<string, readonly string[]> {
  const byDigest = new Map<string, RecordedVertex>();
  for (const vertex of recorded) {
    for (const digest of [vertex.digest, ...(vertex.members ?? [])]) byDigest.set(digest, vertex);
  }
  const known = new Map<string, ReadonlySet<string>>();
  const needsOf = (vertex: RecordedVertex): ReadonlySet<string> => {
    const before = known.get(vertex.digest);
    if (before) return before;
    const needs = new Set<string>();
    known.set(vertex.digest, needs);
    for (const digest of vertex.inputs) {
      const input = byDigest.get(digest);
      if (!input || input === vertex) continue;
      if (shown.has(input.digest)) needs.add(input.digest);
      else for (const deeper of needsOf(input)) needs.add(deeper);
    }
    return needs;
  };
  return new Map(recorded.map((vertex) => [vertex.digest, [...needsOf(vertex)]]));
}
