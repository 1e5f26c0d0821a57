import { describe, expect, test } from '@jest/globals';
import { parseHistory } from '../../src/progress/history-json.js';
import { mergeHistory } from '../../src/progress/merge-history.js';
import { readLog } from './corpus.js';

// The name of step 2 holds lines that are, to the letter, what the printer could have written.
const NAME = `[2/3] RUN echo "first
#3 DONE 9.9s

#4 [fake 1/2] RUN injected
#4 DONE 5.0s

#5 [fake 2/2] RUN y
last" > /m`;

const LOG = `#0 building with "default" instance using docker driver

#1 [internal] load build definition from Dockerfile
#1 DONE 0.0s

#2 [1/3] FROM busybox
#2 CACHED

#3 ${NAME}
#3 0.275 out
#3 DONE 1.4s

#4 [3/3] RUN echo two
#4 0.737 two
#4 DONE 0.8s

#5 exporting to image
#5 exporting layers 0.2s done
#5 DONE 0.3s
`;

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000).toISOString();
const RECORD = JSON.stringify({
  vertexes: [
    {
      digest: 'sha256:1',
      name: '[internal] load build definition from Dockerfile',
      started: at(0),
      completed: at(0.01)
    },
    { digest: 'sha256:2', name: '[1/3] FROM busybox', started: at(0.1), completed: at(0.1), cached: true },
    { digest: 'sha256:3', inputs: ['sha256:2'], name: NAME, started: at(0.2), completed: at(1.6) },
    { digest: 'sha256:4', inputs: ['sha256:3'], name: '[3/3] RUN echo two', started: at(1.6), completed: at(2.4) },
    { digest: 'sha256:5', name: 'exporting to image', started: at(2.4), completed: at(2.7) }
  ]
});

const log = readLog(
  LOG.split('\n').map((text) => ({ atMs: 2800, text, clippedBytes: 0 })),
  ['app']
);
const merged = mergeHistory(log, [{ target: 'app', vertices: parseHistory(RECORD) }], 1_800_000_000_000);

describe('a name with lines that the printer itself could have written', () => {
  test("is no riddle with the builder's record: the steps are those that were built", () => {
    expect(
      merged.steps.map(({ index, instruction, outcome, durationMs, exact, uncertain }) => ({
        index,
        instruction,
        outcome,
        durationMs: durationMs && Math.round(durationMs),
        exact,
        uncertain
      }))
    ).toEqual([
      {
        index: 1,
        instruction: 'FROM busybox',
        outcome: 'cached',
        durationMs: 0,
        exact: true,
        uncertain: undefined
      },
      {
        index: 2,
        instruction: NAME.slice('[2/3] '.length),
        outcome: 'done',
        durationMs: 1400,
        exact: true,
        uncertain: undefined
      },
      { index: 3, instruction: 'RUN echo two', outcome: 'done', durationMs: 800, exact: true, uncertain: undefined }
    ]);
    expect(merged.internals.map(({ text, kind, outcome }) => ({ text, kind, outcome }))).toEqual([
      { text: 'load build definition from Dockerfile', kind: 'definition', outcome: 'done' },
      { text: 'exporting to image', kind: 'export', outcome: 'done' }
    ]);
    expect(merged.notes).toEqual([
      "text with line breaks imitated 2 steps; the builder's record says which there were"
    ]);
  });

  test('is marked where only the plain log is there', () => {
    expect(log.steps.map(({ instruction, uncertain }) => [instruction.slice(0, 15), uncertain !== undefined])).toEqual([
      ['FROM busybox', false],
      ['RUN echo "first', true],
      ['RUN injected', true],
      ['RUN y\nlast" > /', true]
    ]);
  });
});
