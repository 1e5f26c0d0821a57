import type { Target } from '../definition/definition.js';
import { displayName } from '../definition/definition.js';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import { cacheExport, cacheImports } from './cache-refs.js';
import type { CachePlace, CacheRef } from './cache-refs.js';
import { keepsSeveralNames } from './cache-store.js';
import type { CacheStore } from './cache-store.js';
import { repositoryOf } from './image-name.js';
import { shortHash, slug } from './name.js';
import type { ImageNaming } from './plan-images.js';

export interface CacheQuestion {
  readonly inputs: Inputs;
  readonly context: Context;
  readonly target: Target;
  readonly naming: ImageNaming;
  /** undefined where no caches of ours are kept */
  readonly store: CacheStore | undefined;
  readonly reads: boolean;
  readonly writes: boolean;
}

/** The cache refs of one target: read, written, and the second name of what is written. */
export interface TargetCache {
  readonly cacheFrom: readonly CacheRef[];
  readonly cacheTo: readonly CacheRef[];
  readonly cacheAlias: CacheRef | undefined;
}

/** Plans our own cache refs for a target; the user's entries stay in the definition and are not listed here. */
export function planCache(question: CacheQuestion): TargetCache {
  const { inputs, context, store, reads, writes } = question;
  const place = store && cachePlace(question, store);
  if (!place) return { cacheFrom: [], cacheTo: [], cacheAlias: undefined };
  const written = writes ? cacheExport(place, context.event) : undefined;
  return {
    // A build without cache reads none, and leaves a fresh one for the next.
    cacheFrom: inputs.noCache || !reads ? [] : cacheImports(place, context.event, context.defaultBranch),
    cacheTo: written ? [written.write, ...(written.alias && keepsSeveralNames(store.type) ? [written.alias] : [])] : [],
    // A second name for a manifest that is there is a thing of registries.
    cacheAlias: store.type === 'registry' ? written?.alias : undefined
  };
}

function cachePlace({ inputs, context, target, naming }: CacheQuestion, store: CacheStore): CachePlace | undefined {
  const prefix = `${cachePrefix(naming.sharedName(target))}.`;
  const { platforms } = target;
  const { apart } = store;
  if (store.type !== 'registry') {
    const directory = store.options.get('dest');
    // GitHub keeps the caches of repositories apart by itself.
    return { at: directory === undefined ? '' : `${directory}/`, prefix, owner: store.type === 'gha' ? '' : shortHash(context.repository.id), platforms, apart };
  }
  const known = displayName(target);
  const shared = inputs.cacheRepository !== undefined || naming.layout?.mode === 'single';
  const repository = inputs.cacheRepository
    ? [inputs.cacheRepository.host, inputs.cacheRepository.path].filter((part) => part !== '').join('/')
    : naming.layout && repositoryOf(naming.layout, known);
  if (!repository) return undefined;
  return { at: `${repository}:`, prefix: shared ? prefix : '', owner: ownerHash(repository, context), platforms, apart };
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
