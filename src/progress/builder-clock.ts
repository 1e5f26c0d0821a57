import type { Matches } from './match-records.js';
import { endOf, startOf } from './recorded-vertex.js';
import type { InternalVertex, Step } from './step.js';

// The soonest end lines come with the end they tell of: 9 ms off on average in the recorded builds, 64 ms at most.
const SOONEST = 0.1;
const MOST_DISAGREEMENT_MS = 250;

/**
 * Bake's process start on the builder's clock, in epoch ms. It is ours, unless end lines then came before what they tell
 * of, or all of them long after: clocks differ, and the soonest lines set it. So they do where our start is not known;
 * where nothing tells, the first start of the records is taken.
 */
export function builderZero(
  vertices: readonly (Step | InternalVertex)[],
  matches: Matches,
  startedAtEpochMs: number | undefined
): number {
  const zeros = vertices.flatMap((vertex) => {
    const recorded = matches.get(vertex.id);
    const end = recorded && endOf(recorded);
    return end === undefined || vertex.endMs === undefined ? [] : [end - vertex.endMs];
  });
  const fitted = zeros.sort((a, b) => b - a)[Math.floor(zeros.length * SOONEST)];
  if (startedAtEpochMs === undefined) return fitted ?? firstStart(matches);
  const agrees = fitted === undefined || Math.abs(fitted - startedAtEpochMs) <= MOST_DISAGREEMENT_MS;
  return agrees ? startedAtEpochMs : fitted;
}

function firstStart(matches: Matches): number {
  return Math.min(...[...matches.values()].map(startOf));
}
