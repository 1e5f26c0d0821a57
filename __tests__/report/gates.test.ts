import { describe, expect, test } from '@jest/globals';
import { crossedGates } from '../../src/report/gates.js';
import type { Gates } from '../../src/report/gates.js';
import { makeReportValue } from '../support/make.js';
import { shopFindings } from './sample-builds.js';

const none: Gates = { maxDurationIncrease: undefined, minCacheRatio: undefined };
const [share, seconds] = [(value: number): Gates => ({ ...none, maxDurationIncrease: { share: value } }), (value: number): Gates => ({ ...none, maxDurationIncrease: { ms: value * 1000 } })];

/** A build that took `deltaMs` more than a median of 100 s, with a noise of 5 s. */
function build(deltaMs: number) {
  const comparison = shopFindings.comparison!;
  const difference = { nowMs: 100_000 + deltaMs, medianMs: 100_000, deltaMs, noiseMs: 5000, trend: deltaMs > 5000 ? 'slower' as const : 'same' as const, n: 12 };
  return makeReportValue({ findings: { ...shopFindings, comparison: { ...comparison, build: difference, images: undefined } } });
}

describe('the gate on time', () => {
  test.each([
    ['a share that is crossed', build(20_001), share(0.2), 1], ['a share that is just met', build(20_000), share(0.2), 0], ['a time that is crossed', build(30_001), seconds(30), 1], ['a time that is just met', build(30_000), seconds(30), 0],
    ['a difference within the noise', build(4999), share(0.01), 0], ['a faster build', build(-50_000), share(0), 0], ['no baseline', makeReportValue(), share(0), 0], ['no gate', build(90_000), none, 0],
    ['a build that failed', { ...build(90_000), result: 'failure' as const }, share(0.2), 0]
  ])('%s', (_, report, gates, crossed) => expect(crossedGates(report, gates)).toHaveLength(crossed));

  test('says figure and limit', () => {
    expect(crossedGates(build(35_000), share(0.2))).toEqual(['max-duration-increase: the build took 2m 15s, 35.0s (35%) more than the median of 12 builds of main (1m 40s); allowed are 20% more.']);
    expect(crossedGates(build(35_000), seconds(30))[0]).toContain('allowed are 30.0s more.');
  });
});

describe('the gate on the cache', () => {
  const cached = (stepsCached: number, stepsTotal: number) => makeReportValue({ totals: { ...makeReportValue().totals, stepsCached, stepsTotal, cacheRatio: stepsTotal === 0 ? undefined : stepsCached / stepsTotal } });
  test.each([['less', cached(4, 10), 1], ['just as much', cached(5, 10), 0], ['more', cached(6, 10), 0], ['no step', cached(0, 0), 0]])('%s than asked for', (_, report, crossed) =>
    expect(crossedGates(report, { ...none, minCacheRatio: 0.5 })).toHaveLength(crossed));

  test('says figure and limit', () => expect(crossedGates(cached(4, 10), { ...none, minCacheRatio: 0.5 })).toEqual(['min-cache-ratio: 40% of the steps were cached (4 of 10); at least 50% are asked for.']));
});
