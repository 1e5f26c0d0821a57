import { renderDuration } from '../shared/duration.js';
import { inertLine } from '../shared/inert.js';
import { percent } from './markdown.js';
import type { Report } from './report.js';
import { outcomeWords, resultWords } from './words.js';

/** The report as lines for the job's log: the verdict, a row per target, a row per step. Inert already. */
export function renderLogTable(report: Report): string[] {
  const rows = [
    ['TARGET', 'RESULT', 'TIME', 'CACHED', 'DIGEST'],
    ...report.targets.map((target) => [
      target.displayName, resultWords[target.result], target.durationMs === undefined ? '-' : renderDuration(target.durationMs),
      target.stepsTotal === 0 ? '-' : `${percent(target.cacheRatio)} (${target.stepsCached}/${target.stepsTotal})`,
      target.digest ?? '-'
    ])
  ];
  const steps = [
    ['TARGET', 'STEP', 'OUTCOME', 'TIME', 'INSTRUCTION'],
    ...report.steps.map((step) => [
      step.targets.join(','), [step.platform, step.stage, step.index === undefined ? undefined : `${step.index}/${step.total ?? '?'}`].filter(Boolean).join(' '),
      outcomeWords[step.outcome], step.durationMs === undefined ? '-' : renderDuration(step.durationMs), step.instruction.slice(0, 100)
    ])
  ];
  return [`${report.title}: ${report.headline}`, '', ...align(rows), '', ...align(steps)].map(inertLine);
}

function align(rows: readonly (readonly string[])[]): string[] {
  const clean = rows.map((row) => row.map((cell) => cell.replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')));
  const widths = (clean[0] ?? []).map((_, column) => Math.max(...clean.map((row) => Math.min(row[column]?.length ?? 0, 60))));
  return clean.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
