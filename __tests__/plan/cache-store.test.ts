import { describe, expect, test } from '@jest/globals';
import type { Context } from '../../src/github/context.js';
import type { Definition, Target } from '../../src/definition/definition.js';
import { renderBakeFile } from '../../src/plan/bake-file.js';
import { chooseStore } from '../../src/plan/cache-store.js';
import { entitle } from '../../src/plan/entitlements.js';
import { shortHash } from '../../src/plan/name.js';
import { makePlan } from '../../src/plan/plan.js';
import { judgeRun } from '../../src/plan/trust.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../support/make.js';

const commit = '1'.repeat(40);
const own = `-r${shortHash('42')}`;
const fork: Context['event'] = {
  kind: 'pull-request', number: 7, headCommit: commit, mergeCommit: commit, headBranch: 'x', baseBranch: 'main', fromFork: true, byDependabot: false, closed: false
};

function planned(texts: Readonly<Record<string, string>>, context = makeContext(), definition = makeDefinition()) {
  const inputs = makeInputs(texts);
  const plan = makePlan(inputs, context, definition, judgeRun(inputs, context));
  const file = JSON.parse(renderBakeFile(definition, plan, inputs, { secrets: [], cacheOnly: true })) as { target: Record<string, Record<string, string[]>> };
  return { inputs, plan, from: file.target['web']?.['cache-from'] ?? [], to: file.target['web']?.['cache-to'] ?? [] };
}

describe('each backend of the cache', () => {
  test.each<[string, Record<string, string>, string[], string[]]>([
    ['registry', { 'cache-repository': 'ghcr.io/acme/cache', 'cache-options': 'force-compression=true' },
      [`type=registry,ref=ghcr.io/acme/cache:web.cache-c-${commit}${own},force-compression=true`, `type=registry,ref=ghcr.io/acme/cache:web.cache-b-main${own},force-compression=true`],
      [`type=registry,ref=ghcr.io/acme/cache:web.cache-b-main${own},mode=max,image-manifest=true,oci-mediatypes=true,force-compression=true,ignore-error=true`]],
    ['gha', { 'cache-options': 'timeout=2m' },
      ['type=gha,scope=web.cache-b-main,timeout=2m'], ['type=gha,scope=web.cache-b-main,mode=max,timeout=2m,ignore-error=true']],
    ['s3', { 'cache-options': 'region=eu-west-1\nbucket=acme-cache\nprefix=a,b/', 'cache-mode': 'min' },
      [`type=s3,name=web.cache-c-${commit}${own},region=eu-west-1,bucket=acme-cache,"prefix=a,b/"`, `type=s3,name=web.cache-b-main${own},region=eu-west-1,bucket=acme-cache,"prefix=a,b/"`],
      [`type=s3,name=web.cache-b-main${own};web.cache-c-${commit}${own},mode=min,region=eu-west-1,bucket=acme-cache,"prefix=a,b/",ignore-error=true`]],
    ['azblob', { 'cache-options': 'account_url=https://acme.blob.core.windows.net' },
      [`type=azblob,name=web.cache-c-${commit}${own},account_url=https://acme.blob.core.windows.net`, `type=azblob,name=web.cache-b-main${own},account_url=https://acme.blob.core.windows.net`],
      [`type=azblob,name=web.cache-b-main${own};web.cache-c-${commit}${own},mode=max,account_url=https://acme.blob.core.windows.net,ignore-error=true`]],
    ['local', { 'cache-options': 'dest=/kept/cache', 'cache-compression': 'zstd' },
      [`type=local,src=/kept/cache/web.cache-c-${commit}${own}`, `type=local,src=/kept/cache/web.cache-b-main${own}`],
      [`type=local,dest=/kept/cache/web.cache-b-main${own},mode=max,image-manifest=true,oci-mediatypes=true,compression=zstd,ignore-error=true`]]
  ])('has the same keys, by its own attributes: %s', (cache, texts, from, to) => {
    const found = planned({ cache, ...texts });
    expect([found.from, found.to]).toEqual([from, to]);
  });

  test('gives the commit a second name where it has such a thing: in the registry afterwards, in S3 and Azure in the export', () => {
    const of = (texts: Record<string, string>) => planned(texts).plan.targets.map(({ cacheTo, cacheAlias }) => [...cacheTo.map(({ reason }) => reason), cacheAlias?.reason]);
    expect(of({ 'cache-repository': 'ghcr.io/a/c' })).toEqual([['branch', 'commit']]);
    expect(of({ cache: 's3', 'cache-options': 'region=r\nbucket=b' })).toEqual([['branch', 'commit', undefined]]);
    expect(of({ cache: 'gha' })).toEqual([['branch', undefined]]);
    expect(of({ cache: 'local', 'cache-options': 'dest=/c' })).toEqual([['branch', undefined]]);
  });

  test('that cannot be asked what it has is asked for the own ref and one to fall back to', () => {
    const event = { ...fork, fromFork: false, headBranch: 'feat', baseBranch: 'next' } as Context['event'];
    const of = (cache: string, options: string, at: Context['event']) => planned({ cache, 'cache-options': options }, makeContext({ event: at })).plan.targets[0]?.cacheFrom.map(({ reason }) => reason);
    expect(of('gha', '', event)).toEqual(['pull-request', 'base-branch']);
    expect(of('s3', 'region=r\nbucket=b', event)).toEqual(['commit', 'pull-request', 'base-branch']);
    expect(of('gha', '', { kind: 'merge-group', commit, baseBranch: 'main', number: 7 })).toEqual(['commit', 'base-branch']);
    expect(of('gha', '', { kind: 'branch-run', name: 'schedule', branch: 'x', commit, byDependabot: false, inFork: false })).toEqual(['branch', 'default-branch']);
    expect(of('gha', '', { kind: 'tag-push', tag: 'v1', commit, deleted: false, inFork: false })).toEqual(['commit', 'default-branch']);
  });

  test.each<[string, Record<string, string>]>([
    ['registry', { 'cache-repository': 'ghcr.io/a/c' }], ['gha', {}], ['s3', { 'cache-options': 'region=r\nbucket=b' }],
    ['azblob', { 'cache-options': 'account_url=https://a.blob.core.windows.net' }], ['local', { 'cache-options': 'dest=/c' }]
  ])('is not written by untrusted code: %s', (cache, texts) => {
    const { to, from, plan } = planned({ cache, ...texts }, makeContext({ event: fork }));
    expect([to, plan.targets[0]?.cacheTo, plan.targets[0]?.cacheAlias]).toEqual([[], [], undefined]);
    expect(from.length).toBe(cache === 'gha' ? 0 : 1);
    expect(() => planned({ cache, ...texts, 'cache-write': 'always' }, makeContext({ event: fork }))).toThrow(/`cache-write: always` is refused/);
  });

  test('that is a directory may be read and, by trusted code, written, wherever it lies', () => {
    const { inputs, plan } = planned({ cache: 'local', 'cache-options': 'dest=/kept' });
    expect(entitle(inputs, plan, '/workspace', '/temp/w')).toEqual(expect.arrayContaining(['fs.read=/kept', 'fs.write=/kept']));
    const untrusted = planned({ cache: 'local', 'cache-options': 'dest=/kept' }, makeContext({ event: fork }));
    expect(entitle(untrusted.inputs, untrusted.plan, '/workspace', '/temp/w').filter((one) => one.startsWith('fs.write'))).toEqual([]);
  });

  test('is not there with `off`, nor without a place', () => {
    expect(planned({ cache: 'off', registry: 'ghcr.io/acme' })).toMatchObject({ from: [], to: [], plan: { cacheStore: undefined } });
    expect(planned({})).toMatchObject({ from: [], to: [], plan: { cacheStore: undefined } });
  });
});

describe('the cache of GitHub Actions', () => {
  const notices = (texts: Record<string, string>, overrides: Partial<Context>) => planned(texts, makeContext(overrides)).plan.notices;
  test('comes with a word on what its limits do', () => {
    expect(notices({ cache: 'gha' }, {})).toEqual([expect.stringMatching(/^`cache: gha` has limits that cost hits: 10 GB for a repository .* 7 days, 200 new entries a minute/)]);
  });

  test.each<[Context['actionsCache'], number, number, RegExp]>([
    ['missing', 0, 0, /gives no cache service/], ['none', 0, 0, /may not write the GitHub Actions cache \(cache mode `none`\)/],
    ['read', 1, 0, /may not write .*`read`/], ['write-only', 0, 1, /limits/], ['write', 1, 1, /limits/]
  ])('is used as far as the run may: %s', (actionsCache, reads, writes, said) => {
    const { from, to, plan } = planned({ cache: 'gha' }, makeContext({ actionsCache }));
    expect([from.length, to.length]).toEqual([reads, writes]);
    expect(plan.notices.at(-1)).toMatch(said);
  });

  test('is not used by untrusted code at all, which gets no token', () => {
    expect(notices({ cache: 'gha' }, { event: fork })[0]).toBe('The GitHub Actions cache is not used, because the pull request comes from a fork.');
  });

  test('needs to be asked for: entries of the user alone have no token', () => {
    expect(notices({ 'cache-from': 'type=gha,scope=x' }, {})).toEqual([expect.stringMatching(/^Entries of `type=gha` do nothing without `cache: gha`/)]);
    expect(notices({ 'cache-to': 'type=registry,ref=a/type=gha' }, {})).toEqual([]);
  });
});

describe('the compression that `auto` chooses', () => {
  const local = ['type=local,dest=out'];
  const choose = (texts: Record<string, string>, targets: readonly Partial<Target>[], overrides: Partial<Definition> = {}) =>
    chooseStore(makeInputs({ 'cache-repository': 'ghcr.io/a/c', ...texts }), makeDefinition({ targets: targets.map(makeTarget), ...overrides }))?.compression;
  test.each<[string, Record<string, string>, Partial<Target>[]]>([
    ['a target has no output of its own, so another run may push it', {}, [{}]],
    ['a target gives an image', {}, [{ outputs: ['type=image,name=x'] }]], ['a target gives an image too', {}, [{ outputs: [...local, 'type=docker'] }]],
    ['another target gives an image, which may hold the same layers', {}, [{ outputs: local }, { name: 'b', outputs: ['type=oci,dest=x.tar'] }]],
    ['a target that is only a context has no output', {}, [{ outputs: local }, { name: 'base' }]],
    ['a target has an image name', {}, [{ outputs: local, tags: ['web'] }]],
    ['images are pushed', { registry: 'ghcr.io/a' }, [{ outputs: local }]], ['images are loaded', { load: 'true' }, [{ outputs: local }]],
    ['a whole ref is pushed', { tags: 'ghcr.io/a/b:c' }, [{ outputs: local }]],
    ...[{ builder: 'mine' }, { 'keep-state': 'true' }, { 'builder-name': 'mine' }, { driver: 'docker' }, { driver: 'remote', endpoint: 'tcp://x:1' }].map((texts): [string, Record<string, string>, Partial<Target>[]] =>
      [`the builder is kept, and with it the layers (${Object.keys(texts)[0]})`, texts as Record<string, string>, [{ outputs: local }]]),
    ['the type of an output is said twice', {}, [{ outputs: ['TYPE=local,dest=x,Type=image'] }]]
  ])('is what every image can hold where %s', (_, texts, targets) => expect(choose(texts, targets)).toBeUndefined());

  test.each<[string, Partial<Target>[]]>([
    ['files', [{ outputs: local }]], ['files and archives', [{ outputs: ['out', 'type=tar,dest=x.tar'] }, { name: 'lint', outputs: ['type=cacheonly'] }]]
  ])('is zstd where the whole build gives only %s', (_, targets) => expect(choose({}, targets)).toBe('zstd'));

  test('is left alone where BuildKit keeps only gzip', () => {
    expect(chooseStore(makeInputs({ cache: 'gha' }), makeDefinition({ targets: [makeTarget({ outputs: local })] }))?.compression).toBeUndefined();
  });

  test('is what the user says otherwise', () => {
    expect(['gzip', 'zstd', 'estargz', 'uncompressed'].map((one) => choose({ 'cache-compression': one }, [{}]))).toEqual(['gzip', 'zstd', 'estargz', 'uncompressed']);
  });

  test('keeps caches apart that images must not read: a build of the same target with images never sees them', () => {
    const refs = (texts: Record<string, string>) => planned({ 'cache-repository': 'ghcr.io/a/c', ...texts }, makeContext(), makeDefinition({ targets: [makeTarget({ outputs: local })] }))
      .plan.targets.flatMap(({ cacheFrom, cacheTo }) => [...cacheFrom, ...cacheTo]).map(({ ref }) => ref);
    const apart = refs({});
    expect(apart.every((ref) => /-p[0-9a-f]{8}$/.test(ref))).toBe(true);
    expect(refs({ registry: 'ghcr.io/a' }).filter((ref) => apart.includes(ref))).toEqual([]);
    expect(refs({ 'cache-compression': 'zstd' }).filter((ref) => apart.includes(ref))).toEqual([]);
  });
});
