import type { TagFact } from '../../prune/plan-prune.js';
import { objectOf, stringOf } from '../../shared/checked-json.js';
import type { Credential } from '../registry/docker-config.js';
import { LookupProblem } from '../registry/problem.js';
import { answerProblem } from '../registry/session.js';
import { mostTags } from '../registry/tags.js';
import { isHeaderSafe } from '../registry/token.js';
import type { Api } from './api.js';
import type { PruneRegistry } from './prune-registry.js';

const pageSize = 100;
const allows = 'log in to Docker Hub with an access token that may delete (Read, Write, Delete)';

/**
 * Docker Hub by its own API (reference "Docker Hub API": create access token, list repository tags), where a tag is deleted alone. The
 * registry's API deletes only manifests that no tag has.
 */
export function dockerHub(api: Api, readCredential: () => Promise<Credential | undefined>): PruneRegistry {
  let login: Promise<string> | undefined;
  const headers = async () => ({ authorization: `Bearer ${await (login ??= logIn(api, readCredential))}` });
  const at = (repository: string) => {
    const [namespace = '', name = ''] = repository.split('/');
    return `/v2/namespaces/${encodeURIComponent(namespace)}/repositories/${encodeURIComponent(name)}/tags`;
  };
  return {
    kind: 'docker-hub',
    list: async (repository) => {
      const found = new Map<string, TagFact>();
      for (let page = 1; ; page++) {
        const { status, json } = await api.call('GET', `${at(repository)}?page=${page}&page_size=${pageSize}`, { headers: await headers() });
        if (status === 404) break;
        const results = objectOf(json)?.['results'];
        if (status !== 200 || !Array.isArray(results)) throw answerProblem({ status }, api.host, allows);
        results.map(readTag).forEach((fact) => fact && found.set(fact.tag, fact));
        if (results.length === 0 || !objectOf(json)?.['next']) break;
        if (page * pageSize >= mostTags) throw new LookupProblem(`${repository} has more than ${mostTags} tags`);
      }
      return [...found.values()];
    },
    complete: async (_, tags) => ({ tags, children: new Map() }),
    digestOf: async (repository, tag) => {
      const { status, json } = await api.call('GET', `${at(repository)}/${encodeURIComponent(tag)}`, { headers: await headers() });
      if (status === 404) return undefined;
      if (status !== 200) throw answerProblem({ status }, api.host, allows);
      return readTag(json)?.digest;
    },
    remove: async (repository, { tags }) => {
      const [namespace = '', name = ''] = repository.split('/');
      for (const tag of tags) {
        const { status } = await api.call('DELETE', `/v2/repositories/${encodeURIComponent(namespace)}/${encodeURIComponent(name)}/tags/${encodeURIComponent(tag)}/`, { headers: await headers() });
        if (![200, 202, 204, 404].includes(status)) throw answerProblem({ status }, api.host, allows);
      }
      return undefined;
    }
  };
}

async function logIn(api: Api, readCredential: () => Promise<Credential | undefined>): Promise<string> {
  const credential = await readCredential();
  if (credential?.kind !== 'password') throw new LookupProblem(`${api.host} wants a login: ${allows}`, { refused: true });
  const body = JSON.stringify({ identifier: credential.username, secret: credential.password });
  const { status, json } = await api.call('POST', '/v2/auth/token', { headers: { 'content-type': 'application/json' }, body });
  const token = stringOf(objectOf(json)?.['access_token']) ?? '';
  if (status !== 200) throw answerProblem({ status }, api.host, allows);
  if (!isHeaderSafe(token)) throw new LookupProblem(`${api.host} gave no token`);
  return token;
}

function readTag(value: unknown): TagFact | undefined {
  const fields = objectOf(value);
  const images: unknown = fields?.['images'];
  const tag = stringOf(fields?.['name']);
  const time = Date.parse(stringOf(fields?.['tag_last_pushed']) ?? stringOf(fields?.['last_updated']) ?? '');
  const digest = stringOf(fields?.['digest']) ?? (Array.isArray(images) && images.length === 1 ? stringOf(objectOf(images[0])?.['digest']) : undefined);
  return tag === undefined ? undefined : { tag, digest, timeMs: Number.isNaN(time) ? undefined : time };
}
