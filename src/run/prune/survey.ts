import type { AgeRules, Candidate } from '../../prune/choose-refs.js';
import type { FoundRef } from '../../prune/find-refs.js';
import { findRefs } from '../../prune/find-refs.js';
import { planRepository, takesAway } from '../../prune/plan-prune.js';
import type { RepositoryPlan, TagFact } from '../../prune/plan-prune.js';
import type { PruneRepository } from '../../prune/repositories.js';
import type { PruneRegistry } from './prune-registry.js';

/** A repository with its tags, and those of our own making. */
export interface Survey {
  readonly place: PruneRepository;
  readonly registry: PruneRegistry;
  readonly tags: readonly TagFact[];
  readonly refs: readonly FoundRef[];
}

/** Lists a repository. Throws a LookupProblem. */
export async function surveyRepository(place: PruneRepository, registry: PruneRegistry): Promise<Survey> {
  const tags = await registry.list(place.path);
  return { place, registry, tags, refs: findRefs(tags.map(({ tag }) => tag), place) };
}

/** The commits whose age counts, because a plain registry says nothing of its own. */
export function agedCommits({ registry, refs }: Survey, candidates: readonly Candidate[]): string[] {
  const aged = new Set(candidates.filter((candidate) => 'group' in candidate).map(({ tag }) => tag));
  return registry.kind === 'plain' ? refs.filter(({ tag, kind, key }) => aged.has(tag) && kind !== 'fingerprint' && /^[0-9a-f]{40,64}$/.test(key)).map(({ key }) => key) : [];
}

/** When commits were made, and now; ms since 1970. */
export interface Times {
  readonly commits: ReadonlyMap<string, number>;
  readonly nowMs: number;
}

/** Reads what the decision needs, and decides. Throws a LookupProblem. */
export async function planSurvey({ place, registry, tags, refs }: Survey, candidates: readonly Candidate[], rules: AgeRules, { commits, nowMs }: Times): Promise<RepositoryPlan> {
  const named = new Set(candidates.map(({ tag }) => tag));
  const aged = new Set(candidates.filter((candidate) => 'group' in candidate).map(({ tag }) => tag));
  // Where a tag goes alone nobody else's matters.
  const read = takesAway[registry.kind] === 'manifest' ? tags : tags.filter(({ tag }) => named.has(tag));
  const complete = candidates.length === 0 ? { tags, children: new Map() } : await registry.complete(place.path, read, aged);
  const known = new Map(complete.tags.map((fact) => [fact.tag, fact]));
  const made = new Map(refs.flatMap(({ tag, key }) => (commits.has(key) ? [[tag, commits.get(key) ?? 0] as const] : [])));
  const facts = {
    tags: tags.map((fact) => known.get(fact.tag) ?? fact).map((fact) => (made.has(fact.tag) ? { ...fact, timeMs: Math.max(fact.timeMs ?? 0, made.get(fact.tag) ?? 0) } : fact)), children: complete.children
  };
  return planRepository({ repository: `${place.host}/${place.path}`, kind: registry.kind, facts, candidates, rules, nowMs });
}
