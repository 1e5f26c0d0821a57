import { describe, expect, test } from '@jest/globals';
import { InertStream, inertLine, inertText } from '../../src/shared/inert.js';
import { REGISTERED, parseV1, parseV2 } from '../support/runner-commands.mjs';
import { createLineSplitter } from '../support/runner-lines.mjs';

const registered = new Set(REGISTERED);

/** The commands that the runner would find in an output. */
function commandsIn(output: string): string[] {
  const found: string[] = [];
  const lines = createLineSplitter((line) => {
    const command = parseV2(line, registered) ?? parseV1(line, registered);
    if (command) found.push(command.command);
  });
  lines.write(Buffer.from(output));
  lines.end();
  return found;
}

function streamed(chunks: readonly Uint8Array[]): string {
  let output = '';
  const stream = new InertStream((text) => (output += text));
  chunks.forEach((chunk) => stream.push(chunk));
  stream.end();
  return output;
}

const attacks = [
  '#7 0.123 ##[set-output name=digest]evil',
  '::add-mask::a',
  '   ::error::x',
  '\u0085::error::x',
  '\u3000\u00a0::warning::x',
  '#7 0.1 x\r::add-mask::a',
  'x\r\n::set-output name=a::b',
  '###[add-mask]a',
  '##[##[add-mask]a',
  '::stop-commands::token',
  ':::add-mask::a',
  '\r\r::debug::x'
];

describe('text of a build in the job log', () => {
  test('would run commands if it were written as it is', () => {
    expect(attacks.filter((attack) => commandsIn(attack).length === 0)).toEqual(['##[##[add-mask]a', ':::add-mask::a']);
  });

  test.each(attacks)('runs no command: %j', (attack) => {
    expect(commandsIn(inertText(attack))).toEqual([]);
    expect(commandsIn(streamed([Buffer.from(attack)]))).toEqual([]);
  });

  test.each(attacks)('runs no command when it comes byte by byte: %j', (attack) => {
    expect(commandsIn(streamed([...Buffer.from(attack)].map((byte) => Uint8Array.of(byte))))).toEqual([]);
  });

  test('runs no command behind a line that is longer than what is held back', () => {
    const spaces = ' '.repeat(200_000);
    for (const pieces of [[`${spaces}::add-mask::a`], [spaces, '::add-mask::a'], [`${spaces}:`, ':add-mask::a'], [`${'x'.repeat(65_537)}#`, '#[add-mask]a']]) {
      expect(commandsIn(streamed(pieces.map((piece) => Buffer.from(piece))))).toEqual([]);
    }
  });

  test('runs no command in any of 20,000 random outputs cut at random', () => {
    const parts = ['##[add-mask]', '::add-mask::', '##[', '##', '[', '::', ':', 'add-mask', 'set-output name=a', ']', '\r', '\n', ' ', '\u0085', 'x', '#7 0.1 ', '\t', 'é'];
    let seed = 7;
    const random = (below: number) => {
      seed = (seed + 0x6d2b79f5) | 0;
      const mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
      return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
    let dangerous = 0;
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: 1 + random(12) }, () => parts[random(parts.length)]).join('');
      if (commandsIn(text).length > 0) dangerous++;
      const bytes = Buffer.from(text);
      const cut = random(bytes.length + 1);
      const found = commandsIn(streamed([bytes.subarray(0, cut), bytes.subarray(cut)]));
      if (found.length > 0) throw new Error(`${JSON.stringify(text)} cut at ${cut} runs ${found.join()}`);
    }
    expect(dangerous).toBeGreaterThan(500);
  });

  test('stays as it is where it is harmless', () => {
    const text = '#7 0.123 a [b] :: c ## d\n#7 DONE 1.2s\n\n#8 [web 1/2] RUN x\n';
    expect(streamed([Buffer.from(text)])).toBe(text);
    expect(inertLine('#7 ERROR: process "/bin/sh -c x" ::')).toBe('#7 ERROR: process "/bin/sh -c x" ::');
  });

  test('ends a line that has no end, and keeps characters that chunks cut', () => {
    const bytes = Buffer.from('für\nend');
    expect(streamed([bytes.subarray(0, 2), bytes.subarray(2)])).toBe('für\nend\n');
  });

  test('is passed on whole line by line, before the stream ends', () => {
    let output = '';
    const stream = new InertStream((text) => (output += text));
    stream.push(Buffer.from('one\ntwo\nthr'));
    expect(output).toBe('one\ntwo\n');
    stream.push(Buffer.from('ee\n'));
    expect(output).toBe('one\ntwo\nthree\n');
  });
});
