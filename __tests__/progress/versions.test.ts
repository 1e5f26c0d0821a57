import { describe, expect, test } from '@jest/globals';
import { measureTiming } from '../../src/analysis/timing.js';
import type { BuildLog } from '../../src/progress/build-log.js';
import { fixtureFiles, readFixture, readLog, scenarios, timedLines } from './corpus.js';
import { targetsOf } from './corpus-logs.js';

const logs = scenarios.flatMap((scenario) =>
  fixtureFiles(scenario, 'versions').map((file) => [scenario, file.replace(/^versions\/|\.timed\.log$/g, '')] as const)
);

// Nonces and ports differ from run to run. Equal COPYs of two platforms are one vertex with either's name.
const neutral = (text: string) => text.replace(/n1\d\d\d/g, 'NONCE').replace(/localhost:\d+/g, 'REGISTRY');
const names = (log: BuildLog) =>
  [
    ...new Set(
      log.steps
        .filter((step) => !step.isFrom)
        .map((step) => neutral(`${step.stage ?? ''} ${step.index}/${step.total} ${step.instruction}`))
    )
  ].sort();

function read(scenario: string, file: string): BuildLog {
  return readLog(timedLines(readFixture(scenario, file)), targetsOf(scenario));
}

describe.each(logs)('the log of %s by %s', (scenario, version) => {
  const log = read(scenario, `versions/${version}.timed.log`);
  const usual = read(scenario, 'timed.log');

  test('has no line that fits nowhere, and every vertex has ended', () => {
    const open = [...log.steps, ...log.internals].filter((vertex) => vertex.outcome === 'unfinished');
    expect({ unread: log.unread.samples, open: open.map((vertex) => vertex.name) }).toEqual({ unread: [], open: [] });
  });

  test('has the steps, the failure and the warnings that other versions have', () => {
    const facts = (some: BuildLog) => ({
      names: names(some),
      failedStep: some.steps.find((step) => step.id === some.failure?.stepId)?.instruction,
      excerptLine: some.failure?.excerpt?.line,
      failed: some.failure !== undefined
    });
    expect(facts(log)).toEqual(facts(usual));
  });

  test('takes no stage for a target, and says which caches were not there', () => {
    const named = new Set([...log.steps, ...log.internals].flatMap((vertex) => vertex.targets));
    expect([...named].filter((target) => !targetsOf(scenario).includes(target))).toEqual([]);
    expect(log.missingCaches.map(neutral).sort()).toEqual(usual.missingCaches.map(neutral).sort());
  });
});

test('a step that old buildx gives every target of its own is counted once, as it ran once', () => {
  const log = read('dedup-steps', 'versions/buildx-v0.12.1__dockerd28.5.2.timed.log');
  const repeats = log.steps
    .filter((step) => step.repeats !== undefined)
    .map((step) => [step.number, step.repeats, step.instruction.slice(0, 11)]);
  expect(repeats).toEqual([
    [16, '13', 'COPY lock .'],
    [17, '15', 'RUN for i i'],
    [18, '13', 'COPY lock .'],
    [19, '15', 'RUN for i i']
  ]);
  const { stepsTotal, stepsCached, perTarget } = measureTiming(log, 10_000, ['api', 'test', 'web']);
  expect({ stepsTotal, stepsCached }).toEqual({ stepsTotal: 6, stepsCached: 1 });
  expect(perTarget.map((one) => `${one.target} ${one.stepsCached}/${one.stepsTotal}`)).toEqual([
    'api 0/2',
    'test 1/4',
    'web 0/3'
  ]);
});
