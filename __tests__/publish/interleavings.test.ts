import { describe, expect, test } from '@jest/globals';
import { waitForTurn } from '../../src/publish/sticky-comment.js';
import { makeCommentText } from '../../src/publish/sections.js';
import { sumSections } from '../../src/report/section-totals.js';
import { interleave, plainText, sectionOf, Timeline } from './simulation.js';
import type { Outcome, World } from './simulation.js';

// Ten thousand interleavings of a matrix of 20 whose jobs end within the same second, by seed: the same every time.
const interleavings = 10_000;
const jobs = 20;
const uniform = (random: number) => 20 + 980 * random;
const mostlyFast = (random: number) => 20 * 50 ** random;
const base: World = { jobs, spreadMs: 1000, before: false, latency: uniform, skewMs: 0, failing: 0, text: plainText };
const worlds: readonly { readonly title: string; readonly share: number; readonly world: World }[] = [
  { title: 'no comment yet', share: 0.4, world: base },
  { title: 'a comment of an older run', share: 0.3, world: { ...base, before: true } },
  { title: 'mostly fast answers', share: 0.2, world: { ...base, latency: mostlyFast } },
  { title: "clocks half a second apart", share: 0.1, world: { ...base, skewMs: 250 } }
];

const expected = sumSections(Array.from({ length: jobs }, (_, index) => sectionOf(index, jobs)));

function isRight({ lost, comments, sections }: Outcome): boolean {
  const { stepsTotal, stepsCached, targets, jobs: counted, jobsExpected } = sumSections(sections);
  return lost === 0 && comments === 1 && stepsTotal === expected.stepsTotal && stepsCached === expected.stepsCached && targets === expected.targets && counted === jobs && jobsExpected === jobs;
}

const at = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const ascending = (numbers: number[]) => numbers.sort((a, b) => a - b);

describe('twenty jobs that end within a second', () => {
  test(`come to one comment with all sections and right totals in ${interleavings} interleavings`, async () => {
    const start = process.cpuUsage();
    const figures = { tried: 0, right: 0, lost: 0, second: 0, mostCalls: 0, mostWrites: 0 };
    const calls: number[] = [];
    const times: number[] = [];
    for (const { share, world } of worlds) {
      for (let seed = 0; seed < interleavings * share; seed++) {
        const outcome = await interleave(seed, world);
        figures.tried++;
        if (isRight(outcome)) figures.right++;
        figures.lost += outcome.lost;
        figures.second += outcome.comments - 1;
        figures.mostCalls = Math.max(figures.mostCalls, sum(outcome.calls));
        figures.mostWrites = Math.max(figures.mostWrites, outcome.writes);
        calls.push(...outcome.calls);
        times.push(...outcome.times);
      }
    }
    ascending(calls);
    ascending(times);
    const seconds = (ms: number) => (ms / 1000).toFixed(1);
    process.stdout.write(
      `${figures.tried} interleavings: ${figures.right} right, ${figures.lost} sections lost, ${figures.second} second comments; ` +
        `a matrix at most ${figures.mostCalls} calls, ${figures.mostWrites} writes; a job ${at(calls, 0.5)} calls (p50), ${at(calls, 0.99)} (p99); ` +
        `${seconds(at(times, 0.5))} s (p50), ${seconds(at(times, 0.99))} s (p99), ${seconds(times.at(-1) ?? 0)} s at most; ${seconds(process.cpuUsage(start).user / 1000)} s of CPU\n`
    );
    expect(figures.tried).toBe(interleavings);
    expect([figures.right, figures.lost, figures.second]).toEqual([interleavings, 0, 0]);
    expect(figures.mostCalls).toBeLessThanOrEqual(120);
    expect(figures.mostWrites).toBeLessThanOrEqual(60);
    expect(times.at(-1)).toBeLessThanOrEqual(30_000);
  }, 240_000);
});

describe.each([
  { title: 'with the real text of the comment', world: { ...base, text: makeCommentText('default') }, tried: 20, least: 1 },
  { title: 'with calls that fail, also after they took effect', world: { ...base, failing: 0.03 }, tried: 300, least: 0.99 },
  { title: 'with jobs that end over half a minute', world: { ...base, spreadMs: 30_000 }, tried: 300, least: 0.99 },
  { title: 'with answers that all take a second', world: { ...base, latency: () => 1000 }, tried: 200, least: 0.97 },
  { title: 'with two jobs', world: { ...base, jobs: 2 }, tried: 500, least: 1 },
  { title: 'with thirty jobs', world: { ...base, jobs: 30 }, tried: 100, least: 0.98 }
])('jobs $title', ({ world, tried, least }) => {
  test('lose no section, and leave no second comment', async () => {
    let right = 0;
    for (let seed = 0; seed < tried; seed++) {
      const { lost, comments, problems } = await interleave(seed, world);
      right += lost === 0 && comments === 1 && problems.length === 0 ? 1 : 0;
    }
    expect(right / tried).toBeGreaterThanOrEqual(least);
  }, 60_000);
});

test('the same seed gives the same interleaving', async () => {
  const [one, two, other] = [await interleave(5, base), await interleave(5, base), await interleave(6, base)];
  expect([two.times, two.calls]).toEqual([one.times, one.calls]);
  expect(other.times).not.toEqual(one.times);
});

test('jobs that did not look again would lose sections: the simulation can tell', async () => {
  // Each job for itself, as if it were alone and waited for no turn.
  const hasty: World = { ...base, text: { write: plainText.write, read: () => [] } };
  const { comments, lost } = await interleave(1, hasty);
  expect([comments > 1 || lost > 0]).toEqual([true]);
});

describe('a turn', () => {
  test('is never waited for by a job alone', () => expect(waitForTurn({ index: 0, jobs: 1 }, 12_345)).toBe(0));

  test.each([[2, 850], [20, 850], [30, 17_000 / 30], [256, 17_000 / 256]])('of %d jobs comes every round, %d ms after the one before, whenever a job asks', (count, apart) => {
    for (const now of [0, 1, 999.5, 1_763_000_000_123]) {
      const moments = Array.from({ length: count }, (_, index) => now + waitForTurn({ index, jobs: count }, now));
      expect(moments.every((moment) => moment >= now && moment - now < count * apart + 0.001)).toBe(true);
      const places = moments.map((moment) => (moment / apart) % count);
      expect(places.every((place, index) => Math.min(Math.abs(place - index), count - Math.abs(place - index)) < 0.01)).toBe(true);
    }
  });
});

test('the timeline runs what is due in order, with no time in between', async () => {
  const timeline = new Timeline();
  const seen: string[] = [];
  const actor = (name: string, steps: readonly number[]) => async () => {
    for (const ms of steps) {
      await timeline.wait(ms);
      seen.push(`${name}${timeline.now}`);
    }
  };
  await timeline.run([actor('a', [5, 5, 100_000]), actor('b', [5, 4])]);
  expect(seen).toEqual(['a5', 'b5', 'b9', 'a10', 'a100010']);
});
