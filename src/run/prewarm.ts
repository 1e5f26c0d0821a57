import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createCalls } from '../plan/builder-calls.js';
import { builderKey } from '../plan/builder-spec.js';
import type { BuilderSpec, OwnBuilder } from '../plan/builder-spec.js';
import { numberOf, objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import { isAlive } from './alive.js';
import { builderPlace } from './child-environment.js';
import type { Environment } from './child-environment.js';
import { stopCreating } from './leftovers.js';
import { ensureBuilder, prepareFacts, removeBuilder } from './builder.js';
import type { Builder, BuilderTools } from './builder.js';

/** A builder that pre began to boot: a process of its own, which writes the builder's name when it is ready. */
export interface Boot {
  readonly name: string;
  /** what it was made of; one of another key is of no use */
  readonly key: string;
  readonly pid: number;
  /** its output, removed by post */
  readonly directory: string;
  /** variables that say where the builder is */
  readonly place: Environment;
}

/** Begins to boot a builder and returns at once; undefined where the process cannot be started. */
export async function startBoot(spec: OwnBuilder, temp: string, tools: Omit<BuilderTools, 'directory'>): Promise<Boot | undefined> {
  const directory = await mkdtemp(join(temp, 'warmbake-'));
  const [call = []] = createCalls({ ...spec, use: false }, await prepareFacts(spec, { ...tools, directory }));
  const args = [...tools.buildx.prefix, ...call];
  const [out, err] = [openSync(join(directory, 'boot.out'), 'a', 0o600), openSync(join(directory, 'boot.err'), 'a', 0o600)];
  try {
    const child = spawn(tools.buildx.program, args, { env: tools.env, detached: true, stdio: ['ignore', out, err] });
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    return child.pid === undefined ? undefined : { name: spec.name, key: builderKey(spec, builderPlace(tools.env)), pid: child.pid, directory, place: builderPlace(tools.env) };
  } catch {
    await rm(directory, { recursive: true, force: true });
    return undefined;
  } finally {
    closeSync(out);
    closeSync(err);
  }
}

/** Reads what `JSON.stringify` made of a Boot; undefined for anything else. */
export function parseBoot(text: string): Boot | undefined {
  const boot = objectOf(parseJson(text));
  const [name, key, directory] = [stringOf(boot?.['name']), stringOf(boot?.['key']), stringOf(boot?.['directory'])];
  const pid = numberOf(boot?.['pid']);
  const place = Object.entries(objectOf(boot?.['place']) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return name && key && directory && pid !== undefined ? { name, key, pid, directory, place: Object.fromEntries(place) } : undefined;
}

const pollMs = 20;
const longestBootMs = 120_000;

/**
 * The builder that pre began to boot, waited for; where that came to nothing it is made now (`onRetry` says so first).
 * Throws as `ensureBuilder` does.
 */
async function finishBoot(boot: Boot, spec: OwnBuilder, tools: BuilderTools, onRetry: () => void): Promise<Builder> {
  const started = Date.now();
  if (await isReady(boot, longestBootMs)) {
    // Steps before this one were not to use it.
    if (spec.use) await tools.run(tools.buildx.program, [...tools.buildx.prefix, 'use', boot.name], { env: tools.env });
    return { name: boot.name, own: true, bootMs: Date.now() - started };
  }
  onRetry();
  await stopCreating(boot.name);
  await removeBuilder(boot.name, tools);
  return ensureBuilder(spec, tools);
}

async function isReady(boot: Boot, patienceMs: number): Promise<boolean> {
  if (!(await waitForEnd(boot, patienceMs))) return false;
  const said = await readFile(join(boot.directory, 'boot.out'), 'utf8').catch(() => '');
  return said.split('\n').some((line) => line.trim() === boot.name);
}

async function waitForEnd(boot: Boot, patienceMs: number): Promise<boolean> {
  const end = Date.now() + patienceMs;
  while (await isAlive(boot.pid, boot.name)) {
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return true;
}

/**
 * The builder: the one that is named, the one that pre began to boot if it is what is wanted, or one that is made now; `keep`
 * hears the name of one that is made, before it is. Throws as `ensureBuilder` does.
 */
export async function bootBuilder(spec: BuilderSpec, boot: Boot | undefined, tools: BuilderTools, keep: (...names: string[]) => void): Promise<Builder> {
  if (spec.kind === 'existing') return ensureBuilder(spec, tools);
  if (boot?.key === builderKey(spec, builderPlace(tools.env))) return finishBoot(boot, spec, tools, () => keep(spec.name));
  return ensureBuilder(spec, tools, keep);
}
