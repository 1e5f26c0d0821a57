import { numberOf, objectOf, parseJson } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';
import { parseCount } from './fields.js';
import type { Field } from './fields.js';
import type { JobMatrix } from './inputs.js';

/**
 * Reads what GitHub fills in about the matrix: `toJSON(matrix)` (null outside one), `toJSON(strategy)` (with job-index and
 * job-total) and the job's number. Servers that do not know them leave them empty. `take` keeps the problems.
 */
export function readMatrix(get: (name: string) => string, take: <T>(field: Field<T>, otherwise: T) => T): JobMatrix {
  const values = take(parseFilledIn('matrix', get('matrix')), {});
  const strategy = take(parseFilledIn('strategy', get('strategy')), {});
  const jobs = whole(strategy['job-total']) ?? 1;
  const index = whole(strategy['job-index']) ?? 0;
  // act writes the value that it does not have as `null`.
  const id = get('check-run-id').trim();
  return {
    values, jobs: Math.max(1, jobs), index: Math.min(index, Math.max(1, jobs) - 1),
    checkRunId: take(parseCount('check-run-id', id === 'null' ? '' : id), undefined)
  };
}

function parseFilledIn(input: string, text: string): Field<JsonObject> {
  const value = text.trim() === '' ? null : parseJson(text);
  const object = value === null ? {} : objectOf(value);
  return object === undefined ? { problem: { input, value: text.slice(0, 60), allowed: 'what GitHub fills in; leave it out of `with`' } } : { value: object };
}

function whole(value: unknown): number | undefined {
  const number = numberOf(value);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
}
