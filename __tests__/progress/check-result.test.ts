import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parseChecks } from '../../src/progress/check-result.js';

const recorded = readFileSync(new URL('../fixtures/checks/bake-check.json', import.meta.url), 'utf8');
const page = (rule: string) => `https://docs.docker.com/go/dockerfile/rule/${rule}/`;

test('reads what buildx 0.29 printed for three targets', () => {
  expect(parseChecks(recorded)).toEqual([
    {
      name: 'api', error: { message: expect.stringMatching(/^lint violation found for rules: /), line: undefined },
      findings: [
        { rule: 'SecretsUsedInArgOrEnv', line: 3, url: page('secrets-used-in-arg-or-env'), text: 'Do not use ARG or ENV instructions for sensitive data (ARG "API_TOKEN")' },
        { rule: 'MaintainerDeprecated', line: 5, url: page('maintainer-deprecated'), text: 'Maintainer instruction is deprecated in favor of using label' }
      ]
    },
    { name: 'broken', error: { message: 'dockerfile parse error on line 2: unknown instruction: FOO (did you mean FROM?)', line: 2 }, findings: [] },
    {
      name: 'web', error: undefined,
      findings: [
        { rule: 'ConsistentInstructionCasing', line: 3, url: page('consistent-instruction-casing'), text: "Command 'from' should match the case of the command majority (uppercase)" },
        { rule: 'JSONArgsRecommended', line: 5, url: page('json-args-recommended'), text: 'JSON arguments recommended for ENTRYPOINT to prevent unintended behavior related to OS signals' }
      ]
    }
  ]);
});

test.each([['nothing', ''], ['text', 'Check complete, no warnings found.'], ['another shape', '{"target": []}'], ['no object', '[1]']])('gives nothing for %s', (_, text) => {
  expect(parseChecks(text)).toBeUndefined();
});

test.each([
  ['a finding without text', { check: { warnings: [{ ruleName: 'A' }, 3, null] } }, { findings: [], error: undefined }],
  ['a line that is none', { check: { warnings: [{ detail: 'x', location: { ranges: [{ start: { line: -1 } }] } }] } }, { findings: [{ rule: undefined, text: 'x', line: undefined, url: undefined }], error: undefined }],
  ['ranges that are none', { check: { warnings: [{ detail: 'x', location: { ranges: 'x' } }], error: 'first\nsecond' } }, { findings: [{ rule: undefined, text: 'x', line: undefined, url: undefined }], error: { message: 'first', line: undefined } }]
])('keeps what it can of %s', (_, target, found) => {
  expect(parseChecks(JSON.stringify({ target: { t: target } }))).toEqual([{ name: 't', ...found }]);
});
