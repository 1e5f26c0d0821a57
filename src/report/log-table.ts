import { renderDuration } from '../shared/duration.js';
import { inertLine } from '../shared/inert.js';
import { callLines } from './call-text.js';
import { oneLine, percent } from './markdown.js';
import type { Report } from './report.js';
import { skippedWords } from './unchanged.js';
import { outcomeWords, resultWords } from './words.js';

/** The report as lines for the job's log: the verdict, a row per target, a row per step. Inert already. */
export function renderLogTable(report: Report): string[] {
  if (report.call) return callLines(report);
  const rows = [
    ['TARGET', 'RESULT', 'TIME', 'CACHED', 'DIGEST'],
    ...report.targets.map((target) => [
      target.displayName, target.unchanged ? skippedWords(target.unchanged) : resultWords[target.result], target.durationMs === undefined ? '-' : renderDuration(target.durationMs),
      target.stepsTotal === 0 ? '-' : `${percent(target.cacheRatio)} (${target.stepsCached}/${target.stepsTotal})`,
      target.digest ?? '-'
    ])
  ];
  const steps = [
    ['TARGET', 'STEP', 'OUTCOME', 'TIME', 'INSTRUCTION'],
    ...report.steps.map((step) => [
      step.targets.join(','), [step.platform, step.stage, step.index === undefined ? undefined : `${step.index}/${step.total ?? '?'}`].filter(Boolean).join(' '),
      outcomeWords[step.outcome], step.durationMs === undefined ? '-' : renderDuration(step.durationMs), step.instruction
    ])
  ];
  return [oneLine(`${report.title}: ${report.headline}`), '', ...align(rows), '', ...align(steps)].map(inertLine);
}

const widest = 100;

function align(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => clip(oneLine(cell))));
  const widths = (cells[0] ?? []).map((_, column) => cells.reduce((most, row) => Math.max(most, Math.min(row[column]?.length ?? 0, 60)), 0));
  return cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}

function clip(text: string): string {
  return text.length <= widest ? text : `${text.slice(0, widest - 1)}…`;
}
