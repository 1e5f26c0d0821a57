import { callText } from './call-text.js';
import { failureText } from './failure-text.js';
import { adviceText, economicsDetails, historyLine, missText } from './findings-text.js';
import { fitting } from './fit.js';
import { code, details, plain } from './markdown.js';
import { renderDuration } from '../shared/duration.js';
import type { Report } from './report.js';
import { runDetails, warningDetails } from './run-details.js';
import { cachedCell, stepDetails, targetTable } from './tables.js';
import { timeText } from './time-text.js';
import { count } from './verdict.js';
import { resultMarks } from './words.js';

/** The runner drops a step's summary whole when it is larger (bytes of UTF-8); a little is left for what others append. */
export const summaryLimit = 1_000_000;

/** The report as job summary: Markdown of at most `summaryLimit` bytes. Says less where it does not fit. */
export function renderSummary(report: Report, limit = summaryLimit): string {
  const size = (text: string) => Buffer.byteLength(text, 'utf8');
  if (report.call) return fitting([1000, 300, 50, 0].map((most) => () => `${head(report)}\n\n${callText(report, most)}\n`), limit, size);
  // The same on several levels, and dear with thousands of steps.
  const many = once(() => timeText(report, 36));
  const few: Report = { ...report, targets: report.targets.slice(0, 50) };
  return fitting(
    [
      () => compose(report, many, [stepDetails(report), runPart(report)]),
      () => compose(report, many, [runPart(report), 'The steps are left out, there are too many for a job summary. The report file has them all.']),
      () => compose(report, many, ['Steps and refs are left out, there are too many for a job summary. The report file has them all.']),
      () => compose(few, () => timeText(report, 0), [`Only the first ${few.targets.length} of ${report.targets.length} targets are shown. The report file has them all.`])
    ],
    limit,
    size
  );
}

function once(make: () => string): () => string {
  let text: string | undefined;
  return () => (text ??= make());
}

function compose(report: Report, time: () => string, parts: readonly string[]): string {
  const { findings } = report;
  return [
    head(report),
    report.failure ? failureText(report.failure, 30) : '',
    totalsLine(report),
    historyLine(findings?.history),
    ...report.notices.slice(0, 20).map((notice) => `> ${plain(notice)}`),
    report.targets.length === 0 ? '' : targetTable(report.targets),
    time(),
    missText(findings?.misses ?? [], 10),
    adviceText(findings?.advice ?? [], 10),
    warningDetails(report.warnings),
    economicsDetails(findings?.economics ?? []),
    ...parts
  ].filter((part) => part !== '').join('\n\n') + '\n';
}

/** The title and the verdict. */
export function head(report: Report): string {
  return `## ${plain(report.title, 100)}\n\n${resultMarks[report.result]} **${plain(report.headline)}**`;
}

/** The totals in one line, against the baseline where there is one. */
export function totalsLine({ totals, findings }: Report): string {
  const comparison = findings?.comparison;
  const build = comparison?.images ?? comparison?.build;
  const parts = [
    ...(totals.stepsTotal === 0 ? [] : [`${cachedCell(totals)} steps cached`]),
    ...(totals.stepSumMs > 0 ? [`${renderDuration(totals.stepSumMs)} of step time in ${renderDuration(totals.durationMs)}`] : []),
    ...(totals.parallelism !== undefined && totals.parallelism >= 1.05 ? [`${totals.parallelism.toFixed(1)} at a time`] : []),
    ...(comparison && build ? [`median of ${count(build.n, 'build')} of ${code(comparison.source.branch, 60)}: ${renderDuration(build.medianMs)}`] : []),
    ...(comparison && comparison.savedMs > 0 ? [`the cache saved ${renderDuration(comparison.savedMs)} of steps`] : [])
  ];
  return parts.join(' · ');
}

function runPart(report: Report): string {
  return details('How it ran', runDetails(report));
}
