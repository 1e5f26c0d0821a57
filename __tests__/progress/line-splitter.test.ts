import { describe, expect, test } from '@jest/globals';
import { LineSplitter, MAX_LINE_BYTES } from '../../src/progress/line-splitter.js';
import type { TimedLine } from '../../src/progress/line-splitter.js';

function split(chunks: readonly Uint8Array[]): TimedLine[] {
  const lines: TimedLine[] = [];
  const splitter = new LineSplitter((line) => lines.push(line));
  for (const chunk of chunks) splitter.push(chunk, 5);
  splitter.end(5);
  return lines;
}

const line = (text: string, clippedBytes = 0): TimedLine => ({ atMs: 5, text, clippedBytes });

describe('LineSplitter', () => {
  test.each([
    ['nothing', '', []],
    ['a lone line feed', '\n', ['']],
    ['a last line without a line feed', 'a\nb', ['a', 'b']],
    ['empty lines', 'a\n\n\nb\n', ['a', '', '', 'b']],
    ['CRLF, whose CR stays', 'a\r\nb\r\n', ['a\r', 'b\r']],
    ['other line ends, which are none', 'a\rb\u2028c\u0085d\u000be\n', ['a\rb\u2028c\u0085d\u000be']],
    ['characters of every width', 'é€🎉\n日本\n', ['é€🎉', '日本']],
    ['NUL', 'a\0b\n', ['a\0b']]
  ])('gives the lines of %s', (_, text, lines) => {
    expect(split([Buffer.from(text)])).toEqual(lines.map((one) => line(one)));
  });

  test('gives the same lines wherever the bytes are split, inside characters and CRLF too', () => {
    const bytes = Buffer.concat([
      Buffer.from('#1 é€🎉 x\r\n\n日本\r\n'),
      Buffer.from([0xff, 0xc3, 0x0a, 0xe2, 0x82, 0x0a, 0xf0, 0x9f, 0x98, 0x0d, 0x0a, 0x80]),
      Buffer.from('tail 🎉')
    ]);
    const whole = split([bytes]);
    expect(whole.map((one) => one.text)).toEqual([
      '#1 é€🎉 x\r',
      '',
      '日本\r',
      '\ufffd\ufffd',
      '\ufffd',
      '\ufffd\r',
      '\ufffdtail 🎉'
    ]);
    for (let at = 0; at <= bytes.length; at++) {
      for (let next = at; next <= bytes.length; next++) {
        expect(split([bytes.subarray(0, at), bytes.subarray(at, next), bytes.subarray(next)])).toEqual(whole);
      }
    }
    expect(split([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole);
  });

  test('cuts a line at the limit in bytes and says how many it cut, wherever it is split', () => {
    const long = `${'x'.repeat(MAX_LINE_BYTES - 1)}€${'y'.repeat(100)}`;
    const exact = 'é'.repeat(MAX_LINE_BYTES / 2);
    const bytes = Buffer.from(`before\n${long}\nbetween\n${exact}\nafter\n`);
    const lines = [
      line('before'),
      line('x'.repeat(MAX_LINE_BYTES - 1), 102),
      line('between'),
      line(exact),
      line('after')
    ];
    expect(split([bytes])).toEqual(lines);
    const offsets = [
      1,
      6,
      7,
      MAX_LINE_BYTES,
      MAX_LINE_BYTES + 6,
      MAX_LINE_BYTES + 7,
      MAX_LINE_BYTES + 8,
      MAX_LINE_BYTES + 60,
      bytes.length - 7
    ];
    for (const at of offsets) expect(split([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(lines);
  });

  test('takes the time of the chunk with the last byte of each line, and lets the caller reuse the chunk', () => {
    const lines: TimedLine[] = [];
    const splitter = new LineSplitter((one) => lines.push(one));
    const chunk = Buffer.from('ab');
    splitter.push(chunk, 1);
    chunk.fill('#');
    splitter.push(Buffer.from('c\nd'), 2);
    splitter.end(3);
    expect(lines).toEqual([
      { atMs: 2, text: 'abc', clippedBytes: 0 },
      { atMs: 3, text: 'd', clippedBytes: 0 }
    ]);
  });
});
