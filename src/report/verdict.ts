import type { Difference, Findings } from '../analysis/findings.js';
import type { Timing } from '../analysis/timing.js';
import type { BuildPlan } from '../plan/plan.js';
import type { BuildLog } from '../progress/build-log.js';
import { renderDuration } from '../shared/duration.js';
import { percent } from './markdown.js';
import type { Result, TargetReport } from './report.js';

export interface VerdictFacts {
  readonly result: Result;
  readonly timing: Timing;
  readonly plan: BuildPlan;
  readonly log: BuildLog;
  readonly findings?: Findings | undefined;
  /** ms from bake's start until every image was in the registry, where that was before bake's end */
  readonly pushedMs?: number | undefined;
}

/** The verdict in plain words, one line: `4 images in 42.1s, 31.4s faster than main; 83% of steps cached`. */
export function makeVerdict({ result, timing, plan, log, pushedMs, findings }: VerdictFacts, targets: readonly TargetReport[]): string {
  if (result === 'success') {
    const cached = timing.stepsTotal === 0 ? '' : `; ${percent(timing.cacheRatio)} of steps cached`;
    const noun = plan.push ? 'image' : 'target';
    const unchanged = targets.filter((target) => target.result === 'skipped').length;
    const what = unchanged === 0 ? count(targets.length, noun) : `${targets.length - unchanged} of ${count(targets.length, noun)} built`;
    const { comparison } = findings ?? {};
    const difference = comparison && against(pushedMs === undefined ? comparison.build : (comparison.images ?? comparison.build), comparison.source.branch);
    return `${what} in ${renderDuration(pushedMs ?? timing.wallMs)}${difference ? `, ${difference}` : ''}${unchanged === 0 ? '' : `, ${unchanged} unchanged`}${cached}`;
  }
  const took = renderDuration(timing.wallMs);
  if (result === 'canceled') return `Canceled after ${took}`;
  if (result === 'skipped') return skippedVerdict(targets, took);
  const step = log.steps.find((one) => one.id === log.failure?.stepId);
  const culprit = targets.find((one) => one.name === (log.failure?.target ?? step?.targets[0]));
  return `Failed after ${took}${culprit ? ` in ${culprit.displayName}` : ''}`;
}

function skippedVerdict(targets: readonly TargetReport[], took: string): string {
  const images = count(targets.length, 'image');
  if (targets.some(({ unchanged }) => unchanged?.how === 'found')) return `${images} found in ${took}, nothing was built`;
  return targets.some(({ unchanged }) => unchanged?.how === 'retagged') ? `${images} unchanged, retagged in ${took}` : `${images} unchanged, nothing was built`;
}

/** A difference in words: `31.4s faster than main`; undefined where there is none to speak of. */
export function against(difference: Difference | undefined, branch: string): string | undefined {
  if (!difference) return undefined;
  if (difference.trend === 'same') return `about the same as ${branch}`;
  return `${renderDuration(Math.abs(difference.deltaMs))} ${difference.trend} than ${branch}`;
}

/** A number with its noun: `1 step`, `2 steps`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
