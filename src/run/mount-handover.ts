import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPlainId } from '../plan/cache-mount.js';
import type { CacheMount, MountRoot, MountStart } from '../plan/cache-mount.js';
import { parseReference } from '../plan/reference.js';
import { numberOf, objectOf, parseJson, stringOf, stringsOf } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';

/** A cache mount that post may save. Times in ms. */
export interface HandedMount {
  readonly mount: CacheMount;
  readonly start: MountStart;
  /** `<repository>@<digest>` of what was read, undefined where nothing was */
  readonly source: string | undefined;
  /** `<repository>:<tag>` */
  readonly write: string;
  readonly stepsMs: number;
  /** of the steps when it was empty, 0 for unknown */
  readonly emptyMs: number;
}

export interface MountHandover {
  readonly title: string;
  readonly builder: string;
  /** images with a shell, tried in turn */
  readonly toolImages: readonly string[];
  readonly mounts: readonly HandedMount[];
  /** what must not be shown, should an error say it */
  readonly secrets: readonly string[];
}

const pathIn = (directory: string) => join(directory, 'mounts.json');

/** Writes it into our own directory, which nobody else can read and post removes. */
export async function writeMounts(directory: string, handover: MountHandover): Promise<void> {
  await writeFile(pathIn(directory), JSON.stringify(handover), { mode: 0o600 });
}

/** Reads it; undefined where there is none or it is something else. Never throws. */
export async function readMounts(directory: string): Promise<MountHandover | undefined> {
  const fields = objectOf(parseJson(await readFile(pathIn(directory), 'utf8').catch(() => '')));
  const builder = stringOf(fields?.['builder']);
  if (!fields || builder === undefined) return undefined;
  const mounts = Array.isArray(fields['mounts']) ? (fields['mounts'] as unknown[]) : [];
  return {
    title: stringOf(fields['title']) ?? '', builder, toolImages: stringsOf(fields['toolImages']).filter((image) => parseReference(image) !== undefined),
    mounts: mounts.flatMap((one) => readMount(objectOf(one)) ?? []), secrets: stringsOf(fields['secrets'])
  };
}

const starts: readonly MountStart[] = ['read', 'kept', 'absent', 'failed', 'skipped', 'late'];
const sharings: readonly CacheMount['sharing'][] = ['shared', 'private', 'locked'];

function readMount(fields: JsonObject | undefined): HandedMount | undefined {
  const mount = objectOf(fields?.['mount']);
  const [id, namespace, write, source] = [stringOf(mount?.['id']), stringOf(mount?.['namespace']), stringOf(fields?.['write']), stringOf(fields?.['source'])];
  const sharing = sharings.find((one) => one === mount?.['sharing']);
  const start = starts.find((one) => one === fields?.['start']);
  const [stepsMs, emptyMs] = [numberOf(fields?.['stepsMs']), numberOf(fields?.['emptyMs'])];
  if (id === undefined || !isPlainId(id) || namespace === undefined || !sharing || !start || stepsMs === undefined || emptyMs === undefined) return undefined;
  if (write === undefined || !parseReference(write) || (source !== undefined && !/^[\w./:[\]-]+@sha256:[0-9a-f]{64}$/.test(source))) return undefined;
  const root = mount?.['root'] === undefined ? undefined : readRoot(objectOf(mount['root']));
  return root === null ? undefined : { mount: { id, namespace, sharing, root }, start, source, write, stepsMs, emptyMs };
}

function readRoot(fields: JsonObject | undefined): MountRoot | null {
  const [uid, gid, mode] = [numberOf(fields?.['uid']), numberOf(fields?.['gid']), stringOf(fields?.['mode'])];
  return uid !== undefined && gid !== undefined && mode !== undefined && Number.isInteger(uid) && Number.isInteger(gid) && /^[0-7]{4}$/.test(mode) ? { uid, gid, mode } : null;
}
