import { MAYBE_LONGER } from './shared-steps.js';
import { StageSteps } from './stage-steps.js';
import type { Step } from './step.js';
import { ARRIVAL_ERROR_MS, COUNTED_TWICE } from './times.js';

// End lines come this much late at most: where a step is known to be shared, the rest is time counted twice.
const SHARED_ERROR_MS = 150;

/**
 * Corrects steps that by their printed time would have begun before the step they follow had ended. That happens to steps
 * that targets share, whose time is the sum of what each target saw: then they began when that one ended.
 */
export function correctImpossibleStarts(steps: readonly Step[]): Step[] {
  const stages = new StageSteps(steps);
  return steps.map((step) => {
    const { startMs, endMs, durationMs, outcome } = step;
    if (outcome !== 'done' || startMs === undefined || endMs === undefined || durationMs === undefined) return step;
    const before = stages.before(step, (other) => other.targets[0] === step.targets[0]);
    const earliestMs = Math.max(...before.map((other) => other.endMs ?? -Infinity));
    const toleranceMs = step.uncertain === MAYBE_LONGER ? SHARED_ERROR_MS : ARRIVAL_ERROR_MS;
    if (earliestMs > endMs || startMs >= earliestMs - toleranceMs) return step;
    return { ...step, startMs: earliestMs, durationMs: endMs - earliestMs, uncertain: step.uncertain ?? COUNTED_TWICE };
  });
}
