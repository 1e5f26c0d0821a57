import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import { findingLines } from '../report/findings-text.js';
import { makeSection, roomInFile } from '../report/job-section.js';
import { identifyJob } from '../report/section-identity.js';
import type { Report } from '../report/report.js';
import { renderSummary } from '../report/summary.js';
import { renderTrace } from '../report/trace.js';
import { messageOf } from '../shared/errors.js';
import type { Log } from '../shared/log.js';
import { writeJobSummary } from './job-summary.js';
import { publishAnnotations } from './annotations.js';
import { writeReportFile, writeSummaryFile, writeTraceFile } from './report-files.js';
import { alone, mostWriters, writeAtOnce } from './save-comment.js';
import type { HandedSection, Turn } from './save-comment.js';
import type { SavedComment } from './sticky-comment.js';

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
  readonly onFiles?: (files: Omit<Published, 'comment' | 'handed'>) => void;
}

export interface Published {
  readonly reportFile: string | undefined;
  readonly summaryFile: string | undefined;
  readonly composeFile: string | undefined;
  /** undefined where post is to write it, or nobody */
  readonly comment: SavedComment | undefined;
  /** for post, which writes it, looks after it, or says more */
  readonly handed: HandedSection | undefined;
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
  const comment = await attempt('The pull-request comment was left out', async () => section && writeAtOnce({ inputs, context: task.context, section, turn: turnOf(report, inputs), log }));
  return { reportFile, summaryFile, composeFile, comment: comment?.saved, handed: comment?.handed };
}

async function writeOverride(directory: string, text: string | undefined): Promise<string | undefined> {
  if (text === undefined) return undefined;
  const path = join(directory, 'compose.warmbake.yaml');
  await writeFile(path, text);
  return path;
}

// A job that was cancelled is killed after ten seconds: it waits for nobody.
function turnOf(report: Report, { matrix }: Inputs): Turn {
  return report.result === 'canceled' && matrix.jobs <= mostWriters ? alone : { index: matrix.index, jobs: matrix.jobs, atOnce: matrix.atOnce };
}
