import type { RegistryKind, RepositoryFacts, TagFact } from '../../prune/plan-prune.js';

/** What is taken away at once: one manifest's chosen tags. */
export interface Removal {
  readonly digest: string;
  readonly tags: readonly string[];
  /** whether the manifest has no other tags */
  readonly alone: boolean;
}

/** A registry as prune talks to it, by the API that it deletes by. Repositories are paths without the host. All throw a LookupProblem. */
export interface PruneRegistry {
  readonly kind: RegistryKind;
  /** All tags, with digests and times where the list says them; no tags where there is no such repository. */
  list(repository: string): Promise<readonly TagFact[]>;
  /** The tags with their digests, those in `aged` with their times, and what is part of what where that matters. */
  complete(repository: string, tags: readonly TagFact[], aged: ReadonlySet<string>): Promise<RepositoryFacts>;
  /** The digest that a tag has now; undefined where it is gone. */
  digestOf(repository: string, tag: string): Promise<string | undefined>;
  /** Takes tags away; why it did not, where somebody needs the manifest meanwhile. What is gone already is no error. */
  remove(repository: string, removal: Removal): Promise<string | undefined>;
}
