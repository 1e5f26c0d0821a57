import { inferNeeds } from './inferred-needs.js';
import type { InternalVertex, Step } from './step.js';

export type AnyVertex = Step | InternalVertex;

/** What each vertex of a log needs, by id. */
export interface Needs {
  readonly of: ReadonlyMap<string, readonly AnyVertex[]>;
  /** All edges of steps are those of the history record. */
  readonly exact: boolean;
}

/** The edges between the vertices of a log: from the history record where it was read, else inferred from the names. */
export function needsOf(steps: readonly Step[], internals: readonly InternalVertex[]): Needs {
  const all: readonly AnyVertex[] = [...steps, ...internals];
  const byDigest = new Map(all.flatMap((one) => (one.digest === undefined ? [] : [[one.digest, one] as const])));
  const inferred = inferNeeds(steps, internals);
  const of = new Map<string, readonly AnyVertex[]>();
  for (const vertex of all) {
    const known = vertex.inputs?.flatMap((digest) => byDigest.get(digest) ?? []);
    of.set(vertex.id, known ?? inferred.get(vertex.id) ?? []);
  }
  return { of, exact: steps.every((step) => step.inputs !== undefined) };
}
