import { mkdir, readFile, readdir, readlink, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dockerHome } from './docker-home.js';
import { numberOf, objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import type { Environment } from './child-environment.js';

/** The runner's process that a job belongs to, told from every other one, also after a restart of the machine. */
interface Owner {
  readonly pid: number;
  /** clock ticks from the machine's start to the process' start */
  readonly startTicks: number;
  readonly bootId: string;
  readonly pidNamespace: string;
}

const suffix = '.json';
// Longer than a job may take (5 days); for owners that cannot be seen from here.
const longestJobMs = 6 * 86_400_000;

/** Notes whose a builder is, next to where buildx keeps it, so that a later job can tell that its job was killed. Never throws. */
export async function noteOwner(name: string, env: Environment): Promise<void> {
  const folder = notesOf(env);
  if (folder === undefined) return;
  // The parent of all phases of a job is the runner's worker.
  const owner = await readOwner(process.ppid);
  await mkdir(folder, { recursive: true, mode: 0o700 }).then(() => writeFile(join(folder, `${name}${suffix}`), JSON.stringify(owner ?? {}), { mode: 0o600 })).catch(() => undefined);
}

/** Removes the note of a builder that is gone. Never throws. */
export async function dropOwner(name: string, env: Environment): Promise<void> {
  const folder = notesOf(env);
  if (folder !== undefined) await unlink(join(folder, `${name}${suffix}`)).catch(() => undefined);
}

/** The builders that are noted here. Never throws. */
export async function notedBuilders(env: Environment): Promise<string[]> {
  const files = await readdir(notesOf(env) ?? '').catch(() => []);
  return files.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length));
}

/** Whether the job of a builder is gone: its runner's process ended, or it is older than any job. */
export async function isStale(name: string, env: Environment): Promise<boolean> {
  const path = join(notesOf(env) ?? '', `${name}${suffix}`);
  const noted = objectOf(parseJson(await readFile(path, 'utf8').catch(() => '')));
  const [pid, startTicks] = [numberOf(noted?.['pid']), numberOf(noted?.['startTicks'])];
  const here = await readOwner(process.pid);
  const isHere = here !== undefined && pid !== undefined && startTicks !== undefined && stringOf(noted?.['bootId']) === here.bootId && stringOf(noted?.['pidNamespace']) === here.pidNamespace;
  if (isHere) return (await readOwner(pid))?.startTicks !== startTicks;
  const age = await stat(path).then((file) => Date.now() - file.mtimeMs, () => 0);
  return age > longestJobMs;
}

// Undefined where /proc does not tell.
async function readOwner(pid: number): Promise<Owner | undefined> {
  try {
    const [about, bootId, pidNamespace] = await Promise.all([readFile(`/proc/${pid}/stat`, 'utf8'), readFile('/proc/sys/kernel/random/boot_id', 'utf8'), readlink('/proc/self/ns/pid')]);
    // The program's name stands in brackets and may hold anything; the start is field 22 of proc(5).
    const startTicks = Number(about.slice(about.lastIndexOf(')') + 2).split(' ')[19]);
    return Number.isFinite(startTicks) ? { pid, startTicks, bootId: bootId.trim(), pidNamespace } : undefined;
  } catch {
    return undefined;
  }
}

function notesOf(env: Environment): string | undefined {
  const docker = dockerHome(env);
  const buildx = env['BUILDX_CONFIG'] || (docker && join(docker, 'buildx'));
  return buildx && join(buildx, 'warmbake');
}
