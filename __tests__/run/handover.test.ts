import { stat, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { readHandover, writeHandover } from '../../src/run/handover.js';
import type { Handover } from '../../src/run/handover.js';
import { temporary } from './programs.js';

const at = temporary();
const target = { name: 'web', displayName: 'my.Web', cacheRef: 'r/a:cache-b-main', cacheAlias: 'r/a:cache-c-1', userExports: true };
const handover: Handover = { title: 'Build "x"', bakeTargets: ['web', 'base'], targets: [target, { name: 'api', displayName: 'api', cacheRef: undefined, cacheAlias: undefined, userExports: false }], startedAtEpochMs: 1000, readyAtEpochMs: 2500, secrets: ['s3cret', 'two\nlines'] };

describe('what main hands over', () => {
  test('comes back whole, from a file that only we can read', async () => {
    const before = process.umask(0);
    await writeHandover(at(), handover).finally(() => process.umask(before));
    expect(await readHandover(at())).toEqual(handover);
    expect((await stat(at('handover.json'))).mode & 0o777).toBe(0o600);
  });

  test.each([
    ['nothing', ''], ['half of it', '{"title":"x","startedAt'], ['a list', '[]'], ['null', 'null'], ['no times', '{"title":"x","targets":[]}'], ['times that are none', '{"startedAtEpochMs":"1","readyAtEpochMs":2}'], ['endless times', '{"startedAtEpochMs":1e999,"readyAtEpochMs":2}']
  ])('that is %s is nothing', async (_, text) => {
    await writeFile(at('handover.json'), text);
    expect(await readHandover(at())).toBeUndefined();
  });

  test('that is not there is nothing', async () => expect(await readHandover(at('none'))).toBeUndefined());

  test('keeps what is of the right shape', async () => {
    await writeFile(at('handover.json'), JSON.stringify({ title: 7, bakeTargets: ['a', 1, null], targets: ['x', null, { displayName: 'no name' }, { name: 'a', cacheRef: 1, userExports: 'yes' }], startedAtEpochMs: 1, readyAtEpochMs: 2, secrets: 'x' }));
    expect(await readHandover(at())).toEqual({ title: '', bakeTargets: ['a'], targets: [{ name: 'a', displayName: 'a', cacheRef: undefined, cacheAlias: undefined, userExports: false }], startedAtEpochMs: 1, readyAtEpochMs: 2, secrets: [] });
  });
});
