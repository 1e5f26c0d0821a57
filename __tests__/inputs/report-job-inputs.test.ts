import { describe, expect, test } from '@jest/globals';
import { readReportJobInputs } from '../../src/inputs/report-job-inputs.js';

const read = (texts: Readonly<Record<string, string>>) => readReportJobInputs((name) => texts[name] ?? '', '/workspace');

describe('the inputs of the report job', () => {
  test('are read with their defaults', () => {
    expect(read({ summary: 'true', comment: 'true' })).toEqual({ reportFiles: [], needs: new Map(), githubToken: '', summary: true, comment: true, commentKey: 'default', prNumber: undefined });
  });

  test('may all be given', () => {
    const needs = JSON.stringify({ build: { result: 'failure', outputs: {} }, lint: { result: 'success' } });
    expect(read({ 'report-files': 'reports/**/report.json, /tmp/x.json', needs, 'github-token': ' t ', summary: 'no', comment: 'off', 'comment-key': 'api', 'pr-number': '7' })).toEqual({
      reportFiles: ['/workspace/reports/**/report.json', '/tmp/x.json'], needs: new Map([['build', 'failure'], ['lint', 'success']]), githubToken: 't', summary: false, comment: false, commentKey: 'api', prNumber: 7
    });
  });

  test('are all named where they are wrong', () => {
    expect(() => read({ needs: 'build', summary: 'maybe', comment: 'x', 'comment-key': 'a b', 'pr-number': '0' })).toThrow(
      /^5 inputs are wrong:\n- `needs`: got `build`; allowed: `\$\{\{ toJSON\(needs\) \}\}`\n- `summary`: got `maybe`.*\n- `comment`: got `x`.*\n- `comment-key`: got `a b`.*\n- `pr-number`: got `0`/
    );
  });

  test.each(['[]', '{"build": "failure"}', '{"build": {}}', '5'])('do not take %s for `needs`', (needs) => expect(() => read({ needs })).toThrow(/toJSON\(needs\)/));
});
