import { describe, expect, test } from '@jest/globals';
import { BuildLogReader } from '../../src/progress/build-log.js';
import type { AwaitedExports } from '../../src/plan/let-go.js';
import { expectedOf, readFixture, readLog, timedLines } from './corpus.js';

const awaited: AwaitedExports = { outputs: 1, loads: 0, pushes: 1 };

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
    const outAt = new Map<string, number>();
    lines.forEach((line, index) => {
      reader.push(line);
      for (const target of ['api', 'web', 'worker'])
        if (!outAt.has(target) && reader.isGivenOut(new Map([[target, awaited]]))) outAt.set(target, index);
    });
    const ended = lines.flatMap(({ text }, index) =>
      /^#\d+ DONE/.test(text) && /^#\d+ (?:pushing manifest|exporting|naming|unpacking)/.test(lines[index - 1]?.text ?? '')
        ? [index]
        : []
    );
    expect([...outAt.values()].sort((a, b) => a - b)).toEqual(ended);
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
      '#2 pushing manifest for r/a:1@sha256:0 0.1s done',
      '#2 DONE 0.2s'
    ].map((text, atMs) => {
      reader.push({ atMs, text, clippedBytes: 0 });
      return [...(reader.isGivenOut(new Map([['app', { outputs: 1, loads: 0, pushes: 0 }]])) ? ['out'] : []), ...(reader.isGivenOut(new Map([['app', { outputs: 1, loads: 0, pushes: 1 }]])) ? ['pushed'] : [])].join();
    });
    expect(states).toEqual(['', '', '', '', 'out', 'out', '', '', '', 'out,pushed']);
  });

  test.each<[string, AwaitedExports, string[], boolean]>([
    ['a load is out when buildx has loaded it', { outputs: 1, loads: 1, pushes: 0 }, ['#2 exporting to docker image format', '#2 DONE 0.1s'], false],
    ['a load that is done', { outputs: 1, loads: 1, pushes: 0 }, ['#2 exporting to docker image format', '#2 DONE 0.1s', '', '#3 importing to docker', '#3 DONE 0.1s'], true],
    ['a load that goes on', { outputs: 1, loads: 1, pushes: 0 }, ['#2 exporting to docker image format', '#2 DONE 0.1s', '', '#3 importing to docker'], false],
    ['a failed push', { outputs: 1, loads: 0, pushes: 1 }, ['#2 exporting to image', '#2 ERROR: no'], false],
    ['one of two names', { outputs: 1, loads: 0, pushes: 2 }, ['#2 exporting to image', '#2 pushing manifest for r/a:1@sha256:0 0.1s done', '#2 DONE 0.1s'], false],
    ['no output: the export of the cache begins when the steps are done', { outputs: 0, loads: 0, pushes: 0 }, ['#2 exporting cache to registry', '#2 preparing build cache for export'], true],
    ['no output, and steps that run', { outputs: 0, loads: 0, pushes: 0 }, ['#2 [1/1] RUN x', '#2 0.1 exporting cache to registry'], false],
    ['several nodes whose images are not merged yet', { outputs: 1, loads: 0, pushes: 0 }, ['#2 exporting to image', '#2 DONE 0.1s', '', '#3 merging manifest list r/a:1'], false],
    ['a cache that is still exported', { outputs: 1, loads: 0, pushes: 0 }, ['#2 exporting to image', '#2 DONE 0.1s', '', '#3 exporting cache to registry', '#3 preparing build cache for export'], true]
  ])('%s', (_, own, lines, expected) => {
    const reader = new BuildLogReader({ targets: ['app'] });
    ['#1 [internal] load build definition from D', '#1 DONE 0.0s', '', ...lines].forEach((text, atMs) => reader.push({ atMs, text, clippedBytes: 0 }));
    expect(reader.isGivenOut(new Map([['app', own]]))).toBe(expected);
  });

  test('counts loads for all targets together, because buildx does not say whose they are', () => {
    const reader = new BuildLogReader({ targets: ['web', 'api'] });
    const loaded: AwaitedExports = { outputs: 1, loads: 1, pushes: 0 };
    const out = ['[web internal] load build definition from D', '[web] exporting to oci image format', 'importing to docker', '[api] exporting to oci image format', 'importing to docker'].map((name, index) => {
      [`#${index + 1} ${name}`, `#${index + 1} DONE 0.1s`, ''].forEach((text, line) => reader.push({ atMs: 3 * index + line, text, clippedBytes: 0 }));
      return reader.isGivenOut(new Map([['web', loaded], ['api', loaded]]));
    });
    expect(out).toEqual([false, false, false, false, true]);
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
