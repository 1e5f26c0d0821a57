import type { Definition, Target } from '../definition/definition.js';
import { displayName } from '../definition/definition.js';
import { commitOf, runUrl } from '../github/context.js';
import type { Context } from '../github/context.js';
import type { CallMethod } from '../inputs/inputs.js';
import type { CheckedTarget } from '../progress/check-result.js';
import { renderDuration } from '../shared/duration.js';
import { dockerfileOf } from './dockerfiles.js';
import type { Places } from './dockerfiles.js';
import type { BuilderReport, FailureReport, Report, Result, WarningReport } from './report.js';
import { count } from './verdict.js';

export interface CallFacts {
  readonly title: string;
  readonly method: Exclude<CallMethod, 'build'>;
  readonly context: Context;
  readonly definition: Definition;
  readonly workdir: string;
  readonly builder: BuilderReport;
  readonly startupMs: number;
  readonly durationMs: number;
  readonly result: Exclude<Result, 'skipped'>;
  /** of `check`; undefined where buildx gave none */
  readonly checks: readonly CheckedTarget[] | undefined;
  /** what buildx printed for people */
  readonly lines: readonly string[];
  /** what buildx said, where it failed without an answer */
  readonly said: readonly string[];
  readonly notices: readonly string[];
}

/** The report of a call that built nothing. */
export function makeCallReport(facts: CallFacts): Report {
  const { context, definition, checks, method, result } = facts;
  const places = { workdir: facts.workdir, workspace: context.workspace };
  const warnings = (checks ?? []).flatMap((target) => findingsOf(target, definition.targets.find(({ name }) => name === target.name), places));
  const once = [...new Map(warnings.map((one) => [JSON.stringify(one), one])).values()];
  const asked = definition.targets.filter(({ name }) => definition.asked.includes(name));
  const files = asked.map((target) => dockerfileOf(target, places) ?? `\n${target.name}`);
  const dockerfiles = new Set(files).size;
  return {
    version: 1, title: facts.title, result, headline: headlineOf(facts, once, dockerfiles), project: definition.project ?? context.repository.name, files: definition.files,
    commit: commitOf(context.event), runUrl: runUrl(context),
    totals: { durationMs: Math.round(facts.durationMs), stepSumMs: 0, parallelism: undefined, stepsTotal: 0, stepsCached: 0, cacheRatio: undefined, startupMs: Math.round(facts.startupMs) },
    targets: asked.map((target) => {
      const found = checks?.find(({ name }) => name === target.name);
      const failed = found ? found.error !== undefined || found.findings.length > 0 : result === 'failure';
      return {
        name: target.name, displayName: displayName(target), result: result === 'canceled' ? 'canceled' : failed ? 'failure' : 'success', durationMs: undefined, stepsTotal: 0, stepsCached: 0,
        cacheRatio: undefined, difference: undefined, digest: undefined, images: [], localNames: [], cacheFrom: [], cacheTo: []
      };
    }),
    steps: [], overhead: [], work: [], criticalPath: undefined, stages: [], call: { method, dockerfiles, lines: facts.lines }, warnings: once, findings: undefined,
    failure: result === 'failure' && once.length === 0 ? failureOf(facts) : undefined, builder: facts.builder, exportGoesOn: false, gates: [], notices: facts.notices
  };
}

function findingsOf({ findings, error }: CheckedTarget, target: Target | undefined, places: Places): WarningReport[] {
  const file = target && dockerfileOf(target, places);
  // By `# check=error=true` findings are errors, and the error itself only names their rules.
  const strict = error !== undefined && error.line === undefined && error.message.startsWith('lint violation');
  const warnings = findings.map(({ rule, text, line, url }): WarningReport => ({ rule, text, file, line, ...(strict ? { level: 'error' as const } : {}), ...(url === undefined ? {} : { url }) }));
  const own = error !== undefined && !(strict && findings.length > 0);
  return own ? [{ rule: undefined, text: error.message, file, line: error.line, level: 'error' }, ...warnings] : warnings;
}

const nouns: Readonly<Record<CallFacts['method'], string>> = { check: 'Checks', outline: 'Outline', targets: 'Targets' };

function headlineOf({ method, result, durationMs, checks }: CallFacts, found: readonly WarningReport[], dockerfiles: number): string {
  if (result === 'canceled') return `Canceled after ${renderDuration(durationMs)}`;
  if (method !== 'check' || checks === undefined) return `${nouns[method]} of ${count(dockerfiles, 'Dockerfile')}${result === 'failure' ? ' failed' : ''}`;
  const errors = found.filter(({ level }) => level === 'error').length;
  const what = [...(errors > 0 ? [count(errors, 'error')] : []), ...(found.length > errors ? [count(found.length - errors, 'warning')] : [])].join(' and ') || 'No warnings';
  // Inline ones have no file, and count as one.
  const places = new Set(found.map(({ file }) => file)).size;
  return `${what} in ${places > 0 && places < dockerfiles ? `${places} of ` : ''}${count(dockerfiles, 'Dockerfile')}`;
}

function failureOf({ said }: CallFacts): FailureReport {
  const message = said.findLast((line) => line.startsWith('ERROR: '))?.slice('ERROR: '.length) ?? said.at(-1) ?? 'buildx failed and gave no reason';
  return { target: undefined, step: undefined, message, lines: said.slice(-30), canceled: [], dockerfile: undefined, excerpt: undefined };
}
