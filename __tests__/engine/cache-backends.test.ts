import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { CacheServer } from '../support/cache-server.mjs';
import { describeEngine, errorsOf, freshRunner, isPrivate, manifest, registry, warmbake } from '../support/engine.js';
import { forkPullRequestEvent, pullRequestEvent, pushEvent } from '../support/events.mjs';

jest.setTimeout(180_000);

const place = `${registry}/backends-${randomBytes(4).toString('hex')}`;
const workspace = mkdtempSync(join(tmpdir(), 'backends-'));
const kept = mkdtempSync(join(tmpdir(), 'kept-caches-'));
beforeAll(() => {
  mkdirSync(join(workspace, 'app'));
  writeFileSync(join(workspace, 'app', 'Dockerfile'), 'FROM busybox:1.37 AS build\nRUN head -c 200000 /dev/urandom > /built\nFROM busybox:1.37\nCOPY --from=build /built /built\nRUN wc -c /built > /size\n');
  writeFileSync(join(workspace, 'docker-bake.hcl'), 'target "default" { context = "app" }\n');
});
afterAll(() => [workspace, kept].forEach((path) => rmSync(path, { recursive: true, force: true })));

type Job = Awaited<ReturnType<typeof warmbake>>;
const build = (options: Omit<Parameters<typeof warmbake>[0], 'workspace'>) => {
  freshRunner();
  return warmbake({ workspace, ...options });
};
const share = (job: Job) => [job.outcome, job.report.totals.stepsCached, job.report.totals.stepsTotal, ...errorsOf(job)];
const layersOf = async (ref: string) => ((await manifest(ref))?.body['layers'] as { mediaType: string }[]).map(({ mediaType }) => /gzip|zstd|$/.exec(mediaType)?.[0]);

describeEngine('a cache in a directory', () => {
  const options = { cache: 'local', 'cache-options': `dest=${kept}/caches` };

  test('outside the workspace is written by a push and read by the pull request after it', async () => {
    const cold = await build({ event: pushEvent({}), with: { ...options, 'cache-compression': 'zstd' } });
    expect(share(cold)).toEqual(['success', 0, 3]);
    const [branch, ...others] = readdirSync(`${kept}/caches`);
    expect([branch, others]).toEqual([expect.stringMatching(/^default\.cache-b-main-r[0-9a-f]{8}$/), []]);
    const digest = (JSON.parse(readFileSync(`${kept}/caches/${branch}/index.json`, 'utf8')) as { manifests: { digest: string }[] }).manifests[0]?.digest.replace('sha256:', '');
    expect(readFileSync(`${kept}/caches/${branch}/blobs/sha256/${digest}`, 'utf8')).toMatch(/tar\+zstd/);

    const request = await build({ event: pullRequestEvent({ number: 7 }), with: options });
    expect(share(request)).toEqual(['success', 3, 3]);
    expect(request.report.targets[0]?.cacheFrom[0]).toMatchObject({ reason: 'base-branch' });
    expect(readdirSync(`${kept}/caches`).map((name) => name.replace(/-r[0-9a-f]{8}$/, ''))).toEqual(['default.cache-b-main', 'default.cache-pr-7']);
  });

  test('is whole when the next step begins, however long it takes to write', async () => {
    const large = mkdtempSync(join(tmpdir(), 'large-'));
    writeFileSync(join(large, 'Dockerfile'), 'FROM busybox:1.37\nRUN head -c 150000000 /dev/urandom > /large\n');
    const script = `const { cpSync } = require('node:fs'); cpSync('${large}/caches', '${large}/saved', { recursive: true })`;
    freshRunner();
    const job = await warmbake({ event: pushEvent({}), workspace: large, with: { cache: 'local', 'cache-options': `dest=${large}/caches` }, later: [{ script }] });
    expect([...share(job), job.post?.annotations]).toEqual(['success', 0, 1, []]);
    const [cache] = readdirSync(join(large, 'saved'));
    const json = (path: string) => JSON.parse(readFileSync(join(large, 'saved', cache ?? '', path), 'utf8')) as { manifests?: { digest: string }[]; layers?: { digest: string; size: number }[] };
    const { layers = [] } = json(`blobs/${json('index.json').manifests?.[0]?.digest.replace(':', '/')}`);
    expect(layers.map(({ digest }) => statSync(join(large, 'saved', cache ?? '', 'blobs', digest.replace(':', '/'))).size)).toEqual(layers.map(({ size }) => size));
    expect(Math.max(...layers.map(({ size }) => size))).toBeGreaterThan(140_000_000);
    rmSync(large, { recursive: true, force: true });
  });

  test('is read by a fork and never written by it', async () => {
    const before = readdirSync(`${kept}/caches`);
    const job = await build({ event: forkPullRequestEvent({ number: 9 }), with: options });
    expect(share(job)).toEqual(['success', 3, 3]);
    expect(readdirSync(`${kept}/caches`)).toEqual(before);
  });
});

describeEngine('the cache of GitHub Actions', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = `${part({ alg: 'none' })}.${part({ ac: JSON.stringify([{ Scope: 'refs/heads/main', Permission: 3 }]), nbf: 1_700_000_000, exp: 4_102_444_800 })}.c2ln`;
  // The machine's loopback as the private engine sees it.
  const server = new CacheServer({ host: isPrivate ? '10.0.2.2' : '127.0.0.1', token });
  const services = () => ({ ACTIONS_RESULTS_URL: server.url, ACTIONS_RUNTIME_TOKEN: token, ACTIONS_CACHE_SERVICE_V2: 'true' });
  const run = (options: Omit<Parameters<typeof warmbake>[0], 'workspace'>) => build({ ...options, services: services(), with: { cache: 'gha', ...options.with } });
  beforeAll(() => server.start().then(() => undefined));
  afterAll(() => server.stop());

  test('is written under our scope and read on a fresh runner, with a word on its limits', async () => {
    const cold = await run({ event: pushEvent({}) });
    expect([share(cold), server.entries.map(({ key }) => key).find((key) => key.startsWith('index-'))]).toEqual([['success', 0, 3], expect.stringMatching(/^index-default\.cache-b-main-1-/)]);
    // The machine itself may not reach that address, so that the times of builds are not compared.
    expect(cold.report.notices).toContainEqual(expect.stringMatching(/^`cache: gha` has limits/));
    const warm = await run({ event: pushEvent({}) });
    expect(share(warm)).toEqual(['success', 3, 3]);
  });

  test('is not seen by a fork, whose build gets no token', async () => {
    server.calls.splice(0);
    const job = await run({ event: forkPullRequestEvent({}) });
    expect([share(job), server.calls.filter((call) => call.includes('Create') || call.includes('PUT'))]).toEqual([['success', 0, 3], []]);
    expect(job.report.notices).toContain('The GitHub Actions cache is not used, because the pull request comes from a fork.');
  });

  test('that refuses to be written is no reason to fail', async () => {
    server.faults = { readOnly: true };
    writeFileSync(join(workspace, 'app', 'Dockerfile'), `${readFileSync(join(workspace, 'app', 'Dockerfile'), 'utf8')}RUN echo more\n`);
    const job = await run({ event: pushEvent({}) });
    expect(job.outcome).toBe('success');
  });
});

describeEngine('a target that is only a context of others', () => {
  test('is built once, gets no image and no cache of its own, and is found in that of the others', async () => {
    const project = mkdtempSync(join(tmpdir(), 'contexts-'));
    writeFileSync(join(project, 'Dockerfile'), 'FROM busybox:1.37 AS base\nRUN echo base > /base\nFROM base AS web\nRUN echo web\nFROM base AS api\nRUN echo api\n');
    writeFileSync(join(project, 'docker-bake.json'), JSON.stringify({
      group: { default: { targets: ['web', 'api'] } },
      target: { base: { target: 'base' }, web: { target: 'web', contexts: { base: 'target:base' } }, api: { target: 'api', contexts: { base: 'target:base' } } }
    }));
    const run = () => (freshRunner(), warmbake({ event: pushEvent({}), workspace: project, with: { registry: `${place}/contexts` } }));
    const cold = await run();
    expect([cold.outcome, Object.keys(JSON.parse(cold.outputs['images'] ?? '') as object).sort(), cold.report.steps.filter(({ instruction }) => instruction === 'RUN echo base > /base').map(({ outcome }) => outcome)]).toEqual(['success', ['api', 'web'], ['done']]);
    const repositories = (await (await fetch(`http://${registry}/v2/_catalog?n=1000`)).json()) as { repositories: string[] };
    expect(repositories.repositories.filter((name) => name.startsWith(place.slice(place.indexOf('/') + 1) + '/contexts/'))).toEqual([expect.stringMatching(/shop-api$/), expect.stringMatching(/shop-web$/)]);
    const warm = await run();
    expect([warm.outcome, warm.report.totals.cacheRatio]).toEqual(['success', 1]);
    rmSync(project, { recursive: true });
  });
});

describeEngine('the compression of a cache', () => {
  test('is gzip in every layer of an image that comes out of a cache whose build pushed nothing', async () => {
    const options = { 'cache-repository': `${place}/cache` };
    const cold = await build({ event: pushEvent({}), with: options });
    expect(cold.outcome).toBe('success');
    const pushed = await build({ event: pushEvent({}), with: { ...options, registry: place } });
    const { default: image } = JSON.parse(pushed.outputs['images'] ?? '') as { default: { ref: string } };
    expect([pushed.report.totals.cacheRatio, [...new Set(await layersOf(image.ref))]]).toEqual([1, ['gzip']]);
  });

  test('is zstd where every target gives files alone, under names that no image reads', async () => {
    writeFileSync(join(workspace, 'docker-bake.hcl'), 'target "default" {\n context = "app"\n output = ["type=local,dest=out"]\n}\n');
    const options = { 'cache-repository': `${place}/files` };
    const cold = await build({ event: pushEvent({}), with: options });
    const [written] = cold.report.targets[0]?.cacheTo ?? [];
    expect((await layersOf(written?.ref ?? '')).filter((type) => type === 'zstd').length).toBeGreaterThan(0);
    expect(share(await build({ event: pushEvent({}), with: options }))).toEqual(['success', 3 + 1, 3 + 1]);
    const pushed = await build({ event: pushEvent({}), with: { ...options, registry: place } });
    const { default: image } = JSON.parse(pushed.outputs['images'] ?? '') as { default: { ref: string } };
    expect([...new Set(await layersOf(image.ref))]).toEqual(['gzip']);
  });
});
