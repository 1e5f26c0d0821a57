import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Event } from '../../src/github/event.js';
import { fitTag } from '../../src/plan/image-refs.js';
import { shortHash, slug } from '../../src/plan/name.js';
import { parseCacheTag, parsePassingImage } from '../../src/plan/parse-ref.js';
import { cachePrefix, ownerHash } from '../../src/plan/plan-cache.js';
import { makePlan } from '../../src/plan/plan.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../support/make.js';

// Names that come near each other and near what we make of them, and any others.
const parts = ['a', 'A', '-', '_', '.', '/', 'api', 'cache-', '.cache-b-', 'cache-b-main', 'c-', 'pr-7', 'pr-', '-r1a2b3c4d', '-p1a2b3c4d', '-1a2b3c4d', 'main', '1', 'é', '🙂', ' '];
const near = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }).map((list) => list.join(''));
const branch = fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }) });
const service = fc.oneof(near, fc.string({ minLength: 1, maxLength: 90 })).map((name) => name.replace(/[^A-Za-z0-9_.-]/g, '-')).filter((name) => /^[A-Za-z0-9_]/.test(name));
const commit = fc.stringMatching(/^[0-9a-f]{40}$/);
const platforms = fc.constantFrom([], ['linux/amd64'], ['linux/amd64', 'linux/arm64']);
const places = fc.constantFrom<{ texts: Record<string, string>; shared: boolean }>(
  { texts: { registry: 'ghcr.io/acme' }, shared: false },
  { texts: { registry: 'ghcr.io/acme/shop' }, shared: false },
  { texts: { registry: 'ghcr.io/acme', 'registry-single-name': 'all' }, shared: true },
  { texts: { registry: 'ghcr.io/acme/shop', 'registry-single-name': 'all' }, shared: true },
  { texts: { registry: 'ghcr.io/other', 'cache-repository': 'ghcr.io/acme/cache' }, shared: true },
  { texts: { 'cache-repository': 'ghcr.io/acme/shop' }, shared: true }
);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('branch-push' as const), branch, commit, deleted: fc.constant(false), byDependabot: fc.constant(false), inFork: fc.constant(false) }),
  fc.record({ kind: fc.constant('merge-group' as const), commit, baseBranch: branch, number: fc.constant(7) }),
  fc.record({
    kind: fc.constant('pull-request' as const), number: fc.nat({ max: 10 ** 9 }).map((n) => n + 1), headCommit: commit, mergeCommit: commit, headBranch: branch, baseBranch: branch,
    fromFork: fc.constant(false), byDependabot: fc.constant(false), closed: fc.constant(false)
  })
);
const kindOf: Readonly<Record<string, string>> = { commit: 'commit', 'pull-request': 'pull-request' };

/** The cache refs that a build of this event reads and writes, split. */
function refsOf(texts: Record<string, string>, name: string, at: Event, sets: readonly string[], id = '42') {
  const repository = { owner: 'acme', name: 'shop', id };
  const target = makeTarget({ name: name.replaceAll('.', '_'), service: name, platforms: sets });
  const plan = makePlan(makeInputs(texts), makeContext({ event: at, repository }), makeDefinition({ targets: [target] }), { trusted: true });
  return plan.targets.flatMap(({ cacheFrom, cacheTo, cacheAlias }) => [...cacheFrom, ...cacheTo, ...(cacheAlias ? [cacheAlias] : [])]).map(({ ref, reason }) => {
    const colon = ref.lastIndexOf(':');
    return { repository: ref.slice(0, colon), tag: ref.slice(colon + 1), reason };
  });
}
const me = { repository: { owner: 'acme', name: 'shop', id: '42' } };

describe('a cache tag', () => {
  test('is taken apart into what it was made of, in both modes of repositories', () => {
    fc.assert(fc.property(places, service, event, platforms, ({ texts, shared }, name, at, sets) => {
      for (const { repository, tag, reason } of refsOf(texts, name, at, sets)) {
        const owner = ownerHash(repository, me);
        const parsed = parseCacheTag(tag, { shared, owner });
        expect([tag, parsed?.kind, parsed?.target, parsed?.platforms]).toEqual([tag, kindOf[reason] ?? 'branch', shared ? cachePrefix(name) : '', sets.length === 0 ? '' : shortHash([...sets].sort().join(','))]);
        const keys: Readonly<Record<string, string>> = {
          commit: 'commit' in at ? at.commit : at.headCommit, 'pull-request': 'number' in at ? String(at.number) : '',
          branch: 'branch' in at ? at.branch : '', 'head-branch': 'headBranch' in at ? at.headBranch : '', 'base-branch': 'baseBranch' in at ? at.baseBranch : '', 'default-branch': 'main'
        };
        expect([tag, parsed?.key]).toEqual([tag, slug(keys[reason] ?? '', parsed?.room ?? 0)]);
        expect(parseCacheTag(tag, { shared: undefined, owner })).toEqual(parsed);
        expect([tag, parseCacheTag(tag, { shared: !shared, owner })]).toEqual([tag, undefined]);
      }
    }), { numRuns: 600 });
  });

  test('of another repository is never taken', () => {
    fc.assert(fc.property(places, service, event, platforms, ({ texts, shared }, name, at, sets) => {
      for (const { repository, tag } of refsOf(texts, name, at, sets, '43')) {
        // Where the path holds the whole name, the repository is its own.
        const owner = ownerHash(repository, me);
        if (owner !== '') expect([tag, parseCacheTag(tag, { shared, owner })]).toEqual([tag, undefined]);
        expect([tag, owner === '' || parseCacheTag(tag, { shared, owner: '' }) === undefined]).toEqual([tag, true]);
      }
    }), { numRuns: 300 });
  });

  test('is recognised only where its parts make that very tag again', () => {
    const text = fc.oneof(near, fc.tuple(service, fc.constantFrom('b', 'pr', 'c', 'f', 'x'), near, fc.constantFrom('', '-r1a2b3c4d', '-p1a2b3c4d', '-r1a2b3c4d-p1a2b3c4d', '-p1a2b3c4d-r1a2b3c4d')).map(([target, kind, key, end]) => `${target}.cache-${kind}-${key}${end}`));
    fc.assert(fc.property(text, fc.constantFrom('', '1a2b3c4d'), fc.constantFrom(true, false, undefined), (tag, owner, shared) => {
      const parsed = parseCacheTag(tag, { shared, owner });
      if (!parsed) return;
      const letters = { branch: 'b', 'pull-request': 'pr', commit: 'c', fingerprint: 'f' };
      const again = `${parsed.target === '' ? '' : `${parsed.target}.`}cache-${letters[parsed.kind]}-${parsed.key}${owner === '' ? '' : `-r${owner}`}${parsed.platforms === '' ? '' : `-p${parsed.platforms}`}`;
      expect(again).toBe(tag);
      expect([tag, /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(tag)]).toEqual([tag, true]);
    }), { numRuns: 2000 });
  });

  test.each<[string, string]>([
    ['a word after the prefix that is no kind', 'cache-main'],
    ['a kind without a key', 'cache-b-'],
    ['a pull request that is no number', 'cache-pr-main'],
    ['a pull request with a zero in front', 'cache-pr-07'],
    ['a commit that is cut', `cache-c-${'a'.repeat(39)}`],
    ['a commit in capitals', `cache-c-${'A'.repeat(40)}`],
    ['a fingerprint of another length', `cache-f-${'a'.repeat(64)}`],
    ['the buildcache of another tool', 'buildcache'],
    ['a prefix that is no target of ours', 'x.cache-y.cache-b-main'],
    ["another repository's hash", 'cache-b-main-r1a2b3c4d'],
    ['a branch that our making would have hashed', 'cache-b--main']
  ])('is none: %s', (_, tag) => {
    expect(parseCacheTag(tag, { shared: undefined, owner: '' })).toBeUndefined();
  });

  test('of a commit is one beside a target whose name leaves less room than a commit has digits', () => {
    const target = 'x'.repeat(60);
    const tag = `${target}.cache-c-${slug('a'.repeat(40), 39)}-r1a2b3c4d-p1a2b3c4d`;
    expect([tag.length, parseCacheTag(tag, { shared: true, owner: '1a2b3c4d' })]).toEqual([128, expect.objectContaining({ kind: 'commit', target, key: slug('a'.repeat(40), 39) })]);
    expect(parseCacheTag(`x.cache-c-${slug('a'.repeat(40), 39)}`, { shared: true, owner: '' })).toBeUndefined();
  });

  test('of a fingerprint is one, with the hash of the repository where it needs one', () => {
    const key = '0123456789abcdef'.repeat(3).slice(0, 40);
    expect(parseCacheTag(`web.cache-f-${key}`, { shared: true, owner: '' })).toEqual(expect.objectContaining({ kind: 'fingerprint', target: 'web', key }));
    expect(parseCacheTag(`cache-f-${key}-r1a2b3c4d`, { shared: false, owner: '1a2b3c4d' })).toEqual(expect.objectContaining({ kind: 'fingerprint', target: '', key }));
    expect(parseCacheTag(`cache-f-${key}`, { shared: false, owner: '1a2b3c4d' })).toBeUndefined();
  });
});

describe('an image tag that passes', () => {
  const target = fc.option(service, { nil: undefined });

  test('is recognised as what was made for the request or the queue', () => {
    fc.assert(fc.property(target, fc.nat({ max: 9_999_998 }).map((n) => n + 1), commit, (name, number, sha) => {
      const tag = (text: string) => parsePassingImage(fitTag(text, name), name);
      expect(tag(`pr-${number}`)).toEqual({ kind: 'pull-request', number });
      expect(tag(`pr-${number}-${sha.slice(0, 7)}`)).toEqual({ kind: 'pull-request', number });
      expect(tag(`mq-${sha}`)).toEqual({ kind: 'merge-group', commit: sha });
    }), { numRuns: 500 });
  });

  test('is never one of a branch, a commit or a release, nor a cache', () => {
    fc.assert(fc.property(target, branch, (name, text) => {
      const own = /^(?:pr-[1-9]\d*(?:-[0-9a-f]{7})?|mq-[0-9a-f]{40})$/.test(text);
      expect([text, parsePassingImage(fitTag(text, name), name) !== undefined && !own]).toEqual([text, false]);
    }), { numRuns: 1000 });
    expect([`a`.repeat(40), 'latest', 'main', 'v1.2.3', 'cache-pr-7', 'pr-x', 'pr-7-x', 'pr-7-12345678'].map((tag) => parsePassingImage(tag, undefined))).toEqual(Array(8).fill(undefined));
  });

  test('of a cache mount is known by the hash of the mount', () => {
    expect(parseCacheTag('web.cache-m-29d5d9c0-pr-4-rfd0303d6-pbaf0239e', { shared: true, owner: 'fd0303d6' })).toEqual({
      kind: 'pull-request', target: 'web', key: '4', room: 128 - 'web.cache-m-29d5d9c0-pr-'.length - 20, platforms: 'baf0239e', mount: '29d5d9c0'
    });
    for (const tag of ['cache-m-29d5d9c0-4', 'cache-m-29d5d9c-pr-4', 'cache-m-29d5d9c0-pr-x', 'cache-m-pr-4']) expect([tag, parseCacheTag(tag, { shared: undefined, owner: '' })]).toEqual([tag, undefined]);
  });
});
