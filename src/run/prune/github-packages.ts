import { repositorySegment } from '../../inputs/registry.js';
import { numberOf, objectOf, stringOf, stringsOf } from '../../shared/checked-json.js';
import type { JsonObject } from '../../shared/checked-json.js';
import { readDigest } from '../registry/manifest-content.js';
import { isDigest } from '../registry/manifest.js';
import { LookupProblem } from '../registry/problem.js';
import { answerProblem } from '../registry/session.js';
import type { RegistrySession } from '../registry/session.js';
import type { Api } from './api.js';
import type { PruneRegistry } from './prune-registry.js';
import { openPartsReader } from './read-parts.js';

const pageSize = 100;
const mostPages = 300;
const allows = 'the job needs `packages: write`, and the package has to give this repository the role Admin (Package settings, Manage Actions access)';

interface Version {
  readonly id: number;
  readonly digest: string;
  readonly tags: readonly string[];
  readonly timeMs: number | undefined;
}

/**
 * GitHub's container registry, which deletes nothing by the registry's API (405): a version of a package (REST API, Packages) is a manifest
 * with all of its tags. What an index holds is read from the registry itself.
 */
export function githubPackages(api: Api, session: RegistrySession): PruneRegistry {
  const parts = openPartsReader(session);
  const ids = new Map<string, number>();
  const owners = new Map<string, Promise<string>>();
  const ownerPath = (owner: string) => {
    const known = owners.get(owner) ?? api.call('GET', `/users/${encodeURIComponent(owner)}`).then(({ json }) => (objectOf(json)?.['type'] === 'User' ? 'users' : 'orgs'));
    owners.set(owner, known);
    return known;
  };
  const packagePath = async (repository: string) => {
    const [owner = '', ...name] = repository.split('/');
    return `/${await ownerPath(owner)}/${encodeURIComponent(owner)}/packages/container/${encodeURIComponent(name.join('/'))}`;
  };
  return {
    kind: 'github',
    list: async (repository) => {
      const path = await packagePath(repository);
      const found = new Map<number, Version>();
      for (let page = 1; ; page++) {
        const { status, json } = await api.call('GET', `${path}/versions?per_page=${pageSize}&page=${page}`);
        if (status === 404 && page === 1) return [];
        if (status !== 200 || !Array.isArray(json)) throw answerProblem({ status }, api.host, allows);
        const before = found.size;
        json.map(readVersion).forEach((version) => version && found.set(version.id, version));
        if (found.size === before) break;
        if (page === mostPages) throw new LookupProblem(`${repository} has more than ${mostPages * pageSize} versions`);
      }
      for (const { id, digest } of found.values()) ids.set(`${repository}@${digest}`, id);
      return [...found.values()].flatMap(({ tags, digest, timeMs }) => tags.map((tag) => ({ tag, digest, timeMs })));
    },
    complete: (repository, tags, aged) => parts.read(repository, tags, aged),
    digestOf: (repository, tag) => readDigest(session, repository, tag),
    remove: async (repository, { digest, tags }) => {
      const id = ids.get(`${repository}@${digest}`);
      if (id === undefined) return 'GitHub lists no version for its manifest';
      const path = `${await packagePath(repository)}/versions/${id}`;
      const now = await api.call('GET', path);
      if (now.status === 404) return undefined;
      const version = readVersion(now.json);
      if (!version || version.digest !== digest) throw answerProblem(now, api.host, allows);
      const other = version.tags.find((tag) => !tags.includes(tag));
      if (other !== undefined) return `${other} has the same manifest now`;
      const { status, json } = await api.call('DELETE', path);
      if (status === 204) return undefined;
      // Who may not delete is told that there is no such package.
      if (status === 404 && (await api.call('GET', path)).status === 404) return undefined;
      if (status === 404) throw answerProblem({ status: 403 }, api.host, allows);
      const text = stringOf(objectOf(json)?.['message']) ?? '';
      if (status === 400 && /last (tagged )?version/i.test(text)) return 'GitHub keeps the last tagged version of a package; delete the package itself where nobody needs it';
      if (status === 400 && /downloads/i.test(text)) return 'GitHub keeps public versions with more than 5,000 downloads';
      throw answerProblem({ status }, api.host, allows);
    }
  };
}

/** The repositories (`owner/name`) of an owner's container packages that belong to this GitHub repository. Throws a LookupProblem. */
export async function findPackages(api: Api, owner: string, fullName: string): Promise<string[]> {
  const type = (await api.call('GET', `/users/${encodeURIComponent(owner)}`).then(({ json }) => objectOf(json)?.['type'])) === 'User' ? 'users' : 'orgs';
  const found: string[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const { status, json } = await api.call('GET', `/${type}/${encodeURIComponent(owner)}/packages?package_type=container&per_page=${pageSize}&page=${page}`);
    if (status !== 200 || !Array.isArray(json)) throw answerProblem({ status }, api.host, 'the job needs `packages: write`');
    for (const entry of json.map(objectOf)) {
      const name = stringOf(entry?.['name']) ?? '';
      const of = stringOf(objectOf(entry?.['repository'])?.['full_name']) ?? '';
      if (name.split('/').every((part) => repositorySegment.test(part)) && of.toLowerCase() === fullName.toLowerCase()) found.push(`${owner.toLowerCase()}/${name}`);
    }
    if (json.length < pageSize) break;
  }
  return found;
}

function readVersion(value: unknown): Version | undefined {
  const fields: JsonObject | undefined = objectOf(value);
  const [id, digest] = [numberOf(fields?.['id']), stringOf(fields?.['name']) ?? ''];
  const tags = stringsOf(objectOf(objectOf(fields?.['metadata'])?.['container'])?.['tags']);
  const times = ['created_at', 'updated_at'].map((name) => Date.parse(stringOf(fields?.[name]) ?? '')).filter((time) => !Number.isNaN(time));
  if (id === undefined || !isDigest(digest)) return undefined;
  return { id, digest, tags, timeMs: times.length === 0 ? undefined : Math.max(...times) };
}
