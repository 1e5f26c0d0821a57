import { numberOf, objectOf, parseJson } from '../shared/checked-json.js';
import type { JobMatrix } from './inputs.js';

/**
 * Reads what GitHub fills in about the matrix: `toJSON(matrix)` (null outside one), `toJSON(strategy)` (with job-index and
 * job-total) and the job's number. Nobody sets these, and not every server knows them: what cannot be read is left out, it
 * only concerns the comment.
 */
export function readMatrix(get: (name: string) => string): JobMatrix {
  const strategy = objectOf(parseJson(get('strategy'))) ?? {};
  const jobs = Math.max(1, whole(strategy['job-total']) ?? 1);
  const most = whole(strategy['max-parallel']) || jobs;
  return {
    values: objectOf(parseJson(get('matrix'))) ?? {}, jobs, index: Math.min(whole(strategy['job-index']) ?? 0, jobs - 1),
    checkRunId: whole(parseJson(get('check-run-id'))) || undefined, atOnce: Math.min(jobs, most)
  };
}

function whole(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
