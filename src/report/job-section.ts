import { createHash } from 'node:crypto';
import type { Report, Result, TargetReport } from './report.js';
import { warningPlace } from './run-details.js';
import { skippedWords } from './unchanged.js';

/** A target of a job, as its row in the comment. */
export interface SectionTarget {
  readonly name: string;
  readonly result: Result;
  readonly durationMs: number | undefined;
  readonly stepsTotal: number;
  readonly stepsCached: number;
  /** names under which its image was pushed */
  readonly imagesPushed: number;
  /** what the row says instead of its result */
  readonly note?: string | undefined;
}

/** What failed in a job, as far as a comment shows it. */
export interface SectionFailure {
  readonly target: string | undefined;
  readonly step: string | undefined;
  readonly message: string;
  /** `file:line` in the Dockerfile */
  readonly place: string | undefined;
  /** last lines of output, at most ten */
  readonly lines: readonly string[];
}

/** What the checks of the Dockerfiles found, where they ran instead of a build. */
export interface SectionChecks {
  /** all findings; `findings` may have fewer */
  readonly total: number;
  readonly findings: readonly { readonly place: string; readonly rule: string | undefined; readonly text: string; readonly url?: string | undefined }[];
}

/** What one job says in the comment that all jobs share. Texts are as they came, redacted and not escaped. */
export interface JobSection {
  readonly version: 1;
  /** the same for the same workflow, job, matrix values and step in every run */
  readonly key: string;
  readonly workflow: string;
  readonly job: string;
  /** matrix values as `os: linux, node: 20`; empty outside a matrix */
  readonly matrix: string;
  /** jobs of the matrix, 1 outside one */
  readonly jobs: number;
  readonly runId: number;
  readonly attempt: number;
  /** 1 from main; higher where post had more to say */
  readonly edition: number;
  readonly title: string;
  readonly commit: string;
  readonly result: Result;
  /** the verdict in plain words */
  readonly headline: string;
  readonly durationMs: number;
  readonly stepsTotal: number;
  readonly stepsCached: number;
  /** all targets of the job; `targets` may have fewer */
  readonly targetsTotal: number;
  readonly imagesPushed: number;
  readonly targets: readonly SectionTarget[];
  readonly failure: SectionFailure | undefined;
  /** absent for a build */
  readonly checks?: SectionChecks;
  /** at most three each, one line each */
  readonly reasons: readonly string[];
  readonly advice: readonly string[];
  readonly notices: readonly string[];
  /** address of the run or the job */
  readonly url: string;
}

/** Whose section it is, and which of its versions. */
export type SectionIdentity = Pick<JobSection, 'key' | 'workflow' | 'job' | 'matrix' | 'jobs' | 'runId' | 'attempt' | 'edition' | 'url'>;

/** Texts that not every report has. */
export interface SectionTexts {
  readonly reasons?: readonly string[];
  readonly advice?: readonly string[];
  /** bytes of JSON that it may have; without it, what a comment has room for */
  readonly room?: number;
}

/** Bytes of JSON that a section may have in a report file, where there is room. */
export const roomInFile = 24_000;

/** The section of a report, as small as `fitSection` makes it. */
export function makeSection(report: Report, identity: SectionIdentity, { reasons = [], advice = [], room }: SectionTexts = {}): JobSection {
  const pushed = ({ result, unchanged, digest, images }: TargetReport) => ((result === 'success' || unchanged?.how === 'retagged') && digest !== undefined ? images.length : 0);
  const { failure, totals } = report;
  return fitSection({
    version: 1, ...identity, title: report.title, commit: report.commit, result: report.result, headline: report.headline,
    durationMs: totals.durationMs, stepsTotal: totals.stepsTotal, stepsCached: totals.stepsCached,
    targetsTotal: report.call ? 0 : report.targets.length, imagesPushed: report.targets.filter((target) => pushed(target) > 0).length,
    targets: report.call ? [] : report.targets.map((target) => ({
      name: target.displayName, result: target.result, durationMs: target.durationMs === undefined ? undefined : Math.round(target.durationMs),
      stepsTotal: target.stepsTotal, stepsCached: target.stepsCached, imagesPushed: pushed(target), ...(target.unchanged ? { note: skippedWords(target.unchanged) } : {})
    })),
    failure: failure && { target: failure.target, step: failure.step, message: failure.message, place: failure.excerpt && placeOf(failure.excerpt), lines: failure.lines.slice(-10) },
    ...(report.call ? { checks: { total: report.warnings.length, findings: report.warnings.map((one) => ({ place: warningPlace(one), rule: one.rule, text: one.text, url: one.url })) } } : {}),
    reasons, advice, notices: report.notices
  }, room);
}

function placeOf({ file, line }: { readonly file: string; readonly line: number | undefined }): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** A key that two jobs share only where workflow, job, matrix values and step are the same. */
export function sectionKey(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

// Bytes of JSON that one section may have: a lone job says more than one of thirty, and all of a matrix fit one comment.
const roomOfAll = 24_000;
const roomOfOne = { least: 1300, most: 6000 };

/** The same section, saying less until its JSON is small enough: rows, then texts; its figures always stay. */
export function fitSection(section: JobSection, room = Math.min(roomOfOne.most, Math.max(roomOfOne.least, roomOfAll / section.jobs))): JobSection {
  // Workflow and job are compared with those of other sections: they are cut the same way on every level.
  for (const [rows, texts, lines, length] of [[40, 3, 10, 300], [20, 3, 10, 200], [10, 2, 5, 120], [5, 1, 0, 80], [2, 0, 0, 60], [0, 0, 0, 30], [0, 0, 0, 12]] as const) {
    const cut = (text: string) => clip(text, length);
    const name = (text: string) => clip(text, Math.min(60, 2 * length));
    const maybe = (text: string | undefined) => (text === undefined ? undefined : cut(text));
    const some = (list: readonly string[]) => list.slice(0, texts).map(cut);
    const fitting: JobSection = {
      ...section, workflow: clip(section.workflow, 40), job: clip(section.job, 40), matrix: name(section.matrix), title: name(section.title), headline: cut(section.headline),
      commit: section.commit.slice(0, 12), url: section.url.length > 200 ? '' : section.url,
      targets: inOrderOfNeed(section.targets).slice(0, rows).map((target) => ({ ...target, name: clip(target.name, 60), ...(target.note === undefined ? {} : { note: clip(target.note, 40) }) })),
      failure: section.failure && {
        target: maybe(section.failure.target), step: maybe(section.failure.step), message: cut(section.failure.message), place: maybe(section.failure.place),
        lines: lines === 0 ? [] : section.failure.lines.slice(-lines).map(cut)
      },
      ...(section.checks && { checks: { total: section.checks.total, findings: section.checks.findings.slice(0, rows).map(({ place, rule, text, url }) => ({ place: clip(place, 100), rule: rule && clip(rule, 60), text: cut(text), url: rows < 10 || (url?.length ?? 0) > 150 ? undefined : url })) } }),
      reasons: some(section.reasons), advice: some(section.advice), notices: some(section.notices)
    };
    if (length === 12 || Buffer.byteLength(JSON.stringify(fitting)) <= room) return fitting;
  }
  return section;
}

// What failed must not be among the rows that are left out, nor what was built where most were not.
function inOrderOfNeed(targets: readonly SectionTarget[]): readonly SectionTarget[] {
  const need = ({ result }: SectionTarget) => (result === 'failure' ? 2 : result === 'skipped' ? 0 : 1);
  return [...targets].sort((a, b) => need(b) - need(a));
}

function clip(text: string, limit: number): string {
  // Control characters would be six characters each in JSON, and say nothing.
  const line = text.slice(0, 2 * limit + 2).replace(/\p{Cc}/gu, ' ');
  const characters = [...line];
  return characters.length <= limit ? line : `${characters.slice(0, limit - 1).join('')}…`;
}
