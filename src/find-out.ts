import { adviseOn } from './analysis/advice.js';
import { explainMisses } from './analysis/cache-miss.js';
import { compareWithBaseline, makeHistory } from './analysis/comparison.js';
import { findCriticalPath } from './analysis/critical-path.js';
import { measureEconomics } from './analysis/economics.js';
import type { Findings } from './analysis/findings.js';
import { StepHistories, usualBuilds } from './analysis/step-history.js';
import { appendBuild } from './baseline/append-build.js';
import { hashArgs, recordBuild } from './baseline/record-build.js';
import { renderRecord } from './baseline/record-json.js';
import { keySteps } from './baseline/step-keys.js';
import type { Baseline } from './baseline/store.js';
import type { BuildLog } from './progress/build-log.js';
import { readSources } from './read-sources.js';
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
