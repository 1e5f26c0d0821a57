import { describe, expect, test } from '@jest/globals';
import { BuildLogReader } from '../../src/progress/build-log.js';
import { expectedOf, readFixture, readLog, timedLines } from './corpus.js';

describe('a log that is still being written', () => {
  test('can be looked at after every line without changing what is read', () => {
    const lines = timedLines(readFixture('container-driver-4-services', 'timed.log'));
    const reader = new BuildLogReader({ targets: expectedOf('container-driver-4-services').targets });
    for (const line of lines) {
      reader.push(line);
      reader.end(line.atMs);
    }
    const { targets } = expectedOf('container-driver-4-services');
    expect(reader.end(lines.at(-1)?.atMs ?? 0)).toEqual(readLog(lines, targets));
  });

  test('says whose image is out as soon as its export has ended, pushed and all', () => {
    const lines = timedLines(readFixture('container-driver-4-services', 'timed.log'));
    const reader = new BuildLogReader({ targets: expectedOf('container-driver-4-services').targets });
    const seen: string[] = [];
    for (const line of lines) {
      reader.push(line);
      for (const target of reader.exportedTargets()) if (!seen.includes(target)) seen.push(target);
    }
    const ended = lines.filter(
      (line, index) =>
        /^#\d+ DONE/.test(line.text) &&
        /^#\d+ (?:pushing manifest|exporting|naming|unpacking)/.test(lines[index - 1]?.text ?? '')
    );
    expect(seen.sort()).toEqual(['api', 'web', 'worker']);
    expect(ended.length).toBe(3);
  });

  test('takes an export back that goes on: since BuildKit 0.28 it may end before it pushes', () => {
    const reader = new BuildLogReader({ targets: ['app'] });
    const states = [
      '#1 [internal] load build definition from D',
      '#1 DONE 0.0s',
      '',
      '#2 exporting to image',
      '#2 DONE 0.1s',
      '',
      '#2 exporting to image',
      '#2 pushing layers',
      '#2 DONE 0.2s'
    ].map((text, atMs) => {
      reader.push({ atMs, text, clippedBytes: 0 });
      return [...reader.exportedTargets()].join();
    });
    expect(states).toEqual(['', '', '', '', 'app', 'app', '', '', 'app']);
  });

  test('shows a step that runs with the time it has taken so far', () => {
    const reader = new BuildLogReader({ targets: ['app'] });
    ['#1 [1/1] RUN long', '#1 0.5 out'].forEach((text) => reader.push({ atMs: 1000, text, clippedBytes: 0 }));
    expect(
      reader
        .end(4500)
        .steps.map(({ outcome, startMs, durationMs, uncertain }) => ({ outcome, startMs, durationMs, uncertain }))
    ).toEqual([
      { outcome: 'unfinished', startMs: 500, durationMs: 4000, uncertain: 'not finished when the log ended' }
    ]);
  });
});
