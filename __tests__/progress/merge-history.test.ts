import { describe, expect, test } from '@jest/globals';
import { mergeHistory } from '../../src/progress/merge-history.js';
import { expectedOf, readFixture, readLog, recordsOf, scenarios, startedAt, timedLines } from './corpus.js';
import type { ExpectedVertex } from './corpus.js';

const withRecords = scenarios.filter((scenario) => recordsOf(scenario).length > 0);

describe.each(withRecords)('the recorded build %s with its history', (scenario) => {
  const expected = expectedOf(scenario);
  const records = recordsOf(scenario);
  const targets = expected.targets.length > 0 ? expected.targets : [records[0]?.target ?? ''];
  const plain = readLog(timedLines(readFixture(scenario, 'timed.log')), targets);
  const log = mergeHistory(plain, records, startedAt(scenario));
  const recorded = expected.vertices.filter((vertex) => vertex.in_records_of);
  const found = recorded.map((vertex) => findVertex(vertex));

  function findVertex(vertex: ExpectedVertex) {
    const all = [...log.steps, ...log.internals];
    return all.find((one) => one.number === vertex.n && one.display === (vertex.display ?? one.display));
  }

  test('has the exact times, digests and targets of every vertex that a record has', () => {
    expect(
      found.map((one, index) => ({
        n: one?.number,
        digest: one?.digest,
        exact: one?.exact,
        start: near(one?.startMs, recorded[index]?.true.start_ms),
        end: near(one?.endMs, recorded[index]?.true.end_ms),
        ...(one && 'isFrom' in one && { targets: [...one.targets].sort() })
      }))
    ).toEqual(
      recorded.map((vertex) => ({
        n: vertex.n,
        digest: vertex.digest.startsWith('sha256:') ? vertex.digest : expect.stringMatching(/^sha256:/),
        exact: true,
        start: vertex.true.start_ms,
        end: vertex.true.end_ms,
        ...(vertex.kind === 'step' && { targets: [...(vertex.in_records_of ?? [])].sort() })
      }))
    );
  });

  test('has the true busy time of every step that ran, and the outcomes that are true', () => {
    const steps = recorded.flatMap((vertex) => (vertex.kind === 'step' ? [{ vertex, one: findVertex(vertex) }] : []));
    expect(
      steps.map(({ vertex, one }) => ({
        n: vertex.n,
        outcome: one?.outcome,
        busy: one?.outcome === 'done' ? near((one.durationMs ?? NaN) / 1000, vertex.true.busy_s, 0.00051) : undefined
      }))
    ).toEqual(
      steps.map(({ vertex }) => {
        const outcome = trueOutcome(vertex);
        return { n: vertex.n, outcome, busy: outcome === 'done' ? vertex.true.busy_s : undefined };
      })
    );
  });

  test('has the edges of the record between the vertices that were printed', () => {
    const numbers = new Map([...log.steps, ...log.internals].map((one) => [one.digest, one.number]));
    expect(
      found.map((one) => ({
        n: one?.number,
        inputs: (one?.inputs ?? []).map((digest) => numbers.get(digest) ?? 0).sort(ascending)
      }))
    ).toEqual(recorded.map((vertex) => ({ n: vertex.n, inputs: [...(vertex.inputs ?? [])].sort(ascending) })));
  });
});

function ascending(a: number, b: number): number {
  return a - b;
}

// The truth is rounded to a tenth of a millisecond.
function near(value: number | undefined, truth: number | undefined, tolerance = 0.11): number | undefined {
  return value !== undefined && truth !== undefined && Math.abs(value - truth) <= tolerance ? truth : value;
}

function trueOutcome(vertex: ExpectedVertex): string {
  if (vertex.cached_unproven) return 'unfinished';
  if (vertex.cache_hit_not_shown_as_cached) return 'cached';
  return vertex.status === 'error' ? 'failed' : vertex.status;
}

describe('records of some targets only', () => {
  const scenario = 'dedup-steps';
  const [web, ...others] = recordsOf(scenario).sort((a, b) => b.target.localeCompare(a.target));
  const plain = readLog(timedLines(readFixture(scenario, 'timed.log')), expectedOf(scenario).targets);

  test('make only their steps exact; the rest stays as the plain log has it', () => {
    const log = mergeHistory(plain, web ? [web] : [], startedAt(scenario));
    expect([web?.target, others.length, log.exactTargets]).toEqual(['web', 2, ['web']]);
    const own = log.steps.filter((step) => !step.exact);
    expect(own.map((step) => [step.stage, step.startMs])).toEqual(
      plain.steps.filter((step) => own.some((one) => one.id === step.id)).map((step) => [step.stage, step.startMs])
    );
    expect([...new Set(own.map((step) => step.stage))].sort()).toEqual(['api', 'test']);
    expect(log.steps.filter((step) => step.exact).length).toBe(plain.steps.length - own.length);
  });

  test('and no records at all change nothing', () => {
    expect(mergeHistory(plain, [], startedAt(scenario))).toBe(plain);
  });
});
