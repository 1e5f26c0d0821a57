import type { SectionEntries } from '../baseline/section-entries.js';
import type { JobSection } from '../report/job-section.js';
import { readSections } from '../report/read-section.js';
import { parseJson } from '../shared/checked-json.js';
import type { Turn } from './save-comment.js';

/** What a job of a large matrix brings into the comment, and its place among those that write. */
export interface Writing {
  readonly sections: readonly JobSection[];
  readonly turn: Turn;
}

/** Jobs of a group; with 256 jobs there are as many groups. */
export const groupSize = 16;
// Writers of an attempt in which not all jobs run again; with the groups there are at most 30.
const furtherWriters = 14;

/**
 * Writes a job's register, and says what it brings into the comment: the sections of its group where it is the one to write them,
 * nothing (undefined) where another job is or the group is not complete. `random` gives 0 to 1. docs/design.md says why
 * every section gets into the comment that way. Never throws.
 */
export async function registerSection(section: JobSection, { index, jobs }: Turn, entries: SectionEntries, random: () => number): Promise<Writing | undefined> {
  const { attempt } = section;
  if (!(await entries.put(`j${index}`, attempt, JSON.stringify(section)))) return undefined;
  const group = Math.floor(index / groupSize);
  const groups = Math.ceil(jobs / groupSize);
  const others = shuffled(Array.from({ length: Math.min(groupSize, jobs - group * groupSize) }, (_, place) => group * groupSize + place).filter((other) => other !== index), random);
  const texts = await entries.collect(others.map((other) => `j${other}`));
  // Whoever can write entries of this run could write anything: they are read as foreign, and only those of this run.
  const found = readSections((texts ?? []).map((text) => parseJson(text))).filter(({ runId }) => runId === section.runId);
  if (texts !== undefined && found.length === others.length && found.every((one) => one.attempt === attempt)) {
    return (await entries.put(`g${group}`, attempt, '{}')) ? { sections: [section, ...found], turn: { index: group, jobs: groups, atOnce: groups } } : undefined;
  }
  if (attempt <= 1) return undefined;
  for (const place of shuffled(Array.from({ length: furtherWriters }, (_, one) => one), random)) {
    if (await entries.put(`w${place}`, attempt, '{}')) return { sections: [section], turn: { index: groups + place, jobs: groups + furtherWriters, atOnce: groups + furtherWriters } };
  }
  return undefined;
}

function shuffled(list: readonly number[], random: () => number): number[] {
  return list.map((item) => ({ item, at: random() })).sort((a, b) => a.at - b.at).map(({ item }) => item);
}
