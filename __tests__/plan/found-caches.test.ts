import { describe, expect, test } from '@jest/globals';
import { withFoundCaches } from '../../src/plan/found-caches.js';
import { makePlan } from '../../src/plan/plan.js';
import { makeContext, makeDefinition, makeInputs } from '../support/make.js';

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
