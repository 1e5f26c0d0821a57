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
import { appendBuild } from './baseline/append-build.js';
import { hashArgs, recordBuild } from './baseline/record-build.js';
import { renderRecord } from './baseline/record-json.js';
import { keySteps } from './baseline/step-keys.js';
import type { Baseline } from './baseline/store.js';
import type { Target } from './definition/definition.js';
import type { BuildLog } from './progress/build-log.js';
import { dockerfileOf, isRemote } from './report/dockerfiles.js';
import { readDockerfiles } from './run/read-dockerfiles.js';
import { stringOf } from './shared/checked-json.js';
import type { BuildKnown, LookBackTools } from './look-back.js';

/** What is worth saying about a build that is over, and what is to be kept of it: the record as JSON for `keepBaseline`, undefined where nothing is. */
export async function findOut(baseline: Baseline, changedFiles: readonly string[] | undefined, { inputs, context }: LookBackTools, build: BuildKnown): Promise<{ findings: Findings; kept: string | undefined }> {
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

