import type { Step } from './step.js';

/**
 * In a build that failed, a step is printed CACHED as soon as one that needs it starts, even where it never ran. It is
 * a hit only if something later in its chain got its result: a step that ended DONE, or one that ran before it failed.
 * Gives the ids of the steps that are CACHED without such a sign.
 */
export function unprovenHits(steps: readonly Step[], exportedTargets: ReadonlySet<string>): ReadonlySet<string> {
  const unproven = new Set<string>();
  for (const step of steps) {
    if (step.outcome !== 'cached' || step.isFrom) continue;
    if (step.targets.some((target) => exportedTargets.has(target))) continue;
    if (!steps.some((later) => gotItsInputs(later) && needs(later, step, steps))) unproven.add(step.id);
  }
  return unproven;
}

function gotItsInputs(step: Step): boolean {
  return step.outcome === 'done' || step.lines.length > 0 || (step.error ?? '').startsWith('process "');
}

// By names alone: a later step of the same stage, or a step that copies from or builds on that stage.
function needs(later: Step, step: Step, steps: readonly Step[]): boolean {
  if (sameStage(later, step)) return (later.index ?? 0) > (step.index ?? 0);
  if (step.stage === undefined) return later.targets.some((target) => !step.targets.includes(target));
  if (later.stage !== undefined && namesStage(later.instruction, step.stage)) return true;
  return steps.some(
    (link) => link.stage !== undefined && sameStage(later, link) && namesStage(link.instruction, step.stage ?? '')
  );
}

function sameStage(one: Step, other: Step): boolean {
  return (
    one.stage === other.stage &&
    one.platform === other.platform &&
    one.targets.some((target) => other.targets.includes(target))
  );
}

function namesStage(instruction: string, stage: string): boolean {
  return instruction.includes(`from=${stage} `) || instruction.includes(`from=${stage},`);
}
