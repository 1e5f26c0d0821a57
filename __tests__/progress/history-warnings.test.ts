import { describe, expect, test } from '@jest/globals';
import { attributeWarnings, readMessageWarnings, readRawWarnings } from '../../src/progress/history-warnings.js';
import { encodeStatus } from './encode-status.js';
import { fixtureFiles, readFixture, readLog, timedLines } from './corpus.js';

const files = fixtureFiles('lint-warnings', 'history').filter((file) => file.endsWith('.rawjson.log'));
const rawjson = readFixture('lint-warnings', files[0] ?? '');
const log = readLog(timedLines(readFixture('lint-warnings', 'timed.log')), ['default']);

describe('findings of the checks in a record', () => {
  test('are those of the log, from rawjson and from messages', () => {
    const byText = (list: readonly { text: string; line?: number }[]) => [...list].sort((a, b) => `${a.text} ${a.line}`.localeCompare(`${b.text} ${b.line}`));
    expect(log.lintWarnings).toHaveLength(11);
    expect(byText(readRawWarnings(rawjson))).toEqual(byText(log.lintWarnings));
    expect(readMessageWarnings(encodeStatus(rawjson))).toEqual(readRawWarnings(rawjson));
  });

  test.each(['', 'no json', '{"warnings":[{', '{"logs":[{"msg":"x"}]}', '{"warnings":[{"short":5},{"short":"!!"}]}'])('of %j are few or none, and nothing is thrown', (text) => expect(readRawWarnings(text).length).toBeLessThan(2));
  test('of cut messages throw nothing', () => expect(readMessageWarnings([new Uint8Array([0x22, 0x7f, 1]), new Uint8Array([0x22, 2, 0x1a, 9])])).toEqual([]));

  test('say whose they are: of one target, of several, of none', () => {
    const [a, b, c] = [{ rule: 'A', text: 'x', line: 1 }, { rule: 'B', text: 'y', line: 2 }, { text: 'z' }];
    expect(attributeWarnings([a, b, c], [{ target: 'web', warnings: [a, b] }, { target: 'api', warnings: [b] }, { target: 'db' }])).toEqual([
      { ...a, target: 'web' }, { ...b, target: 'web' }, { ...b, target: 'api' }, c
    ]);
  });
});
