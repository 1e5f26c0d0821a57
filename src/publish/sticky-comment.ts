import { numberOf, objectOf, stringOf } from '../shared/checked-json.js';
import { messageOf } from '../shared/errors.js';
import type { Comment, CommentClient } from './github-client.js';

export interface StickyComment {
  readonly id: number;
  readonly url: string;
}

export interface CommentRequest {
  readonly pullRequest: number;
  /** tells several comments of one pull request apart */
  readonly key: string;
  readonly body: string;
}

export interface Patience {
  /** sum of all waiting that is allowed, in ms */
  readonly maxWaitMs: number;
  sleep(ms: number): Promise<void>;
}

/** The hidden first line by which the comment is found again. */
export function marker(key: string): string {
  return `<!-- warmbake:v1 key=${key} -->`;
}

/** Creates the comment of this key or updates it: the oldest one with the marker whose author is us. Throws what GitHub answered. */
export async function saveStickyComment(client: CommentClient, request: CommentRequest, patience: Patience): Promise<StickyComment> {
  const body = `${marker(request.key)}\n${request.body}`;
  // Each try looks first: a comment whose creation was not answered may be there.
  return withRetries(patience, async () => {
    const own = await findOwn(client, request);
    const { id, url } = (own && (await updateIfThere(client, own.id, body))) ?? (await client.create(request.pullRequest, body));
    return { id, url };
  });
}

async function updateIfThere(client: CommentClient, id: number, body: string): Promise<Comment | undefined> {
  try {
    return await client.update(id, body);
  } catch (error) {
    // Deleted since.
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

async function findOwn(client: CommentClient, { pullRequest, key }: CommentRequest): Promise<Comment | undefined> {
  let viewer: Promise<string | undefined> | undefined;
  for await (const page of client.list(pullRequest)) {
    for (const comment of page) {
      if (!comment.body.startsWith(marker(key))) continue;
      if (client.jobAuthors.includes(comment.author)) return comment;
      viewer ??= client.viewer();
      if (comment.author !== '' && comment.author === (await viewer)) return comment;
    }
  }
  return undefined;
}

/** Tries again what fails for a passing reason, as GitHub asks for (Retry-After), while the patience lasts. */
async function withRetries<T>({ maxWaitMs, sleep }: Patience, action: () => Promise<T>): Promise<T> {
  let left = maxWaitMs;
  for (let attempt = 0; ; attempt++) {
    try {
      return await action();
    } catch (error) {
      const wait = waitFor(error, attempt);
      if (wait === undefined || wait > left) throw error;
      left -= wait;
      await sleep(wait);
    }
  }
}

function waitFor(error: unknown, attempt: number): number | undefined {
  const status = statusOf(error);
  if (!isLimit(error)) return status === undefined || status >= 500 ? 500 * 2 ** attempt : undefined;
  const after = Number(headerOf(error, 'retry-after'));
  if (Number.isFinite(after)) return Math.max(1000, after * 1000);
  const reset = headerOf(error, 'x-ratelimit-remaining') === '0' ? Number(headerOf(error, 'x-ratelimit-reset')) : NaN;
  return Number.isFinite(reset) ? Math.max(1000, reset * 1000 - Date.now()) : 5000 * 2 ** attempt;
}

function isLimit(error: unknown): boolean {
  const status = statusOf(error);
  return status === 429 || (status === 403 && (headerOf(error, 'retry-after') !== undefined || /rate limit/i.test(messageOf(error))));
}

function statusOf(error: unknown): number | undefined {
  return numberOf(objectOf(error)?.['status']);
}

function headerOf(error: unknown, name: string): string | undefined {
  const value = objectOf(objectOf(objectOf(error)?.['response'])?.['headers'])?.[name];
  return typeof value === 'number' ? String(value) : stringOf(value);
}

/** Why a comment could not be written, in one line that says what to do. */
export function explainCommentError(error: unknown, apiUrl: string): string {
  const status = statusOf(error);
  const text = messageOf(error).split('\n')[0] ?? '';
  // The client calls a failed connection a 500.
  const answered = objectOf(error)?.['response'] !== undefined;
  if (isLimit(error)) return `The pull-request comment was left out: GitHub's rate limit is reached (${status}).`;
  if (status === 401) return 'The pull-request comment was left out: `github-token` is not valid.';
  if (status === 403 && /\block/i.test(text)) return 'The pull-request comment was left out: the conversation is locked.';
  if (status === 403 && /archived/i.test(text)) return 'The pull-request comment was left out: the repository is archived.';
  if (status === 403 || status === 404) return `The pull-request comment was left out: the token may not write it (${status}). Add \`permissions: pull-requests: write\` to the job.`;
  return `The pull-request comment was left out: ${answered ? status : 'no answer'} from ${apiUrl}: ${text}`;
}
