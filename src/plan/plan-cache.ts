import type { Target } from '../definition/definition.js';
import { displayName } from '../definition/definition.js';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import { cacheExport, cacheImports } from './cache-refs.js';
import type { CachePlace, CacheRef } from './cache-refs.js';
import { repositoryOf } from './image-name.js';
import { shortHash, slug } from './name.js';
import type { ImageNaming } from './plan-images.js';

export interface CacheQuestion {
  readonly inputs: Inputs;
  readonly context: Context;
  readonly target: Target;
  readonly naming: ImageNaming;
  readonly writes: boolean;
}

/** The cache refs of one target: read, written, and the second name of what is written. */
export interface TargetCache {
  readonly cacheFrom: readonly CacheRef[];
  readonly cacheTo: readonly CacheRef[];
  readonly cacheAlias: CacheRef | undefined;
}

/** Plans our own cache refs for a target; the user's entries stay in the definition and are not listed here. */
export function planCache({ inputs, context, target, naming, writes }: CacheQuestion): TargetCache {
  const place = inputs.cache === 'off' ? undefined : cachePlace(inputs, context, target, naming);
  if (!place) return { cacheFrom: [], cacheTo: [], cacheAlias: undefined };
  const written = writes ? cacheExport(place, context.event) : undefined;
  return {
    // A build without cache reads none, and leaves a fresh one for the next.
    cacheFrom: inputs.noCache ? [] : cacheImports(place, context.event, context.defaultBranch),
    cacheTo: written ? [written.write] : [],
    cacheAlias: written?.alias
  };
}

function cachePlace(inputs: Inputs, context: Context, target: Target, naming: ImageNaming): CachePlace | undefined {
  const known = displayName(target);
  const shared = inputs.cacheRepository !== undefined || naming.layout?.mode === 'single';
  const repository = inputs.cacheRepository
    ? [inputs.cacheRepository.host, inputs.cacheRepository.path].filter((part) => part !== '').join('/')
    : naming.layout && repositoryOf(naming.layout, known);
  if (!repository) return undefined;
  const prefix = shared ? `${cachePrefix(naming.sharedName(target))}.` : '';
  return { repository, prefix, owner: ownerHash(repository, context), platforms: target.platforms };
}

// The prefix must not look like a cache tag of another target.
function cachePrefix(name: string): string {
  const part = slug(name, 60);
  return /(^|\.)cache-/.test(part) ? `${part.slice(0, 51).replaceAll('cache-', 'cache_')}-${shortHash(name)}` : part;
}

// Two repositories of an organisation may share a registry namespace, and a path that merely contains a name proves
// nothing (`acme/shop-api` may be target `api` of `shop`, or the repository `shop-api`).
function ownerHash(repository: string, { repository: { owner, name, id } }: Context): string {
  return `${repository}/`.includes(`/${owner}/${name}/`.toLowerCase()) ? '' : shortHash(id);
}
