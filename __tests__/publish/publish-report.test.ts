import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseContext } from '../../src/github/context.js';
import type { Context } from '../../src/github/context.js';
import { publishReport } from '../../src/publish/publish-report.js';
import type { PublishTask } from '../../src/publish/publish-report.js';
import { readReportFiles } from '../../src/publish/read-report-files.js';
import { makeCommentText } from '../../src/publish/sections.js';
import { findingLines } from '../../src/report/findings-text.js';
import { fitSection, makeSection, roomInFile } from '../../src/report/job-section.js';
import { identifyJob } from '../../src/report/section-identity.js';
import { renderSummary } from '../../src/report/summary.js';
import { dependabotPullRequestEvent, forkPullRequestEvent, pullRequestEvent, pushEvent, type RunnerEvent } from '../support/events.mjs';
import { DEFAULT_TOKEN, READ_ONLY, startGitHub, type GitHub } from '../support/github-server.mjs';
import { makeInputs, makeReportValue } from '../support/make.js';

let root: string;
let github: GitHub;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'publish-'));
  github = await startGitHub({ events: [pullRequestEvent()] });
});
afterEach(async () => {
  await github.close();
  await rm(root, { recursive: true, force: true });
});

function contextOf(event: RunnerEvent): Context {
  return parseContext({ ...event.env, GITHUB_WORKSPACE: root, GITHUB_API_URL: github.apiUrl, GITHUB_RUN_ID: '1' }, JSON.stringify(event.payload));
}

const on = { summary: 'true', comment: 'true', 'github-token': DEFAULT_TOKEN };
const report = makeReportValue();

async function publish(overrides: Partial<PublishTask> = {}, texts: Readonly<Record<string, string>> = {}) {
  const said: string[] = [];
  const note = (kind: string) => (text: string) => void said.push(`${kind}: ${text}`);
  const published = await publishReport({
    report, inputs: makeInputs({ ...on, ...texts }), context: contextOf(pullRequestEvent()), directory: root, summaryPath: join(root, 'step-summary.md'), composeOverride: 'services: {}\n',
    log: { info: note('info'), debug: note('debug'), warning: note('warning') }, ...overrides
  });
  return { published, said };
}

const read = (name: string) => readFile(join(root, name), 'utf8').catch(() => undefined);
const comments = () => github.comments(7).map(({ body }) => body);
const bodyOf = (event: RunnerEvent, key = 'default') => makeCommentText(key).write([makeSection(report, identifyJob(contextOf(event), makeInputs().matrix))]).body;

/** What of the four sinks has the whole report. */
async function done() {
  const [summary, json, markdown, compose] = await Promise.all(['step-summary.md', 'report.json', 'summary.md', 'compose.warmbake.yaml'].map(read));
  return {
    summary: summary === renderSummary(report), json: json === undefined ? false : (JSON.parse(json) as unknown), markdown: markdown === renderSummary(report),
    compose: compose === 'services: {}\n', comment: comments().join() === bodyOf(pullRequestEvent())
  };
}
const all = { summary: true, json: expect.objectContaining(JSON.parse(JSON.stringify(report)) as object) as unknown, markdown: true, compose: true, comment: true };

describe('a report', () => {
  test('is shown everywhere, and its places are told', async () => {
    const { published, said } = await publish();
    expect(await done()).toEqual(all);
    expect(published).toEqual({
      reportFile: join(root, 'report.json'), summaryFile: join(root, 'summary.md'), composeFile: join(root, 'compose.warmbake.yaml'),
      comment: { id: github.comments(7)[0]?.id, url: github.comments(7)[0]?.html_url, settled: true },
      handed: { section: fitSection(makeSection(report, identifyJob(contextOf(pullRequestEvent()), makeInputs().matrix))), question: { kind: 'number', number: 7 }, turn: { index: 0, jobs: 1, atOnce: 1 }, space: expect.stringMatching(/^[0-9a-f]{16}$/), state: 'settled', atMs: expect.any(Number) }
    });
    expect([said, github.violations]).toEqual([[], []]);
  });

  test('has in its file what the report job merges', async () => {
    await publish();
    const { sections, problems } = await readReportFiles([join(root, 'report.json')]);
    expect([sections, problems]).toEqual([[makeSection(report, identifyJob(contextOf(pullRequestEvent()), makeInputs().matrix), { ...findingLines(report.findings, 3), room: roomInFile })], []]);
  });

  test('is added behind what the step summary has already', async () => {
    await writeFile(join(root, 'step-summary.md'), 'before\n');
    await publish();
    expect(await read('step-summary.md')).toBe(`before\n${renderSummary(report)}`);
  });

  test('goes where the user wants it, in folders that are made', async () => {
    const { published } = await publish({}, { 'report-file': join(root, 'deep/er/report.json') });
    expect(published.reportFile).toBe(join(root, 'deep/er/report.json'));
    expect(JSON.parse((await read('deep/er/report.json')) ?? '')).toEqual(all.json);
  });
});

describe('a sink that fails is one warning, and the others are done', () => {
  const cases: { title: string; prepare: () => Promise<Partial<PublishTask>>; warning: RegExp; missing: Partial<typeof all> | Record<string, unknown> }[] = [
    { title: 'the step summary is a folder', prepare: async () => ({ summaryPath: root }), warning: /^warning: The job summary could not be written: EISDIR/, missing: { summary: false } },
    { title: 'the step summary\'s folder is gone', prepare: async () => ({ summaryPath: join(root, 'no', 'x') }), warning: /^warning: The job summary could not be written: ENOENT/, missing: { summary: false } },
    { title: 'a folder is where the report goes', prepare: async () => (await mkdir(join(root, 'report.json')), {}), warning: /^warning: The report file could not be written: EISDIR/, missing: { json: false } },
    { title: 'a folder is where the summary goes', prepare: async () => (await mkdir(join(root, 'summary.md')), {}), warning: /^warning: The summary file could not be written: EISDIR/, missing: { markdown: false } },
    { title: 'a folder is where the override goes', prepare: async () => (await mkdir(join(root, 'compose.warmbake.yaml')), {}), warning: /^warning: The Compose override could not be written: EISDIR/, missing: { compose: false } },
    { title: 'the token is wrong', prepare: async () => ({ inputs: makeInputs({ ...on, 'github-token': 'nobody' }) }), warning: /^warning: The pull-request comment was left out: `github-token` is not valid\.$/, missing: { comment: false } },
    { title: 'there is no token', prepare: async () => ({ inputs: makeInputs({ ...on, 'github-token': '' }) }), warning: /^warning: The pull-request comment was left out: `github-token` is empty\.$/, missing: { comment: false } }
  ];
  test.each(cases)('$title', async ({ prepare, warning, missing }) => {
    const { said } = await publish(await prepare());
    expect(said).toEqual([expect.stringMatching(warning)]);
    expect(await done()).toEqual({ ...all, ...missing });
  });

  test('all of them at once', async () => {
    const { published, said } = await publish({ directory: join(root, 'no'), summaryPath: root, inputs: makeInputs({ ...on, 'github-token': '', 'report-file': '/dev/null/x' }) });
    expect(said.map((line) => line.slice(0, 40)).sort()).toEqual([
      'warning: The Compose override could not ', 'warning: The job summary could not be wr', 'warning: The pull-request comment was le', 'warning: The report file could not be wr', 'warning: The summary file could not be w'
    ]);
    expect(published).toEqual({ reportFile: undefined, summaryFile: undefined, composeFile: undefined, comment: undefined, handed: undefined });
  });

  test('a read-only token names the permission', async () => {
    await github.close();
    github = await startGitHub({ events: [pullRequestEvent()], tokens: { [DEFAULT_TOKEN]: READ_ONLY } });
    const { said } = await publish();
    expect(said).toEqual([expect.stringMatching(/^warning: .*Add `permissions: pull-requests: write` to the job\.$/)]);
  });
});

describe('no comment is tried', () => {
  test.each([
    { title: 'for a fork, in one line that is no warning', event: forkPullRequestEvent(), texts: {}, said: ["info: No pull-request comment: a fork's token may not write one. The job summary has the report."] },
    { title: 'for Dependabot, in one line that is no warning', event: dependabotPullRequestEvent(), texts: {}, said: ["info: No pull-request comment: Dependabot's token may not write one. The job summary has the report."] },
    { title: 'without a pull request', event: pushEvent(), texts: {}, said: [] },
    { title: 'when it is turned off', event: pullRequestEvent(), texts: { comment: 'false' }, said: [] },
    { title: 'when it is turned off for a fork, with no word', event: forkPullRequestEvent(), texts: { comment: 'false' }, said: [] }
  ])('$title', async ({ event, texts, said: expected }) => {
    const { published, said } = await publish({ context: contextOf(event) }, texts);
    expect([said, published.comment, github.calls]).toEqual([expected, undefined, []]);
    expect(await done()).toEqual({ ...all, comment: false });
  });
});

test('a push comments on the pull request that it is told', async () => {
  const { said } = await publish({ context: contextOf(pushEvent()) }, { 'pr-number': '7', 'comment-key': 'api' });
  expect([said, comments()]).toEqual([[], [bodyOf(pushEvent(), 'api')]]);
});

test('no summary is written when it is turned off, the file has it all the same', async () => {
  const { said } = await publish({}, { summary: 'false' });
  expect([said, await done()]).toEqual([[], { ...all, summary: false }]);
});

test.each([undefined, ''])('a runner without a step summary (%j) shows none', async (summaryPath) => {
  const { said } = await publish({ summaryPath });
  expect([said, await done()]).toEqual([[], { ...all, summary: false }]);
});

test('there is no override where nothing was built', async () => {
  const { published, said } = await publish({ composeOverride: undefined });
  expect([published.composeFile, said, await done()]).toEqual([undefined, [], { ...all, compose: false }]);
});

test('files are plain files that later steps can read', async () => {
  await chmod(root, 0o755);
  const { published } = await publish();
  expect((await stat(published.reportFile ?? '')).isFile()).toBe(true);
});

describe('a job of a matrix', () => {
  const strategy = (jobs: number, more = {}) => ({ matrix: '{"n": 3}', strategy: JSON.stringify({ 'job-index': 3, 'job-total': jobs, ...more }) });

  test('of 256 writes what is its own, its report file, and leaves the comment to the report job', async () => {
    const { published, said } = await publish({}, strategy(256));
    expect([said, github.calls, published.comment]).toEqual([[expect.stringMatching(/^info: No pull-request comment by this job: 256 jobs are too many .*without an Actions cache.*report action/)], [], undefined]);
    const { sections } = await readReportFiles([join(root, 'report.json')]);
    expect(sections.map(({ jobs, matrix }) => [jobs, matrix])).toEqual([[256, 'n: 3']]);
  });

  test('of 256 leaves its part to post where there is a cache to leave it in', async () => {
    const { published, said } = await publish({ context: { ...contextOf(pullRequestEvent()), actionsCache: 'write' } }, strategy(256, { 'max-parallel': 1 }));
    expect([said, github.calls, published.handed?.state, published.handed?.turn]).toEqual([[], [], 'unwritten', { index: 3, jobs: 256, atOnce: 1 }]);
  });

  test('that others run beside leaves its part to post, and asks nobody', async () => {
    const { published, said } = await publish({}, strategy(20));
    expect([said, github.calls, published.comment]).toEqual([[], [], undefined]);
    expect(published.handed).toMatchObject({ section: { jobs: 20, matrix: 'n: 3' }, question: { kind: 'number', number: 7 }, turn: { index: 3, jobs: 20, atOnce: 20 }, state: 'unwritten' });
  });

  test('says at once why there will be no comment', async () => {
    const { published, said } = await publish({ context: contextOf(forkPullRequestEvent()) }, strategy(20));
    expect([published.handed, said]).toEqual([undefined, ["info: No pull-request comment: a fork's token may not write one. The job summary has the report."]]);
  });

  test('of which one runs at a time waits for no turn', async () => {
    const { published } = await publish({}, strategy(20, { 'max-parallel': 1 }));
    expect([published.comment?.settled, github.calls.map(({ verb }) => verb)]).toEqual([true, ['GET', 'POST']]);
  });

  test('that was cancelled waits for no turn', async () => {
    const start = performance.now();
    await publish({ report: makeReportValue({ result: 'canceled' }) }, strategy(20));
    expect([github.calls.map(({ verb }) => verb), performance.now() - start < 5000]).toEqual([['GET', 'POST'], true]);
  });
});

describe('a job that is not alone in the comment, or whom GitHub does not answer, waits for nobody', () => {
  test('and leaves it to post to look again', async () => {
    const other = makeSection(report, { ...identifyJob(contextOf(pullRequestEvent()), makeInputs().matrix), key: 'f'.repeat(16), job: 'other' });
    github.addComment({ number: 7, body: makeCommentText('default').write([other]).body, login: 'github-actions[bot]' });
    const { published, said } = await publish();
    expect([github.calls.map(({ verb }) => verb), published.handed?.state, published.comment?.settled, said]).toEqual([['GET', 'PATCH'], 'unsettled', false, []]);
  });

  test.each([{ title: 'has a hiccup', status: 502 }, { title: 'has had enough', status: 429 }])('when GitHub $title', async ({ status }) => {
    github.fault({ path: /comments/, status });
    const { published, said } = await publish();
    expect([github.calls.length, published.handed?.state, published.comment, said]).toEqual([1, 'unwritten', undefined, []]);
  });
});
