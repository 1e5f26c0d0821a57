import { failureText } from './failure-text.js';
import { inertLine } from '../shared/inert.js';
import { block, details, oneLine, plain } from './markdown.js';
import type { Report } from './report.js';
import { runDetails, warningPlace, warningTable } from './run-details.js';

/** What a call that built nothing has to say below its verdict, with at most so many findings. */
export function callText(report: Report, most: number): string {
  const { warnings, failure, call } = report;
  const left = warnings.length - most;
  const lines = call?.lines ?? [];
  return [
    failure ? failureText(failure, 30) : '',
    ...report.notices.slice(0, 20).map((notice) => `> ${plain(notice)}`),
    warnings.length === 0 ? '' : warningTable(warnings.slice(0, most)),
    left > 0 ? `…and ${left} more. The report file has them all.` : '',
    lines.length === 0 ? '' : block(lines.slice(0, most)),
    lines.length > most ? `…and ${lines.length - most} more lines. The log has them all.` : '',
    details('How it ran', runDetails({ ...report, targets: [] }))
  ].filter((part) => part !== '').join('\n\n');
}

/** The findings as lines for the job's log. Inert already. */
export function callLines(report: Report): string[] {
  const rows = report.warnings.map((one) => [warningPlace(one), one.level ?? 'warning', one.rule, one.text].filter((text) => text !== undefined && text !== '').join('  '));
  return [`${report.title}: ${report.headline}`, ...(rows.length === 0 ? [] : ['', ...rows])].map((line) => inertLine(oneLine(line))).concat((report.call?.lines ?? []).map((line) => inertLine(line)));
}
