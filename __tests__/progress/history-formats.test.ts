import { describe, expect, test } from '@jest/globals';
import { parseHistory } from '../../src/progress/history-json.js';
import { parseStatusMessages } from '../../src/progress/history-status.js';
import { encodeStatus } from './encode-status.js';
import { fixtureFiles, readFixture, scenarios } from './corpus.js';

const files = scenarios.flatMap((scenario) =>
  fixtureFiles(scenario, 'history')
    .filter((file) => file.endsWith('.rawjson.log'))
    .map((file) => [scenario, file] as const)
);

describe('a history record', () => {
  test.each(files)("of %s (%s) reads the same from rawjson and from BuildKit's own messages", (scenario, file) => {
    const rawjson = readFixture(scenario, file);
    const vertices = parseHistory(rawjson);
    expect(vertices.length).toBeGreaterThan(0);
    expect(parseStatusMessages(encodeStatus(rawjson))).toEqual(vertices);
  });

  test('of a running build is many lines, the last of which may be cut', () => {
    const [scenario, file] = files.find(([name]) => name === 'parallel-stages') ?? files[0] ?? ['', ''];
    const { vertexes, statuses } = JSON.parse(readFixture(scenario, file)) as {
      vertexes: object[];
      statuses: object[];
    };
    const lines = [
      ...vertexes.map((vertex) => ({ vertexes: [vertex] })),
      ...statuses.map((status) => ({ statuses: [status] }))
    ].map((one) => JSON.stringify(one));
    const whole = parseHistory(readFixture(scenario, file));
    expect(parseHistory(lines.join('\n'))).toEqual(whole);
    expect(parseHistory(`${lines.join('\n')}\n{"vertexes":[{"digest":"sha256:1","na`)).toEqual(whole);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', 'ERROR: no record found'],
    [
      'JSON of another shape',
      '{"vertexes":{"digest":1},"statuses":[null,3,{}]}\n[]\n"x"\n{"vertexes":[{"digest":"a"},{"name":"b"},null]}'
    ]
  ])('that says %s has no vertices', (_, text) => {
    expect(parseHistory(text)).toEqual([]);
  });

  test('with broken times keeps the vertex and drops the time', () => {
    const text = JSON.stringify({
      vertexes: [
        { digest: 'd', name: 'n', started: '0001-01-01T00:00:00Z' },
        { digest: 'e', name: 'm', started: 'yesterday' }
      ]
    });
    expect(parseHistory(text).map(({ digest, intervals }) => ({ digest, intervals }))).toEqual([
      { digest: 'd', intervals: [] },
      { digest: 'e', intervals: [] }
    ]);
  });

  test('of messages that are cut or no messages at all never throws', () => {
    const [scenario, file] = files[0] ?? ['', ''];
    const [message = Buffer.alloc(0)] = encodeStatus(readFixture(scenario, file));
    for (let length = 0; length < message.length; length += 7)
      expect(Array.isArray(parseStatusMessages([message.subarray(0, length)]))).toBe(true);
    for (let byte = 0; byte < 256; byte++)
      expect(parseStatusMessages([Uint8Array.of(byte, byte, byte, byte, byte)])).toEqual([]);
  });
});
