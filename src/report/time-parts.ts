import { findCriticalPath } from '../analysis/critical-path.js';
import { findStageRuns } from '../analysis/stage-overlap.js';
import type { BuildLog, InternalVertex, Step } from '../progress/build-log.js';
import { overheadLabel } from './overhead.js';
import type { CriticalPathReport, StageReport, WorkReport } from './report.js';

/** Names of targets as people know them, by their own. */
export type Names = ReadonlyMap<string, string>;

export interface TimeParts {
  readonly work: readonly WorkReport[];
  readonly criticalPath: CriticalPathReport | undefined;
  readonly stages: readonly StageReport[];
  /** ids of the vertices on the critical path */
  readonly criticalIds: ReadonlySet<string>;
}

/**
 * What took the time: the work around the steps, the critical path, and which stages ran side by side. A build that did not
 * come to its end has no critical path: what happened to be last decided nothing.
 */
export function makeTimeParts(log: BuildLog, names: Names, complete: boolean): TimeParts {
  const path = complete ? findCriticalPath(log) : undefined;
  const criticalIds = new Set(path?.links.map(({ vertex }) => vertex.id) ?? []);
  return {
    criticalIds,
    work: log.internals.flatMap((vertex) => workOf(vertex, names, criticalIds)),
    criticalPath: path && {
      busyMs: Math.round(path.busyMs), gapMs: Math.round(path.gapMs), exact: path.exact, ...(path.uncertain === undefined ? {} : { uncertain: path.uncertain }),
      links: path.links.map(({ vertex, startMs, endMs, gapMs, savingMs }) => ({
        label: 'kind' in vertex ? overheadLabel(vertex.kind) : undefined,
        text: 'kind' in vertex ? vertex.text : vertex.instruction,
        targets: shown(vertex.targets, names),
        place: 'kind' in vertex ? undefined : placeOf(vertex),
        outcome: vertex.outcome,
        startMs: Math.round(startMs), durationMs: Math.round(endMs - startMs), gapMs: Math.round(gapMs), savingMs: Math.round(savingMs)
      }))
    },
    stages: findStageRuns(log).map((stage) => ({ ...stage, startMs: Math.round(stage.startMs), endMs: Math.round(stage.endMs) }))
  };
}

/** Platform, stage and number of a step, as far as it has them: `linux/arm64 build 2/3`. */
export function placeOf(step: { readonly platform?: string | undefined; readonly stage?: string | undefined; readonly index?: number | undefined; readonly total?: number | undefined }): string {
  const index = step.index === undefined ? '' : `${step.index}/${step.total ?? '?'}`;
  return [step.platform, step.stage, index].filter((part): part is string => part !== undefined && part !== '').join(' ');
}

/** Display names of targets. */
export function shown(targets: readonly string[], names: Names): string[] {
  return targets.map((target) => names.get(target) ?? target);
}

function workOf(vertex: InternalVertex, names: Names, critical: ReadonlySet<string>): WorkReport[] {
  const { startMs, endMs } = vertex;
  if (startMs === undefined || endMs === undefined) return [];
  return [{
    label: overheadLabel(vertex.kind), text: vertex.text, targets: shown(vertex.targets, names),
    startMs: Math.round(startMs), endMs: Math.round(Math.max(startMs, endMs)), critical: critical.has(vertex.id)
  }];
}

/** Stage by stage as they came to their end, each from its first instruction to its last: numbers in the log follow neither. */
export function inReadingOrder(steps: readonly Step[]): Step[] {
  const stageOf = (step: Step) => [step.targets[0], step.platform, step.stage].join('\n');
  const last = new Map<string, number>();
  steps.forEach((step, position) => {
    // Without a time the place in the log has to do.
    const at = step.startMs ?? position / 1e6;
    last.set(stageOf(step), Math.max(at, last.get(stageOf(step)) ?? at));
  });
  return [...steps].sort((a, b) => (last.get(stageOf(a)) ?? 0) - (last.get(stageOf(b)) ?? 0) || stageOf(a).localeCompare(stageOf(b), 'en') || (a.index ?? 0) - (b.index ?? 0));
}
