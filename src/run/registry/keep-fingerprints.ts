import type { RegistryClient } from './client.js';
import { placeOf } from './kept-image.js';
import { LookupProblem, problemOf } from './problem.js';

/** An image that was pushed, to be found again by the fingerprint of its inputs. */
export interface FingerprintedImage {
  readonly name: string;
  readonly digest: string;
  /** one for each repository that it was pushed to */
  readonly refs: readonly string[];
}

/** Tags images by their fingerprints: the very manifests that were pushed. Gives what failed, by target. Never throws. */
export async function keepFingerprints(images: readonly FingerprintedImage[], client: RegistryClient): Promise<ReadonlyMap<string, string>> {
  const failed = new Map<string, string>();
  await Promise.all(images.map(async ({ name, digest, refs }) => {
    try {
      await Promise.all(refs.map(async (ref) => {
        const { tag, ...place } = placeOf(ref);
        const manifest = await client.readManifest(place, digest);
        if (!manifest) throw new LookupProblem('it is not there');
        await client.writeManifest(place, tag, manifest);
      }));
    } catch (error) {
      failed.set(name, problemOf(error, 'the registry').message);
    }
  }));
  return failed;
}
