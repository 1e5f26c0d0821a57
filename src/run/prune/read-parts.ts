import type { RepositoryFacts, TagFact } from '../../prune/plan-prune.js';
import { childrenOf, readDigest, readManifest, readTime } from '../registry/manifest-content.js';
import type { ManifestContent } from '../registry/manifest-content.js';
import type { RegistrySession } from '../registry/session.js';

/** Reads what a list of tags does not say. Manifests never change, so each is read once. */
export interface PartsReader {
  read(repository: string, tags: readonly TagFact[], aged: ReadonlySet<string>): Promise<RepositoryFacts>;
}

// An index in an index in an index: nobody makes more.
const deepest = 3;

export function openPartsReader(session: RegistrySession): PartsReader {
  const contents = new Map<string, Promise<ManifestContent | undefined>>();
  const times = new Map<string, Promise<number | undefined>>();
  const content = (repository: string, digest: string) => {
    const key = `${repository}@${digest}`;
    const known = contents.get(key) ?? readManifest(session, repository, digest);
    contents.set(key, known);
    return known;
  };
  return {
    read: async (repository, tags, aged) => {
      const children = new Map<string, readonly string[]>();
      const follow = async (digest: string, depth: number): Promise<void> => {
        const known = children.has(digest) ? undefined : await content(repository, digest);
        const parts = known ? childrenOf(known) : [];
        if (parts.length === 0) return;
        children.set(digest, parts.map((part) => part.digest));
        if (depth < deepest) await Promise.all(parts.filter(({ isIndex }) => isIndex).map((part) => follow(part.digest, depth + 1)));
      };
      const facts = await Promise.all(tags.map(async (fact): Promise<TagFact> => {
        const digest = fact.digest ?? (await readDigest(session, repository, fact.tag));
        if (digest === undefined) return fact;
        await follow(digest, 1);
        if (!aged.has(fact.tag) || fact.timeMs !== undefined) return { ...fact, digest };
        const key = `${repository}@${digest}`;
        const time = times.get(key) ?? content(repository, digest).then((known) => known && readTime(session, repository, known));
        times.set(key, time);
        return { ...fact, digest, timeMs: await time };
      }));
      return { tags: facts, children };
    }
  };
}
