import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findShared, planRepository } from '../../src/prune/plan-prune.js';
import type { RepositoryFacts } from '../../src/prune/plan-prune.js';

// Few digests and many tags, so that they meet; parts of indexes of indexes, also in rings.
const digests = ['A', 'B', 'C', 'D', 'E', 'F'];
const facts: fc.Arbitrary<RepositoryFacts> = fc.record({
  tags: fc.uniqueArray(fc.record({ tag: fc.constantFrom(...Array.from({ length: 12 }, (_, index) => `t${index}`)), digest: fc.constantFrom(...digests, undefined), timeMs: fc.constant(undefined) }), { selector: ({ tag }) => tag, maxLength: 12 }),
  children: fc.array(fc.tuple(fc.constantFrom(...digests), fc.subarray(digests)), { maxLength: 4 }).map((entries) => new Map(entries))
});
const chosen = fc.subarray(Array.from({ length: 12 }, (_, index) => `t${index}`)).map((tags) => new Set(tags));

/** Everything that tags reach, by way of indexes. */
function reached({ tags, children }: RepositoryFacts, from: (tag: string) => boolean): Set<string> {
  const seen = new Set<string>();
  const visit = (digest: string | undefined): void => {
    if (digest === undefined || seen.has(digest)) return;
    seen.add(digest);
    children.get(digest)?.forEach(visit);
  };
  tags.filter(({ tag }) => from(tag)).forEach(({ digest }) => visit(digest));
  return seen;
}

describe('what is shared', () => {
  test('is never deleted: no manifest that a tag which stays needs, by itself or in an index', () => {
    fc.assert(fc.property(facts, chosen, (all, tags) => {
      const left = findShared(all, tags);
      const goes = (tag: string) => tags.has(tag) && !left.has(tag);
      const needed = reached(all, (tag) => !goes(tag));
      expect(all.tags.filter(({ tag, digest }) => goes(tag) && digest !== undefined && needed.has(digest))).toEqual([]);
    }), { numRuns: 2000 });
  });

  test('is all that is left: every tag that stays behind is needed by one that was never chosen', () => {
    fc.assert(fc.property(facts, chosen, (all, tags) => {
      const needed = reached(all, (tag) => !tags.has(tag));
      const expected = all.tags.filter(({ tag, digest }) => tags.has(tag) && digest !== undefined && needed.has(digest));
      // What is left needs more in turn: the parts of an index that is left.
      const left = findShared(all, tags);
      for (const { tag } of expected) expect([tag, left.has(tag)]).toEqual([tag, true]);
      if (all.children.size === 0) expect([...left.keys()].sort()).toEqual(expected.map(({ tag }) => tag).sort());
    }), { numRuns: 1000 });
  });
});

const day = 86_400_000;
const nowMs = 1000 * day;
const group = (ages: readonly (number | undefined)[], name = 'g') => ages.map((age, index) => ({ tag: `${name}${index}`, digest: `sha256:${name}${index}`, timeMs: age === undefined ? undefined : nowMs - age * day }));
const plan = (tags: ReturnType<typeof group>, rules: { keepNewest?: number; maxAgeDays?: number }) =>
  planRepository({
    repository: 'r', kind: 'plain', facts: { tags, children: new Map() }, candidates: tags.map(({ tag }) => ({ tag, group: tag.slice(0, 1) })), nowMs,
    rules: { keepNewest: rules.keepNewest, maxAgeSeconds: rules.maxAgeDays === undefined ? undefined : (rules.maxAgeDays * day) / 1000 }
  }).decisions.map(({ tag, action, reason }) => `${action} ${tag}: ${reason}`);

describe('an age', () => {
  test.each<[string, readonly (number | undefined)[], { keepNewest?: number; maxAgeDays?: number }, string[]]>([
    ['beyond the newest of the group goes', [3, 1, 2, 4], { keepNewest: 2 }, ['delete g0: beyond the newest 2', 'delete g3: beyond the newest 2']],
    ['above the limit goes, one at the limit stays', [29, 30, 31], { maxAgeDays: 30 }, ['delete g2: 31 days old']],
    ['that is either goes', [1, 2, 50], { keepNewest: 2, maxAgeDays: 30 }, ['delete g2: beyond the newest 2']],
    ['of the newest goes too where it is too old', [40, 50], { keepNewest: 1, maxAgeDays: 30 }, ['delete g0: 40 days old', 'delete g1: beyond the newest 1']],
    ['that nobody knows stays', [undefined, 50], { maxAgeDays: 30 }, ['leave g0: its age is not known', 'delete g1: 50 days old']],
    ['that nobody knows takes no place of the newest', [undefined, 1, 2], { keepNewest: 1 }, ['leave g0: its age is not known', 'delete g2: beyond the newest 1']],
    ['that nobody knows goes where none is to be kept', [undefined, 1], { keepNewest: 0 }, ['delete g0: none is to be kept', 'delete g1: none is to be kept']],
    ['in the future is new', [-5, 1], { keepNewest: 1, maxAgeDays: 1 }, ['delete g1: beyond the newest 1']]
  ])('%s', (_, ages, rules, expected) => {
    expect(plan(group(ages), rules)).toEqual(expected);
  });

  test('is compared within a group only', () => {
    expect(plan([...group([1, 2], 'a'), ...group([8, 9], 'b')], { keepNewest: 1 })).toEqual(['delete a1: beyond the newest 1', 'delete b1: beyond the newest 1']);
  });
});
