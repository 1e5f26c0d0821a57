import type { Step } from './step.js';

/**
 * Marks steps that are CACHED only because an equal one ran in this build. buildx before 0.17 gives every target a
 * session and a context of its own, so that equal steps are several vertices: one runs, the others find it cached. Such a
 * log shows one step of one target under two numbers; in any other, equal text says nothing, as contexts can differ.
 */
export function markRepeated(steps: readonly Step[]): Step[] {
  if (!isSeparate(steps)) return [...steps];
  const ran = new Map<string, Step>();
  for (const step of steps) {
    const equal = `${placeOf(step)} ${step.instruction}`;
    if (step.outcome === 'done' && !ran.has(equal)) ran.set(equal, step);
  }
  return steps.map((step) => {
    const twin =
      step.outcome === 'cached' && !step.isFrom ? ran.get(`${placeOf(step)} ${step.instruction}`) : undefined;
    return twin ? { ...step, repeats: twin.id } : step;
  });
}

function isSeparate(steps: readonly Step[]): boolean {
  const texts = new Map<string, string>();
  for (const step of steps) {
    const place = `${step.targets[0]} ${placeOf(step)}`;
    // ADD of a URL is two vertices of one name.
    if (texts.get(place) === step.instruction && !step.instruction.startsWith('ADD ')) return true;
    texts.set(place, step.instruction);
  }
  return false;
}

function placeOf({ platform, stage, index, total }: Step): string {
  return `${platform ?? ''} ${stage ?? ''} ${index}/${total}`;
}
