import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import type { CacheStore } from './cache-store.js';
import type { Trust } from './trust.js';

/** Whether our own caches are read and written, and what the user should know of it, each a sentence. */
export interface CacheAccess {
  readonly reads: boolean;
  readonly writes: boolean;
  readonly notices: readonly string[];
}

/** Trusted code writes, untrusted code only reads; the cache of GitHub Actions needs a token, which untrusted builds do not get. */
export function judgeCache(inputs: Inputs, context: Context, trust: Trust, store: CacheStore | undefined): CacheAccess {
  const writes = trust.trusted && inputs.cacheWrite !== 'never';
  if (store?.type !== 'gha') {
    const named = [...inputs.cacheFrom, ...inputs.cacheTo].some((entry) => /(^|,)"?type=gha\b/i.test(entry));
    return { reads: true, writes, notices: named ? [inactive] : [] };
  }
  if (!trust.trusted) return { reads: false, writes: false, notices: [`The GitHub Actions cache is not used, because ${trust.reason}.`] };
  const { actionsCache } = context;
  if (actionsCache === 'missing') return { reads: false, writes: false, notices: ['`cache: gha`: this runner gives no cache service (ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set), so there is no cache.'] };
  const refused = actionsCache === 'none' || actionsCache === 'read' ? [`\`cache: gha\`: this run may not write the GitHub Actions cache (cache mode \`${actionsCache}\`).`] : [];
  return { reads: actionsCache === 'write' || actionsCache === 'read', writes: writes && refused.length === 0, notices: [ghaLimits, ...refused] };
}

const inactive = 'Entries of `type=gha` do nothing without `cache: gha`, which alone gives buildx the token of the GitHub Actions cache.';

// docs.github.com: caching dependencies, usage limits and eviction policy.
const ghaLimits =
  '`cache: gha` has limits that cost hits: 10 GB for a repository (what was used longest ago goes first), nothing unused for 7 days, 200 new entries a minute (a layer each), ' +
  'and nothing of other branches but the base and the default one. A registry cache has none of them.';
