import { describe, expect, test } from '@jest/globals';
import type { Event } from '../../src/github/event.js';
import { cacheExport, cacheImports } from '../../src/plan/cache-refs.js';
import type { CachePlace } from '../../src/plan/cache-refs.js';
import { shortHash } from '../../src/plan/name.js';

const commit = 'c'.repeat(40);
const place: CachePlace = { at: 'ghcr.io/acme/shop:', prefix: '', owner: '', platforms: [], apart: false };
const push = (branch: string): Event => ({ kind: 'branch-push', branch, commit, deleted: false, byDependabot: false, inFork: false });
const request: Event = {
  kind: 'pull-request', number: 7, headCommit: commit, mergeCommit: 'd'.repeat(40), headBranch: 'feat', baseBranch: 'next', fromFork: false, byDependabot: false, closed: false
};
const r = (tag: string) => `ghcr.io/acme/shop:${tag}`;

describe('cache refs that are read', () => {
  test('on a push to a branch: commit, branch, default branch', () => {
    expect(cacheImports(place, push('feat'), { defaultBranch: 'main' })).toEqual([
      { ref: r(`cache-c-${commit}`), reason: 'commit' }, { ref: r('cache-b-feat'), reason: 'branch' }, { ref: r('cache-b-main'), reason: 'default-branch' }
    ]);
  });
  test('on a push to the default branch: each once', () => {
    expect(cacheImports(place, push('main'), { defaultBranch: 'main' }).map(({ reason }) => reason)).toEqual(['commit', 'branch']);
  });
  test('on a pull request: head commit, request, head branch, base, default', () => {
    expect(cacheImports(place, request, { defaultBranch: 'main' }).map(({ ref, reason }) => `${reason} ${ref}`)).toEqual([
      `commit ${r(`cache-c-${commit}`)}`, `pull-request ${r('cache-pr-7')}`, `head-branch ${r('cache-b-feat')}`, `base-branch ${r('cache-b-next')}`, `default-branch ${r('cache-b-main')}`
    ]);
  });
  test('on a pull request from a fork: base and default only, so that a fork chooses no key', () => {
    expect(cacheImports(place, { ...request, fromFork: true, headBranch: 'main2' }, { defaultBranch: 'main' }).map(({ reason }) => reason)).toEqual(['base-branch', 'default-branch']);
  });
  test.each<[string, Event, string[]]>([
    ['a schedule', { kind: 'branch-run', name: 'schedule', branch: 'x', commit, byDependabot: false, inFork: false }, ['commit', 'branch', 'default-branch']],
    ['a merge group', { kind: 'merge-group', commit, baseBranch: 'next', number: 7 }, ['commit', 'base-branch', 'default-branch']],
    ['a release', { kind: 'tag-run', name: 'release', tag: 'v1', commit, inFork: false }, ['commit', 'default-branch']],
    ['a workflow run of an own branch', { kind: 'workflow-run', commit, branch: 'x', ownBranch: true, number: undefined }, ['commit', 'branch', 'default-branch']],
    ['a workflow run of a fork, whose branch name is chosen there', { kind: 'workflow-run', commit, branch: 'x', ownBranch: false, number: undefined }, ['default-branch']],
    ['pull_request_target', { ...request, kind: 'pull-request-target' } as Event, ['base-branch', 'default-branch']],
    ['a comment', { kind: 'pull-request-comment', number: 7, commit }, ['default-branch']]
  ])('on %s', (_, event, reasons) => expect(cacheImports(place, event, { defaultBranch: 'main' }).map(({ reason }) => reason)).toEqual(reasons));
  test.each<[string, Event]>([
    ['a comment', { kind: 'pull-request-comment', number: 7, commit }], ["a fork's workflow run", { kind: 'workflow-run', commit, branch: 'x', ownBranch: false, number: undefined }]
  ])('on %s: the base branch too, where it was found out', (_, event) => {
    expect(cacheImports(place, event, { defaultBranch: 'main', baseBranch: 'next' }).map(({ reason, ref }) => [reason, ref])).toEqual([['base-branch', r('cache-b-next')], ['default-branch', r('cache-b-main')]]);
  });
  test('on a push of a tag and on other events', () => {
    expect(cacheImports(place, { kind: 'tag-push', tag: 'v1', commit, deleted: false, inFork: false }, { defaultBranch: 'main' }).map(({ reason }) => reason)).toEqual(['commit', 'default-branch']);
    expect(cacheImports(place, { kind: 'other', name: 'schedule', commit }, { defaultBranch: 'main' }).map(({ reason }) => reason)).toEqual(['default-branch']);
    expect(cacheImports(place, { kind: 'other', name: 'schedule', commit }, { defaultBranch: undefined })).toEqual([]);
  });
});

describe('cache refs that are written', () => {
  test('on a push: the branch, and the commit as its alias', () => {
    expect(cacheExport(place, push('feat/x'))).toEqual({
      write: { ref: r(`cache-b-feat-x-${shortHash('feat/x')}`), reason: 'branch' }, alias: { ref: r(`cache-c-${commit}`), reason: 'commit' }
    });
  });
  test('on a pull request: its own ref', () => {
    expect(cacheExport(place, request)).toEqual({ write: { ref: r('cache-pr-7'), reason: 'pull-request' } });
  });
  test('on a schedule or a dispatch: as on a push to that branch', () => {
    expect(cacheExport(place, { kind: 'branch-run', name: 'schedule', branch: 'x', commit, byDependabot: false, inFork: false })).toEqual(cacheExport(place, push('x')));
  });
  test('in a merge queue: the commit, which the push after it reads', () => {
    const queued = cacheExport(place, { kind: 'merge-group', commit, baseBranch: 'main', number: 7 });
    expect(queued).toEqual({ write: { ref: r(`cache-c-${commit}`), reason: 'commit' } });
    expect(cacheImports(place, push('main'), { defaultBranch: 'main' })[0]).toEqual(queued?.write);
  });
  test.each<[string, Event]>([
    ['a tag', { kind: 'tag-push', tag: 'v1', commit, deleted: false, inFork: false }], ['a release', { kind: 'tag-run', name: 'release', tag: 'v1', commit, inFork: false }],
    ['pull_request_target', { ...request, kind: 'pull-request-target' } as Event], ['a workflow run', { kind: 'workflow-run', commit, branch: 'x', ownBranch: true, number: undefined }],
    ['a comment', { kind: 'pull-request-comment', number: 7, commit }], ['another event', { kind: 'other', name: 'repository_dispatch', commit }]
  ])('on %s: none', (_, event) => expect(cacheExport(place, event)).toBeUndefined());
});

describe('the tag of a cache ref', () => {
  test('is valid and of one (target, kind, key, platforms, repository) alone', () => {
    const branches = ['main', 'pr-7', 'c-1', 'a/b', 'a-b', `a-b-${shortHash('a/b')}`, 'x'.repeat(300), 'main-p12345678', `main-p${shortHash('linux/amd64')}`, `main-r${'1'.repeat(8)}`, 'cache-b-main'];
    const places: CachePlace[] = ['', 'web.', 'web-b.', `${'t'.repeat(60)}.`].flatMap((prefix) =>
      ['', '11111111'].flatMap((owner) => [[], ['linux/amd64'], ['linux/arm64', 'linux/amd64']].map((platforms) => ({ ...place, prefix, owner, platforms }))));
    const refs = places.flatMap((one) => [
      ...branches.map((branch) => cacheExport(one, push(branch))?.write.ref ?? ''),
      cacheExport(one, push('main'))?.alias?.ref ?? '',
      ...[7, 17].map((number) => cacheExport(one, { ...request, number } as Event)?.write.ref ?? '')
    ]);
    expect(refs.filter((ref) => !/^ghcr\.io\/acme\/shop:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/.test(ref))).toEqual([]);
    expect(new Set(refs).size).toBe(refs.length);
  });
  test('does not depend on the order of platforms', () => {
    const refs = [['a', 'b'], ['b', 'a']].map((platforms) => cacheExport({ ...place, platforms }, push('main'))?.write.ref);
    expect(refs[0]).toBe(refs[1]);
  });
});
