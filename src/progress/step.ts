import type { OverheadKind } from './vertex-kind.js';

/** How a vertex ended. `unfinished`: the log ends before it did, or it is printed CACHED and nothing shows a hit. */
export type Outcome = 'done' | 'cached' | 'failed' | 'canceled' | 'unfinished';

interface Vertex {
  /** Unique within the log. */
  readonly id: string;
  /** Its number in the log and the display it is in (1, unless the printer started anew). */
  readonly number: number;
  readonly display: number;
  /** The whole name, as last printed. */
  readonly name: string;
  /** Every name it was shown under, oldest first: only the target in front changes. */
  readonly names: readonly string[];
  readonly outcome: Outcome;
  /** The outcome as printed, where that is not the truth. */
  readonly printed?: Outcome;
  /** The last duration printed, in ms (steps of 100). */
  readonly printedMs?: number;
  /** ms since bake's process start. */
  readonly startMs?: number;
  /** When its last end line arrived, or its end by the history record. */
  readonly endMs?: number;
  /** Time it was busy; less than endMs - startMs where it was interrupted. Undefined where unknown, and for `cached`. */
  readonly durationMs?: number;
  /** Times are those of the history record. */
  readonly exact: boolean;
  /** Why a figure may be wrong, in a few words. */
  readonly uncertain?: string;
  /** Bytes sent, fetched or read; rounded as printed, unless exact. */
  readonly bytes?: number;
  /** Time spent unpacking layers and pushing, in ms. */
  readonly extractMs?: number;
  readonly pushMs?: number;
  /** Layers fetched, pushed one by one, or written to a cache. */
  readonly layers?: number;
  readonly error?: string;
  /** From the history record. */
  readonly digest?: string;
  readonly inputs?: readonly string[];
}

/** A Dockerfile instruction of a target on a platform, FROM included. */
export interface Step extends Vertex {
  /** Bake targets known to use it; the first is the one in its name. Never empty. */
  readonly targets: readonly string[];
  readonly platform?: string;
  readonly stage?: string;
  /** i and n of `[i/n]`. */
  readonly index?: number;
  readonly total?: number;
  /** The text behind the bracket, e.g. `RUN npm ci`. */
  readonly instruction: string;
  readonly isFrom: boolean;
  /** The last lines of its output, without what BuildKit puts in front: up to 40, or 10 of a step that ended well. */
  readonly lines: readonly string[];
  /** Id of an equal step that ran, of which this is the other target's: buildx before 0.17 builds each on its own. */
  readonly repeats?: string;
  /** The try of the build it ran in, counted from 1; only where there were several. */
  readonly attempt?: number;
  /** BuildKit cut its output (2 MiB per step, 200 KiB per second). */
  readonly outputClipped?: true;
}

/** Any other vertex: what the build does around the instructions. */
export interface InternalVertex extends Vertex {
  readonly kind: OverheadKind;
  /** Targets in its names; empty for what the client does for all of them. */
  readonly targets: readonly string[];
  /** The name without target and bracket, e.g. `load metadata for alpine`. */
  readonly text: string;
}
