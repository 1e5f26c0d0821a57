import { expect, test } from '@jest/globals';
import { readMatrix } from '../../src/inputs/matrix-inputs.js';
import { evaluateText } from '../support/runner-expressions.mjs';

// The defaults of action.yml, as a runner evaluates them.
const filledIn = (contexts: Record<string, unknown>) => {
  const texts: Record<string, string> = { matrix: '${{ toJSON(matrix) }}', strategy: '${{ toJSON(strategy) }}', 'check-run-id': '${{ job.check_run_id }}' };
  return readMatrix((name) => evaluateText(texts[name] ?? '', contexts));
};

test('the place in a matrix is what the contexts say', () => {
  const contexts = { matrix: { os: 'linux', node: 20, with: { deep: [1] } }, strategy: { 'fail-fast': true, 'job-index': 7, 'job-total': 20, 'max-parallel': 20 }, job: { check_run_id: 51_234_567_890 } };
  expect(filledIn(contexts)).toEqual({ values: { os: 'linux', node: 20, with: { deep: [1] } }, index: 7, jobs: 20, atOnce: 20, checkRunId: 51_234_567_890 });
});

test('a job without a matrix is alone', () => {
  expect(filledIn({ matrix: null, strategy: { 'job-index': 0, 'job-total': 1 }, job: { check_run_id: null } })).toEqual({ values: {}, index: 0, jobs: 1, atOnce: 1, checkRunId: undefined });
});

test.each(['', 'null', 'x', '[]', '5', '{"job-total": "3", "job-index": -1}', '{"job-total": 1e99}', '${{ toJSON(strategy) }}'])('what a server fills in as %j makes it alone', (text) => {
  expect(readMatrix(() => text)).toMatchObject({ index: 0, jobs: 1 });
});

test('a place behind the last is the last', () => expect(readMatrix((name) => (name === 'strategy' ? '{"job-total": 3, "job-index": 9}' : ''))).toMatchObject({ index: 2, jobs: 3 }));

test.each([[4, 4], [1, 1], [0, 20], [99, 20]])('of 20 jobs with max-parallel %d, %d run at once', (most, atOnce) => {
  expect(filledIn({ matrix: { n: 1 }, strategy: { 'job-index': 1, 'job-total': 20, 'max-parallel': most } }).atOnce).toBe(atOnce);
});
