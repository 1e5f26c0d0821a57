import type { Timing } from '../analysis/timing.js';
import type { Definition } from '../definition/definition.js';
import { runUrl } from '../github/context.js';
import type { Context } from '../github/context.js';
import type { BuildPlan } from '../plan/plan.js';
import type { BuildLog, Step } from '../progress/build-log.js';
import { renderDuration } from '../shared/duration.js';
import { percent } from './markdown.js';
import { makeFailure } from './failure.js';
import { overheadLabel } from './overhead.js';
import type { BuilderReport, Report, Result, TargetReport } from './report.js';

export interface ReportFacts {
  readonly title: string;
  readonly context: Context;
  readonly definition: Definition;
  readonly plan: BuildPlan;
  readonly log: BuildLog;
  readonly timing: Timing;
  readonly result: Result;
  /** digest of each target by name */
  readonly digests: ReadonlyMap<string, string>;
  readonly builder: BuilderReport;
  readonly startupMs: number;
  readonly notices: readonly string[];
  /** the last lines of bake's output as they came */
  readonly tail: readonly string[];
}

/** Puts everything worth saying into one value. */
export function makeReport(facts: ReportFacts): Report {
  const { context, definition, plan, log, timing, result } = facts;
  const names = new Map(definition.targets.map((target) => [target.name, target.service ?? target.name]));
  const targets = makeTargets(facts);
  const failure = result === 'failure' ? makeFailure(log, names, facts.tail) : undefined;
  return {
    version: 1,
    title: facts.title,
    result,
    headline: headline(facts, targets),
    project: definition.project ?? context.repository.name,
    files: definition.files,
    commit: plan.commit,
    runUrl: runUrl(context),
    totals: {
      durationMs: Math.round(timing.wallMs), stepSumMs: Math.round(timing.stepSumMs), parallelism: timing.parallelism,
      stepsTotal: timing.stepsTotal, stepsCached: timing.stepsCached, cacheRatio: timing.cacheRatio,
      startupMs: Math.round(facts.startupMs)
    },
    targets,
    steps: inReadingOrder(log.steps).map((step) => ({
      targets: step.targets.map((target) => names.get(target) ?? target),
      platform: step.platform, stage: step.stage, index: step.index, total: step.total,
      instruction: step.instruction, isFrom: step.isFrom, outcome: step.outcome,
      startMs: rounded(step.startMs), durationMs: rounded(step.durationMs), uncertain: step.uncertain
    })),
    overhead: timing.overhead.map(({ kind, durationMs, bytes }) => ({ label: overheadLabel(kind), durationMs: Math.round(durationMs), bytes })),
    failure,
    builder: facts.builder,
    notices: facts.notices
  };
}

/** Stage by stage as they came to their end, each from its first instruction to its last: numbers in the log follow neither. */
function inReadingOrder(steps: readonly Step[]): Step[] {
  const stageOf = (step: Step) => [step.targets[0], step.platform, step.stage].join('\n');
  const last = new Map<string, number>();
  steps.forEach((step, position) => {
    // Without a time the place in the log has to do.
    const at = step.startMs ?? position / 1e6;
    last.set(stageOf(step), Math.max(at, last.get(stageOf(step)) ?? at));
  });
  return [...steps].sort((a, b) => (last.get(stageOf(a)) ?? 0) - (last.get(stageOf(b)) ?? 0) || stageOf(a).localeCompare(stageOf(b), 'en') || (a.index ?? 0) - (b.index ?? 0));
}

function makeTargets({ plan, timing, result, digests, log }: ReportFacts): TargetReport[] {
  const missing = new Set(log.missingCaches);
  return plan.targets.map((target) => {
    const measured = timing.perTarget.find((one) => one.target === target.name);
    const failed = measured?.outcome === 'failed' || (log.failure?.target === target.name && result === 'failure');
    const digest = digests.get(target.name);
    return {
      name: target.name,
      displayName: target.displayName,
      result: result === 'success' ? 'success' : failed ? 'failure' : digest !== undefined ? 'success' : result === 'failure' && plan.targets.length === 1 ? 'failure' : 'canceled',
      durationMs: rounded(measured?.durationMs),
      stepsTotal: measured?.stepsTotal ?? 0,
      stepsCached: measured?.stepsCached ?? 0,
      cacheRatio: measured?.cacheRatio,
      digest,
      images: target.images.map(({ ref, reason }) => ({ ref, reason })),
      localNames: target.localNames,
      cacheFrom: [
        ...target.cacheFrom.map((cache) => ({ ...cache, ...(missing.has(cache.ref) ? { found: false } : {}) })),
        ...target.cacheSpare.map((cache) => ({ ...cache, used: false })),
        ...target.cacheAbsent.map((cache) => ({ ...cache, found: false }))
      ],
      cacheTo: [...target.cacheTo, ...(target.cacheAlias ? [target.cacheAlias] : [])]
    };
  });
}

function headline({ result, timing, plan, log }: ReportFacts, targets: readonly TargetReport[]): string {
  const took = renderDuration(timing.wallMs);
  const what = plan.push ? count(targets.length, 'image') : count(targets.length, 'target');
  const cached = timing.stepsTotal === 0 ? '' : `; ${percent(timing.cacheRatio)} of steps cached`;
  if (result === 'success') return `${what} in ${took}${cached}`;
  if (result === 'canceled') return `Canceled after ${took}`;
  const step = log.steps.find((one) => one.id === log.failure?.stepId);
  const culprit = targets.find((one) => one.name === (log.failure?.target ?? step?.targets[0]));
  return `Failed after ${took}${culprit ? ` in ${culprit.displayName}` : ''}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}
