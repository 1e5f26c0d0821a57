import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { describeEngine, freshRunner, isPrivate, leftOver, manifest, registry, warmbake } from '../support/engine.js';
import { pullRequestEvent, pushEvent, shaOf } from '../support/events.mjs';
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
  `group "default" { targets = [${targets.map((name) => `"${name}"`).join(', ')}] }\n${targets.map((name) => `target "${name}" { context = "${name}" }`).join('\n')}\n${more}`;

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
  const isCacheWrite = ({ method, path }: { method: string; path: string }) => method === 'PUT' && /\/manifests\/cache-(?:b|pr)-/.test(path);
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
        'containerimage.descriptor': { mediaType: image?.body['mediaType'], digest: digests[name], size: expect.any(Number) },
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
    const { platform } = (JSON.parse(inline.outputs['metadata'] ?? '') as { app: { 'containerimage.descriptor': { platform?: object } } }).app['containerimage.descriptor'];
    expect(platform).toBeDefined();
    slowExport(5000);
    const job = await run({ event: pushEvent({ sha: shaOf('one') }) });
    expect([inline.report.exportGoesOn, job.report.exportGoesOn]).toEqual([false, true]);
    const comparable = ({ outputs }: Job) => {
      const { app } = JSON.parse(outputs['metadata'] ?? '') as { app: Record<string, object> };
      // The cache's manifest is not there yet, and the log does not say for which platform of the builder's an image is.
      const { 'cache.manifest': _, 'containerimage.descriptor': { platform: __, ...descriptor } = {}, ...same } = app as { [key: string]: { platform?: object } };
      return { ...Object.fromEntries(['images', 'image-names', 'digests', 'cache-ratio', 'steps-total', 'steps-cached'].map((name) => [name, outputs[name]])), metadata: { ...same, descriptor, 'buildx.build.ref': '' } };
    };
    expect({ ...comparable(job), 'cache-ratio': '', 'steps-cached': '' }).toEqual({ ...comparable(inline), 'cache-ratio': '', 'steps-cached': '' });
  });
});
