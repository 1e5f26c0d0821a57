import { describe, expect, test } from '@jest/globals';
import { compareWithBaseline, makeHistory } from '../../src/analysis/comparison.js';
import type { Comparison } from '../../src/analysis/findings.js';
import { compareTime, medianOf } from '../../src/analysis/median.js';
import { measureTiming } from '../../src/analysis/timing.js';
import { keySteps } from '../../src/baseline/step-keys.js';
import type { BaselineRecord } from '../../src/baseline/record.js';
import type { BuildLog } from '../../src/progress/build-log.js';
import { exactLog, plainLog, targetsOf } from '../progress/corpus-logs.js';
import { makeRecordedBuild } from '../baseline/records.js';
import { makeLog, plain, recorded, recordOf } from './logs.js';

function compare(log: BuildLog, record: BaselineRecord, wallMs = 10_000, imagesReadyMs?: number): Comparison | undefined {
  const targets = [...new Set(log.steps.flatMap((step) => step.targets))];
  return compareWithBaseline({ source: { branch: 'main', reason: 'branch', record }, log, timing: measureTiming(log, wallMs, targets), imagesReadyMs, keys: keySteps(log.steps, plain), runId: 'now' });
}

const build = (npmMs: number | undefined, codeMs: number | undefined, npm = 'RUN npm ci') =>
  makeLog([
    { id: 'from', name: '[1/4] FROM node:20@sha256:1', ms: 0 },
    { id: 'lock', name: '[2/4] COPY package-lock.json .', needs: ['from'] },
    { id: 'npm', name: `[3/4] ${npm}`, ...(npmMs !== undefined && { ms: npmMs }), needs: ['lock'] },
    { id: 'code', name: '[4/4] COPY . .', ...(codeMs !== undefined && { ms: codeMs }), needs: ['npm'] }
  ]);

describe('a time against earlier ones', () => {
  test.each([
    ['no earlier one', 1_000, [], undefined],
    ['the median of an even number', 2_000, [1_000, 3_000, 2_000, 2_000], { medianMs: 2_000, deltaMs: 0, noiseMs: 1_483, trend: 'same', n: 4 }],
    ['half a second of a short build', 1_500, [1_000, 1_000, 1_000], { medianMs: 1_000, deltaMs: 500, noiseMs: 500, trend: 'same', n: 3 }],
    ['more than half a second of a short build', 1_501, [1_000, 1_000, 1_000], { medianMs: 1_000, deltaMs: 501, noiseMs: 500, trend: 'slower', n: 3 }],
    ['a tenth of a long build', 110_000, [100_000, 100_000, 100_000], { medianMs: 100_000, deltaMs: 10_000, noiseMs: 10_000, trend: 'same', n: 3 }],
    ['more than a tenth less', 89_000, [100_000, 100_000, 100_000], { medianMs: 100_000, deltaMs: -11_000, noiseMs: 10_000, trend: 'faster', n: 3 }],
    ['a quarter where there is only one', 120_000, [100_000], { medianMs: 100_000, deltaMs: 20_000, noiseMs: 25_000, trend: 'same', n: 1 }],
    ['what is usual where times vary', 130_000, [80_000, 100_000, 120_000], { medianMs: 100_000, deltaMs: 30_000, noiseMs: 59_304, trend: 'same', n: 3 }],
    ['the last ten only', 10_000, [...Array<number>(10).fill(90_000), ...Array<number>(10).fill(10_000)], { medianMs: 10_000, deltaMs: 0, noiseMs: 1_000, trend: 'same', n: 10 }]
  ])('takes %s', (_, nowMs, earlier, expected) => expect(compareTime(nowMs, earlier)).toEqual(expected && { nowMs, ...expected }));

  test('has no median of nothing', () => expect(medianOf([])).toBeUndefined());
});

describe('a build against its baseline', () => {
  test('is compared as a whole, by target and by step, with how many builds that is', () => {
    const before = recordOf(recorded(build(30_000, 500), { wallMs: 40_000, imagesReadyMs: 35_000 }), recorded(build(32_000, 600), { wallMs: 42_000, imagesReadyMs: 37_000, commit: '2'.repeat(40) }));
    const comparison = compare(build(undefined, 2_000), before, 8_000, 6_000);
    expect(comparison).toEqual({
      source: { branch: 'main', reason: 'branch', commit: '2'.repeat(40), builds: 2 },
      build: { nowMs: 8_000, medianMs: 41_000, deltaMs: -33_000, noiseMs: 10_250, trend: 'faster', n: 2 },
      images: { nowMs: 6_000, medianMs: 36_000, deltaMs: -30_000, noiseMs: 9_000, trend: 'faster', n: 2 },
      cacheRatio: { now: 2 / 3, median: 1 / 3, n: 2 },
      targets: [{ target: 'web', difference: { nowMs: 2_000, medianMs: 31_550, deltaMs: -29_550, noiseMs: 7_888, trend: 'faster', n: 2 } }],
      steps: [
        { stepId: 'lock', stepIndex: 1, known: true, ranIn: 0, cachedIn: 2 },
        { stepId: 'npm', stepIndex: 2, known: true, ranIn: 2, cachedIn: 0, savedMs: 31_000 },
        { stepId: 'code', stepIndex: 3, known: true, ranIn: 2, cachedIn: 0, difference: { nowMs: 2_000, medianMs: 550, deltaMs: 1_450, noiseMs: 500, trend: 'slower', n: 2 } }
      ],
      savedMs: 31_000
    });
  });

  test('knows that an instruction is new', () => {
    const comparison = compare(build(9_000, 500, 'RUN npm ci --ignore-scripts'), recordOf(recorded(build(30_000, 500))));
    expect(comparison?.steps[1]).toEqual({ stepId: 'npm', stepIndex: 2, known: false, ranIn: 0, cachedIn: 0 });
  });

  test('is not compared with failed builds, nor with earlier attempts of its own run', () => {
    const good = recorded(build(30_000, 500), { wallMs: 40_000 });
    const record = recordOf(good, { ...good, wallMs: 1, result: 'failure' }, { ...good, wallMs: 2, result: 'canceled' }, good);
    const own = { ...record, builds: record.builds.map((one, index) => (index === 3 ? { ...one, runId: 'now' } : one)) };
    expect(compare(build(30_000, 500), own)?.build).toMatchObject({ medianMs: 40_000, n: 1 });
    expect(compare(build(30_000, 500), { ...own, builds: own.builds.slice(1) })).toBeUndefined();
  });

  test('finds a step that targets share by any of them, in whatever order the log names them', () => {
    const shared = (targets: string[]) => makeLog([{ id: 'a', name: '[base 1/1] RUN make', ms: 1_000, targets }]);
    expect(compare(shared(['api', 'web']), recordOf(recorded(shared(['web', 'api']))))?.steps[0]).toMatchObject({ known: true, ranIn: 1 });
    expect(compare(shared(['api']), recordOf(recorded(shared(['web']))))?.steps[0]).toMatchObject({ known: false, ranIn: 0 });
  });

  test.each(['bake-4-services', 'partially-cached', 'multi-platform', 'many-steps-deep-chain'])('of a recorded build (%s) with itself knows every step and differs in none, with and without records', (scenario) => {
    const exact = exactLog(scenario);
    for (const log of [exact, plainLog(scenario)]) {
      const record = recordOf(recorded(log, {}, new Map()));
      const steps = compare(log, record)?.steps ?? [];
      expect(steps.length).toBeGreaterThan(3);
      expect(steps.filter((step) => !step.known || (step.difference && step.difference.trend !== 'same'))).toEqual([]);
    }
    expect(targetsOf(scenario).length).toBeGreaterThan(0);
  });

  test('has no secret in its record', () => {
    const log = makeLog([{ id: 'a', name: '[1/1] RUN login hunter2hunter2', ms: 1_000 }]);
    const redact = (text: string) => text.replaceAll('hunter2hunter2', '***');
    const keys = (text: string) => keySteps(makeLog([{ id: 'a', name: `[1/1] RUN login ${text}`, ms: 1 }]).steps, redact).get('a')?.key;
    // Not even as a hash: another secret in the same place has the same one.
    expect(keys('hunter2hunter2')).toBe(keys('***'));
    expect(keySteps(log.steps, plain).get('a')?.key).not.toBe(keys('***'));
  });
});

describe('the history of a branch', () => {
  test('is a row of points, this build the last, an earlier attempt of it left out', () => {
    const record: BaselineRecord = { identity: 'abc', branch: 'main', builds: [makeRecordedBuild({ runId: '1', result: 'failure' }), makeRecordedBuild({ runId: '2', stepsTotal: 0 })] };
    const now = makeRecordedBuild({ runId: '2', attempt: 2, wallMs: 5_000 });
    const point = { commit: '1'.repeat(40), attempt: 1, atEpochMs: 1_790_000_000_000, durationMs: 10_000, imagesReadyMs: 8_000, cacheRatio: 0.5, current: false };
    expect(makeHistory(record, now)).toEqual({ branch: 'main', points: [{ ...point, runId: '1', result: 'failure' }, { ...point, runId: '2', attempt: 2, durationMs: 5_000, result: 'success', current: true }] });
    expect(makeHistory(record, now)?.points.length).toBe(2);
    expect(makeHistory({ ...record, builds: record.builds.slice(1) }, now)).toBeUndefined();
    expect(makeHistory(undefined, now)).toBeUndefined();
  });
});
