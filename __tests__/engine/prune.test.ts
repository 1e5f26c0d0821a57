import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { shortHash } from '../../src/plan/name.js';
import { describeEngine, docker, freshRunner, isPrivate, manifest, project, registry, warmbake } from '../support/engine.js';
import { deleteEvent, dependabotPullRequestEvent, forkPullRequestEvent, idOf, issueCommentEvent, pullRequestEvent, pullRequestTargetEvent, pushEvent, scheduleEvent, shaOf, type RunnerEvent } from '../support/events.mjs';
import { startGitHub, type GitHub } from '../support/github-server.mjs';
import { putManifest, tagsOf } from '../support/put-manifest.js';
import { makeIdentity, registryProgram, startRealRegistry } from '../support/registry-real.js';
import { startServer } from '../support/registry-server.js';
import { shopRepository } from '../support/shop-repository.js';
import { runAction } from '../support/runner.mjs';

// prune/action.yml with dist on the real registry.
const actionDir = fileURLToPath(new URL('../../prune', import.meta.url));
jest.setTimeout(180_000);

const closed = () => pullRequestEvent({ number: 7, state: 'closed', merged: true });
const commit = shaOf('a commit');
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

describeEngine('prune on a real registry', () => {
  let github: GitHub;
  let space: string;
  let temp: string;
  beforeAll(async () => {
    github = await startGitHub({ events: [closed(), pullRequestEvent({ number: 8 }), pullRequestEvent({ number: 9, state: 'closed' })] });
    github.store.branches.set('acme/shop', ['feat/kept', 'release/1']);
    temp = mkdtempSync(join(tmpdir(), 'prune-'));
  });
  afterAll(async () => {
    expect(github.violations).toEqual([]);
    await github.close();
    rmSync(temp, { recursive: true, force: true });
  });
  // The repository's path holds the GitHub repository's whole name, so that tags need no hash of it.
  beforeEach(() => void (space = `prune-${randomBytes(4).toString('hex')}/acme/shop`));

  const put = (tags: readonly string[], more = {}) => putManifest(registry, space, tags, more);
  const prune = async (event: RunnerEvent, inputs: Record<string, string> = {}) => {
    const workDir = mkdtempSync(join(temp, 'run-'));
    const job = await runAction({ actionDir, event, workDir, with: { repositories: `${registry}/${space}`, ...inputs }, env: { PATH: process.env['PATH'] }, github: { GITHUB_API_URL: github.apiUrl } });
    const { 'plan-file': file = '', ...counts } = job.outputs;
    return {
      job, counts, said: (job.main?.annotations ?? []).map(({ level, message }) => `${level}: ${message}`), log: job.main?.log.map(({ text }) => text) ?? [],
      plan: JSON.parse(readFileSync(file, 'utf8')) as { plans: { decisions: { tag: string; action: string; reason: string }[] }[]; results: { tag: string; result: string }[] }
    };
  };

  test("deletes what a closed pull request's builds left, and nothing else", async () => {
    for (const tag of ['cache-pr-7', 'cache-pr-7-p1a2b3c4d', 'web.cache-pr-7', 'cache-pr-70', 'cache-pr-8', 'cache-b-main', 'cache-b-pr-7', 'pr-7', 'pr-7-abcdef0', 'latest', 'cache-pr-7-r1a2b3c4d', `cache-c-${commit}`]) await put([tag]);
    const { counts, said } = await prune(closed());
    expect([counts, said]).toEqual([{ planned: '3', deleted: '3', left: '0', failed: '0' }, []]);
    expect(await tagsOf(registry, space)).toEqual([`cache-c-${commit}`, 'cache-b-main', 'cache-b-pr-7', 'cache-pr-7-r1a2b3c4d', 'cache-pr-70', 'cache-pr-8', 'latest', 'pr-7', 'pr-7-abcdef0'].sort());
  });

  test('leaves a manifest that a tag outside has, or an index that stays: alias of the live branch, image, part of an index', async () => {
    const alias = await put(['cache-pr-7', 'cache-b-main']);
    const image = await put(['pr-7', 'v1.0.0']);
    const part = await put(['pr-7-abcdef0']);
    const index = await put(['latest'], { parts: [part] });
    const own = await put(['web.cache-pr-7', 'web.cache-pr-7-p1a2b3c4d']);
    const { counts, plan } = await prune(closed(), { images: 'true' });
    expect(counts).toEqual({ planned: '2', deleted: '2', left: '3', failed: '0' });
    expect(plan.plans[0]?.decisions.map(({ tag, action, reason }) => [tag, action, reason])).toEqual([
      ['cache-pr-7', 'leave', 'pull request #7 is closed, but cache-b-main has the same manifest'],
      ['pr-7', 'leave', 'pull request #7 is closed, but v1.0.0 has the same manifest'],
      ['pr-7-abcdef0', 'leave', 'pull request #7 is closed, but latest contains it'],
      ['web.cache-pr-7', 'delete', 'pull request #7 is closed'],
      ['web.cache-pr-7-p1a2b3c4d', 'delete', 'pull request #7 is closed']
    ]);
    const digests = await Promise.all(['cache-b-main', 'v1.0.0', 'pr-7-abcdef0', 'latest'].map(async (tag) => (await manifest(`${registry}/${space}:${tag}`))?.digest));
    expect(digests).toEqual([alias, image, part, index]);
    expect(await manifest(`${registry}/${space}@${own}`)).toBeUndefined();
  });

  test('prints in a dry run the plan that is then carried out, and deletes nothing', async () => {
    for (const tag of ['cache-pr-7', 'web.cache-pr-7']) await put([tag]);
    await put(['cache-pr-9', 'cache-b-main']);
    const planned = (log: readonly string[]) => log.filter((line) => line.includes(space) || /^ {2}(delete|leave)/.test(line));
    const dry = await prune(scheduleEvent(), { 'dry-run': 'true' });
    expect([dry.counts, await tagsOf(registry, space)]).toEqual([{ planned: '2', deleted: '0', left: '1', failed: '0' }, ['cache-b-main', 'cache-pr-7', 'cache-pr-9', 'web.cache-pr-7']]);
    expect(dry.log).toContain('Dry run: 2 tags would be deleted, 1 left.');
    const real = await prune(scheduleEvent());
    expect(planned(real.log)).toEqual(planned(dry.log));
    expect(planned(dry.log)).toHaveLength(4);
    expect([real.plan.plans, await tagsOf(registry, space)]).toEqual([dry.plan.plans, ['cache-b-main', 'cache-pr-9']]);
  });

  test.each<[string, RunnerEvent]>([
    ["a fork's closed pull request", forkPullRequestEvent({ number: 7, state: 'closed' })],
    ["Dependabot's closed pull request", dependabotPullRequestEvent({ number: 7, state: 'closed' })],
    ['a pull request that is open', pullRequestEvent({ number: 7 })],
    ['a comment on it', issueCommentEvent({ number: 7 })],
    ['the deletion of a tag', deleteEvent({ tag: 'v1' })],
    ['a fork of the repository with the registry of another owner', scheduleEvent({ repository: 'stranger/shop', fork: true })]
  ])('lets %s prune nothing, and asks the registry nothing', async (_, event) => {
    const seen = await startServer((__, response) => response.writeHead(500).end());
    const { counts, said, job } = await prune(event, { repositories: `${seen.host}/${space}`, 'keep-newest': '0', branches: 'true', images: 'true' });
    await seen.close();
    expect([job.outcome, counts, said, seen.seen]).toEqual(['success', { planned: '0', deleted: '0', left: '0', failed: '0' }, [], []]);
  });

  test('lets `pull_request_target` prune the closed request of a fork, by its number and not by its branch', async () => {
    for (const tag of ['cache-pr-7', 'cache-b-main', 'cache-b-patch-1']) await put([tag]);
    const { counts } = await prune(pullRequestTargetEvent({ number: 7, state: 'closed', headRepository: 'stranger/shop', headRef: 'main', author: 'stranger' }));
    expect([counts['deleted'], await tagsOf(registry, space)]).toEqual(['1', ['cache-b-main', 'cache-b-patch-1']]);
  });

  test('keeps the refs of a request that was opened again before an old run of its end', async () => {
    await put(['cache-pr-8']);
    const { counts } = await prune(pullRequestEvent({ number: 8, state: 'closed' }));
    expect([counts['deleted'], await tagsOf(registry, space)]).toEqual(['0', ['cache-pr-8']]);
  });

  test('sweeps requests that GitHub says are closed, and branches that are gone where that is asked for', async () => {
    for (const tag of ['cache-pr-7', 'cache-pr-8', 'cache-pr-404', 'cache-b-main', 'cache-b-gone', `cache-b-feat-kept-${shortHash('feat/kept')}`, `cache-b-feat-gone-${shortHash('feat/gone')}`]) await put([tag]);
    expect((await prune(scheduleEvent())).counts).toEqual({ planned: '1', deleted: '1', left: '0', failed: '0' });
    expect((await prune(scheduleEvent(), { branches: 'true' })).counts).toEqual({ planned: '2', deleted: '2', left: '0', failed: '0' });
    expect(await tagsOf(registry, space)).toEqual(['cache-b-main', 'cache-pr-404', 'cache-pr-8', `cache-b-feat-kept-${shortHash('feat/kept')}`].sort());
  });

  test('deletes the refs of a branch when it is deleted, unless it is there again', async () => {
    for (const tag of ['cache-b-old', 'cache-b-older', 'cache-b-main', `cache-b-release-1-${shortHash('release/1')}`]) await put([tag]);
    expect((await prune(deleteEvent({ branch: 'old' }))).counts['deleted']).toBe('1');
    expect((await prune(deleteEvent({ branch: 'release/1' }))).counts['deleted']).toBe('0');
    expect(await tagsOf(registry, space)).toEqual(['cache-b-main', 'cache-b-older', `cache-b-release-1-${shortHash('release/1')}`].sort());
  });

  test("deletes what is kept of cache mounts with the request's or branch's other refs, and leaves those of others and of the default branch", async () => {
    const mount = (end: string, prefix = '') => `${prefix}cache-m-1a2b3c4d-${end}`;
    const others = [mount('b-main-p1a2b3c4d'), mount('b-main', 'web.'), mount('b-feat-kept-' + shortHash('feat/kept')), mount('pr-70'), mount('pr-8'), mount('pr-7-r1a2b3c4d'), 'cache-m-1a2b3c4d-7', 'm-1a2b3c4d-pr-7'];
    for (const tag of [...others, mount('pr-7'), mount('pr-7-p1a2b3c4d'), mount('pr-7', 'web.'), mount('pr-9'), mount('b-pr-7'), mount('b-old', 'web.')]) await put([tag]);
    await put([mount('pr-7', 'api.'), mount('b-main', 'api.')]);
    const first = await prune(closed());
    expect(first.plan.plans[0]?.decisions.map(({ tag, action }) => [tag, action])).toEqual([
      [mount('pr-7', 'api.'), 'leave'], [mount('pr-7'), 'delete'], [mount('pr-7-p1a2b3c4d'), 'delete'], [mount('pr-7', 'web.'), 'delete']
    ]);
    expect((await prune(deleteEvent({ branch: 'old' }))).counts['deleted']).toBe('1');
    expect((await prune(scheduleEvent(), { branches: 'true', 'keep-newest': '0' })).counts['deleted']).toBe('2');
    expect(await tagsOf(registry, space)).toEqual([...others, mount('pr-7', 'api.'), mount('b-main', 'api.')].sort());
  });

  test('keeps the newest commits of each target, and what has no known age', async () => {
    const sha = (name: string) => shaOf(name);
    for (const [name, days] of [['a', 1], ['b', 5], ['c', 40], ['d', 41]] as const) await put([`web.cache-c-${sha(name)}`], { createdAt: daysAgo(days) });
    await put([`api.cache-c-${sha('a')}`], { createdAt: daysAgo(90) });
    await put([`api.cache-c-${sha('b')}`]);
    await put([`cache-f-${sha('f')}`], { created: daysAgo(50) });
    await put([`cache-f-${sha('g')}`], { created: '1970-01-01T00:00:00Z' });
    const byNumber = await prune(scheduleEvent(), { 'keep-newest': '2', 'dry-run': 'true' });
    expect(byNumber.plan.plans[0]?.decisions.filter(({ action }) => action === 'delete').map(({ tag, reason }) => [tag, reason])).toEqual([[`web.cache-c-${sha('c')}`, 'beyond the newest 2'], [`web.cache-c-${sha('d')}`, 'beyond the newest 2']].sort());
    const byAge = await prune(scheduleEvent(), { 'max-age': '30d' });
    expect(byAge.counts).toEqual({ planned: '4', deleted: '4', left: '2', failed: '0' });
    expect(await tagsOf(registry, space)).toEqual([`api.cache-c-${sha('b')}`, `cache-f-${sha('g')}`, `web.cache-c-${sha('a')}`, `web.cache-c-${sha('b')}`].sort());
    expect((await prune(scheduleEvent(), { 'keep-newest': '0' })).counts['deleted']).toBe('4');
  });

  test('takes a commit for no older than GitHub says it is, whatever the age of the layers in its cache', async () => {
    github.store.commitDates.set(commit, daysAgo(2));
    await put([`cache-c-${commit}`], { createdAt: daysAgo(60) });
    await put([`cache-c-${shaOf('older')}`], { createdAt: daysAgo(60) });
    expect((await prune(scheduleEvent(), { 'max-age': '30d' })).counts['deleted']).toBe('1');
    expect(await tagsOf(registry, space)).toEqual([`cache-c-${commit}`]);
    github.store.commitDates.clear();
  });

  test('takes only what has the hash of this repository where the path does not hold its name', async () => {
    const id = String(idOf('acme/shop'));
    space = `prune-${randomBytes(4).toString('hex')}/all`;
    for (const tag of [`web.cache-pr-7-r${shortHash(id)}`, `web.cache-pr-7-r${shortHash('1')}`, 'web.cache-pr-7', `api.cache-pr-7-r${shortHash(id)}`, 'web-pr-7', 'api-pr-7']) await put([tag]);
    const inputs = { repositories: '', registry: `${registry}/${space.replace('/all', '')}`, 'registry-single-name': 'all', targets: 'web', images: 'true' };
    expect((await prune(closed(), inputs)).counts['deleted']).toBe('2');
    expect(await tagsOf(registry, space)).toEqual([`web.cache-pr-7-r${shortHash('1')}`, 'web.cache-pr-7', `api.cache-pr-7-r${shortHash(id)}`, 'api-pr-7'].sort());
  });

  if (registryProgram === undefined) process.stderr.write('\n***** SKIPPED, no docker-registry on this machine: a registry that does not delete *****\n');
  (registryProgram === undefined ? test.skip : test)('warns, and fails nothing, where the registry does not delete or is not there', async () => {
    const identity = makeIdentity();
    const fixed = await startRealRegistry(identity.directory, {});
    await putManifest(fixed.host, 'acme/shop', ['cache-pr-7']);
    const { job, counts, said } = await prune(closed(), { repositories: `${fixed.host}/acme/shop\n127.0.0.1:1/acme/shop` });
    await fixed.stop();
    identity.remove();
    expect([job.outcome, counts]).toEqual(['success', { planned: '1', deleted: '0', left: '0', failed: '1' }]);
    expect(said).toEqual([
      'warning: 127.0.0.1:1/acme/shop is not pruned: 127.0.0.1:1 refuses connections.',
      `warning: 1 tag could not be deleted. ${fixed.host}/acme/shop: ${fixed.host} does not delete (405). Of the distribution registry it is turned on with \`storage: delete: enabled: true\` or REGISTRY_STORAGE_DELETE_ENABLED=true.`
    ]);
  });

  test('fails with every mistake in its inputs', async () => {
    const { main, outcome } = await runAction({ actionDir, event: closed(), with: { repositories: 'ghcr.io', 'max-age': 'old', 'keep-newest': '-1', images: 'perhaps' }, env: { PATH: process.env['PATH'] } });
    const [error] = main?.annotations ?? [];
    expect([outcome, error?.level]).toEqual(['failure', 'error']);
    for (const input of ['repositories', 'max-age', 'keep-newest', 'images']) expect(error?.message).toContain(`\`${input}\``);
  });

  describe('after builds of Warmbake', () => {
    let shop: ReturnType<typeof project>;
    beforeAll(() => {
      if (isPrivate) freshRunner();
      shop = project('shop');
    });
    afterAll(() => shop.remove());

    test('leaves the image of a fingerprint that a branch or the index of a retagged target has, and the next build finds it', async () => {
      const base = `${registry}/prune-base-${randomBytes(4).toString('hex')}/base:1`;
      docker('pull', '--quiet', 'busybox:1.37');
      docker('tag', 'busybox:1.37', base);
      docker('push', '--quiet', base);
      const code = shopRepository({ 'compose.yaml': 'name: shop\nservices:\n  web: {build: web}\n', 'web/Dockerfile': `FROM ${base}\nCOPY code.txt /\n`, 'web/code.txt': 'web' });
      const inputs = { registry: `${registry}/${space}`, comment: 'false', baseline: 'false', 'cache-export': 'inline', 'skip-unchanged': 'true' };
      const build = (sha: string) => warmbake({ event: pushEvent({ sha }), workspace: code.dir, with: inputs });
      const pruneAll = () => prune(scheduleEvent(), { repositories: '', registry: inputs.registry, targets: 'web', 'keep-newest': '0' });
      await build(code.git('rev-parse', 'HEAD'));
      await pruneAll();
      const second = await build(code.commit({ 'README.md': 'not built' }));
      const repository = `${space}/shop-web`;
      const index = await manifest(`${registry}/${repository}:main`);
      const images = async () => (await tagsOf(registry, repository)).filter((tag) => !/^cache-[bc]-/.test(tag));
      const before = await images();
      expect([second.outputs['skipped'], Array.isArray(index?.body['manifests']), before.filter((tag) => tag.startsWith('cache-f-')).length]).toEqual(['["web"]', true, 1]);
      const { counts } = await pruneAll();
      for (const { digest } of index?.body['manifests'] as { digest: string }[]) expect((await manifest(`${registry}/${repository}@${digest}`))?.digest).toBe(digest);
      expect([await images(), counts['failed']]).toEqual([before, '0']);
    });

    test("takes the request's cache mounts, and the next build of main finds its own", async () => {
      const run = 'if [ -e a ]; then echo "found a"; else head -c 400000 /dev/urandom >a; sleep 1; fi; head -c 400000 /dev/urandom >$(date +%s%N)';
      const code = shopRepository({ 'Dockerfile': `FROM busybox:1.37\nCOPY code.txt /\nRUN --mount=type=cache,id=npm,target=/m cd /m; ${run}\n`, 'code.txt': 'one' });
      const inputs = { registry: `${registry}/${space}`, comment: 'false', baseline: 'false', 'cache-export': 'inline', 'cache-mounts': 'npm' };
      const build = (event: RunnerEvent, text: string) => {
        if (isPrivate) freshRunner();
        return warmbake({ event: { ...event, env: { ...event.env, GITHUB_SHA: code.commit({ 'code.txt': text }) } }, workspace: code.dir, with: inputs });
      };
      await build(pushEvent(), 'two');
      await build(pullRequestEvent({ number: 7 }), 'three');
      const repository = `${space}/shop`;
      const mounts = async () => (await tagsOf(registry, repository)).filter((tag) => tag.startsWith('cache-m-')).map((tag) => tag.replace(/^cache-m-[0-9a-f]{8}-(.*)-p[0-9a-f]{8}$/, '$1'));
      expect(await mounts()).toEqual(['b-main', 'pr-7']);
      const { counts, plan } = await prune(closed(), { repositories: '', registry: inputs.registry, 'image-name': '{project}' });
      expect([await mounts(), counts['failed'], plan.plans[0]?.decisions.some(({ tag }) => tag.includes('-b-main'))]).toEqual([['b-main'], '0', false]);
      const again = await build(pushEvent(), 'four');
      code.remove();
      expect([again.outcome, again.main?.text.includes('found a')]).toEqual(['success', true]);
    });

    test('takes the refs and images that they made for the request, and the next build of main finds its cache', async () => {
      const inputs = { registry: `${registry}/${space}`, targets: 'web', comment: 'false', baseline: 'false', 'cache-export': 'inline' };
      const open = pullRequestEvent({ number: 7 });
      await warmbake({ event: pushEvent(), workspace: shop.dir, with: inputs });
      await warmbake({ event: open, workspace: shop.dir, with: inputs });
      const repository = `${space}/shop-web`;
      const before = await tagsOf(registry, repository);
      expect(before).toEqual(expect.arrayContaining(['cache-b-main', 'cache-pr-7', 'main', 'latest', 'pr-7']));
      const done = await prune(closed(), { repositories: '', registry: inputs.registry, targets: 'web', images: 'true', 'max-age': '1d' });
      const after = await tagsOf(registry, repository);
      const gone = before.filter((tag) => !after.includes(tag));
      // What has the same manifest as main's stays, and the plan says so.
      const left = done.plan.plans[0]?.decisions.filter(({ action }) => action === 'leave').map(({ tag }) => tag) ?? [];
      expect([...gone, ...left].sort()).toEqual(before.filter((tag) => /^(cache-)?pr-7/.test(tag)));
      const again = await warmbake({ event: pushEvent({ sha: shaOf('next') }), workspace: shop.dir, with: inputs });
      expect([again.outcome, again.report.targets[0]?.cacheRatio]).toEqual(['success', 1]);
    });
  });
});
