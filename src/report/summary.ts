import { fitting } from './fit.js';
import { plain, percent } from './markdown.js';
import { renderDuration } from '../shared/duration.js';
import type { Report } from './report.js';
import { failureText, runDetails, slowestTable, stepDetails, targetTable } from './tables.js';
import { resultMarks } from './words.js';

/** The runner drops a step's summary whole when it is larger (bytes of UTF-8); a little is left for what others append. */
export const summaryLimit = 1_000_000;

/** The report as job summary: Markdown of at most `summaryLimit` bytes. Says less where it does not fit. */
export function renderSummary(report: Report, limit = summaryLimit): string {
  const size = (text: string) => Buffer.byteLength(text, 'utf8');
  const few: Report = { ...report, targets: report.targets.slice(0, 50) };
  return fitting(
    [
      () => compose(report, [stepDetails(report), runPart(report)]),
      () => compose(report, [runPart(report), 'The steps are left out, there are too many for a job summary. The report file has them all.']),
      () => compose(report, ['Steps and refs are left out, there are too many for a job summary. The report file has them all.']),
      () => compose(few, [`Only the first ${few.targets.length} of ${report.targets.length} targets are shown. The report file has them all.`])
    ],
    limit,
    size
  );
}

function compose(report: Report, parts: readonly string[]): string {
  const slowest = slowestTable(report.steps, 8);
  return [
    head(report),
    totalsLine(report),
    ...report.notices.slice(0, 20).map((notice) => `> ${plain(notice)}`),
    report.failure ? failureText(report.failure, 30) : '',
    targetTable(report.targets),
    slowest === '' ? '' : `**Slowest steps**\n\n${slowest}`,
    ...parts
  ].filter((part) => part !== '').join('\n\n') + '\n';
}

/** The title and the verdict. */
export function head(report: Report): string {
  return `## ${plain(report.title, 100)}\n\n${resultMarks[report.result]} **${plain(report.headline)}**`;
}

/** The totals in one line. */
export function totalsLine({ totals }: Report): string {
  const parts = [
    `${totals.stepsTotal} steps, ${totals.stepsCached} cached (${percent(totals.cacheRatio)})`,
    ...(totals.stepSumMs > 0 ? [`${renderDuration(totals.stepSumMs)} of step time in ${renderDuration(totals.durationMs)}`] : []),
    ...(totals.parallelism !== undefined && totals.parallelism >= 1.05 ? [`${totals.parallelism.toFixed(1)} at a time`] : [])
  ];
  return parts.join(' · ');
}

function runPart(report: Report): string {
  return `<details>\n<summary>How it ran</summary>\n\n${runDetails(report)}\n\n</details>`;
}
