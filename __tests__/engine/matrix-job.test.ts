import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { makeCommentText } from '../../src/publish/sections.js';
import { CacheServer } from '../support/cache-server.mjs';
import { describeEngine, isPrivate, registry } from '../support/engine.js';
import { pullRequestEvent } from '../support/events.mjs';
import { startGitHub, type GitHub } from '../support/github-server.mjs';
import { runJob } from '../support/runner.mjs';

jest.setTimeout(240_000);

const root = fileURLToPath(new URL('../..', import.meta.url));
const namespace = `${registry}/matrix-${randomBytes(4).toString('hex')}`;
const event = pullRequestEvent();
const services = ['web', 'api'];
const runId = 36_744_327_825;

/** A member of the matrix, as the runner starts it: the contexts are all it is told. */
async function leg(workspace: string, github: GitHub, index: number, attempt = 1) {
  const service = services[index] ?? '';
  return runJob({
    event, workspace, env: process.env, github: { GITHUB_API_URL: github.apiUrl, GITHUB_RUN_ATTEMPT: String(attempt) },
    context: { matrix: { service }, strategy: { 'fail-fast': true, 'job-index': index, 'job-total': 2, 'max-parallel': 2 }, job: { check_run_id: 900 + index } },
    steps: [{ actionDir: root, local: false, with: { registry: namespace, targets: service, 'report-file': `reports/${service}.json`, ...(isPrivate ? {} : { 'driver-opts': 'network=host' }) } }]
  });
}

describeEngine('two jobs of a matrix that build at once', () => {
  let workspace: string;
  let github: GitHub;
  const sections = () => github.comments(7).map(({ body }) => makeCommentText('default').read(body));
  beforeAll(async () => {
    workspace = mkdtempSync(join(tmpdir(), 'matrix-'));
    github = await startGitHub({ events: [event], limited: true });
    for (const service of services) {
      mkdirSync(join(workspace, service));
      writeFileSync(join(workspace, service, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
    }
    writeFileSync(join(workspace, 'compose.yaml'), `name: shop\nservices:\n${services.map((service) => `  ${service}: { build: ./${service} }\n`).join('')}`);
  });
  afterAll(async () => {
    await github.close();
    rmSync(workspace, { recursive: true, force: true });
  });

  test('share one comment, each with its own section, that leads to its job', async () => {
    const jobs = await Promise.all(services.map((_, index) => leg(workspace, github, index)));
    expect(jobs.map(({ steps: [step] }) => [step?.outcome, (step?.main?.annotations ?? []).map(({ message }) => message)])).toEqual([['success', []], ['success', []]]);
    expect(sections()).toEqual([services.map((service, index) => expect.objectContaining({
      job: 'build', workflow: 'CI', matrix: `service: ${service}`, jobs: 2, runId, attempt: 1, result: 'success', imagesPushed: 1, stepsTotal: 1, url: `https://github.com/acme/shop/actions/runs/${runId}/job/${900 + index}`
    }) as unknown).reverse()]);
    // Main waits for no other job: the comment is written by post, which has no outputs.
    expect([jobs.map(({ steps: [step] }) => step?.outputs['comment-id']), github.violations]).toEqual([['', ''], []]);
  });

  test('keep the section of the other one when one is run again', async () => {
    await leg(workspace, github, 0, 2);
    expect(sections()[0]?.map(({ matrix, attempt }) => `${matrix} ${attempt}`)).toEqual(['service: api 1', 'service: web 2']);
  });

  test('are merged by the report job', async () => {
    const { steps: [step] } = await runJob({
      event, workspace, env: process.env, github: { GITHUB_API_URL: github.apiUrl, GITHUB_JOB: 'report' },
      steps: [{ actionDir: join(root, 'report'), with: { 'report-files': 'reports/*.json', needs: JSON.stringify({ build: { result: 'success' } }) } }]
    });
    expect(step?.outputs).toMatchObject({ jobs: '2', 'jobs-failed': '0', 'jobs-missing': '0', 'steps-total': '2', 'comment-id': String(github.comments(7)[0]?.id) });
    expect([step?.main?.summary.includes('2 jobs'), github.comments(7).length]).toEqual([true, 1]);
  });

  test('of more than 30 leave their sections for each other, and the last of a group writes the comment', async () => {
    const cache = await new CacheServer().start();
    const large = await startGitHub({ events: [event], limited: true });
    try {
      // Of 33 jobs the last one is a group of its own, and the one before it waits for fifteen others.
      const jobs = await Promise.all([31, 32].map((index) => runJob({
        event, workspace, env: process.env, github: { GITHUB_API_URL: large.apiUrl }, services: { ACTIONS_RESULTS_URL: cache.url, ACTIONS_RUNTIME_TOKEN: 'a.b.c', ACTIONS_CACHE_SERVICE_V2: 'true' },
        context: { matrix: { n: index }, strategy: { 'fail-fast': true, 'job-index': index, 'job-total': 33, 'max-parallel': 33 }, job: { check_run_id: 900 + index } },
        steps: [{ actionDir: root, local: false, with: { targets: 'web', baseline: false, ...(isPrivate ? {} : { 'driver-opts': 'network=host' }) } }]
      })));
      expect(jobs.map(({ steps: [step] }) => [step?.outcome, ...[step?.main, step?.post].flatMap((phase) => phase?.annotations ?? []).map(({ message }) => message)])).toEqual([['success'], ['success']]);
      expect(cache.entries.map(({ key, done }) => [key.replace(/[0-9a-f]{16}/, 'SPACE'), done]).sort()).toEqual([['warmbake-section-1-SPACE-g2-1', true], ['warmbake-section-1-SPACE-j31-1', true], ['warmbake-section-1-SPACE-j32-1', true]]);
      expect(large.comments(7).map(({ body }) => makeCommentText('default').read(body).map(({ matrix, jobs: all }) => [matrix, all]))).toEqual([[['n: 32', 33]]]);
      expect(large.violations).toEqual([]);
    } finally {
      await large.close();
      await cache.stop();
    }
  });
});
