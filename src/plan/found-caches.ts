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
  return {
    ...target,
    // Behind one that is there for certain nothing unsure is needed either.
    cacheFrom: first ? target.cacheFrom.slice(0, target.cacheFrom.indexOf(first) + 1).filter(({ ref }) => stateOf(ref) !== 'absent') : target.cacheFrom.filter(({ ref }) => stateOf(ref) !== 'absent'),
    cacheSpare: first ? [...spare, ...target.cacheFrom.slice(target.cacheFrom.indexOf(first)).filter(({ ref }) => stateOf(ref) === 'unknown')] : [],
    cacheAbsent: target.cacheFrom.filter(({ ref }) => stateOf(ref) === 'absent')
  };
}
