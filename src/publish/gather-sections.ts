import type { Context } from '../github/context.js';
import type { ReportJobInputs } from '../inputs/report-job-inputs.js';
import type { JobSection } from '../report/job-section.js';
import { mergeSections } from '../report/merge-sections.js';
import type { OpenComment } from './open-comment.js';
import { readReportFiles } from './read-report-files.js';

/** The sections of this run's jobs, from their report files and from the comment, and what stood in the way. Never throws. */
export async function gatherSections(inputs: ReportJobInputs, context: Context, comment: OpenComment | undefined): Promise<{ sections: JobSection[]; problems: readonly string[] }> {
  const files = await readReportFiles(inputs.reportFiles);
  const runs = runsOf(context);
  const ours = files.sections.filter((section) => runs.includes(section.runId));
  const foreign = files.sections.length - ours.length;
  const commented = ((await comment?.read()) ?? []).filter((section) => runs.includes(section.runId));
  // Files come from jobs that may have built anybody's code: their links may only lead to runs of this repository.
  const home = `${context.serverUrl}/${context.repository.owner}/${context.repository.name}/actions/runs/`;
  const sections = mergeSections(ours.map((section) => (section.url.startsWith(home) ? section : { ...section, url: '' })), commented);
  return { sections, problems: foreign === 0 ? files.problems : [...files.problems, `${foreign} report ${foreign === 1 ? 'file is' : 'files are'} of another run.`] };
}

// This run, or the one that this one was started after.
function runsOf({ runId, event }: Context): readonly number[] {
  const after = event.kind === 'workflow-run' ? event.runId : undefined;
  return [Number(runId) || 0, ...(after === undefined ? [] : [after])];
}
