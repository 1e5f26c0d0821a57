import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { CacheServer } from '../support/cache-server.mjs';
import { describeEngine, freshRunner, registry, warmbake } from '../support/engine.js';
import { pullRequestEvent, pushEvent } from '../support/events.mjs';

jest.setTimeout(240_000);

const home = mkdtempSync(join(tmpdir(), 'baseline-'));
const workspace = join(home, 'shop');
const namespace = `${registry}/baseline-${randomBytes(4).toString('hex')}`;
const git = (...args: string[]) => execFileSync('git', ['-C', workspace, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' }).trim();
function commit(files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text);
  git('add', '-A');
  git('commit', '-qm', 'x');
  return git('rev-parse', 'HEAD');
}
const dockerfile = 'FROM busybox:1.37\nWORKDIR /app\nCOPY . .\nRUN sleep 2; echo npm ci\n';
const services = () => ({ ACTIONS_RESULTS_URL: server.url, ACTIONS_RUNTIME_TOKEN: 'a.b.c', ACTIONS_CACHE_SERVICE_V2: 'true' });

let runs = 0;
let server: CacheServer;
type Job = Awaited<ReturnType<typeof warmbake>>;
const build = (event: Parameters<typeof warmbake>[0]['event'], given = services()) => {
  freshRunner();
  const run = { ...event, env: { ...event.env, GITHUB_RUN_ID: String(++runs) } };
  return warmbake({ event: run, workspace, services: given, with: { registry: namespace, comment: 'false' } });
};
const annotations = (job: Job) => [job.pre, job.main, job.post].flatMap((phase) => phase?.annotations ?? []).map(({ message }) => message);

describeEngine('builds that remember each other in the Actions cache', () => {
  let first: Job;
  let second: Job;
  beforeAll(async () => {
    mkdirSync(workspace);
    execFileSync('git', ['init', '-q', '-b', 'main', workspace]);
    server = await new CacheServer().start();
    first = await build(pushEvent({ sha: commit({ Dockerfile: dockerfile, 'code.txt': '1' }) }));
    second = await build(pushEvent({ sha: commit({ 'code.txt': '2' }) }));
  });
  afterAll(async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  test('the first has nothing to compare with, says so nowhere, and is saved by post', () => {
    expect([first.outcome, annotations(first)]).toEqual(['success', []]);
    expect(first.report.findings).toMatchObject({ misses: [expect.objectContaining({ reason: 'no-cache-yet' })] });
    expect([first.report.findings?.comparison, first.report.findings?.history]).toEqual([undefined, undefined]);
    expect(first.main?.text).not.toMatch(/usr\/bin\/tar|Cache (?:hit|saved|restored)/);
    expect(server.entries.filter(({ done }) => done).length).toBeGreaterThanOrEqual(1);
  });

  test('the second is compared with it, and tells which file of which COPY made which steps run', () => {
    expect([second.outcome, annotations(second)]).toEqual(['success', []]);
    const { findings } = second.report;
    expect(findings?.comparison?.source).toMatchObject({ branch: 'main', reason: 'branch', builds: 1 });
    expect(findings?.history?.points.map(({ current, result }) => [current, result])).toEqual([[false, 'success'], [true, 'success']]);
    expect(findings?.misses.map(({ instruction, reason, changedFiles, place, downstreamSteps }) => ({ instruction, reason, changedFiles, place, downstreamSteps }))).toEqual([
      { instruction: 'COPY . .', reason: 'changed-files', changedFiles: ['code.txt'], place: { file: 'Dockerfile', line: 3 }, downstreamSteps: 1 }
    ]);
    expect(findings?.misses[0]?.downstreamMs).toBeGreaterThan(1_900);
    expect(findings?.advice.map(({ rule, places }) => [rule, places])).toEqual([['copy-before-install', [{ file: 'Dockerfile', line: 3 }, { file: 'Dockerfile', line: 4 }]]]);
  });

  test('a pull request is compared with its base branch and saves nothing there; a service that is down costs one line', async () => {
    const saved = server.entries.length;
    const head = commit({ 'code.txt': '3' });
    const request = await build(pullRequestEvent({ headSha: head, sha: head }));
    expect([request.outcome, annotations(request)]).toEqual(['success', []]);
    expect(request.report.findings?.comparison?.source).toMatchObject({ branch: 'main', reason: 'base-branch', builds: 2 });
    expect(request.report.findings?.comparison?.build).toMatchObject({ n: 2 });
    expect(server.entries.length).toBe(saved);
    server.faults = { status: 500 };
    const down = await build(pushEvent({ sha: commit({ 'code.txt': '4' }) }));
    expect([down.outcome, annotations(down)]).toEqual(['success', []]);
    expect(down.report.notices.filter((notice) => /Actions cache/.test(notice))).toEqual([expect.stringMatching(/^Earlier builds could not be read from the Actions cache, so nothing is compared: /)]);
    expect(down.report.findings?.comparison).toBeUndefined();
  });
});
