import type { BuildLog, Step } from '../progress/build-log.js';
import { needsOf } from '../progress/needs.js';

/** A step that ran although all it needs was a hit, and the steps that ran because it did. */
export interface MissChain {
  readonly root: Step;
  /** without the root, in the order of the log; a step that several roots made run is one's only */
  readonly because: readonly Step[];
}

/** Whether a step was built in this build, to its end or to a failure. */
export function hasRun(step: Step): boolean {
  return !step.isFrom && step.repeats === undefined && (step.outcome === 'done' || step.outcome === 'failed');
}

/**
 * The chains of steps that missed. Where several lead to one step it belongs to the one in its own stage, else to the
 * one that began first: with either gone it would still run because of the other, so its time is counted once.
 */
export function findMissChains(log: BuildLog): MissChain[] {
  const needs = needsOf(log.steps, log.internals);
  const ran = new Set<string>(log.steps.filter(hasRun).map(({ id }) => id));
  const roots = new Map<string, Step>();
  const visiting = new Set<string>();
  const rootOf = (first: Step): Step => {
    // A stack of our own: chains may be thousands of steps long.
    const stack = [first];
    while (stack.length > 0) {
      const step = stack.at(-1) ?? first;
      visiting.add(step.id);
      const missed = (needs.of.get(step.id) ?? []).filter((need): need is Step => ran.has(need.id) && 'isFrom' in need);
      const open = missed.find((need) => !roots.has(need.id) && !visiting.has(need.id));
      if (open) {
        stack.push(open);
        continue;
      }
      const above = missed.flatMap((need) => { const root = roots.get(need.id); return root ? [{ need, root }] : []; });
      const own = above.find(({ need }) => need.stage === step.stage && need.platform === step.platform);
      const earliest = above.reduce<Step | undefined>((best, { root }) => (best && (best.startMs ?? 0) <= (root.startMs ?? 0) ? best : root), undefined);
      roots.set(step.id, own?.root ?? earliest ?? step);
      visiting.delete(step.id);
      stack.pop();
    }
    return roots.get(first.id) ?? first;
  };
  const chains = new Map<Step, Step[]>();
  for (const step of log.steps.filter(hasRun)) {
    const root = rootOf(step);
    const because = chains.get(root) ?? [];
    chains.set(root, because);
    if (root !== step) because.push(step);
  }
  return [...chains].map(([root, because]) => ({ root, because }));
}
