import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { makeCommentText } from '../../src/publish/sections.js';
import type { JobSection } from '../../src/report/job-section.js';
import { forkPullRequestEvent, pullRequestEvent, pushEvent, workflowRunEvent, type RunnerEvent } from '../support/events.mjs';
import { READ_ONLY, DEFAULT_TOKEN, startGitHub, type GitHub, type GitHubOptions } from '../support/github-server.mjs';
import { runAction } from '../support/runner.mjs';
import { makeReportValue } from '../support/make.js';
import { makeJobSection } from '../report/sections.js';

// report/action.yml with dist, as a runner starts it.
const actionDir = fileURLToPath(new URL('../../report', import.meta.url));
jest.setTimeout(60_000);
const runId = 36_744_327_825;
let workspace: string;
let github: GitHub;
beforeEach(() => void (workspace = mkdtempSync(join(tmpdir(), 'report-job-'))));
afterEach(async () => {
  await github.close();
  rmSync(workspace, { recursive: true, force: true });
});

const leg = (name: string, more: Partial<JobSection> = {}) => makeJobSection({
  key: Buffer.from(name.padEnd(8).slice(-8)).toString('hex'), job: 'build', matrix: `service: ${name}`, jobs: 3, headline: `${name} is built`, runId, stepsTotal: 10, stepsCached: 5, durationMs: 1000, url: `https://github.com/acme/shop/actions/runs/${runId}/job/1`, ...more
});
const put = (path: string, section: JobSection) => {
  mkdirSync(join(workspace, 'reports', path), { recursive: true });
  writeFileSync(join(workspace, 'reports', path, 'report.json'), JSON.stringify({ ...makeReportValue(), job: section }));
};

async function run(event: RunnerEvent, inputs: Record<string, string>, options: GitHubOptions = {}) {
  github = await startGitHub({ events: [pullRequestEvent()], ...options });
  return {
    start: async () => {
      const job = await runAction({ actionDir, event, workspace, with: inputs, env: { PATH: process.env['PATH'] }, github: { GITHUB_API_URL: github.apiUrl } });
      return { job, outputs: job.outputs, said: (job.main?.annotations ?? []).map(({ level, message }) => `${level}: ${message}`), summary: job.main?.summary ?? '' };
    }
  };
}

const files = { 'report-files': 'reports/**/*.json' };
const sectionsOf = (number = 7) => github.comments(number).map(({ body }) => makeCommentText('default').read(body).map(({ matrix }) => matrix));

describe('the report job', () => {
  test('merges report files into one summary, one comment and outputs, and says who is missing', async () => {
    put('a', leg('web', { durationMs: 2000 }));
    put('b', leg('api', { result: 'failure', failure: { target: 'api', step: 'RUN npm test', message: 'exit code: 1', place: undefined, lines: ['boom'] }, durationMs: 61_000 }));
    const { start } = await run(pullRequestEvent(), { ...files, needs: JSON.stringify({ build: { result: 'failure' }, e2e: { result: 'skipped' } }) });
    const { job, outputs, said, summary } = await start();
    expect([job.outcome, said]).toEqual(['success', []]);
    expect(outputs).toEqual({
      jobs: '2', 'jobs-failed': '1', 'jobs-missing': '2', 'steps-total': '20', 'steps-cached': '10', 'cache-ratio': '0.5', 'duration-ms': '61000', 'critical-job': 'build (service: api)',
      'comment-id': String(github.comments(7)[0]?.id), 'comment-url': github.comments(7)[0]?.html_url
    });
    expect(sectionsOf()).toEqual([['service: api', 'service: web']]);
    for (const text of [summary, github.comments(7)[0]?.body ?? '']) {
      expect(text).toContain('2 of 3 jobs, 1 failed');
      expect(text).toContain('Job e2e was skipped and has no report.');
      expect(text).toContain('1 of 3 jobs of build has no report.');
      expect(text).toContain('boom');
    }
    expect(github.violations).toEqual([]);
  });

  test('uses what the jobs wrote into the comment, and leaves sections of other workflows there', async () => {
    const { start } = await run(pullRequestEvent(), {});
    const other = makeJobSection({ key: 'f'.repeat(16), workflow: 'nightly', job: 'scan', runId: 5 });
    github.addComment({ number: 7, body: makeCommentText('default').write([leg('web'), leg('api'), leg('db'), other]).body, login: 'github-actions[bot]' });
    const { outputs, said } = await start();
    expect([outputs['jobs'], outputs['jobs-missing'], outputs['steps-total'], said]).toEqual(['3', '0', '30', []]);
    expect(github.calls.map(({ verb }) => verb)).toEqual(['GET', 'GET', 'PATCH']);
    expect(sectionsOf()[0]).toHaveLength(4);
  });

  test('writes the comment of a matrix of 256 jobs, from their files, with three calls', async () => {
    for (let n = 0; n < 256; n++) put(`r${n}`, leg(`s${n}`, { key: n.toString(16).padStart(16, '0'), jobs: 256 }));
    const { start } = await run(pullRequestEvent(), files);
    const { outputs } = await start();
    expect([outputs['jobs'], outputs['jobs-missing'], outputs['steps-total'], outputs['cache-ratio']]).toEqual(['256', '0', '2560', '0.5']);
    const [comment] = github.comments(7);
    expect([github.comments(7).length, (comment?.body.length ?? 0) <= 65_536, sectionsOf()[0]?.length, github.calls.length]).toEqual([1, true, 256, 3]);
    expect(comment?.body).toContain('256 jobs');
  });

  test("takes a fork's reports after its run, and of no other run; links lead to this repository only", async () => {
    const event = workflowRunEvent({ headRepository: 'stranger/shop', branch: 'patch-1' });
    const its = (event.payload['workflow_run'] as { id: number }).id;
    put('a', leg('web', { runId: its, jobs: 1, url: 'https://evil.example/acme/shop/actions/runs/1' }));
    put('b', leg('old', { runId: 1, jobs: 1 }));
    const { start } = await run(event, files, { events: [pullRequestEvent(), forkPullRequestEvent({ number: 9 })] });
    const { said, outputs } = await start();
    expect([said, outputs['jobs'], sectionsOf(9)]).toEqual([['warning: 1 report file is of another run.'], '1', [['service: web']]]);
    expect(github.comments(9)[0]?.body).not.toContain('evil');
  });

  test('has its summary and outputs where it may not comment, and says why', async () => {
    put('a', leg('web', { jobs: 1 }));
    const { start } = await run(pullRequestEvent(), files, { tokens: { [DEFAULT_TOKEN]: READ_ONLY } });
    const { job, outputs, said, summary } = await start();
    expect([job.outcome, outputs['jobs'], outputs['comment-id']]).toEqual(['success', '1', '']);
    expect(said).toEqual([expect.stringMatching(/^warning: The pull-request comment was left out: .*pull-requests: write/)]);
    expect(summary).toContain('web is built');
  });

  test('says what it did not find, and does not fail', async () => {
    const { start } = await run(pushEvent(), { ...files, needs: JSON.stringify({ build: { result: 'cancelled' } }) });
    const { job, said, outputs } = await start();
    expect([job.outcome, outputs['jobs'], outputs['jobs-missing'], github.calls]).toEqual(['success', '0', '1', []]);
    expect(said).toEqual([expect.stringMatching(/^warning: No report file matches .*reports\/\*\*\/\*\.json\.$/), expect.stringMatching(/^warning: No job has a report/)]);
  });

  test('fails for wrong inputs only, naming all', async () => {
    const { start } = await run(pushEvent(), { needs: 'build', 'comment-key': 'a b' });
    const { job, said } = await start();
    expect([job.outcome, said]).toEqual(['failure', [expect.stringMatching(/^error: 2 inputs are wrong:\n- `needs`.*\n- `comment-key`/)]]);
  });
});
