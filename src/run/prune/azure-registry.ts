import type { TagFact } from '../../prune/plan-prune.js';
import { objectOf, parseJson, stringOf } from '../../shared/checked-json.js';
import { readDigest } from '../registry/manifest-content.js';
import { LookupProblem } from '../registry/problem.js';
import { answerProblem } from '../registry/session.js';
import type { RegistrySession } from '../registry/session.js';
import { mostTags } from '../registry/tags.js';
import type { PruneRegistry } from './prune-registry.js';

const pageSize = 100;

/**
 * Azure Container Registry by its own API (reference "Azure Container Registry", Tag - Get List and Tag - Delete): a tag is taken away
 * alone. The manifest then has no tag; its space is freed by the registry's retention or by `acr purge`.
 */
export function azureRegistry(session: RegistrySession): PruneRegistry {
  return {
    kind: 'acr',
    list: async (repository) => {
      const found = new Map<string, TagFact>();
      for (let last: string | undefined = ''; last !== undefined; ) {
        const query = new URLSearchParams({ n: String(pageSize), ...(last === '' ? {} : { last }) });
        const answer = await session.send({ method: 'GET', path: `/acr/v1/${repository}/_tags?${query}`, scope: `repository:${repository}:metadata_read`, accept: 'application/json', limitBytes: 2_000_000 });
        if (answer.status === 404) break;
        if (answer.status !== 200) throw answerProblem(answer, session.host, `the login needs metadata/read on ${repository} (role AcrPull)`);
        const tags = objectOf(parseJson(answer.body?.toString('utf8') ?? ''))?.['tags'];
        const page = (Array.isArray(tags) ? tags : []).map(readTag).filter((fact) => fact !== undefined);
        const before = found.size;
        page.forEach((fact) => found.set(fact.tag, fact));
        if (found.size > mostTags) throw new LookupProblem(`${repository} has more than ${mostTags} tags`);
        // The next page begins behind the last name; one that brings nothing new is the end.
        last = found.size === before ? undefined : page.at(-1)?.tag;
      }
      return [...found.values()];
    },
    complete: async (_, tags) => ({ tags, children: new Map() }),
    digestOf: (repository, tag) => readDigest(session, repository, tag),
    remove: async (repository, { tags }) => {
      for (const tag of tags) {
        const answer = await session.send({ method: 'DELETE', path: `/acr/v1/${repository}/_tags/${tag}`, scope: `repository:${repository}:delete` });
        if (answer.status === 405) throw new LookupProblem(`${session.host} does not delete ${tag}: it is locked (\`az acr repository update --delete-enabled true\`)`);
        if (![200, 202, 204, 404].includes(answer.status)) throw answerProblem(answer, session.host, `the login needs content/delete on ${repository} (role AcrDelete)`);
      }
      return undefined;
    }
  };
}

function readTag(value: unknown): TagFact | undefined {
  const fields = objectOf(value);
  const tag = stringOf(fields?.['name']) ?? '';
  const time = Date.parse(stringOf(fields?.['lastUpdateTime']) ?? stringOf(fields?.['createdTime']) ?? '');
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(tag) ? { tag, digest: stringOf(fields?.['digest']), timeMs: Number.isNaN(time) ? undefined : time } : undefined;
}
