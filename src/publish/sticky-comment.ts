import type { JobSection } from '../report/job-section.js';
import { mergeSections, missingFrom } from '../report/merge-sections.js';
import { findOwnComments } from './find-comment.js';
import type { Comment, CommentClient } from './github-client.js';
import { statusOf, waitFor } from './github-errors.js';

export interface StickyComment {
  readonly id: number;
  readonly url: string;
}

/** Where the sections are. `settled` where nobody who wrote at the same time can have removed them. */
export interface SavedComment extends StickyComment {
  readonly settled: boolean;
}

export interface CommentRequest {
  readonly pullRequest: number;
  /** tells several comments of one pull request apart */
  readonly key: string;
  /** what this job has to say */
  readonly sections: readonly JobSection[];
  /** 0 to `jobs` - 1: the job's place in its matrix */
  readonly index: number;
  readonly jobs: number;
  /** write once, even where all of it is there: the text says more than the sections do */
  readonly always?: boolean;
  /** read and write once, wait for nobody, and leave the rest to a later call: others wait for this job */
  readonly hasty?: boolean;
}

/** Between sections and the text of a comment. */
export interface CommentText {
  /** the whole text; `sections` are those that fitted in */
  write(sections: readonly JobSection[]): { readonly body: string; readonly sections: readonly JobSection[] };
  /** what a text of ours holds; nothing where it cannot be read */
  read(body: string): readonly JobSection[];
}

/** Time as the protocol sees it, so that a test can let it run. */
export interface Clock {
  /** ms since 1970 */
  now(): number;
  sleep(ms: number): Promise<void>;
  /** 0 to 1 */
  random(): number;
}

/** Longest time that a job spends on its comment, in ms. */
export const patienceMs = 30_000;
// Turns of a matrix are this far apart, and all of them within the round.
const turnMs = 850;
const roundMs = 17_000;
// Longer than a read and the write that follows it take together: docs/design.md.
const settleMs = 2100;
const settleJitterMs = 700;
// What a last look and a last write may take.
const reserveMs = 2000;
// A second comment that is older than this is nobody's work under way.
const abandonedMs = 60_000;

/**
 * Brings the sections of this job into the one comment of this key, and keeps what other jobs wrote. A lone job reads and
 * writes once; where there are others, it looks again until all it wrote is there. docs/design.md says why that converges.
 * Throws what GitHub answered where nothing could be written.
 */
export async function saveSections(client: CommentClient, text: CommentText, request: CommentRequest, clock: Clock): Promise<SavedComment> {
  const deadline = clock.now() + patienceMs;
  const view: View = { known: request.sections, comment: undefined, made: [] };
  if (request.hasty) {
    const settled = await readAndWrite(client, text, request, view, clock.now());
    if (view.comment === undefined) throw new Error('GitHub has no comment after it was written');
    return place(view.comment, settled);
  }
  await clock.sleep(waitForTurn(request, clock.now()));
  for (let failures = 0, last = false; ; ) {
    let pause = settlePause(clock);
    try {
      const settled = await readAndWrite(client, text, request, view, clock.now());
      if (settled && view.comment !== undefined) return place(view.comment, true);
    } catch (error) {
      const wait = waitFor(error, failures++, clock.now());
      if (view.comment === undefined && (wait === undefined || clock.now() + wait > deadline)) throw error;
      pause = wait ?? pause;
    }
    const left = deadline - reserveMs - clock.now();
    if (view.comment !== undefined && pause > left) {
      // A last look, sooner than it should be; what it misses the next job will see to.
      if (last) return place(view.comment, false);
      last = true;
      pause = Math.max(0, left);
    }
    await clock.sleep(pause);
  }
}

/** How long after a write to look whether it is still there, in ms: longer than a read and the write that follows it take together. */
export function settlePause({ random }: Pick<Clock, 'random'>): number {
  return settleMs + random() * settleJitterMs;
}

const place = ({ id, url }: Comment, settled: boolean): SavedComment => ({ id, url, settled });

/** How long a job of a matrix waits for its turn, in ms: jobs that end together write one after the other. Turns go by the clock, so that it does not matter when a job ended. */
export function waitForTurn({ index, jobs }: Pick<CommentRequest, 'index' | 'jobs'>, nowMs: number): number {
  if (jobs <= 1) return 0;
  const turn = Math.min(turnMs, roundMs / jobs);
  const round = turn * jobs;
  return (((index * turn - nowMs) % round) + round) % round;
}

/** What a job knows; it only grows. */
interface View {
  known: readonly JobSection[];
  /** the one that was read or written last */
  comment: Comment | undefined;
  /** what this job tried to create: another comment may have been created before it, and one whose creation was not answered may be there */
  made: string[];
}

/** One read, and one write where something is missing. True where nothing is left to look after. */
async function readAndWrite(client: CommentClient, text: CommentText, request: CommentRequest, view: View, nowMs: number): Promise<boolean> {
  const found = await readComments(client, request, view);
  const there = found[0] === undefined ? [] : text.read(found[0].body);
  view.known = mergeSections(view.known, there, ...found.slice(1).map((comment) => text.read(comment.body)));
  const missing = missingFrom(there, view.known);
  if (missing.length > 0 || found[0] === undefined || (request.always === true && view.comment === undefined)) {
    const { body, sections } = text.write(view.known);
    view.known = sections;
    view.comment = (found[0] && (await unlessGone(client.update(found[0].id, body)))) ?? (await create(client, request, view, body));
  } else [view.comment] = found;
  // A second comment is taken away by who made it: nobody writes into one that is not the oldest. What it says was taken over above.
  for (const extra of found.slice(1)) {
    if (view.made.includes(comparable(extra.body)) || extra.createdMs < nowMs - abandonedMs) await unlessGone(client.remove(extra.id));
  }
  if (found[0] !== undefined) view.made = [];
  return missing.length === 0 || (request.jobs <= 1 && view.known.every((section) => request.sections.some(({ key }) => key === section.key)));
}

async function create(client: CommentClient, { pullRequest }: CommentRequest, view: View, body: string): Promise<Comment> {
  view.made.push(comparable(body));
  return client.create(pullRequest, body);
}

// Servers may change line ends and blanks at the end.
const comparable = (body: string) => body.replaceAll('\r\n', '\n').trimEnd();

/** Our comments of this key, the one to write into first. */
async function readComments(client: CommentClient, request: CommentRequest, { comment, made }: View): Promise<Comment[]> {
  const again = comment !== undefined && made.length === 0 ? await unlessGone(client.get(comment.id)) : undefined;
  return again === undefined ? findOwnComments(client, request) : [again];
}

/** Undefined where the comment was deleted since. */
async function unlessGone<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}
