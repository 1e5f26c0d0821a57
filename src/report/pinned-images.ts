import type { BuildPlan } from '../plan/plan.js';
import type { PinnedImages } from './compose-override.js';
import type { UnchangedTarget } from './unchanged.js';

/** Where each target's image is: pushed, by digest; else its local name where it is loaded. */
export function pinImages(plan: BuildPlan, digests: ReadonlyMap<string, string>, unchanged: ReadonlyMap<string, UnchangedTarget> = new Map()): PinnedImages {
  const pinned = new Map<string, string>();
  for (const target of plan.targets) {
    const found = unchanged.get(target.name);
    const ref = target.images[0]?.ref;
    const digest = digests.get(target.name);
    if (found) pinned.set(target.name, `${found.repository}@${found.digest}`);
    else if (ref !== undefined && digest !== undefined) pinned.set(target.name, `${ref.slice(0, ref.lastIndexOf(':'))}@${digest}`);
    else if (plan.load && target.localNames[0] !== undefined) pinned.set(target.name, target.localNames[0]);
  }
  return pinned;
}
