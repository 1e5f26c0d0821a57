import { describe, expect, test } from '@jest/globals';
import { expectedOf, readLog, scenarios } from './corpus.js';
import { exactLog, plainLog } from './corpus-logs.js';

interface Difference {
  readonly scenario: string;
  readonly n: number;
  readonly startMs: number;
  readonly durationMs: number;
  readonly marked: boolean;
}

// Steps that ran to their end, with their plain figures less the true ones.
function differences(names: readonly string[]): Difference[] {
  return names.flatMap((scenario) => {
    const truth = new Map(expectedOf(scenario).vertices.map((one) => [`${one.display ?? ''}:${one.n}`, one]));
    const several = expectedOf(scenario).vertices.some((one) => one.display !== undefined);
    return plainLog(scenario).steps.flatMap((step) => {
      const key = `${several ? step.display : ''}:${step.number}`;
      const is = truth.get(key)?.true;
      if (step.outcome !== 'done' || step.isFrom || !is || step.startMs === undefined || step.durationMs === undefined)
        return [];
      return [
        {
          scenario,
          n: step.number,
          startMs: step.startMs - is.start_ms,
          durationMs: step.durationMs - is.busy_s * 1000,
          marked: step.uncertain !== undefined
        }
      ];
    });
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.abs(value), 0) / values.length;
const rate = scenarios.filter((scenario) => scenario.startsWith('rate-'));

describe('times read from when lines came', () => {
  const all = differences(scenarios);

  test('have a start within 0.3 s of the true one and the printed duration, or are marked as uncertain', () => {
    expect(all.length).toBeGreaterThan(150);
    const wrong = all.filter((one) => Math.abs(one.startMs) > 300 || Math.abs(one.durationMs) > 55);
    expect(wrong.filter((one) => !one.marked)).toEqual([]);
  });

  test('are 60 ms off on average, and under 25 ms when the display is refreshed every 10 ms', () => {
    expect(mean(all.filter((one) => !one.marked).map((one) => one.startMs))).toBeLessThan(60);
    expect(mean(differences(rate).map((one) => one.startMs))).toBeLessThan(25);
  });

  test('of a step that targets share are not twice the truth', () => {
    const step = plainLog('shared-step-double-time').steps.find((one) => one.instruction.startsWith('RUN echo "base'));
    const exact = exactLog('shared-step-double-time').steps.find((one) => one.number === step?.number);
    expect({ printedMs: step?.printedMs, uncertain: step?.uncertain }).toEqual({
      printedMs: 2300,
      uncertain: 'shared by targets, printed time counted twice'
    });
    expect(Math.abs((step?.durationMs ?? 0) - (exact?.durationMs ?? 0))).toBeLessThan(200);
  });
});

describe('a step whose printed time is more than there was', () => {
  const log = readLog(
    [
      [0, '#1 [web internal] load build definition from Dockerfile'],
      [0, '#1 DONE 0.0s'],
      [0, ''],
      [100, '#2 [web 1/3] FROM busybox'],
      [200, '#2 CACHED'],
      [200, ''],
      [3000, '#3 [web 2/3] RUN one'],
      [3000, '#3 DONE 2.8s'],
      [3000, ''],
      [5000, '#4 [web 3/3] RUN two'],
      [5000, '#4 DONE 4.0s'],
      [5000, ''],
      [5000, '#5 [api 2/2] RUN three'],
      [5000, '#5 DONE 4.0s']
    ].map(([atMs, text]) => ({ atMs: Number(atMs), text: String(text), clippedBytes: 0 })),
    ['web', 'api']
  );

  test('began when the step before it ended; one that has nothing before it is believed', () => {
    expect(
      log.steps
        .slice(1)
        .map(({ instruction, startMs, durationMs, uncertain }) => ({ instruction, startMs, durationMs, uncertain }))
    ).toEqual([
      { instruction: 'RUN one', startMs: 200, durationMs: 2800, uncertain: undefined },
      {
        instruction: 'RUN two',
        startMs: 3000,
        durationMs: 2000,
        uncertain: 'shared by targets, printed time counted twice'
      },
      { instruction: 'RUN three', startMs: 1000, durationMs: 4000, uncertain: undefined }
    ]);
  });
});
