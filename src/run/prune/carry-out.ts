import { findShared, takesAway } from '../../prune/plan-prune.js';
import type { Decision, RepositoryPlan, TagFact } from '../../prune/plan-prune.js';
import { problemOf } from '../registry/problem.js';
import type { PruneRegistry } from './prune-registry.js';

/** What became of a tag that was to be deleted. */
export interface Outcome {
  readonly tag: string;
  readonly result: 'deleted' | 'left' | 'failed';
  /** why it was left or failed; '' where it was deleted */
  readonly reason: string;
}

/**
 * Deletes what a repository's plan says, manifest by manifest. Everything is read anew before: a tag that has moved, a manifest that
 * somebody needs by now, stays. Ends with the first problem that concerns the whole registry. Never throws.
 */
export async function carryOut(plan: RepositoryPlan, path: string, registry: PruneRegistry): Promise<Outcome[]> {
  const chosen = plan.decisions.filter(({ action }) => action === 'delete');
  if (chosen.length === 0) return [];
  const all = (result: Outcome['result'], reason: string) => (tags: readonly string[]) => tags.map((tag): Outcome => ({ tag, result, reason }));
  let now: readonly TagFact[];
  let left: ReadonlyMap<string, string>;
  try {
    ({ tags: now, left } = await readAnew(path, registry, chosen));
  } catch (error) {
    return all('failed', problemOf(error, plan.repository).message)(chosen.map(({ tag }) => tag));
  }
  const outcomes: Outcome[] = [];
  let ended: string | undefined;
  for (const [digest, tags] of groupByDigest(chosen)) {
    if (ended !== undefined) {
      outcomes.push(...all('failed', ended)(tags));
      continue;
    }
    const needed = tags.map((tag) => left.get(tag)).find((why) => why !== undefined);
    try {
      const why = needed ?? (await hasMoved(path, registry, digest, tags)) ?? (await registry.remove(path, { digest, tags, alone: !now.some((fact) => fact.digest === digest && !tags.includes(fact.tag)) }));
      outcomes.push(...all(why === undefined ? 'deleted' : 'left', why ?? '')(tags));
    } catch (error) {
      const problem = problemOf(error, plan.repository);
      if (problem.ofHost || problem.refused) ended = problem.message;
      outcomes.push(...all('failed', problem.message)(tags));
    }
  }
  return outcomes;
}

async function readAnew(path: string, registry: PruneRegistry, chosen: readonly Decision[]): Promise<{ tags: readonly TagFact[]; left: ReadonlyMap<string, string> }> {
  const listed = await registry.list(path);
  if (takesAway[registry.kind] === 'tag') return { tags: listed, left: new Map() };
  const facts = await registry.complete(path, listed, new Set());
  const digests = new Map(facts.tags.map(({ tag, digest }) => [tag, digest]));
  const same = chosen.filter(({ tag, digest }) => digests.get(tag) === digest || !digests.has(tag));
  return { tags: facts.tags, left: findShared(facts, new Set(same.map(({ tag }) => tag))) };
}

// What is gone already is nothing to keep the others for.
async function hasMoved(path: string, registry: PruneRegistry, digest: string, tags: readonly string[]): Promise<string | undefined> {
  for (const tag of tags) {
    const now = await registry.digestOf(path, tag);
    if (now !== undefined && now !== digest) return `${tag} was pushed anew meanwhile`;
  }
  return undefined;
}

function groupByDigest(decisions: readonly Decision[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { tag, digest } of decisions) groups.set(digest, [...(groups.get(digest) ?? []), tag]);
  return groups;
}
