import type { ImageRef } from '../plan/plan-images.js';
import { objectOf, parseJson } from '../shared/checked-json.js';

/** `retagged`: it has this commit's tags now; `unchanged`: nothing was to be written; `found`: images were only looked up. */
export type Skipped = 'retagged' | 'unchanged' | 'found';

/** A target that is not built, because its image is there. */
export interface UnchangedTarget {
  readonly how: Skipped;
  /** `host/path` */
  readonly repository: string;
  /** what is to be deployed: an index for this commit, or the image as it was found */
  readonly digest: string;
  readonly mediaType: string;
  /** of the manifest itself */
  readonly bytes: number;
  /** the commit that it was built from, where it says so */
  readonly since: string | undefined;
  readonly tagged: readonly ImageRef[];
  /** tags that stay where they are; `newer`: because they should */
  readonly left: readonly { readonly ref: string; readonly reason: string; readonly newer: boolean }[];
}

/** What a report's row says of it: `unchanged since 1a2b3c4`. */
export function skippedWords({ how, since }: Pick<UnchangedTarget, 'how' | 'since'>): string {
  const commit = since === undefined ? '' : since.slice(0, 7);
  if (how === 'found') return commit === '' ? 'found' : `found, of ${commit}`;
  return commit === '' ? 'unchanged' : `unchanged since ${commit}`;
}

/** The metadata of bake (JSON) with what it would say of targets that were not built. */
export function metadataWith(metadata: string, unchanged: ReadonlyMap<string, UnchangedTarget>): string {
  const fields = objectOf(parseJson(metadata));
  if (unchanged.size === 0 || !fields) return metadata;
  const entries = [...unchanged].map(([name, { digest, mediaType, bytes, tagged, repository }]) => [name, {
    'containerimage.descriptor': { mediaType, digest, size: bytes }, 'containerimage.digest': digest,
    'image.name': tagged.length > 0 ? tagged.map(({ ref }) => ref).join(',') : `${repository}@${digest}`
  }]);
  return JSON.stringify({ ...fields, ...Object.fromEntries(entries) });
}

const mostNames = 5;

/** Why targets were built all the same, a sentence for each reason. */
export function refusalNotices(refused: ReadonlyMap<string, string>, shown: ReadonlyMap<string, string>): string[] {
  const byReason = new Map<string, string[]>();
  for (const [name, reason] of refused) byReason.set(reason, [...(byReason.get(reason) ?? []), shown.get(name) ?? name]);
  return [...byReason].map(([reason, names]) => `skip-unchanged does not apply to ${fewNames(names)}: ${reason}.`);
}

/** Which tags were not moved, and why. */
export function tagNotices(unchanged: ReadonlyMap<string, UnchangedTarget>, shown: ReadonlyMap<string, string>): string[] {
  return [...unchanged].flatMap(([name, { left }]) => left.map(({ ref, reason, newer }) => {
    const todo = newer ? '' : ' Give `github-token` the permission `contents: read`, or check out with `fetch-depth: 0`.';
    return `skip-unchanged: ${ref} of ${shown.get(name) ?? name} was left as it is, because ${reason}.${todo}`;
  }));
}

/** The first five of some names, and how many more there are. */
export function fewNames(names: readonly string[]): string {
  const first = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${first} and ${names.length - mostNames} more` : first;
}
