import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { JobSection } from '../report/job-section.js';
import type { Report } from '../report/report.js';

/** What a report file holds: the report, and the job's part of the comment, from which the report job merges. */
export interface ReportFile extends Report {
  readonly job: JobSection | undefined;
}

/** Writes the report as JSON into a directory, or where the user wants it. Returns its path. */
export async function writeReportFile(directory: string, chosen: string | undefined, report: ReportFile): Promise<string> {
  const path = chosen ?? join(directory, 'report.json');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  return path;
}

/** Writes the build as a trace, where the user wants one. Returns its path. */
export async function writeTraceFile(path: string | undefined, trace: () => string): Promise<string | undefined> {
  if (path === undefined) return undefined;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${trace()}\n`);
  return path;
}

/** Writes the summary into a directory. Returns its path. */
export async function writeSummaryFile(directory: string, markdown: string): Promise<string> {
  const path = join(directory, 'summary.md');
  await writeFile(path, markdown);
  return path;
}
