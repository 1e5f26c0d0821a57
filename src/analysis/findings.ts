import type { AdviceRule } from '../shared/advice-rules.js';

export { adviceRules } from '../shared/advice-rules.js';
export type { AdviceRule } from '../shared/advice-rules.js';

// What analysis finds besides times, as plain data (JSON as it stands) that the report carries. Texts are plain sentences
// in which words of the build (instructions, paths, names) may stand: views escape them, the report redacts them.

/** Which earlier builds a build is compared with. */
export interface BaselineSource {
  readonly branch: string;
  readonly reason: 'branch' | 'base-branch' | 'default-branch';
  /** Commit of the newest of them. */
  readonly commit: string;
  /** Earlier builds that succeeded; at most 20. */
  readonly builds: number;
}

/** Longer or shorter than usual, or `same` where the difference is within the noise. */
export type Trend = 'slower' | 'faster' | 'same';

/** A time against the median of the same in earlier builds. */
export interface Difference {
  readonly nowMs: number;
  readonly medianMs: number;
  /** nowMs - medianMs: above 0 is slower. */
  readonly deltaMs: number;
  /** Differences up to here say nothing. */
  readonly noiseMs: number;
  readonly trend: Trend;
  /** Of how many earlier builds the median is. */
  readonly n: number;
}

/** One step of this build against the same step (target, platform, stage, instruction) of earlier builds. */
export interface StepComparison {
  /** Id of the step in the build's log. */
  readonly stepId: string;
  /** Its place in the list of the log's steps. */
  readonly stepIndex: number;
  /** Whether an earlier build had it. */
  readonly known: boolean;
  /** Earlier builds in which it ran, and in which it was a hit. */
  readonly ranIn: number;
  readonly cachedIn: number;
  /** Where it ran, now and earlier. */
  readonly difference?: Difference;
  /** Where it was a hit now: the median of what it took when it ran. */
  readonly savedMs?: number;
}

/** This build against earlier ones. */
export interface Comparison {
  readonly source: BaselineSource;
  /** Wall time of bake. */
  readonly build: Difference | undefined;
  /** Until all images were pushed. */
  readonly images: Difference | undefined;
  /** 0 to 1. */
  readonly cacheRatio: { readonly now: number; readonly median: number; readonly n: number } | undefined;
  /** By the target's name in the definition. */
  readonly targets: readonly { readonly target: string; readonly difference: Difference }[];
  readonly steps: readonly StepComparison[];
  /** Sum of savedMs: what the hits of this build would have taken, one after the other. */
  readonly savedMs: number;
}

/** Build times of a branch, oldest first; this build is the last. */
export interface HistorySeries {
  readonly branch: string;
  readonly points: readonly HistoryPoint[];
}

export interface HistoryPoint {
  readonly commit: string;
  readonly runId: string;
  readonly attempt: number;
  /** When the build began, ms since 1970. */
  readonly atEpochMs: number;
  readonly durationMs: number;
  readonly imagesReadyMs: number | undefined;
  readonly cacheRatio: number | undefined;
  readonly result: 'success' | 'failure' | 'canceled';
  /** Whether it is this build. */
  readonly current: boolean;
}

/** Why the first step of a chain was no hit, as far as can be told. */
export type MissReason =
  /** no cache was asked for (`no-cache`) */
  | 'no-cache'
  /** there was nothing to read: no ref of ours existed, and the user named none */
  | 'no-cache-yet'
  /** the step, or one of its text in this place, was not in earlier builds */
  | 'new-instruction'
  | 'changed-instruction'
  /** COPY or ADD of something that changed */
  | 'changed-files'
  /** COPY --from or a mount of a stage or image that changed */
  | 'changed-source'
  /** FROM is another image than in the last build */
  | 'changed-base'
  /** the text holds the value of a build argument that changed, or an ARG before it did */
  | 'changed-argument'
  /** an earlier build failed or wrote `cache-mode: min`, which holds no layers of this stage */
  | 'not-in-cache'
  | 'unknown';

/** Place in a Dockerfile, path relative to the workspace. */
export interface DockerfilePlace {
  readonly file: string;
  readonly line: number;
}

/** The first step of a chain that missed, and what that cost. */
export interface Miss {
  readonly stepId: string;
  readonly stepIndex: number;
  /** Names in the definition. */
  readonly targets: readonly string[];
  readonly platform: string | undefined;
  readonly stage: string | undefined;
  readonly instruction: string;
  readonly place: DockerfilePlace | undefined;
  readonly reason: MissReason;
  /** What is known, in one sentence. */
  readonly text: string;
  /** What it took itself. */
  readonly ownMs: number;
  /** What the steps took that ran because of it (itself not among them), one after the other, and how many they are. */
  readonly downstreamMs: number;
  readonly downstreamSteps: number;
  /** Paths that a COPY or ADD takes from its context. */
  readonly paths: readonly string[];
  /** Files of these that changed since the baseline's commit, at most 20, and how many there are in all. */
  readonly changedFiles: readonly string[];
  readonly changedCount: number;
}

/** Something to change, with what it would save as measured here. */
export interface Advice {
  readonly rule: AdviceRule;
  /** What to do and what it is worth, in one or two sentences. */
  readonly text: string;
  readonly targets: readonly string[];
  readonly stepIds: readonly string[];
  readonly places: readonly DockerfilePlace[];
  /** ms of a build like this one. */
  readonly savingMs: number;
  readonly savingBytes: number | undefined;
  /** What the figure is measured on, and on how many builds. */
  readonly basis: 'this-build' | 'baseline';
  readonly n: number;
}

/** What the cache of a target cost and what it was worth. */
export interface Economics {
  readonly target: string;
  /** Builds that the sums are over: this one and up to four before it. */
  readonly builds: number;
  /** Import, pulls of cached layers and export. */
  readonly costMs: number;
  readonly importMs: number;
  readonly pullMs: number;
  readonly exportMs: number;
  readonly importBytes: number;
  readonly exportBytes: number;
  /** What the hits took when they ran; steps that never ran in the baseline count as nothing. */
  readonly benefitMs: number;
  /** `costs-more` is only said of five builds or more. */
  readonly verdict: 'pays' | 'costs-more' | 'too-few-builds';
  /** What to set where it costs more. */
  readonly setting: 'cache: off' | 'cache-mode: min' | undefined;
}

/** All of it. */
export interface Findings {
  readonly comparison: Comparison | undefined;
  readonly history: HistorySeries | undefined;
  /** Dearest first. */
  readonly misses: readonly Miss[];
  /** Largest saving first. */
  readonly advice: readonly Advice[];
  readonly economics: readonly Economics[];
}

