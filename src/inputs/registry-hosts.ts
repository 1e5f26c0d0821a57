import type { Problem } from './fields.js';
import type { Inputs } from './inputs.js';
import type { RegistryPlace } from './registry.js';

// Amazon ECR: commercial, China, GovCloud, FIPS, the dual-stack names under on.aws, and the isolated partitions.
const ecrHost = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|on\.(?:aws|amazonwebservices\.com\.cn)|c2s\.ic\.gov|sc2s\.sgov\.gov|cloud\.adc-e\.uk|csp\.hci\.ic\.gov)$/;

/** Whether a host is Amazon ECR, where a push makes no repository. */
export function isEcr(host: string): boolean {
  return ecrHost.test(host) || host === 'public.ecr.aws';
}

/** What a registry wants of the path of a repository. */
interface PathRule {
  readonly least: number;
  readonly most: number;
  /** the form, for people */
  readonly form: string;
}

function pathRuleOf(host: string): PathRule {
  const any = Number.POSITIVE_INFINITY;
  if (host === 'docker.io') return { least: 2, most: 2, form: 'docker.io/<user>/<repository>' };
  if (host === 'ghcr.io') return { least: 2, most: any, form: 'ghcr.io/<owner>/<name>' };
  if (host === 'quay.io') return { least: 2, most: any, form: 'quay.io/<organisation>/<repository>' };
  if (host === 'public.ecr.aws') return { least: 2, most: any, form: 'public.ecr.aws/<alias>/<repository>' };
  if (host.endsWith('-docker.pkg.dev')) return { least: 3, most: any, form: `${host}/<project>/<repository>/<name>` };
  if (host === 'gcr.io' || host.endsWith('.gcr.io')) return { least: 2, most: any, form: `${host}/<project>/<name>` };
  return { least: 1, most: any, form: `${host}/<repository>` };
}

/** What is wrong with the places of images and caches: with the name of images, and by what their registries are known to take. */
export function placeProblems({ registry, registrySingleName, cacheRepository, imageName }: Pick<Inputs, 'registry' | 'registrySingleName' | 'cacheRepository' | 'imageName'>): Problem[] {
  const found: Problem[] = [];
  const check = (input: string, place: RegistryPlace, added: number, more: string) => {
    const { least, most, form } = pathRuleOf(place.host);
    const length = (place.path === '' ? 0 : place.path.split('/').length) + added;
    if (length < least || length > most) found.push({ input, value: shown(place), allowed: `what makes repositories of the form \`${form}\`${more}` });
  };
  if (registry) {
    const detected = registrySingleName === undefined && isEcr(registry.host);
    if (detected && registry.path.split('/').filter(Boolean).length < (registry.host === 'public.ecr.aws' ? 2 : 1)) {
      const repository = registry.host === 'public.ecr.aws' ? '<alias>/<repository>' : '<repository>';
      const allowed = `\`${registry.host}/${repository}\`: repositories of Amazon ECR must exist before a push, so one is used for all targets (\`registry-single-name: false\` for one each)`;
      found.push({ input: 'registry', value: shown(registry), allowed });
    } else {
      const name = detected ? [] : (registrySingleName || imageName || '-').split('/').filter(Boolean);
      check('registry', registry, name.length, detected || registrySingleName ? '' : ', image name included');
    }
  }
  for (const name of imageName?.match(/\{[^}]*\}/g) ?? []) {
    if (name !== '{project}' && name !== '{target}') found.push({ input: 'image-name', value: name, allowed: '`{project}` and `{target}`' });
  }
  if (cacheRepository) check('cache-repository', cacheRepository, 0, '');
  return found;
}

function shown({ host, path }: RegistryPlace): string {
  return path === '' ? host : `${host}/${path}`;
}
