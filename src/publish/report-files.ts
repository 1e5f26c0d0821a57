import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Report } from '../report/report.js';

export interface ReportFiles {
  readonly report: string;
  readonly summary: string;
}

/** Writes the report as JSON and Markdown into a directory, or the JSON where the user wants it. */
export async function writeReportFiles(directory: string, chosen: string | undefined, report: Report, markdown: string): Promise<ReportFiles> {
  const paths = { report: chosen ?? join(directory, 'report.json'), summary: join(directory, 'summary.md') };
  await mkdir(dirname(paths.report), { recursive: true });
  await writeFile(paths.report, `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(paths.summary, markdown);
  return paths;
}
