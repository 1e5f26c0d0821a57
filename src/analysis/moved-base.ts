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
  const texts = [
    ...log.steps.filter((step) => step.isFrom && ours(step.targets)).map(({ instruction }) => instruction),
    ...log.internals.filter(({ kind, text, targets }) => ours(targets) && (kind === 'base-image' || text.startsWith('docker-image://'))).map(({ text }) => text)
  ];
  const used = texts.flatMap((text) => {
    const [, name = '', digest] = /(?:^|\s|\/\/)(\S+)@(sha256:[0-9a-f]{64})/.exec(text) ?? [];
    return digest === undefined ? [] : [{ name, digest }];
  });
  const [known, said] = [new Set(images.values()), new Set(used.map(({ digest }) => digest))];
  return {
    other: used.find(({ digest }) => !known.has(digest))?.name,
    unsaid: [...images].filter(([, digest]) => !said.has(digest)).map(([name]) => name)
  };
}
