import type { Definition } from '../definition/definition.js';
import { displayName } from '../definition/definition.js';
import { isAbsolute, relative, resolve } from 'node:path';
import { commitOf } from '../github/context.js';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import { UserError } from '../shared/errors.js';
import { judgeCache } from './cache-access.js';
import type { CachePlace, CacheRef, SiblingRef } from './cache-refs.js';
import { chooseStore } from './cache-store.js';
import type { CacheStore } from './cache-store.js';
import { allowedPaths, localPathsOf } from './local-paths.js';
import { planImages, imageNaming } from './plan-images.js';
import { fingerprintPlaces } from './fingerprint-places.js';
import type { ImageRef } from './plan-images.js';
import { planCache } from './plan-cache.js';
import type { Trust } from './trust.js';

/** What is done for one target. */
export interface TargetPlan {
  readonly name: string;
  /** what people call it: the Compose service, else the target */
  readonly displayName: string;
  /** pushed, the one to deploy first; empty where nothing is pushed */
  readonly images: readonly ImageRef[];
  /** pushed too where the registry has none yet */
  readonly imagesIfAbsent: readonly ImageRef[];
  /** names that stay in the engine (`load`) and in the outputs */
  readonly localNames: readonly string[];
  readonly cacheFrom: readonly CacheRef[];
  /** refs of targets that other jobs build, which are read where that helps */
  readonly cacheSiblings: readonly SiblingRef[];
  /** refs that are there and not needed besides the first */
  readonly cacheSpare: readonly CacheRef[];
  /** refs that would be read, and that the registry does not have yet */
  readonly cacheAbsent: readonly CacheRef[];
  readonly cacheTo: readonly CacheRef[];
  /** a second name for what `cacheTo` wrote */
  readonly cacheAlias: CacheRef | undefined;
  /** whether the definition or the user exports caches besides ours */
  readonly userExports: boolean;
  /** where an image is looked for and kept by the fingerprint of its inputs: a place in each repository that it is pushed to; empty where there is no repository */
  readonly fingerprintPlaces: readonly CachePlace[];
}

/** Everything that is decided before the build. */
export interface BuildPlan {
  readonly targets: readonly TargetPlan[];
  /** targets that are only contexts of others: built, not pushed, not exported */
  readonly contextTargets: readonly string[];
  readonly commit: string;
  /** whether images record the commit that they were built from, by which a later build tells whether a tag would go back */
  readonly recordsRevision: boolean;
  readonly trust: Trust;
  readonly push: boolean;
  /** the user said that nothing is pushed, not even what the definition asks for */
  readonly pushNever: boolean;
  readonly load: boolean;
  /** where our own caches are kept; undefined for nowhere */
  readonly cacheStore: CacheStore | undefined;
  /** each a sentence for the log and the report */
  readonly notices: readonly string[];
}

/** Decides refs, push and cache for every target. Throws a UserError where the inputs ask for what this event may not. */
export function makePlan(inputs: Inputs, context: Context, definition: Definition, trust: Trust): BuildPlan {
  if (!trust.trusted) refuseOutside(definition, inputs, context);
  const asked = definition.targets.filter((target) => definition.asked.includes(target.name));
  const notices = [...definition.notices];
  const push = inputs.build && trust.trusted && inputs.push !== 'never' && (inputs.registry !== undefined || inputs.push === 'always');
  const naming = imageNaming(inputs, context, definition);
  const cacheStore = chooseStore(inputs, definition);
  const access = judgeCache(inputs, context, trust, cacheStore);
  notices.push(...access.notices);
  const targets = asked.map((target): TargetPlan => {
    const images = planImages({ inputs, context, target, naming, push: push || !inputs.build, single: asked.length === 1 });
    const cache = planCache({ inputs, context, target, naming, siblings: definition.siblings, store: cacheStore, reads: access.reads, writes: access.writes });
    return { name: target.name, displayName: displayName(target), ...images, ...cache, cacheSpare: [], cacheAbsent: [], userExports: target.cacheTo.length + inputs.cacheTo.length > 0, fingerprintPlaces: fingerprintPlaces({ context, target, naming, images: images.images }) };
  });
  refuseSharedRefs(targets);
  if (inputs.build && !trust.trusted && (inputs.registry || cacheStore)) {
    notices.push(`Nothing is pushed and no cache is written, because ${trust.reason}.`);
  }
  const contextTargets = definition.targets.filter((target) => !asked.includes(target)).map((target) => target.name);
  return { targets, contextTargets, commit: commitOf(context.event), recordsRevision: inputs.skipUnchanged, trust, push, pushNever: inputs.push === 'never', load: inputs.load, cacheStore, notices };
}

// buildx 0.18 and later refuse these by themselves; older ones read whatever a definition names.
function refuseOutside(definition: Definition, inputs: Inputs, context: Context): void {
  const roots = [context.workspace, ...allowedPaths(inputs)];
  const isInside = (path: string, root: string) => {
    const inner = relative(root, resolve(inputs.workdir, path));
    return inner !== '..' && !inner.startsWith('../') && !isAbsolute(inner);
  };
  for (const target of definition.targets) {
    const path = localPathsOf(target.raw).find((one) => !roots.some((root) => isInside(one, root)));
    if (path === undefined) continue;
    throw new UserError(`Target \`${target.name}\` reads \`${path}\`, which is outside the workspace. That is refused for code that is not trusted.`);
  }
}

// Two targets under one name would overwrite each other, the last one to finish winning.
function refuseSharedRefs(targets: readonly TargetPlan[]): void {
  const owners = new Map<string, string>();
  for (const target of targets) {
    for (const ref of [...[...target.images, ...target.imagesIfAbsent].map((image) => image.ref), ...target.cacheTo.map((cache) => cache.ref)]) {
      const owner = owners.get(ref);
      if (owner !== undefined && owner !== target.name) {
        throw new UserError(`Targets \`${owner}\` and \`${target.name}\` would both write \`${ref}\`. Put \`{target}\` into \`image-name\`, or give each its own tag.`);
      }
      owners.set(ref, target.name);
    }
  }
}
