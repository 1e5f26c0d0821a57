import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseContext } from '../../src/github/context.js';
import { publishAnnotations } from '../../src/publish/annotations.js';
import { publishReport } from '../../src/publish/publish-report.js';
import { pullRequestEvent, pushEvent, type RunnerEvent } from '../support/events.mjs';
import { DEFAULT_TOKEN, startGitHub, type GitHub } from '../support/github-server.mjs';
import { makeInputs, makeReportValue } from '../support/make.js';
import { shopFindings } from '../report/sample-builds.js';

let github: GitHub;
beforeEach(async () => {
  github = await startGitHub({ events: [pullRequestEvent()] });
  const files = Array.from({ length: 150 }, (_, index) => ({ filename: `file-${index}`, patch: '@@ -1 +1 @@\n+x' }));
  github.store.changedFiles.set(7, [...files, { filename: 'web/Dockerfile', patch: '@@ -8,2 +8,3 @@\n COPY a .\n+RUN npm ci\n RUN b' }, { filename: 'big.bin' }]);
});
afterEach(async () => github.close());

const report = makeReportValue({ findings: shopFindings, warnings: [{ rule: 'A', text: 'finding', file: 'Dockerfile', line: 2 }] });
const [finding, advice] = ['::warning file=Dockerfile,line=2,title=A::finding\n', /^::notice file=web\/Dockerfile,line=9,title=cache-mount%3A saves 12\.7s::Give RUN npm ci/];

async function marks(texts: Readonly<Record<string, string>> = {}, event: RunnerEvent = pullRequestEvent()): Promise<{ written: string[]; said: string[] }> {
  const [written, said]: [string[], string[]] = [[], []];
  const note = (text: string) => void said.push(text);
  const context = parseContext({ ...event.env, GITHUB_WORKSPACE: '/w', GITHUB_API_URL: github.apiUrl, GITHUB_RUN_ID: '1' }, JSON.stringify(event.payload));
  await publishAnnotations({ report, inputs: makeInputs({ 'github-token': DEFAULT_TOKEN, ...texts }), context, log: { info: note, debug: note, warning: note }, write: (line) => written.push(line) });
  return { written, said };
}

describe('marks on Dockerfile lines', () => {
  test('are findings, and advice where the pull request changes the line', async () => {
    expect((await marks()).written).toEqual([finding, expect.stringMatching(advice)]);
    expect([github.violations, github.count('GET', /\/pulls\/7\/files/)]).toEqual([[], 2]);
  });

  test('are findings only where the pull request changes other lines, or there is none', async () => {
    github.store.changedFiles.set(7, [{ filename: 'web/Dockerfile', patch: '@@ -1 +1 @@\n+FROM a' }]);
    expect([(await marks()).written, (await marks({}, pushEvent())).written]).toEqual([[finding], [finding]]);
  });

  test('ask for nothing where all advice is wanted, or none', async () => {
    expect([(await marks({ annotations: 'all' })).written.length, (await marks({ annotations: 'false' })).written.length, github.calls.length]).toEqual([2, 0, 0]);
  });

  test('are findings only, with a word for debugging, when what is changed cannot be read', async () => {
    github.fault({ verb: 'GET', path: /files/, kind: 'reset' });
    const { written, said } = await marks();
    expect([written, said.length, said[0]]).toEqual([[finding], 1, expect.stringMatching(/^No advice on lines: what pull request 7 changes could not be read: /)]);
  });
});

test('a trace is written where it is wanted, the marks with it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'trace-'));
  try {
    const written: string[] = [];
    const event = pushEvent();
    const context = parseContext({ ...event.env, GITHUB_WORKSPACE: root, GITHUB_API_URL: github.apiUrl, GITHUB_RUN_ID: '1' }, JSON.stringify(event.payload));
    const inputs = { ...makeInputs({ summary: 'false', comment: 'false' }), traceFile: join(root, 'deep/trace.json') };
    await publishReport({ report, inputs, context, directory: root, summaryPath: undefined, composeOverride: undefined, log: { info: () => undefined, debug: () => undefined, warning: (text) => written.push(text) }, write: (line) => written.push(line) });
    expect(written).toEqual([finding]);
    expect((JSON.parse(await readFile(join(root, 'deep/trace.json'), 'utf8')) as { traceEvents: unknown[] }).traceEvents.length).toBeGreaterThan(3);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
