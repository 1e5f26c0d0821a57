import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { forkPullRequestEvent, pullRequestEvent, pushEvent, shaOf } from '../support/events.mjs';
import { describeEngine, errorsOf, leftOver, manifest, registry, warmbake } from '../support/engine.js';
import { startGitHub } from '../support/github-server.mjs';

jest.setTimeout(120_000);

const namespace = () => `${registry}/fail-${randomBytes(4).toString('hex')}`;
let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'failures-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(workspace, name, '..'), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
}
const errors = (job: Parameters<typeof errorsOf>[0]) => errorsOf(job, { ofFiles: false });

describeEngine('a build that does not succeed', () => {
  test('with a failing RUN fails the step with target, step and its last lines, and still reports', async () => {
    write({
      'compose.yaml': 'services:\n  api: {build: {dockerfile_inline: "FROM busybox:1.37\\nRUN for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo line $$i; done; echo ::error::no; exit 3\\n"}}\n  web: {build: {dockerfile_inline: "FROM busybox:1.37\\nRUN sleep 20\\n"}}\n'
    });
    const request = pullRequestEvent({ number: 3 });
    const github = await startGitHub({ events: [request] });
    const job = await warmbake({ event: request, workspace, with: { registry: namespace() }, apiUrl: github.apiUrl });
    await github.close();
    expect([job.outcome, job.post?.result]).toEqual(['failure', 'success']);
    expect(errors(job)).toHaveLength(1);
    expect(errors(job)[0]).toMatch(/^Failed after [\d.]+m?s in api \(target api, step \[api 2\/2\] RUN for i in .*\): .*exit code: 3[^]*line 12/);
    expect(job.main?.commands.filter(({ accepted }) => accepted).map(({ command }) => command)).not.toContain('set-output');
    expect(job.report).toMatchObject({ result: 'failure', failure: { target: 'api', message: expect.stringContaining('exit code: 3') } });
    expect(job.report.failure?.lines.slice(-3)).toEqual(['line 11', 'line 12', '::error::no']);
    expect(job.report.targets.map(({ displayName, result }) => [displayName, result])).toEqual([['api', 'failure'], ['web', 'canceled']]);
    expect(job.summary).toContain('**What failed** in <code>api</code>');
    expect(github.comments(3)[0]?.body).toContain('line 12');
    expect(JSON.parse(job.outputs['images'] ?? '')).toEqual({});
    expect(leftOver(job)).toEqual([]);
  });

  test('with a mistake in a Dockerfile says so in the words of BuildKit', async () => {
    write({ Dockerfile: 'FROM busybox:1.37\nRUNN x\n' });
    const job = await warmbake({ event: pushEvent({}), workspace });
    expect(errors(job)).toEqual([expect.stringContaining('unknown instruction: RUNN (did you mean RUN?)')]);
    expect(job.report.failure?.excerpt).toMatchObject({ file: 'Dockerfile', line: 2 });
    expect(job.report.totals.stepsTotal).toBe(0);
  });

  test('for want of its base image names the image', async () => {
    write({ Dockerfile: 'FROM localhost:9/none:1\nRUN x\n' });
    const job = await warmbake({ event: pushEvent({}), workspace });
    expect(errors(job)).toEqual([expect.stringContaining('localhost:9/none:1')]);
    expect(job.report.result).toBe('failure');
  });

  test('for a bad definition shows the message of the tool and the file', async () => {
    write({ 'docker-bake.hcl': 'target "x" { contxt = 1' });
    const bake = await warmbake({ event: pushEvent({}), workspace });
    expect(errors(bake)).toEqual([expect.stringMatching(/^The definition in docker-bake\.hcl cannot be resolved:\ndocker-bake\.hcl:1\n[^]*\nERROR: docker-bake\.hcl:1,12-13: Unclosed configuration block/)]);
    write({ 'compose.yaml': 'services:\n  web:\n    buidl: .\n' });
    const compose = await warmbake({ event: pushEvent({}), workspace, with: { files: 'compose.yaml' } });
    expect(errors(compose)).toEqual([expect.stringMatching(/^The Compose definition in compose\.yaml cannot be resolved:\n[^]*buidl/)]);
    const missing = await warmbake({ event: pushEvent({}), workspace, with: { files: 'nope.hcl' } });
    expect(errors(missing)).toEqual([expect.stringMatching(/^The definition in nope\.hcl cannot be resolved:\nERROR: open nope\.hcl: no such file/)]);
    expect([bake, compose, missing].flatMap(leftOver)).toEqual([]);
  });

  test('because it was cancelled stops BuildKit, reports and cleans up within the graces of the runner', async () => {
    write({ Dockerfile: 'FROM busybox:1.37\nRUN echo begun; sleep 100\n' });
    const started = Date.now();
    const job = await warmbake({ event: pushEvent({}), workspace, with: { registry: namespace() }, cancel: { when: ({ text }) => /\d begun/.test(text) } });
    expect(Date.now() - started).toBeLessThan(30_000);
    expect([job.main?.signals.map(({ signal }) => signal), job.status]).toEqual([['SIGINT'], 'cancelled']);
    expect(job.report).toMatchObject({ result: 'canceled', headline: expect.stringMatching(/^Canceled after/) });
    expect(job.report.steps.find(({ instruction }) => instruction.startsWith('RUN'))?.outcome).toBe('canceled');
    expect(job.main?.summary).toContain('Canceled after');
    expect([job.orphans, leftOver(job)]).toEqual([[], []]);
  });

  test('because main was killed is ended by post', async () => {
    write({ Dockerfile: 'FROM busybox:1.37\nRUN echo begun; sleep 100\n' });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { registry: namespace() }, cancel: { when: ({ text }) => /\d begun/.test(text), how: 'kill' } });
    expect([job.main?.signal, job.post?.result, job.orphans]).toEqual(['SIGKILL', 'success', []]);
    expect(leftOver(job)).toEqual([]);
  });

  test('because others give an image of the same engine its name in that moment is tried again', async () => {
    for (const round of ['1', '2', '3']) {
      write({ Dockerfile: `FROM busybox:1.37\nRUN echo ${round}\n` });
      const inputs = { registry: namespace(), cache: 'off' };
      const jobs = await Promise.all(['a', 'b', 'c', 'd'].map((name) => warmbake({ event: pushEvent({ sha: shaOf(name) }), workspace, with: inputs })));
      expect(jobs.map((job) => [job.outcome, errors(job)])).toEqual(Array(4).fill(['success', []]));
    }
  });
});

describeEngine('a build that may not write', () => {
  test('of a fork builds, pushes nothing and exports no cache, whatever its definition asks for', async () => {
    const place = namespace();
    write({
      'docker-bake.hcl': `target "default" {\n  tags = ["${place}/evil:1"]\n  cache-to = ["type=registry,ref=${place}/evil:cache-b-main"]\n  output = ["type=registry"]\n  dockerfile-inline = "FROM busybox:1.37\\nRUN echo hi\\n"\n  args = { T = "x" }\n}\n`
    });
    const job = await warmbake({ event: forkPullRequestEvent({ number: 9 }), workspace, with: { registry: place } });
    expect([job.outcome, job.main?.annotations]).toEqual(['success', []]);
    expect(await Promise.all([manifest(`${place}/evil:1`), manifest(`${place}/evil:cache-b-main`)])).toEqual([undefined, undefined]);
    expect(job.report.notices).toEqual(['Nothing is pushed and no cache is written, because the pull request comes from a fork.']);
    expect(job.main?.text).toContain("No pull-request comment: a fork's token may not write one.");
  });

  test('reads no variable of the runner or of another input into an argument', async () => {
    write({
      'docker-bake.hcl': 'variable "ACTIONS_RUNTIME_TOKEN" { default = "none" }\nvariable "GITHUB_RUN_ID" { default = "none" }\ntarget "default" {\n  dockerfile-inline = "FROM busybox:1.37\\nARG T\\nARG R\\nRUN echo got $T $R\\n"\n  args = { T = ACTIONS_RUNTIME_TOKEN, R = GITHUB_RUN_ID }\n}\n'
    });
    const job = await warmbake({ event: pushEvent({}), workspace });
    expect(job.bake).toMatch(/"T": "none"/);
    expect(job.bake).not.toMatch(/"R": "none"/);
  });
});
