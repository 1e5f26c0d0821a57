import { describe, expect, test } from '@jest/globals';
import { expectedOf, scenarios } from './corpus.js';
import { exactLog, plainLog } from './corpus-logs.js';

describe('the failure of a build', () => {
  test.each(scenarios)('of %s is its final error, or none', (scenario) => {
    const errors = expectedOf(scenario).final_error.map((line) => line.replace(/^ERROR: /, ''));
    const log = plainLog(scenario);
    expect(log.finalError).toBe(errors.at(-1));
    expect(log.failure === undefined).toBe(errors.length === 0);
  });

  test('names the step, its last lines and the place in the Dockerfile', () => {
    expect(plainLog('run-fail').failure).toEqual({
      target: 'default',
      stepId: '10',
      name: '[5/6] RUN for i in $(seq 1 25); do echo "test $i passed"; done; echo "FAIL: test 26" >&2; exit 3',
      message:
        'process "/bin/sh -c for i in $(seq 1 25); do echo \\"test $i passed\\"; done; echo \\"FAIL: test 26\\" >&2; exit 3" did not complete successfully: exit code: 3',
      lines: [...Array.from({ length: 25 }, (_, index) => `test ${index + 1} passed`), 'FAIL: test 26'],
      excerpt: {
        file: 'Dockerfile',
        line: 6,
        text: [
          '   4 |     COPY . .',
          '   5 |     RUN echo "pre $NONCE"',
          '   6 | >>> RUN for i in $(seq 1 25); do echo "test $i passed"; done; echo "FAIL: test 26" >&2; exit 3',
          '   7 |     RUN echo never',
          '   8 |     '
        ]
      }
    });
  });

  // The culprit by its own name, whatever was printed last or was canceled by it.
  test.each([
    [
      'fail-cancels-others',
      'api',
      '[api 3/3] RUN sleep 2; echo "api: connection refused" >&2; exit 7',
      ['api: connection refused'],
      'api.Dockerfile'
    ],
    ['two-fail-same-time', 'a', '[a 2/2] RUN echo a n1184; sleep 1; exit 3', ['a n1184'], 'a.Dockerfile'],
    ['copy-missing', 'default', '[4/4] COPY also-missing/ /y/', [], 'Dockerfile'],
    ['push-fail', 'default', 'exporting to image', [], undefined],
    ['cache-to-fail', 'default', 'exporting cache to registry', [], undefined],
    ['missing-base', 'default', '[internal] load metadata for localhost:5000/corpus-no-such-image:9', [], 'Dockerfile'],
    ['add-http-fail', 'default', '[3/3] ADD https://example.invalid/file.tar.gz /f.tar.gz', [], undefined],
    ['debug-expanded', 'default', '[3/3] RUN echo boom; exit 4', ['boom'], 'Dockerfile'],
    ['bake-definition-error', 'default', undefined, [], undefined],
    ['parse-error', 'default', undefined, [], 'Dockerfile'],
    ['sigint', 'default', undefined, [], undefined]
  ])('of %s is found at its culprit', (scenario, target, name, lines, file) => {
    for (const log of [plainLog(scenario), exactLog(scenario)]) {
      expect({
        target: log.failure?.target ?? 'default',
        name: log.failure?.name,
        lines: log.failure?.lines,
        file: log.failure?.excerpt?.file
      }).toEqual({ target, name, lines, file });
    }
  });
});

describe('what is printed beside the steps', () => {
  test('lint warnings are read from the summary, each once, without those of its explanation', () => {
    const { lintWarnings } = plainLog('debug-expanded');
    expect(lintWarnings).toEqual([
      {
        rule: 'SecretsUsedInArgOrEnv',
        text: 'Do not use ARG or ENV instructions for sensitive data (ENV "key")',
        line: 3
      },
      { rule: 'StageNameCasing', text: "Stage name 'Build' should be lowercase", line: 1 },
      {
        rule: 'ConsistentInstructionCasing',
        text: "Command 'from' should match the case of the command majority (uppercase)",
        line: 1
      },
      {
        rule: 'LegacyKeyValueFormat',
        text: '"ENV key=value" should be used instead of legacy "ENV key value" format',
        line: 3
      }
    ]);
    expect(plainLog('lint-warnings').lintWarnings).toHaveLength(11);
    expect(plainLog('single-cold').lintWarnings).toEqual([]);
  });

  test('links to build details go with their targets', () => {
    expect(plainLog('desktop-details').details).toEqual([
      { target: 'b', url: 'docker-desktop://dashboard/build/default/default/w12uijvl54begy2v4nxa9ajlw' },
      { target: 'a', url: 'docker-desktop://dashboard/build/default/default/0mh00vn7in4vas79myrzapyj6' },
      { target: 'c', url: 'docker-desktop://dashboard/build/default/default/ndttj08elt1ier8zkj4iw1ezq' }
    ]);
  });

  test('pushed manifests have their refs, digests and targets', () => {
    const digest = 'sha256:7fbaa7caeb0d08c674e0ebe256845f4a34894012b303ef16acdebeee094781cc';
    expect(plainLog('push').pushed).toEqual([
      { ref: 'localhost:5000/corpus-push:1', digest, target: 'default' },
      { ref: 'localhost:5000/corpus-push:latest', digest, target: 'default' }
    ]);
    expect(
      plainLog('container-driver-4-services')
        .pushed.map(({ ref, target }) => [ref, target])
        .sort()
    ).toEqual([
      ['localhost:5000/corpus-cd4/api:1', 'api'],
      ['localhost:5000/corpus-cd4/web:1', 'web'],
      ['localhost:5000/corpus-cd4/worker:1', 'worker']
    ]);
    expect(plainLog('push-fail').pushed).toEqual([]);
  });

  test('cache manifests that were written, and caches that were not there', () => {
    expect(plainLog('cache-to-max').cacheManifests).toEqual([
      { digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), target: 'default' }
    ]);
    expect(plainLog('compose-project').missingCaches).toHaveLength(2);
    expect(plainLog('cache-from-missing').missingCaches).toEqual(['localhost:5000/corpus-cache-none:n1037']);
    expect(plainLog('cache-from-hit').missingCaches).toEqual([]);
  });

  test('layers that a cache export wrote, or a hit fetched', () => {
    const layers = (scenario: string, name: string) =>
      [plainLog, exactLog].map(
        (read) => [...read(scenario).steps, ...read(scenario).internals].find((one) => one.name.includes(name))?.layers
      );
    expect(layers('cache-to-max', 'exporting cache')).toEqual([8, 8]);
    expect(layers('cache-from-hit', 'RUN cat /out')).toEqual([3, 3]);
    expect(layers('single-cold', 'FROM')).toEqual([undefined, undefined]);
  });

  test('the builder', () => {
    expect(plainLog('single-cold').builderLine).toEqual({ name: 'default', driver: 'docker' });
    expect(plainLog('remote-no-output').builderLine).toEqual({ name: 'corpus-bk', driver: 'remote' });
  });

  test('output that BuildKit cut is marked, and an unfinished line that is printed again is kept once', () => {
    expect(plainLog('log-clip-speed').steps.map((step) => step.outputClipped ?? false)).toContain(true);
    expect(plainLog('single-cold').steps.map((step) => step.outputClipped ?? false)).not.toContain(true);
    const printed = plainLog('partial-lines-interleaved').steps.find((step) =>
      step.instruction.startsWith('RUN printf "B')
    )?.lines;
    expect(printed).toEqual([`B n1154 ${Array.from({ length: 45 }, (_, index) => `b${index + 1}.`).join('')}`]);
  });

  test('bytes moved are those printed, or exactly those of the record', () => {
    const bytes = (log: ReturnType<typeof plainLog>, text: string) =>
      [...log.steps, ...log.internals].find((vertex) => vertex.name.includes(text))?.bytes;
    expect([plainLog, exactLog].map((read) => bytes(read('big-context'), 'load build context'))).toEqual([
      60_010_000, 60_014_911
    ]);
    expect([plainLog, exactLog].map((read) => bytes(read('pull-progress'), 'FROM'))).toEqual([18_080_000, 18_084_986]);
  });
});
