import type { Advice, Comparison, Difference, Economics, HistorySeries, Miss, StepComparison } from '../analysis/findings.js';
import type { CallMethod } from '../inputs/inputs.js';
import type { Node } from '../plan/builder-platforms.js';
import type { CacheReason } from '../plan/cache-refs.js';
import type { TagReason } from '../plan/image-refs.js';
import type { UnchangedTarget } from './unchanged.js';
import type { Outcome } from '../progress/build-log.js';
import type { CriticalPathReport, StageReport, WorkReport } from './time-report.js';

export type { CriticalPathReport, PathLinkReport, StageReport, WorkReport } from './time-report.js';

/** How a build or one target of it ended. */
export type Result = 'success' | 'failure' | 'canceled' | 'skipped';

/** Everything worth saying about a build. Views show it and compute nothing; the report file is this as JSON. */
export interface Report {
  /** version of this shape */
  readonly version: 1;
  readonly title: string;
  readonly result: Result;
  /** the verdict in plain words, one line without Markdown */
  readonly headline: string;
  readonly project: string;
  readonly files: readonly string[];
  readonly commit: string;
  readonly runUrl: string;
  readonly totals: Totals;
  readonly targets: readonly TargetReport[];
  readonly steps: readonly StepReport[];
  readonly overhead: readonly OverheadReport[];
  /** what the builder did around the steps, one by one, for the timeline */
  readonly work: readonly WorkReport[];
  readonly criticalPath: CriticalPathReport | undefined;
  /** stages that ran something, in the order of their start */
  readonly stages: readonly StageReport[];
  /** what was asked instead of a build; absent for a build */
  readonly call?: CallReport;
  /** what the builder's checks of the Dockerfiles found, each once */
  readonly warnings: readonly WarningReport[];
  /** what analysis found besides times; names of targets are display names */
  readonly findings: FindingsReport | undefined;
  readonly failure: FailureReport | undefined;
  readonly builder: BuilderReport;
  /** whether the cache was still exported when this was written; post says how it ended */
  readonly exportGoesOn: boolean;
  /** the gates that it crossed, each a sentence with figure and limit; they are among the notices too */
  readonly gates: readonly string[];
  readonly notices: readonly string[];
}

/** A call that built nothing. */
export interface CallReport {
  readonly method: Exclude<CallMethod, 'build'>;
  /** Dockerfiles that were looked at */
  readonly dockerfiles: number;
  /** what buildx printed for people; empty for checks, whose findings are the report's `warnings` */
  readonly lines: readonly string[];
}

export interface FindingsReport {
  /** the parts on targets and steps stand with these */
  readonly comparison: Omit<Comparison, 'targets' | 'steps'> | undefined;
  readonly history: HistorySeries | undefined;
  /** dearest first */
  readonly misses: readonly Miss[];
  /** largest saving first */
  readonly advice: readonly Advice[];
  readonly economics: readonly Economics[];
}

export interface Totals {
  /** wall time of bake */
  readonly durationMs: number;
  /** sum of the time of all steps */
  readonly stepSumMs: number;
  /** sum of step time by wall time */
  readonly parallelism: number | undefined;
  readonly stepsTotal: number;
  readonly stepsCached: number;
  /** 0 to 1, undefined without a countable step */
  readonly cacheRatio: number | undefined;
  /** until every image was where it belongs; the cache may still be exported then */
  readonly pushedMs?: number;
  /** from the start of our process to the start of bake */
  readonly startupMs: number;
}

export interface TargetReport {
  readonly name: string;
  readonly displayName: string;
  readonly result: Result;
  readonly durationMs: number | undefined;
  readonly stepsTotal: number;
  readonly stepsCached: number;
  readonly cacheRatio: number | undefined;
  /** its time against earlier builds, where there is a baseline */
  readonly difference: Difference | undefined;
  readonly digest: string | undefined;
  /** pushed, the first is the one to deploy */
  readonly images: readonly { readonly ref: string; readonly reason: TagReason }[];
  readonly localNames: readonly string[];
  /** of a target that was skipped: since which commit, and where its image is */
  readonly unchanged?: Pick<UnchangedTarget, 'how' | 'since' | 'repository'>;
  readonly cacheFrom: readonly CacheUse[];
  readonly cacheTo: readonly CacheUse[];
}

export interface CacheUse {
  readonly ref: string;
  readonly reason: CacheReason;
  /** false where the registry did not have it */
  readonly found?: boolean;
  /** false where it is there and another one was read */
  readonly used?: boolean;
}

export interface StepReport {
  /** display names of the targets that use it */
  readonly targets: readonly string[];
  readonly platform: string | undefined;
  /** of a builder of several nodes the one that it ran on, where that is known */
  readonly node?: string;
  readonly stage: string | undefined;
  readonly index: number | undefined;
  readonly total: number | undefined;
  readonly instruction: string;
  readonly isFrom: boolean;
  readonly outcome: Outcome;
  /** ms since bake's start; a hit has an end only */
  readonly startMs: number | undefined;
  readonly endMs: number | undefined;
  /** time it was busy, in ms */
  readonly durationMs: number | undefined;
  /** why a figure may be wrong */
  readonly uncertain: string | undefined;
  /** it is on the critical path */
  readonly critical: boolean;
  /** against earlier builds, where there is a baseline */
  readonly comparison: StepComparison | undefined;
}

/** A finding of the builder's checks (`docker build --check`). */
export interface WarningReport {
  readonly rule: string | undefined;
  readonly text: string;
  /** path of the Dockerfile from the workspace, where it is known which one */
  readonly file: string | undefined;
  readonly line: number | undefined;
  /** `error`: the Dockerfile cannot be built as it is; a warning without it */
  readonly level?: 'error';
  /** the rule's page */
  readonly url?: string;
}

export interface OverheadReport {
  /** what the time went into, in words */
  readonly label: string;
  readonly durationMs: number;
  readonly bytes: number | undefined;
}

export interface FailureReport {
  readonly target: string | undefined;
  readonly step: string | undefined;
  readonly message: string;
  /** what to do about it, where its kind is known */
  readonly todo?: string;
  /** last lines of the failing step's output */
  readonly lines: readonly string[];
  /** display names of the targets that were given up because of it */
  readonly canceled: readonly string[];
  /** path of the Dockerfile from the workspace, where it is known, for annotations */
  readonly dockerfile: string | undefined;
  readonly excerpt: { readonly file: string; readonly line: number | undefined; readonly text: readonly string[] } | undefined;
}

export interface BuilderReport {
  readonly name: string;
  readonly own: boolean;
  readonly bootMs: number;
  readonly buildxVersion: string;
  /** where it could be asked; each with what it can run */
  readonly nodes?: readonly Node[];
}
