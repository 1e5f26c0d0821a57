import { fitting } from './fit.js';
import { head, totalsLine } from './summary.js';
import type { Report } from './report.js';
import { failureText, slowestTable, targetTable } from './tables.js';

/** GitHub refuses a comment with more characters. Counted here as UTF-16 units, which is never less. */
export const commentLimit = 65_536;

/** The report as a short comment, one screen, without its marker; at most `limit` characters. */
export function renderComment(report: Report, limit = commentLimit - 1024): string {
  return fitting([() => compose(report, Infinity, 10), () => compose(report, 40, 10), () => compose(report, 10, 0)], limit, (text) => text.length);
}

function compose(report: Report, most: number, lines: number): string {
  const left = report.targets.length - most;
  const more = left > 0 ? `\n\n…and ${left} more ${left === 1 ? 'target' : 'targets'}.` : '';
  const slowest = slowestTable(report.steps, 3);
  return [
    head(report),
    totalsLine(report),
    report.failure ? failureText(lines === 0 ? { ...report.failure, lines: [], excerpt: undefined } : report.failure, lines) : '',
    targetTable(report.targets.slice(0, most)) + more,
    slowest === '' ? '' : `<details>\n<summary>Slowest steps</summary>\n\n${slowest}\n\n</details>`,
    `[Full report](${encodeURI(report.runUrl)}) · commit <code>${report.commit.slice(0, 12).replace(/[^0-9a-zA-Z]/g, '')}</code>`
  ].filter((part) => part !== '').join('\n\n') + '\n';
}
