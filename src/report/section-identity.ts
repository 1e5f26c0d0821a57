import { runUrl } from '../github/context.js';
import type { Context } from '../github/context.js';
import type { JobMatrix } from '../inputs/inputs.js';
import { sectionKey } from './job-section.js';
import type { SectionIdentity } from './job-section.js';

/** Whose section this job writes, and as which version of it. */
export function identifyJob(context: Context, matrix: JobMatrix, edition = 1): SectionIdentity {
  const { workflow, workflowPath, job, step } = context;
  const values = Object.entries(matrix.values).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value) ?? ''] as const);
  // In another order they are the same values.
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    key: sectionKey([workflowPath, workflow, job, JSON.stringify(sorted), step]), workflow, job, matrix: values.map(([name, value]) => `${name}: ${value}`).join(', '), jobs: matrix.jobs,
    runId: Number(context.runId) || 0, attempt: context.runAttempt, edition, url: jobUrl(context, matrix)
  };
}

// The number of a check run is that of its job (GitHub's changelog of 2025-09).
function jobUrl(context: Context, { checkRunId }: JobMatrix): string {
  return checkRunId === undefined ? runUrl(context) : `${context.serverUrl}/${context.repository.owner}/${context.repository.name}/actions/runs/${context.runId}/job/${checkRunId}`;
}
