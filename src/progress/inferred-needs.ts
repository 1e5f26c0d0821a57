import { StageSteps } from './stage-steps.js';
import type { InternalVertex, Step } from './step.js';

// A need ends before its user starts, as far as times from arriving lines can tell.
const TOLERANCE_MS = 350;

/**
 * Guesses the needs of steps from their names, by id: the step before in the stage; the last step of each stage named by
 * `--from=` or `from=`; the build context for COPY and ADD; an image's metadata for its FROM. Which stage or target a FROM
 * builds on is not printed, nor what target a named context is: the first step of a stage without a FROM of its own, and
 * a copy from a name that is no stage, are taken to need whatever ended last before they began.
 */
export function inferNeeds(
  steps: readonly Step[],
  internals: readonly InternalVertex[]
): Map<string, (Step | InternalVertex)[]> {
  const stages = new StageSteps(steps);
  const contexts = contextsByTarget(internals);
  const metadata = new Map(internals.filter((one) => one.kind === 'metadata').map((one) => [one.text, one]));
  const needs = new Map<string, (Step | InternalVertex)[]>();
  for (const step of steps) {
    if (step.isFrom) {
      const loaded = metadata.get(`load metadata for ${imageOf(step.instruction)}`);
      if (loaded && mayEndBefore(loaded, step)) needs.set(step.id, [loaded]);
      continue;
    }
    const found: (Step | InternalVertex | undefined)[] = stagesNamedIn(step.instruction)
      .filter((stage) => stage !== step.stage)
      .map((stage) => last(stages.ofStage(stage, step)) ?? (isImage(stage) ? undefined : lastEndedBefore(step, steps)));
    const before = last(stages.before(step, (other) => mayEndBefore(other, step)));
    if (before || found.length === 0) found.push(before ?? lastEndedBefore(step, steps));
    if (readsContext(step)) found.push(...step.targets.map((target) => contexts.get(target)));
    needs.set(step.id, [...new Set(found.filter((one) => one !== undefined))]);
  }
  return needs;
}

function contextsByTarget(internals: readonly InternalVertex[]): Map<string, InternalVertex> {
  const contexts = new Map<string, InternalVertex>();
  for (const internal of internals) {
    if (internal.kind === 'context') internal.targets.forEach((target) => contexts.set(target, internal));
  }
  return contexts;
}

function last(candidates: readonly Step[]): Step | undefined {
  return candidates.reduce<Step | undefined>(
    (best, one) => (best === undefined || comesLater(one, best) ? one : best),
    undefined
  );
}

function comesLater(one: Step, other: Step): boolean {
  const [index, otherIndex] = [one.index ?? 0, other.index ?? 0];
  return index !== otherIndex ? index > otherIndex : (one.endMs ?? 0) > (other.endMs ?? 0);
}

// Stages are named in lower case; a number counts them from 0, and unnamed ones are called stage-<number>.
function stagesNamedIn(instruction: string): string[] {
  const matches = [...instruction.matchAll(/(?:^|[\s,])(?:--)?from=([^\s,]+)/g)];
  return matches
    .map((match) => (match[1] ?? '').toLowerCase())
    .map((name) => (/^\d+$/.test(name) ? `stage-${name}` : name));
}

// `FROM [--platform=…] REF@sha256:…`
function imageOf(instruction: string): string {
  const ref = instruction.split(' ').find((word, index) => index > 0 && !word.startsWith('--')) ?? '';
  return ref.replace(/@sha256:[0-9a-f]{64}$/, '');
}

function isImage(name: string): boolean {
  return /[/:.]/.test(name);
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

function mayEndBefore(other: Step | InternalVertex, step: Step): boolean {
  return other.endMs === undefined || step.startMs === undefined || other.endMs <= step.startMs + TOLERANCE_MS;
}

function sameStage(one: Step, other: Step): boolean {
  return one.stage === other.stage && one.targets.some((target) => other.targets.includes(target));
}
