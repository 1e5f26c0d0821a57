import { describe, expect, test } from '@jest/globals';
import { estimateRead, leastNewShare, lossText, mostBytes, mostEntries, whyNotSaved } from '../../src/analysis/mount-worth.js';

const content = { entries: 100, bytes: 60_000_000, addedBytes: 60_000_000, bytesBefore: 0 };

describe('saving a cache mount', () => {
  test.each<[string, Parameters<typeof whyNotSaved>[0], string | undefined]>([
    ['pays the first time where the steps take longer than a read', { start: 'absent', content, stepsMs: 1710 }, undefined],
    ['does not where they do not', { start: 'absent', content, stepsMs: 1709 }, 'the steps that use it took 1.7s, and reading 60.0 MB in 100 files takes about 1.7s'],
    ['pays again where what was saved is damaged', { start: 'failed', content, stepsMs: 5000 }, undefined],
    ['does not with nothing in it', { start: 'absent', content: { ...content, entries: 0 }, stepsMs: 9000 }, 'it is empty'],
    ['does not beyond the bound', { start: 'read', content: { ...content, bytes: mostBytes + 1 }, stepsMs: 9000 }, 'it holds 1.0 GB, and at most 1.0 GB are kept'],
    ['does not with many small files, each of which takes its time', { start: 'absent', content: { ...content, entries: 100_000, bytes: 200_000 }, stepsMs: 9000 }, 'the steps that use it took 9.0s, and reading 200.0 kB in 100000 files takes about 10.5s'],
    ['does not with more files than are kept', { start: 'failed', content: { ...content, entries: mostEntries + 1 }, stepsMs: 90_000 }, 'it holds 200001 files, and at most 200000 are kept'],
    ['does at the bounds', { start: 'absent', content: { ...content, entries: mostEntries, bytes: mostBytes }, stepsMs: 90_000 }, undefined],
    ['does not where little is new', { start: 'read', content: { ...content, addedBytes: 60_000_000 * leastNewShare - 1, bytesBefore: 58_000_000 }, stepsMs: 9000 }, '3.0 MB of its 60.0 MB are new, less than 5%'],
    ['pays where enough is new', { start: 'read', content: { ...content, addedBytes: 60_000_000 * leastNewShare, bytesBefore: 58_000_000 }, stepsMs: 9000 }, undefined],
    ['pays where most is gone', { start: 'kept', content: { ...content, addedBytes: 0, bytesBefore: 121_000_000 }, stepsMs: 9000 }, undefined],
    ['does not where what is saved was not looked at', { start: 'skipped', content, stepsMs: 9000 }, 'what is saved of it was not read, and may hold more'],
    ['does not where reading took too long', { start: 'late', content, stepsMs: 9000 }, 'what is saved of it was not read, and may hold more']
  ])('%s', (_, worth, expected) => expect(whyNotSaved(worth)).toBe(expected));

  test('goes by round trips, bytes and files', () => expect([estimateRead({ bytes: 0, entries: 0 }), estimateRead({ bytes: 50_000_000, entries: 5000 })]).toEqual([500, 2000]));
});

describe('reading a cache mount', () => {
  test('is said to be a loss where it cost at least a second more than it gave', () => {
    expect(lossText('npm', { readMs: 4000, stepsMs: 9000, emptyMs: 12_000 })).toBe('The cache mount `npm` did not pay here: reading it took 4.0s, and the steps that use it 9.0s instead of 12.0s with an empty one. Where that stays so, leave it out of `cache-mounts`.');
    expect([lossText('npm', { readMs: 4000, stepsMs: 9000, emptyMs: 12_001 }), lossText('npm', { readMs: 4000, stepsMs: 9000, emptyMs: 0 })]).toEqual([undefined, undefined]);
  });
});
