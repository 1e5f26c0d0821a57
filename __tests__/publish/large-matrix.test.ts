import { describe, expect, test } from '@jest/globals';
import { mostWriters } from '../../src/publish/save-comment.js';
import { makeCommentText } from '../../src/publish/sections.js';
import { groupSize, registerSection } from '../../src/publish/shared-register.js';
import { interleave, plainText, sectionOf } from './simulation.js';
import type { World } from './simulation.js';

// Jobs of a matrix that is too large for every one to write, on the simulated server, cache service and clock.
const jobs = 256;
const base: World = { jobs, spreadMs: 60_000, before: false, latency: (random) => 20 + 980 * random, skewMs: 0, failing: 0, text: plainText, registers: true };
const groups = Math.ceil(jobs / groupSize);

describe('256 jobs', () => {
  test.each<[string, Partial<World>, number]>([
    ['end within a second', { spreadMs: 1000 }, 40], ['end within a minute', {}, 40], ['end within ten minutes', { spreadMs: 600_000 }, 40],
    ['find a comment of an older run', { before: true }, 20], ['have clocks half a second apart', { skewMs: 250 }, 20], ['are 31', { jobs: 31 }, 40]
  ])('that %s come to one comment with all sections, within the limits', async (title, more, tried) => {
    const world = { ...base, ...more };
    const most = { calls: 0, writes: 0, lookups: 0, seconds: 0 };
    for (let seed = 0; seed < tried; seed++) {
      const { lost, comments, calls, writes, entries, lookups, writers, times, problems } = await interleave(seed, world);
      const count = Math.ceil(world.jobs / groupSize);
      expect({ seed, lost, comments, problems, entries, writers }).toEqual({ seed, lost: 0, comments: 1, problems: [], entries: world.jobs + count, writers: count });
      const sum = calls.reduce((total, number) => total + number, 0);
      most.calls = Math.max(most.calls, sum);
      most.writes = Math.max(most.writes, writes);
      most.lookups = Math.max(most.lookups, lookups);
      most.seconds = Math.max(most.seconds, ...times.map((ms) => ms / 1000));
    }
    process.stdout.write(`${world.jobs} jobs, ${title}: at most ${most.calls} calls of the API, ${most.writes} writes, ${most.lookups} look-ups in the cache, a job ${most.seconds.toFixed(1)} s\n`);
    expect([most.calls <= 120, most.writes <= 60]).toEqual([true, true]);
  }, 120_000);

  test('of which some died leave out their groups alone, for the report job', async () => {
    const { lost, comments, writers, sections } = await interleave(3, { ...base, missing: (index) => index === 5 || index === 250 });
    expect({ lost, comments, writers }).toEqual({ lost: 2 * groupSize, comments: 1, writers: groups - 2 });
    expect(sections.some(({ matrix }) => matrix === 'n: 6')).toBe(false);
  });

  test.each([[1, 1], [10, 10], [256, 1]])('of which %d run again come to the comment too, in at most 30 writers', async (again, atLeast) => {
    const { writers, sections, comments, lost } = await interleave(4, { ...base, attempt: 2, missing: (index) => index >= again });
    const second = sections.filter(({ attempt }) => attempt === 2).length;
    expect([comments, second >= again, writers >= atLeast, writers <= mostWriters, again < 256 || lost === 0]).toEqual([1, true, true, true, true]);
  });

  test('fit into one comment as it is written', async () => {
    const text = makeCommentText('default');
    const { sections } = text.write(Array.from({ length: jobs }, (_, index) => sectionOf(index, jobs)));
    expect(sections).toHaveLength(jobs);
  });
});

test('a register that is not one of this run is no member of the group', async () => {
  const foreign = JSON.stringify(sectionOf(1, 32, 99));
  const entries = { put: async () => true, collect: async (slots: readonly string[]) => slots.map(() => foreign) };
  expect(await registerSection(sectionOf(0, 32), { index: 0, jobs: 32, atOnce: 32 }, entries, Math.random)).toBeUndefined();
});

test('a job whose register cannot be kept writes nothing', async () => {
  const entries = { put: async () => false, collect: async () => [] };
  expect(await registerSection(sectionOf(0, 32), { index: 0, jobs: 32, atOnce: 32 }, entries, Math.random)).toBeUndefined();
});
