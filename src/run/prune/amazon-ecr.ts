import type { TagFact } from '../../prune/plan-prune.js';
import { numberOf, objectOf, stringOf, stringsOf } from '../../shared/checked-json.js';
import type { Environment } from '../child-environment.js';
import { LookupProblem } from '../registry/problem.js';
import { answerProblem } from '../registry/session.js';
import { mostTags } from '../registry/tags.js';
import type { Api } from './api.js';
import type { PruneRegistry } from './prune-registry.js';
import { signAws } from './sign-aws.js';
import type { AwsKeys } from './sign-aws.js';

const atOnce = 100;
const mostPages = 500;

export interface EcrTools {
  readonly api: Api;
  /** as it is written in the names of images */
  readonly host: string;
  readonly place: EcrPlace;
  readonly keys: AwsKeys | undefined;
  readonly now: () => number;
}

/** The keys that aws-actions/configure-aws-credentials leaves in a job's environment. */
export function awsKeys(env: Environment): AwsKeys | undefined {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = env;
  return accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey, sessionToken: sessionToken || undefined } : undefined;
}

/** Where an ECR registry is, and the address of its API. */
export interface EcrPlace {
  readonly service: 'ecr' | 'ecr-public';
  /** undefined for the public registry, which is everybody's: there the first part of a repository's path tells whose */
  readonly account: string | undefined;
  readonly region: string;
  readonly api: string;
}

/** What the host of an ECR registry tells of it ("Amazon ECR endpoints and quotas"); undefined for other registries. */
export function parseEcrHost(host: string, env: Environment): EcrPlace | undefined {
  if (host === 'public.ecr.aws') return { service: 'ecr-public', account: undefined, region: 'us-east-1', api: env['AWS_ENDPOINT_URL_ECR_PUBLIC'] || env['AWS_ENDPOINT_URL'] || 'https://api.ecr-public.us-east-1.amazonaws.com' };
  const [, account = '', dot = '', fips = '', region = '', rest = ''] = /^(\d{12})\.dkr([.-])ecr(-fips)?\.([a-z0-9-]+)\.(.+)$/.exec(host) ?? [];
  if (account === '') return undefined;
  const name = `ecr${fips}.${region}`;
  const usual = dot === '-' ? `https://${name}.api.${rest === 'on.aws' ? 'aws' : 'amazonwebservices.com.cn'}` : fips === '' ? `https://api.${name}.${rest}` : `https://${name}.${rest}`;
  return { service: 'ecr', account, region, api: env['AWS_ENDPOINT_URL_ECR'] || env['AWS_ENDPOINT_URL'] || usual };
}

const apiNames: Readonly<Record<EcrPlace['service'], string>> = { ecr: 'AmazonEC2ContainerRegistry_V20150921', 'ecr-public': 'SpencerFrontendService' };

/**
 * Amazon ECR by AWS's API (references "Amazon ECR API" and "Amazon ECR Public API": DescribeImages, BatchDeleteImage), as its registry
 * deletes nothing. A tag is taken away alone, with the last one goes the image; what an index needs is refused
 * (ImageReferencedByManifestList). The public one names accounts by aliases, which DescribeRegistries knows of one's own account alone.
 */
export function amazonEcr({ api, host, place: { service, account, region }, keys, now }: EcrTools): PruneRegistry {
  const allows = `the role needs ${[...(account === undefined ? ['DescribeRegistries'] : []), 'DescribeImages', 'BatchDeleteImage'].map((action) => `${service}:${action}`).join(', ')}`;
  const call = async (action: string, fields: object): Promise<{ status: number; json: unknown }> => {
    if (!keys) throw new LookupProblem(`${host} is pruned by AWS's API and there are no AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: run aws-actions/configure-aws-credentials before this step`, { refused: true });
    const body = JSON.stringify(fields);
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${apiNames[service]}.${action}` };
    const signed = signAws({ method: 'POST', url: new URL(`${api.base}/`), headers, body, region, service, nowMs: now() }, keys);
    return api.call('POST', '/', { headers: signed, body });
  };
  const errorOf = (json: unknown) => (stringOf(objectOf(json)?.['__type']) ?? '').replace(/^.*#/, '');
  const refusal = (status: number, json: unknown) => answerProblem({ status: errorOf(json) === 'AccessDeniedException' ? 403 : status }, host, allows);
  let aliases: Promise<ReadonlyMap<string, string>> | undefined;
  const readAliases = async (): Promise<ReadonlyMap<string, string>> => {
    const { status, json } = await call('DescribeRegistries', {});
    const registries = objectOf(json)?.['registries'];
    if (status !== 200 || !Array.isArray(registries)) throw refusal(status, json);
    return new Map(registries.map(objectOf).flatMap((registry) => readAliasNames(registry?.['aliases']).map((name): [string, string] => [name, stringOf(registry?.['registryId']) ?? ''])));
  };
  const nameOf = async (path: string) => {
    if (account !== undefined) return { registryId: account, repositoryName: path };
    const [alias = '', ...rest] = path.split('/');
    const registryId = (await (aliases ??= readAliases())).get(alias);
    if (!registryId) throw new LookupProblem(`${host}/${alias} is not of the account that is logged in`, { refused: true });
    return { registryId, repositoryName: rest.join('/') };
  };
  const describe = async (repository: string, fields: object) => {
    const { status, json } = await call('DescribeImages', { ...(await nameOf(repository)), ...fields });
    if (status !== 200 && /^(RepositoryNotFound|ImageNotFound)Exception$/.test(errorOf(json))) return { tags: [], next: undefined };
    const details = objectOf(json)?.['imageDetails'];
    if (status !== 200 || !Array.isArray(details)) throw refusal(status, json);
    return { tags: details.flatMap(readDetail), next: stringOf(objectOf(json)?.['nextToken']) || undefined };
  };
  return {
    kind: 'ecr',
    list: async (repository) => {
      const found: TagFact[] = [];
      let pages = 0;
      for (let next: string | undefined = ''; next !== undefined; ) {
        const page: { tags: TagFact[]; next: string | undefined } = await describe(repository, { ...(service === 'ecr' ? { filter: { tagStatus: 'TAGGED' } } : {}), maxResults: 1000, ...(next === '' ? {} : { nextToken: next }) });
        found.push(...page.tags);
        if (found.length > mostTags || ++pages > mostPages) throw new LookupProblem(`${repository} has more than ${mostTags} tags`);
        next = page.next;
      }
      return found;
    },
    complete: async (_, tags) => ({ tags, children: new Map() }),
    digestOf: async (repository, tag) => (await describe(repository, { imageIds: [{ imageTag: tag }] })).tags.find((fact) => fact.tag === tag)?.digest,
    remove: async (repository, { tags }) => {
      let refused: string | undefined;
      for (let from = 0; from < tags.length; from += atOnce) {
        const { status, json } = await call('BatchDeleteImage', { ...(await nameOf(repository)), imageIds: tags.slice(from, from + atOnce).map((imageTag) => ({ imageTag })) });
        const failures = objectOf(json)?.['failures'];
        if (status !== 200) throw refusal(status, json);
        const codes = (Array.isArray(failures) ? failures : []).map((failure) => stringOf(objectOf(failure)?.['failureCode']) ?? '').filter((code) => code !== 'ImageNotFound');
        if (codes.includes('ImageReferencedByManifestList')) refused = 'an index needs its manifest';
        else if (codes.length > 0) throw new LookupProblem(`${host} refused the deletion (${/^[A-Za-z]{1,60}$/.test(codes[0] ?? '') ? codes[0] : 'no reason given'})`);
      }
      return refused;
    }
  };
}

function readDetail(value: unknown): TagFact[] {
  const fields = objectOf(value);
  const seconds = numberOf(fields?.['imagePushedAt']);
  return stringsOf(fields?.['imageTags']).map((tag) => ({ tag, digest: stringOf(fields?.['imageDigest']), timeMs: seconds === undefined ? undefined : Math.round(seconds * 1000) }));
}

// One that is not active yet, or was refused, may be another account's.
function readAliasNames(value: unknown): string[] {
  return (Array.isArray(value) ? value : []).map(objectOf).filter((alias) => alias?.['status'] === 'ACTIVE').map((alias) => stringOf(alias?.['name'])).filter((name) => name !== undefined);
}
