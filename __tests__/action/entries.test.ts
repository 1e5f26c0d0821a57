import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { pushEvent } from '../support/events.mjs';
import { runAction, runJob } from '../support/runner.mjs';

// dist as a runner starts it, on a machine without docker.
const actionDir = fileURLToPath(new URL('../..', import.meta.url));
let home: string;
let workspace: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'entries-'));
  workspace = join(home, 'workspace');
  mkdirSync(workspace);
  mkdirSync(join(home, 'bin'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const env = () => ({ PATH: join(home, 'bin'), HOME: home });
const messages = (phase: { annotations: readonly { level: string; message: string }[] } | undefined) => (phase?.annotations ?? []).map(({ level, message }) => `${level}: ${message}`);

describe.each([20, 24] as const)('the entries on Node %d', (node) => {
  test('load in every phase and fail only main, saying what to add where there is no buildx', async () => {
    writeFileSync(join(workspace, 'Dockerfile'), 'FROM scratch\n');
    const job = await runAction({ actionDir, node, local: false, event: pushEvent({}), env: env(), workspace, workDir: join(home, 'runner') });
    expect([job.pre?.exitCode, job.main?.exitCode, job.post?.exitCode]).toEqual([0, 1, 0]);
    expect(messages(job.main)).toEqual([expect.stringMatching(/^error: docker buildx was not found or does not run \(.*\)\. Add a step with docker\/setup-buildx-action before this one/)]);
    expect([...messages(job.pre), ...messages(job.post)]).toEqual([]);
    expect(readdirSync(join(home, 'runner', '_temp')).filter((name) => name.startsWith('warmbake'))).toEqual([]);
  });
});

describe('the entries', () => {
  test('report all mistakes in the inputs before anything runs', async () => {
    const job = await runAction({ actionDir, local: false, event: pushEvent({}), env: env(), workspace, with: { push: 'maybe', registry: 'https://x' } });
    expect(messages(job.main)).toEqual([expect.stringMatching(/^error: 2 inputs are wrong:\n- `registry`: got `https:\/\/x`.*\n- `push`: got `maybe`/)]);
    expect(job.outcome).toBe('failure');
    expect(job.state).toEqual({});
  });

  test('cost and leave nothing in pre and post where main never ran', async () => {
    const { steps: [step], orphans } = await runJob({
      event: pushEvent({}), env: env(), workspace, workDir: join(home, 'runner'), steps: [{ actionDir, local: false, if: false }]
    });
    expect([step?.pre?.exitCode, step?.main, step?.post?.exitCode]).toEqual([0, undefined, 0]);
    expect([step?.pre?.text, Object.values(step?.state ?? {}).filter(Boolean), orphans]).toEqual([expect.not.stringContaining('warning'), [], []]);
    expect(readdirSync(join(home, 'runner', '_temp')).filter((name) => name.startsWith('warmbake'))).toEqual([]);
  });

  test('build nothing for a branch that was deleted', async () => {
    const job = await runAction({ actionDir, local: false, event: pushEvent({ deleted: true }), env: env(), workspace });
    expect(job.outcome).toBe('success');
    expect(job.main?.text).toContain('Nothing is built: the branch main was deleted.');
    expect(job.main?.summary).toBe('## Container build\n\n⏭️ **Nothing is built&#58; the branch main was deleted**\n');
  });

  test('say what was looked for where there is no definition', async () => {
    // A docker that is there but has no engine: enough to get to the definition.
    writeFileSync(join(home, 'bin', 'docker'), '#!/bin/sh\n[ "$2" = version ] && echo "github.com/docker/buildx v0.29.1 0"\n', { mode: 0o755 });
    const job = await runAction({ actionDir, local: false, event: pushEvent({}), env: env(), workspace });
    expect(messages(job.main)).toEqual([`error: No Compose file, bake file or Dockerfile in \`${workspace}\`. Set \`files\`, \`dockerfile\` or \`workdir\`, and check the code out before this step.`]);
  });

  test('refuse a buildx that is too old', async () => {
    writeFileSync(join(home, 'bin', 'docker'), '#!/bin/sh\n[ "$2" = version ] && echo "github.com/docker/buildx v0.12.1 0"\n', { mode: 0o755 });
    const job = await runAction({ actionDir, local: false, event: pushEvent({}), env: env(), workspace });
    expect(messages(job.main)).toEqual([expect.stringMatching(/^error: docker buildx 0\.12\.1 is too old, 0\.13\.0 or newer is needed\. Add a step with docker\/setup-buildx-action/)]);
  });
});
