import { describe, expect, test } from '@jest/globals';
import { joinAttempts } from '../../src/progress/attempts.js';
import { readLog } from './corpus.js';

const FIRST = `#0 building with "d" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 DONE 0.0s

#2 [1/4] FROM busybox
#2 DONE 0.1s

#3 [2/4] RUN slow
#3 DONE 3.0s

#4 [3/4] RUN flaky
#4 0.5 connection reset
#4 ERROR: process "flaky" did not complete successfully: exit code: 1
------
 > [3/4] RUN flaky:
0.5 connection reset
------
ERROR: failed to solve: process "flaky" did not complete successfully: exit code: 1
`;

const SECOND = `#0 building with "d" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 DONE 0.0s

#2 [1/4] FROM busybox
#2 CACHED

#3 [2/4] RUN slow
#3 CACHED

#4 [3/4] RUN flaky
#4 DONE 1.0s

#5 [4/4] COPY . .
#5 CACHED
`;

const lines = (text: string, fromMs = 0) =>
  text.split('\n').map((line, index) => ({ atMs: fromMs + index * 1000, text: line, clippedBytes: 0 }));
const table = (
  steps: readonly {
    readonly instruction: string;
    readonly outcome: string;
    readonly attempt?: number;
    readonly durationMs?: number;
  }[] = []
) => steps.map(({ instruction, outcome, attempt, durationMs }) => [instruction, outcome, attempt, durationMs]);

const joined = [
  ['FROM busybox', 'cached', 2, undefined],
  ['RUN slow', 'done', 1, 3000],
  ['RUN flaky', 'done', 2, 1000],
  ['COPY . .', 'cached', 2, undefined]
];

describe('a build that was tried twice', () => {
  test('reads from one log as its attempts, with what survived the first', () => {
    const log = readLog(lines(FIRST + SECOND), ['app']);
    expect(table(log.steps)).toEqual(joined);
    expect(
      log.attempts?.map(({ number, failure, steps }) => ({ number, failed: failure?.message, steps: steps.length }))
    ).toEqual([
      { number: 1, failed: 'process "flaky" did not complete successfully: exit code: 1', steps: 3 },
      { number: 2, failed: undefined, steps: 4 }
    ]);
    expect(log.failure).toBeUndefined();
  });

  test('reads the same from two logs, with times from the start of the first', () => {
    const [first, second] = [FIRST, SECOND].map((text) => readLog(lines(text), ['app']));
    const log =
      first &&
      second &&
      joinAttempts([
        { log: first, startMs: 0 },
        { log: second, startMs: 60_000 }
      ]);
    expect(table(log?.steps)).toEqual(joined);
    expect(log?.steps[1]?.endMs).toBe(first?.steps[1]?.endMs);
    expect(log?.steps[2]?.endMs).toBe((second?.steps[2]?.endMs ?? 0) + 60_000);
  });

  test('keeps the first try where the second did not come to build', () => {
    const log = readLog(
      lines(
        `${FIRST}#0 building with "d" instance using docker driver\n\n#1 [internal] load build definition from Dockerfile\n#1 CANCELED\nERROR: failed to solve: Canceled`
      ),
      ['app']
    );
    expect(log.attempts?.map((attempt) => table(attempt.steps).length)).toEqual([3, 0]);
    expect(log.finalError).toBe('failed to solve: Canceled');
  });

  test('of one try has no attempts', () => {
    expect(readLog(lines(FIRST), ['app']).attempts).toBeUndefined();
    expect(joinAttempts([])).toBeUndefined();
  });
});
