import type { BuildLog, Outcome, Step } from '../progress/build-log.js';
import { measureOverhead } from './timing-overhead.js';
import type { Overhead } from './timing-overhead.js';

export type { Overhead } from './timing-overhead.js';

/** One bake target. Shared steps count for each of the targets that use them. */
export interface TargetTiming {
  readonly target: string;
  /** ms since bake's process start: the first of its vertices. */
  readonly startMs?: number;
  /** From its first vertex' start to its last one's end. */
  readonly durationMs?: number;
  /** Dockerfile steps without FROM, of those that ended done or cached. */
  readonly stepsTotal: number;
  readonly stepsCached: number;
  readonly cacheRatio?: number;
  readonly outcome: Outcome;
}

/** Totals of one bake. A step is a Dockerfile instruction other than FROM; one that targets share counts once. */
export interface Timing {
  readonly wallMs: number;
  /** Time spent in steps that ran, FROM not among them. */
  readonly stepSumMs: number;
  /** How many steps ran at once on average: stepSumMs / wallMs. */
  readonly parallelism: number;
  /** Steps that ended done or cached; failed, canceled and unfinished ones say nothing about the cache. */
  readonly stepsTotal: number;
  readonly stepsCached: number;
  /** stepsCached / stepsTotal; undefined without steps. */
  readonly cacheRatio?: number;
  readonly perTarget: readonly TargetTiming[];
  /** What the build did around the steps, longest first. */
  readonly overhead: readonly Overhead[];
  /** The step that took longest. */
  readonly slowest?: Step;
}

/** `wallMs`: from bake's process start to its end. `targets`: all bake targets, in the order to show them in. */
export function measureTiming(log: BuildLog, wallMs: number, targets: readonly string[]): Timing {
  const steps = log.steps.filter((step) => !step.isFrom);
  const stepSumMs = steps.reduce((sum, step) => sum + (step.durationMs ?? 0), 0);
  const slowest = steps.reduce<Step | undefined>(
    (worst, step) => ((step.durationMs ?? 0) > (worst?.durationMs ?? 0) ? step : worst),
    undefined
  );
  return {
    wallMs,
    stepSumMs,
    parallelism: wallMs > 0 ? stepSumMs / wallMs : 0,
    ...cachedShare(steps),
    perTarget: targets.map((target) => timeTarget(log, target)),
    overhead: measureOverhead(log),
    ...(slowest && { slowest })
  };
}

function timeTarget(log: BuildLog, target: string): TargetTiming {
  const steps = stepsOf(log, target);
  const vertices = [...steps, ...log.internals.filter((internal) => internal.targets.includes(target))];
  const startMs = Math.min(...vertices.map((vertex) => vertex.startMs ?? Infinity));
  const endMs = Math.max(...vertices.map((vertex) => vertex.endMs ?? -Infinity));
  return {
    target,
    ...(startMs < Infinity && { startMs }),
    ...(startMs < Infinity && endMs > startMs && { durationMs: endMs - startMs }),
    ...cachedShare(steps.filter((step) => !step.isFrom)),
    outcome: targetOutcome(log, target, steps)
  };
}

// Where a step repeats another's, that one is the target's step too.
function stepsOf(log: BuildLog, target: string): Step[] {
  const own = log.steps.filter((step) => step.targets.includes(target));
  const byId = new Map(log.steps.map((step) => [step.id, step]));
  return [...new Set(own.map((step) => byId.get(step.repeats ?? '') ?? step))];
}

// A step that repeats one of another target was neither a hit nor run.
function cachedShare(all: readonly Step[]): { stepsTotal: number; stepsCached: number; cacheRatio?: number } {
  const steps = all.filter((step) => step.repeats === undefined);
  const stepsCached = steps.filter((step) => step.outcome === 'cached').length;
  const stepsTotal = stepsCached + steps.filter((step) => step.outcome === 'done').length;
  return { stepsTotal, stepsCached, ...(stepsTotal > 0 && { cacheRatio: stepsCached / stepsTotal }) };
}

function targetOutcome(log: BuildLog, target: string, steps: readonly Step[]): Outcome {
  const own = [
    ...steps,
    ...log.internals.filter((internal) => internal.targets.includes(target) && internal.kind !== 'cache-import')
  ];
  if (log.failure?.target === target || (log.failure && own.some((vertex) => vertex.outcome === 'failed')))
    return 'failed';
  if (log.failure && !exported(log, target)) return 'canceled';
  if (own.some((vertex) => vertex.outcome === 'unfinished')) return 'unfinished';
  const ran = steps.some((step) => !step.isFrom && step.outcome === 'done');
  const hit = steps.some((step) => step.outcome === 'cached');
  return hit && !ran ? 'cached' : 'done';
}

function exported(log: BuildLog, target: string): boolean {
  return log.internals.some(
    (internal) => internal.kind === 'export' && internal.outcome === 'done' && internal.targets.includes(target)
  );
}
