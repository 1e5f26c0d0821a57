import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { pushEvent } from '../support/events.mjs';
import { describeEngine, docker, leftOver, warmbake } from '../support/engine.js';
import { removeScratch, scratchAction } from '../support/runner-scratch.mjs';
import { runJob } from '../support/runner.mjs';

jest.setTimeout(120_000);
const actionDir = fileURLToPath(new URL('../..', import.meta.url));

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'builders-'));
  writeFileSync(join(workspace, 'Dockerfile'), 'FROM busybox:1.37\nRUN echo hi\n');
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));
const buildersOf = (state: Readonly<Record<string, string>>) => (state['warmbakeBuilders'] ?? '').split('\n').filter(Boolean);

describeEngine('a builder of our own', () => {
  test('is booted by pre, used by main and removed by post', async () => {
    const job = await warmbake({ event: pushEvent({}), workspace });
    expect([job.outcome, job.main?.annotations]).toEqual(['success', []]);
    expect(buildersOf(job.pre?.state ?? {})).toEqual([job.outputs['builder']]);
    expect(job.main?.text).toContain(`building with "${job.outputs['builder']}" instance using docker-container driver`);
    expect([leftOver(job), job.orphans]).toEqual([[], []]);
  });

  test('is made by main where there was no pre, as for local actions', async () => {
    const job = await warmbake({ event: pushEvent({}), workspace, local: true });
    expect([job.outcome, job.pre, buildersOf(job.state)]).toEqual(['success', undefined, [job.outputs['builder']]]);
    expect(leftOver(job)).toEqual([]);
  });

  test('is not booted by pre where that is turned off, or a file of the checkout is needed', async () => {
    const off = await warmbake({ event: pushEvent({}), workspace, with: { prewarm: false } });
    writeFileSync(join(workspace, 'buildkitd.toml'), 'debug = true\n');
    const file = await warmbake({ event: pushEvent({}), workspace, with: { 'buildkitd-config': 'buildkitd.toml' } });
    expect([off, file].map((job) => [job.outcome, job.pre?.state])).toEqual([['success', {}], ['success', {}]]);
  });

  test('is made anew, and the first one removed, where an earlier step moved the configuration of docker', async () => {
    const config = mkdtempSync(join(tmpdir(), 'config-'));
    cpSync(process.env['DOCKER_CONFIG'] ?? join(process.env['HOME'] ?? '', '.docker'), config, { recursive: true, filter: (path) => !path.endsWith('/buildx') });
    const mover = scratchAction({ main: `import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_ENV, 'DOCKER_CONFIG=${config}\\n');` });
    const { steps: [, step], orphans } = await runJob({ event: pushEvent({}), env: process.env, workspace, steps: [{ actionDir: mover }, { actionDir, local: false }] });
    removeScratch();
    rmSync(config, { recursive: true });
    expect([step?.outcome, step?.post?.annotations, orphans]).toEqual(['success', [], []]);
    expect(buildersOf(step?.state ?? {})).toHaveLength(2);
    expect(leftOver(step)).toEqual([]);
  });

  test('is left to nobody where main never runs', async () => {
    const temp = join(workspace, 'runner');
    const { steps: [step], orphans } = await runJob({
      event: pushEvent({}), env: process.env, workspace, workDir: temp, steps: [{ actionDir, local: false, if: false }]
    });
    expect([buildersOf(step?.pre?.state ?? {}).length, step?.main, step?.post?.exitCode, step?.post?.annotations]).toEqual([1, undefined, 0, []]);
    expect([leftOver(step?.pre), orphans]).toEqual([[], []]);
    expect(readdirSync(join(temp, '_temp')).filter((name) => name.startsWith('warmbake'))).toEqual([]);
  });

  test('that cannot be created is an error in the words of buildx', async () => {
    const job = await warmbake({ event: pushEvent({}), workspace, with: { 'driver-opts': 'image=localhost:9/none:1' } });
    expect(job.outcome).toBe('failure');
    expect(job.main?.annotations.map(({ message }) => message)).toEqual([expect.stringMatching(/^The builder could not be created: [^]*localhost:9/)]);
    expect([leftOver(job), job.post?.annotations]).toEqual([[], []]);
  });

  test('stays where cleanup is off', async () => {
    const job = await warmbake({ event: pushEvent({}), workspace, with: { cleanup: false } });
    const name = job.outputs['builder'] ?? '';
    expect(name).toMatch(/^warmbake-/);
    expect(docker('buildx', 'ls')).toContain(name);
    docker('buildx', 'rm', '--force', name);
  });
});
