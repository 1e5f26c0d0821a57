import type { Target } from '../definition/definition.js';
import { objectOf, stringOf } from '../shared/checked-json.js';
import type { ContextEntry } from './context-entry.js';

/** Something in a context that never comes twice. */
export interface RestlessEntry {
  /** the line for .dockerignore that leaves it out */
  readonly line: string;
  readonly changes: 'with every commit' | 'with every run';
}

// What is below it, not a submodule's file of that name; a path like `*/package.json` goes through without taking anything.
const inGit = /^(?:.*\/)?\.git(?=\/)/s;
// By google-github-actions/auth, which puts its key into the workspace.
const key = /^gha-creds-[0-9a-f]+\.json$/;

/** What checkouts and logins left among the entries of a context: each line once. */
export function restlessEntries(entries: readonly ContextEntry[]): readonly RestlessEntry[] {
  const found = new Map<string, RestlessEntry>();
  for (const { path } of entries.filter(({ kind }) => kind === 'file')) {
    const [git] = inGit.exec(path) ?? [];
    if (git !== undefined) found.set(git, { line: git, changes: 'with every commit' });
    const at = path.lastIndexOf('/') + 1;
    if (key.test(path.slice(at))) found.set(`${path.slice(0, at)}*`, { line: `${path.slice(0, at)}gha-creds-*.json`, changes: 'with every run' });
  }
  return [...found.values()];
}

/** What of this run a setting may hold. */
export interface RunFacts {
  /** full hashes: of the commit that is built, and of what was checked out */
  readonly commits: readonly string[];
  readonly runId: string;
  /** SOURCE_DATE_EPOCH of the build's environment, which buildx makes an argument of */
  readonly sourceDate: string | undefined;
  /** ms since 1970 */
  readonly nowMs: number;
}

export type RestlessHold = 'the commit' | 'the time' | "the run's number";

const dayMs = 86_400_000;
const leastDigits = 8;

/**
 * Arguments, labels and annotations of a target that hold what no later run has, by what they hold. Times count where they are
 * within a day of now, commits from seven digits on.
 */
export function restlessSettings({ raw }: Pick<Target, 'raw'>, run: RunFacts): ReadonlyMap<RestlessHold, readonly string[]> {
  const annotations = (Array.isArray(raw['annotations']) ? raw['annotations'] : []).map((text: unknown) => stringOf(text) ?? '');
  const settings = [
    ['variable `SOURCE_DATE_EPOCH`', run.sourceDate ?? ''] as const,
    ...fieldsOf(raw['args']).map(([name, value]) => [`argument \`${name}\``, value] as const), ...fieldsOf(raw['labels']).map(([name, value]) => [`label \`${name}\``, value] as const),
    ...annotations.map((text) => [`annotation \`${text.split('=')[0] ?? ''}\``, text.slice(text.indexOf('=') + 1)] as const)
  ];
  const found = new Map<RestlessHold, string[]>();
  for (const [name, value] of settings) {
    const hold = heldBy(value, run);
    if (hold) found.set(hold, [...(found.get(hold) ?? []), name]);
  }
  return found;
}

function heldBy(text: string, { commits, runId, nowMs }: RunFacts): RestlessHold | undefined {
  const hashes = (text.match(/[0-9a-f]{7,64}/gi) ?? []).map((hash) => hash.toLowerCase());
  if (hashes.some((hash) => commits.some((commit) => commit.startsWith(hash)))) return 'the commit';
  const numbers: readonly string[] = text.match(/\d+/g) ?? [];
  if (runId.length >= leastDigits && numbers.includes(runId)) return "the run's number";
  const dates = (text.match(/\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?/g) ?? []).map((date) => Date.parse(date.replace(' ', 'T')));
  const times = [...dates, ...numbers.filter((digits) => digits.length === 10).map((digits) => Number(digits) * 1000)];
  return times.some((time) => Math.abs(time - nowMs) <= dayMs) ? 'the time' : undefined;
}

function fieldsOf(value: unknown): [string, string][] {
  return Object.entries(objectOf(value) ?? {}).flatMap(([name, text]): [string, string][] => (typeof text === 'string' ? [[name, text]] : []));
}
