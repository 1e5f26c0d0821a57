import { describe, expect, test } from '@jest/globals';
import type { Event } from '../../src/github/event.js';
import type { MountUse } from '../../src/plan/cache-mount.js';
import { mountHash } from '../../src/plan/cache-mount.js';
import { planMounts } from '../../src/plan/mount-plan.js';
import { slug } from '../../src/plan/name.js';
import { parseCacheTag } from '../../src/plan/parse-ref.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../support/make.js';

const commit = 'c'.repeat(40);
const request: Event = { kind: 'pull-request', number: 7, headCommit: commit, mergeCommit: 'd'.repeat(40), headBranch: 'feat', baseBranch: 'next', fromFork: false, byDependabot: false, closed: false };
const use = (id: string, target = 'web', more: Partial<MountUse['mount']> = {}, written = id): MountUse => ({ mount: { id, namespace: '', root: undefined, sharing: 'shared', ...more }, written, target, line: 3 });
const plan = (texts: Record<string, string>, more: Partial<Parameters<typeof planMounts>[0]> = {}) =>
  planMounts({
    inputs: makeInputs({ registry: 'ghcr.io/acme', 'cache-mounts': 'npm', ...texts }), context: makeContext(), definition: makeDefinition({ targets: [makeTarget(), makeTarget({ name: 'api' })] }),
    trust: { trusted: true }, uses: [use('npm')], refused: [], platform: 'linux/amd64', ...more
  });
/** What is read and written, hashes as letters. */
const refs = (planned: ReturnType<typeof planMounts>) => {
  const short = (ref: string) => ref.replace(/cache-m-[0-9a-f]{8}-/, 'cache-m-H-').replace(/-p[0-9a-f]{8}$/, '-pH');
  return planned.mounts.map(({ name, reads, write }) => `${name}: ${reads.map(({ ref, reason }) => `${reason} ${short(ref)}`).join(', ')} → ${write ? short(write.ref) : 'nothing'}`);
};
const web = 'ghcr.io/acme/shop-web:cache-m-H';

describe('where cache mounts are kept', () => {
  test.each<[string, Event, string]>([
    ['a push', { kind: 'branch-push', branch: 'feat', commit, deleted: false, byDependabot: false, inFork: false }, `npm: branch ${web}-b-feat-r73475cb4-pH, default-branch ${web}-b-main-r73475cb4-pH → ${web}-b-feat-r73475cb4-pH`],
    ['a pull request', request, `npm: pull-request ${web}-pr-7-r73475cb4-pH, head-branch ${web}-b-feat-r73475cb4-pH, base-branch ${web}-b-next-r73475cb4-pH, default-branch ${web}-b-main-r73475cb4-pH → ${web}-pr-7-r73475cb4-pH`],
    ['a merge queue, whose commit is no place for them', { kind: 'merge-group', commit, baseBranch: 'next', number: 7 }, `npm: base-branch ${web}-b-next-r73475cb4-pH, default-branch ${web}-b-main-r73475cb4-pH → nothing`],
    ['a tag', { kind: 'tag-push', tag: 'v1', commit, deleted: false, inFork: false }, `npm: default-branch ${web}-b-main-r73475cb4-pH → nothing`]
  ])('on %s', (_, event, expected) => {
    expect(refs(plan({}, { context: makeContext({ event, ...('baseBranch' in event ? { baseBranch: event.baseBranch } : {}) }) }))).toEqual([expected]);
  });

  test('of code that is not trusted, or with `cache-write: never`, are read only', () => {
    const fork: Event = { ...request, fromFork: true };
    const read = `npm: base-branch ${web}-b-next-r73475cb4-pH, default-branch ${web}-b-main-r73475cb4-pH → nothing`;
    expect(refs(plan({}, { context: makeContext({ event: fork, baseBranch: 'next' }), trust: { trusted: false, reason: 'of a fork' } }))).toEqual([read]);
    expect(refs(plan({ 'cache-write': 'never' }))).toEqual([expect.stringContaining(' → nothing')]);
  });

  test('are one for the targets that share it, apart by owner and mode, namespace and platform', () => {
    const tags = (uses: readonly MountUse[], platform = 'linux/amd64') => plan({ 'cache-repository': 'ghcr.io/acme/caches' }, { uses, platform }).mounts.map(({ write }) => write?.ref ?? '');
    const one = tags([use('npm'), use('npm', 'api', { sharing: 'locked' })]);
    expect(one).toEqual([expect.stringMatching(/^ghcr\.io\/acme\/caches:api\.cache-m-/)]);
    const several = tags([use('npm', 'api'), use('npm', 'api', { root: { uid: 1, gid: 0, mode: '0755' } }), use('npm', 'api', { namespace: 'x' }), use('npm-2', 'api', {}, 'npm')]);
    expect([several[0], new Set(several).size]).toEqual([one[0], 4]);
    expect(tags([use('npm', 'api')], 'linux/arm64')[0]).not.toBe(one[0]);
  });

  test.each(['main', 'feat/a', 'feat-a', 'a-1a2b3c4d', 'cache-m-1a2b3c4d-b-x', 'é', 'x'.repeat(200), 'pr-7'])('have names that are taken apart again, of the branch %s', (branch) => {
    const context = makeContext({ event: { kind: 'branch-push', branch, commit, deleted: false, byDependabot: false, inFork: false } });
    const [kept] = plan({ 'cache-repository': 'ghcr.io/acme/caches' }, { context }).mounts;
    const tag = kept?.write?.ref.replace(/^.*:/, '') ?? '';
    const parsed = parseCacheTag(tag, { shared: true, owner: '73475cb4' });
    expect([tag.length <= 128, parsed]).toEqual([true, { kind: 'branch', target: 'web', key: slug(branch, parsed?.room ?? 0), room: expect.any(Number), platforms: 'baf0239e', mount: kept && mountHash(kept.mount) }]);
  });

  test('are found by the id as written or as it is, and by nothing else', () => {
    const uses = [use('npm-22', 'web', {}, 'npm-$NODE'), use('/root/.npm'), use('other')];
    const names = (list: string) => plan({ 'cache-mounts': list }, { uses }).mounts.map(({ name }) => name);
    expect(names('npm-$NODE')).toEqual(['npm-22']);
    expect(names('npm-22, /root/.npm')).toEqual(['npm-22', '/root/.npm']);
    expect(plan({ 'cache-mounts': 'npm, other' }, { uses }).notices).toEqual(['`cache-mounts`: no RUN that is built here has a cache mount `npm`. There are `npm-$NODE`, `/root/.npm`, `other`.']);
  });

  test('that cannot be kept are said, those that nobody asked for are not', () => {
    const refused = [{ written: 'npm', reason: 'so' }, { written: 'else', reason: 'not' }];
    expect(plan({}, { uses: [], refused })).toEqual({ mounts: [], notices: ['The cache mount `npm` is not kept: so.'] });
  });

  test('without a place, or without cache, are none, and said', () => {
    expect(plan({ registry: '' }).notices).toEqual([expect.stringContaining('needs `registry` or `cache-repository`')]);
    expect(plan({ 'no-cache': 'true' })).toEqual({ mounts: [], notices: [expect.stringContaining('no-cache')] });
    expect(plan({ 'cache-mounts': '' })).toEqual({ mounts: [], notices: [] });
  });

  test('are at most 16', () => {
    const uses = Array.from({ length: 20 }, (_, n) => use(`m${n}`));
    const planned = plan({ 'cache-mounts': uses.map(({ written }) => written).join(',') }, { uses });
    expect([planned.mounts.length, planned.notices]).toEqual([16, ['Of 20 cache mounts the first 16 are kept.']]);
  });
});

describe('the input `cache-mounts`', () => {
  test.each(['a b', 'a;b', 'a\\b', "a'b", '`a`', 'é', 'x'.repeat(201)])('takes no %s', (id) => {
    expect(() => makeInputs({ 'cache-mounts': id })).toThrow(/cache-mounts/);
  });
});
