import type { ImageRef } from '../../plan/plan-images.js';
import type { IsBehind } from '../ancestry.js';
import type { ManifestBytes, RegistryClient } from './client.js';
import { placeOf, readRevision } from './kept-image.js';
import type { KeptImage } from './kept-image.js';
import { problemOf } from './problem.js';
import { retaggedIndex } from './retagged-index.js';

/** An image that is to stand for another commit. */
export interface Retag {
  readonly image: KeptImage;
  readonly commit: string;
  readonly refs: readonly ImageRef[];
}

/** A tag that stays where it is. */
export interface LeftTag {
  readonly ref: string;
  /** the second half of a sentence */
  readonly reason: string;
  /** whether that is as it should be: what it names is newer */
  readonly newer: boolean;
}

export interface RetaggedImage {
  /** what the tags name now, or what they would */
  readonly index: ManifestBytes;
  readonly tagged: readonly ImageRef[];
  readonly left: readonly LeftTag[];
}

export interface RetagTools {
  readonly client: RegistryClient;
  readonly isBehind: IsBehind;
}

/**
 * Puts an image under its tags for another commit. A tag that moves is only moved where what it names is not of a later commit;
 * where nobody can tell, it stays. Throws a LookupProblem where a registry does not take it.
 */
export async function retag({ image, commit, refs }: Retag, tools: RetagTools): Promise<RetaggedImage> {
  const index = retaggedIndex(image, commit);
  // None waits for another one, so that none is written long after it was judged.
  const judged = await Promise.all(refs.map(async (ref) => {
    const why = namesCommit(ref) ? undefined : await reasonToLeave(ref.ref, index, commit, tools);
    if (why) return { ref, why };
    const { tag, ...place } = placeOf(ref.ref);
    await tools.client.writeManifest(place, tag, index);
    return { ref };
  }));
  return { index, tagged: judged.flatMap(({ ref, why }) => (why ? [] : [ref])), left: judged.flatMap(({ ref, why }) => (why ? [{ ref: ref.ref, ...why }] : [])) };
}

const mostLooks = 4;

/** Whether a tag is of one commit for ever. */
export function namesCommit({ reason }: ImageRef): boolean {
  return reason === 'commit' || reason === 'merge-group';
}

async function reasonToLeave(ref: string, index: ManifestBytes, commit: string, { client, isBehind }: RetagTools): Promise<Pick<LeftTag, 'reason' | 'newer'> | undefined> {
  try {
    for (let look = 0; look < mostLooks; look++) {
      const there = await readRevision(ref, client);
      if (!there.image || there.digest === index.digest || there.revision === undefined || there.revision === commit) return undefined;
      const behind = await isBehind(commit, there.revision);
      const named = `it names the image of ${there.revision.slice(0, 7)}`;
      if (behind === undefined) return { reason: `${named}, and neither git nor GitHub can tell whether that is newer`, newer: false };
      if (behind) return { reason: `${named}, which is newer`, newer: true };
      // The answer may have taken seconds, in which another job moved it.
      const { tag, ...place } = placeOf(ref);
      if ((await client.readManifest(place, tag))?.digest === there.digest) return undefined;
    }
    // What they give it is of no older commit, as far as they could tell.
    return { reason: 'other jobs move it at this moment', newer: true };
  } catch (error) {
    return { reason: `what it names could not be read: ${problemOf(error, placeOf(ref).host).message}`, newer: false };
  }
}
