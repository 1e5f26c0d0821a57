import { readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { adviseOn } from './analysis/advice.js';
import { explainMisses } from './analysis/cache-miss.js';
import { compareWithBaseline, makeHistory } from './analysis/comparison.js';
import { findCriticalPath } from './analysis/critical-path.js';
import { parseDockerfile } from './analysis/dockerfile.js';
import type { Dockerfile } from './analysis/dockerfile.js';
import { parseDockerignore } from './analysis/dockerignore.js';
import { measureEconomics } from './analysis/economics.js';
import type { Findings } from './analysis/findings.js';
import { StepHistories, usualBuilds } from './analysis/step-history.js';
import type { Timing } from './analysis/timing.js';
import { appendBuild } from './baseline/append-build.js';
import { placeBaseline } from './baseline/baseline-place.js';
import type { CacheTools } from './baseline/cache-process.js';
import { cacheCostOf, hashArgs, recordBuild } from './baseline/record-build.js';
import { parseRecord, renderRecord } from './baseline/record-json.js';
import { keySteps } from './baseline/step-keys.js';
import { readBaseline, saveBaseline } from './baseline/store.js';
import type { Baseline } from './baseline/store.js';
import type { Definition, Target } from './definition/definition.js';
import { commitOf } from './github/context.js';
import type { Context } from './github/context.js';
import type { Inputs } from './inputs/inputs.js';
import type { BuildPlan } from './plan/plan.js';
import type { BuildLog } from './progress/build-log.js';
import { dockerfileOf, isRemote } from './report/dockerfiles.js';
import type { Result } from './report/report.js';
import type { BakeResult } from './run/bake.js';
import { readChangedFiles } from './run/changed-files.js';
import { childEnvironment } from './run/child-environment.js';
import { runCommand } from './run/command.js';
import { readDockerfiles } from './run/read-dockerfiles.js';
import { numberOf, objectOf, parseJson, stringOf } from './shared/checked-json.js';
import { messageOf } from './shared/errors.js';
import type { Log } from './shared/log.js';

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

// Both beside other work: the read beside the builder's boot, the save in post.
const readLimitMs = 6_000;
const saveLimitMs = 8_000;
const keptFile = 'baseline.json';
const none: Baseline = { source: undefined, own: undefined, notice: undefined };
const noFindings: Findings = { comparison: undefined, history: undefined, misses: [], advice: [], economics: [] };

/**
 * Begins to read what is remembered of earlier builds, and gives what finds out about this one when it is over. Neither
 * fails nor holds up a build: what goes wrong is at most one notice.
 */
export function lookBack(tools: LookBackTools): (build: BuildKnown) => Promise<{ findings: Findings; notices: readonly string[] }> {
  const { inputs, context, trusted, env, directory, bundle, log } = tools;
  const place = placeBaseline(inputs, context, { stepId: env['GITHUB_ACTION'] ?? '', matrix: JSON.stringify(inputs.matrix.values), trusted });
  const cache: CacheTools = { program: join(bundle, 'baseline.js'), env, directory, limitMs: readLimitMs };
  const reading = inputs.baseline ? readBaseline(place, cache) : Promise.resolve(none);
  const changing = reading.then((baseline) => changesSince(baseline, tools)).catch(() => undefined);
  return async (build) => {
    try {
      // A cancelled job has no time to wait.
      const baseline = build.result === 'canceled' ? none : await reading;
      const { findings, kept } = await findOut(baseline, build.result === 'canceled' ? undefined : await changing, tools, build);
      if (kept !== undefined) await writeFile(join(directory, keptFile), kept, { mode: 0o600 });
      return { findings, notices: baseline.notice === undefined ? [] : [build.redact(baseline.notice)] };
    } catch (error) {
      log.debug(`Nothing was found out about the build: ${messageOf(error)}`);
      return { findings: noFindings, notices: [] };
    }
  };
}

async function changesSince({ source }: Baseline, { inputs, context, env }: LookBackTools): Promise<readonly string[] | undefined> {
  const before = source?.record.builds.findLast(({ result }) => result === 'success')?.commit;
  if (before === undefined) return undefined;
  const after = context.event.kind === 'pull-request' ? context.event.mergeCommit : commitOf(context.event);
  const api = { url: context.apiUrl, repository: `${context.repository.owner}/${context.repository.name}`, token: inputs.githubToken };
  return readChangedFiles({ workspace: context.workspace, before, after, api }, { run: runCommand, env: childEnvironment(env) });
}

async function findOut(baseline: Baseline, changedFiles: readonly string[] | undefined, { inputs, context }: LookBackTools, build: BuildKnown): Promise<{ findings: Findings; kept: string | undefined }> {
  const { definition, plan, log, timing, bake, result, redact } = build;
  const { runId, runAttempt: attempt } = context;
  const keys = keySteps(log.steps, redact);
  const now = recordBuild({
    commit: plan.commit, runId, attempt, atEpochMs: Math.round(bake.startedAtEpochMs), wallMs: timing.wallMs, imagesReadyMs: bake.readyMs, result: result === 'skipped' ? 'success' : result, log, keys, timing, targets: definition.targets, redact
  });
  const { source, own } = baseline;
  const usual = usualBuilds(source?.record, runId);
  const histories = usual.length > 0 ? new StepHistories(usual) : undefined;
  const { dockerfiles, contexts, ignores } = await readSources(definition.targets, inputs.workdir, context.workspace);
  const economics = result === 'success' ? measureEconomics({ record: own?.builds.length ? own : source?.record, now, cacheMode: inputs.cacheMode }) : [];
  // Before anything of it is cut: half a secret would be found by nobody.
  const shown: BuildLog = { ...log, steps: log.steps.map((step) => ({ ...step, instruction: redact(step.instruction) })) };
  const facts = { log: shown, keys, histories };
  const findings: Findings = {
    comparison: source && compareWithBaseline({ source, log, timing, imagesReadyMs: bake.readyMs, keys, runId }),
    history: makeHistory(own?.builds.length ? own : source?.record, now),
    misses: explainMisses({
      ...facts, plan, cacheMode: inputs.cacheMode, targets: definition.targets, noCache: inputs.noCache, changedFiles,
      args: new Map(definition.targets.map(({ name, args }) => [name, hashArgs(args, redact)])), contexts, ignores
    }, dockerfiles),
    advice: adviseOn({ ...facts, wallMs: timing.wallMs, path: findCriticalPath(shown), dockerfiles, economics }, inputs.adviceIgnore),
    economics
  };
  const record = own && (result === 'success' || result === 'failure') ? appendBuild(own, now) : undefined;
  return { findings, kept: record && JSON.stringify({ identity: record.identity, branch: record.branch, runId, attempt, record: renderRecord(record) }) };
}

interface Sources {
  readonly dockerfiles: ReadonlyMap<string, Dockerfile>;
  /** directories from the workspace */
  readonly contexts: ReadonlyMap<string, string>;
  readonly ignores: ReadonlyMap<string, (path: string) => boolean>;
}

// What is there of each target in the workspace. A Dockerfile's own .dockerignore goes before that of the context.
async function readSources(targets: readonly Target[], workdir: string, workspace: string): Promise<Sources> {
  const places = targets.map((target) => {
    const context = stringOf(target.raw['context']) ?? '.';
    const directory = relative(workspace, resolve(workdir, context));
    const inside = !isRemote(context) && !directory.startsWith('..');
    const file = dockerfileOf(target, { workdir, workspace });
    return { name: target.name, file, directory: inside ? directory : undefined, ignores: [...(file === undefined ? [] : [`${file}.dockerignore`]), ...(inside ? [join(directory, '.dockerignore')] : [])] };
  });
  const texts = await readDockerfiles(places.flatMap(({ file, ignores }) => [...(file === undefined ? [] : [file]), ...ignores]), workspace);
  const once = <T>(parse: (text: string, path: string) => T) => {
    const parsed = new Map<string, T>();
    return (path: string): T | undefined => {
      const text = texts.get(path);
      if (text !== undefined && !parsed.has(path)) parsed.set(path, parse(text, path));
      return parsed.get(path);
    };
  };
  const [dockerfile, dockerignore] = [once(parseDockerfile), once(parseDockerignore)];
  const byName = <T>(find: (place: (typeof places)[number]) => T | undefined) => new Map(places.flatMap((place) => { const found = find(place); return found === undefined ? [] : [[place.name, found] as const]; }));
  return {
    dockerfiles: byName(({ file }) => (file === undefined ? undefined : dockerfile(file))),
    contexts: byName(({ directory }) => directory),
    ignores: byName(({ ignores }) => ignores.map(dockerignore).find((found) => found !== undefined))
  };
}

/**
 * Saves what main left to keep, with the cost of a cache export that ended after it. `whole` is the log to its end, where
 * main had let go of the build. Gives a sentence for the user where that failed.
 */
export async function keepBaseline({ env, directory, bundle }: Pick<LookBackTools, 'env' | 'directory' | 'bundle'>, whole: BuildLog | undefined): Promise<string | undefined> {
  const kept = objectOf(parseJson(await readFile(join(directory, keptFile), 'utf8').catch(() => '')));
  const [identity, branch, text, runId, attempt] = [stringOf(kept?.['identity']), stringOf(kept?.['branch']), stringOf(kept?.['record']), stringOf(kept?.['runId']), numberOf(kept?.['attempt'])];
  if (identity === undefined || branch === undefined || text === undefined || runId === undefined || attempt === undefined) return undefined;
  const record = parseRecord(text, identity, branch);
  if (!record) return undefined;
  const builds = record.builds.map((build) => (build.runId !== runId || !whole ? build : {
    ...build,
    targets: build.targets.map((one) => {
      const { exportMs, exportBytes } = cacheCostOf(whole, one.target);
      return { ...one, cache: { ...one.cache, exportMs: Math.max(one.cache.exportMs, exportMs), exportBytes: Math.max(one.cache.exportBytes, exportBytes) } };
    })
  }));
  return saveBaseline({ ...record, builds }, { runId, attempt }, { program: join(bundle, 'baseline.js'), env, directory, limitMs: saveLimitMs });
}
