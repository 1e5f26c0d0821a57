import type { Step } from './step.js';

const OWN_LINE = /^#(\d+) /gm;

/**
 * Marks the steps that a name with line breaks puts in doubt: lines in it look like those of other vertices, and which
 * of the two they are cannot be told from the text. From the lowest of their numbers on, every step may be one of them.
 */
export function markDoubtful(steps: readonly Step[]): Step[] {
  const lowest = new Map<number, number>();
  for (const step of steps) {
    const broken = step.name.indexOf('\n');
    if (broken < 0) continue;
    const lines = step.name.slice(broken + 1);
    const numbers = [...lines.matchAll(OWN_LINE)].map((match) => Number(match[1]));
    if (numbers.length > 0)
      lowest.set(step.display, Math.min(lowest.get(step.display) ?? Infinity, step.number, ...numbers));
  }
  return steps.map((step) =>
    step.uncertain === undefined && step.number >= (lowest.get(step.display) ?? Infinity)
      ? { ...step, uncertain: 'text with line breaks in the log imitates steps' }
      : step
  );
}
