import type { BuildLog, InternalVertex, Step } from '../progress/build-log.js';
import { needsOf } from '../progress/needs.js';

/** A vertex with its place in time and what it waited for. ms since bake's process start. */
export interface Placed {
  readonly vertex: Step | InternalVertex;
  readonly startMs: number;
  readonly endMs: number;
  readonly needs: readonly Placed[];
}

export interface Timeline {
  /** In order of their start. */
  readonly vertices: readonly Placed[];
  readonly exact: boolean;
}

interface Draft extends Placed {
  needs: Placed[];
}

// One may start a little before the other is said to have ended; read from arriving lines, both can be further off.
const EXACT_TOLERANCE_MS = 5;
const PLAIN_TOLERANCE_MS = 350;

/**
 * Puts the builder's vertices on a time line, with edges. A vertex without edges of its own (what is around the steps,
 * FROM, exports) waited for what ended last before it in its target.
 */
export function timeline(log: BuildLog): Timeline {
  const needs = needsOf(log.steps, log.internals);
  const drafts = [...log.steps, ...log.internals]
    .filter(isOfBuilder)
    .flatMap(place)
    .sort((a, b) => a.startMs - b.startMs);
  const byId = new Map(drafts.map((draft) => [draft.vertex.id, draft]));
  const byTarget = groupByTarget(drafts);
  for (const draft of drafts) {
    const known = (needs.of.get(draft.vertex.id) ?? []).flatMap((need) => byId.get(need.id) ?? []);
    draft.needs = known.length > 0 ? known : lastBefore(draft, byTarget);
  }
  return { vertices: drafts, exact: needs.exact };
}

// What the client does meanwhile or afterwards holds nothing up; booting the builder does.
function isOfBuilder(vertex: Step | InternalVertex): boolean {
  if (!('kind' in vertex)) return true;
  return (
    vertex.kind !== 'load' && vertex.kind !== 'auth' && !/^(?:resolving provenance|load local bake)/.test(vertex.text)
  );
}

// A hit took no time; its end is all that plain knows.
function place(vertex: Step | InternalVertex): Draft[] {
  const endMs = vertex.endMs;
  if (endMs === undefined) return [];
  return [{ vertex, startMs: Math.min(vertex.startMs ?? endMs, endMs), endMs, needs: [] }];
}

function lastBefore(draft: Draft, byTarget: ReadonlyMap<string, readonly Draft[]>): Draft[] {
  const readyMs = draft.startMs + (draft.vertex.exact ? EXACT_TOLERANCE_MS : PLAIN_TOLERANCE_MS);
  let last: Draft | undefined;
  for (const target of draft.vertex.targets) {
    for (const other of byTarget.get(target) ?? []) {
      const isBefore = other.endMs <= readyMs && other.endMs < draft.endMs;
      if (isBefore && (!last || other.endMs > last.endMs)) last = other;
    }
  }
  return last ? [last] : [];
}

function groupByTarget(drafts: readonly Draft[]): Map<string, Draft[]> {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const target of draft.vertex.targets) {
      const group = groups.get(target);
      if (group) group.push(draft);
      else groups.set(target, [draft]);
    }
  }
  return groups;
}
