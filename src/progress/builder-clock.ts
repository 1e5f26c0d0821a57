import { endOf } from './recorded-vertex.js';
import type { Matches } from './match-records.js';
import type { InternalVertex, Step } from './step.js';

// An end line comes this much after the end it tells of: the printer's refresh.
const USUAL_DELAY_MS = 60;
const LEAST_DELAY_MS = -50;
const MOST_DELAY_MS = 500;

/**
 * Bake's process start on the builder's clock, in epoch ms. It is ours unless the clocks differ: then end lines come
 * before what they tell of, or long after, and the usual delay sets it.
 */
export function builderZero(
  vertices: readonly (Step | InternalVertex)[],
  matches: Matches,
  startedAtEpochMs: number
): number {
  const delays = vertices.flatMap((vertex) => {
    const recorded = matches.get(vertex.id);
    const end = recorded && endOf(recorded);
    return end === undefined || vertex.endMs === undefined ? [] : [startedAtEpochMs + vertex.endMs - end];
  });
  const median = [...delays].sort((a, b) => a - b)[Math.floor(delays.length / 2)];
  if (median === undefined || (median >= LEAST_DELAY_MS && median <= MOST_DELAY_MS)) return startedAtEpochMs;
  return startedAtEpochMs - median + USUAL_DELAY_MS;
}
