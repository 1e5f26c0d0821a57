import { describe, expect, test } from '@jest/globals';
import { withFoundCaches } from '../../src/plan/found-caches.js';
import { makePlan } from '../../src/plan/plan.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../support/make.js';

const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

describe('cache refs that were looked up', () => {
  const event = { kind: 'pull-request', number: 7, headCommit: 'c'.repeat(40), mergeCommit: 'd'.repeat(40), headBranch: 'feat', baseBranch: 'next', fromFork: false, byDependabot: false, closed: false } as const;
  const plan = makePlan(makeInputs({ registry: 'ghcr.io/acme' }), makeContext({ event }), makeDefinition(), { trusted: true });
  const refs = plan.targets[0]?.cacheFrom ?? [];
  const read = (states: readonly (readonly [string, string?])[]) => {
    const found = new Map(refs.map(({ ref }, index) => {
      const [state, of = ''] = states[index] ?? ['unknown'];
      return [ref, state === 'present' ? { state, digest: digest(of) } as const : state === 'absent' ? { state } as const : { state: 'unknown', reason: of } as const];
    }));
    const [target] = withFoundCaches(plan, found).targets;
    return [target?.cacheFrom, target?.cacheSpare, target?.cacheAbsent].map((list) => list?.map(({ reason }) => reason));
  };

  test('are five on a pull request', () => expect(refs.map(({ reason }) => reason)).toEqual(['commit', 'pull-request', 'head-branch', 'base-branch', 'default-branch']));
  test('are read only as far as the first that is there for certain', () => {
    expect(read([['absent'], ['present', 'a'], ['absent'], ['present', 'b'], ['unknown', '401']])).toEqual([['pull-request'], ['base-branch', 'default-branch'], ['commit', 'head-branch']]);
    expect(read([['present', 'a'], ['present', 'b'], ['present', 'c'], ['present', 'd'], ['present', 'e']])).toEqual([['commit'], ['pull-request', 'head-branch', 'base-branch', 'default-branch'], []]);
  });
  test('are left out only where they are definitely not there', () => {
    expect(read([['absent'], ['unknown', 'no answer in time'], ['absent'], ['present', 'a'], ['absent']])).toEqual([['pull-request', 'base-branch'], [], ['commit', 'head-branch', 'default-branch']]);
    expect(read([['unknown', '500'], ['unknown', '500'], ['absent'], ['unknown', '500'], ['unknown', '500']])).toEqual([['commit', 'pull-request', 'base-branch', 'default-branch'], [], ['head-branch']]);
  });
  test('stay where nothing was asked', () => expect(withFoundCaches(plan, new Map()).targets).toEqual(plan.targets));
});

describe('caches of targets that other jobs build', () => {
  const same = (name: string, raw = {}) => makeTarget({ name, raw: { context: '.', dockerfile: 'Dockerfile', ...raw } });
  const planOf = (siblings: readonly ReturnType<typeof makeTarget>[], texts: Record<string, string> = {}) =>
    makePlan(makeInputs({ registry: 'ghcr.io/acme', ...texts }), makeContext({ event: { kind: 'branch-push', branch: 'feat', commit: 'c'.repeat(40), deleted: false, byDependabot: false, inFork: false } }), makeDefinition({ siblings }), { trusted: true });
  const names = (refs: readonly { readonly ref: string }[] | undefined) => refs?.map(({ ref }) => ref.replace('ghcr.io/acme/shop-', '').replace(/-r[0-9a-f]{8}$/, ''));

  test('are asked for where they come from the same Dockerfile and context, by key before sibling, at most 8', () => {
    expect(names(planOf([same('api'), same('jobs', { args: { A: 'b' } }), same('db', { context: 'db' }), same('docs', { dockerfile: 'Docs' }), same('x', { 'dockerfile-inline': 'FROM x' })]).targets[0]?.cacheSiblings)).toEqual([
      `api:cache-c-${'c'.repeat(40)}`, `jobs:cache-c-${'c'.repeat(40)}`, 'api:cache-b-feat', 'jobs:cache-b-feat', 'api:cache-b-main', 'jobs:cache-b-main'
    ]);
    expect(planOf(Array.from({ length: 20 }, (_, index) => same(`t${index}`))).targets[0]?.cacheSiblings).toHaveLength(24);
    expect(planOf([same('api')], { 'no-cache': 'true' }).targets[0]?.cacheSiblings).toEqual([]);
  });

  const read = (present: Readonly<Record<string, string>>, unknown: readonly string[] = []) => {
    const plan = planOf([same('api'), same('jobs')]);
    const [target] = plan.targets;
    const refs = [...(target?.cacheFrom ?? []), ...(target?.cacheSiblings ?? [])];
    const found = new Map(refs.map(({ ref }) => {
      const name = names([{ ref }])?.[0]?.replace('c'.repeat(40), 'x') ?? '';
      const of = present[name];
      return [ref, of !== undefined ? { state: 'present', digest: digest(of) } as const : unknown.includes(name) ? { state: 'unknown', reason: '500' } as const : { state: 'absent' } as const];
    }));
    return withFoundCaches(plan, found).targets[0]?.cacheFrom.map(({ ref, reason }) => `${reason} ${names([{ ref }])?.[0]?.replace('c'.repeat(40), 'x')}`);
  };
  test.each<[string, Record<string, string>, string[], string[]]>([
    ['the first one where the target has none', { 'jobs:cache-b-feat': 'a', 'api:cache-b-main': 'b' }, [], ['sibling jobs:cache-b-feat']],
    ['none besides its own', { 'web:cache-b-main': 'a', 'api:cache-b-feat': 'b' }, [], ['default-branch web:cache-b-main']],
    ['one of this very commit besides an older one of its own', { 'web:cache-b-main': 'a', 'api:cache-b-feat': 'b', 'jobs:cache-c-x': 'c' }, [], ['default-branch web:cache-b-main', 'sibling jobs:cache-c-x']],
    ['none besides its own of this commit', { 'web:cache-c-x': 'a', 'api:cache-c-x': 'b' }, [], ['commit web:cache-c-x']],
    ['none that is the very manifest of its own', { 'web:cache-b-main': 'a', 'api:cache-c-x': 'a' }, [], ['default-branch web:cache-b-main']],
    ['none where its own may be there', { 'api:cache-b-main': 'b' }, ['web:cache-b-main'], ['default-branch web:cache-b-main']],
    ['none that may be there', {}, ['api:cache-b-main'], []]
  ])('are read: %s', (_, present, unknown, expected) => expect(read(present, unknown)).toEqual(expected));
});
