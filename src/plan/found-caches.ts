import type { BuildPlan, TargetPlan } from './plan.js';

/** What a registry says of a ref: it has it, it has it not, or it is not known why it does not say. */
export type Presence =
  | { readonly state: 'present'; readonly digest: string }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly reason: string; readonly refused?: true };

/**
 * The plan with what the registries said of its cache refs: only a definite "not there" takes a ref out of what is read, and
 * of refs with one digest the first is enough. What was left out stays known, for the report.
 */
export function withFoundCaches(plan: BuildPlan, found: ReadonlyMap<string, Presence>): BuildPlan {
  return { ...plan, targets: plan.targets.map((target) => keepFound(target, found)) };
}

function keepFound(target: TargetPlan, found: ReadonlyMap<string, Presence>): TargetPlan {
  const digests = new Set<string>();
  const cacheFrom = target.cacheFrom.filter(({ ref }) => {
    const presence = found.get(ref);
    if (presence?.state === 'absent') return false;
    if (presence?.state !== 'present') return true;
    if (digests.has(presence.digest)) return false;
    digests.add(presence.digest);
    return true;
  });
  const absent = target.cacheFrom.filter(({ ref }) => found.get(ref)?.state === 'absent');
  return { ...target, cacheFrom, cacheAbsent: absent };
}
