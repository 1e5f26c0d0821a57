import { renderDuration } from '../shared/duration.js';
import { fitting } from './fit.js';
import type { JobSection, SectionChecks } from './job-section.js';
import { block, code, details, percent, plain, table, time } from './markdown.js';
import { isOutdated } from './merge-sections.js';
import { ruleName } from './run-details.js';
import { sumSections } from './section-totals.js';
import { cachedCell } from './tables.js';
import { resultMarks, resultWords } from './words.js';

/** GitHub refuses a comment with more characters. Counted here as UTF-16 units, which is never less. */
export const commentLimit = 65_536;

/** What the comment says besides the sections. */
export interface CommentNotes {
  /** shown under the verdict, e.g. jobs that never ran */
  readonly notices?: readonly string[];
}

/** The sections of all jobs as one comment, one screen, without its marker and data; at most `limit` characters. Every text is escaped here. */
export function renderComment(sections: readonly JobSection[], limit = commentLimit - 1024, notes: CommentNotes = {}): string {
  return fitting([() => compose(sections, notes, 40, 3), () => compose(sections, notes, 10, 1), () => compose(sections, notes, 0, 0), ...[100, 10, 0].map((most) => () => fewJobs(sections, notes, most))], limit, (text) => text.length);
}

function compose(sections: readonly JobSection[], { notices = [] }: CommentNotes, rows: number, texts: number): string {
  const [first] = sections;
  const alone = sections.length === 1 && first !== undefined;
  return [
    `## ${plain(first?.title ?? 'Container build', 100)}`,
    alone ? `${resultMarks[first.result]} **${plain(first.headline)}**` : verdict(sections),
    ...notices.slice(0, 5).map((notice) => `> ${plain(notice)}`),
    ...(alone ? [sectionText(first, rows, texts)] : severalJobs(sections, rows, texts))
  ].filter((part) => part !== '').join('\n\n') + '\n';
}

// What failed comes first and open; a busy reader looks no further.
function severalJobs(sections: readonly JobSection[], rows: number, texts: number): string[] {
  const part = (section: JobSection, open: boolean) => details(`${code(nameOf(section, sections), 120)}: ${plain(section.headline, 200)}`, sectionText(section, rows, texts), open);
  const failed = sections.filter((section) => section.result === 'failure');
  return [
    ...failed.map((section, index) => part(section, index < openFailures)), jobTable(sections),
    ...(rows > 0 ? sections.filter((section) => !failed.includes(section)).map((section) => part(section, false)) : [])
  ];
}

const openFailures = 2;

function verdict(sections: readonly JobSection[]): string {
  const totals = sumSections(sections);
  const jobs = totals.jobs === totals.jobsExpected ? `${totals.jobs} jobs` : `${totals.jobs} of ${totals.jobsExpected} jobs`;
  const longest = totals.critical === undefined ? '' : ` · longest ${code(nameOf(totals.critical, sections), 80)} ${renderDuration(totals.critical.durationMs)}`;
  return `${resultMarks[totals.result]} **${jobs}${totals.failed > 0 ? `, ${totals.failed} failed` : ''}** · ${totals.targets} targets, ${totals.imagesPushed} pushed · ${percent(totals.cacheRatio)} of ${totals.stepsTotal} steps cached${longest}`;
}

function jobTable(sections: readonly JobSection[]): string {
  const rows = sections.map((section) => [
    code(nameOf(section, sections), 80),
    `${resultMarks[section.result]} ${section.checks && section.result === 'success' ? 'checked' : resultWords[section.result]}${isOutdated(section, sections) ? ' (older run)' : ''}`,
    time(section.durationMs),
    shareCell(section),
    link(section, 'Open')
  ]);
  return table(['Job', 'Result', '>Time', 'Steps cached', 'Report'], rows);
}

function sectionText(section: JobSection, rows: number, texts: number): string {
  const left = section.targetsTotal - Math.min(rows, section.targets.length);
  // Of targets that were all there already nothing took time.
  const built = section.targets.some((target) => target.note === undefined);
  const shown = section.targets.slice(0, rows).map((target) => [
    code(target.name, 60), `${resultMarks[target.result]} ${target.note === undefined ? resultWords[target.result] : plain(target.note, 60)}`,
    ...(built ? [time(target.durationMs), shareCell(target)] : []),
    target.imagesPushed > 0 ? '✅' : '–'
  ]);
  return [
    failureOf(section, rows > 10),
    shown.length === 0 ? '' : table(['Target', 'Result', ...(built ? ['>Time', 'Steps cached'] : []), 'Pushed'], shown),
    left > 0 ? `…and ${left} more ${left === 1 ? 'target' : 'targets'}.` : '',
    checksText(section.checks, rows),
    listed('Why the cache missed', section.reasons.slice(0, texts)),
    listed('Advice', section.advice.slice(0, texts)),
    ...section.notices.slice(0, texts).map((text) => `> ${plain(text)}`),
    `${link(section)} · commit ${code(section.commit)}`
  ].filter((part) => part !== '').join('\n\n');
}

function checksText(checks: SectionChecks | undefined, rows: number): string {
  if (checks === undefined || checks.total === 0) return '';
  const shown = checks.findings.slice(0, rows);
  const left = checks.total - shown.length;
  return [
    shown.length === 0 ? '' : table(['Place', 'Rule', 'Finding'], shown.map(({ place, rule, text, url }) => [place === '' ? '' : code(place, 100), ruleName(rule, url), plain(text, 300)])),
    left > 0 ? `…and ${left} more ${left === 1 ? 'finding' : 'findings'}.` : ''
  ].filter((part) => part !== '').join('\n\n');
}

function failureOf({ failure }: JobSection, withLines: boolean): string {
  if (failure === undefined) return '';
  const where = [failure.target, failure.step, failure.place].flatMap((text) => (text === undefined ? [] : [code(text, 120)])).join(' ');
  return [`**What failed** ${where}`, plain(failure.message, 400), withLines && failure.lines.length > 0 ? block(failure.lines) : ''].filter((part) => part !== '').join('\n\n');
}

function listed(title: string, texts: readonly string[]): string {
  return texts.length === 0 ? '' : `**${title}**\n\n${texts.map((text) => `- ${plain(text)}`).join('\n')}`;
}

function shareCell({ stepsTotal, stepsCached }: { readonly stepsTotal: number; readonly stepsCached: number }): string {
  return cachedCell({ stepsTotal, stepsCached, cacheRatio: stepsTotal === 0 ? undefined : stepsCached / stepsTotal });
}

/** What tells a job apart from the others: what they all have in common is left out. */
function nameOf({ workflow, job, matrix }: JobSection, all: readonly JobSection[]): string {
  const ofOneWorkflow = all.every((other) => other.workflow === workflow);
  if (ofOneWorkflow && matrix !== '' && all.every((other) => other.job === job && other.matrix !== '')) return matrix;
  return `${workflow === '' || ofOneWorkflow ? '' : `${workflow} / `}${job}${matrix === '' ? '' : ` (${matrix})`}`;
}

function link({ url }: JobSection, text = 'Full report'): string {
  return /^https?:\/\//.test(url) ? `[${text}](${encodeURI(url).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))})` : '';
}

/** Where even a row per job is too much: the totals of all, and some rows, those that failed first. */
function fewJobs(sections: readonly JobSection[], { notices = [] }: CommentNotes, most: number): string {
  const failedFirst = [...sections.filter((section) => section.result === 'failure'), ...sections.filter((section) => section.result !== 'failure')];
  const left = sections.length - most;
  const parts = [
    `## ${plain(sections[0]?.title ?? 'Container build', 100)}`, verdict(sections), ...notices.slice(0, 5).map((notice) => `> ${plain(notice)}`),
    most === 0 ? '' : jobTable(failedFirst.slice(0, most)), left > 0 && most > 0 ? `…and ${left} more ${left === 1 ? 'job' : 'jobs'}.` : ''
  ];
  return parts.filter((part) => part !== '').join('\n\n') + '\n';
}
