import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import { fitSection } from '../report/job-section.js';
import type { JobSection } from '../report/job-section.js';
import { readSections } from '../report/read-section.js';
import { numberOf, objectOf, parseJson } from '../shared/checked-json.js';
import type { Log } from '../shared/log.js';
import { saveComment } from './save-comment.js';

/** What main said in the comment, for post. */
export interface WrittenComment {
  readonly section: JobSection;
  readonly pullRequest: number;
  /** false where other jobs were writing until main's patience ended */
  readonly settled: boolean;
}

/** What main hands to post, read back; undefined for anything else. */
export function parseWritten(text: string): WrittenComment | undefined {
  const value = objectOf(parseJson(text));
  const [section] = readSections([value?.['section']]);
  const pullRequest = numberOf(value?.['pullRequest']);
  return section === undefined || pullRequest === undefined ? undefined : { section, pullRequest, settled: value?.['settled'] === true };
}

export interface SettleTask {
  readonly inputs: Pick<Inputs, 'commentKey' | 'githubToken'>;
  readonly context: Context;
  readonly log: Log;
  /** what turned out after main ended and changes its verdict, one sentence */
  readonly news: string | undefined;
}

/**
 * The second edition of a job's section, where there is news; else one more look whether the first is still there, where main
 * could not be sure. Without either nothing is asked. Never throws.
 */
export async function settleComment({ section, pullRequest, settled }: WrittenComment, { news, ...task }: SettleTask): Promise<void> {
  if (settled && news === undefined) return;
  const edition = news === undefined ? section : fitSection({ ...section, edition: section.edition + 1, notices: [news, ...section.notices] });
  await saveComment({ ...task, inputs: { ...task.inputs, comment: true, prNumber: pullRequest }, sections: [edition], index: 0, jobs: 1 });
}
