import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import type { CommentNotes } from '../report/comment.js';
import type { JobSection } from '../report/job-section.js';
import type { Log } from '../shared/log.js';
import { askForRequest } from './pull-request.js';
import type { RequestQuestion } from './pull-request.js';
import type { Clock, CommentRequest, SavedComment } from './sticky-comment.js';

export interface CommentPlace {
  readonly inputs: Pick<Inputs, 'comment' | 'commentKey' | 'prNumber' | 'githubToken'>;
  readonly context: Context;
  readonly log: Log;
  /** what is known already of where it is, and that it may be written */
  readonly question?: RequestQuestion;
  /** hears of a failure that may pass, instead of the log */
  readonly onPassing?: () => void;
}

/** The comment of the pull request that this run belongs to. Neither call throws: why something failed is said in one line. */
export interface OpenComment {
  readonly pullRequest: number;
  /** what is in the comment; empty where there is none or it cannot be read */
  read(): Promise<readonly JobSection[]>;
  save(request: Omit<CommentRequest, 'pullRequest' | 'key'>, notes?: CommentNotes): Promise<SavedComment | undefined>;
}

/** The real time. */
export const clock: Clock = { now: () => Date.now(), sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)), random: Math.random };

/** Where this run's comment belongs, without asking anybody; undefined where there is none, with the reason in one line where there could be one. */
export function askForComment({ inputs, context, log }: CommentPlace): RequestQuestion | undefined {
  const { event } = context;
  const question = askForRequest(context, inputs.prNumber);
  if (!inputs.comment || question.kind === 'none') return undefined;
  if (event.kind === 'pull-request' && (event.fromFork || event.byDependabot)) {
    log.info(`No pull-request comment: ${event.fromFork ? "a fork's" : "Dependabot's"} token may not write one. The job summary has the report.`);
    return undefined;
  }
  if (inputs.githubToken === '') {
    log.warning('The pull-request comment was left out: `github-token` is empty.');
    return undefined;
  }
  return question;
}

/** Finds the pull request, where there is one and its comment may be written; says in one line why not where there could be one. Never throws. */
export async function openComment({ onPassing, ...asked }: CommentPlace): Promise<OpenComment | undefined> {
  const { inputs, context, log, question = askForComment(asked) } = asked;
  if (question === undefined) return undefined;
  // Loaded only where a comment is written: the client is a fifth of the bundle.
  const [{ makeCommentClient }, { explainCommentError, waitFor }, { findOwnComments }, { findRequest }, { makeCommentText }, { saveSections }] = await Promise.all([
    import('./github-client.js'), import('./github-errors.js'), import('./find-comment.js'), import('./find-request.js'), import('./sections.js'), import('./sticky-comment.js')
  ]);
  const client = makeCommentClient({ token: inputs.githubToken, apiUrl: context.apiUrl, owner: context.repository.owner, repo: context.repository.name });
  const attempt = async <T>(action: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await action();
    } catch (error) {
      if (onPassing && waitFor(error, 0, Date.now()) !== undefined) {
        onPassing();
        return undefined;
      }
      const why = explainCommentError(error, context.apiUrl);
      // A push may have no pull request at all: nothing is known to be missing.
      if (question.kind === 'commit') log.info(why);
      else log.warning(why);
      return undefined;
    }
  };
  const pullRequest = await attempt(() => findRequest(client, question));
  if (pullRequest === undefined) return undefined;
  const place = { pullRequest, key: inputs.commentKey };
  return {
    pullRequest,
    read: async () => (await attempt(async () => (await findOwnComments(client, place)).flatMap(({ body }) => makeCommentText(place.key).read(body)))) ?? [],
    save: (request, notes) => attempt(() => saveSections(client, makeCommentText(place.key, notes), { ...place, ...request }, clock))
  };
}
