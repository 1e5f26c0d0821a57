import { placesOf, quoted } from '../advice-facts.js';
import type { AdviceFacts } from '../advice-facts.js';
import type { Advice } from '../findings.js';
import { renderDuration } from '../../shared/duration.js';

const leastShare = 0.5;
const leastMs = 10_000;

/** One step decides how long the build takes. */
export function dominantStep(facts: AdviceFacts): Advice[] {
  return (facts.path?.links ?? []).flatMap(({ vertex, savingMs }): Advice[] => {
    if (!('isFrom' in vertex) || vertex.isFrom || vertex.outcome !== 'done' || savingMs < leastMs || savingMs < facts.wallMs * leastShare) return [];
    return [{
      rule: 'dominant-step', targets: vertex.targets, stepIds: [vertex.id], places: placesOf([vertex], facts),
      text: `Without ${quoted(vertex.instruction)} the build would be ${renderDuration(savingMs)} shorter, of ${renderDuration(facts.wallMs)}. What it does in one go may do in several stages, which run side by side and are cached one by one.`,
      savingMs: Math.round(savingMs), savingBytes: undefined, basis: 'this-build', n: 1
    }];
  });
}
