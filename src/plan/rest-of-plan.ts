import type { Definition, Target } from '../definition/definition.js';
import { objectOf, stringOf } from '../shared/checked-json.js';
import type { BuildPlan } from './plan.js';

/** The names of targets with those of all that they are made from (named contexts `target:…`). */
export function reachOf(targets: readonly Target[], names: Iterable<string>): Set<string> {
  const byName = new Map(targets.map((target) => [target.name, target]));
  const reached = new Set<string>();
  const visit = (name: string): void => {
    const target = byName.get(name);
    if (!target || reached.has(name)) return;
    reached.add(name);
    for (const context of Object.values(objectOf(target.raw['contexts']) ?? {})) {
      const text = stringOf(context) ?? '';
      if (text.startsWith('target:')) visit(text.slice('target:'.length));
    }
  };
  for (const name of names) visit(name);
  return reached;
}

/** Definition and plan of the targets that are still to be built. What they are made from comes along, without outputs of its own. */
export function restOf(definition: Definition, plan: BuildPlan, skipped: ReadonlySet<string>): { definition: Definition; plan: BuildPlan } {
  if (skipped.size === 0) return { definition, plan };
  const asked = definition.asked.filter((name) => !skipped.has(name));
  const reached = reachOf(definition.targets, asked);
  const targets = definition.targets.filter(({ name }) => reached.has(name)).map((target) => (skipped.has(target.name) ? { ...target, outputs: [] } : target));
  const contextTargets = targets.filter(({ name }) => !asked.includes(name)).map(({ name }) => name);
  return { definition: { ...definition, asked, targets }, plan: { ...plan, targets: plan.targets.filter(({ name }) => !skipped.has(name)), contextTargets } };
}
