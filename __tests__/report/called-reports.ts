import { readFileSync } from 'node:fs';
import { parseChecks } from '../../src/progress/check-result.js';
import { makeCallReport } from '../../src/report/call-report.js';
import type { Report } from '../../src/report/report.js';
import { makeContext, makeDefinition, makeTarget } from '../support/make.js';

// Reports of calls that built nothing, from what buildx printed.

export const recordedChecks = readFileSync(new URL('../fixtures/checks/bake-check.json', import.meta.url), 'utf8');

const outline = ['web', '', 'TARGET: base', '', 'BUILD ARG   VALUE   DESCRIPTION', 'VERSION     1.2     <b>what</b> to build', ''];

/** The report of checks that found something in these targets, of an outline, or of a call that buildx could not do. */
export function calledReport(found: readonly string[], kind: 'checks' | 'outline' | 'failed' = 'checks'): Report {
  const names = found.length === 0 ? ['web', 'api'] : found;
  const definition = makeDefinition({ targets: names.map((name) => makeTarget({ name, raw: { context: name, dockerfile: 'Dockerfile' } })) });
  return makeCallReport({
    title: 'Container build', method: kind === 'outline' ? 'outline' : 'check', context: makeContext(), definition, workdir: '/workspace',
    builder: { name: 'default', own: false, bootMs: 0, buildxVersion: '0.29.1' }, startupMs: 400, durationMs: 700, result: found.length > 0 || kind === 'failed' ? 'failure' : 'success',
    checks: kind !== 'checks' ? undefined : found.length > 0 ? parseChecks(recordedChecks) : [], lines: kind === 'outline' ? outline : [],
    said: kind === 'failed' ? ['ERROR: no builder "ci" found'] : [], notices: []
  });
}
