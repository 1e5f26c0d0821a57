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

const allows = 'the role needs ecr:DescribeImages and ecr:BatchDeleteImage';
const atOnce = 100;
const mostPages = 500;

export interface EcrTools {
  readonly api: Api;
  /** `<account>.dkr.ecr.<region>.…` */
  readonly host: string;
  readonly keys: AwsKeys | undefined;
  readonly now: () => number;
}

/** The keys that aws-actions/configure-aws-credentials leaves in a job's environment. */
export function awsKeys(env: Environment): AwsKeys | undefined {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = env;
  return accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey, sessionToken: sessionToken || undefined } : undefined;
}

/** Account and region in the host of a private ECR registry, and the address of its API ("Amazon ECR endpoints and quotas"). */
export function parseEcrHost(host: string, env: Environment): { readonly account: string; readonly region: string; readonly api: string } | undefined {
  const [, account = '', dot = '', fips = '', region = '', rest = ''] = /^(\d{12})\.dkr([.-])ecr(-fips)?\.([a-z0-9-]+)\.(.+)$/.exec(host) ?? [];
  if (account === '') return undefined;
  const name = `ecr${fips}.${region}`;
  const usual = dot === '-' ? `https://${name}.api.${rest === 'on.aws' ? 'aws' : 'amazonwebservices.com.cn'}` : fips === '' ? `https://api.${name}.${rest}` : `https://${name}.${rest}`;
  return { account, region, api: env['AWS_ENDPOINT_URL_ECR'] || env['AWS_ENDPOINT_URL'] || usual };
}

/**
 * Amazon ECR by AWS's API (reference "Amazon ECR API": DescribeImages, BatchDeleteImage), as its registry deletes nothing. A tag is taken
 * away alone, with the last one goes the image; what an index needs is refused (ImageReferencedByManifestList).
 */
export function amazonEcr({ api, host, keys, now }: EcrTools): PruneRegistry {
  const place = parseEcrHost(host, {});
  const call = async (action: string, fields: object): Promise<{ status: number; json: unknown }> => {
    if (!keys) throw new LookupProblem(`${host} is pruned by AWS's API and there are no AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: run aws-actions/configure-aws-credentials before this step`, { refused: true });
    const body = JSON.stringify({ registryId: place?.account, ...fields });
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AmazonEC2ContainerRegistry_V20150921.${action}` };
    const signed = signAws({ method: 'POST', url: new URL(`${api.base}/`), headers, body, region: place?.region ?? '', service: 'ecr', nowMs: now() }, keys);
    return api.call('POST', '/', { headers: signed, body });
  };
  const errorOf = (json: unknown) => (stringOf(objectOf(json)?.['__type']) ?? '').replace(/^.*#/, '');
  const describe = async (repositoryName: string, fields: object) => {
    const { status, json } = await call('DescribeImages', { repositoryName, ...fields });
    if (status !== 200 && /^(RepositoryNotFound|ImageNotFound)Exception$/.test(errorOf(json))) return { tags: [], next: undefined };
    const details = objectOf(json)?.['imageDetails'];
    if (status !== 200 || !Array.isArray(details)) throw answerProblem({ status: errorOf(json) === 'AccessDeniedException' ? 403 : status }, host, allows);
    return { tags: details.flatMap(readDetail), next: stringOf(objectOf(json)?.['nextToken']) || undefined };
  };
  return {
    kind: 'ecr',
    list: async (repository) => {
      const found: TagFact[] = [];
      let pages = 0;
      for (let next: string | undefined = ''; next !== undefined; ) {
        const page: { tags: TagFact[]; next: string | undefined } = await describe(repository, { filter: { tagStatus: 'TAGGED' }, maxResults: 1000, ...(next === '' ? {} : { nextToken: next }) });
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
        const { status, json } = await call('BatchDeleteImage', { repositoryName: repository, imageIds: tags.slice(from, from + atOnce).map((imageTag) => ({ imageTag })) });
        const failures = objectOf(json)?.['failures'];
        if (status !== 200) throw answerProblem({ status: errorOf(json) === 'AccessDeniedException' ? 403 : status }, host, allows);
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
