import type { Presence } from './found-caches.js';
import type { BuildPlan } from './plan.js';

/**
 * The plan that also pushes those images of which the registries definitely have none yet: a tag's build gives its commit an
 * image, and never takes the place of the one that the branch's build made.
 */
export function withFoundImages(plan: BuildPlan, found: ReadonlyMap<string, Presence>): BuildPlan {
  const targets = plan.targets.map((target) => ({
    ...target,
    images: [...target.images, ...target.imagesIfAbsent.filter(({ ref }) => found.get(ref)?.state === 'absent')],
    imagesIfAbsent: []
  }));
  return { ...plan, targets };
}
