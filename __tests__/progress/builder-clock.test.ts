import { describe, expect, test } from '@jest/globals';
import { mergeHistory } from '../../src/progress/merge-history.js';
import { recordsOf, scenarios, startedAt } from './corpus.js';
import { exactLog, plainLog } from './corpus-logs.js';

const withRecords = scenarios.filter((scenario) => recordsOf(scenario).length > 0);
const starts = (log: ReturnType<typeof plainLog>) =>
  log.steps.flatMap((step) => (step.exact ? [step.startMs ?? NaN] : []));

describe('a builder whose clock is another', () => {
  test.each([
    ['an hour ahead', 3_600_000],
    ['ten seconds behind', -10_000],
    ['unknown, as is our own start', undefined]
  ])('%s, is understood from when lines came', (_, skewMs) => {
    for (const scenario of withRecords) {
      const true_ = starts(exactLog(scenario));
      const started = skewMs === undefined ? undefined : startedAt(scenario) - skewMs;
      const found = starts(mergeHistory(plainLog(scenario), recordsOf(scenario), started));
      expect({ scenario, far: found.filter((ms, index) => Math.abs(ms - (true_[index] ?? NaN)) > 70) }).toEqual({
        scenario,
        far: []
      });
    }
  });

  test('counts from its first start where the log has no times', () => {
    const log = plainLog('single-cold');
    const untimed = {
      ...log,
      steps: log.steps.map(({ endMs, ...step }) => step),
      internals: log.internals.map(({ endMs, ...one }) => one)
    };
    const merged = mergeHistory(untimed, recordsOf('single-cold'), undefined);
    expect(
      Math.min(...[...merged.steps, ...merged.internals].filter((one) => one.exact).map((one) => one.startMs ?? NaN))
    ).toBe(0);
  });
});
