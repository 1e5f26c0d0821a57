import { describe, expect, test } from '@jest/globals';
import { measureEconomics } from '../../src/analysis/economics.js';
import type { CacheCost, RecordedBuild, RecordedStep } from '../../src/baseline/record.js';
import { makeRecordedBuild, makeRecordedStep, makeRecordedTarget } from '../baseline/records.js';
import { cacheCostOf } from '../../src/baseline/record-build.js';
import { makeLog } from './logs.js';

const cost = (overrides: Partial<CacheCost>): CacheCost => ({ importMs: 0, pullMs: 0, exportMs: 0, importBytes: 0, exportBytes: 0, ...overrides });
const cold = (ms: number) => makeRecordedStep({ outcome: 'done', durationMs: ms });
const hit = makeRecordedStep({ outcome: 'cached' });
function build(runId: number, steps: readonly RecordedStep[], cache: Partial<CacheCost>, result: RecordedBuild['result'] = 'success'): RecordedBuild {
  return makeRecordedBuild({ runId: String(runId), result, steps, targets: [makeRecordedTarget({ cache: cost(cache) })] });
}
function judge(builds: readonly RecordedBuild[], cacheMode: 'max' | 'min' = 'max') {
  const now = builds.at(-1) as RecordedBuild;
  return measureEconomics({ record: { identity: 'abc', branch: 'main', builds: builds.slice(0, -1) }, now, cacheMode })[0];
}
const warm = (step: RecordedStep, cache: Partial<CacheCost>) => [build(0, [cold(2_000)], {}), ...[1, 2, 3, 4, 5].map((run) => build(run, [step], cache))];

describe('the economics of a cache', () => {
  test('warn where hits of five builds saved less than reading and writing took, and name what to set', () => {
    expect(judge(warm(hit, { importMs: 500, pullMs: 3_000, exportMs: 4_000, importBytes: 10, exportBytes: 20 }))).toEqual({
      target: 'web', builds: 5, costMs: 37_500, importMs: 2_500, pullMs: 15_000, exportMs: 20_000, importBytes: 50, exportBytes: 100, benefitMs: 10_000, verdict: 'costs-more', setting: 'cache: off'
    });
  });

  test.each([
    ['a smaller export where reading alone pays', 'max', { importMs: 500, exportMs: 8_000 }, 'costs-more', 'cache-mode: min'],
    ['none at all where the export is small already', 'min', { importMs: 500, exportMs: 8_000 }, 'costs-more', 'cache: off'],
    ['nothing where it pays', 'max', { importMs: 500, exportMs: 1_000 }, 'pays', undefined],
    ['nothing where the loss is under a second a build', 'max', { importMs: 1_000, exportMs: 2_000 }, 'pays', undefined],
    ['nothing where it just pays', 'max', { exportMs: 2_000 }, 'pays', undefined]
  ] as const)('name %s', (_, cacheMode, cache, verdict, setting) => expect(judge(warm(hit, cache), cacheMode)).toMatchObject({ verdict, setting }));

  test('say nothing of four builds', () => {
    expect(judge(warm(hit, { exportMs: 60_000 }).slice(2))).toMatchObject({ builds: 4, verdict: 'too-few-builds', setting: undefined });
  });

  test('look at the last five that succeeded, this one among them', () => {
    const dear = { exportMs: 60_000 };
    const builds = [build(0, [cold(20_000)], dear), build(1, [hit], dear), ...[2, 3, 4].map((run) => build(run, [hit], { exportMs: 100 })), build(5, [], dear, 'failure'), build(6, [hit], { exportMs: 100 }), build(7, [hit], { exportMs: 100 })];
    expect(judge(builds)).toMatchObject({ builds: 5, costMs: 500, benefitMs: 100_000, verdict: 'pays' });
  });

  test('do not judge hits that never ran in the record: what these saved is not known', () => {
    const unknown = makeRecordedStep({ key: 'unknown', outcome: 'cached' });
    expect(judge(warm(unknown, { exportMs: 60_000 }))).toMatchObject({ benefitMs: 0, verdict: 'pays' });
  });

  test('divide what targets share', () => {
    const both = makeRecordedStep({ outcome: 'cached', targets: ['web', 'api'] });
    const first = build(0, [makeRecordedStep({ outcome: 'done', durationMs: 2_000, targets: ['web', 'api'] })], {});
    expect(judge([first, ...[1, 2, 3, 4, 5].map((run) => build(run, [both], { exportMs: 500 }))])?.benefitMs).toBe(5_000);
  });

  test('have no row for a target without a cache', () => expect(judge([build(0, [hit], {})])).toBeUndefined());

  test('take their costs from the log: import, layers pulled for hits, export; shared ones divided', () => {
    const log = makeLog(
      [{ id: 'a', name: '[1/2] RUN x', bytes: 500, printedMs: 700 }, { id: 'b', name: '[2/2] RUN y' }, { id: 'c', name: '[2/2] RUN z', ms: 100, bytes: 9 }],
      [{ kind: 'cache-import', durationMs: 300, targets: ['web', 'api'] }, { kind: 'cache-export', durationMs: 2_000, bytes: 4_000 }, { kind: 'export', durationMs: 9 }]
    );
    expect(cacheCostOf(log, 'web')).toEqual({ importMs: 150, pullMs: 700, exportMs: 2_000, importBytes: 500, exportBytes: 4_000 });
    expect(cacheCostOf(log, 'api')).toEqual({ importMs: 150, pullMs: 0, exportMs: 0, importBytes: 0, exportBytes: 0 });
  });
});
