import type { Outcome } from './step.js';
import type { Vertex } from './vertex.js';

const LAYER = /^(?:extracting )?sha256:[0-9a-f]{64}$/;

/** The outcome that the last end line prints. */
export function printedOutcome(vertex: Vertex): Outcome {
  return vertex.ends.at(-1)?.outcome ?? 'unfinished';
}

/**
 * What became of a step of a Dockerfile other than FROM. One with output of its own ran. Without, it was a hit when it
 * was ever CACHED, or when it moved layers: a hit in a remote cache is DONE after fetching them, and no instruction
 * downloads layers otherwise.
 */
export function stepOutcome(vertex: Vertex): Outcome {
  const printed = printedOutcome(vertex);
  if (printed !== 'done' && printed !== 'cached') return printed;
  if (vertex.logLines > 0) return 'done';
  const ranBefore = vertex.ends.find((end) => end.outcome === 'cached' || end.outcome === 'done');
  if (ranBefore?.outcome === 'cached') return 'cached';
  return [...vertex.statuses.keys()].some((id) => LAYER.test(id)) ? 'cached' : printed;
}
