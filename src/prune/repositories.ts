import type { Repository } from '../github/context.js';
import type { PruneInputs } from '../inputs/prune-inputs.js';
import { chooseLayout, repositoryOf } from '../plan/image-name.js';
import { cachePrefix, ownerHash } from '../plan/plan-cache.js';
import { UserError } from '../shared/errors.js';
import type { RefPlace } from './find-refs.js';

/** A repository that is looked through, and which names in it are ours. */
export interface PruneRepository extends RefPlace {
  readonly host: string;
  readonly path: string;
}

/** Where to look: repositories that are known by name, and namespaces whose repositories GitHub is asked for. */
export interface PruneRepositories {
  readonly known: readonly PruneRepository[];
  /** host and the beginning of the path, with its slash */
  readonly discovered: { readonly host: string; readonly owner: string; readonly prefix: string } | undefined;
}

/**
 * The repositories in which builds with the same inputs keep their refs. Where they hang on targets that are not named, GitHub is asked
 * which packages are this repository's, if it can be (`asksGitHub`); else that is an error. Throws a UserError.
 */
export function planRepositories(inputs: PruneInputs, repository: Repository, asksGitHub: (host: string) => boolean): PruneRepositories {
  const found = new Map<string, PruneRepository>();
  const parts = inputs.targets.length === 0 ? undefined : new Set(inputs.targets.map(cachePrefix));
  const imageTargets = (own: boolean) => (inputs.images ? [...(own ? [undefined] : []), ...inputs.targets] : []);
  const add = (host: string, path: string, shared: boolean | undefined, images: readonly (string | undefined)[]) => {
    const key = `${host}/${path}`;
    const known = found.get(key);
    const owner = ownerHash(key, { repository });
    found.set(key, {
      host, path, owner, cacheTargets: parts, shared: known && known.shared !== shared ? undefined : shared, imageTargets: [...new Set([...(known?.imageTargets ?? []), ...images])]
    });
  };
  if (inputs.cacheRepository) add(inputs.cacheRepository.host, inputs.cacheRepository.path, true, []);
  for (const { host, path } of inputs.repositories) add(host, path, undefined, imageTargets(true));
  const { registry } = inputs;
  if (!registry) return { known: [...found.values()], discovered: undefined };
  const template = inputs.imageName ?? '{project}-{target}';
  const layout = chooseLayout({ registry, singleName: inputs.registrySingleName, template, project: repository.name.toLowerCase() });
  const addRepository = (name: string, shared: boolean, images: readonly (string | undefined)[]) => {
    const slash = name.indexOf('/');
    add(name.slice(0, slash), name.slice(slash + 1), shared, images);
  };
  if (layout.mode === 'single') addRepository(repositoryOf(layout, ''), true, imageTargets(false));
  else if (!template.includes('{target}')) addRepository(repositoryOf(layout, ''), false, imageTargets(true).slice(0, 1));
  else if (inputs.targets.length > 0) for (const target of inputs.targets) addRepository(repositoryOf(layout, target), false, imageTargets(true).slice(0, 1));
  else if (asksGitHub(registry.host)) {
    const [owner = '', ...rest] = registry.path.split('/');
    return { known: [...found.values()], discovered: { host: registry.host, owner, prefix: rest.map((part) => `${part}/`).join('') } };
  } else if (found.size === 0) {
    throw new UserError('`registry` does not tell which repositories there are. Name the `targets` of your builds (with `image-name` where Compose has a `name:`), or list the `repositories`.');
  }
  return { known: [...found.values()], discovered: undefined };
}
