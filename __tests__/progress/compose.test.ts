import { expect, test } from '@jest/globals';
import { readFixture, readLog } from './corpus.js';

test("the plain output of `docker compose build`, on stdout and without a builder line, reads like bake's", () => {
  const lines = readFixture('compose-build', 'stdout.log')
    .split('\n')
    .map((text) => ({ atMs: 0, text, clippedBytes: 0 }));
  const log = readLog(lines, ['web', 'api']);
  expect(
    log.steps.map(({ targets, index, total, instruction, outcome, printedMs }) => [
      targets[0],
      `${index}/${total}`,
      instruction.slice(0, 12),
      outcome,
      printedMs
    ])
  ).toEqual([
    ['web', '1/2', 'FROM localho', 'cached', undefined],
    ['web', '2/2', 'RUN echo web', 'done', 1900],
    ['api', '2/2', 'RUN for i in', 'done', 2400]
  ]);
  expect(log.lintWarnings).toEqual([
    { rule: 'FromAsCasing', text: "'as' and 'FROM' keywords' casing do not match", line: 1 }
  ]);
  expect([log.unread.count, log.builderLine]).toEqual([0, undefined]);
});
