import { measureTiming } from '../../src/analysis/timing.js';
import type { Definition } from '../../src/definition/definition.js';
import { mergeHistory } from '../../src/progress/merge-history.js';
import { digestsOf } from '../../src/report/digests.js';
import { makeReport } from '../../src/report/make-report.js';
import type { Report, Result } from '../../src/report/report.js';
import { makePlan } from '../../src/plan/plan.js';
import { judgeRun } from '../../src/plan/trust.js';
import { expectedOf, readFixture, readLog, recordsOf, startedAt, timedLines } from '../progress/corpus.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../support/make.js';

// Reports of builds that were recorded, made as main makes them.

export interface Recorded {
  readonly report: Report;
  readonly definition: Definition;
}

/** The report of a recorded build, pushed to ghcr.io/acme from a pull request. `exact`: with what the builder's records say. */
export function recordedReport(scenario: string, exact = true): Report {
  const expected = expectedOf(scenario);
  const lines = timedLines(readFixture(scenario, 'timed.log'));
  const names = expected.targets.length > 0 ? [...expected.targets] : ['default'];
  const plain = readLog(lines, names);
  const log = exact ? mergeHistory(plain, recordsOf(scenario), startedAt(scenario)) : plain;
  const inputs = makeInputs({ registry: 'ghcr.io/acme', tags: 'auto' });
  const context = makeContext({
    event: {
      kind: 'pull-request', number: 7, headCommit: '1a2b3c4d5e6f'.padEnd(40, '0'), headBranch: 'faster-tests', baseBranch: 'main',
      fromFork: false, byDependabot: false, closed: false, mergeCommit: '9'.repeat(40)
    } as ReturnType<typeof makeContext>['event']
  });
  const definition = makeDefinition({
    kind: 'compose', project: 'shop', files: ['compose.yaml'],
    targets: names.map((name) => makeTarget({ name, raw: { context: names.length === 1 ? '.' : `./${name}`, dockerfile: 'Dockerfile' } }))
  });
  const plan = makePlan(inputs, context, definition, judgeRun(inputs, context));
  const result: Result = expected.exit_code === 0 ? 'success' : expected.exit_code === 130 ? 'canceled' : 'failure';
  return makeReport({
    title: 'Container build', context, definition, plan, log, result, timing: measureTiming(log, expected.wall_ms, names),
    digests: result === 'success' ? pushed(names, digestsOf(plan, log, new Map())) : new Map(),
    builder: { name: 'warmbake-1000-1-abcd', own: true, bootMs: 2150, buildxVersion: '0.29.1' }, startupMs: 2900, notices: [], exportGoesOn: false,
    tail: lines.slice(-60).map(({ text }) => text)
  });
}

// The recordings pushed elsewhere or nowhere.
function pushed(names: readonly string[], digests: Map<string, string>): Map<string, string> {
  names.forEach((name, index) => digests.has(name) || digests.set(name, `sha256:${(index + 10).toString(16).repeat(64).slice(0, 64)}`));
  return digests;
}
