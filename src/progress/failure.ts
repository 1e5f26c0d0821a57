import type { InternalVertex, Step } from './step.js';
import type { Excerpt, Tail } from './tail.js';

/** Why the build failed. `message`: the final error without `failed to solve:` and the target. */
export interface BuildFailure {
  readonly target?: string;
  readonly stepId?: string;
  /** Name of the vertex that failed, a step or not. */
  readonly name?: string;
  readonly message: string;
  /** Last lines of its output. */
  readonly lines: readonly string[];
  readonly excerpt?: Excerpt;
}

const FINAL = /^(?:target (\S+): )?(?:failed to build: )?(?:failed to solve: )?(.*)$/s;

/** The failure that the final error names; undefined where the build printed none. */
export function findFailure(
  tail: Tail,
  steps: readonly Step[],
  internals: readonly InternalVertex[]
): BuildFailure | undefined {
  if (tail.finalError === undefined) return undefined;
  const [, target, message = ''] = FINAL.exec(tail.finalError) ?? [];
  const failed = [...steps, ...internals].filter((vertex) => vertex.outcome === 'failed');
  const culprit =
    failed.find((vertex) => saidBy(vertex, message) && isOf(vertex, target)) ??
    failed.find((vertex) => saidBy(vertex, message));
  const step = steps.find((candidate) => candidate === culprit);
  const block = tail.errorBlocks.find((candidate) => candidate.name === culprit?.name);
  const lines = step && step.lines.length > 0 ? step.lines : (block?.lines ?? []);
  const ownTarget = target ?? culprit?.targets[0];
  return {
    message,
    lines,
    ...(ownTarget !== undefined && { target: ownTarget }),
    ...(step && { stepId: step.id }),
    ...(culprit && { name: culprit.name }),
    ...(tail.excerpt && { excerpt: tail.excerpt })
  };
}

// The final error wraps the vertex' own.
function saidBy(vertex: Step | InternalVertex, message: string): boolean {
  return vertex.error !== undefined && message.includes(vertex.error);
}

function isOf(vertex: Step | InternalVertex, target: string | undefined): boolean {
  return target === undefined || vertex.targets.includes(target);
}
