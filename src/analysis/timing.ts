import type { BuildLog, InternalVertex, Outcome, Step } from '../progress/build-log.js';
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
    perTarget: [...byTarget(log, targets)].map(([target, own]) => timeTarget(log, target, own)),
    overhead: measureOverhead(log),
    ...(slowest && { slowest })
  };
}

function timeTarget(log: BuildLog, target: string, own: Own): TargetTiming {
  const vertices = [...own.steps, ...own.internals].filter((vertex) => !('isFrom' in vertex && vertex.isFrom));
  const startMs = Math.min(...vertices.map((vertex) => vertex.startMs ?? Infinity));
  const endMs = Math.max(...vertices.map((vertex) => vertex.endMs ?? -Infinity));
  return {
    target,
    ...(startMs < Infinity && { startMs }),
    ...(startMs < Infinity && endMs > startMs && { durationMs: endMs - startMs }),
    ...cachedShare(own.steps.filter((step) => !step.isFrom)),
    outcome: targetOutcome(log, target, own)
  };
}

/** What is one target's. Where a step repeats another's, that one is the target's step too. */
interface Own {
  readonly steps: Step[];
  readonly internals: InternalVertex[];
}

function byTarget(log: BuildLog, targets: readonly string[]): Map<string, Own> {
  const owned = new Map(targets.map((target): [string, Own] => [target, { steps: [], internals: [] }]));
  const byId = new Map(log.steps.map((step) => [step.id, step]));
  for (const step of log.steps) {
    const meant = byId.get(step.repeats ?? '') ?? step;
    for (const target of step.targets) {
      const own = owned.get(target);
      if (own && !(step.repeats !== undefined && own.steps.includes(meant))) own.steps.push(meant);
    }
  }
  for (const internal of log.internals)
    internal.targets.forEach((target) => owned.get(target)?.internals.push(internal));
  return owned;
}

// A step that repeats one of another target was neither a hit nor run.
function cachedShare(all: readonly Step[]): { stepsTotal: number; stepsCached: number; cacheRatio?: number } {
  const steps = all.filter((step) => step.repeats === undefined);
  const stepsCached = steps.filter((step) => step.outcome === 'cached').length;
  const stepsTotal = stepsCached + steps.filter((step) => step.outcome === 'done').length;
  return { stepsTotal, stepsCached, ...(stepsTotal > 0 && { cacheRatio: stepsCached / stepsTotal }) };
}

function targetOutcome(log: BuildLog, target: string, { steps, internals }: Own): Outcome {
  const vertices = [...steps, ...internals.filter((internal) => internal.kind !== 'cache-import')];
  if (log.failure?.target === target || (log.failure && vertices.some((vertex) => vertex.outcome === 'failed')))
    return 'failed';
  const isExported = internals.some((internal) => internal.kind === 'export' && internal.outcome === 'done');
  if (log.failure && !isExported) return 'canceled';
  if (vertices.some((vertex) => vertex.outcome === 'unfinished')) return 'unfinished';
  const ran = steps.some((step) => !step.isFrom && step.outcome === 'done');
  return !ran && steps.some((step) => step.outcome === 'cached') ? 'cached' : 'done';
}
