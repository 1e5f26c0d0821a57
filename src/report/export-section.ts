import { renderBytes } from '../shared/bytes.js';
import { renderDuration } from '../shared/duration.js';
import type { CacheExportReport, ExportReport, ExportResult } from './export-report.js';
import { code, details, plain, table, time } from './markdown.js';

const resultTexts: Readonly<Record<ExportResult, string>> = { written: '✅ written', failed: '❌ failed', unwritten: '⚪ not written' };
const mostRows = 100;

/** How the cache export ended, in one line without Markdown. */
export function exportVerdict({ exports, afterMs, stopped, error }: ExportReport): string {
  const written = exports.filter(({ result }) => result === 'written').length;
  if (exports.length === 0) return exportlessVerdict({ after: `${renderDuration(afterMs)} after the images were there`, stopped, failed: error !== undefined });
  const went = `${written === exports.length ? `${written}` : `${written} of ${exports.length}`} cache ${exports.length === 1 ? 'ref' : 'refs'} written`;
  const after = `${renderDuration(afterMs)} after the images were there`;
  if (stopped === 'canceled') return `${went}; the job was cancelled, and the export with it, ${after}`;
  if (stopped === 'stalled') return `${went}; the export was given up ${after}, because nothing came from it any more`;
  return error !== undefined ? `${went}; bake failed ${after}` : `${went}, ${after}`;
}

/** The section that post adds to the job summary: Markdown. */
export function renderExportSection(report: ExportReport): string {
  const rows = report.exports.slice(0, mostRows);
  const more = report.exports.length - rows.length;
  return [
    `### ${plain(report.title, 100)}: cache export`,
    plain(`${exportVerdict(report)}.`),
    ...(report.error === undefined ? [] : [code(report.error, 300)]),
    rows.length === 0 ? '' : details('Cache refs', table(['Target', 'Cache ref', 'Result', '>Time', '>Size'], rows.map(row))),
    more > 0 ? `${more} more are not shown.` : ''
  ].filter((part) => part !== '').join('\n\n') + '\n';
}

function row(one: CacheExportReport): string[] {
  const why = one.error === undefined ? '' : `<br>${code(one.error, 200)}`;
  return [code(one.displayName, 60), code(one.ref, 200), `${resultTexts[one.result]}${why}`, time(one.durationMs), one.bytes === undefined ? '–' : renderBytes(one.bytes)];
}

// Where only the user's own entries write caches, nothing is counted.
function exportlessVerdict({ after, stopped, failed }: { readonly after: string; readonly stopped: ExportReport['stopped']; readonly failed: boolean }): string {
  if (stopped !== undefined) return stopped === 'canceled' ? `the job was cancelled, and the export with it, ${after}` : `the export was given up ${after}, because nothing came from it any more`;
  return `${failed ? 'failed' : 'ended'} ${after}`;
}
