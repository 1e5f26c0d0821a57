import type { JobSection } from './job-section.js';

/** How many jobs have no report, and a sentence for each job of the workflow that lacks one. */
export interface MissingJobs {
  readonly missing: number;
  readonly notices: readonly string[];
}

const endings: Readonly<Record<string, string>> = { success: 'ended well', failure: 'failed', cancelled: 'was cancelled', skipped: 'was skipped' };

/**
 * Which jobs of a run have said nothing: those of the `needs` context without a section, and the members of a matrix that
 * others of it know of. `needs` has the result of each job by its name in the workflow.
 */
export function findMissingJobs(sections: readonly JobSection[], needs: ReadonlyMap<string, string>): MissingJobs {
  let missing = 0;
  const notices: string[] = [];
  const names = new Set([...needs.keys(), ...sections.map((section) => section.job)]);
  for (const name of names) {
    const own = sections.filter((section) => section.job === name);
    const result = needs.get(name);
    if (own.length === 0) {
      missing++;
      notices.push(`Job ${name} ${endings[result ?? ''] ?? 'ended'} and has no report.`);
      continue;
    }
    // Several steps of a job have a section each.
    const seen = new Set(own.map((section) => section.matrix)).size;
    const jobs = Math.max(...own.map((section) => section.jobs));
    if (seen >= jobs) continue;
    missing += jobs - seen;
    notices.push(`${jobs - seen} of ${jobs} jobs of ${name} ${jobs - seen === 1 ? 'has' : 'have'} no report.`);
  }
  return { missing, notices };
}
