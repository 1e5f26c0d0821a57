import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Presence } from '../plan/found-caches.js';
import { objectOf, parseJson, stringOf } from '../shared/checked-json.js';

/** Makes a directory below which caches are written: buildx lets a build write only to what is there. What fails buildx will say. */
export async function makeCacheDirectory(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true }).catch(() => undefined);
}

/**
 * Which of these directories hold a cache of the `local` backend: an OCI image layout, whose index.json names the manifest.
 * A directory that is not there is absent, one that cannot be read is unknown. Never throws.
 */
export async function findLocalCaches(directories: readonly string[]): Promise<ReadonlyMap<string, Presence>> {
  const entries = await Promise.all(directories.map(async (directory): Promise<[string, Presence]> => [directory, await look(directory)]));
  return new Map(entries);
}

async function look(directory: string): Promise<Presence> {
  try {
    const index = objectOf(parseJson(await readFile(join(directory, 'index.json'), 'utf8')));
    const manifests = Array.isArray(index?.['manifests']) ? index['manifests'].map(objectOf) : [];
    const digest = stringOf(manifests[0]?.['digest']);
    return digest === undefined ? { state: 'absent' } : { state: 'present', digest };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR' ? { state: 'absent' } : { state: 'unknown', reason: `it cannot be read (${code ?? 'no reason given'})` };
  }
}
