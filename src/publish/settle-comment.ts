import type { SectionEntries } from '../baseline/section-entries.js';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import { fitSection } from '../report/job-section.js';
import type { JobSection } from '../report/job-section.js';
import { readSections } from '../report/read-section.js';
import type { Cancellation } from '../shared/cancellation.js';
import { numberOf, objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import type { Log } from '../shared/log.js';
import { clock, openComment } from './open-comment.js';
import { parseQuestion } from './pull-request.js';
import { alone, mostWriters } from './save-comment.js';
import type { HandedSection, Turn } from './save-comment.js';
import { registerSection } from './shared-register.js';
import { settlePause } from './sticky-comment.js';

/** What main hands to post, read back; undefined for anything else. */
export function parseHanded(text: string): HandedSection | undefined {
  const value = objectOf(parseJson(text));
  const [section] = readSections([value?.['section']]);
  const question = parseQuestion(value?.['question']);
  const turn = objectOf(value?.['turn']);
  const [index, jobs, atOnce] = [numberOf(turn?.['index']) ?? 0, numberOf(turn?.['jobs']) ?? 1, numberOf(turn?.['atOnce']) ?? 1];
  const space = /^[0-9a-f]{16}$/.exec(stringOf(value?.['space']) ?? '')?.[0] ?? '';
  const state = (['unsettled', 'settled'] as const).find((one) => one === value?.['state']) ?? 'unwritten';
  return section && question && { section, question, turn: { index, jobs, atOnce }, space, state, atMs: numberOf(value?.['atMs']) ?? 0 };
}

export interface SettleTask {
  readonly inputs: Pick<Inputs, 'commentKey' | 'githubToken'>;
  readonly context: Context;
  readonly log: Log;
  readonly cancellation: Cancellation;
  /** what turns out meanwhile and changes the job's verdict, one sentence */
  readonly news: Promise<string | undefined>;
  /** where jobs of a large matrix leave their sections for each other; undefined where there is no such place */
  readonly openEntries: (space: string) => Promise<SectionEntries | undefined>;
}

/**
 * Post's part: brings the section into the comment as one of a matrix does, or looks whether it is still there, where main could
 * not be sure; and writes a second edition where there is news. Without any of these nothing is asked. Never throws.
 */
export async function settleComment({ section, question, turn, space, state, atMs }: HandedSection, { news, cancellation, inputs, openEntries, ...task }: SettleTask): Promise<void> {
  const place = { ...task, inputs: { ...inputs, comment: true, prNumber: undefined }, question };
  const save = async (sections: readonly JobSection[], { index, jobs, atOnce }: Turn, hasty: boolean) => (await openComment(place))?.save({ sections, index: index % atOnce, jobs: Math.min(jobs, atOnce), hasty });
  const edition = (what: string | undefined) => (what === undefined ? section : fitSection({ ...section, edition: section.edition + 1, notices: [what, ...section.notices] }));
  if (turn.jobs > mostWriters) {
    // A register says it all at once.
    const entries = await openEntries(space);
    const writing = entries && (await registerSection(edition(await news), turn, entries, clock.random));
    if (writing) await save(writing.sections, writing.turn, cancellation.requested);
    return;
  }
  if (state !== 'settled') {
    // Who is about to be killed waits for nobody; what the others know they write again.
    const patient = async () => {
      if (state === 'unsettled') await clock.sleep(Math.max(0, Math.min(settlePause(clock), atMs + settlePause(clock) - clock.now())));
      if (!cancellation.requested) await save([section], turn, false);
    };
    const done = await cancellation.race(patient().then(() => true), () => new Error('canceled')).catch(() => false);
    if (!done) await save([section], alone, true);
  }
  const what = await news;
  if (what === undefined || cancellation.requested) return;
  await save([edition(what)], alone, false);
}
