import { changedAmong, readCopy, takesAll } from './copied-paths.js';
import type { Dockerfile, DockerfileStage } from './dockerfile.js';

/** What became different since the build that wrote the layer cache. */
export interface NeedFacts {
  readonly dockerfile: Dockerfile;
  /** paths from the workspace */
  readonly changedFiles: readonly string[];
  /** names of build arguments */
  readonly changedArgs: ReadonlySet<string>;
  /** directory of the build context, from the workspace */
  readonly context: string;
  /** paths of the context that never get into it */
  readonly ignores: ((path: string) => boolean) | undefined;
}

const maxPaths = 20;

/**
 * Whether the RUN at a line may run although its layer is in the cache: whether anything changed that it is made from, as far as
 * Dockerfile and files tell. In doubt it may; a base image that is another one today is not known here.
 */
export function mayRun(line: number, facts: NeedFacts): boolean {
  const { dockerfile, changedFiles, changedArgs } = facts;
  if (changedFiles.some((file) => file === dockerfile.path || file.endsWith('.dockerignore'))) return true;
  const declares = (text: string) => [...text.matchAll(/(?:^|\s)([A-Za-z_]\w*)/g)].some(([, name]) => changedArgs.has(name ?? ''));
  if (dockerfile.globals.some(({ keyword, text }) => keyword === 'ARG' && declares(text))) return true;
  const stage = dockerfile.stages.find(({ instructions }) => instructions.some((one) => one.line === line));
  const seen = new Set<DockerfileStage>();
  const queue: { stage: DockerfileStage | undefined; last: number }[] = [{ stage, last: line }];
  if (!stage) return true;
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { stage: one, last } = next;
    if (!one || (seen.has(one) && one !== stage)) continue;
    seen.add(one);
    queue.push({ stage: stageOf(dockerfile, one.base), last: Infinity });
    for (const { keyword, text } of one.instructions.filter((instruction) => instruction.line <= last)) {
      if (keyword === 'ARG' && declares(text)) return true;
      const copied = readCopy(text);
      if (!copied) continue;
      if (copied.from === 'url' || [copied.name ?? '', ...copied.paths].some((word) => word.includes('$')) || copied.paths.length >= maxPaths) return true;
      if (copied.from === 'stage') queue.push({ stage: stageOf(dockerfile, copied.name ?? ''), last: Infinity });
      else if (changedAmong(changedFiles, takesAll(copied.paths) ? ['.'] : copied.paths, facts.context, facts.ignores).length > 0) return true;
    }
  }
  return false;
}

function stageOf({ stages }: Dockerfile, name: string): DockerfileStage | undefined {
  return stages.find((stage) => stage.name === name.toLowerCase()) ?? (/^\d+$/.test(name) ? stages[Number(name)] : undefined);
}
