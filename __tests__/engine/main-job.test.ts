import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Report } from '../../src/report/report.js';
import { pullRequestEvent, pushEvent, shaOf } from '../support/events.mjs';
import { describeEngine, docker, freshRunner, isPrivate, leftOver, manifest, project, registry, warmbake } from '../support/engine.js';
import { startGitHub } from '../support/github-server.mjs';

jest.setTimeout(180_000);

const namespace = `${registry}/job-${randomBytes(4).toString('hex')}`;
const shop = project('shop');
afterAll(() => shop.remove());

type Job = Awaited<ReturnType<typeof warmbake>>;
const build = (options: Omit<Parameters<typeof warmbake>[0], 'workspace'>) => warmbake({ workspace: shop.dir, ...options, with: { registry: namespace, ...options.with } });
const stepsOf = (report: Report, outcome: string) => report.steps.filter((step) => step.outcome === outcome && !step.isFrom).map((step) => `${step.targets.join('+')}: ${step.instruction}`);
const warnings = (job: Job) => [job.pre, job.main, job.post].flatMap((phase) => phase?.annotations ?? []).map(({ message }) => message);
const imagesOf = (job: Job) => JSON.parse(job.outputs['images'] || '{}') as Record<string, { ref: string; digest: string; tags: string[] }>;

describeEngine('a Compose project on fresh runners with a warm registry', () => {
  let cold: Job;
  const event = pushEvent({ sha: shaOf('cold') });
  const allSteps = [
    'api: WORKDIR /app', 'api: COPY deps.txt .', 'api: RUN sleep 1; sort deps.txt > sorted.txt', 'api: RUN sleep 1; echo assets > /assets.txt', 'api: COPY code.txt .',
    'api: RUN cat sorted.txt code.txt > out.txt; echo "mode=override price=5$" >> out.txt', 'api: COPY --from=build /app/out.txt /app/', 'api: COPY --from=assets /assets.txt /app/',
    'web: COPY page.txt /site/', 'web: RUN wc -c /site/page.txt > /site/size.txt', 'My.Worker_2: RUN echo worker > /worker.txt'
  ].sort();

  beforeAll(async () => {
    freshRunner();
    cold = await build({ event });
  });

  test('runs every step of a cold build and says so in outputs, report and summary', async () => {
    const { report } = cold;
    expect([cold.outcome, warnings(cold)]).toEqual(['success', []]);
    expect(stepsOf(report, 'done').sort()).toEqual(allSteps);
    expect(report).toMatchObject({ result: 'success', project: 'shop', files: ['compose.yaml', 'compose.override.yaml'], totals: { stepsTotal: 11, stepsCached: 0, cacheRatio: 0 } });
    expect(report.targets.map(({ displayName, result }) => [displayName, result]).sort()).toEqual([['My.Worker_2', 'success'], ['api', 'success'], ['web', 'success']]);
    expect(cold.outputs).toMatchObject({ 'steps-total': '11', 'steps-cached': '0', 'cache-ratio': '0', builder: report.builder.name });
    expect(cold.main?.summary).toContain('✅ **3 images in');
    expect(cold.summary).toBe(cold.main?.summary);
    for (const target of report.targets) expect((await manifest(`${target.images[0]?.ref.replace(/:[^:]*$/, '')}@${target.digest}`))?.digest).toBe(target.digest);
  });

  test('pushes the refs of the plan and nothing outside the registry', async () => {
    const images = imagesOf(cold);
    expect(Object.keys(images).sort()).toEqual(['My.Worker_2', 'api', 'web']);
    expect(images['web']?.tags).toEqual([`${namespace}/shop-web:${event.env['GITHUB_SHA']}`, `${namespace}/shop-web:main`, `${namespace}/shop-web:latest`]);
    for (const tag of images['web']?.tags ?? []) expect((await manifest(tag))?.digest).toBe(images['web']?.digest);
    expect(cold.main?.text).toContain('  not pushed  web (outside the registry)');
    expect(JSON.parse(cold.outputs['image-names'] ?? '')).toMatchObject({ web: { ref: expect.stringMatching(/^job-[0-9a-f]{8}\/shop-web@sha256:/) } });
  });

  test('writes one cache per target, and the commit as a second tag of the very manifest', async () => {
    for (const { cacheTo } of cold.report.targets) {
      const [branch, commit] = await Promise.all(cacheTo.map(({ ref }) => manifest(ref)));
      expect(cacheTo.map(({ reason }) => reason)).toEqual(['branch', 'commit']);
      expect(branch?.body['mediaType']).toBe('application/vnd.oci.image.manifest.v1+json');
      expect(commit?.digest).toBe(branch?.digest);
    }
  });

  test('leaves no builder and no file behind', () => {
    expect(leftOver(cold)).toEqual([]);
    expect(existsSync(cold.outputs['bake-file'] ?? '')).toBe(false);
    expect(cold.orphans).toEqual([]);
  });

  test('finds every step in the cache of the registry on a fresh runner', async () => {
    freshRunner();
    if (isPrivate) expect(docker('images', '--quiet')).toBe('');
    const warm = await build({ event, node: 24 });
    const { report } = warm;
    expect([warm.outcome, warnings(warm)]).toEqual(['success', []]);
    expect([stepsOf(report, 'cached').sort(), stepsOf(report, 'done')]).toEqual([allSteps, []]);
    expect(report.totals.cacheRatio).toBe(1);
    expect(report.targets.map(({ digest }) => digest)).toEqual(cold.report.targets.map(({ digest }) => digest));
  });

  test('falls back to the cache of the default branch on a new branch', async () => {
    freshRunner();
    const job = await build({ event: pushEvent({ branch: 'feat/new', sha: shaOf('new') }) });
    const { report } = job;
    expect(report.totals).toMatchObject({ stepsTotal: 11, stepsCached: 11 });
    const [target] = report.targets;
    expect(target?.cacheFrom.map(({ reason, found }) => [reason, found])).toEqual([['default-branch', undefined], ['commit', false], ['branch', false]]);
    // What is not there yet is known before the build, so that no import fails in it.
    expect(job.main?.text).not.toContain('importing cache manifest from ' + target?.cacheFrom[1]?.ref);
    expect(target?.cacheTo[0]?.ref).toMatch(/:cache-b-feat-new-[0-9a-f]{8}-r[0-9a-f]{8}$/);
  });

  test('runs only what depends on a changed line, and keeps one comment on the pull request', async () => {
    freshRunner();
    appendFileSync(join(shop.dir, 'api', 'code.txt'), 'code 2\n');
    const request = pullRequestEvent({ number: 7 });
    const github = await startGitHub({ events: [request] });
    try {
      const first = await build({ event: request, apiUrl: github.apiUrl });
      expect(stepsOf(first.report, 'done').sort()).toEqual([
        'api: COPY --from=assets /assets.txt /app/', 'api: COPY --from=build /app/out.txt /app/', 'api: COPY code.txt .', expect.stringMatching(/^api: RUN cat sorted/)
      ]);
      expect(stepsOf(first.report, 'cached')).toHaveLength(7);
      expect(first.report.targets[0]?.images.map(({ ref }) => ref.split(':').at(-1))).toEqual(['pr-7', expect.stringMatching(/^pr-7-[0-9a-f]{7}$/)]);
      const [comment, ...others] = github.comments(7);
      expect(others).toEqual([]);
      expect(comment?.body.split('\n').filter((line) => !line.startsWith('<!-- warmbake:sections ')).slice(0, 2)).toEqual(['<!-- warmbake:v1 key=default -->', '## Container build']);
      expect(first.outputs['comment-id']).toBe(String(comment?.id));

      freshRunner();
      const second = await build({ event: request, apiUrl: github.apiUrl, runId: 36744327826 });
      expect(second.report.totals.cacheRatio).toBe(1);
      const after = github.comments(7);
      expect(after.map(({ id }) => id)).toEqual([comment?.id]);
      expect(after[0]?.body).toContain('100% of steps cached');
      expect(github.violations).toEqual([]);
      expect([github.count('GET', /comments/), github.count('POST'), github.count('PATCH')]).toEqual([2, 1, 1]);
    } finally {
      await github.close();
    }
  });

  test('gives images that a fresh engine pulls and runs', () => {
    freshRunner();
    const { ref } = imagesOf(cold)['api'] ?? { ref: '' };
    expect(docker('run', '--rm', ref)).toBe('a\nb\ncode 1\nmode=override price=5$\n');
  });

  test('gives a Compose override that brings up what was built, also in services that reuse an image', () => {
    freshRunner();
    writeFileSync(join(shop.dir, 'pinned.yaml'), cold.compose);
    const compose = (...args: string[]) => docker('compose', '--project-directory', shop.dir, '-f', join(shop.dir, 'compose.yaml'), '-f', join(shop.dir, 'pinned.yaml'), ...args);
    try {
      compose('up', '--no-build', '--detach', '--quiet-pull');
      const images = compose('images', '--format', 'json');
      const running = compose('ps', '--services').trim().split('\n').sort();
      expect(running).toEqual(['My.Worker_2', 'api', 'cron', 'web']);
      expect(compose('logs', '--no-log-prefix', 'cron')).toContain('hello');
      expect(compose('logs', '--no-log-prefix', 'api')).toContain('mode=override price=5$');
      expect(images).toContain('shop-web');
    } finally {
      compose('down', '--timeout', '0');
    }
  });
});
