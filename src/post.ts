import { rm } from 'node:fs/promises';
import { getState } from '@actions/core';
import type { JobLog } from './publish/job-log.js';
import { stopProcess } from './run/bake.js';
import { isAlive } from './run/alive.js';
import { removeBuilder } from './run/builder.js';
import { findBuildx } from './run/buildx.js';
import { stopCreating } from './run/leftovers.js';
import { parseBoot } from './run/prewarm.js';
import { saveCacheAliases } from './run/cache-alias.js';
import type { CacheAlias } from './run/cache-alias.js';
import { atPlace, childEnvironment } from './run/child-environment.js';
import { runCommand } from './run/command.js';
import { objectOf, parseJson, stringOf } from './shared/checked-json.js';
import { stateNames } from './shared/state.js';

const stopGraceMs = 5000;

/** The post phase: ends a build that main left behind, tags caches, removes what main made. Never throws. */
export async function post(env: Readonly<Record<string, string | undefined>>, log: JobLog): Promise<void> {
  const directory = getState(stateNames.directory);
  const boot = parseBoot(getState(stateNames.prewarm));
  const builders = getState(stateNames.builders).split('\n').filter((name) => name !== '');
  if (directory === '' && builders.length === 0) return;
  const childEnv = childEnvironment(env);
  const tools = { buildx: await findBuildx(childEnv), run: runCommand, env: childEnv };
  await Promise.all(builders.map(stopCreating));
  await stopBake(Number(getState(stateNames.bakePid)) || undefined, directory);
  const failed = await saveCacheAliases(parseAliases(getState(stateNames.aliases)), tools);
  if (failed.length > 0) log.warning(`The cache of this commit could not be tagged: ${failed.slice(0, 3).join('; ')}`);
  const removed = await Promise.all(builders.map((name) => removeBuilder(name, name === boot?.name ? { ...tools, env: atPlace(childEnv, boot.place) } : tools)));
  builders.filter((_, index) => !removed[index]).forEach((name) => log.warning(`The builder ${name} could not be removed.`));
  for (const folder of [directory, boot?.directory ?? ''].filter((path) => path !== '')) {
    await rm(folder, { recursive: true, force: true }).catch(() => log.warning(`${folder} could not be removed.`));
  }
}

// Main was killed in the middle of a build: it is ended here, cleanly if it can be.
async function stopBake(pid: number | undefined, directory: string): Promise<void> {
  if (pid === undefined || !(await isAlive(pid, directory))) return;
  stopProcess(pid, 'SIGINT');
  for (const end = Date.now() + stopGraceMs; Date.now() < end && (await isAlive(pid, directory)); ) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (await isAlive(pid, directory)) stopProcess(pid, 'SIGKILL');
}

function parseAliases(text: string): CacheAlias[] {
  const list = parseJson(text);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => {
    const alias = objectOf(item);
    const source = stringOf(alias?.['source']);
    const tag = stringOf(alias?.['tag']);
    return source !== undefined && tag !== undefined ? [{ source, tag }] : [];
  });
}
