import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { describeEngine, docker, freshRunner, isPrivate, leftOver, limitMemory, registry, smallDisk, warmbake } from '../support/engine.js';
import { forkPullRequestEvent, pushEvent } from '../support/events.mjs';
import { runJob } from '../support/runner.mjs';
import type { Report } from '../../src/report/report.js';
import type { StepOptions } from '../support/runner.mjs';

jest.setTimeout(240_000);
const root = fileURLToPath(new URL('../..', import.meta.url));
const script = (text: string): StepOptions => ({ actionDir: join(root, '__tests__', 'support', 'script'), with: { script: text } });
const usual = isPrivate ? {} : { 'driver-opts': 'network=host' };

let workspace: string;
let temp: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'life-'));
  temp = mkdtempSync(join(tmpdir(), 'life-runner-'));
  writeFileSync(join(workspace, 'Dockerfile'), 'FROM busybox:1.37\nRUN echo hi\n');
});
afterEach(() => [workspace, temp].forEach((dir) => rmSync(dir, { recursive: true, force: true })));

// What the runner itself says of local actions is not ours.
const said = (phase: { readonly annotations: readonly { readonly message: string }[] } | undefined) => (phase?.annotations ?? []).map(({ message }) => message).filter((message) => !message.startsWith('`pre` execution'));

/** Everything of ours on this machine that outlives a job: containers, volumes, builders, contexts, notes, files. */
function everything(): string[] {
  const home = process.env['DOCKER_CONFIG'] ?? join(process.env['HOME'] ?? '', '.docker');
  const list = (...names: string[]) => {
    try {
      return readdirSync(join(home, ...names)).map((name) => `${names.join('/')}: ${name}`);
    } catch {
      return [];
    }
  };
  const engine = [docker('ps', '--all', '--format', 'container: {{.Names}}'), docker('volume', 'ls', '--format', 'volume: {{.Name}}')].join('\n').split('\n').filter((line) => line.includes('warmbake-'));
  const files = readdirSync(join(temp, '_temp')).filter((name) => name.startsWith('warmbake')).map((name) => `file: ${name}`);
  return [...engine, ...files, ...list('buildx', 'instances'), ...list('buildx', 'warmbake'), ...list('contexts', 'meta'), ...list('buildx', 'certs')].filter((line) => /warmbake-|file:|contexts|certs/.test(line));
}

describeEngine('the builder of a job', () => {
  test('is shared by the steps whose settings agree, and removed by the last post', async () => {
    const step = { actionDir: root, local: false, with: usual };
    const { steps, orphans } = await runJob({
      event: pushEvent({}), env: process.env, workspace, workDir: temp,
      steps: [step, { ...step, with: { ...usual, 'buildkitd-flags': '--debug' } }, step, { ...step, local: true }]
    });
    const [first, other, third, local] = steps.map((one) => one.outputs['builder']);
    expect(steps.map((one) => [one.outcome, said(one.post)])).toEqual(steps.map(() => ['success', []]));
    expect([first === third, third === local, first === other]).toEqual([true, true, false]);
    expect([everything(), orphans]).toEqual([[], []]);
  });

  test('is removed after a cancel at any moment, with every process, volume, file and note', async () => {
    writeFileSync(join(workspace, 'Dockerfile'), 'FROM busybox:1.37\nARG N\nRUN sleep 3; echo $N\n');
    for (let round = 0; round < 20; round++) {
      const afterMs = Math.round(Math.random() * 1500);
      // Now and then main dies at once, or already pre is ended.
      const how = round % 5 === 4 ? 'kill' : 'cancel';
      const phase = round % 10 === 9 ? 'pre' : 'main';
      const job = await warmbake({ event: pushEvent({}), workspace, workDir: temp, local: round % 2 === 1 && phase === 'main', with: { ...usual, 'build-args': `N=${Math.random()}` }, cancel: { afterMs: phase === 'pre' ? afterMs / 10 : afterMs, how, phase } });
      expect([round, afterMs, how, phase, said(job.post), job.orphans, everything()]).toEqual([round, afterMs, how, phase, [], [], []]);
    }
  });

  test('that a killed job left is removed by the next job of the repository', async () => {
    // The runner itself dies: a process like it starts main and is killed, and no post runs.
    const name = 'import("' + join(root, '__tests__/support/runner.mjs') + '").then(({ runAction }) => import("' + join(root, '__tests__/support/events.mjs') + '").then(({ pushEvent }) => runAction({ actionDir: process.argv[1], local: false, event: pushEvent({}), env: process.env, workspace: process.argv[2], workDir: process.argv[3], with: JSON.parse(process.argv[4]), onLog: ({ text }) => /RUN sleep/.test(text) && process.stdout.write("running") })))';
    writeFileSync(join(workspace, 'Dockerfile'), `FROM busybox:1.37\nRUN sleep 20; echo ${Math.random()}\n`);
    const runner = spawn(process.execPath, ['-e', name, root, workspace, temp, JSON.stringify(usual)], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => runner.stdout.once('data', resolve));
    runner.kill('SIGKILL');
    await new Promise((resolve) => runner.once('exit', resolve));
    // Its children live on until the machine's own runner ends them.
    const left = everything().filter((line) => line.startsWith('container: '));
    expect(left).toHaveLength(1);
    writeFileSync(join(workspace, 'Dockerfile'), 'FROM busybox:1.37\nRUN echo hi\n');
    rmSync(temp, { recursive: true });
    const next = await warmbake({ event: pushEvent({}), workspace, workDir: temp, with: usual });
    expect([next.outcome, next.report.notices]).toEqual(['success', [expect.stringMatching(/^Removed what killed jobs of this repository left: warmbake-[0-9a-f]{16}-/)]]);
    expect(everything()).toEqual([]);
  });

  test('that is kept serves trusted jobs alone', async () => {
    const keep = { ...usual, 'keep-state': true };
    const run = (event: Parameters<typeof warmbake>[0]['event']) => warmbake({ event, workspace, with: keep });
    const jobs = [await run(pushEvent({})), await run(forkPullRequestEvent({})), await run(pushEvent({}))];
    const [first, fork, again] = jobs.map((job) => job.outputs['builder'] ?? '');
    try {
      expect(jobs.map((job) => [job.outcome, job.main?.annotations])).toEqual(jobs.map(() => ['success', []]));
      expect([first, again]).toEqual([expect.stringMatching(/^warmbake-kept-[0-9a-f]{16}-trusted-[0-9a-f]{8}$/), first]);
      expect(fork).toMatch(/^warmbake-[0-9a-f]{16}-/);
      // Its state is a volume that no other builder mounts.
      const volumes = docker('volume', 'ls', '--format', '{{.Name}}').split('\n').filter((line) => line.includes('warmbake-'));
      expect([volumes, leftOver(jobs[1])]).toEqual([[`buildx_buildkit_${first}0_state`], []]);
    } finally {
      docker('buildx', 'rm', '--force', first ?? '');
    }
  });

  test('boots behind the checkout, where pre begins it', async () => {
    const slow = 'FROM moby/buildkit:buildx-stable-1\nRUN mv /usr/bin/buildctl /usr/bin/buildctl.real && printf \'#!/bin/sh\\n[ -e /tmp/since ] || date +%%s >/tmp/since\\n[ $(( $(date +%%s) - $(cat /tmp/since) )) -ge 4 ] || exit 1\\nexec buildctl.real "$@"\\n\' >/usr/bin/buildctl && chmod 755 /usr/bin/buildctl\n';
    writeFileSync(join(temp, 'Dockerfile'), slow);
    docker('buildx', 'build', '--builder', 'default', '--load', '--tag', 'warmbake-slow:1', temp);
    try {
      const options = [...Object.entries(usual).map(([, option]) => option), 'image=warmbake-slow:1'].join('\n');
      const { steps } = await runJob({
        event: pushEvent({}), env: process.env, workspace, workDir: temp,
        steps: [script('await new Promise((resolve) => setTimeout(resolve, 5000))'), { actionDir: root, local: false, with: { 'driver-opts': options, 'report-file': 'pre.json' } }, { actionDir: root, local: true, with: { 'driver-opts': options, 'buildkitd-flags': '--debug', 'report-file': 'main.json' } }]
      });
      expect(steps.map((step) => step.outcome)).toEqual(['success', 'success', 'success']);
      const waits = ['pre', 'main'].map((name) => (JSON.parse(readFileSync(join(workspace, `${name}.json`), 'utf8')) as Report).builder.bootMs);
      expect(waits[1]).toBeGreaterThanOrEqual(3500);
      expect(waits[0]).toBeLessThan(0.1 * (waits[1] ?? 0));
    } finally {
      docker('image', 'rm', '--force', 'warmbake-slow:1');
    }
  });
});

describeEngine('a build that fails', () => {
  const build = async (dockerfile: string, more: Readonly<Record<string, string | number>> = {}) => {
    writeFileSync(join(workspace, 'Dockerfile'), dockerfile);
    return warmbake({ event: pushEvent({}), workspace, with: { ...usual, ...more } });
  };

  async function faultyRegistry(failingMs: number, status: number) {
    const child = spawn(join(root, 'scripts', 'engine'), ['exec', process.execPath, join(root, '__tests__/support/faulty-registry.mjs'), registry, String(failingMs), String(status)], { stdio: ['ignore', 'pipe', 'inherit'] });
    const port = String(await new Promise((resolve) => child.stdout.once('data', resolve))).trim();
    return { port, close: () => child.kill() };
  }

  test('for a reason that passes is tried again, and what was done is cached', async () => {
    const server = await faultyRegistry(1500, 503);
    const job = await build(`FROM busybox:1.37 AS done\nRUN echo ${Math.random()}\nFROM localhost:${server.port}/library/busybox:1.37\nCOPY --from=done /etc/passwd /\n`);
    server.close();
    expect([job.outcome, job.main?.annotations]).toEqual(['success', []]);
    expect(job.report.notices).toEqual([expect.stringMatching(/^Try 1 failed after .* for a reason that passes \(.*503 Service Unavailable.*\); tried again after 2\.\ds\.$/)]);
  });

  test('as often as it is tried fails with what to do', async () => {
    const server = await faultyRegistry(60_000, 503);
    const job = await build(`FROM localhost:${server.port}/library/busybox:1.37\nRUN echo ${Math.random()}\n`, { retries: 0 });
    server.close();
    expect([job.outcome, job.report.failure?.todo, job.report.notices]).toEqual(['failure', 'The registry did not answer as it should. If that stays, its status page may say why.', []]);
  });

  test('because the kernel killed a step for want of memory is explained and not tried again', async () => {
    const limit = isPrivate ? limitMemory(64 * 1024 * 1024) : undefined;
    try {
      const job = await build(`FROM busybox:1.37\nRUN echo ${Math.random()}; dd if=/dev/zero of=/dev/null bs=400M count=1\n`, isPrivate ? {} : { 'driver-opts': 'network=host\nmemory=128m\nmemory-swap=128m' });
      expect([job.outcome, job.report.notices, said(job.main).join('\n')]).toEqual(['failure', [], expect.stringMatching(/exit code: 137[^]*most likely because memory ran out/)]);
      expect(limit === undefined || limit.refused() > 0).toBe(true);
    } finally {
      limit?.lift();
    }
  });

  test('because the disk is full is explained and not tried again, in a step and outside of one', async () => {
    if (isPrivate) smallDisk(160);
    try {
      const size = isPrivate ? '' : '--mount=type=tmpfs,target=/full,size=1m ';
      const step = await build(`FROM busybox:1.37\nRUN ${size}echo ${Math.random()}; mkdir -p /full; dd if=/dev/zero of=/full/x bs=1M count=300\n`);
      expect([step.outcome, step.report.notices, said(step.main).join('\n')]).toEqual(['failure', [], expect.stringMatching(/No space left on device[^]*The disk is full/)]);
      if (!isPrivate) return;
      writeFileSync(join(workspace, 'large'), '');
      truncateSync(join(workspace, 'large'), 300_000_000);
      const copied = await build('FROM busybox:1.37\nCOPY large /large\n');
      expect([copied.outcome, copied.report.notices, said(copied.main).join('\n')]).toEqual(['failure', [], expect.stringMatching(/no space left on device[^]*The disk is full/i)]);
    } finally {
      if (isPrivate) freshRunner();
    }
  });
});
