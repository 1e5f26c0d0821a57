import type { TagFact } from '../../prune/plan-prune.js';
import { objectOf, stringOf, stringsOf } from '../../shared/checked-json.js';
import { readDigest } from '../registry/manifest-content.js';
import { isDigest } from '../registry/manifest.js';
import { answerProblem } from '../registry/session.js';
import type { RegistrySession } from '../registry/session.js';
import { listTags } from '../registry/tags.js';
import type { PruneRegistry } from './prune-registry.js';

/**
 * Google Artifact Registry and Container Registry. Their list of tags has `manifest`, digest → tags and times. A DELETE by tag takes the
 * tag alone; one by digest is refused while a tag or an index needs the manifest (GOOGLE_MANIFEST_DANGLING_TAG, …_PARENT_IMAGE).
 */
export function googleRegistry(session: RegistrySession): PruneRegistry {
  const send = async (repository: string, reference: string, alsoFine: readonly number[]) => {
    const answer = await session.send({ method: 'DELETE', path: `/v2/${repository}/manifests/${reference}`, scope: `repository:${repository}:delete` });
    if (![200, 202, 204, 404, ...alsoFine].includes(answer.status)) throw answerProblem(answer, session.host, 'the account needs the permissions artifactregistry.tags.delete and artifactregistry.versions.delete');
  };
  return {
    kind: 'google',
    list: async (repository) => {
      const pages = await listTags(session, repository);
      const known = new Map(pages.flatMap(({ body }) => Object.entries(objectOf(objectOf(body)?.['manifest']) ?? {})).filter(([digest]) => isDigest(digest)).flatMap(([digest, entry]): [string, TagFact][] => {
        const fields = objectOf(entry);
        const time = Number(stringOf(fields?.['timeUploadedMs']) ?? NaN);
        return stringsOf(fields?.['tag']).map((tag) => [tag, { tag, digest, timeMs: Number.isFinite(time) && time > 0 ? time : undefined }]);
      }));
      return pages.flatMap(({ tags }) => tags).map((tag) => known.get(tag) ?? { tag, digest: undefined, timeMs: undefined });
    },
    complete: async (repository, tags) => ({
      tags: await Promise.all(tags.map(async (fact) => (fact.digest === undefined ? { ...fact, digest: await readDigest(session, repository, fact.tag) } : fact))), children: new Map()
    }),
    digestOf: (repository, tag) => readDigest(session, repository, tag),
    remove: async (repository, { digest, tags, alone }) => {
      for (const tag of tags) await send(repository, tag, []);
      // What an index needs is refused and stays.
      if (alone) await send(repository, digest, [400, 409, 412]);
      return undefined;
    }
  };
}
