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
      builder.name === '' ? ['Until the images were found, without a builder', time(totals.startupMs), ''] : [`Before bake (of it builder ${code(builder.name, 80)}: ${time(builder.bootMs)})`, time(totals.startupMs), ''],
      ...report.overhead.map((row) => [plain(row.label, 60), time(row.durationMs), row.bytes === undefined ? '' : renderBytes(row.bytes)])
    ]),
    `buildx ${code(builder.buildxVersion)} · commit ${code(report.commit.slice(0, 12))} · ${report.files.slice(0, 10).map((file) => code(file, 100)).join(', ')}`,
    ...(builder.nodes ?? []).slice(0, 16).map((node) => `Node ${code(node.name, 80)}: ${node.platforms.slice(0, 16).map((platform) => code(platform, 40)).join(', ') || 'platforms unknown'}`)
  ];
  for (const target of report.targets) {
    const not = target.result === 'success' || target.result === 'skipped' ? '' : 'not ';
    const pushed = target.unchanged ? (target.unchanged.how === 'retagged' ? 'tagged' : 'found') : `${not}pushed`;
    const rows = [
      ...target.images.map(({ ref, reason }) => [pushed, code(ref, 200), tagReasonWords[reason]]),
      ...target.cacheFrom.map(({ ref, reason, found, used }) => [found === false ? 'cache: not there yet' : used === false ? 'cache: not needed' : 'cache read', code(ref, 200), cacheReasonWords[reason]]),
      ...target.cacheTo.map(({ ref, reason }) => [`cache ${not}written`, code(ref, 200), cacheReasonWords[reason]])
    ];
    if (rows.length > 0) parts.push(details(`Refs of ${code(target.displayName, 60)}`, table(['', 'Ref', 'Why'], rows)));
  }
  return parts.join('\n\n');
}

/** What the builder's checks found, folded; empty where they found nothing. */
export function warningDetails(warnings: readonly WarningReport[], most = 100): string {
  return warnings.length === 0 ? '' : details(`⚠️ ${count(warnings.length, 'finding')} of the Dockerfile checks`, warningTable(warnings.slice(0, most)));
}

/** Findings as a table, each rule with its page. */
export function warningTable(warnings: readonly WarningReport[]): string {
  const rows = warnings.map((warning) => {
    const { rule, text, url, level } = warning;
    const place = warningPlace(warning);
    return [place === '' ? '' : code(place, 100), ruleName(rule, url), `${level === 'error' ? '❌ ' : ''}${plain(text, 300)}`];
  });
  return table(['Place', 'Rule', 'Finding'], rows);
}

// A frontend may be anybody's: no other link is shown.
const rulePage = /^https:\/\/docs\.docker\.com\/go\/dockerfile\/rule\/[a-z0-9-]{1,80}\/?$/;

/** A rule of the checks, with the link to its page where that is one of Docker's. */
export function ruleName(rule: string | undefined, url: string | undefined): string {
  if (rule === undefined) return '';
  return url !== undefined && rulePage.test(url) ? `[${code(rule, 60)}](${url})` : code(rule, 60);
}

/** Where a finding is: `web/Dockerfile:3`, `line 3` where its file is not known, or nothing. */
export function warningPlace({ file, line }: WarningReport): string {
  return file === undefined && line === undefined ? '' : `${file ?? 'line '}${file !== undefined && line !== undefined ? ':' : ''}${line ?? ''}`;
}
