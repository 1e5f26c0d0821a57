import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { describeEngine, freshRunner, isPrivate, leftOver, manifest, registry, warmbake } from '../support/engine.js';
import { mergeGroupEvent, pullRequestEvent, pushEvent, shaOf } from '../support/events.mjs';
import { startGate } from '../support/registry-gate.mjs';

jest.setTimeout(240_000);

type Job = Awaited<ReturnType<typeof warmbake>>;
type Gate = Awaited<ReturnType<typeof startGate>>;
type Options = Omit<Parameters<typeof warmbake>[0], 'workspace'>;

// Layers that only the cache holds: a build stage with some megabytes that the image does not have.
const dockerfile = `FROM busybox:1.37 AS build
COPY code.txt .
RUN head -c 1500000 /dev/urandom > /scratch; cat code.txt > /out
RUN sleep 1; head -c 1500000 /dev/urandom > /scratch-2
FROM busybox:1.37
COPY --from=build /out /out
`;
const bake = (targets: readonly string[], more = '') =>
  `group "default" { targets = [${targets.map((name) => `"${name}"`).join(', ')}] }\n${targets.map((name) => `target "${name}" {\n  context = "${name}"\n}`).join('\n')}\n${more}`;

describeEngine('a cache that is exported in the background', () => {
  let gate: Gate;
  let home: string;
  let workspace: string;
  let namespace: string;
  const run = ({ with: inputs, ...options }: Options) => warmbake({ workspace, ...options, with: { registry: namespace, ...inputs } });
  const project = (targets: readonly string[], more?: string) => {
    for (const name of targets) {
      mkdirSync(join(workspace, name), { recursive: true });
      writeFileSync(join(workspace, name, 'Dockerfile'), dockerfile);
      writeFileSync(join(workspace, name, 'code.txt'), `${name} ${randomBytes(8).toString('hex')}`);
    }
    writeFileSync(join(workspace, 'docker-bake.hcl'), bake(targets, more));
  };
  const isCacheWrite = ({ method, path }: { method: string; path: string }) => method === 'PUT' && /\/manifests\/(?:\w+\.)?cache-(?:b|pr)-/.test(path);
  const slowExport = (delayMs: number) => {
    gate.rule = (request) => (isCacheWrite(request) ? { delayMs } : undefined);
  };
  const cacheRefs = (job: Job, target = 'app') => job.report.targets.find(({ name }) => name === target)?.cacheTo.map(({ ref }) => ref) ?? [];
  const digestOf = async (ref = '') => (await manifest(ref))?.digest;
  const annotations = (job: Job) => [job.pre, job.main, job.post].flatMap((phase) => phase?.annotations ?? []).map(({ level, message }) => `${level}: ${message}`);

  beforeAll(async () => {
    gate = await startGate({ registry, isPrivate });
  });
  afterAll(() => gate.close());
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'background-'));
    workspace = join(home, 'shop');
    mkdirSync(workspace);
    namespace = `${gate.host}/bg-${randomBytes(4).toString('hex')}`;
    gate.rule = () => undefined;
    freshRunner();
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  test('lets the next steps run as soon as the images are pushed, and post collects the cache, aliases it and says how it went', async () => {
    project(['app', 'api']);
    slowExport(6000);
    const job = await run({ event: pushEvent({ sha: shaOf('one') }) });
    expect([job.outcome, annotations(job)]).toEqual(['success', []]);
    expect([job.report.exportGoesOn, job.report.result, job.report.targets.map(({ result }) => result)]).toEqual([true, 'success', ['success', 'success']]);
    const { totals } = job.report;
    expect(totals.pushedMs).toBe(totals.durationMs);
    const digests = JSON.parse(job.outputs['digests'] ?? '') as Record<string, string>;
    const metadata = JSON.parse(job.outputs['metadata'] ?? '') as Record<string, Record<string, unknown>>;
    for (const name of ['app', 'api']) {
      const image = await manifest(`${namespace}/shop-${name}@${digests[name]}`);
      expect(image?.digest).toBe(digests[name]);
      expect(metadata[name]).toEqual({
        'buildx.build.ref': expect.stringMatching(new RegExp(`^${job.outputs['builder']}/`)),
        'containerimage.config.digest': (image?.body['config'] as { digest: string }).digest,
        'containerimage.descriptor': { mediaType: image?.body['mediaType'], digest: digests[name], size: expect.any(Number), platform: { architecture: process.arch === 'arm64' ? 'arm64' : 'amd64', os: 'linux' } },
        'containerimage.digest': digests[name],
        'image.name': job.report.targets.find((target) => target.name === name)?.images.map(({ ref }) => ref).join(',')
      });
      const [branch, commit] = cacheRefs(job, name);
      expect(await digestOf(branch)).toMatch(/^sha256:/);
      expect(await digestOf(commit)).toBe(await digestOf(branch));
    }
    expect(job.report.steps.filter((step) => !step.isFrom).map(({ outcome, startMs, durationMs }) => [outcome, typeof startMs, typeof durationMs])).toEqual(Array(8).fill(['done', 'number', 'number']));
    expect(job.post?.text).toMatch(/Cache export: 2 cache refs written, \d+(?:\.\d)?m?s after the images were there\./);
    expect(job.post?.summary).toMatch(/^### Container build: cache export\n\n2 cache refs written, .*\n\n<details>/);
    expect(leftOver(job)).toEqual([]);
    expect(job.orphans).toEqual([]);
    freshRunner();
    gate.rule = () => undefined;
    const again = await run({ event: pullRequestEvent({ headSha: shaOf('two') }) });
    expect(again.report.totals.cacheRatio).toBe(1);
  });

  test('gives the same outputs as one that is waited for', async () => {
    project(['app']);
    const inline = await run({ event: pushEvent({ sha: shaOf('one') }), with: { 'cache-export': 'inline' } });
    freshRunner();
    slowExport(5000);
    const job = await run({ event: pushEvent({ sha: shaOf('one') }) });
    expect([inline.report.exportGoesOn, job.report.exportGoesOn]).toEqual([false, true]);
    const comparable = ({ outputs }: Job) => {
      const { app } = JSON.parse(outputs['metadata'] ?? '') as { app: Record<string, object> };
      // The cache's manifest is not there yet.
      const { 'cache.manifest': _, ...same } = app;
      return { ...Object.fromEntries(['images', 'image-names', 'digests', 'cache-ratio', 'steps-total', 'steps-cached'].map((name) => [name, outputs[name]])), metadata: { ...same, 'buildx.build.ref': '' } };
    };
    expect({ ...comparable(job), 'cache-ratio': '', 'steps-cached': '' }).toEqual({ ...comparable(inline), 'cache-ratio': '', 'steps-cached': '' });
  });

  test('is not disturbed by later steps that delete the workspace, log out and change DOCKER_CONFIG', async () => {
    project(['app']);
    slowExport(4000);
    const config = join(home, 'docker');
    // Without the builders of other tests: they are told by where the configuration is.
    cpSync(process.env['DOCKER_CONFIG'] || join(process.env['HOME'] ?? '', '.docker'), config, { recursive: true, filter: (path) => !path.endsWith('/buildx') });
    writeFileSync(join(config, 'config.json'), JSON.stringify({ auths: { 'registry.example': { auth: 'YTpi' } } }));
    const job = await run({
      event: pushEvent({ sha: shaOf('one') }), jobEnv: { DOCKER_CONFIG: config },
      later: [{ script: `const fs = require('node:fs');
        for (const name of fs.readdirSync(process.env.GITHUB_WORKSPACE)) fs.rmSync(process.env.GITHUB_WORKSPACE + '/' + name, { recursive: true });
        fs.writeFileSync(process.env.DOCKER_CONFIG + '/config.json', '{}');
        fs.appendFileSync(process.env.GITHUB_ENV, 'DOCKER_CONFIG=/nowhere\\n');` }]
    });
    expect([job.outcome, annotations(job), job.report.exportGoesOn]).toEqual(['success', [], true]);
    const [branch, commit] = cacheRefs(job);
    expect(await digestOf(branch)).toMatch(/^sha256:/);
    expect(await digestOf(commit)).toBe(await digestOf(branch));
    expect(leftOver(job)).toEqual([]);
  });

  test('ends with one warning, without an alias, when a later step removes the builder', async () => {
    project(['app']);
    slowExport(20_000);
    const job = await run({
      event: pushEvent({ sha: shaOf('one') }),
      later: [{ script: `const { execFileSync } = require('node:child_process');
        const name = execFileSync('docker', ['buildx', 'ls', '--format', '{{.Name}}'], { encoding: 'utf8' }).split('\\n').find((line) => line.startsWith('warmbake-'));
        execFileSync('docker', ['buildx', 'rm', '--force', name]);` }]
    });
    expect([job.outcome, job.post?.result, annotations(job)]).toEqual(['success', 'success', [expect.stringMatching(/^warning: Cache export: 0 of 1 cache ref written/)]]);
    expect(await digestOf(cacheRefs(job)[1])).toBeUndefined();
    expect(leftOver(job)).toEqual([]);
  });

  test('is ended with one warning, without an alias, when a later step removes our directory', async () => {
    project(['app']);
    slowExport(20_000);
    const job = await run({
      event: pushEvent({ sha: shaOf('one') }),
      later: [{ script: `const fs = require('node:fs');
        for (const name of fs.readdirSync(process.env.RUNNER_TEMP)) if (/^warmbake-\\w{6}$/.test(name)) fs.rmSync(process.env.RUNNER_TEMP + '/' + name, { recursive: true });` }]
    });
    expect([job.outcome, job.post?.result, annotations(job)]).toEqual(['success', 'success', [expect.stringMatching(/^warning: The cache export was ended .* because a later step removed files/)]]);
    expect(await digestOf(cacheRefs(job)[1])).toBeUndefined();
    expect([leftOver(job), job.orphans]).toEqual([[], []]);
  });

  test('goes on when main is killed after it let go, and post collects it', async () => {
    project(['app']);
    slowExport(4000);
    const job = await run({ event: pushEvent({ sha: shaOf('one') }), cancel: { how: 'kill', when: ({ text }) => text.includes('[group]Report') } });
    expect([job.main?.signal, job.post?.result]).toEqual(['SIGKILL', 'success']);
    expect(job.post?.text).toMatch(/Cache export: 1 cache ref written/);
    const [branch, commit] = ['cache-b-main', `cache-c-${shaOf('one')}`].map((tag) => gate.seen.find(({ path, method }) => method === 'PUT' && path.includes(tag) && path.includes(namespace.slice(namespace.indexOf('/') + 1))));
    expect([branch?.status, commit?.status]).toEqual([201, 201]);
    expect(leftOver(job)).toEqual([]);
    expect(job.orphans).toEqual([]);
  });

  test.each([[403], [404]])('that the registry refuses (%i) is one warning in post; the build stays good', async (status) => {
    project(['app']);
    gate.rule = (request) => (isCacheWrite(request) ? { status, delayMs: 3000 } : undefined);
    const job = await run({ event: pushEvent({ sha: shaOf('one') }) });
    expect([job.outcome, job.report.exportGoesOn, annotations(job)]).toEqual(['success', true, [expect.stringMatching(/^warning: Cache export: 0 of 1 cache ref written, .*refused by the test|^warning: Cache export: 0 of 1 .*40[34]/)]]);
    expect(job.post?.summary).toContain('❌ failed');
    expect(await digestOf(cacheRefs(job)[1])).toBeUndefined();
  });

  test('is not let go where a target fails after another was pushed', async () => {
    project(['app', 'api']);
    writeFileSync(join(workspace, 'api', 'Dockerfile'), 'FROM busybox:1.37\nRUN sleep 4; exit 3\n');
    slowExport(1000);
    const job = await run({ event: pushEvent({ sha: shaOf('one') }) });
    expect([job.outcome, job.report.exportGoesOn]).toEqual(['failure', false]);
    expect(job.report.targets.map(({ name, result }) => [name, result]).sort()).toEqual([['api', 'failure'], ['app', 'success']]);
    expect(await digestOf(`${namespace}/shop-app:main`)).toBe(job.report.targets.find(({ name }) => name === 'app')?.digest);
    expect(leftOver(job)).toEqual([]);
  });

  test('waits for files, images in files and steps of targets without output, not for their caches, and knows all digests', async () => {
    const outputs = { files: 'type=local,dest=out', tar: 'type=oci,dest=image.tar' };
    project(['app', 'files', 'tar']);
    const definition = Object.entries(outputs).reduce((text, [name, output]) => text.replace(`context = "${name}"`, `context = "${name}"\n  output = ["${output}"]`), bake(['app', 'files', 'tar']));
    writeFileSync(join(workspace, 'docker-bake.hcl'), definition);
    // The plain printer shows an export that has begun only when it is done with others, up to 10 s later.
    slowExport(12_000);
    const job = await run({ event: pushEvent({ sha: shaOf('one') }), with: { push: 'false', 'cache-repository': `${namespace}/caches`, registry: '' }, later: [{ script: `if (!require('node:fs').existsSync(process.env.GITHUB_WORKSPACE + '/out/out')) throw new Error('no files');` }] });
    expect([job.outcome, job.status, job.report.exportGoesOn, annotations(job)]).toEqual(['success', 'success', true, []]);
    const index = JSON.parse(execFileSync('tar', ['-xOf', join(workspace, 'image.tar'), 'index.json'], { encoding: 'utf8' })) as { manifests: { digest: string }[] };
    expect(JSON.parse(job.outputs['digests'] ?? '')).toEqual({ tar: index.manifests[0]?.digest });
    // Every target that has no cache prefix of its own shares the repository, so its cache is told apart by name.
    expect(job.report.targets.map(({ name, result, cacheTo }) => [name, result, cacheTo.length]).sort()).toEqual(['app', 'files', 'tar'].map((name) => [name, 'success', 2]));
  });

  test('of two jobs at once goes each its own way', async () => {
    project(['app']);
    slowExport(3000);
    const jobs = await Promise.all([run({ event: pushEvent({ sha: shaOf('one') }) }), run({ event: pullRequestEvent({ headSha: shaOf('two'), number: 9 }) })]);
    expect(jobs.map((job) => [job.outcome, job.report.exportGoesOn, annotations(job), leftOver(job)])).toEqual(Array(2).fill(['success', true, [], []]));
    for (const job of jobs) expect(await digestOf(cacheRefs(job)[0])).toMatch(/^sha256:/);
  });

  test('of the merge queue is found by the push after it, and the next pull request finds the branch', async () => {
    project(['app']);
    slowExport(3000);
    const sha = shaOf('merged');
    const queue = await run({ event: mergeGroupEvent({ sha }) });
    expect([queue.outcome, queue.report.targets[0]?.cacheTo.map(({ reason }) => reason)]).toEqual(['success', ['commit']]);
    freshRunner();
    const pushed = await run({ event: pushEvent({ sha }) });
    expect([pushed.report.totals.cacheRatio, pushed.report.targets[0]?.digest]).toEqual([1, queue.report.targets[0]?.digest]);
    freshRunner();
    const next = await run({ event: pullRequestEvent({ headSha: shaOf('next'), number: 12 }) });
    expect([next.report.totals.cacheRatio, next.report.targets[0]?.cacheFrom.filter(({ found, used }) => found !== false && used !== false).map(({ reason }) => reason)]).toEqual([1, ['base-branch']]);
  });

  test('that is cancelled at any moment leaves a whole cache or none, and no alias of an older one', async () => {
    project(['app']);
    const tag = (await run({ event: pushEvent({ sha: shaOf('first') }) })).report.targets[0]?.cacheTo.map(({ ref }) => ref) ?? [];
    const before = await digestOf(tag[0]);
    let whole = 0;
    for (let round = 0; round < 10; round++) {
      freshRunner();
      writeFileSync(join(workspace, 'app', 'code.txt'), `round ${round}`);
      const sha = shaOf(`round ${round}`);
      let isPushed = false;
      gate.rule = ({ method, path }) => {
        if (method === 'PUT' && path.endsWith(`/manifests/latest`)) isPushed = true;
        return isPushed && ['PUT', 'PATCH', 'POST'].includes(method) ? { delayMs: 350 } : undefined;
      };
      const last = await digestOf(tag[0]);
      const job = await run({ event: pushEvent({ sha }), with: { 'cache-from': '' }, later: [{ script: 'await new Promise((resolve) => setTimeout(resolve, 10000))', cancel: { afterMs: round * 250 + Math.round(Math.random() * 250) } }] });
      expect([job.outcome, job.status, job.post?.result, leftOver(job), job.orphans]).toEqual(['success', 'cancelled', 'success', [], []]);
      const now = await manifest(tag[0] ?? '');
      const alias = await digestOf(`${tag[0]?.replace(/:cache-b-main/, `:cache-c-${sha}`)}`);
      if (now?.digest === last) expect(alias).toBeUndefined();
      else expect([undefined, now?.digest]).toContain(alias);
      if (now?.digest !== last) whole++;
      const layers = (now?.body['layers'] ?? []) as { digest: string }[];
      const [host, ...path] = (tag[0] ?? '').replace(/:[^:/]*$/, '').split('/');
      const there = await Promise.all(layers.map(async ({ digest }) => (await fetch(`http://${host}/v2/${path.join('/')}/blobs/${digest}`, { method: 'HEAD' })).status));
      expect([layers.length > 0, there.filter((status) => status !== 200)]).toEqual([true, []]);
    }
    process.stderr.write(`cancelled 10 exports: ${whole} were written whole before, the others not at all (first ${before?.slice(0, 15)})\n`);
    gate.rule = () => undefined;
    freshRunner();
    const after = await run({ event: pushEvent({ sha: shaOf('after') }) });
    expect([after.outcome, annotations(after)]).toEqual(['success', []]);
  });
});
