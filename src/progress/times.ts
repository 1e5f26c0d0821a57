import type { Outcome } from './step.js';
import type { Vertex } from './vertex.js';

/** When a vertex began and ended and how long it was busy; ms since bake's process start. */
export interface VertexTimes {
  readonly startMs?: number;
  readonly endMs?: number;
  readonly durationMs?: number;
  readonly uncertain?: string;
}

// A start read from arrivals is this much off at most (the printer's 100 to 150 ms, and rounding).
export const ARRIVAL_ERROR_MS = 350;

/** Why a figure is not the printed one. */
export const COUNTED_TWICE = 'shared by targets, printed time counted twice';

export interface Circumstances {
  /**
   * Several targets are built, whose clocks buildx shifts, so that a step they share may print the sum of what each of
   * them saw, up to twice the truth.
   */
  readonly canBeShared: boolean;
  /** Until when the log is read. */
  readonly nowMs: number;
}

/**
 * Times from the arrival of lines: the start is the earliest of the first header, the end less the printed duration,
 * and each log line less its stamp.
 */
export function timesOf(vertex: Vertex, outcome: Outcome, { canBeShared, nowMs }: Circumstances): VertexTimes {
  const seenMs = Math.max(0, Math.min(vertex.firstSeenMs, vertex.firstLogMs));
  const endMs = vertex.lastEndMs;
  if (endMs === undefined) {
    return { startMs: seenMs, durationMs: Math.max(0, nowMs - seenMs), uncertain: 'not finished when the log ended' };
  }
  const printedMs = vertex.ends.at(-1)?.ms;
  if (outcome === 'cached') return { endMs };
  if (outcome !== 'done' || printedMs === undefined) {
    const ran = outcome === 'failed' || outcome === 'canceled';
    if (!ran) return { startMs: seenMs, endMs };
    return {
      startMs: seenMs,
      endMs,
      durationMs: Math.max(0, endMs - seenMs),
      uncertain: 'no time printed; from when lines came'
    };
  }
  const startMs = Math.max(0, Math.min(seenMs, endMs - printedMs));
  const isDoubled = canBeShared && vertex.names.length > 1 && printedMs > endMs - seenMs + ARRIVAL_ERROR_MS;
  if (!isDoubled || vertex.firstSeenMs >= endMs) return { startMs, endMs, durationMs: printedMs };
  return { startMs: seenMs, endMs, durationMs: endMs - seenMs, uncertain: COUNTED_TWICE };
}
