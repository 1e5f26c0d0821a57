import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import type { CommentNotes } from '../report/comment.js';
import type { JobSection } from '../report/job-section.js';
import type { Log } from '../shared/log.js';
import { askForRequest } from './pull-request.js';
import type { Clock, SavedComment } from './sticky-comment.js';

export interface CommentTask {
  readonly inputs: Pick<Inputs, 'comment' | 'commentKey' | 'prNumber' | 'githubToken'>;
  readonly context: Context;
  /** what this job has to say */
  readonly sections: readonly JobSection[];
  /** its place in a matrix; index 0 of 1 where it should not wait for a turn */
  readonly index: number;
  readonly jobs: number;
  readonly notes?: CommentNotes;
  readonly log: Log;
}

/** A comment that was written, and the pull request that it is on. */
export interface PublishedComment extends SavedComment {
  readonly pullRequest: number;
}

/** More jobs than this do not write the comment themselves: GitHub takes 80 writes a minute and 500 an hour. */
export const mostWriters = 30;

const clock: Clock = { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), random: Math.random };

/** Brings the sections into the comment of the pull request that this run belongs to. Says in one line why there is none where there could be one; never throws. */
export async function saveComment({ inputs, context, sections, index, jobs, notes, log }: CommentTask): Promise<PublishedComment | undefined> {
  const { event } = context;
  const question = askForRequest(context, inputs.prNumber);
  if (!inputs.comment || question.kind === 'none') return undefined;
  if (event.kind === 'pull-request' && (event.fromFork || event.byDependabot)) {
    log.info(`No pull-request comment: ${event.fromFork ? "a fork's" : "Dependabot's"} token may not write one. The job summary has the report.`);
    return undefined;
  }
  if (jobs > mostWriters) {
    log.info(`No pull-request comment by this job: a matrix of ${jobs} jobs is too many for one comment at a time. Add a last job with the report action, which writes it for all (docs/report.md).`);
    return undefined;
  }
  if (inputs.githubToken === '') {
    log.warning('The pull-request comment was left out: `github-token` is empty.');
    return undefined;
  }
  // Loaded only where a comment is written: the client is a fifth of the bundle.
  const [{ makeCommentClient }, { explainCommentError }, { findRequest }, { makeCommentText }, { saveSections }] = await Promise.all([
    import('./github-client.js'), import('./github-errors.js'), import('./find-request.js'), import('./sections.js'), import('./sticky-comment.js')
  ]);
  const client = makeCommentClient({ token: inputs.githubToken, apiUrl: context.apiUrl, owner: context.repository.owner, repo: context.repository.name });
  try {
    const pullRequest = await findRequest(client, question);
    if (pullRequest === undefined) return undefined;
    const saved = await saveSections(client, makeCommentText(inputs.commentKey, notes), { pullRequest, key: inputs.commentKey, sections, index, jobs }, clock);
    return { ...saved, pullRequest };
  } catch (error) {
    const why = explainCommentError(error, context.apiUrl);
    // A push may have no pull request at all: nothing is known to be missing.
    if (question.kind === 'commit') log.info(why);
    else log.warning(why);
    return undefined;
  }
}
