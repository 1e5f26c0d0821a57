import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Findings } from './analysis/findings.js';
import type { Timing } from './analysis/timing.js';
import { placeBaseline } from './baseline/baseline-place.js';
import type { BaselineRead } from './baseline/baseline-place.js';
import type { CacheTools } from './baseline/cache-process.js';
import { readBaseline } from './baseline/store.js';
import type { Baseline } from './baseline/store.js';
import type { Definition } from './definition/definition.js';
import { commitOf } from './github/context.js';
import type { Context } from './github/context.js';
import type { Inputs } from './inputs/inputs.js';
import type { BuildPlan } from './plan/plan.js';
import type { BuildLog } from './progress/build-log.js';
import type { Result } from './report/report.js';
import type { BakeResult } from './run/bake.js';
import { readChangedFiles } from './run/changed-files.js';
import { childEnvironment } from './run/child-environment.js';
import { runCommand } from './run/command.js';
import { messageOf } from './shared/errors.js';
import type { Log } from './shared/log.js';
import { keptBaseline } from './shared/state.js';

export interface LookBackTools {
  readonly inputs: Inputs;
  readonly context: Context;
  readonly trusted: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** our own, removed by post */
  readonly directory: string;
  /** where the entries of the bundle are */
  readonly bundle: string;
  readonly log: Log;
}

/** What is known after the build. */
export interface BuildKnown {
  readonly definition: Definition;
  readonly plan: BuildPlan;
  readonly log: BuildLog;
  readonly timing: Timing;
  readonly bake: BakeResult;
  readonly result: Result;
  readonly redact: (text: string) => string;
}

// Beside the builder's boot.
const readLimitMs = 6_000;
const none: Baseline = { source: undefined, own: undefined, notice: undefined };
const noFindings: Findings = { comparison: undefined, history: undefined, misses: [], advice: [], economics: [] };

/** What became different since the last good build that is remembered. */
export interface Changes {
  /** paths from the workspace */
  readonly files: readonly string[];
  /** whose build that was */
  readonly reason: BaselineRead['reason'];
  /** build arguments of its targets with hashes of their values */
  readonly args: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Finds out about a build when it is over. */
export interface LookBack {
  (build: BuildKnown): Promise<{ findings: Findings; notices: readonly string[] }>;
  /** undefined where nothing is remembered, or git does not know the commit; never rejects */
  readonly changes: Promise<Changes | undefined>;
}

/**
 * Begins to read what is remembered of earlier builds, and gives what finds out about this one when it is over. Neither
 * fails nor holds up a build: what goes wrong is at most one notice.
 */
export function lookBack(tools: LookBackTools): LookBack {
  const { inputs, context, trusted, env, directory, bundle, log } = tools;
  const place = placeBaseline(inputs, context, { stepId: env['GITHUB_ACTION'] ?? '', matrix: JSON.stringify(inputs.matrix.values), trusted });
  const cache: CacheTools = { program: join(bundle, 'baseline.js'), env, directory, limitMs: readLimitMs };
  const reading = inputs.baseline ? readBaseline(place, cache) : Promise.resolve(none);
  const changing = reading.then((baseline) => changesSince(baseline, tools)).catch(() => undefined);
  // What it takes to find out is loaded while nothing else is to do.
  const loading = reading.then(() => import('./find-out.js'));
  loading.catch(() => undefined);
  const findOutLater = async (build: BuildKnown): ReturnType<LookBack> => {
    try {
      // A cancelled job has no time to wait.
      const baseline = build.result === 'canceled' ? none : await reading;
      const { findOut } = await (build.result === 'canceled' ? import('./find-out.js') : loading);
      const { findings, kept } = await findOut(baseline, build.result === 'canceled' ? undefined : (await changing)?.files, tools, build);
      if (kept !== undefined) await writeFile(join(directory, keptBaseline), kept, { mode: 0o600 });
      return { findings, notices: baseline.notice === undefined ? [] : [build.redact(baseline.notice)] };
    } catch (error) {
      log.debug(`Nothing was found out about the build: ${messageOf(error)}`);
      return { findings: noFindings, notices: [] };
    }
  };
  return Object.assign(findOutLater, { changes: changing });
}

async function changesSince({ source }: Baseline, { inputs, context, env }: LookBackTools): Promise<Changes | undefined> {
  const last = source?.record.builds.findLast(({ result }) => result === 'success');
  if (!source || last === undefined) return undefined;
  const before = last.commit;
  const after = context.event.kind === 'pull-request' ? context.event.mergeCommit : commitOf(context.event);
  const api = { url: context.apiUrl, repository: `${context.repository.owner}/${context.repository.name}`, token: inputs.githubToken };
  const files = await readChangedFiles({ workspace: context.workspace, before, after, api }, { run: runCommand, env: childEnvironment(env) });
  return files && { files, reason: source.reason, args: new Map(last.targets.map(({ target, args }) => [target, args])) };
}

