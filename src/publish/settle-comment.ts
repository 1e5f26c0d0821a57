import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import type { JobSection } from '../report/job-section.js';
import { readSections } from '../report/read-section.js';
import { numberOf, objectOf, parseJson } from '../shared/checked-json.js';
import type { Log } from '../shared/log.js';
import { saveComment } from './save-comment.js';

/** A section that main wrote and could not look after to the end. */
export interface UnsettledComment {
  readonly section: JobSection;
  readonly pullRequest: number;
}

/** What main hands to post, read back; undefined for anything else. */
export function parseUnsettled(text: string): UnsettledComment | undefined {
  const value = objectOf(parseJson(text));
  const [section] = readSections([value?.['section']]);
  const pullRequest = numberOf(value?.['pullRequest']);
  return section === undefined || pullRequest === undefined ? undefined : { section, pullRequest };
}

/** Looks once more whether the section is in the comment, and writes it again where it is not. Never throws. */
export async function settleComment({ section, pullRequest }: UnsettledComment, task: { readonly inputs: Pick<Inputs, 'commentKey' | 'githubToken'>; readonly context: Context; readonly log: Log }): Promise<void> {
  await saveComment({ ...task, inputs: { ...task.inputs, comment: true, prNumber: pullRequest }, sections: [section], index: 0, jobs: 1 });
}
