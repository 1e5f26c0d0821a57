import { describe, expect, test } from '@jest/globals';
import { BuildLogReader } from '../../src/progress/build-log.js';
import type { BuildLog } from '../../src/progress/build-log.js';
import { LineSplitter } from '../../src/progress/line-splitter.js';
import { fixtureBytes, scenarios } from './corpus.js';
import { makeVertices, printVertices } from './printer.js';
import type { MadeVertex } from './printer.js';
import { forAll, Random } from './random.js';

function readChunks(chunks: readonly Uint8Array[]): BuildLog {
  const reader = new BuildLogReader({ targets: [] });
  const splitter = new LineSplitter((line) => reader.push(line));
  for (const chunk of chunks) splitter.push(chunk, 1000);
  splitter.end(1000);
  return reader.end(1000);
}

function cutAnywhere(bytes: Buffer, random: Random): Buffer[] {
  const chunks: Buffer[] = [];
  const most = random.pick([3, 50, 1000, 70_000]);
  for (let at = 0; at < bytes.length;) {
    const size = 1 + random.below(most);
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

function plainBytes(scenario: string): Buffer {
  const text = fixtureBytes(scenario, 'timed.log').toString('latin1');
  return Buffer.from(text.replace(/^[\d.]+\t/gm, ''), 'latin1');
}

function outcomeOf(end: string | undefined): string {
  if (end === undefined) return 'unfinished';
  if (end.startsWith('ERROR')) return 'failed';
  return (end.split(' ')[0] ?? '').toLowerCase();
}

const summary = (log: BuildLog) =>
  [...log.steps, ...log.internals]
    .sort((a, b) => a.number - b.number)
    .map(({ number, name, outcome, printed, printedMs }) => ({ number, name, printed: printed ?? outcome, printedMs }));

const expected = (order: readonly MadeVertex[]) =>
  order.map(({ name, end }, index) => ({
    number: index + 1,
    name,
    printed: outcomeOf(end),
    printedMs: end?.startsWith('DONE ') ? Math.round(Number(end.slice(5, -1)) * 1000) : undefined
  }));

describe('the reader', () => {
  test('gives the same log for any split of the bytes', () => {
    const texts = scenarios.map(plainBytes).filter((bytes) => bytes.length < 200_000);
    forAll(300, (random) => {
      const bytes = random.pick(texts);
      expect(readChunks(cutAnywhere(bytes, random))).toEqual(readChunks([bytes]));
    });
  });

  test('gives the same log for every single split position', () => {
    const bytes = Buffer.concat([
      plainBytes('lookalike-output'),
      Buffer.from('\n#12 x\r\n'),
      Buffer.from([0xf0, 0x9f, 0x98, 0x0a])
    ]);
    const whole = readChunks([bytes]);
    for (let at = 0; at <= bytes.length; at++)
      expect(readChunks([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
  });

  test('recovers any interleaving of vertices, whatever their output imitates', () => {
    forAll(1500, (random) => {
      const { text, order } = printVertices(makeVertices(random, false), random);
      const log = readChunks([Buffer.from(text)]);
      expect(summary(log)).toEqual(expected(order));
      expect(log.unread.count).toBe(0);
    });
  });

  test('recovers names with line breaks that imitate other vertices', () => {
    forAll(1500, (random) => {
      const { text, order } = printVertices(makeVertices(random, true), random);
      expect(summary(readChunks([Buffer.from(text)]))).toEqual(expected(order));
    });
  });

  test("keeps the last lines of each step's output as they were", () => {
    forAll(300, (random) => {
      const { text, order } = printVertices(makeVertices(random, false), random);
      const lines = order.flatMap((vertex) =>
        vertex.name.startsWith('[internal]')
          ? []
          : [vertex.output.map((line) => line.text.slice(0, 2000)).slice(vertex.end?.startsWith('DONE') ? -10 : -40)]
      );
      expect(readChunks([Buffer.from(text)]).steps.map((step) => step.lines)).toEqual(lines);
    });
  });

  test("is not changed by what a step prints: only that step's lines differ", () => {
    forAll(500, (random) => {
      const seed = random.below(1e9);
      const vertices = makeVertices(random, false);
      const quiet = vertices.map((vertex) => ({
        ...vertex,
        output: vertex.output.map((line) => ({ ...line, text: 'quiet' }))
      }));
      const [hostile, harmless] = [vertices, quiet].map((some) =>
        readChunks([Buffer.from(printVertices(some, new Random(seed)).text)])
      );
      const withoutLines = (log: BuildLog | undefined) =>
        log && { ...log, steps: log.steps.map(({ lines, ...step }) => ({ ...step, count: lines.length })) };
      expect(withoutLines(hostile)).toEqual(withoutLines(harmless));
    });
  });

  test('never throws, on random bytes or on lines that nearly fit', () => {
    const pieces = [
      '#',
      '0',
      '1',
      '2',
      ' ',
      '\n',
      '\n\n',
      '#1 ',
      '#2 ',
      '#0 building with "x" instance using y driver\n',
      '[1/2] RUN a',
      '[web internal] load build definition from D',
      'DONE 1.0s',
      'CACHED',
      'ERROR: ',
      '...',
      '------\n',
      ' > ',
      'ERROR: failed\n',
      '0.1 ',
      '\r',
      '\u001b[33m1 warning found:\n',
      'Dockerfile:3\n--------------------\n',
      'WARN: ',
      'sha256:',
      ' done',
      '1.00MB / 2.00MB',
      'View build details: \n',
      '  a: b://c\n'
    ];
    forAll(3000, (random) => {
      const bytes =
        random.below(4) === 0
          ? random.bytes(random.below(500))
          : Buffer.from(Array.from({ length: random.below(120) }, () => random.pick(pieces)).join(''));
      const log = readChunks(cutAnywhere(bytes, random));
      expect(readChunks([bytes])).toEqual(log);
    });
  });
});
