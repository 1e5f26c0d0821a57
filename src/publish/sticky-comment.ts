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

// Authors behind the token that a job gets by itself, on GitHub, Gitea and Forgejo.
const jobAuthors = ['github-actions[bot]', 'gitea-actions', 'forgejo-actions'];

/** The hidden first line by which the comment is found again. */
export function marker(key: string): string {
  return `<!-- warmbake:v1 key=${key} -->`;
}

/** Creates the comment of this key or updates it: the oldest one with the marker whose author is us. Throws what GitHub answered. */
export async function saveStickyComment(client: CommentClient, request: CommentRequest, patience: Patience): Promise<StickyComment> {
  const retry = makeRetry(patience);
  const body = `${marker(request.key)}\n${request.body}`;
  const own = await retry(() => findOwn(client, request));
  if (own) {
    const updated = await retry(() => client.update(own.id, body)).catch((error: unknown) => {
      // Deleted since, or of somebody else after all.
      if (statusOf(error) === 404) return undefined;
      throw error;
    });
    if (updated) return { id: updated.id, url: updated.url };
  }
  const created = await retry(() => client.create(request.pullRequest, body));
  return { id: created.id, url: created.url };
}

async function findOwn(client: CommentClient, { pullRequest, key }: CommentRequest): Promise<Comment | undefined> {
  let viewer: Promise<string | undefined> | undefined;
  for await (const page of client.list(pullRequest)) {
    for (const comment of page) {
      if (!comment.body.startsWith(marker(key))) continue;
      if (jobAuthors.includes(comment.author)) return comment;
      viewer ??= client.viewer();
      if (comment.author !== '' && comment.author === (await viewer)) return comment;
    }
  }
  return undefined;
}

/** Tries again what fails for a passing reason, as GitHub asks for (Retry-After), while the patience lasts. */
function makeRetry({ maxWaitMs, sleep }: Patience) {
  let left = maxWaitMs;
  return async <T>(action: () => Promise<T>): Promise<T> => {
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
  };
}

function waitFor(error: unknown, attempt: number): number | undefined {
  const status = statusOf(error);
  const after = Number(headerOf(error, 'retry-after'));
  const limited = status === 429 || (status === 403 && (Number.isFinite(after) || /rate limit/i.test(messageOf(error))));
  if (limited) return Number.isFinite(after) ? after * 1000 : 5000 * 2 ** attempt;
  const passing = status === undefined || status >= 500;
  return passing ? 500 * 2 ** attempt : undefined;
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
  if (status === 401) return 'The pull-request comment was left out: `github-token` is not valid.';
  if (status === 403 && /lock/i.test(text)) return 'The pull-request comment was left out: the conversation is locked.';
  if (status === 403 && /archived/i.test(text)) return 'The pull-request comment was left out: the repository is archived.';
  if (status === 403 || status === 404) return `The pull-request comment was left out: the token may not write it (${status}). Add \`permissions: pull-requests: write\` to the job.`;
  return `The pull-request comment was left out: ${status ?? 'no answer'} from ${apiUrl}: ${text}`;
}
