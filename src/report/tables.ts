import { renderDuration } from '../shared/duration.js';
import { code, details, percent, plain, table, time } from './markdown.js';
import type { Report, StepReport, TargetReport } from './report.js';
import { shareBar } from './text-timeline.js';
import { placeOf } from './time-parts.js';
import { skippedWords } from './unchanged.js';
import { count } from './verdict.js';
import { outcomeMarks, outcomeWords, resultMarks, resultWords } from './words.js';

// More rows are no longer read; the rest is folded.
const openRows = 15;

/** A row per target: result, time, difference, cached share, image. Of many, those that failed or took longest stay open. */
export function targetTable(targets: readonly TargetReport[]): string {
  if (targets.length <= openRows) return rowsOf([...targets].sort((a, b) => urgency(b) - urgency(a)));
  const first = [...targets].sort((a, b) => urgency(b) - urgency(a) || (b.durationMs ?? 0) - (a.durationMs ?? 0)).slice(0, 10);
  return `${rowsOf(first)}\n\n${details(`All ${targets.length} targets`, rowsOf(targets))}`;
}

function urgency(target: TargetReport): number {
  return target.result === 'failure' ? 1 : 0;
}

function rowsOf(targets: readonly TargetReport[]): string {
  const compared = targets.some((target) => target.difference);
  const built = targets.some((target) => !target.unchanged);
  const rows = targets.map((target) => [
    code(target.displayName, 60),
    `${resultMarks[target.result]} ${target.unchanged ? plain(skippedWords(target.unchanged), 60) : resultWords[target.result]}`,
    ...(built ? [time(target.durationMs)] : []),
    ...(compared ? [differenceCell(target.difference)] : []),
    ...(built ? [cachedCell(target)] : []),
    imageCell(target)
  ]);
  return table(['Target', 'Result', ...(built ? ['>Time'] : []), ...(compared ? ['>Difference'] : []), ...(built ? ['Steps cached'] : []), 'Image'], rows);
}

/** The cached share of a target or a build with a bar: `████████░░ 83% (10 of 12)`. */
export function cachedCell({ stepsTotal, stepsCached, cacheRatio }: { readonly stepsTotal: number; readonly stepsCached: number; readonly cacheRatio: number | undefined }): string {
  return stepsTotal === 0 || cacheRatio === undefined ? '–' : `${shareBar(cacheRatio)}\u00a0${percent(cacheRatio)} (${stepsCached}\u00a0of\u00a0${stepsTotal})`;
}

/** A difference from earlier builds: `+3.2s`, `−12.0s`, `≈`. */
export function differenceCell(difference: TargetReport['difference']): string {
  if (!difference) return '';
  if (difference.trend === 'same') return '≈';
  return `${difference.deltaMs > 0 ? '🔺 +' : '−'}${renderDuration(Math.abs(difference.deltaMs))}`;
}

function imageCell(target: TargetReport): string {
  if (target.result !== 'success' && target.result !== 'skipped') return '–';
  // Of several names of one image the shortest says most.
  const name = [...target.images].sort((a, b) => a.ref.length - b.ref.length)[0]?.ref ?? target.localNames[0] ?? target.unchanged?.repository;
  const digest = target.digest?.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]*$/, '$1…');
  return [name === undefined ? '' : code(name, 120), digest === undefined ? '' : code(digest)].filter(Boolean).join('<br>') || '–';
}

/** The steps that took longest, with the targets that wait for them, and which of them the build's end hung on. */
export function slowestTable(steps: readonly StepReport[], most: number): string {
  const slowest = steps
    .filter((step) => (step.durationMs ?? 0) > 0 && step.outcome !== 'cached')
    .sort((a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0))
    .slice(0, most);
  if (slowest.length === 0) return '';
  const compared = slowest.some((step) => step.comparison?.difference);
  const noded = slowest.some((step) => step.node);
  return table(
    ['>Time', ...(compared ? ['>Difference'] : []), 'Step', 'Target', 'Stage', ...(noded ? ['Node'] : [])],
    slowest.map((step) => [
      stepTime(step), ...(compared ? [differenceCell(step.comparison?.difference)] : []),
      `${step.critical && step.outcome !== 'failed' ? '🟥' : outcomeMarks[step.outcome]} ${code(shortDigest(step.instruction), 110)}`, fewTargets(step.targets), stepPlace(step), ...(noded ? [nodeCell(step)] : [])
    ])
  );
}

/** Every step of one target, in the order of its stages, with CACHED markers. */
export function stepTable(steps: readonly StepReport[]): string {
  const compared = steps.some((step) => step.comparison?.difference || step.comparison?.savedMs);
  const noded = steps.some((step) => step.node);
  const rows = steps.map((step) => [
    stepPlace(step), ...(noded ? [nodeCell(step)] : []),
    code(step.instruction, 140),
    `${outcomeMarks[step.outcome]} ${step.outcome === 'cached' ? `**${outcomeWords.cached}**` : outcomeWords[step.outcome]}`,
    stepTime(step),
    ...(compared ? [savedCell(step)] : [])
  ]);
  return table(['Stage', ...(noded ? ['Node'] : []), 'Step', 'Outcome', '>Time', ...(compared ? ['>Difference'] : [])], rows);
}

function nodeCell({ node }: StepReport): string {
  return node === undefined ? '' : code(node, 60);
}

function savedCell({ comparison }: StepReport): string {
  if (comparison?.savedMs !== undefined && comparison.savedMs > 0) return `saved ${renderDuration(comparison.savedMs)}`;
  return differenceCell(comparison?.difference);
}

/** The folded step tables, one per target. */
export function stepDetails(report: Report): string {
  const byTarget = new Map<string, StepReport[]>(report.targets.map((target) => [target.displayName, []]));
  for (const step of report.steps) step.targets.forEach((target) => byTarget.get(target)?.push(step));
  const tables = report.targets.flatMap((target) => {
    const own = byTarget.get(target.displayName) ?? [];
    if (own.length === 0) return [];
    const share = target.stepsTotal === 0 ? '' : ` · ${target.stepsCached} of ${target.stepsTotal} cached`;
    return [details(`${code(target.displayName, 60)}: ${count(own.length, 'step')}${share}`, stepTable(own))];
  });
  return tables.length === 0 ? '' : `### Every step\n\n${tables.join('\n\n')}`;
}

/** The first names of a list as code: `web` `api` and 2 more. */
export function fewTargets(names: readonly string[]): string {
  const first = names.slice(0, 3).map((name) => code(name, 60)).join(' ');
  return names.length > 3 ? `${first} and ${names.length - 3} more` : first;
}

/** A text with its digests cut to what tells them apart for people. */
export function shortDigest(text: string): string {
  return text.replace(/(sha256:[0-9a-f]{8})[0-9a-f]{56}/g, '$1…');
}

/** Where a step stands, as code; empty where nothing is known. */
export function stepPlace(step: StepReport): string {
  const place = placeOf(step);
  return place === '' ? '' : code(place.replaceAll(' ', '\u00a0'), 60);
}

function stepTime(step: StepReport): string {
  if (step.durationMs === undefined) return '–';
  return `${step.uncertain === undefined ? '' : '≈\u00a0'}${time(step.durationMs)}`;
}
