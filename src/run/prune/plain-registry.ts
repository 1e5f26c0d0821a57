import { readDigest } from '../registry/manifest-content.js';
import { LookupProblem } from '../registry/problem.js';
import { answerProblem } from '../registry/session.js';
import type { RegistrySession } from '../registry/session.js';
import { listTags } from '../registry/tags.js';
import type { PruneRegistry } from './prune-registry.js';
import { openPartsReader } from './read-parts.js';

/**
 * Any registry of the OCI distribution specification: manifests are deleted by digest, with all of their tags. (That it may delete a
 * tag alone is left aside: some registries take it for the manifest's deletion.) Blobs go with the owner's garbage collection.
 */
export function plainRegistry(session: RegistrySession): PruneRegistry {
  const parts = openPartsReader(session);
  return {
    kind: 'plain',
    list: async (repository) => (await listTags(session, repository)).flatMap(({ tags }) => tags).map((tag) => ({ tag, digest: undefined, timeMs: undefined })),
    complete: (repository, tags, aged) => parts.read(repository, tags, aged),
    digestOf: (repository, tag) => readDigest(session, repository, tag),
    remove: async (repository, { digest }) => {
      const answer = await session.send({ method: 'DELETE', path: `/v2/${repository}/manifests/${digest}`, scope: `repository:${repository}:delete` });
      if (answer.status === 405) {
        throw new LookupProblem(`${session.host} does not delete (405). Of the distribution registry it is turned on with \`storage: delete: enabled: true\` or REGISTRY_STORAGE_DELETE_ENABLED=true`, { ofHost: true });
      }
      if (![200, 202, 204, 404].includes(answer.status)) throw answerProblem(answer, session.host, `the login has to allow to delete from ${repository}`);
      return undefined;
    }
  };
}
