import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { describeEngine, freshRunner, isPrivate, leftOver, manifest, registry, warmbake } from '../support/engine.js';
import { forkPullRequestEvent, pullRequestEvent, pushEvent, shaOf, tagPushEvent } from '../support/events.mjs';
import { startGate } from '../support/registry-gate.mjs';

jest.setTimeout(240_000);

type Job = Awaited<ReturnType<typeof warmbake>>;
type Options = Omit<Parameters<typeof warmbake>[0], 'workspace'>;

const stepsOf = (job: Job, outcome: string) => job.report.steps.filter((step) => step.outcome === outcome && !step.isFrom).map((step) => `${step.targets.join('+')}: ${step.instruction}`).sort();
const said = (job: Job) => [job.pre, job.main, job.post].flatMap((phase) => phase?.annotations ?? []).map(({ level, message }) => `${level}: ${message}`);
const read = (job: Job) => job.report.targets.map(({ name, cacheFrom }) => `${name}: ${cacheFrom.filter(({ found, used }) => found !== false && used !== false).map(({ reason }) => reason).join()}`).sort();

const isCache = (ref: string) => /[:.]cache-(?:b|pr|c)-/.test(ref);

// A build stage that only the cache holds.
const dockerfile = `FROM busybox:1.37 AS build
COPY deps.txt .
RUN cat deps.txt > /deps; head -c 300000 /dev/urandom > /scratch
COPY code.txt .
RUN cat code.txt > /out
FROM busybox:1.37
COPY --from=build /deps /out /app/
`;
const steps = (name: string) => ['COPY --from=build /deps /out /app/', 'COPY code.txt .', 'COPY deps.txt .', 'RUN cat code.txt > /out', 'RUN cat deps.txt > /deps; head -c 300000 /dev/urandom > /scratch'].map((step) => `${name}: ${step}`);
const afterCode = (name: string) => steps(name).filter((step) => !step.includes('deps.txt'));

describeEngine('caches on fresh runners', () => {
  let gate: Awaited<ReturnType<typeof startGate>>;
  let home: string;
  let workspace: string;
  let path: string;
  const run = ({ with: inputs, ...options }: Options) => warmbake({ workspace, ...options, with: { registry: `${gate.host}/${path}`, ...inputs } });
  const write = (name: string, file: string, text: string) => writeFileSync(join(workspace, name, file), `${text}\n`);
  const project = (targets: readonly string[]) => {
    for (const name of targets) {
      mkdirSync(join(workspace, name), { recursive: true });
      writeFileSync(join(workspace, name, 'Dockerfile'), dockerfile);
      write(name, 'deps.txt', `${name} ${randomBytes(8).toString('hex')}`);
      write(name, 'code.txt', 'first');
    }
    writeFileSync(join(workspace, 'docker-bake.json'), JSON.stringify({ group: { default: { targets } }, target: Object.fromEntries(targets.map((name) => [name, { context: name }])) }));
  };
  /** A job on a fresh runner: what ended well, what it read, ran and wrote, and that nothing is left over. */
  const job = async (options: Options) => {
    freshRunner();
    gate.seen.length = 0;
    const done = await run(options);
    expect([done.outcome === 'success' ? '' : said(done), leftOver(done), done.orphans]).toEqual(['', [], []]);
    const written = gate.seen.filter(({ method, path: at, status }) => method === 'PUT' && at.includes('/manifests/') && status === 201).map(({ path: at }) => at.replace(/^.*\/([^/]+)\/manifests\//, '$1:').replace(/-r[0-9a-f]{8}$/, ''));
    return { done, notes: said(done), read: read(done), cached: stepsOf(done, 'cached'), ran: stepsOf(done, 'done'), caches: [...new Set(written.filter(isCache))].sort(), images: [...new Set(written.filter((ref) => !isCache(ref)))].sort() };
  };

  beforeAll(async () => {
    gate = await startGate({ registry, isPrivate });
  });
  afterAll(() => gate.close());
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'caching-'));
    workspace = join(home, 'shop');
    mkdirSync(workspace);
    path = `caching-${randomBytes(4).toString('hex')}`;
    gate.rule = () => undefined;
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  test('follow a repository from its first build over branch, pull request, tag and fork', async () => {
    project(['api', 'app']);
    const every = [...steps('api'), ...steps('app')];
    const [one, two, three, four] = ['one', 'two', 'three', 'four'].map(shaOf) as [string, string, string, string];
    const images = (...tags: string[]) => ['api', 'app'].flatMap((name) => tags.map((tag) => `shop-${name}:${tag}`)).sort();
    const caches = (...keys: string[]) => ['api', 'app'].flatMap((name) => keys.map((key) => `shop-${name}:cache-${key}`)).sort();

    const cold = await job({ event: pushEvent({ sha: one }) });
    expect(cold).toMatchObject({ notes: [], read: ['api: ', 'app: '], cached: [], ran: every, caches: caches('b-main', `c-${one}`), images: images(one, 'main', 'latest') });

    const same = await job({ event: pushEvent({ sha: one }) });
    expect(same).toMatchObject({ notes: [], read: ['api: commit', 'app: commit'], cached: every, ran: [] });
    expect(same.done.report.targets.map(({ digest }) => digest)).toEqual(cold.done.report.targets.map(({ digest }) => digest));

    write('app', 'code.txt', 'on the branch');
    const branch = await job({ event: pushEvent({ branch: 'feature', sha: two, created: true }) });
    expect(branch).toMatchObject({
      notes: [], read: ['api: default-branch', 'app: default-branch'], ran: afterCode('app'), cached: [...steps('api'), ...steps('app').filter((step) => !afterCode('app').includes(step))].sort(),
      caches: caches('b-feature', `c-${two}`), images: images(two, 'feature')
    });

    const request = { number: 4, headRef: 'feature' };
    const opened = await job({ event: pullRequestEvent({ ...request, headSha: two }) });
    expect(opened).toMatchObject({ notes: [], read: ['api: commit', 'app: commit'], ran: [], cached: every, caches: caches('pr-4') });

    write('app', 'code.txt', 'on the branch again');
    const pushed = await job({ event: pullRequestEvent({ ...request, headSha: three }) });
    expect(pushed).toMatchObject({ notes: [], read: ['api: pull-request', 'app: pull-request'], ran: afterCode('app'), caches: ['shop-app:cache-pr-4'] });

    write('app', 'code.txt', 'first');
    const tag = await job({ event: tagPushEvent({ tag: 'v1.0.0', sha: one }) });
    expect(tag).toMatchObject({ notes: [], read: ['api: commit', 'app: commit'], ran: [], cached: every, caches: [] });
    expect(tag.images.filter((ref) => ref.startsWith('shop-app:'))).toContain('shop-app:v1.0.0');

    write('api', 'code.txt', 'from a fork');
    const fork = await job({ event: forkPullRequestEvent({ number: 5, headSha: four }) });
    expect(fork).toMatchObject({ read: ['api: base-branch', 'app: base-branch'], ran: afterCode('api'), caches: [], images: [] });
    expect(gate.seen.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
  });

  test('that cannot be read or written are one warning that says what to do, and no failure', async () => {
    project(['app']);
    const inputs = { registry: `${registry}/${path}`, 'cache-repository': `${gate.host}/${path}/caches` };
    await job({ event: pushEvent({ sha: shaOf('before') }), with: inputs });
    const reads = (method: string) => method === 'GET' || method === 'HEAD';
    const kept = steps('app').filter((step) => !afterCode('app').includes(step));
    const place = `${gate.host}/${path}/caches`;
    const faults: readonly { name: string; rule: typeof gate.rule; cached: string[]; warning: RegExp; notice?: string }[] = [
      { name: 'read-only (403)', rule: ({ method }) => (reads(method) ? undefined : { status: 403 }), cached: kept, warning: / 403 Forbidden; denied: refused by the test\. Give the login write access to CACHES \(for GitHub's registry `permissions: packages: write`\), or set `cache-repository` to one that it may write\.$/ },
      { name: 'read-only (405)', rule: ({ method }) => (reads(method) ? undefined : { status: 405 }), cached: kept, warning: / 405 Method Not Allowed; unknown: refused by the test\. CACHES takes no pushes: set `cache-repository` to one that does\.$/ },
      { name: 'no manifest is taken (404)', rule: ({ method, path: at }) => (method === 'PUT' && at.includes('/manifests/') ? { status: 404 } : undefined), cached: kept, warning: / 404 Not Found; .*refused by the test\. Create the repository CACHES, or set `cache-repository` to one that takes caches\.$/ },
      { name: 'no login (401)', rule: () => ({ status: 401 }), cached: [], warning: / 401 Unauthorized(?:; .*)?\. Log in before this step: docker\/login-action with `registry: HOST`\.$/, notice: '3 cache refs at HOST could not be checked before the build and are kept: HOST refused access (401). Where the repository exists, log in before this step: docker/login-action with `registry: HOST`.' },
      { name: 'down', rule: () => ({ reset: true }), cached: [], warning: / EOF\. The build is good, the next one misses this cache: see whether the builder reaches HOST, or set `cache: off`\.$/, notice: '3 cache refs at HOST could not be checked before the build and are kept: HOST broke the connection.' }
    ];
    for (const { name, rule, cached, warning, notice } of faults) {
      gate.rule = rule;
      write('app', 'code.txt', name);
      const { done, ...was } = await job({ event: pushEvent({ branch: 'feature', sha: shaOf(name) }), with: inputs });
      const named = (text: string) => text.replaceAll(place, 'CACHES').replaceAll(gate.host, 'HOST');
      expect([name, was]).toEqual([name, expect.objectContaining({ cached, caches: [], notes: [expect.any(String)] })]);
      expect(named(was.notes[0] ?? '')).toMatch(/^warning: Cache export: 0 of 1 cache ref written/);
      expect(named(was.notes[0] ?? '')).toMatch(warning);
      expect(done.report.notices.map(named)).toEqual(notice === undefined ? [] : [notice]);
      expect((await manifest(`${registry}/${path}/shop-app:${shaOf(name)}`))?.digest).toBe(done.report.targets[0]?.digest);
    }
    gate.rule = () => undefined;
    const after = await job({ event: pushEvent({ branch: 'feature', sha: shaOf('after') }), with: inputs });
    expect(after).toMatchObject({ notes: [], read: ['app: default-branch'], cached: kept, caches: ['caches:app.cache-b-feature', `caches:app.cache-c-${shaOf('after')}`] });
  });

  test('of a slow registry are written after the images, and found by the next job', async () => {
    const slow = await startGate({ registry, isPrivate, bytesPerSecond: 60_000 });
    try {
      project(['app']);
      const event = pushEvent({ sha: shaOf('slow') });
      const { done, notes } = await job({ event, with: { registry: `${slow.host}/${path}` } });
      expect([notes, done.report.exportGoesOn]).toEqual([[], true]);
      expect(done.post?.text).toMatch(/Cache export: 1 cache ref written, [\d.]+s after the images were there\./);
      expect(done.main?.text).not.toContain('Cache export:');
      expect(await job({ event, with: { registry: `${slow.host}/${path}` } })).toMatchObject({ notes: [], read: ['app: commit'], cached: steps('app'), ran: [] });
    } finally {
      await slow.close();
    }
  });
});
