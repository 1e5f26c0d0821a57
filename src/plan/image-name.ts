import { isEcr } from '../inputs/registry-hosts.js';
import type { RegistryPlace } from '../inputs/registry.js';
import { UserError } from '../shared/errors.js';
import { pathSegment } from './name.js';

/** Where the images of a build go: a repository for each target, or one for all. */
export type ImageLayout =
  | { readonly mode: 'per-target'; readonly host: string; readonly path: string; readonly template: string; readonly project: string }
  | { readonly mode: 'single'; readonly host: string; readonly repository: string };

export interface LayoutChoice {
  readonly registry: RegistryPlace;
  readonly singleName: string | false | undefined;
  readonly template: string;
  readonly project: string;
}

/** Decides between the two layouts: where a push makes no repository, the one that is named holds everything. */
export function chooseLayout(choice: LayoutChoice): ImageLayout {
  const { registry, singleName, template, project } = choice;
  const join = (...parts: string[]) => parts.filter((part) => part !== '').join('/');
  if (singleName) return { mode: 'single', host: registry.host, repository: join(registry.path, singleName) };
  if (singleName === undefined && isEcr(registry.host)) return { mode: 'single', host: registry.host, repository: registry.path };
  return { mode: 'per-target', host: registry.host, path: registry.path, template, project };
}

/** The repository of one target: `ghcr.io/acme/shop-web`. `target` is the name that people know it by. */
export function repositoryOf(layout: ImageLayout, target: string): string {
  if (layout.mode === 'single') return `${layout.host}/${layout.repository}`;
  const name = layout.template.replaceAll('{project}', layout.project).replaceAll('{target}', target);
  const segments = name.split('/').filter((part) => part !== '').map(pathSegment);
  const repository = [layout.host, layout.path, ...segments].filter((part) => part !== '').join('/');
  if (repository.length > 255) throw new UserError(`The image name \`${repository}\` is longer than 255 characters. Set a shorter \`image-name\`.`);
  return repository;
}
