import type { BuildPlan } from '../../plan/plan.js';
import { lookUpRefs } from './lookup.js';
import type { LookupTools } from './lookup.js';

/** An image that is in its registry; type and size (bytes) of its manifest where the registry says so. */
export interface PushedManifest {
  readonly digest: string;
  readonly mediaType?: string;
  readonly bytes?: number;
}

/**
 * Of the targets that are pushed those whose first ref has the digest that was pushed, as their registries say. A registry
 * that does not answer is believed to have it. Never throws.
 */
export async function findPushed(plan: BuildPlan, digests: ReadonlyMap<string, string>, tools: LookupTools): Promise<Map<string, PushedManifest>> {
  const asked = plan.targets.flatMap(({ name, images }) => {
    const [ref, digest] = [images[0]?.ref, digests.get(name)];
    return ref === undefined || digest === undefined ? [] : [{ name, ref, digest }];
  });
  const found = await lookUpRefs(asked.map(({ ref }) => ref), tools);
  return new Map(
    asked.flatMap(({ name, ref, digest }): [string, PushedManifest][] => {
      const presence = found.get(ref);
      if (presence?.state === 'unknown') return [[name, { digest }]];
      if (presence?.state !== 'present' || presence.digest !== digest) return [];
      const { mediaType, bytes } = presence;
      return [[name, { digest, ...(mediaType === undefined ? {} : { mediaType }), ...(bytes === undefined ? {} : { bytes }) }]];
    })
  );
}
