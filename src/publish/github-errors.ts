import { numberOf, objectOf, stringOf } from '../shared/checked-json.js';
import { messageOf } from '../shared/errors.js';

/** The status that an error of the GitHub client carries, if it was answered. */
export function statusOf(error: unknown): number | undefined {
  return numberOf(objectOf(error)?.['status']);
}

/**
 * How long to wait before a failed call is tried again, in ms; undefined where that would not help. Limits are waited for as
 * GitHub asks (Retry-After, x-ratelimit-reset); `failures` is how many calls failed before, `nowMs` the time since 1970.
 */
export function waitFor(error: unknown, failures: number, nowMs: number): number | undefined {
  const status = statusOf(error);
  if (!isLimit(error)) return status === undefined || status >= 500 ? 500 * 2 ** failures : undefined;
  const after = Number(headerOf(error, 'retry-after'));
  if (Number.isFinite(after)) return Math.max(1000, after * 1000);
  const reset = headerOf(error, 'x-ratelimit-remaining') === '0' ? Number(headerOf(error, 'x-ratelimit-reset')) : NaN;
  return Number.isFinite(reset) ? Math.max(1000, reset * 1000 - nowMs) : 5000 * 2 ** failures;
}

function isLimit(error: unknown): boolean {
  const status = statusOf(error);
  return status === 429 || (status === 403 && (headerOf(error, 'retry-after') !== undefined || /rate limit/i.test(messageOf(error))));
}

function headerOf(error: unknown, name: string): string | undefined {
  const value = objectOf(objectOf(objectOf(error)?.['response'])?.['headers'])?.[name];
  return typeof value === 'number' ? String(value) : stringOf(value);
}

/** Why a comment could not be written, in one line that says what to do. */
export function explainCommentError(error: unknown, apiUrl: string): string {
  const left = (why: string) => `The pull-request comment was left out: ${why}`;
  const status = statusOf(error);
  const text = messageOf(error).split('\n')[0] ?? '';
  // The client calls a failed connection a 500.
  const answered = objectOf(error)?.['response'] !== undefined;
  if (isLimit(error)) return left(`GitHub's rate limit is reached (${status}).`);
  if (status === 401) return left('`github-token` is not valid.');
  if (status === 403 && /\block/i.test(text)) return left('the conversation is locked.');
  if (status === 403 && /archived/i.test(text)) return left('the repository is archived.');
  if (status === 403 || status === 404) return left(`the token may not write it (${status}). Add \`permissions: pull-requests: write\` to the job.`);
  return left(`${answered ? status : 'no answer'} from ${apiUrl}: ${text}`);
}
