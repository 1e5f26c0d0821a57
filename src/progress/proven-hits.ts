import { needsOf } from './needs.js';
import type { AnyVertex } from './needs.js';
import type { InternalVertex, Step } from './step.js';

/**
 * For a build that failed, where a step is printed CACHED as soon as one that needs it starts, even if it never ran. It
 * is a hit only if something got its result: the target's export, a step after it that ended DONE, or one that ran and
 * failed then. A CACHED step without such a sign becomes `unfinished`.
 */
export function markUnprovenHits(steps: readonly Step[], internals: readonly InternalVertex[]): Step[] {
  const exported = new Set(
    internals.filter((one) => one.kind === 'export' && one.outcome === 'done').flatMap((one) => one.targets)
  );
  const users = usersOf(steps, internals);
  return steps.map((step) => {
    if (step.outcome !== 'cached' || step.isFrom) return step;
    if (step.targets.some((target) => exported.has(target)) || reachesResult(step, users)) return step;
    return {
      ...step,
      outcome: 'unfinished',
      printed: 'cached',
      uncertain: 'printed as CACHED, but nothing shows a hit'
    };
  });
}

function reachesResult(step: Step, users: ReadonlyMap<AnyVertex, readonly Step[]>): boolean {
  const seen = new Set([step]);
  const waiting = [step];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const user of users.get(next) ?? []) {
      if (seen.has(user)) continue;
      if (gotItsInputs(user)) return true;
      seen.add(user);
      waiting.push(user);
    }
  }
  return false;
}

function gotItsInputs(step: Step): boolean {
  return step.outcome === 'done' || step.lines.length > 0 || (step.error ?? '').startsWith('process "');
}

function usersOf(steps: readonly Step[], internals: readonly InternalVertex[]): Map<AnyVertex, Step[]> {
  const needs = needsOf(steps, internals).of;
  const users = new Map<AnyVertex, Step[]>();
  for (const step of steps) {
    for (const need of needs.get(step.id) ?? []) users.set(need, [...(users.get(need) ?? []), step]);
  }
  return users;
}
