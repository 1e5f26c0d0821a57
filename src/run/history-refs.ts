import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import type { Environment } from './child-environment.js';

export interface RefsQuestion {
  readonly env: Environment;
  readonly builder: string;
  /** Only builds begun since then, by the clock of the file system; epoch ms. */
  readonly sinceEpochMs: number;
  readonly targets: readonly string[];
}

interface LocalRef {
  readonly ref: string;
  readonly target: string;
  readonly group: string;
  readonly writtenEpochMs: number;
}

/**
 * The build references of a bake, by target, from the files that buildx keeps of every build it begins
 * (`$BUILDX_CONFIG/refs/<builder>/<node>/<id>`, localstate in docker/buildx). They are there while bake runs and when it
 * failed, where the metadata file is not. Of several bakes since then, the last one counts. Never throws.
 */
export async function findBuildRefs(question: RefsQuestion): Promise<Map<string, string>> {
  const root = join(buildxConfig(question.env), 'refs', question.builder);
  const refs: LocalRef[] = [];
  for (const node of await namesIn(root)) {
    const ids = await namesIn(join(root, node));
    const read = await Promise.all(
      ids.map((id) => readRef(join(root, node, id), `${question.builder}/${node}/${id}`, question.sinceEpochMs))
    );
    refs.push(...read.filter((ref) => ref !== undefined));
  }
  const ours = refs
    .filter((ref) => question.targets.includes(ref.target))
    .sort((a, b) => a.writtenEpochMs - b.writtenEpochMs);
  const group = ours.at(-1)?.group ?? '';
  return new Map(ours.filter((ref) => ref.group === group).map((ref) => [ref.target, ref.ref]));
}

function buildxConfig(env: Environment): string {
  const docker = env['DOCKER_CONFIG'] || join(env['HOME'] ?? '', '.docker');
  return env['BUILDX_CONFIG'] || join(docker, 'buildx');
}

async function namesIn(folder: string): Promise<string[]> {
  // A folder `__group__` beside the nodes says which refs belong together; the refs say so too.
  return readdir(folder).then(
    (names) => names.filter((name) => name !== '__group__'),
    () => []
  );
}

async function readRef(path: string, ref: string, sinceEpochMs: number): Promise<LocalRef | undefined> {
  try {
    const { mtimeMs } = await stat(path);
    if (mtimeMs < sinceEpochMs) return undefined;
    const fields = objectOf(parseJson(await readFile(path, 'utf8')));
    const target = stringOf(fields?.['Target']);
    const group = stringOf(fields?.['GroupRef']) ?? '';
    return target === undefined ? undefined : { ref, target, group, writtenEpochMs: mtimeMs };
  } catch {
    return undefined;
  }
}
