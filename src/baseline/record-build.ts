import type { BuildLog, InternalVertex, Step } from '../progress/build-log.js';
import { noCacheCost } from './record.js';
import type { CacheCost, RecordedBuild, RecordedStep, RecordedTarget } from './record.js';
import { hashOf } from './step-keys.js';
import type { StepKey } from './step-keys.js';

/** What a record takes from a build. */
export interface BuildFacts extends Pick<RecordedBuild, 'commit' | 'runId' | 'attempt' | 'atEpochMs' | 'wallMs' | 'result'> {
  readonly imagesReadyMs: number | undefined;
  readonly log: BuildLog;
  readonly keys: ReadonlyMap<string, StepKey>;
  readonly timing: {
    readonly stepsTotal: number;
    readonly stepsCached: number;
    readonly perTarget: readonly { readonly target: string; readonly durationMs?: number; readonly stepsTotal: number; readonly stepsCached: number }[];
  };
  /** the resolved build arguments of each target */
  readonly targets: readonly { readonly name: string; readonly args: ReadonlyMap<string, string> }[];
  readonly redact: (text: string) => string;
}

const maxArgs = 100;

/** What is remembered of a build. No text of it but names of targets and arguments: instructions and values are hashed. */
export function recordBuild(facts: BuildFacts): RecordedBuild {
  const { commit, runId, attempt, atEpochMs, wallMs, imagesReadyMs, result, log, timing } = facts;
  return {
    commit, runId, attempt, atEpochMs, result,
    wallMs: Math.round(wallMs),
    ...(imagesReadyMs !== undefined && { imagesReadyMs: Math.round(imagesReadyMs) }),
    stepsTotal: timing.stepsTotal,
    stepsCached: timing.stepsCached,
    targets: timing.perTarget.map((one) => recordTarget(one, facts)),
    steps: log.steps.flatMap((step) => recordStep(step, facts))
  };
}

function recordTarget(timed: BuildFacts['timing']['perTarget'][number], { log, targets, redact }: BuildFacts): RecordedTarget {
  const args = targets.find((one) => one.name === timed.target)?.args ?? new Map<string, string>();
  return {
    target: redact(timed.target),
    ...(timed.durationMs !== undefined && { durationMs: Math.round(timed.durationMs) }),
    stepsTotal: timed.stepsTotal,
    stepsCached: timed.stepsCached,
    cache: cacheCostOf(log, timed.target),
    args: hashArgs(args, redact)
  };
}

/** Build arguments with the hashes of their values, without secrets in them. At most 100. */
export function hashArgs(args: ReadonlyMap<string, string>, redact: (text: string) => string): ReadonlyMap<string, string> {
  return new Map([...args].slice(0, maxArgs).map(([name, value]): [string, string] => [redact(name), hashOf(redact(value))]));
}

function recordStep(step: Step, { keys, redact }: BuildFacts): RecordedStep[] {
  const key = keys.get(step.id);
  const outcome = step.isFrom ? 'from' : step.outcome;
  if (!key || step.repeats !== undefined || outcome === 'canceled' || outcome === 'unfinished') return [];
  const ran = outcome === 'done' || outcome === 'failed';
  return [{ ...key, outcome, ...(ran && step.durationMs !== undefined && { durationMs: Math.round(step.durationMs) }), targets: step.targets.map(redact) }];
}

/** What reading and writing the cache of a target took in a build. Bytes are those that the log tells. */
export function cacheCostOf(log: BuildLog, target: string): CacheCost {
  const cost = { ...noCacheCost };
  for (const internal of log.internals) {
    const share = shareOf(internal, target);
    if (share === 0) continue;
    if (internal.kind === 'cache-import') cost.importMs += (internal.durationMs ?? 0) * share;
    if (internal.kind === 'cache-export') {
      cost.exportMs += (internal.durationMs ?? 0) * share;
      cost.exportBytes += (internal.bytes ?? 0) * share;
    }
  }
  for (const step of log.steps) {
    const share = shareOf(step, target);
    if (share === 0 || step.isFrom || step.outcome !== 'cached' || step.repeats !== undefined) continue;
    cost.pullMs += pullMsOf(step) * share;
    cost.importBytes += (step.bytes ?? 0) * share;
  }
  return { importMs: Math.round(cost.importMs), pullMs: Math.round(cost.pullMs), exportMs: Math.round(cost.exportMs), importBytes: Math.round(cost.importBytes), exportBytes: Math.round(cost.exportBytes) };
}

function shareOf(vertex: Step | InternalVertex, target: string): number {
  return vertex.targets.includes(target) ? 1 / vertex.targets.length : 0;
}

// A hit whose layers nobody needed took no time; one that moved some has times, or the duration that was printed.
function pullMsOf(step: Step): number {
  if (step.bytes === undefined && step.layers === undefined) return 0;
  if (step.startMs !== undefined && step.endMs !== undefined && step.endMs > step.startMs) return step.endMs - step.startMs;
  return step.printedMs ?? 0;
}
