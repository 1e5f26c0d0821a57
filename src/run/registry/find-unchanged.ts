import type { RegistryClient } from './client.js';
import { readKeptImage } from './kept-image.js';
import type { KeptImage } from './kept-image.js';
import { problemOf, tooLate } from './problem.js';

/** A target whose image may be there already. */
export interface UnchangedQuestion {
  readonly name: string;
  /** by the fingerprint of its inputs, one for each repository; all have to be there */
  readonly refs: readonly string[];
  readonly platforms: readonly string[];
}

/** What was found for it: its image, none yet, or why what is there is of no use. */
export type UnchangedAnswer = { readonly state: 'found'; readonly image: KeptImage } | { readonly state: 'none' } | { readonly state: 'unusable'; readonly reason: string };

/** Looks for the images of targets by their fingerprints, side by side, for at most `withinMs`. Never throws. */
export async function findUnchanged(questions: readonly UnchangedQuestion[], client: RegistryClient, withinMs: number): Promise<ReadonlyMap<string, UnchangedAnswer>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<UnchangedAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ state: 'unusable', reason: tooLate }), withinMs);
  });
  const answers = await Promise.all(questions.map(async (question): Promise<[string, UnchangedAnswer]> => [question.name, await Promise.race([findOne(question, client), late])]));
  clearTimeout(timer);
  return new Map(answers);
}

async function findOne({ refs, platforms }: UnchangedQuestion, client: RegistryClient): Promise<UnchangedAnswer> {
  try {
    const found = await Promise.all(refs.map((ref) => readKeptImage(ref, platforms, client)));
    const [first] = found;
    if (!first || found.some((image) => image?.manifest.digest !== first.manifest.digest)) return { state: 'none' };
    return { state: 'found', image: first };
  } catch (error) {
    return { state: 'unusable', reason: problemOf(error, 'the registry').message };
  }
}

/** The first of some refs that has a usable image, or what is wrong with each of them. Never throws. */
export async function findFirst(refs: readonly string[], platforms: readonly string[], client: RegistryClient): Promise<{ readonly ref: string; readonly image: KeptImage } | { readonly wrong: readonly string[] }> {
  const wrong: string[] = [];
  for (const ref of refs) {
    try {
      const image = await readKeptImage(ref, platforms, client);
      if (image) return { ref, image };
      wrong.push(`${ref} (not there)`);
    } catch (error) {
      wrong.push(`${ref} (${problemOf(error, 'the registry').message})`);
    }
  }
  return { wrong };
}
