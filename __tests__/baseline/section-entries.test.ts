import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { openSectionEntries } from '../../src/baseline/section-entries.js';
import type { SectionEntries } from '../../src/baseline/section-entries.js';
import { CacheServer } from '../support/cache-server.mjs';
import { makeCacheProgram } from './cache-tools.js';

let program: ReturnType<typeof makeCacheProgram>;
let server: CacheServer;
const tools = (env: Record<string, string | undefined> = server.env, limitMs = 20_000) => ({ program: program.program, directory: program.directory, env, limitMs });
const open = (space = 'a', limitMs?: number): SectionEntries => {
  const entries = openSectionEntries(space, tools(server.env, limitMs));
  if (!entries) throw new Error('there is no place for them');
  return entries;
};

beforeAll(() => void (program = makeCacheProgram()));
afterAll(() => program.remove());
beforeEach(async () => void (server = await new CacheServer().start()));
afterEach(async () => {
  expect(readdirSync(program.directory)).toEqual([]);
  await server.stop();
});

test('what jobs keep is found by others, the newest of each, and by no other run', async () => {
  for (const [slot, edition, text] of [['j1', 1, 'one'], ['j2', 1, 'two'], ['j11', 1, 'eleven'], ['j1', 2, 'one again']] as const) expect(await open().put(slot, edition, text)).toBe(true);
  expect(await open().collect(['j2', 'j1', 'j11'])).toEqual(['two', 'one again', 'eleven']);
  expect([await open('b').collect(['j1']), await open().collect([])]).toEqual([undefined, []]);
}, 60_000);

test('a name is given once', async () => {
  const both = await Promise.all([open().put('g0', 1, 'x'), open().put('g0', 1, 'y')]);
  expect(both.sort()).toEqual([false, true]);
}, 60_000);

test('looking stops where something is missing', async () => {
  await open().put('j0', 1, 'zero');
  expect(await open().collect(['j1', ...Array.from({ length: 14 }, (_, index) => `j${index + 2}`)])).toBeUndefined();
  expect(server.calls.filter((call) => call.includes('GetCacheEntryDownloadURL'))).toHaveLength(4);
}, 60_000);

test.each([['refuses', { status: 503 }], ['may only be read', { readOnly: true }], ['gives other bytes', { garbage: true }]])('a service that %s gives nothing', async (_, faults) => {
  server.faults = faults;
  // The client would try for longer.
  expect([await open('a', 6000).put('j0', 1, 'x') && 'kept', await open('a', 6000).collect(['j0'])]).toEqual(['garbage' in faults ? 'kept' : false, undefined]);
}, 90_000);

test.each([['no service', {}], ['a mode that only reads', { ACTIONS_CACHE_MODE: 'read' }]])('there is no place with %s', (_, more) => {
  const env = Object.keys(more).length === 0 ? { PATH: process.env['PATH'] } : { ...server.env, ...more };
  expect(openSectionEntries('a', tools(env))).toBeUndefined();
});
