import type { BaselineRecord, RecordedBuild } from '../baseline/record.js';
import type { StepKey } from '../baseline/step-keys.js';
import type { BuildLog, Step } from '../progress/build-log.js';
import type { BaselineSource, Comparison, HistorySeries, StepComparison } from './findings.js';
import { compareTime, lastBuilds, medianOf } from './median.js';
import { StepHistories, usualBuilds } from './step-history.js';
import type { Timing } from './timing.js';

export interface ComparisonFacts {
  readonly source: Pick<BaselineSource, 'branch' | 'reason'> & { readonly record: BaselineRecord };
  readonly log: BuildLog;
  readonly timing: Timing;
  readonly imagesReadyMs: number | undefined;
  readonly keys: ReadonlyMap<string, StepKey>;
  readonly runId: string;
}

/** This build against the median of earlier ones that succeeded, as a whole, by target and by step. Undefined where there is none. */
export function compareWithBaseline(facts: ComparisonFacts): Comparison | undefined {
  const { source, timing, log, keys } = facts;
  const builds = usualBuilds(source.record, facts.runId);
  const newest = builds.at(-1);
  if (!newest) return undefined;
  // As a whole only with builds of the same targets: where unchanged ones are skipped, each builds others.
  const names = timing.perTarget.map(({ target }) => target);
  const alike = builds.filter(({ targets }) => targets.length === names.length && targets.every(({ target }) => names.includes(target)));
  const histories = new StepHistories(builds);
  const steps = log.steps.flatMap((step, index) => (step.isFrom ? [] : compareStep(step, index, histories, keys.get(step.id))));
  return {
    source: { branch: source.branch, reason: source.reason, commit: newest.commit, builds: builds.length },
    build: compareTime(timing.wallMs, alike.map(({ wallMs }) => wallMs)),
    images: facts.imagesReadyMs === undefined ? undefined : compareTime(facts.imagesReadyMs, alike.flatMap(({ imagesReadyMs }) => imagesReadyMs ?? [])),
    cacheRatio: compareRatio(timing.cacheRatio, alike),
    targets: timing.perTarget.flatMap(({ target, durationMs }) => {
      const earlier = builds.flatMap((build) => build.targets.find((one) => one.target === target)?.durationMs ?? []);
      const difference = durationMs === undefined ? undefined : compareTime(durationMs, earlier);
      return difference ? [{ target, difference }] : [];
    }),
    steps,
    savedMs: steps.reduce((sum, { savedMs }) => sum + (savedMs ?? 0), 0)
  };
}

function compareStep(step: Step, stepIndex: number, histories: StepHistories, key: StepKey | undefined): StepComparison[] {
  if (step.repeats !== undefined || (step.outcome !== 'done' && step.outcome !== 'cached')) return [];
  const { ranMs, ranIn, cachedIn } = histories.of(step.targets, key);
  const difference = step.outcome === 'done' && step.durationMs !== undefined ? compareTime(step.durationMs, ranMs) : undefined;
  const savedMs = step.outcome === 'cached' ? medianOf(ranMs.slice(-lastBuilds)) : undefined;
  return [{ stepId: step.id, stepIndex, known: ranIn + cachedIn > 0, ranIn, cachedIn, ...(difference && { difference }), ...(savedMs !== undefined && { savedMs: Math.round(savedMs) }) }];
}

function compareRatio(now: number | undefined, builds: readonly RecordedBuild[]): Comparison['cacheRatio'] {
  const earlier = builds.flatMap(({ stepsTotal, stepsCached }) => (stepsTotal > 0 ? [stepsCached / stepsTotal] : [])).slice(-lastBuilds);
  const median = medianOf(earlier);
  return now === undefined || median === undefined ? undefined : { now, median, n: earlier.length };
}

/** The build times of a branch with this build as the last, for a chart. Undefined where there are no earlier ones. */
export function makeHistory(record: BaselineRecord | undefined, now: RecordedBuild): HistorySeries | undefined {
  const earlier = (record?.builds ?? []).filter(({ runId }) => runId !== now.runId);
  if (!record || earlier.length === 0) return undefined;
  const points = [...earlier, now].map((build) => ({
    commit: build.commit, runId: build.runId, attempt: build.attempt, atEpochMs: build.atEpochMs,
    durationMs: build.wallMs, imagesReadyMs: build.imagesReadyMs,
    cacheRatio: build.stepsTotal > 0 ? build.stepsCached / build.stepsTotal : undefined,
    result: build.result, current: build === now
  }));
  return { branch: record.branch, points };
}
