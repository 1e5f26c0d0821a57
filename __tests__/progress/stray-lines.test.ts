import { describe, expect, test } from '@jest/globals';
import { readLog } from './corpus.js';

const BEGIN = '#0 building with "d" instance using docker driver\n\n#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n';

function read(text: string) {
  const lines = `${BEGIN}${text}`.split('\n').map((line, index) => ({ atMs: index, text: line, clippedBytes: 0 }));
  const log = readLog(lines, ['app']);
  const steps = log.steps.map(({ name, outcome, printedMs, lines: output, error }) => ({ name, outcome, printedMs, output, error }));
  return { steps, unread: log.unread.count, finalError: log.finalError };
}

const step = (name: string, printedMs: number, output: readonly string[] = []) => ({ name, outcome: 'done', printedMs, output, error: undefined });

describe('a display goes on behind lines that did not belong there', () => {
  test.each([
    ['between two blocks', '#2 [1/2] RUN a\n#2 DONE 0.5s\ntime="x" level=warning msg=y\n\n#3 [2/2] RUN b\n#3 DONE 0.6s', 1],
    ['that is a warning', '#2 [1/2] RUN a\n#2 DONE 0.5s\nWARNING: of a client\n\n#3 [2/2] RUN b\n#3 DONE 0.6s', 1],
    ['behind a blank line', '#2 [1/2] RUN a\n#2 DONE 0.5s\n\nsome warning\nmore\n\n#3 [2/2] RUN b\n#3 DONE 0.6s', 2],
    ['where the printer went elsewhere', '#2 [1/2] RUN a\n#2 ...\nwarning\n\n#3 [2/2] RUN b\n#3 DONE 0.6s\n\n#2 [1/2] RUN a\n#2 DONE 0.5s', 1]
  ])('of somebody else %s', (_, text, unread) => {
    expect(read(text)).toEqual({ steps: [step('[1/2] RUN a', 500), step('[2/2] RUN b', 600)], unread, finalError: undefined });
  });

  test.each([
    ['an end line', '[1/2] RUN echo "a\n#2 DONE 9.9s\nb"'],
    ['an end line and a blank one', '[1/2] RUN echo "a\n#2 CACHED\n\nb"'],
    ['an end line at its end', '[1/2] RUN echo a\n#2 DONE 9.9s\n'],
    ['an end line and a header of a number that is not next', '[1/2] RUN a\n#2 CANCELED\n\n#99 [9/9] RUN x\n#99 DONE 1.0s\nb'],
    ['the printer going elsewhere', '[1/2] RUN a\n#2 ...\nb']
  ])('of a name that imitates %s of its own', (_, name) => {
    const text = `#2 ${name}\n#2 0.1 out\n#2 DONE 0.5s\n\n#3 [2/2] RUN b\n#3 DONE 0.6s`;
    expect(read(text)).toEqual({ steps: [step(name, 500, ['out']), step('[2/2] RUN b', 600)], unread: 0, finalError: undefined });
  });

  test('of an error with blank lines, which cannot end another step', () => {
    const error = 'git said:\n\nfatal: x\n\n\n#2 CACHED\nend';
    const text = `#2 [1/3] RUN a\n#2 DONE 0.5s\n\n#3 [2/3] ADD b c\n#3 ERROR: ${error}\n\n#4 [3/3] RUN d\n#4 DONE 0.6s`;
    expect(read(text).steps).toEqual([
      step('[1/3] RUN a', 500),
      { name: '[2/3] ADD b c', outcome: 'failed', printedMs: undefined, output: [], error },
      step('[3/3] RUN d', 600)
    ]);
  });

  test('but not behind its tail, whose names and messages can hold any lines', () => {
    const text = `#2 [1/1] RUN a\n#2 ERROR: boom\n------\n > [1/1] RUN a:\n------\nERROR: failed to solve: boom\n\n#2 [1/1] RUN a\n#2 DONE 9.0s\n\n#3 [9/9] RUN x`;
    expect(read(text)).toEqual({
      steps: [{ name: '[1/1] RUN a', outcome: 'failed', printedMs: undefined, output: [], error: 'boom' }],
      unread: 0,
      finalError: 'failed to solve: boom\n\n#2 [1/1] RUN a\n#2 DONE 9.0s\n\n#3 [9/9] RUN x'
    });
  });
});
