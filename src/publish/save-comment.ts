import type { JobSection } from '../report/job-section.js';
import { openComment } from './open-comment.js';
import type { CommentPlace } from './open-comment.js';
import type { SavedComment } from './sticky-comment.js';

export interface CommentTask extends CommentPlace {
  /** what this job has to say */
  readonly sections: readonly JobSection[];
  /** its place in a matrix; index 0 of 1 where it should not wait for a turn */
  readonly index: number;
  readonly jobs: number;
  /** how many jobs of the matrix run at once; all of them without it */
  readonly atOnce?: number;
}

/** A comment that was written, and the pull request that it is on. */
export interface PublishedComment extends SavedComment {
  readonly pullRequest: number;
}

/** More jobs than this do not write the comment themselves: GitHub takes 80 writes a minute and 500 an hour. */
export const mostWriters = 30;

/** Brings the sections of a job into the comment of the pull request that this run belongs to. Says in one line why there is none where there could be one; never throws. */
export async function saveComment({ sections, index, jobs, atOnce = jobs, ...place }: CommentTask): Promise<PublishedComment | undefined> {
  if (jobs > mostWriters) {
    if (place.inputs.comment) place.log.info(`No pull-request comment by this job: ${jobs} jobs are too many to write one comment. A last job with the report action writes it for all of them (docs/report.md).`);
    return undefined;
  }
  const comment = await openComment(place);
  const saved = await comment?.save({ sections, index: index % atOnce, jobs: atOnce });
  return comment && saved && { ...saved, pullRequest: comment.pullRequest };
}
