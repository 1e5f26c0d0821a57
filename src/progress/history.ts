import type { LintWarning } from './tail.js';
import type { Transfer } from './transfers.js';

/** One stretch of work of a vertex. Epoch times in ms, with fractions: the builder's clock, not ours. */
export interface Interval {
  readonly startEpochMs: number;
  /** Undefined while it runs. */
  readonly endEpochMs?: number;
  readonly cached: boolean;
  readonly error?: string;
}

/** A vertex of a build's record. */
export interface HistoryVertex {
  readonly digest: string;
  /** As BuildKit names it, without a bake target. Metadata of one image can be loaded under several names. */
  readonly names: readonly string[];
  /** Digests of the vertices it needs. */
  readonly inputs: readonly string[];
  /** In order of their start; empty for a vertex that never started. */
  readonly intervals: readonly Interval[];
  /** Sub-statuses, each stretch of one apart. */
  readonly transfers: readonly Transfer[];
  /** Shown as one vertex with others: `COPY --link` is a copy and a merge. Its id and common name. */
  readonly group?: ProgressGroup;
  /** Digests that are shown as this one, its own not among them. */
  readonly members?: readonly string[];
}

export interface ProgressGroup {
  readonly id: string;
  readonly name: string;
}

/** What the builder remembers of the build of one bake target. */
export interface HistoryRecord {
  readonly target: string;
  readonly vertices: readonly HistoryVertex[];
  /** What the checks found in its Dockerfile. */
  readonly warnings?: readonly LintWarning[];
}

/** News of a vertex: the same one comes several times, with more known each time. Epoch ms. */
export interface VertexUpdate {
  readonly digest: string;
  readonly name: string;
  readonly inputs: readonly string[];
  readonly startEpochMs: number | undefined;
  readonly endEpochMs: number | undefined;
  readonly cached: boolean;
  readonly error: string | undefined;
  readonly group: ProgressGroup | undefined;
}

/** News of a sub-status of a vertex. Epoch ms. */
export interface TransferUpdate {
  readonly digest: string;
  readonly id: string;
  readonly bytes: number;
  readonly startEpochMs: number | undefined;
  readonly endEpochMs: number | undefined;
}
