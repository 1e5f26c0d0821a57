import { describe, expect, test } from '@jest/globals';
import { findStageRuns } from '../../src/analysis/stage-overlap.js';
import { exactLog, plainLog } from '../progress/corpus-logs.js';

function summary(runs: ReturnType<typeof findStageRuns>): string[] {
  const list = (names: readonly string[]) =>
    [...names]
      .map((name) => name.replace('default ', ''))
      .sort()
      .join(' ');
  return runs
    .map(
      (run) =>
        `${run.name} | with ${list(run.ranWith)} | after ${list(run.neededFirst)} | free ${list(run.couldHaveRunWith)}`
    )
    .sort();
}

describe('stages of a build', () => {
  test.each([
    ['the records', exactLog],
    ['the plain log alone', plainLog]
  ])('ran side by side or waited for those they need, by %s', (_, read) => {
    expect(summary(findStageRuns(read('parallel-stages')))).toEqual([
      'default assets | with deps docs lint | after  | free ',
      'default deps | with assets docs lint | after  | free ',
      'default docs | with assets deps lint | after  | free ',
      'default final | with  | after assets deps docs lint | free ',
      'default lint | with assets deps docs | after  | free '
    ]);
  });

  test('of a diamond wait for their base, and their join for them', () => {
    expect(summary(findStageRuns(exactLog('many-steps-deep-chain')))).toEqual([
      'default base | with  | after  | free ',
      'default left | with lone right | after base | free ',
      'default lone | with left right | after base | free ',
      'default right | with left lone | after base | free ',
      'default stage-4 | with  | after base left lone right | free '
    ]);
  });

  test('of one target run beside those of another that needs them for something else', () => {
    const api = findStageRuns(exactLog('bake-4-services')).find((run) => run.name === 'api deps');
    expect(api && { ranWith: api.ranWith, neededFirst: api.neededFirst }).toEqual({
      ranWith: ['worker deps', 'cron deps', 'web deps', 'cron build', 'worker build', 'web build'],
      neededFirst: ['api, base, cron, web, worker']
    });
  });
});
