import type { Findings } from '../analysis/findings.js';
import type { Timing } from '../analysis/timing.js';
import type { Definition } from '../definition/definition.js';
import { runUrl } from '../github/context.js';
import type { Context } from '../github/context.js';
import type { BuildPlan, TargetPlan } from '../plan/plan.js';
import type { BuildLog } from '../progress/build-log.js';
import { lintReports } from './dockerfiles.js';
import { makeFailure } from './failure.js';
import { crossedGates } from './gates.js';
import type { Gates } from './gates.js';
import { overheadLabel } from './overhead.js';
import type { BuilderReport, FindingsReport, OverheadReport, Report, Result, StepReport, TargetReport, Totals } from './report.js';
import { findStepNodes } from './step-nodes.js';
import { inReadingOrder, makeTimeParts, shown } from './time-parts.js';
import type { Names } from './time-parts.js';
import type { UnchangedTarget } from './unchanged.js';
import { makeVerdict } from './verdict.js';

export interface ReportFacts {
  readonly title: string;
  readonly context: Context;
  readonly definition: Definition;
  readonly plan: BuildPlan;
  readonly log: BuildLog;
  readonly timing: Timing;
  readonly result: Result;
  /** digest of each target by name */
  readonly digests: ReadonlyMap<string, string>;
  readonly builder: BuilderReport;
  /** build history references by target, which name the node */
  readonly buildRefs?: ReadonlyMap<string, string>;
  readonly startupMs: number;
  readonly notices: readonly string[];
  /** the last lines of bake's output as they came */
  readonly tail: readonly string[];
  /** ms from bake's start until every image was where it belongs */
  readonly pushedMs?: number | undefined;
  /** whether the cache is still exported */
  readonly exportGoesOn: boolean;
  /** where the definition was resolved; the workspace where it is not said */
  readonly workdir?: string;
  readonly findings?: Findings | undefined;
  readonly gates?: Gates;
  /** targets of the plan that were not built, by name */
  readonly unchanged?: ReadonlyMap<string, UnchangedTarget>;
  /** of what was done for the build outside of it */
  readonly overhead?: readonly OverheadReport[] | undefined;
}

/** Puts everything worth saying into one value. */
export function makeReport(facts: ReportFacts): Report {
  const { context, definition, plan, log, timing, result } = facts;
  const names = new Map(definition.targets.map((target) => [target.name, target.service ?? target.name]));
  const targets = makeTargets(facts);
  const places = { workdir: facts.workdir ?? context.workspace, workspace: context.workspace };
  const failure = result === 'failure' ? makeFailure({ log, names, tail: facts.tail, definition, places, targets }) : undefined;
  const { criticalIds, ...time } = makeTimeParts(log, names, result === 'success');
  const nodeOf = findStepNodes({ nodes: facts.builder.nodes ?? [], definition, buildRefs: facts.buildRefs ?? new Map() });
  const compared = new Map(facts.findings?.comparison?.steps.map((one) => [one.stepId, one]));
  const totals: Totals = {
    durationMs: Math.round(timing.wallMs), stepSumMs: Math.round(timing.stepSumMs), parallelism: timing.parallelism,
    stepsTotal: timing.stepsTotal, stepsCached: timing.stepsCached, cacheRatio: timing.cacheRatio,
    ...(facts.pushedMs === undefined || result !== 'success' ? {} : { pushedMs: Math.round(facts.pushedMs) }),
    startupMs: Math.round(facts.startupMs)
  };
  const found = facts.findings && renamed(facts.findings, names);
  const gates = facts.gates ? crossedGates({ result, totals, findings: found }, facts.gates) : [];
  return {
    version: 1,
    title: facts.title,
    result,
    headline: makeVerdict(facts, targets),
    project: definition.project ?? context.repository.name,
    files: definition.files,
    commit: plan.commit,
    runUrl: runUrl(context),
    totals,
    targets,
    steps: inReadingOrder(log.steps).map((step) => ({
      targets: shown(step.targets, names),
      platform: step.platform, ...onNode(nodeOf(step)), stage: step.stage, index: step.index, total: step.total,
      instruction: step.instruction, isFrom: step.isFrom, outcome: step.outcome,
      startMs: rounded(step.startMs), endMs: rounded(step.endMs), durationMs: rounded(step.durationMs), uncertain: step.uncertain,
      critical: criticalIds.has(step.id), comparison: compared.get(step.id)
    })),
    overhead: [...(facts.overhead ?? []), ...timing.overhead.map(({ kind, durationMs, bytes }) => ({ label: overheadLabel(kind), durationMs: Math.round(durationMs), bytes }))],
    ...time,
    warnings: lintReports(log.lintWarnings, definition.targets, places),
    findings: found,
    failure,
    builder: facts.builder,
    exportGoesOn: facts.exportGoesOn,
    gates,
    notices: [...gates, ...facts.notices]
  };
}

function onNode(node: string | undefined): Pick<StepReport, 'node'> {
  return node === undefined ? {} : { node };
}

function makeTargets({ plan, timing, result, digests, log, findings, unchanged }: ReportFacts): TargetReport[] {
  const missing = new Set(log.missingCaches);
  return plan.targets.map((target): TargetReport => {
    const skipped = unchanged?.get(target.name);
    if (skipped) return skippedTarget(target, skipped);
    const measured = timing.perTarget.find((one) => one.target === target.name);
    const failed = measured?.outcome === 'failed' || (log.failure?.target === target.name && result === 'failure');
    const digest = digests.get(target.name);
    return {
      name: target.name,
      displayName: target.displayName,
      result: result === 'success' ? 'success' : failed ? 'failure' : digest !== undefined ? 'success' : result === 'failure' && plan.targets.length === 1 ? 'failure' : 'canceled',
      durationMs: rounded(measured?.durationMs),
      stepsTotal: measured?.stepsTotal ?? 0,
      stepsCached: measured?.stepsCached ?? 0,
      cacheRatio: measured?.cacheRatio,
      difference: findings?.comparison?.targets.find((one) => one.target === target.name)?.difference,
      digest,
      images: target.images.map(({ ref, reason }) => ({ ref, reason })),
      localNames: target.localNames,
      cacheFrom: [
        ...target.cacheFrom.map((cache) => ({ ...cache, ...(missing.has(cache.ref) ? { found: false } : {}) })),
        ...target.cacheSpare.map((cache) => ({ ...cache, used: false })),
        ...target.cacheAbsent.map((cache) => ({ ...cache, found: false }))
      ],
      cacheTo: [...target.cacheTo, ...(target.cacheAlias ? [target.cacheAlias] : [])]
    };
  });
}

function skippedTarget({ name, displayName, localNames }: TargetPlan, { digest, tagged, how, since, repository }: UnchangedTarget): TargetReport {
  return {
    name, displayName, result: 'skipped', durationMs: undefined, stepsTotal: 0, stepsCached: 0, cacheRatio: undefined, difference: undefined, digest,
    images: tagged.map(({ ref, reason }) => ({ ref, reason })), localNames, unchanged: { how, since, repository }, cacheFrom: [], cacheTo: []
  };
}

function renamed({ comparison, history, misses, advice, economics }: Findings, names: Names): FindingsReport {
  return {
    comparison: comparison && { source: comparison.source, build: comparison.build, images: comparison.images, cacheRatio: comparison.cacheRatio, savedMs: comparison.savedMs },
    history,
    misses: misses.map((miss) => ({ ...miss, targets: shown(miss.targets, names) })),
    advice: advice.map((one) => ({ ...one, targets: shown(one.targets, names) })),
    economics: economics.map((one) => ({ ...one, target: names.get(one.target) ?? one.target }))
  };
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}
