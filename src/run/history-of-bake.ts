import type { BakeResult } from './bake.js';
import { findBuildRefs } from './history-refs.js';
import { readHistory } from './history.js';
import type { HistoryAnswer, HistoryQuestion } from './history.js';

export interface RecordedBake {
  readonly builder: string;
  readonly bake: BakeResult;
  /** names of all bake targets */
  readonly targets: readonly string[];
  /** time is short then, and the plain log has to do */
  readonly canceled: boolean;
}

/** The records, and the build references by target that they were asked for. */
export interface HistoryOfBake extends HistoryAnswer {
  readonly refs: ReadonlyMap<string, string>;
}

/**
 * The builder's records of a bake that has ended, by the build references of its metadata, or where it failed and wrote none
 * by what buildx keeps of builds that it began. Never throws; what was not read is named.
 */
export async function readHistoryOfBake(question: HistoryQuestion, { builder, bake, targets, canceled }: RecordedBake): Promise<HistoryOfBake> {
  const none: HistoryOfBake = { recordings: [], unread: new Map(), refs: question.refs };
  if (canceled || bake.startError !== undefined) return none;
  const refs = question.refs.size > 0 ? question.refs : await findBuildRefs({ env: question.env, builder, sinceEpochMs: bake.startedAtEpochMs, targets });
  return refs.size === 0 ? none : { ...(await readHistory({ ...question, refs })), refs };
}
