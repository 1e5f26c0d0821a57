import { describe, expect, test } from '@jest/globals';
import { makeInputs } from '../support/make.js';

describe('the inputs of the report', () => {
  test.each([
    ['annotations', '', { annotations: 'diff' }], ['annotations', 'true', { annotations: 'diff' }], ['annotations', 'All', { annotations: 'all' }], ['annotations', 'false', { annotations: 'off' }],
    ['max-duration-increase', '20%', { maxDurationIncrease: { share: 0.2 } }], ['max-duration-increase', '12.5 %', { maxDurationIncrease: { share: 0.125 } }], ['max-duration-increase', '30s', { maxDurationIncrease: { ms: 30_000 } }],
    ['max-duration-increase', '500ms', { maxDurationIncrease: { ms: 500 } }], ['max-duration-increase', '2m', { maxDurationIncrease: { ms: 120_000 } }], ['max-duration-increase', '', { maxDurationIncrease: undefined }],
    ['min-cache-ratio', '0.5', { minCacheRatio: 0.5 }], ['min-cache-ratio', '50%', { minCacheRatio: 0.5 }], ['min-cache-ratio', '0', { minCacheRatio: 0 }], ['min-cache-ratio', '1', { minCacheRatio: 1 }], ['min-cache-ratio', '', { minCacheRatio: undefined }],
    ['trace-file', 'out/trace.json', { traceFile: '/workspace/out/trace.json' }], ['trace-file', '', { traceFile: undefined }]
  ])('%s: %j', (name, text, expected) => expect(makeInputs({ [name]: text })).toMatchObject(expected));

  test.each([
    ['annotations', 'maybe', '`true`, `all` or `false`'], ['max-duration-increase', '20', 'a share of the usual time'], ['max-duration-increase', '-5%', 'a share of the usual time'], ['max-duration-increase', '1h30', 'a share of the usual time'],
    ['min-cache-ratio', '50', 'a share from'], ['min-cache-ratio', '101%', 'a share from'], ['min-cache-ratio', 'half', 'a share from']
  ])('%s: %j is an error that says what is allowed', (name, text, allowed) => expect(() => makeInputs({ [name]: text })).toThrow(new RegExp(`\`${name}\`: got \`${text}\`; allowed: .*${allowed}`)));
});
