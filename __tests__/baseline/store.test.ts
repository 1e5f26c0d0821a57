import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { renderRecord } from '../../src/baseline/record-json.js';
import type { BaselineRecord } from '../../src/baseline/record.js';
import { readBaseline, saveBaseline } from '../../src/baseline/store.js';
import { askCache } from '../../src/baseline/cache-process.js';
import { entryPath, entryPrefix } from '../../src/baseline/baseline-place.js';
import type { BaselinePlace } from '../../src/baseline/baseline-place.js';
import { CacheServer } from '../support/cache-server.mjs';
import { makeCacheProgram } from './cache-tools.js';
import { makeRecordedBuild } from './records.js';

const identity = '0123456789ab';
const onMain: BaselinePlace = { identity, reads: [{ branch: 'main', reason: 'branch' }], writes: 'main' };
const onFeature: BaselinePlace = { identity, reads: [{ branch: 'feat', reason: 'branch' }, { branch: 'main', reason: 'default-branch' }], writes: 'feat' };
const recordOf = (branch: string, ...runIds: string[]): BaselineRecord => ({ identity, branch, builds: runIds.map((runId) => makeRecordedBuild({ runId })) });
const none = (branch: string): BaselineRecord => recordOf(branch);

let program: ReturnType<typeof makeCacheProgram>;
let server: CacheServer;
const tools = (env: Record<string, string | undefined> = server.env, limitMs = 20_000) => ({ program: program.program, directory: program.directory, env, limitMs });

beforeAll(() => void (program = makeCacheProgram()));
afterAll(() => program.remove());
beforeEach(async () => void (server = await new CacheServer().start()));
afterEach(async () => {
  expect(readdirSync(program.directory)).toEqual([]);
  await server.stop();
});

describe('the store of the baseline, with the real cache client', () => {
  test('gives back what was saved, the newest first, and leaves no file', async () => {
    expect(await readBaseline(onMain, tools())).toEqual({ source: undefined, own: none('main'), notice: undefined });
    expect(await saveBaseline(recordOf('main', '1'), { runId: '1', attempt: 1 }, tools())).toBeUndefined();
    expect(await saveBaseline(recordOf('main', '1', '2'), { runId: '2', attempt: 1 }, tools())).toBeUndefined();
    const both = recordOf('main', '1', '2');
    expect(await readBaseline(onMain, tools())).toEqual({ source: { branch: 'main', reason: 'branch', record: both }, own: both, notice: undefined });
    expect(server.entries.map(({ key }) => key)).toEqual([`${entryPrefix(identity, 'main')}1-1`, `${entryPrefix(identity, 'main')}2-1`]);
  }, 60_000);

  test('compares a new branch with the default one, and an old one with itself', async () => {
    await saveBaseline(recordOf('main', '1'), { runId: '1', attempt: 1 }, tools());
    const first = await readBaseline(onFeature, tools());
    expect(first).toEqual({ source: { branch: 'main', reason: 'default-branch', record: recordOf('main', '1') }, own: none('feat'), notice: undefined });
    await saveBaseline(recordOf('feat', '2'), { runId: '2', attempt: 1 }, tools());
    const second = await readBaseline(onFeature, tools());
    expect(second).toEqual({ source: { branch: 'feat', reason: 'branch', record: recordOf('feat', '2') }, own: recordOf('feat', '2'), notice: undefined });
  }, 60_000);

  test('speaks the first protocol to servers that have that one', async () => {
    const env = { ...server.env, ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/', ACTIONS_CACHE_URL: server.url, GITHUB_SERVER_URL: 'https://git.example.com' };
    expect(await readBaseline(onMain, tools(env))).toEqual({ source: undefined, own: none('main'), notice: undefined });
    expect(await saveBaseline(recordOf('main', '1'), { runId: '1', attempt: 1 }, tools(env))).toBeUndefined();
    expect(await saveBaseline(recordOf('main', '1'), { runId: '1', attempt: 1 }, tools(env))).toBeUndefined();
    expect((await readBaseline(onMain, tools(env))).source?.record).toEqual(recordOf('main', '1'));
    expect([server.entries.length, server.calls.filter((call) => /CacheService/.test(call))]).toEqual([1, []]);
  }, 60_000);

  test('says nothing where another job of the run was first', async () => {
    await saveBaseline(recordOf('main', '1'), { runId: '1', attempt: 1 }, tools());
    expect(await saveBaseline(recordOf('main', '1'), { runId: '1', attempt: 1 }, tools())).toBeUndefined();
    expect(server.entries.length).toBe(1);
  }, 60_000);

  const nothing = { source: undefined, own: none('main'), notice: undefined };
  // What could not be read is not written over: the history of the branch would be lost.
  const unread = { ...nothing, own: undefined };
  test.each([
    ['without a service', () => ({ PATH: process.env['PATH'] })],
    ['without a token', () => ({ ...server.env, ACTIONS_RUNTIME_TOKEN: undefined })],
    ['on a server that has no such service', () => ({ ...server.env, GITHUB_SERVER_URL: 'https://ghe.example.com' })],
    ['with cache-mode none', () => ({ ...server.env, ACTIONS_CACHE_MODE: 'none' })],
    ['with cache-mode write-only', () => ({ ...server.env, ACTIONS_CACHE_MODE: 'write-only' })]
  ])('reads nothing %s, and does not say so', async (_, env) => {
    expect(await readBaseline(onMain, tools(env()))).toEqual(unread);
    expect(server.calls).toEqual([]);
  });

  test.each([
    ['without a service', () => ({ PATH: process.env['PATH'] })],
    ['with cache-mode none', () => ({ ...server.env, ACTIONS_CACHE_MODE: 'none' })],
    ['with cache-mode read', () => ({ ...server.env, ACTIONS_CACHE_MODE: 'Read' })]
  ])('saves nothing %s, and does not say so', async (_, env) => {
    expect(await saveBaseline(recordOf('main', '1'), { runId: '1', attempt: 1 }, tools(env()))).toBeUndefined();
    expect(server.calls).toEqual([]);
  });

  test('says in one sentence that a token may not write', async () => {
    server.faults = { readOnly: true };
    const said = await saveBaseline(recordOf('main', '1'), { runId: '1', attempt: 1 }, tools());
    expect(said).toMatch(/^The times of this build could not be kept in the Actions cache for later comparison: .*cache write denied: token has no writable scopes/);
    expect(server.entries).toEqual([]);
  }, 60_000);

  test.each([
    ['429', { status: 429 }, /Rate limited/],
    ['403', { status: 403 }, /\(403\)/],
    ['503 until time is up', { status: 503 }, /no answer within 2\.5 s, Failed request: \(503\)/],
    ['nothing until time is up', { silent: true }, /no answer within 2\.5 s/],
    ['too late', { delayMs: 10_000 }, /no answer within 2\.5 s/]
  ])('a service that answers %s costs one sentence and no more than its time', async (_, faults, reason) => {
    server.faults = faults;
    const began = performance.now();
    // What answers at once is given time, so that a busy machine changes nothing.
    const limitMs = /within 2/.test(reason.source) ? 2_500 : 15_000;
    const [read, saved] = await Promise.all([readBaseline(onMain, tools(server.env, limitMs)), saveBaseline(recordOf('main', '1'), { runId: '1', attempt: 1 }, tools(server.env, limitMs))]);
    expect(performance.now() - began).toBeLessThan(limitMs + 2_500);
    expect({ ...read, notice: '' }).toEqual({ ...unread, notice: '' });
    expect(read.notice).toMatch(reason);
    expect(read.notice).toMatch(/^Earlier builds could not be read from the Actions cache, so nothing is compared: [^\n]+\.$/);
    expect(saved).toMatch(reason);
  }, 30_000);

  test('a service that is gone costs one sentence', async () => {
    const { env } = server;
    await server.stop();
    expect((await readBaseline(onMain, tools(env, 5_000))).notice).toMatch(/^Earlier builds could not be read/);
    server = await new CacheServer().start();
  }, 30_000);

  test('an archive that is none costs one sentence', async () => {
    await saveBaseline(recordOf('main', '1'), { runId: '1', attempt: 1 }, tools());
    server.faults = { garbage: true };
    expect(await readBaseline(onMain, tools())).toEqual({ ...nothing, notice: expect.stringMatching(/^Earlier builds could not be read/) });
  }, 60_000);

  const foreign = (text: string) =>
    askCache({ kind: 'save', path: entryPath(identity, 'main'), key: `${entryPrefix(identity, 'main')}1-1` }, new Map([[entryPath(identity, 'main'), text]]), { tools: tools(), paths: [], maxBytes: 0 });
  test.each([
    ['of another version', renderRecord(recordOf('main', '1')).replace('"version":1', '"version":2')],
    ['of another branch', renderRecord(recordOf('other', '1'))],
    ['that is no JSON', 'not JSON'],
    ['that is huge', 'x'.repeat(5_000_000)]
  ])('a record %s is none, is said once, and is replaced by the next', async (_, text) => {
    await foreign(text);
    expect(await readBaseline(onMain, tools())).toEqual({ ...nothing, notice: 'The record of earlier builds of main could not be understood; a new one is begun.' });
    await saveBaseline(recordOf('main', '2'), { runId: '2', attempt: 1 }, tools());
    expect((await readBaseline(onMain, tools())).source?.record).toEqual(recordOf('main', '2'));
  }, 60_000);

  test('ends in its time, with nothing left running, where the program cannot be started', async () => {
    expect((await readBaseline(onMain, { ...tools(), program: '/no/such/program.mjs' })).notice).toMatch(/^Earlier builds could not be read from the Actions cache, so nothing is compared: its program ended with 1/);
    expect((await readBaseline(onMain, { ...tools(), directory: '/no/such/directory' })).notice).toMatch(/ENOENT/);
  }, 30_000);
});
