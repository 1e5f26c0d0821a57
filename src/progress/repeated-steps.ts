import type { Step } from './step.js';

/**
 * Marks steps that are CACHED only because an equal one ran in this build. buildx before 0.17 gives every target a
 * session and a context of its own, so that equal steps are several vertices: one runs, the others find it cached. Such a
 * log shows one step of one target under two numbers; in any other, equal text says nothing, as contexts can differ.
 */
export function markRepeated(steps: readonly Step[]): Step[] {
  const ran = new Map<string, Step>();
  const printed = new Set<string>();
  let separate = false;
  for (const step of steps) {
    const place = placeOf(step);
    const own = `${step.targets[0]} ${place}`;
    // ADD of a URL is two vertices of one name.
    if (printed.has(own) && !step.instruction.startsWith('ADD ')) separate = true;
    printed.add(own);
    if (step.outcome === 'done' && !ran.has(place)) ran.set(place, step);
  }
  if (!separate) return [...steps];
  return steps.map((step) => {
    const twin = step.outcome === 'cached' && !step.isFrom ? ran.get(placeOf(step)) : undefined;
    return twin ? { ...step, repeats: twin.id } : step;
  });
}

function placeOf(step: Step): string {
  return [step.platform, step.stage, step.index, step.total, step.instruction].join(' ');
}
