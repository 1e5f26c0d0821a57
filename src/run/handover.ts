import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { numberOf, objectOf, parseJson, stringOf, stringsOf } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';

/** A target whose cache may still be exported. */
export interface HandedTarget {
  readonly name: string;
  readonly displayName: string;
  /** where the cache is written to; undefined where only the user's own entries write one */
  readonly cacheRef: string | undefined;
  /** the second tag of the same manifest */
  readonly cacheAlias: string | undefined;
  /** whether others export caches of it, too */
  readonly userExports: boolean;
}

/** What post needs of a bake that main let go. */
export interface Handover {
  readonly title: string;
  /** names of all bake targets, which the reader of the log needs */
  readonly bakeTargets: readonly string[];
  readonly targets: readonly HandedTarget[];
  /** when bake was started, and when its images were there, by our clock */
  readonly startedAtEpochMs: number;
  readonly readyAtEpochMs: number;
  /** what must not be shown, should an error say it */
  readonly secrets: readonly string[];
}

const pathIn = (directory: string) => join(directory, 'handover.json');

/** Writes it into our own directory, which nobody else can read and post removes. */
export async function writeHandover(directory: string, handover: Handover): Promise<void> {
  await writeFile(pathIn(directory), JSON.stringify(handover), { mode: 0o600 });
}

/** Reads it; undefined where there is none or it is something else. Never throws. */
export async function readHandover(directory: string): Promise<Handover | undefined> {
  const fields = objectOf(parseJson(await readFile(pathIn(directory), 'utf8').catch(() => '')));
  const [startedAtEpochMs, readyAtEpochMs] = [numberOf(fields?.['startedAtEpochMs']), numberOf(fields?.['readyAtEpochMs'])];
  if (!fields || startedAtEpochMs === undefined || readyAtEpochMs === undefined) return undefined;
  return {
    title: stringOf(fields['title']) ?? '',
    bakeTargets: stringsOf(fields['bakeTargets']),
    targets: listOf(fields['targets']).flatMap((item) => readTarget(objectOf(item))),
    startedAtEpochMs,
    readyAtEpochMs,
    secrets: stringsOf(fields['secrets'])
  };
}

function readTarget(fields: JsonObject | undefined): HandedTarget[] {
  const name = stringOf(fields?.['name']);
  if (fields === undefined || name === undefined) return [];
  return [{
    name,
    displayName: stringOf(fields['displayName']) ?? name,
    cacheRef: stringOf(fields['cacheRef']),
    cacheAlias: stringOf(fields['cacheAlias']),
    userExports: fields['userExports'] === true
  }];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
