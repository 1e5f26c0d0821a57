import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { reply, startServer } from './registry-server.js';
import type { SeenRequest, TestServer } from './registry-server.js';

// Registries on loopback that keep tags and manifests, and list and delete as the documented API of each does.

export type Kind = 'plain' | 'github' | 'docker-hub' | 'ecr' | 'ecr-public' | 'acr' | 'google';

export interface Kept {
  digest: string;
  body: string;
  tags: Set<string>;
  timeMs: number;
  parts: readonly string[];
}

export interface Imitation extends TestServer {
  /** by digest */
  readonly manifests: Map<string, Kept>;
  /** what was asked that the API does not have */
  readonly violations: string[];
  /** GitHub: whether the token may not delete */
  readOnly?: boolean;
  /** Amazon ECR: how many requests more come too early */
  limited?: number;
  /** Adds a manifest with its tags, or an index of others; its digest. */
  add(tags: readonly string[], more?: { timeMs?: number; parts?: readonly string[] }): string;
  /** tag → digest */
  tags(): Record<string, string>;
}

type Route = (request: SeenRequest, url: URL, response: ServerResponse, store: Imitation) => boolean;
const json = (response: ServerResponse, status: number, value: unknown, headers: Record<string, string> = {}) => (reply(response, status, { 'content-type': 'application/json', ...headers }, value === undefined ? '' : JSON.stringify(value)), true);
const refuse = (response: ServerResponse, status: number, code: string) => json(response, status, { errors: [{ code, message: code }] });
const indexType = 'application/vnd.oci.image.index.v1+json';
const imageType = 'application/vnd.oci.image.manifest.v1+json';
const byTag = (store: Imitation, tag: string) => [...store.manifests.values()].find(({ tags }) => tags.has(tag));
const allTags = (store: Imitation) => Object.keys(store.tags()).sort();
const isNeeded = (store: Imitation, digest: string) => [...store.manifests.values()].some(({ parts }) => parts.includes(digest));

/** The repository that all of them keep. */
export const repository = 'acme/shop/web';
export const pageSize = 3;

const readManifests: Route = ({ method }, url, response, store) => {
  const [, reference = ''] = new RegExp(`^/v2/${repository}/manifests/([^/]+)$`).exec(url.pathname) ?? [];
  if (reference === '' || !['GET', 'HEAD'].includes(method)) return false;
  const kept = store.manifests.get(reference) ?? byTag(store, reference);
  if (!kept) return refuse(response, 404, 'MANIFEST_UNKNOWN');
  reply(response, 200, { 'docker-content-digest': kept.digest, 'content-type': kept.parts.length > 0 ? indexType : imageType }, method === 'HEAD' ? '' : kept.body);
  return true;
};

const listPlain = (more: (store: Imitation) => object): Route => ({ method }, url, response, store) => {
  if (method !== 'GET' || url.pathname !== `/v2/${repository}/tags/list`) return false;
  const last = url.searchParams.get('last') ?? '';
  const rest = allTags(store).filter((tag) => tag > last);
  const tags = rest.slice(0, pageSize);
  const link = rest.length > pageSize ? { link: `</v2/${repository}/tags/list?last=${tags.at(-1)}&n=${pageSize}>; rel="next"` } : {};
  return json(response, 200, { name: repository, tags, ...more(store) }, link);
};

/** A personal access token, and one of a job, for which GitHub lists no packages. */
const tokens = ['token', 'ghs_token'];

/** The token server of ghcr.io, and its challenge. */
const gate: Route = ({ authorization, host }, url, response) => {
  if (host === 'ghcr.io' && url.pathname === '/token') {
    const scope = url.searchParams.get('scope');
    return authorization !== undefined && tokens.some((token) => authorization === `Basic ${Buffer.from(`github:${token}`).toString('base64')}`) && scope === `repository:${repository}:pull` ? json(response, 200, { token: 'pull-token' }) : (reply(response, 403), true);
  }
  if (host !== 'ghcr.io' || authorization === 'Bearer pull-token') return false;
  return reply(response, 401, { 'www-authenticate': `Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:${repository}:pull"` }), true;
};

/** Amazon ECR; the public one has one region, no filters, and accounts of which only the own one tells its aliases. */
const ecr = (service: 'ecr' | 'ecr-public', region: string): Route => ({ method, body, authorization = '' }, url, response, store) => {
  const isPublic = service === 'ecr-public';
  if (method !== 'POST' || url.pathname !== '/') return false;
  if (!new RegExp(`^AWS4-HMAC-SHA256 Credential=AKID/\\d{8}/${region}/${service}/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=[0-9a-f]{64}$`).test(authorization)) return json(response, 400, { __type: 'InvalidSignatureException' });
  if (store.limited) return store.limited--, json(response, 400, { __type: 'ThrottlingException', message: 'Rate exceeded' });
  const [api, action] = (store.seen.at(-1)?.target ?? '').split('.');
  if (api !== (isPublic ? 'SpencerFrontendService' : 'AmazonEC2ContainerRegistry_V20150921')) return json(response, 400, { __type: 'UnknownOperationException' });
  if (isPublic && action === 'DescribeRegistries') return json(response, 200, { registries: [{ registryId: '123456789012', aliases: [{ name: 'acme', status: 'ACTIVE' }, { name: 'wanted', status: 'PENDING' }] }] });
  const asked = JSON.parse(body) as { filter?: object; registryId: string; repositoryName: string; imageIds?: { imageTag: string }[]; nextToken?: string; maxResults?: number };
  if (asked.registryId !== '123456789012' || asked.repositoryName !== (isPublic ? repository.slice('acme/'.length) : repository)) return json(response, 400, { __type: 'RepositoryNotFoundException' });
  if (isPublic && asked.filter) return json(response, 400, { __type: 'SerializationException' });
  const detail = ({ digest, tags, timeMs }: Kept) => ({ imageDigest: digest, ...(tags.size > 0 ? { imageTags: [...tags] } : {}), imagePushedAt: timeMs / 1000 });
  if (asked.maxResults !== undefined) {
    const all = [...store.manifests.values()].filter(({ tags }) => isPublic || tags.size > 0);
    const from = Number(asked.nextToken ?? 0);
    return json(response, 200, { imageDetails: all.slice(from, from + pageSize).map(detail), ...(from + pageSize < all.length ? { nextToken: String(from + pageSize) } : {}) });
  }
  const tags = (asked.imageIds ?? []).map(({ imageTag }) => imageTag);
  if (tags.some((tag) => tag === undefined)) return false;
  if (action !== 'BatchDeleteImage') {
    const found = tags.map((tag) => byTag(store, tag)).filter((one) => one !== undefined);
    return found.length === 0 ? json(response, 400, { __type: 'com.amazonaws.ecr#ImageNotFoundException' }) : json(response, 200, { imageDetails: found.map(detail) });
  }
  const failures = tags.flatMap((imageTag) => {
    const kept = byTag(store, imageTag);
    if (!kept) return [{ imageId: { imageTag }, failureCode: 'ImageNotFound' }];
    if (kept.tags.size === 1 && isNeeded(store, kept.digest)) return [{ imageId: { imageTag }, failureCode: 'ImageReferencedByManifestList' }];
    kept.tags.delete(imageTag);
    if (kept.tags.size === 0) store.manifests.delete(kept.digest);
    return [];
  });
  return json(response, 200, { imageIds: [], failures });
};

const routes: Readonly<Record<Kind, readonly Route[]>> = {
  plain: [
    readManifests, listPlain(() => ({})),
    ({ method }, url, response, store) => {
      const [, digest = ''] = new RegExp(`^/v2/${repository}/manifests/(sha256:[0-9a-f]{64})$`).exec(url.pathname) ?? [];
      if (method !== 'DELETE' || digest === '') return false;
      return store.manifests.delete(digest) ? (reply(response, 202), true) : refuse(response, 404, 'MANIFEST_UNKNOWN');
    }
  ],
  google: [
    readManifests,
    listPlain((store) => ({ child: [], manifest: Object.fromEntries([...store.manifests.values()].map(({ digest, tags, timeMs }) => [digest, { tag: [...tags], timeUploadedMs: String(timeMs), timeCreatedMs: '0', mediaType: imageType }])) })),
    ({ method }, url, response, store) => {
      const [, reference = ''] = new RegExp(`^/v2/${repository}/manifests/([^/]+)$`).exec(url.pathname) ?? [];
      if (method !== 'DELETE' || reference === '') return false;
      const tagged = byTag(store, reference);
      if (tagged) return tagged.tags.delete(reference), reply(response, 202), true;
      const kept = store.manifests.get(reference);
      if (!kept) return refuse(response, 404, 'MANIFEST_UNKNOWN');
      if (kept.tags.size > 0) return refuse(response, 400, 'GOOGLE_MANIFEST_DANGLING_TAG');
      if (isNeeded(store, reference)) return refuse(response, 400, 'GOOGLE_MANIFEST_DANGLING_PARENT_IMAGE');
      return store.manifests.delete(reference), reply(response, 202), true;
    }
  ],
  acr: [
    readManifests,
    ({ method, authorization }, url, response, store) => {
      const [, tag] = new RegExp(`^/acr/v1/${repository}/_tags(?:/([^/]+))?$`).exec(url.pathname) ?? [undefined, null];
      if (tag === null) return false;
      const scope = `repository:${repository}:${method === 'DELETE' ? 'delete' : 'metadata_read'}`;
      if (authorization !== `Bearer ${scope}`) return reply(response, 401, { 'www-authenticate': `Bearer realm="http://${store.host}/oauth2/token",service="acr",scope="${scope}"` }), true;
      if (method === 'DELETE' && tag) return byTag(store, tag)?.tags.delete(tag) ? (reply(response, 202), true) : refuse(response, 404, 'TAG_UNKNOWN');
      if (method !== 'GET' || tag) return false;
      const last = url.searchParams.get('last') ?? '';
      const tags = allTags(store).filter((one) => one > last).slice(0, Number(url.searchParams.get('n')));
      return json(response, 200, { registry: store.host, imageName: repository, tags: tags.map((name) => ({ name, digest: byTag(store, name)?.digest, createdTime: new Date(0).toISOString(), lastUpdateTime: new Date(byTag(store, name)?.timeMs ?? 0).toISOString() })) });
    },
    ({ authorization }, url, response) => {
      if (url.pathname !== '/oauth2/token') return false;
      return authorization === `Basic ${Buffer.from('ann:secret').toString('base64')}` ? json(response, 200, { access_token: url.searchParams.get('scope') }) : (reply(response, 401), true);
    }
  ],
  github: [
    readManifests,
    ({ method, url: raw, authorization }, url, response, store) => {
      if (method === 'GET' && url.pathname === '/users/acme') return json(response, 200, { login: 'acme', type: 'Organization' });
      if (method === 'GET' && url.pathname === '/orgs/acme/packages' && authorization !== 'Bearer token') return json(response, 400, { message: 'Invalid argument.' });
      if (method === 'GET' && url.pathname === '/orgs/acme/packages') return json(response, 200, [{ name: 'shop/web', repository: { full_name: 'acme/shop' } }, { name: 'other', repository: { full_name: 'acme/other' } }]);
      if (method === 'GET' && /^\/repos\/acme\/shop\/pulls\/\d+$/.test(url.pathname)) return json(response, 200, { state: 'closed' });
      const [, id] = /^\/orgs\/acme\/packages\/container\/shop%2Fweb\/versions(?:\/(\d+))?(?:\?|$)/.exec(raw) ?? [undefined, null];
      if (id === null) return false;
      if (!tokens.some((token) => authorization === `Bearer ${token}`)) return json(response, 403, { message: 'Resource not accessible by integration' });
      const versions = [...store.manifests.values()].map(({ digest, tags, timeMs }) => ({
        id: Number.parseInt(digest.slice(7, 17), 16), name: digest, created_at: new Date(timeMs - 1000).toISOString(), updated_at: new Date(timeMs).toISOString(), metadata: { package_type: 'container', container: { tags: [...tags] } }
      }));
      if (id === undefined && method === 'GET') {
        const [per, page] = [Number(url.searchParams.get('per_page')), Number(url.searchParams.get('page'))];
        return json(response, 200, versions.slice(per * (page - 1), per * page));
      }
      const version = versions.find((one) => String(one.id) === id);
      if (!version) return json(response, 404, { message: 'Package version not found.' });
      if (method === 'GET') return json(response, 200, version);
      if (method !== 'DELETE') return false;
      if (store.readOnly) return json(response, 404, { message: 'Package not found.' });
      if (versions.filter(({ metadata }) => metadata.container.tags.length > 0).length === 1) return json(response, 400, { message: 'You cannot delete the last tagged version of a package. You must delete the package instead.' });
      return store.manifests.delete(version.name), reply(response, 204), true;
    }
  ],
  'docker-hub': [
    ({ method, body, authorization }, url, response, store) => {
      if (method === 'POST' && url.pathname === '/v2/auth/token') {
        const { identifier, secret } = JSON.parse(body) as Record<string, string>;
        return identifier === 'ann' && secret === 'secret' ? json(response, 200, { access_token: 'hub-token' }) : json(response, 401, { message: 'unauthorized' });
      }
      if (authorization !== 'Bearer hub-token') return json(response, 401, { message: 'unauthorized' });
      const [, deleted = ''] = /^\/v2\/repositories\/acme\/shop\/tags\/([^/]+)\/$/.exec(url.pathname) ?? [];
      if (method === 'DELETE' && deleted !== '') return byTag(store, deleted)?.tags.delete(deleted) ? (reply(response, 204), true) : json(response, 404, { message: 'not found' });
      const [, tag] = /^\/v2\/namespaces\/acme\/repositories\/shop\/tags(?:\/([^/]+))?$/.exec(url.pathname) ?? [undefined, null];
      if (method !== 'GET' || tag === null) return false;
      const view = (name: string) => ({ name, digest: byTag(store, name)?.digest, last_updated: new Date(0).toISOString(), tag_last_pushed: new Date(byTag(store, name)?.timeMs ?? 0).toISOString(), images: [] });
      if (tag !== undefined) return byTag(store, tag) ? json(response, 200, view(tag)) : json(response, 404, { message: 'not found' });
      const page = Number(url.searchParams.get('page'));
      const all = allTags(store);
      // What `next` says is never where to go.
      return json(response, 200, { count: all.length, next: page * pageSize < all.length ? 'http://elsewhere.invalid/' : null, results: all.slice(pageSize * (page - 1), pageSize * page).map(view) });
    }
  ],
  ecr: [ecr('ecr', 'eu-west-1')],
  'ecr-public': [ecr('ecr-public', 'us-east-1')]
};

/** Starts one; with TLS, that of GitHub also wants a login for what the registry itself is asked, as ghcr.io does. */
export async function startImitation(kind: Kind, tls?: { readonly key: string; readonly cert: string }): Promise<Imitation> {
  const manifests = new Map<string, Kept>();
  const violations: string[] = [];
  const server = await startServer((request, response) => {
    const url = new URL(request.url, `http://${imitation.host}`);
    if (tls && gate(request, url, response, imitation)) return;
    if (routes[kind].some((route) => route(request, url, response, imitation))) return;
    violations.push(`${request.method} ${request.url}`);
    reply(response, 405);
  }, tls);
  const imitation: Imitation = {
    ...server, manifests, violations,
    add: (tags, { timeMs = Date.now(), parts = [] } = {}) => {
      const body = JSON.stringify({ schemaVersion: 2, mediaType: parts.length > 0 ? indexType : imageType, ...(parts.length > 0 ? { manifests: parts.map((digest) => ({ mediaType: imageType, digest, size: 1 })) } : { layers: [{ annotations: { 'buildkit/createdat': new Date(timeMs).toISOString() } }] }), unique: manifests.size + tags.join() });
      const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`;
      for (const { tags: others } of manifests.values()) tags.forEach((tag) => others.delete(tag));
      manifests.set(digest, { digest, body, tags: new Set(tags), timeMs, parts });
      return digest;
    },
    tags: () => Object.fromEntries([...manifests.values()].flatMap(({ tags, digest }) => [...tags].map((tag) => [tag, digest])).sort())
  };
  return imitation;
}
