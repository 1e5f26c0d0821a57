/** What is remembered of the builds of one branch: one workflow, job and step of it. Oldest build first. */
export interface BaselineRecord {
  /** Hash of what is built and where: a record of another one is none of ours. */
  readonly identity: string;
  readonly branch: string;
  readonly builds: readonly RecordedBuild[];
}

/** One build. Times in ms, `atEpochMs` since 1970. */
export interface RecordedBuild {
  readonly commit: string;
  readonly runId: string;
  readonly attempt: number;
  readonly atEpochMs: number;
  /** wall time of bake; without a cache export that went on behind the job's next steps */
  readonly wallMs: number;
  /** until all images were pushed */
  readonly imagesReadyMs?: number;
  readonly result: 'success' | 'failure' | 'canceled';
  readonly stepsTotal: number;
  readonly stepsCached: number;
  readonly targets: readonly RecordedTarget[];
  readonly steps: readonly RecordedStep[];
}

/** One bake target of a build. What several targets share is divided among them. */
export interface RecordedTarget {
  readonly target: string;
  readonly durationMs?: number;
  readonly stepsTotal: number;
  readonly stepsCached: number;
  readonly cache: CacheCost;
  /** build argument → hash of its value */
  readonly args: ReadonlyMap<string, string>;
}

/** What reading and writing a target's cache took. */
export interface CacheCost {
  readonly importMs: number;
  /** fetching and unpacking the layers of hits */
  readonly pullMs: number;
  readonly exportMs: number;
  readonly importBytes: number;
  readonly exportBytes: number;
}

export const noCacheCost: CacheCost = { importMs: 0, pullMs: 0, exportMs: 0, importBytes: 0, exportBytes: 0 };

/** A Dockerfile instruction of a build. `from`: a FROM, which is neither run nor hit. */
export interface RecordedStep {
  /** hash of platform, stage and instruction: the same step */
  readonly key: string;
  /** hash of platform, stage, position and kind of instruction: the same place */
  readonly place: string;
  readonly outcome: 'done' | 'cached' | 'failed' | 'from';
  /** of those that ran */
  readonly durationMs?: number;
  readonly targets: readonly string[];
}

/** So many builds of a branch are kept, and a record is never longer than so many characters of JSON. */
export const maxBuilds = 20;
export const maxRecordChars = 1_000_000;
