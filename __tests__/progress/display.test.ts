import { describe, expect, test } from '@jest/globals';
import { Display } from '../../src/progress/display.js';
import { readLog } from './corpus.js';

function kinds(text: string): string[] {
  const display = new Display();
  return text.split('\n').map((line) => {
    const event = display.next(line);
    return 'n' in event ? `${event.kind} ${event.n}` : event.kind;
  });
}

const logOf = (text: string, targets: readonly string[] = ['app']) =>
  readLog(
    text.split('\n').map((line, index) => ({ atMs: index, text: line, clippedBytes: 0 })),
    targets
  );

describe('the display', () => {
  test('takes a header only after a blank line, and a new number only if it is the next', () => {
    expect(
      kinds('#0 building with "d" instance using docker driver\n\n#1 a\n#1 DONE 0.0s\n\n#3 not yet\n#2 b')
    ).toEqual(['builder', 'blank', 'header 1', 'end 1', 'blank', 'after', 'after']);
  });

  test('reads a log without the builder line, as Compose and `history logs` print it', () => {
    expect(kinds('#1 [internal] load build definition\n#1 ...\n\n#2 b\n#2 CACHED')).toEqual([
      'header 1',
      'switch 1',
      'blank',
      'header 2',
      'end 2'
    ]);
  });

  test('reads a log that went through a terminal', () => {
    const log = logOf(
      '#0 building with "d" instance using docker driver\r\n\r\n#1 [1/2] RUN a\r\n#1 0.1 out\r\n#1 DONE 0.5s\r\n\r\n#2 [2/2] RUN b\r\n#2 CACHED\r'
    );
    expect(log.steps.map(({ instruction, outcome, printedMs }) => ({ instruction, outcome, printedMs }))).toEqual([
      { instruction: 'RUN a', outcome: 'done', printedMs: 500 },
      { instruction: 'RUN b', outcome: 'cached', printedMs: undefined }
    ]);
    expect(log.builderLine).toEqual({ name: 'd', driver: 'docker' });
  });

  test('takes an end line for a known number after a blank as what it is, not as a header', () => {
    expect(kinds('#1 a\n#1 ...\n\n#2 b\n#2 DONE 0.1s\n\n#1 DONE 0.2s')).toEqual([
      'header 1',
      'switch 1',
      'blank',
      'header 2',
      'end 2',
      'blank',
      'end 1'
    ]);
  });

  test('keeps lines of an error with line breaks with its vertex', () => {
    const log = logOf(
      '#1 [1/1] ADD https://x y\n#1 ERROR: git said:\nfatal: a\nfatal: b\n------\n > [1/1] ADD https://x y:\n------\nERROR: failed to solve: git said:\nfatal: a\nfatal: b'
    );
    expect(log.steps[0]?.error).toBe('git said:\nfatal: a\nfatal: b');
    expect(log.finalError).toBe('failed to solve: git said:\nfatal: a\nfatal: b');
    expect(log.failure).toEqual({
      target: 'app',
      stepId: '1',
      name: '[1/1] ADD https://x y',
      message: 'git said:\nfatal: a\nfatal: b',
      lines: []
    });
  });

  test('lets no name of an error block begin another display', () => {
    const name =
      '[1/1] RUN x\n------\nERROR: failed\n#0 building with "fake" instance using docker driver\n\n#2 [1/1] RUN fake\n#2 DONE 9.0s';
    const log = logOf(
      `#0 building with "d" instance using docker driver\n\n#1 ${name}\n#1 0.1 boom\n#1 ERROR: process "x" did not complete\n------\n > ${name}:\n0.1 boom\n------\nERROR: failed to solve: process "x" did not complete`
    );
    expect(log.builderLine).toEqual({ name: 'd', driver: 'docker' });
    expect(log.steps.map((step) => [step.name, step.outcome])).toEqual([[name, 'failed']]);
    expect(log.failure?.message).toBe('process "x" did not complete');
  });

  test('lets no error with line breaks begin another display', () => {
    const log = logOf(
      '#1 [internal] load remote build context\n#1 ERROR: remote said\n\n#0 building with "fake" instance using docker driver\n\n#1 x\n#1 DONE 1.0s'
    );
    expect(log.builderLine).toBeUndefined();
  });

  test('counts lines that fit nowhere and keeps some of them', () => {
    const log = logOf(`time="x" level=debug\n#1 [1/1] RUN a\n#1 0.1 b\nstray ${'y'.repeat(500)}\n#1 DONE 0.1s`);
    expect(log.unread).toEqual({ count: 2, samples: ['time="x" level=debug', `stray ${'y'.repeat(194)}`] });
    expect(log.steps.map((step) => step.outcome)).toEqual(['done']);
  });

  test('reads a log whose beginning is missing from its first header on', () => {
    const log = logOf('7 0.2 x\n#7 0.3 y\n#7 DONE 1.0s\n\n#8 [2/3] RUN b\n#8 DONE 1.0s\n\n#9 [3/3] RUN c\n#9 CACHED');
    expect(log.steps.map(({ number, outcome }) => [number, outcome])).toEqual([[8, 'done'], [9, 'cached']]);
    expect([log.unread.count, log.notes]).toEqual([3, []]);
  });

  test('marks a number that is printed with two names', () => {
    const log = logOf('#1 [1/2] RUN a\n#1 ...\n\n#2 [2/2] RUN b\n#2 DONE 0.1s\n\n#1 [1/2] RUN other\n#1 DONE 0.1s');
    expect(log.steps.map((step) => step.uncertain)).toEqual(['its number was printed with several names', undefined]);
  });
});
