import { parseReference } from '../plan/reference.js';
import type { BuildLog } from '../progress/build-log.js';

/** What a log says of the images that a target was made from. */
export interface UsedBases {
  /** the first image that was another one than in the fingerprint: its tag was moved between the two */
  readonly other: string | undefined;
  /** images of the fingerprint of which the log does not say what they were */
  readonly unsaid: readonly string[];
}

/** Compares the images that a build used with those of a fingerprint. `reach`: the target and what it is made from; `images`: digests by name. */
export function compareBases(log: BuildLog, reach: ReadonlySet<string>, images: ReadonlyMap<string, string>): UsedBases {
  const ours = (targets: readonly string[]) => targets.length === 0 || targets.some((target) => reach.has(target));
  const names = new Set([...images.keys()].map(normal));
  const bases = log.steps.filter((step) => step.isFrom && ours(step.targets)).flatMap(({ instruction }) => readImage(instruction));
  // Besides bases BuildKit fetches what only makes attestations: of these names the fingerprint has none.
  const others = log.internals.filter(({ targets }) => ours(targets)).flatMap(({ text }) => readImage(text)).filter(({ name }) => names.has(normal(name)));
  const used = [...bases, ...others];
  const [known, said] = [new Set(images.values()), new Set(used.map(({ digest }) => digest))];
  return { other: used.find(({ digest }) => !known.has(digest))?.name, unsaid: [...images].filter(([, digest]) => !said.has(digest)).map(([name]) => name) };
}

// `FROM name@digest`, `docker-image://name@digest`
function readImage(text: string): { readonly name: string; readonly digest: string }[] {
  const [, name = '', digest] = /^(?:FROM\s+(?:--\S+\s+)*|docker-image:\/\/)?([^\s@]+)@(sha256:[0-9a-f]{64})/i.exec(text) ?? [];
  return digest === undefined ? [] : [{ name, digest }];
}

function normal(name: string): string {
  const reference = parseReference(name.replace(/@.*$/s, ''));
  return reference ? `${reference.host}/${reference.path}:${reference.tag}` : name;
}
