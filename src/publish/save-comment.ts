import type { JobMatrix } from '../inputs/inputs.js';
import { fitSection, sectionKey } from '../report/job-section.js';
import type { JobSection } from '../report/job-section.js';
import { askForComment, openComment } from './open-comment.js';
import type { CommentPlace } from './open-comment.js';
import type { RequestQuestion } from './pull-request.js';
import type { SavedComment } from './sticky-comment.js';

/** A job's place among those that write the same comment. */
export type Turn = Pick<JobMatrix, 'index' | 'jobs' | 'atOnce'>;

/** What a job says in the comment, and how far it has come, for post. */
export interface HandedSection {
  readonly section: JobSection;
  /** whose comment it is */
  readonly question: RequestQuestion;
  readonly turn: Turn;
  /** tells what the jobs of this matrix leave for each other from all else in the run */
  readonly space: string;
  /** `unsettled`: written, and whether it stays has to be looked at */
  readonly state: 'unwritten' | 'unsettled' | 'settled';
  /** ms since 1970 when main was done with it */
  readonly atMs: number;
}

export interface CommentTask extends Omit<CommentPlace, 'question' | 'onPassing'> {
  /** what this job has to say */
  readonly section: JobSection;
  readonly turn: Turn;
}

/** Of more jobs than this only one of each group writes the comment: GitHub takes 80 writes a minute and 500 an hour. */
export const mostWriters = 30;

/** A job that need not take turns with others. */
export const alone: Turn = { index: 0, jobs: 1, atOnce: 1 };

// A request and its answer; whoever is slower is not waited for.
const longestMs = 10_000;

/**
 * Main's part: a job alone reads and writes once. One of a matrix has to wait for its turn and to look again, or for what others
 * of many have to say, which post does: nobody waits for it there. Says in one line why there is no comment where there could be one; never throws.
 */
export async function writeAtOnce({ section, turn, ...place }: CommentTask): Promise<{ readonly saved?: SavedComment; readonly handed?: HandedSection }> {
  const question = askForComment(place);
  if (question === undefined) return {};
  const { runId, workflow, workflowPath, job, step, actionsCache } = place.context;
  if (turn.jobs > mostWriters && actionsCache !== 'write') {
    place.log.info(`No pull-request comment by this job: ${turn.jobs} jobs are too many to write one comment without an Actions cache to write to. A last job with the report action writes it for all of them (docs/report.md).`);
    return {};
  }
  const handed = { section: fitSection(section), question, turn, space: sectionKey([runId, place.inputs.commentKey, workflowPath, workflow, job, step]), atMs: Date.now() };
  if (turn.atOnce > 1 || turn.jobs > mostWriters) return { handed: { ...handed, state: 'unwritten' } };
  let passing = false;
  const comment = await inTime(openComment({ ...place, question, onPassing: () => (passing = true) }));
  const saved = comment === 'late' ? comment : await inTime(comment?.save({ sections: [handed.section], index: 0, jobs: 1, hasty: true }));
  if (comment === 'late' || saved === 'late' || passing) return { handed: { ...handed, turn: alone, state: 'unwritten' } };
  if (comment === undefined || saved === undefined) return {};
  return { saved, handed: { ...handed, question: { kind: 'number', number: comment.pullRequest }, turn: alone, state: saved.settled ? 'settled' : 'unsettled', atMs: Date.now() } };
}

async function inTime<T>(task: Promise<T> | undefined): Promise<T | undefined | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), longestMs);
  });
  return Promise.race([task, late]).finally(() => clearTimeout(timer));
}
