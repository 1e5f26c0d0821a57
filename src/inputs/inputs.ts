import type { AdviceRule } from '../shared/advice-rules.js';
import type { JsonObject } from '../shared/checked-json.js';
import type { BuilderInputs } from './builder-inputs.js';
import type { RegistryPlace } from './registry.js';
import type { ReportInputs } from './report-inputs.js';
import type { TargetInputs } from './target-inputs.js';

/** Whether something is done: by the event's rules, or as the user said. */
export type Decision = 'auto' | 'always' | 'never';
/** Where caches live: backends of BuildKit, each under its own name. */
export type CacheType = 'registry' | 'gha' | 's3' | 'azblob' | 'local';
/** `auto` is gzip wherever an image may come to contain a layer of the cache. */
export type CacheCompression = 'auto' | 'gzip' | 'zstd' | 'estargz' | 'uncompressed';

/** What is asked of the definition: a build, or what the Dockerfiles' frontend says without one. */
export type CallMethod = 'build' | 'check' | 'outline' | 'targets';

/** The job's place in its matrix, as GitHub fills it in. */
export interface JobMatrix {
  /** by name; empty outside a matrix */
  readonly values: JsonObject;
  /** 0 to `jobs` - 1 */
  readonly index: number;
  /** 1 outside a matrix */
  readonly jobs: number;
  /** how many of them may run at once */
  readonly atOnce: number;
  /** number of the job in the web interface, where the server tells it */
  readonly checkRunId: number | undefined;
}

/**
 * Everything the user set, read once. Flat, paths absolute, `undefined` for absent. Defaults stand in action.yml alone.
 */
export interface Inputs extends BuilderInputs, ReportInputs, TargetInputs {
  readonly files: readonly string[];
  readonly targets: readonly string[];
  readonly workdir: string;
  readonly set: readonly string[];
  readonly vars: ReadonlyMap<string, string>;
  readonly context: string | undefined;
  readonly dockerfile: string | undefined;
  readonly target: string | undefined;
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly buildContexts: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
  readonly platforms: readonly string[];
  readonly noCache: boolean;
  readonly pull: boolean;
  readonly allow: readonly string[];
  readonly call: CallMethod;
  readonly provenance: string;
  readonly sbom: string;
  /** secret id → value */
  readonly secrets: ReadonlyMap<string, string>;
  /** secret id → environment variable */
  readonly secretEnvs: ReadonlyMap<string, string>;
  /** secret id → path */
  readonly secretFiles: ReadonlyMap<string, string>;
  readonly ssh: readonly string[];

  readonly registry: RegistryPlace | undefined;
  /** a repository name, false for never, undefined for found by itself */
  readonly registrySingleName: string | false | undefined;
  readonly imageName: string | undefined;
  readonly tags: readonly string[];
  readonly push: Decision;
  readonly load: boolean;
  readonly cache: CacheType | 'auto' | 'off';
  readonly cacheRepository: RegistryPlace | undefined;
  /** further attributes of the backend, by BuildKit's names; the directory of `local` is `dest`, absolute */
  readonly cacheOptions: ReadonlyMap<string, string>;
  readonly cacheMode: 'max' | 'min';
  readonly cacheCompression: CacheCompression;
  /** whether the job goes on while the cache is exported, or waits for it */
  readonly cacheExport: 'background' | 'inline';
  readonly cacheWrite: Decision;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  /** ids of cache mounts that are kept, as Dockerfiles write them or as they are once variables are replaced */
  readonly cacheMounts: readonly string[];

  /** whether targets whose inputs did not change are retagged instead of built */
  readonly skipUnchanged: boolean;
  /** false: images that were built before are only looked up */
  readonly build: boolean;

  /** how often a build is tried again after a failure that passes */
  readonly retries: number;

  readonly githubToken: string;
  readonly summary: boolean;
  readonly comment: boolean;
  readonly commentKey: string;
  readonly prNumber: number | undefined;
  readonly title: string;
  readonly reportFile: string | undefined;
  /** whether times are kept for and compared with later builds */
  readonly baseline: boolean;
  readonly adviceIgnore: readonly AdviceRule[];
  /** whether the job was cancelled; tells post, whose job is over */
  readonly jobCanceled: boolean;
  readonly matrix: JobMatrix;
}
