import type { JobSection } from './job-section.js';

/** Below 0 where `a` is the older one: by run, attempt and edition. Run numbers only grow. */
export function compareAge(a: JobSection, b: JobSection): number {
  return a.runId - b.runId || a.attempt - b.attempt || a.edition - b.edition;
}

/**
 * The newest section of every key, the same whatever the order and however often one is given: what jobs know may be
 * joined anywhere. In the order of workflow, job and matrix.
 */
export function mergeSections(...lists: readonly (readonly JobSection[])[]): JobSection[] {
  const newest = new Map<string, JobSection>();
  for (const section of lists.flat()) {
    const known = newest.get(section.key);
    if (known === undefined || (section !== known && (compareAge(section, known) || richer(section, known)) > 0)) newest.set(section.key, section);
  }
  return dropReplaced([...newest.values()]).sort((a, b) => order(a.workflow, b.workflow) || order(a.job, b.job) || naturally(a.matrix, b.matrix) || order(a.key, b.key));
}

/** The keys of sections that are not in a list, nor a newer one in their place. */
export function missingFrom(list: readonly JobSection[], sections: readonly JobSection[]): JobSection[] {
  const there = new Map(list.map((section) => [section.key, section]));
  return sections.filter((section) => {
    const other = there.get(section.key);
    return other === undefined ? !isReplaced(section, list) : compareAge(other, section) < 0;
  });
}

/** Whether a section is of an older run than the newest one of its workflow: it is shown as such and counts in no total. */
export function isOutdated(section: JobSection, all: readonly JobSection[]): boolean {
  return all.some((other) => other.workflow === section.workflow && other.runId > section.runId);
}

// Of a matrix that changed, what a newer run has no job for goes when all jobs of that run have spoken.
function dropReplaced(sections: readonly JobSection[]): JobSection[] {
  const newestRun = Math.max(...sections.map((section) => section.runId));
  return sections.filter((section) => section.runId === newestRun || !isReplaced(section, sections));
}

function isReplaced(section: JobSection, all: readonly JobSection[]): boolean {
  const newer = all.filter((other) => other.workflow === section.workflow && other.job === section.job && other.runId > section.runId);
  const runId = Math.max(...newer.map((other) => other.runId));
  const ofRun = newer.filter((other) => other.runId === runId);
  return ofRun.length > 0 && ofRun.length >= (ofRun[0]?.jobs ?? 1);
}

// The same version of a section may have been made to fit; the one that says more wins, by length and then by text.
function richer(a: JobSection, b: JobSection): number {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first.length - second.length || order(first, second);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const byNumber = new Intl.Collator('en', { numeric: true });

function naturally(a: string, b: string): number {
  return byNumber.compare(a, b) || order(a, b);
}
