import type { Target } from '../definition/definition.js';
import { displayName } from '../definition/definition.js';
import type { Context } from '../github/context.js';
import type { CacheType, Inputs } from '../inputs/inputs.js';
import { cacheExport, cacheImports } from './cache-refs.js';
import type { CachePlace, CacheRef, SiblingRef } from './cache-refs.js';
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
  /** targets that other jobs build */
  readonly siblings: readonly Target[];
  /** undefined where no caches of ours are kept */
  readonly store: CacheStore | undefined;
  readonly reads: boolean;
  readonly writes: boolean;
}

/** The cache refs of one target: read, written, and the second name of what is written. */
export interface TargetCache {
  readonly cacheFrom: readonly CacheRef[];
  /** of targets that other jobs build from the same Dockerfile and context, most telling first */
  readonly cacheSiblings: readonly SiblingRef[];
  readonly cacheTo: readonly CacheRef[];
  readonly cacheAlias: CacheRef | undefined;
}

/** Plans our own cache refs for a target; the user's entries stay in the definition and are not listed here. */
export function planCache(question: CacheQuestion): TargetCache {
  const { inputs, context, store, reads, writes } = question;
  const place = store && cachePlace(question, store);
  if (!place) return { cacheFrom: [], cacheSiblings: [], cacheTo: [], cacheAlias: undefined };
  const written = writes ? cacheExport(place, context.event) : undefined;
  // A build without cache reads none, and leaves a fresh one for the next.
  const reading = reads && !inputs.noCache;
  const imports = reading ? cacheImports(place, context.event, context) : [];
  return {
    cacheFrom: isLookedUp(store.type) ? imports : uncheckedImports(imports, store.type),
    cacheSiblings: reading && isLookedUp(store.type) ? siblingRefs(question, store) : [],
    cacheTo: written ? [written.write, ...(written.alias && keepsSeveralNames(store.type) ? [written.alias] : [])] : [],
    // A second name for a manifest that is there is a thing of registries.
    cacheAlias: store.type === 'registry' ? written?.alias : undefined
  };
}

/** Whether it is known before the build which refs a backend has. */
function isLookedUp(type: CacheType): boolean {
  return type === 'registry' || type === 'local';
}

/**
 * Of refs that nobody can look up, the own one and what it falls back to: several that are there would get into each other's
 * way. The commit's only where a push writes one.
 */
function uncheckedImports(imports: readonly CacheRef[], type: CacheType): CacheRef[] {
  const commit = imports.filter(({ reason }) => reason === 'commit');
  const others = imports.filter(({ reason }) => reason !== 'commit');
  const own = others.find(({ reason }) => reason === 'branch' || reason === 'pull-request');
  const fallback = others.find(({ reason }) => reason === 'base-branch') ?? others.at(-1);
  return [...new Set([...(keepsSeveralNames(type) || !own ? commit : []), own, fallback])].filter((ref) => ref !== undefined);
}

const maxSiblings = 8;

// By key first: what any sibling has of this commit tells more than what all of them have of the default branch.
function siblingRefs(question: CacheQuestion, store: CacheStore): SiblingRef[] {
  const source = ({ raw }: Target) => JSON.stringify([raw['context'], raw['dockerfile'], raw['dockerfile-inline']]);
  const siblings = question.siblings.filter((sibling) => source(sibling) === source(question.target)).slice(0, maxSiblings);
  const lists = siblings.map((target) => {
    const place = cachePlace({ ...question, target }, store);
    return place ? cacheImports(place, question.context.event, question.context) : [];
  });
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list.slice(index, index + 1))).flat()
    .map(({ ref, reason }): SiblingRef => ({ ref, reason: 'sibling', ofCommit: reason === 'commit' }));
}

function cachePlace(question: CacheQuestion, store: CacheStore): CachePlace | undefined {
  const { context, target, naming } = question;
  const prefix = `${cachePrefix(naming.sharedName(target))}.`;
  const { platforms } = target;
  const { apart } = store;
  if (store.type !== 'registry') {
    const directory = store.options.get('dest');
    // GitHub keeps the caches of repositories apart by itself.
    return { at: directory === undefined ? '' : `${directory}/`, prefix, owner: store.type === 'gha' ? '' : shortHash(context.repository.id), platforms, apart };
  }
  const place = registryPlace(question);
  return place && { ...place, platforms, apart };
}

/** Where the caches of a target live in a registry; undefined where the inputs name none. */
export function registryPlace({ inputs, context, target, naming }: Pick<CacheQuestion, 'inputs' | 'context' | 'target' | 'naming'>): Pick<CachePlace, 'at' | 'prefix' | 'owner'> | undefined {
  const known = displayName(target);
  const shared = inputs.cacheRepository !== undefined || naming.layout?.mode === 'single';
  const repository = inputs.cacheRepository
    ? [inputs.cacheRepository.host, inputs.cacheRepository.path].filter((part) => part !== '').join('/')
    : naming.layout && repositoryOf(naming.layout, known);
  if (!repository) return undefined;
  return { at: `${repository}:`, prefix: shared ? `${cachePrefix(naming.sharedName(target))}.` : '', owner: ownerHash(repository, context) };
}

/** A target's part of a shared cache tag; it never looks like a cache tag of another target. */
export function cachePrefix(name: string): string {
  const part = slug(name, 60);
  return /(^|\.)cache-/.test(part) ? `${part.slice(0, 51).replaceAll('cache-', 'cache_')}-${shortHash(name)}` : part;
}

/**
 * What tells the caches of this GitHub repository from those of others in a registry repository (`host/path`): a hash of its id,
 * '' where the path holds its whole name. Two repositories of an organisation may share a namespace, and a path that merely
 * contains a name proves nothing (`acme/shop-api` may be target `api` of `shop`, or the repository `shop-api`).
 */
export function ownerHash(repository: string, { repository: { owner, name, id } }: Pick<Context, 'repository'>): string {
  return `${repository}/`.includes(`/${owner}/${name}/`.toLowerCase()) ? '' : shortHash(id);
}
