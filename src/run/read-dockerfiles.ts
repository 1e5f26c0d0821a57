import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';

const maxBytes = 1_000_000;

/**
 * The texts of Dockerfiles by their paths from the workspace. One that is not there, is no file, lies outside the workspace once
 * links are followed, or is over 1 MB is left out. Never throws.
 */
export async function readDockerfiles(paths: Iterable<string>, workspace: string): Promise<ReadonlyMap<string, string>> {
  const root = await realpath(workspace).catch(() => workspace);
  const texts = await Promise.all([...new Set(paths)].map(async (path) => [path, await readInside(path, root)] as const));
  return new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}

async function readInside(path: string, root: string): Promise<string | undefined> {
  const real = await realpath(resolve(root, path)).catch(() => undefined);
  const inner = real === undefined ? '..' : relative(root, real);
  if (real === undefined || inner === '..' || inner.startsWith('../') || isAbsolute(inner)) return undefined;
  // Opening a pipe without this would wait for its other end.
  const file = await open(real, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => undefined);
  if (!file) return undefined;
  try {
    const about = await file.stat();
    return about.isFile() && about.size <= maxBytes ? await file.readFile('utf8') : undefined;
  } catch {
    return undefined;
  } finally {
    await file.close();
  }
}
