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

// Private ECR hosts: commercial, China, GovCloud, FIPS, and the dual-stack names under on.aws.
const ecrHost = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.(?:aws|amazonwebservices\.com\.cn))$/;

/** Whether a host is a private Amazon ECR registry, where a push makes no repository. */
export function isEcr(host: string): boolean {
  return ecrHost.test(host);
}

/** Decides between the two layouts. Throws a UserError where ECR gives no repository to put everything in. */
export function chooseLayout(choice: LayoutChoice): ImageLayout {
  const { registry, singleName, template, project } = choice;
  const join = (...parts: string[]) => parts.filter((part) => part !== '').join('/');
  if (singleName) return { mode: 'single', host: registry.host, repository: join(registry.path, singleName) };
  if (singleName === undefined && isEcr(registry.host)) {
    if (registry.path === '') {
      throw new UserError(`\`registry\`: ${registry.host} is Amazon ECR, where repositories must exist before a push. Name one: \`${registry.host}/<repository>\`, or set \`registry-single-name\` (\`false\` for one repository per target).`);
    }
    return { mode: 'single', host: registry.host, repository: registry.path };
  }
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
