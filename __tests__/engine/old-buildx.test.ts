import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { describeEngine, freshRunner, leftOver, manifest, registry, warmbake } from '../support/engine.js';
import { pushEvent, shaOf } from '../support/events.mjs';

jest.setTimeout(180_000);

const root = fileURLToPath(new URL('../..', import.meta.url));

describeEngine('with the buildx of Debian 13, 0.13', () => {
  const namespace = `${registry}/old-${randomBytes(4).toString('hex')}`;
  let home: string;
  let workspace: string;
  const run = (event: Parameters<typeof warmbake>[0]['event'], more: Readonly<Record<string, string>> = {}) => warmbake({ event, workspace, jobEnv: { DOCKER_CONFIG: join(home, 'docker') }, with: { registry: namespace, ...more } });
  const said = (job: Awaited<ReturnType<typeof run>>) => [job.pre, job.main, job.post].flatMap((phase) => phase?.annotations ?? []).map(({ level, message }) => `${level}: ${message}`);

  beforeAll(() => {
    const program = execFileSync(join(root, 'scripts', 'engine'), ['buildx', 'trixie'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();
    home = mkdtempSync(join(tmpdir(), 'old-buildx-'));
    workspace = join(home, 'shop');
    mkdirSync(workspace);
    freshRunner();
    const config = process.env['DOCKER_CONFIG'] || join(process.env['HOME'] ?? '', '.docker');
    cpSync(config, join(home, 'docker'), { recursive: true, filter: (path) => !/\/(?:buildx|docker-buildx)$/.test(path) });
    mkdirSync(join(home, 'docker', 'cli-plugins'), { recursive: true });
    symlinkSync(program, join(home, 'docker', 'cli-plugins', 'docker-buildx'));
    writeFileSync(join(workspace, 'compose.yaml'), 'name: shop\nservices:\n  api: {build: {context: ., args: {NAME: api}}}\n  web: {build: {context: ., args: {NAME: web}}}\n');
    writeFileSync(join(workspace, 'Dockerfile'), `FROM busybox:1.37 AS build\nARG NAME\nRUN echo $NAME ${home} > /out\nFROM busybox:1.37\nCOPY --from=build /out /out\n`);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('builds, pushes, caches and reports, and says in one notice what this version cannot do', async () => {
    const event = pushEvent({ sha: shaOf('old') });
    const job = await run(event);
    expect([job.outcome, said(job), leftOver(job), job.orphans]).toEqual(['success', [], [], []]);
    expect(job.main?.text).not.toMatch(/unknown (?:flag|command)|not a valid|error:/i);
    const { report } = job;
    expect(report.builder.buildxVersion).toBe('0.13.1');
    expect(report.notices).toEqual(["Buildx 0.13.1 cannot give a cache the commit as a second tag, so builds of tags and re-runs read the branch's cache instead: 0.15.0 or newer can. A step with docker/setup-buildx-action before this one has it."]);
    expect(report.steps.filter(({ isFrom }) => !isFrom).map(({ outcome, startMs, durationMs }) => [outcome, typeof startMs, typeof durationMs])).toEqual(Array(4).fill(['done', 'number', 'number']));
    for (const { name, digest, cacheTo } of report.targets) {
      const [branch, commit] = cacheTo.map(({ ref }) => ref);
      expect((await manifest(`${namespace}/shop-${name}:main`))?.digest).toBe(digest);
      expect(await manifest(branch ?? '')).toBeDefined();
      expect(commit === undefined ? undefined : await manifest(commit)).toBeUndefined();
    }
    freshRunner();
    const again = await run(event);
    expect([again.outcome, said(again), again.report.totals.cacheRatio]).toEqual(['success', [], 1]);
    expect(again.report.targets.map(({ digest }) => digest)).toEqual(report.targets.map(({ digest }) => digest));
  });

  test('names the inputs that this version would leave out without a word', async () => {
    const job = await run(pushEvent(), { 'add-hosts': 'db:10.0.0.1', 'shm-size': '64m' });
    expect([job.outcome, said(job)]).toEqual(['failure', ['error: The buildx of this runner is too old for `add-hosts`. Add a step with docker/setup-buildx-action before this one, or leave it out.']]);
  });

  test('refuses `call`, which this version would take for a build', async () => {
    const job = await run(pushEvent(), { call: 'check' });
    expect([job.outcome, said(job)]).toEqual(['failure', ['error: `call: check` needs buildx 0.16.0 or newer, this is 0.13.1. Add a step with docker/setup-buildx-action before this one, or leave `call` out.']]);
  });
});
