import type { BuildLog } from './build-log.js';
import type { BuildFailure } from './failure.js';
import type { InternalVertex, Step } from './step.js';

/** One try of a build that was tried again. Times are ms since the first try's start. */
export interface Attempt {
  /** Counts from 1. */
  readonly number: number;
  readonly steps: readonly Step[];
  readonly internals: readonly InternalVertex[];
  readonly failure?: BuildFailure;
  readonly finalError?: string;
}

/** A try and when its bake started, in ms since the first one's start. */
export interface TriedLog {
  readonly log: BuildLog;
  readonly startMs: number;
}

/**
 * Puts several tries of one build into one log: that of the last, in which what an earlier try did and the last one found
 * cached is shown as done, with its time. Such a step survived; it was no hit of a cache from before the build. The
 * tries themselves are in `attempts`.
 */
export function joinAttempts(tries: readonly TriedLog[]): BuildLog | undefined {
  const shifted = tries.map(({ log, startMs }) => shift(log, startMs));
  const last = shifted.at(-1);
  if (!last || shifted.length === 1) return last;
  const earlier = new Map<string, Step>();
  shifted.slice(0, -1).forEach((log, index) => {
    for (const step of log.steps) {
      if (step.outcome === 'done' && !step.isFrom)
        earlier.set(identity(step), { ...step, attempt: step.attempt ?? index + 1 });
    }
  });
  return {
    ...last,
    steps: last.steps.map(
      (step) => survivor(step, earlier.get(identity(step))) ?? { ...step, attempt: shifted.length }
    ),
    lintWarnings: last.lintWarnings.length > 0 ? last.lintWarnings : shifted.flatMap((log) => log.lintWarnings),
    exported: shifted.flatMap((log) => log.exported),
    pushed: shifted.flatMap((log) => log.pushed),
    cacheManifests: shifted.flatMap((log) => log.cacheManifests),
    unread: {
      count: shifted.reduce((sum, log) => sum + log.unread.count, 0),
      samples: shifted.flatMap((log) => log.unread.samples)
    },
    attempts: shifted.map((log, index) => ({
      number: index + 1,
      steps: log.steps,
      internals: log.internals,
      ...(log.failure && { failure: log.failure }),
      ...(log.finalError !== undefined && { finalError: log.finalError })
    }))
  };
}

function survivor(step: Step, ran: Step | undefined): Step | undefined {
  if (step.outcome !== 'cached' || !ran) return undefined;
  const { id, number, display, name, names, targets } = step;
  return { ...ran, id, number, display, name, names, targets, printed: 'cached' };
}

function identity(step: Step): string {
  const place = [step.platform, step.stage, step.index, step.total, step.instruction].join('\u0000');
  return step.digest ?? `${step.targets[0]}\u0000${place}`;
}

function shift(log: BuildLog, byMs: number): BuildLog {
  const later = <V extends Step | InternalVertex>(vertex: V): V => ({
    ...vertex,
    ...(vertex.startMs !== undefined && { startMs: vertex.startMs + byMs }),
    ...(vertex.endMs !== undefined && { endMs: vertex.endMs + byMs })
  });
  return byMs === 0 ? log : { ...log, steps: log.steps.map(later), internals: log.internals.map(later) };
}
