import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCalls } from '../plan/builder-calls.js';
import { builderKey } from '../plan/builder-spec.js';
import type { OwnBuilder } from '../plan/builder-spec.js';
import { objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import { isAlive } from './alive.js';
import { prepareFacts } from './builder.js';
import type { BuilderTools } from './builder.js';
import { builderPlace } from './child-environment.js';
import { claimOf, forget, parseClaims, readClaimed, release, take, writeClaimed } from './claim.js';
import type { Claim, ClaimedBuilder } from './claim.js';
import { dropOwner, noteOwner } from './owner-note.js';

/** A builder that pre began to boot, or that another step's pre did. */
export interface Boot {
  readonly name: string;
  /** what it was made of; one of another key is of no use */
  readonly key: string;
  readonly claim: Claim;
}

/**
 * Begins to boot a builder and returns at once, or takes a share in one that another step's pre began to boot; undefined where
 * the process cannot be started. It writes the builder's name when it is ready. `keep` hears what post has to give back and
 * stop before anything of it is there: pre may be killed at any moment.
 */
export async function startBoot(spec: OwnBuilder, temp: string, tools: Omit<BuilderTools, 'directory'>, keep: (claim: Claim, name: string) => void = () => undefined): Promise<Boot | undefined> {
  const place = builderPlace(tools.env);
  const key = builderKey(spec, place);
  const claimed = claimOf(temp, key, spec.step);
  keep(claimed, spec.name);
  await take(claimed);
  const other = await readClaimed(claimed);
  if (other) return { name: other.name, key, claim: claimed };
  const { directory } = claimed;
  const [call = []] = createCalls({ ...spec, use: false }, await prepareFacts(spec, { ...tools, directory }));
  const [out, err] = [openSync(join(directory, 'boot.out'), 'a', 0o600), openSync(join(directory, 'boot.err'), 'a', 0o600)];
  try {
    const remove = spec.lifetime === 'job';
    if (remove) await noteOwner(spec.name, tools.env);
    await writeClaimed(claimed, { name: spec.name, place, remove });
    const child = spawn(tools.buildx.program, [...tools.buildx.prefix, ...call], { env: tools.env, detached: true, stdio: ['ignore', out, err] });
    await new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
    child.unref();
    if (child.pid === undefined) return undefined;
    await writeClaimed(claimed, { name: spec.name, place, remove, pid: child.pid });
    return { name: spec.name, key, claim: claimed };
  } catch {
    await dropOwner(spec.name, tools.env);
    if (await release(claimed)) await forget(claimed);
    return undefined;
  } finally {
    closeSync(out);
    closeSync(err);
  }
}

/** Reads what `JSON.stringify` made of a Boot; undefined for anything else. */
export function parseBoot(text: string): Boot | undefined {
  const boot = objectOf(parseJson(text));
  const [name, key] = [stringOf(boot?.['name']), stringOf(boot?.['key'])];
  const [claimed] = parseClaims(JSON.stringify([boot?.['claim']]));
  return name && key && claimed ? { name, key, claim: claimed } : undefined;
}

const pollMs = 20;
const longestBootMs = 120_000;

/** Whether a builder that another phase or step made is ready, waited for while it boots. */
export async function awaitBoot({ directory }: Claim, { name, pid, ready }: ClaimedBuilder): Promise<boolean> {
  if (ready) return true;
  if (pid === undefined) return false;
  for (const end = Date.now() + longestBootMs; await isAlive(pid, name); ) {
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  const said = await readFile(join(directory, 'boot.out'), 'utf8').catch(() => '');
  return said.split('\n').some((line) => line.trim() === name);
}
