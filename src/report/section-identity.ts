import { runUrl } from '../github/context.js';
import type { Context } from '../github/context.js';
import { sectionKey } from './job-section.js';
import type { SectionIdentity } from './job-section.js';

/** Whose section this job writes, and as which version of it. */
export function identifyJob(context: Context): SectionIdentity {
  const { workflow, workflowPath, job, step } = context;
  return {
    key: sectionKey([workflowPath, workflow, job, '', step]), workflow, job, matrix: '', jobs: 1,
    runId: Number(context.runId) || 0, attempt: context.runAttempt, edition: 1, url: runUrl(context)
  };
}
