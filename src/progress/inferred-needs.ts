import { StageSteps } from './stage-steps.js';
import type { InternalVertex, Step } from './step.js';

// A need ends before its user starts, as far as times from arriving lines can tell.
const TOLERANCE_MS = 350;

/**
 * Guesses the needs of steps from their names, by id: the step before in the stage; the last step of each stage named by
 * `--from=` or `from=`; the build context for COPY and ADD. Which stage or target a FROM builds on is not printed: the
 * first step of a stage without a FROM of its own is taken to need whatever ended last before it began.
 */
export function inferNeeds(
  steps: readonly Step[],
  internals: readonly InternalVertex[]
): Map<string, (Step | InternalVertex)[]> {
  const stages = new StageSteps(steps);
  const contexts = internals.filter((one) => one.kind === 'context');
  const needs = new Map<string, (Step | InternalVertex)[]>();
  for (const step of steps) {
    if (step.isFrom) continue;
    const found: (Step | InternalVertex | undefined)[] = stagesNamedIn(step.instruction)
      .filter((stage) => stage !== step.stage)
      .map((stage) => ownOrAny(step, stages.ofStage(stage, step)));
    const before = ownOrAny(
      step,
      stages.before(step, (other) => mayEndBefore(other, step))
    );
    if (before || found.length === 0) found.push(before ?? lastEndedBefore(step, steps));
    if (readsContext(step)) found.push(ownOrAny(step, contexts));
    needs.set(step.id, [...new Set(found.filter((one) => one !== undefined))]);
  }
  return needs;
}

// The last of the step's own target if there is one: equal steps of several targets carry one target's name.
function ownOrAny<V extends Step | InternalVertex>(step: Step, candidates: readonly V[]): V | undefined {
  const own = candidates.filter((one) => one.targets.some((target) => step.targets.includes(target)));
  return (own.length > 0 ? own : candidates).reduce<V | undefined>(
    (best, one) => (best === undefined || comesLater(one, best) ? one : best),
    undefined
  );
}

function comesLater(one: Step | InternalVertex, other: Step | InternalVertex): boolean {
  const indexes = [one, other].map((vertex) => ('index' in vertex ? (vertex.index ?? 0) : 0)) as [number, number];
  return indexes[0] !== indexes[1] ? indexes[0] > indexes[1] : (one.endMs ?? 0) > (other.endMs ?? 0);
}

// Stages are named in lower case; a number counts them from 0, and unnamed ones are called stage-<number>.
function stagesNamedIn(instruction: string): string[] {
  const matches = [...instruction.matchAll(/(?:^|[\s,])(?:--)?from=([^\s,]+)/g)];
  return matches
    .map((match) => (match[1] ?? '').toLowerCase())
    .map((name) => (/^\d+$/.test(name) ? `stage-${name}` : name));
}

function readsContext(step: Step): boolean {
  return /^(?:ONBUILD )?(?:COPY|ADD)\b/.test(step.instruction) && !/\s--from=/.test(step.instruction);
}

function lastEndedBefore(step: Step, steps: readonly Step[]): Step | undefined {
  const startMs = step.startMs ?? step.endMs;
  if (startMs === undefined) return undefined;
  let last: Step | undefined;
  for (const other of steps) {
    const isCandidate =
      other !== step && mayEndBefore(other, step) && (other.startMs ?? 0) < startMs && !sameStage(other, step);
    if (isCandidate && other.endMs !== undefined && other.endMs > (last?.endMs ?? -1)) last = other;
  }
  return last;
}

function mayEndBefore(other: Step, step: Step): boolean {
  return other.endMs === undefined || step.startMs === undefined || other.endMs <= step.startMs + TOLERANCE_MS;
}

function sameStage(one: Step, other: Step): boolean {
  return one.stage === other.stage && one.targets.some((target) => other.targets.includes(target));
}
