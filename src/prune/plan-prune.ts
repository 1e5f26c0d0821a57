import type { AgeRules, Candidate } from './choose-refs.js';

/** A registry as far as deleting goes. */
export type RegistryKind = 'plain' | 'github' | 'docker-hub' | 'ecr' | 'acr' | 'google';

/** What one deletion takes away: a tag alone, or a manifest with all of its tags. */
export const takesAway: Readonly<Record<RegistryKind, 'tag' | 'manifest'>> = {
  plain: 'manifest', github: 'manifest', 'docker-hub': 'tag', ecr: 'tag', acr: 'tag', google: 'tag'
};

/** One tag of a repository. Undefined is what is not known. */
export interface TagFact {
  readonly tag: string;
  readonly digest: string | undefined;
  /** when it was pushed or made, ms since 1970 */
  readonly timeMs: number | undefined;
}

/** All tags of a repository, and which manifests are parts of which. */
export interface RepositoryFacts {
  readonly tags: readonly TagFact[];
  /** digests in an index, by the digest of the index */
  readonly children: ReadonlyMap<string, readonly string[]>;
}

export interface Decision {
  readonly tag: string;
  readonly digest: string;
  readonly action: 'delete' | 'leave';
  readonly reason: string;
}

/** What is to be done in one repository (`host/path`); a tag that no rule concerns is not in it. */
export interface RepositoryPlan {
  readonly repository: string;
  readonly kind: RegistryKind;
  /** tags of any kind that the repository has */
  readonly tagsTotal: number;
  readonly decisions: readonly Decision[];
}

export interface PlanQuestion {
  readonly repository: string;
  readonly kind: RegistryKind;
  readonly facts: RepositoryFacts;
  readonly candidates: readonly Candidate[];
  readonly rules: AgeRules;
  readonly nowMs: number;
}

/** Decides on every candidate. Where manifests are deleted, one that a tag outside needs, or an index that stays, is left. */
export function planRepository({ repository, kind, facts, candidates, rules, nowMs }: PlanQuestion): RepositoryPlan {
  const byTag = new Map(facts.tags.map((fact) => [fact.tag, fact]));
  const wanted = new Map<string, Omit<Decision, 'tag' | 'digest'>>();
  for (const candidate of candidates) if ('reason' in candidate) wanted.set(candidate.tag, { action: 'delete', reason: candidate.reason });
  for (const [tag, decision] of judgeAges(candidates, byTag, rules, nowMs)) wanted.set(tag, decision);
  const chosen = new Set([...wanted].filter(([, { action }]) => action === 'delete').map(([tag]) => tag));
  const left = takesAway[kind] === 'manifest' ? findShared(facts, chosen) : new Map<string, string>();
  const decisions = [...wanted].flatMap(([tag, decision]): Decision[] => {
    const digest = byTag.get(tag)?.digest;
    if (digest === undefined) return [{ tag, digest: '', action: 'leave', reason: 'the registry has no manifest for it' }];
    const why = decision.action === 'delete' ? left.get(tag) : undefined;
    return [{ tag, digest, ...(why === undefined ? decision : { action: 'leave', reason: `${decision.reason}, but ${why}` }) }];
  });
  return { repository, kind, tagsTotal: facts.tags.length, decisions: decisions.sort((a, b) => (a.tag < b.tag ? -1 : 1)) };
}

const day = 86_400_000;

function judgeAges(candidates: readonly Candidate[], byTag: ReadonlyMap<string, TagFact>, { keepNewest, maxAgeSeconds }: AgeRules, nowMs: number): [string, Omit<Decision, 'tag' | 'digest'>][] {
  const groups = new Map<string, { tag: string; timeMs: number | undefined }[]>();
  for (const candidate of candidates) {
    if (!('group' in candidate)) continue;
    const list = groups.get(candidate.group) ?? [];
    groups.set(candidate.group, list);
    list.push({ tag: candidate.tag, timeMs: byTag.get(candidate.tag)?.timeMs });
  }
  return [...groups.values()].flatMap((group) => {
    // What has no known age is never behind anything, unless none is to be kept.
    const known = group.filter(({ timeMs }) => timeMs !== undefined).sort((a, b) => (b.timeMs ?? 0) - (a.timeMs ?? 0) || (a.tag < b.tag ? -1 : 1));
    const beyond = new Set(keepNewest === undefined ? [] : keepNewest === 0 ? group : known.slice(keepNewest));
    return group.flatMap((ref): [string, Omit<Decision, 'tag' | 'digest'>][] => {
      if (beyond.has(ref)) return [[ref.tag, { action: 'delete', reason: keepNewest === 0 ? 'none is to be kept' : `beyond the newest ${keepNewest}` }]];
      if (ref.timeMs === undefined) return [[ref.tag, { action: 'leave', reason: 'its age is not known' }]];
      if (maxAgeSeconds === undefined || nowMs - ref.timeMs <= maxAgeSeconds * 1000) return [];
      return [[ref.tag, { action: 'delete', reason: `${Math.floor((nowMs - ref.timeMs) / day)} days old` }]];
    });
  });
}

/** Why tags among the chosen cannot go where a manifest goes with all its tags: others need it. By tag. */
export function findShared({ tags, children }: RepositoryFacts, chosen: ReadonlySet<string>): Map<string, string> {
  const left = new Map<string, string>();
  const stays = (tag: string) => !chosen.has(tag) || left.has(tag);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    // Who needs a digest: a tag that stays, or an index that one needs.
    const needed = new Map<string, string>();
    const queue: { digest: string; why: string }[] = tags.flatMap(({ tag, digest }) => (digest !== undefined && stays(tag) ? [{ digest, why: `${tag} has the same manifest` }] : []));
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (needed.has(next.digest)) continue;
      needed.set(next.digest, next.why);
      const why = next.why.replace(/ has the same manifest$/, ' contains it');
      queue.push(...(children.get(next.digest) ?? []).map((digest) => ({ digest, why })));
    }
    for (const { tag, digest } of tags) {
      const why = digest === undefined ? undefined : needed.get(digest);
      if (why !== undefined && !stays(tag)) left.set(tag, why);
    }
  }
  return left;
}
