import { writeFile } from 'node:fs/promises';

// A program of its own, because @actions/cache cannot be used otherwise in a process that has a log to keep: it writes
// its own lines, warnings and errors (annotations of the job) to the standard output, takes everything else from the
// environment and the working directory, starts tar, and nothing ends it. Here its output goes to nobody, its
// directories are ours, and the caller kills it when time is up.

interface Entry {
  readonly path: string;
  readonly prefix: string;
}

const atOnce = 4;

/** What the program is asked: one argument, JSON. Paths are relative to the working directory. */
export type CacheQuestion =
  | { readonly kind: 'restore'; readonly entries: readonly Entry[]; readonly limitMs: number }
  /** as `restore`, a few at once, until one is not there */
  | { readonly kind: 'collect'; readonly entries: readonly Entry[]; readonly limitMs: number }
  | { readonly kind: 'save'; readonly path: string; readonly key: string; readonly limitMs: number };

/** The file with the answer: how it went, for each entry asked for. */
export const answerFile = 'answer.json';

/**
 * Restores the newest entry of each prefix, or saves one, and writes the answer: `true` for found or saved. Ends by itself
 * after the time limit, should the caller be gone.
 */
export async function runCacheProgram(argument: string): Promise<void> {
  const question = JSON.parse(argument) as CacheQuestion;
  setTimeout(() => process.exit(1), question.limitMs).unref();
  const { restoreCache, saveCache } = await import('@actions/cache');
  const restore = (entries: readonly Entry[]) => Promise.all(entries.map(async ({ path, prefix }) => (await restoreCache([path], prefix, [prefix])) !== undefined));
  const answers = question.kind === 'save' ? [(await saveCache([question.path], question.key)) >= 0] : question.kind === 'restore' ? await restore(question.entries) : [];
  if (question.kind === 'collect') {
    for (let next = 0; next < question.entries.length && answers.every(Boolean); next += atOnce) answers.push(...(await restore(question.entries.slice(next, next + atOnce))));
  }
  await writeFile(answerFile, JSON.stringify(answers));
}
