import { mkdir, readFile, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { objectOf, parseJson, stringOf, numberOf } from '../shared/checked-json.js';
import type { Environment } from './child-environment.js';

/**
 * A step's share in a builder of its job. Steps whose settings agree share one; state passes no step's border, so a folder of
 * the runner's temporary directory, which belongs to one job, holds what they have to know:
 * `warmbake-builders/<key>/builder.json`, the files that buildx reads, and `users/<step>` for every step that uses it.
 */
export interface Claim {
  readonly directory: string;
  readonly user: string;
}

/** What the steps know of their builder. */
export interface ClaimedBuilder {
  readonly name: string;
  /** variables that say where it is */
  readonly place: Environment;
  /** removed by the last step that uses it */
  readonly remove: boolean;
  /** the process that boots it, where pre began to */
  readonly pid?: number;
  /** it is booted */
  readonly ready?: boolean;
}

const folderName = 'warmbake-builders';

/** The share of a step in the builder of a key, not taken yet. */
export function claimOf(temp: string, key: string, user: string): Claim {
  return { directory: join(temp, folderName, key), user };
}

/** Takes a share; one that is taken twice is one. */
export async function take({ directory, user }: Claim): Promise<void> {
  await mkdir(join(directory, 'users'), { recursive: true, mode: 0o700 });
  await writeFile(join(directory, 'users', user), '', { mode: 0o600 });
}

/** What is known of the builder; undefined where no step made one yet. */
export async function readClaimed({ directory }: Claim): Promise<ClaimedBuilder | undefined> {
  const builder = objectOf(parseJson(await readFile(join(directory, 'builder.json'), 'utf8').catch(() => '')));
  const [name, pid] = [stringOf(builder?.['name']), numberOf(builder?.['pid'])];
  const place = Object.entries(objectOf(builder?.['place']) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (name === undefined || !/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(name)) return undefined;
  return { name, place: Object.fromEntries(place), remove: builder?.['remove'] === true, ready: builder?.['ready'] === true, ...(pid === undefined ? {} : { pid }) };
}

/** Keeps what is known, whole or not at all. */
export async function writeClaimed({ directory, user }: Claim, builder: ClaimedBuilder): Promise<void> {
  const draft = join(directory, `builder.${user}.json`);
  await writeFile(draft, JSON.stringify(builder), { mode: 0o600 });
  await rename(draft, join(directory, 'builder.json'));
}

/** Gives a share back. True for the last one, which has to remove the builder and then the `directory`. Never throws. */
export async function release({ directory, user }: Claim): Promise<boolean> {
  await unlink(join(directory, 'users', user)).catch(() => undefined);
  // Only an empty folder can be removed. Without one the share was never taken, or all is gone.
  return rmdir(join(directory, 'users')).then(() => true, (error: unknown) => codeOf(error) === 'ENOENT');
}

/** Removes the files of a builder that is gone. */
export async function forget({ directory }: Claim): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await rmdir(join(directory, '..')).catch(() => undefined);
}

/** Reads what `JSON.stringify` made of claims; what is none is left out. */
export function parseClaims(text: string): Claim[] {
  const list = parseJson(text);
  return (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
    const [directory, user] = ['directory', 'user'].map((name) => stringOf(objectOf(item)?.[name]));
    return directory && user && !user.includes('/') ? [{ directory, user }] : [];
  });
}

function codeOf(error: unknown): unknown {
  return objectOf(error)?.['code'];
}
