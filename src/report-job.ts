import { readFile } from 'node:fs/promises';
import { getInput, setOutput } from './run/runner-commands.js';
import { parseContext } from './github/context.js';
import { readReportJobInputs } from './inputs/report-job-inputs.js';
import { gatherSections } from './publish/gather-sections.js';
import type { JobLog } from './publish/job-log.js';
import { writeJobSummary } from './publish/job-summary.js';
import { openComment } from './publish/open-comment.js';
import { renderComment } from './report/comment.js';
import { fitSection } from './report/job-section.js';
import { findMissingJobs } from './report/missing-jobs.js';
import { sumSections } from './report/section-totals.js';
import { messageOf } from './shared/errors.js';

/** What the report job needs of the process it runs in. */
export interface ReportJobTools {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: JobLog;
}

// Characters; the runner takes 1 MiB, and a character has at most three bytes here.
const summaryLimit = 330_000;

/** The last job of a run: merges what the others reported into one summary, one comment and outputs. Only wrong inputs are thrown, as a UserError. */
export async function reportJob({ env, log }: ReportJobTools): Promise<void> {
  const payload = await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
  const context = parseContext(env, payload);
  const inputs = readReportJobInputs(getInput, context.workspace);
  const place = await openComment({ inputs, context, log });
  const { sections, problems } = await gatherSections(inputs, context, place);
  problems.forEach((problem) => log.warning(problem));
  const { missing, notices } = findMissingJobs(sections, inputs.needs);
  const totals = sumSections(sections);
  if (sections.length === 0) log.warning('No job has a report: give `report-files`, or let the jobs write their comment.');
  const notes = { notices };
  const summary = renderComment(sections, summaryLimit, notes);
  if (inputs.summary) {
    await writeJobSummary(env['GITHUB_STEP_SUMMARY'], summary).catch((error: unknown) => log.warning(`The job summary could not be written: ${messageOf(error)}`));
  }
  const comment = sections.length === 0 ? undefined : await place?.save({ sections: sections.map((section) => fitSection(section)), index: 0, jobs: 1, always: true }, notes);
  const outputs: Readonly<Record<string, string | number | undefined>> = {
    jobs: totals.jobs, 'jobs-failed': totals.failed, 'jobs-missing': missing, 'steps-total': totals.stepsTotal, 'steps-cached': totals.stepsCached,
    'cache-ratio': totals.cacheRatio === undefined ? '' : totals.cacheRatio.toFixed(4).replace(/\.?0+$/, ''), 'duration-ms': totals.critical?.durationMs ?? 0,
    'critical-job': totals.critical === undefined ? '' : `${totals.critical.job}${totals.critical.matrix === '' ? '' : ` (${totals.critical.matrix})`}`,
    'comment-id': comment?.id, 'comment-url': comment?.url
  };
  Object.entries(outputs).forEach(([name, value]) => setOutput(name, String(value ?? '')));
  notices.forEach((notice) => log.info(notice));
  log.info(`${totals.jobs} ${totals.jobs === 1 ? 'job' : 'jobs'} merged, ${totals.failed} failed, ${missing} without a report.`);
}
