import type { HistoryRecord, HistoryVertex, Interval } from './history.js';
import type { Outcome } from './step.js';

/** A vertex as all records together know it; targets build it once, however many need it. */
export interface RecordedVertex extends HistoryVertex {
  /** Targets whose record has it. */
  readonly targets: readonly string[];
}

/** Joins the records of one bake by digest, in order of their first start; those that never started come last. */
export function joinRecords(records: readonly HistoryRecord[]): RecordedVertex[] {
  const joined = new Map<string, RecordedVertex>();
  for (const { target, vertices } of records) {
    for (const vertex of vertices) {
      const known = joined.get(vertex.digest);
      joined.set(vertex.digest, {
        ...vertex,
        inputs: known && known.inputs.length > 0 ? known.inputs : vertex.inputs,
        intervals: joinIntervals([...(known?.intervals ?? []), ...vertex.intervals]),
        transfers:
          vertex.transfers.length >= (known?.transfers.length ?? 0) ? vertex.transfers : (known?.transfers ?? []),
        targets: [...new Set([...(known?.targets ?? []), target])],
        names: [...new Set([...(known?.names ?? []), ...vertex.names])]
      });
    }
  }
  return [...joined.values()].sort((a, b) => startOf(a) - startOf(b));
}

function joinIntervals(intervals: readonly Interval[]): Interval[] {
  const byStart = new Map<number, Interval>();
  for (const interval of intervals) {
    const known = byStart.get(interval.startEpochMs);
    if (!known || known.endEpochMs === undefined) byStart.set(interval.startEpochMs, interval);
  }
  return [...byStart.values()].sort((a, b) => a.startEpochMs - b.startEpochMs);
}

/** Epoch ms of its first start; Infinity where it never started. */
export function startOf(vertex: HistoryVertex): number {
  return vertex.intervals[0]?.startEpochMs ?? Infinity;
}

/** Epoch ms of its last end; undefined where it never ended or still runs. */
export function endOf(vertex: HistoryVertex): number | undefined {
  const ends = vertex.intervals.map((interval) => interval.endEpochMs);
  return ends.length === 0 || ends.includes(undefined) ? undefined : Math.max(...ends.map((end) => end ?? 0));
}

/** Time it was busy in ms, overlaps once. */
export function busyMs(vertex: HistoryVertex): number {
  let busy = 0;
  let reached = -Infinity;
  for (const { startEpochMs, endEpochMs } of vertex.intervals) {
    if (endEpochMs === undefined) continue;
    busy += Math.max(0, endEpochMs - Math.max(startEpochMs, reached));
    reached = Math.max(reached, endEpochMs);
  }
  return busy;
}

/**
 * How it ended. A stretch with an error decides; else it was a hit when its first stretch was: a hit may move layers
 * afterwards, and what ran may be found cached by the next target.
 */
export function recordedOutcome(vertex: HistoryVertex): Outcome {
  const error = errorOf(vertex);
  if (error !== undefined) return /context canceled/.test(error) ? 'canceled' : 'failed';
  if (endOf(vertex) === undefined) return 'unfinished';
  if (vertex.group) return vertex.intervals.every((interval) => interval.cached) ? 'cached' : 'done';
  return vertex.intervals[0]?.cached === true ? 'cached' : 'done';
}

export function errorOf(vertex: HistoryVertex): string | undefined {
  return vertex.intervals.find((interval) => interval.error !== undefined)?.error;
}
