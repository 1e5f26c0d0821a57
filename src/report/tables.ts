import { renderBytes } from '../shared/bytes.js';
import { block, code, details, percent, plain, table, time } from './markdown.js';
import type { FailureReport, Report, StepReport, TargetReport } from './report.js';
import { cacheReasonWords, outcomeMarks, outcomeWords, resultMarks, resultWords, tagReasonWords } from './words.js';

/** A row per target: result, time, cached share, image. */
export function targetTable(targets: readonly TargetReport[]): string {
  const rows = targets.map((target) => [
    code(target.displayName, 60),
    `${resultMarks[target.result]} ${resultWords[target.result]}`,
    time(target.durationMs),
    target.stepsTotal === 0 ? '–' : `${percent(target.cacheRatio)} (${target.stepsCached} of ${target.stepsTotal})`,
    imageCell(target)
  ]);
  return table(['Target', 'Result', '>Time', '>Steps cached', 'Image'], rows);
}

function imageCell(target: TargetReport): string {
  if (target.result !== 'success') return '–';
  // Of several names of one image the shortest says most.
  const name = [...target.images].sort((a, b) => a.ref.length - b.ref.length)[0]?.ref ?? target.localNames[0];
  const digest = target.digest?.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]*$/, '$1…');
  return [name === undefined ? '' : code(name, 120), digest === undefined ? '' : code(digest)].filter(Boolean).join('<br>') || '–';
}

/** The steps that took longest, with the targets that wait for them. */
export function slowestTable(steps: readonly StepReport[], most: number): string {
  const slowest = steps
    .filter((step) => (step.durationMs ?? 0) > 0 && step.outcome !== 'cached')
    .sort((a, b) => (b.durationMs ?? 0) - (a.durationMs ?? 0))
    .slice(0, most);
  if (slowest.length === 0) return '';
  return table(['>Time', 'Step', 'Target', 'Stage'], slowest.map((step) => [stepTime(step), `${outcomeMarks[step.outcome]} ${code(step.instruction, 110)}`, fewTargets(step.targets), stepPlace(step)]));
}

/** Every step of one target, in the order of its stages, with CACHED markers. */
export function stepTable(steps: readonly StepReport[]): string {
  const rows = steps.map((step) => [
    stepPlace(step),
    code(step.instruction, 140),
    `${outcomeMarks[step.outcome]} ${step.outcome === 'cached' ? `**${outcomeWords.cached}**` : outcomeWords[step.outcome]}`,
    stepTime(step)
  ]);
  return table(['Stage', 'Step', 'Outcome', '>Time'], rows);
}

/** The folded step tables, one per target. */
export function stepDetails(report: Report): string {
  return report.targets
    .map((target) => {
      const own = report.steps.filter((step) => step.targets.includes(target.displayName));
      if (own.length === 0) return '';
      const share = target.stepsTotal === 0 ? '' : ` · ${target.stepsCached} of ${target.stepsTotal} cached`;
      return details(`${code(target.displayName, 60)}: ${own.length} ${own.length === 1 ? 'step' : 'steps'}${share}`, stepTable(own));
    })
    .filter(Boolean)
    .join('\n\n');
}

/** What failed, with the place in the Dockerfile and the last lines of output. */
export function failureText(failure: FailureReport, lines: number): string {
  const parts = [`**What failed**${failure.target ? ` in ${code(failure.target, 60)}` : ''}${failure.step ? `: ${code(failure.step, 200)}` : ''}`, plain(failure.message, 600)];
  if (failure.excerpt) parts.push(`${code(failure.excerpt.file + (failure.excerpt.line === undefined ? '' : `:${failure.excerpt.line}`))}\n\n${block(failure.excerpt.text.slice(0, 40))}`);
  if (failure.lines.length > 0) parts.push(`Last lines of its output:\n\n${block(failure.lines.slice(-lines))}`);
  return parts.join('\n\n');
}

/** How it ran: builder, overhead, refs with their reasons. */
export function runDetails(report: Report): string {
  const { builder, totals } = report;
  const parts = [
    table(['What', '>Time', '>Bytes'], [
      [`Before bake (of it builder ${code(builder.name, 80)}: ${time(builder.bootMs)})`, time(totals.startupMs), ''],
      ...report.overhead.map((row) => [row.label, time(row.durationMs), row.bytes === undefined ? '' : renderBytes(row.bytes)])
    ]),
    `buildx ${code(builder.buildxVersion)} · commit ${code(report.commit.slice(0, 12))} · ${report.files.slice(0, 10).map((file) => code(file, 100)).join(', ')}`
  ];
  for (const target of report.targets) {
    const not = target.result === 'success' ? '' : 'not ';
    const rows = [
      ...target.images.map(({ ref, reason }) => [`${not}pushed`, code(ref, 200), tagReasonWords[reason]]),
      ...target.cacheFrom.map(({ ref, reason, found, used }) => [found === false ? 'cache: not there yet' : used === false ? 'cache: not needed' : 'cache read', code(ref, 200), cacheReasonWords[reason]]),
      ...target.cacheTo.map(({ ref, reason }) => [`cache ${not}written`, code(ref, 200), cacheReasonWords[reason]])
    ];
    if (rows.length > 0) parts.push(details(`Refs of ${code(target.displayName, 60)}`, table(['', 'Ref', 'Why'], rows)));
  }
  return parts.join('\n\n');
}

function fewTargets(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => code(name, 60)).join(' ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

function stepPlace(step: StepReport): string {
  const index = step.index === undefined ? '' : `${step.index}/${step.total ?? '?'}`;
  const place = [step.platform, step.stage, index].filter((part): part is string => part !== undefined && part !== '').join(' ');
  return place === '' ? '' : code(place, 60);
}

function stepTime(step: StepReport): string {
  if (step.durationMs === undefined) return '–';
  return `${step.uncertain === undefined ? '' : '≈\u00a0'}${time(step.durationMs)}`;
}
