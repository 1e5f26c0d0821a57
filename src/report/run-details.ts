import { renderBytes } from '../shared/bytes.js';
import { code, details, plain, table, time } from './markdown.js';
import type { Report, WarningReport } from './report.js';
import { count } from './verdict.js';
import { cacheReasonWords, tagReasonWords } from './words.js';

/** How it ran: builder, overhead, refs with their reasons. */
export function runDetails(report: Report): string {
  const { builder, totals } = report;
  const parts = [
    table(['What', '>Time', '>Bytes'], [
      [`Before bake (of it builder ${code(builder.name, 80)}: ${time(builder.bootMs)})`, time(totals.startupMs), ''],
      ...report.overhead.map((row) => [plain(row.label, 60), time(row.durationMs), row.bytes === undefined ? '' : renderBytes(row.bytes)])
    ]),
    `buildx ${code(builder.buildxVersion)} · commit ${code(report.commit.slice(0, 12))} · ${report.files.slice(0, 10).map((file) => code(file, 100)).join(', ')}`,
    ...(builder.nodes ?? []).slice(0, 16).map((node) => `Node ${code(node.name, 80)}: ${node.platforms.slice(0, 16).map((platform) => code(platform, 40)).join(', ') || 'platforms unknown'}`)
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

/** What the builder's checks found, folded; empty where they found nothing. */
export function warningDetails(warnings: readonly WarningReport[], most = 100): string {
  if (warnings.length === 0) return '';
  const rows = warnings.slice(0, most).map(({ rule, text, file, line }) => [
    file === undefined && line === undefined ? '' : code(`${file ?? 'line '}${file !== undefined && line !== undefined ? ':' : ''}${line ?? ''}`, 100),
    rule === undefined ? '' : code(rule, 60), plain(text, 300)
  ]);
  return details(`⚠️ ${count(warnings.length, 'finding')} of the Dockerfile checks`, table(['Place', 'Rule', 'Finding'], rows));
}
