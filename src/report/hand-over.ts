import type { Definition } from '../definition/definition.js';
import type { BuildPlan, TargetPlan } from '../plan/plan.js';
import type { HandedTarget, Handover } from '../run/handover.js';

/** What post needs of a target. */
export function handedTarget(target: TargetPlan): HandedTarget {
  return { name: target.name, displayName: target.displayName, cacheRef: target.cacheTo[0]?.ref, cacheAlias: target.cacheAlias?.ref, userExports: target.userExports };
}

export interface LetGoBuild {
  readonly title: string;
  readonly definition: Definition;
  readonly plan: BuildPlan;
  readonly bake: { readonly startedAtEpochMs: number; readonly durationMs: number };
  readonly secrets: readonly string[];
}

/** What post needs of a bake that goes on alone. */
export function handoverOf({ title, definition, plan, bake, secrets }: LetGoBuild): Handover {
  return {
    title,
    bakeTargets: definition.targets.map((target) => target.name),
    targets: plan.targets.map(handedTarget),
    startedAtEpochMs: bake.startedAtEpochMs,
    readyAtEpochMs: bake.startedAtEpochMs + bake.durationMs,
    secrets
  };
}
