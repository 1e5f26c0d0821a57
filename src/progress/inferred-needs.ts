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
  const stages = groupBy(steps, (step) => step.stage ?? '');
  const contexts = internals.filter((one) => one.kind === 'context');
  const needs = new Map<string, (Step | InternalVertex)[]>();
  for (const step of steps) {
    if (step.isFrom) continue;
    const before = nearest(
      step,
      (stages.get(step.stage ?? '') ?? []).filter((other) => isBefore(other, step))
    );
    const named = stagesNamedIn(step.instruction).flatMap((stage) => lastOfStage(step, stages.get(stage) ?? []) ?? []);
    const parent = before ?? (named.length > 0 ? undefined : lastEndedBefore(step, steps));
    const context = readsContext(step) ? nearest(step, contexts) : undefined;
    const found = [before ?? parent, ...named, context].filter((one) => one !== undefined && one !== step);
    needs.set(step.id, [...new Set(found)] as (Step | InternalVertex)[]);
  }
  return needs;
}

function isBefore(other: Step, step: Step): boolean {
  return other.total === step.total && platformOf(other) === platformOf(step) && (other.index ?? 0) < (step.index ?? 0);
}

// The step right before, of the step's own target if it has one: equal steps of several targets carry one target's name.
function nearest<V extends Step | InternalVertex>(step: Step, candidates: readonly V[]): V | undefined {
  const own = candidates.filter((one) => one.targets.some((target) => step.targets.includes(target)));
  return (own.length > 0 ? own : candidates).reduce<V | undefined>(
    (best, one) => (isCloser(one, best) ? one : best),
    undefined
  );
}

function isCloser(one: Step | InternalVertex, best: Step | InternalVertex | undefined): boolean {
  if (!best) return true;
  const indexes = [one, best].map((vertex) => ('index' in vertex ? (vertex.index ?? 0) : 0)) as [number, number];
  return indexes[0] !== indexes[1] ? indexes[0] > indexes[1] : (one.endMs ?? 0) > (best.endMs ?? 0);
}

function lastOfStage(step: Step, stage: readonly Step[]): Step | undefined {
  const others = stage.filter((other) => other !== step && other.stage !== step.stage);
  const same = others.filter((other) => platformOf(other) === platformOf(step));
  return nearest(step, same.length > 0 ? same : others);
}

// Stages are named in lower case; a number counts them from 0, and unnamed ones are called stage-<number>.
function stagesNamedIn(instruction: string): string[] {
  const names = [...instruction.matchAll(/(?:^|[\s,])(?:--)?from=([^\s,]+)/g)].map((match) =>
    (match[1] ?? '').toLowerCase()
  );
  return names.map((name) => (/^\d+$/.test(name) ? `stage-${name}` : name));
}

function readsContext(step: Step): boolean {
  return /^(?:ONBUILD )?(?:COPY|ADD)\b/.test(step.instruction) && !/\s--from=/.test(step.instruction);
}

function lastEndedBefore(step: Step, steps: readonly Step[]): Step | undefined {
  const startMs = step.startMs ?? step.endMs;
  if (startMs === undefined) return undefined;
  const ended = steps.filter(
    (other) => other !== step && other.endMs !== undefined && endsBy(other, startMs) && !sameStage(other, step)
  );
  return ended.reduce<Step | undefined>(
    (best, other) => ((other.endMs ?? 0) > (best?.endMs ?? -1) ? other : best),
    undefined
  );
}

function endsBy(step: Step, ms: number): boolean {
  return (step.endMs ?? Infinity) <= ms + TOLERANCE_MS && (step.startMs ?? 0) < ms;
}

function sameStage(one: Step, other: Step): boolean {
  return one.stage === other.stage && one.targets.some((target) => other.targets.includes(target));
}

// `linux/amd64->arm/v7` is built on linux/amd64 for linux/arm/v7.
function platformOf(step: Step): string {
  const [from = '', to] = (step.platform ?? '').split('->');
  return to === undefined || to.includes('linux/') ? (to ?? from) : `${from.split('/')[0]}/${to}`;
}

function groupBy<V>(values: readonly V[], keyOf: (value: V) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
