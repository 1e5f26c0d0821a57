import type { CacheRef } from './cache-refs.js';
import type { BuildPlan, TargetPlan } from './plan.js';

/** What a registry says of a ref: it has it, it has it not, or it is not known why it does not say. */
export type Presence =
  | { readonly state: 'present'; readonly digest: string; readonly mediaType?: string; /** of the manifest itself */ readonly bytes?: number }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly reason: string; readonly refused?: true };

/**
 * The plan with what the registries said of its cache refs. Only a definite "not there" takes a ref out, and of those that are
 * there only the first, the most telling one, is read: with several imports whose chains overlap BuildKit takes one or the
 * other at random and then misses what follows (moby/buildkit#6418; measured in docs/caching.md). An export holds the whole
 * build, so what the first one lacks is little. What was left out stays known, for the report.
 */
export function withFoundCaches(plan: BuildPlan, found: ReadonlyMap<string, Presence>): BuildPlan {
  return { ...plan, targets: plan.targets.map((target) => keepFound(target, found)) };
}

function keepFound(target: TargetPlan, found: ReadonlyMap<string, Presence>): TargetPlan {
  const stateOf = (ref: string) => found.get(ref)?.state;
  const present = target.cacheFrom.filter(({ ref }) => stateOf(ref) === 'present');
  const [first, ...spare] = present;
  // Behind one that is there for certain nothing unsure is needed either.
  const own = (first ? target.cacheFrom.slice(0, target.cacheFrom.indexOf(first) + 1) : target.cacheFrom).filter(({ ref }) => stateOf(ref) !== 'absent');
  return {
    ...target,
    cacheFrom: [...own, ...usefulSibling(target, own, found)],
    cacheSpare: first ? [...spare, ...target.cacheFrom.slice(target.cacheFrom.indexOf(first)).filter(({ ref }) => stateOf(ref) === 'unknown')] : [],
    cacheAbsent: target.cacheFrom.filter(({ ref }) => stateOf(ref) === 'absent')
  };
}

/**
 * A sibling's cache is read where the target has none of its own, and besides an older one where the sibling's is of this very
 * commit: then it holds the shared stages as they are now. An older one besides an own one would only get in its way.
 */
function usefulSibling(target: TargetPlan, own: readonly CacheRef[], found: ReadonlyMap<string, Presence>): CacheRef[] {
  const digestOf = (ref: string) => {
    const presence = found.get(ref);
    return presence?.state === 'present' ? presence.digest : undefined;
  };
  const isCold = own.length === 0;
  const hasCommit = own.some(({ ref, reason }) => reason === 'commit' && digestOf(ref) !== undefined);
  const known = new Set(own.map(({ ref }) => digestOf(ref)));
  const sibling = target.cacheSiblings.find(({ ref, ofCommit }) => digestOf(ref) !== undefined && !known.has(digestOf(ref)) && (isCold || (ofCommit && !hasCommit)));
  return sibling ? [{ ref: sibling.ref, reason: sibling.reason }] : [];
}
