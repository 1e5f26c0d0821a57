import type { Outcome } from '../progress/build-log.js';

/** Work of the builder that is no instruction: metadata, contexts, exports, pushes. Times in ms since bake's start. */
export interface WorkReport {
  /** its kind in words */
  readonly label: string;
  readonly text: string;
  /** display names; empty for what is done for all */
  readonly targets: readonly string[];
  readonly startMs: number;
  readonly endMs: number;
  readonly critical: boolean;
}

/** The chain of work that decided when the build ended. */
export interface CriticalPathReport {
  readonly links: readonly PathLinkReport[];
  readonly busyMs: number;
  /** time between the links: waiting for a worker */
  readonly gapMs: number;
  /** by the builder's own record; else inferred from names and times */
  readonly exact: boolean;
  /** why another chain may have been as long */
  readonly uncertain?: string;
}

export interface PathLinkReport {
  /** kind of the work in words; undefined for a step */
  readonly label: string | undefined;
  /** the instruction, or what was done around the steps */
  readonly text: string;
  readonly targets: readonly string[];
  /** `build 2/3`; undefined for what is no step */
  readonly place: string | undefined;
  readonly outcome: Outcome;
  readonly startMs: number;
  readonly durationMs: number;
  readonly gapMs: number;
  /** by how much shorter the build would have been had it taken no time */
  readonly savingMs: number;
}

/** When a stage ran, and beside which others. */
export interface StageReport {
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly ranWith: readonly string[];
  readonly neededFirst: readonly string[];
  readonly couldHaveRunWith: readonly string[];
}
