import { describe, expect, test } from '@jest/globals';
import { annotationCommand } from '../../src/publish/annotations.js';
import { makeAnnotations } from '../../src/report/annotations.js';
import { parseChangedLines } from '../../src/report/changed-lines.js';
import { makeReportValue } from '../support/make.js';
import { REGISTERED, parseCommand } from '../support/runner-commands.mjs';
import { attacks, reports } from './reports.js';
import { shopFindings } from './sample-builds.js';

const advice = (line: number) => ({ ...shopFindings.advice[0]!, places: [{ file: 'web/Dockerfile', line }] });
const changed = parseChangedLines([{ path: 'web/Dockerfile', patch: '@@ -1,3 +1,4 @@\n FROM a\n+RUN b\n-RUN c\n RUN d\n@@ -20,2 +21,3 @@ x\n RUN e\n+RUN f\n RUN g' }, { path: 'big.bin', patch: undefined }]);

test('the lines that a patch adds are read', () => {
  expect([...changed].map(([path, lines]) => [path, [...lines]])).toEqual([['web/Dockerfile', [2, 22]], ['big.bin', []]]);
});

describe('annotations', () => {
  test('mark findings of a check without a build, errors as such, each with its rule\'s page', () => {
    expect(makeAnnotations(reports['call-check']!, 'diff', undefined).map(({ level, file, line, title, message }) => `${level} ${file}:${line} ${title}: ${message}`)).toEqual([
      expect.stringMatching(/^error api\/Dockerfile:3 SecretsUsedInArgOrEnv: .*\(https:\/\/docs\.docker\.com\/go\/dockerfile\/rule\/secrets-used-in-arg-or-env\/\)$/), expect.stringMatching(/^error api\/Dockerfile:5 MaintainerDeprecated: /),
      'error broken/Dockerfile:2 Dockerfile check: dockerfile parse error on line 2: unknown instruction: FOO (did you mean FROM?)',
      expect.stringMatching(/^warning web\/Dockerfile:3 ConsistentInstructionCasing: /), expect.stringMatching(/^warning web\/Dockerfile:5 JSONArgsRecommended: /)
    ]);
  });

  test('mark the failing step where it stands, once', () => {
    expect(makeAnnotations(reports['failed']!, 'diff', undefined)).toEqual([
      { level: 'error', file: 'api/Dockerfile', line: 6, title: 'Build failed in api', message: 'process "/bin/sh -c go test ./..." did not complete successfully: exit code: 1' }
    ]);
  });

  test('mark findings of the checks, ten at most', () => {
    const found = makeAnnotations(reports['checks']!, 'diff', undefined);
    expect(found).toHaveLength(10);
    expect(found[0]).toEqual({ level: 'warning', file: 'Dockerfile', line: 7, title: 'FromAsCasing', message: "'as' and 'FROM' keywords' casing do not match" });
  });

  test('mark advice on changed lines only, unless all is asked for', () => {
    const report = makeReportValue({ findings: { ...shopFindings, advice: [advice(2), advice(9), advice(2)] } });
    const lines = (mode: 'diff' | 'all' | 'off', diff?: typeof changed) => makeAnnotations(report, mode, diff).map(({ level, line }) => `${level} ${line}`);
    expect([lines('diff', changed), lines('diff'), lines('all'), lines('off', changed)]).toEqual([['notice 2'], [], ['notice 2', 'notice 9'], []]);
    expect(makeAnnotations(report, 'all', undefined)[0]).toMatchObject({ title: 'cache-mount: saves 12.7s' });
  });

  test('are at most ten of a level, and each once', () => {
    const warnings = Array.from({ length: 40 }, (_, index) => ({ rule: 'Rule', text: `text ${index >> 1}`, file: 'Dockerfile', line: 1 + (index >> 1) }));
    const found = makeAnnotations(makeReportValue({ warnings, findings: { ...shopFindings, advice: Array.from({ length: 30 }, (_, index) => advice(index)) } }), 'all', undefined);
    expect([found.filter(({ level }) => level === 'warning').length, found.filter(({ level }) => level === 'notice').length, new Set(found.map((one) => JSON.stringify(one))).size]).toEqual([10, 10, 20]);
  });

  test('without a file or a line mark nothing', () => {
    expect(makeAnnotations(makeReportValue({ warnings: [{ rule: 'a', text: 'b', file: undefined, line: 3 }, { rule: 'a', text: 'b', file: 'Dockerfile', line: undefined }] }), 'all', undefined)).toEqual([]);
  });

  test.each(attacks.map((attack, index) => ({ attack, title: `${index}: ${JSON.stringify(attack.slice(0, 40))}` })))('are one command each, of their own: $title', ({ attack }) => {
    const report = makeReportValue({ warnings: [{ rule: attack, text: attack, file: `${attack}/Dockerfile`, line: 3 }] });
    const written = makeAnnotations(report, 'all', undefined).map(annotationCommand).join('\n');
    const commands = written.split(/\r\n|\n|\r/).map((line) => parseCommand(line, new Set(REGISTERED)));
    expect(commands.map((command) => command?.command)).toEqual(['warning']);
    expect(written).not.toMatch(/##\[/);
  });
});
