import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import { findingLines } from '../report/findings-text.js';
import { fitSection, makeSection, roomInFile } from '../report/job-section.js';
import { identifyJob } from '../report/section-identity.js';
import type { Report } from '../report/report.js';
import { renderSummary } from '../report/summary.js';
import { renderTrace } from '../report/trace.js';
import { messageOf } from '../shared/errors.js';
import type { Log } from '../shared/log.js';
import { writeJobSummary } from './job-summary.js';
import { publishAnnotations } from './annotations.js';
import { writeReportFile, writeSummaryFile, writeTraceFile } from './report-files.js';
import { mostWriters, saveComment } from './save-comment.js';
import type { PublishedComment } from './save-comment.js';
import type { WrittenComment } from './settle-comment.js';

export interface PublishTask {
  readonly report: Report;
  readonly inputs: Inputs;
  readonly context: Context;
  readonly directory: string;
  readonly summaryPath: string | undefined;
  /** text of the Compose override, where there is one */
  readonly composeOverride: string | undefined;
  readonly log: Log;
  /** writes a line that the runner reads; without it no line is marked */
  readonly write?: (line: string) => void;
  /** called when everything but the comment is done, which may take its time */
  readonly onFiles?: (files: Omit<Published, 'comment' | 'written'>) => void;
}

export interface Published {
  readonly reportFile: string | undefined;
  readonly summaryFile: string | undefined;
  readonly composeFile: string | undefined;
  readonly comment: PublishedComment | undefined;
  /** for post, where the comment may need a second edition */
  readonly written: WrittenComment | undefined;
}

/** Shows the report everywhere it belongs, side by side. Each sink that fails is one warning; nothing is thrown. */
export async function publishReport(task: PublishTask): Promise<Published> {
  const { report, inputs, directory, log } = task;
  const attempt = async <T>(what: string, action: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await action();
    } catch (error) {
      log.warning(`${what}: ${messageOf(error)}`);
      return undefined;
    }
  };
  const section = await attempt("The job's part of the comment could not be made", async () => makeSection(report, identifyJob(task.context, inputs.matrix), { ...findingLines(report.findings, 3), room: roomInFile }));
  const summary = await attempt('The summary could not be made', async () => renderSummary(report));
  const [, reportFile, summaryFile, , composeFile] = await Promise.all([
    attempt('The job summary could not be written', async () => inputs.summary && summary !== undefined && writeJobSummary(task.summaryPath, summary)),
    attempt('The report file could not be written', () => writeReportFile(directory, inputs.reportFile, { ...report, job: section })),
    attempt('The summary file could not be written', async () => (summary === undefined ? undefined : writeSummaryFile(directory, summary))),
    attempt('The trace file could not be written', () => writeTraceFile(inputs.traceFile, () => renderTrace(report))),
    attempt('The Compose override could not be written', () => writeOverride(directory, task.composeOverride))
  ]);
  await attempt('The outputs could not be written', async () => task.onFiles?.({ reportFile, summaryFile, composeFile }));
  await attempt('Dockerfile lines could not be marked', () => publishAnnotations({ report, inputs, context: task.context, log, write: task.write ?? (() => undefined) }));
  const comment = await attempt('The pull-request comment was left out', async () => section && withinPatience(saveComment({ inputs, context: task.context, sections: [fitSection(section)], ...turnOf(report, inputs), log })));
  return { reportFile, summaryFile, composeFile, comment, written: section && comment && { section: fitSection(section), pullRequest: comment.pullRequest, settled: comment.settled } };
}

async function writeOverride(directory: string, text: string | undefined): Promise<string | undefined> {
  if (text === undefined) return undefined;
  const path = join(directory, 'compose.warmbake.yaml');
  await writeFile(path, text);
  return path;
}

// A job that was cancelled is killed after ten seconds: it waits for nobody.
function turnOf(report: Report, { matrix }: Inputs): { index: number; jobs: number; atOnce: number } {
  return report.result === 'canceled' && matrix.jobs <= mostWriters ? { index: 0, jobs: 1, atOnce: 1 } : matrix;
}

// The patience of the protocol, and a last call that is not answered.
const longestCommentMs = 32_000;

/** The outcome of a task, unless it takes longer than a job should wait for a comment. */
async function withinPatience<T>(task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`GitHub took longer than ${longestCommentMs / 1000} s`)), longestCommentMs);
  });
  return Promise.race([task, late]).finally(() => clearTimeout(timer));
}
