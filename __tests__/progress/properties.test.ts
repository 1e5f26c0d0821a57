import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCriticalPath } from '../../src/analysis/critical-path.js';
import { findStageRuns } from '../../src/analysis/stage-overlap.js';
import { measureTiming } from '../../src/analysis/timing.js';
import { BuildLogReader } from '../../src/progress/build-log.js';
import type { BuildLog } from '../../src/progress/build-log.js';
import { parseRecordings } from '../../src/progress/history-recording.js';
import { LineSplitter } from '../../src/progress/line-splitter.js';
import { mergeHistory } from '../../src/progress/merge-history.js';
import { builds, HOSTILE, outputText } from './builds.js';
import { fixtureBytes, scenarios } from './corpus.js';
import { bytesOf } from './printer.js';
import type { Printed, Shown } from './printer.js';

function readChunks(chunks: readonly Uint8Array[], targets: readonly string[] = []): BuildLog {
  const reader = new BuildLogReader({ targets });
  const splitter = new LineSplitter(reader);
  for (const chunk of chunks) splitter.push(chunk, 1000);
  splitter.end(1000);
  return reader.end(1000);
}

// Places to cut at, as shares of the whole; several cuts may meet, which gives empty chunks.
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });

function cutAt(bytes: Buffer, shares: readonly number[]): Buffer[] {
  const places = shares.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b);
  return [...places, bytes.length].map((end, index) => bytes.subarray(places[index - 1] ?? 0, end));
}

function plainBytes(scenario: string): Buffer {
  const text = fixtureBytes(scenario, 'timed.log').toString('latin1');
  return Buffer.from(text.replace(/^[\d.]+\t/gm, ''), 'latin1');
}

function endOf(shown: Shown): { printed: string; printedMs: number | undefined } {
  const unended = shown.vertex.stretches.at(-1)?.end === undefined;
  const end = shown.ends.at(-1);
  const word = /^[A-Z]+/.exec(end ?? '')?.[0] ?? '';
  const printed = end === undefined ? 'unfinished' : ({ ERROR: 'failed' }[word] ?? word.toLowerCase());
  const seconds = /^DONE (.*)s$/.exec(end ?? '')?.[1];
  return { printed: unended && shown.ends.length === 0 ? 'unfinished' : printed, printedMs: seconds === undefined ? undefined : Math.round(Number(seconds) * 1000) };
}

const vertices = (log: BuildLog) => [...log.steps, ...log.internals].sort((a, b) => a.number - b.number);

const summary = (log: BuildLog) =>
  vertices(log).map(({ number, names, outcome, printed, printedMs, error }) => ({
    number,
    names,
    printed: printed ?? outcome,
    printedMs,
    error
  }));

const expected = ({ shown }: Printed) =>
  shown.map((one, index) => ({
    number: index + 1,
    names: one.names,
    ...endOf(one),
    error: one.ends.find((end) => end.startsWith('ERROR'))?.slice('ERROR: '.length)
  }));

describe('the reader', () => {
  test('gives the same log for any split of the bytes of a recorded one', () => {
    const texts = scenarios.map(plainBytes).filter((bytes) => bytes.length < 100_000);
    const wholes = new Map(texts.map((bytes) => [bytes, readChunks([bytes])]));
    fc.assert(
      fc.property(fc.constantFrom(...texts), cuts, (bytes, shares) => {
        expect(readChunks(cutAt(bytes, shares))).toEqual(wholes.get(bytes));
      }),
      { numRuns: 200 }
    );
  });

  test('gives the same log for any split of the bytes of any build', () => {
    fc.assert(
      fc.property(builds(true), cuts, (printed, shares) => {
        const bytes = bytesOf(printed);
        expect(readChunks(cutAt(bytes, shares))).toEqual(readChunks([bytes]));
      }),
      { numRuns: 200 }
    );
  });

  test('gives the same log for every single split position, also inside a character or a CRLF', () => {
    const bytes = Buffer.concat([plainBytes('lookalike-output'), Buffer.from('\n#12 x\r\n'), Buffer.from([0xf0, 0x9f, 0x98, 0x0a])]);
    const whole = readChunks([bytes]);
    for (let at = 0; at <= bytes.length; at++) expect(readChunks([bytes.subarray(0, at), bytes.subarray(at)])).toEqual(whole);
  });

  test('recovers any interleaving of vertices, whatever their output imitates', () => {
    fc.assert(
      fc.property(builds(false), (printed) => {
        const log = readChunks([bytesOf(printed)]);
        expect(summary(log)).toEqual(expected(printed));
        expect(log.unread.count).toBe(0);
      }),
      { numRuns: 1500 }
    );
  });

  test('recovers names with line breaks that imitate other vertices', () => {
    fc.assert(
      fc.property(builds(true), (printed) => {
        expect(summary(readChunks([bytesOf(printed)]))).toEqual(expected(printed));
      }),
      { numRuns: 1500 }
    );
  });

  test("keeps the last lines of each step's output as they were", () => {
    fc.assert(
      fc.property(builds(false), (printed) => {
        const lines = printed.shown
          .slice(1)
          .map(({ output, ends, vertex }) => ({ output: output.map((text) => Buffer.from(text).toString().slice(0, 2000)), ended: vertex.stretches.length === ends.length && ends.at(-1)?.startsWith('DONE') }))
          .map(({ output, ended }) => output.slice(ended ? -10 : -40));
        const steps = readChunks([bytesOf(printed)]).steps.map((step) => step.lines.slice(-10));
        expect(steps).toEqual(lines.map((some) => some.slice(-10)));
      }),
      { numRuns: 200 }
    );
  });

  test("is not changed by what a step prints: only that step's own lines are others", () => {
    const attack = fc.array(
      fc.oneof(
        { weight: 4, arbitrary: outputText.map((text) => Buffer.from(text)) },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 10))) },
        { weight: 1, arbitrary: fc.constantFrom(...HOSTILE).map((text) => Buffer.from(text.padEnd(100_000, '#3 DONE 1.0s '))) }
      ),
      { minLength: 1, maxLength: 8 }
    );
    fc.assert(
      fc.property(builds(false), attack, fc.nat(), (printed, attackLines, pick) => {
        const able = printed.lines.flatMap(({ text, open }) => (open > 1 && /^#\d+ -?\d+\.\d+ /.test(text) ? [open] : []));
        const attacker = able[pick % able.length];
        fc.pre(attacker !== undefined);
        const stamp = printed.lines.find(({ text, open }) => open === attacker && /^#\d+ -?\d+\.\d+ /.test(text))?.text.split(' ')[1];
        let at = pick;
        const attacked = printed.lines.flatMap(({ text, open }): Buffer[] => {
          const line = Buffer.from(`${text}\n`);
          if (open !== attacker || !/^#\d+ -?\d+\.\d+ /.test(text)) return [line];
          const evil = attackLines[at++ % attackLines.length] ?? Buffer.alloc(0);
          return [line, Buffer.from(`#${open} ${stamp} `), evil, Buffer.from('\n')];
        });
        const withoutItsLines = ({ steps, ...log }: BuildLog) => ({
          ...log,
          steps: steps.map((step) => {
            const { lines, outputClipped, ...rest } = step;
            return step.number === attacker ? rest : step;
          })
        });
        expect(withoutItsLines(readChunks([Buffer.concat(attacked)]))).toEqual(withoutItsLines(readChunks([bytesOf(printed)])));
      }),
      { numRuns: 800 }
    );
  });

  test('never throws, nor does what works on its log, on random bytes or on lines that nearly fit', () => {
    const pieces = [
      ...['#', '0', '1', '2', ' ', '\n', '\n\n', '#1 ', '#2 ', '\r', '\n#3 [a 2/4] COPY --from=b x y\n', '#3 DONE 1.0s\n'],
      ...['#0 building with "x" instance using y driver\n', '[1/2] RUN a', '[web internal] load build definition from D'],
      ...['DONE 1.0s', 'CACHED', 'ERROR: ', '...', '------\n', ' > ', 'ERROR: failed\n', '0.1 ', '\u001b[33m1 warning found:\n'],
      ...['Dockerfile:3\n--------------------\n', 'WARN: ', 'sha256:', ' done', '1.00MB / 2.00MB', 'View build details: \n', '  a: b://c\n']
    ];
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 500 }).map((some) => Buffer.from(some)),
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 120 }).map((some) => Buffer.from(some.join('')))
    );
    fc.assert(
      fc.property(bytes, cuts, (some, shares) => {
        const log = readChunks([some], ['web', 'api']);
        expect(readChunks(cutAt(some, shares), ['web', 'api'])).toEqual(log);
        findCriticalPath(log);
        findStageRuns(log);
        const { parallelism } = measureTiming(log, 1000, ['web', 'api']);
        expect(Number.isFinite(parallelism)).toBe(true);
      }),
      { numRuns: 1500 }
    );
  });

  test('never throws on records that are broken', () => {
    const known = readChunks([plainBytes('dedup-steps')], ['api', 'test', 'web']);
    const json = fc.json({ maxDepth: 4 }).map((text) => `{"vertexes":[${text},{"digest":"d","name":${text},"started":"x"}]}\n${text}`);
    const messages = fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 4 });
    fc.assert(
      fc.property(json, fc.string({ unit: 'binary' }), messages, (rawjson, text, some) => {
        const records = parseRecordings([
          { target: 'web', rawjson },
          { target: 'api', rawjson: text },
          { target: 'test', messages: some }
        ]);
        expect(mergeHistory(known, records, 0).steps.length).toBeGreaterThanOrEqual(known.steps.length);
      }),
      { numRuns: 1500 }
    );
  });
});
