import { describe, expect, test } from '@jest/globals';
import { measureTiming } from '../../src/analysis/timing.js';
import type { Timing } from '../../src/analysis/timing.js';
import { expectedOf, scenarios } from '../progress/corpus.js';
import { exactLog, plainLog, targetsOf } from '../progress/corpus-logs.js';

function timingOf(scenario: string, read: typeof exactLog): Timing {
  return measureTiming(read(scenario), expectedOf(scenario).wall_ms, targetsOf(scenario));
}

function tens(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.round(ms / 10) * 10;
}

describe('the timing of a build', () => {
  test.each(scenarios)('of %s counts hits and runs as they were, the same with and without records', (scenario) => {
    const { cache_hits_honest, ran } = expectedOf(scenario).totals as { cache_hits_honest: number; ran: number };
    const total = cache_hits_honest + ran;
    const truth = {
      stepsTotal: total,
      stepsCached: cache_hits_honest,
      cacheRatio: total > 0 ? cache_hits_honest / total : undefined
    };
    for (const read of [plainLog, exactLog]) {
      const { stepsTotal, stepsCached, cacheRatio } = timingOf(scenario, read);
      expect({ stepsTotal, stepsCached, cacheRatio }).toEqual(truth);
    }
  });

  test('sums the steps that ran and says how many ran at once', () => {
    const timing = timingOf('parallel-stages', exactLog);
    const steps = expectedOf('parallel-stages').vertices.filter(
      (one) => one.kind === 'step' && one.instruction !== 'FROM'
    );
    const sum = steps.reduce((total, one) => total + one.true.busy_s * 1000, 0);
    expect(timing.stepSumMs).toBeGreaterThan(sum - 10);
    expect(timing.stepSumMs).toBeLessThan(sum + 10);
    expect(timing.parallelism).toBeCloseTo(timing.stepSumMs / timing.wallMs, 6);
    expect(timing.slowest?.instruction.slice(0, 19)).toBe('RUN echo "docs star');
  });

  test('gives each target its own time and share, shared steps under each', () => {
    const { perTarget } = timingOf('bake-4-services', exactLog);
    const rows = perTarget.map(
      (one) =>
        `${one.target} ${one.outcome} ${tens(one.startMs)}+${tens(one.durationMs)} ${one.stepsCached}/${one.stepsTotal}`
    );
    expect(rows).toEqual([
      'api done 230+6350 0/6',
      'base done 180+1700 0/2',
      'cron done 230+6150 0/6',
      'web done 230+6150 0/6',
      'worker done 230+4870 0/6'
    ]);
  });

  test('tells the overhead by kind, with bytes', () => {
    const kinds = (scenario: string) =>
      timingOf(scenario, exactLog).overhead.map((one) =>
        `${one.kind} ${tens(one.durationMs)} ${one.bytes ?? ''}`.trim()
      );
    expect({
      pull: kinds('pull-progress'),
      context: kinds('big-context'),
      boot: kinds('container-driver-boot'),
      push: kinds('push'),
      cache: kinds('cache-to-max')
    }).toEqual({
      boot: [
        'export 860',
        'builder 600',
        'cache-export 550',
        'context 130 2500488',
        'definition 40 804',
        'metadata 10',
        'base-image 10'
      ],
      cache: ['cache-export 300', 'export 110', 'base-image 10', 'metadata 10', 'definition 10 581', 'context 0 1144'],
      context: ['context 1510 60014911', 'export 1050', 'base-image 20', 'metadata 20', 'definition 10 151'],
      pull: ['base-image 7630 18084986', 'export 240', 'definition 30 156', 'metadata 20'],
      push: ['export 350', 'push 70', 'metadata 30', 'definition 20 331', 'base-image 20']
    });
  });

  test('says how each target of a failed build ended', () => {
    const { perTarget } = timingOf('fail-cancels-others', plainLog);
    expect(perTarget.map(({ target, outcome }) => ({ target, outcome }))).toEqual([
      { target: 'api', outcome: 'failed' },
      { target: 'db', outcome: 'canceled' },
      { target: 'web', outcome: 'canceled' }
    ]);
  });

  test('of an empty log has no ratio and no division by zero', () => {
    const empty = measureTiming(plainLog('bake-definition-error'), 0, ['app']);
    expect(empty).toEqual({
      wallMs: 0,
      stepSumMs: 0,
      parallelism: 0,
      stepsTotal: 0,
      stepsCached: 0,
      perTarget: [{ target: 'app', stepsTotal: 0, stepsCached: 0, outcome: 'canceled' }],
      overhead: expect.any(Array)
    });
  });
});
