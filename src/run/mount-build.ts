import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CacheMount } from '../plan/cache-mount.js';
import { renderMountBuild } from '../plan/mount-builds.js';
import type { MountTask } from '../plan/mount-builds.js';
import { Cancellation } from '../shared/cancellation.js';
import { renderCsv } from '../shared/csv.js';
import { runBake, stopProcess } from './bake.js';
import type { Buildx } from './buildx.js';
import type { Environment } from './child-environment.js';

export interface MountBuildTools {
  readonly buildx: Buildx;
  readonly env: Environment;
  /** our own, for files of the build */
  readonly directory: string;
  readonly builder: string;
  readonly cancellation: Cancellation;
  /** when nobody waits any more, by our clock */
  readonly endsAtEpochMs: number;
}

export interface MountBuild {
  readonly task: MountTask;
  readonly mount: CacheMount;
  readonly image: string;
  /** where the image is pushed; nowhere where it is absent */
  readonly push?: string;
  /** time of the steps with an empty mount, to be kept with it */
  readonly emptyMs?: number;
}

/** How it ended, what it wrote (of much the end), and its nonce, by which its script's words are known. */
export interface MountBuilt {
  readonly result: 'done' | 'failed' | 'late' | 'canceled';
  readonly output: string;
  readonly nonce: string;
  readonly durationMs: number;
  /** why it failed, in BuildKit's words */
  readonly error: string | undefined;
}

const outputLimit = 65_536;
const killAfterMs = 3000;

/** Runs one task on a cache mount as a build of its own, which shares nothing with others but the builder. Never throws. */
export async function buildMount({ task, mount, image, push, emptyMs = 0 }: MountBuild, tools: MountBuildTools): Promise<MountBuilt> {
  const nonce = randomBytes(8).toString('hex');
  const started = Date.now();
  const leftMs = tools.endsAtEpochMs - started;
  const done = (result: MountBuilt['result'], output = '', error?: string): MountBuilt => ({ result, output, nonce, error, durationMs: Date.now() - started });
  if (tools.cancellation.requested) return done('canceled');
  if (leftMs <= 0) return done('late');
  const end = new Cancellation();
  const unlisten = tools.cancellation.listen((how) => end.request(how));
  const timers = [setTimeout(() => end.request('stop'), leftMs), setTimeout(() => end.request('kill'), leftMs + killAfterMs)];
  let at: string | undefined;
  let output = '';
  let pid: number | undefined;
  try {
    await mkdir(join(tools.directory, 'mounts'), { recursive: true, mode: 0o700 });
    at = await mkdtemp(join(tools.directory, 'mounts', `${task}-`));
    const context = join(at, 'context');
    await mkdir(context);
    await writeFile(join(at, 'Dockerfile'), renderMountBuild(task, mount, image), { mode: 0o600 });
    const target = push === undefined ? 'type=cacheonly' : renderCsv(['type=image', `name=${push}`, 'push=true', 'oci-mediatypes=true', 'compression=zstd', 'store=false']);
    const args = ['build', '--builder', tools.builder, '--progress', 'plain', '--provenance=false', '--output', target, '--file', join(at, 'Dockerfile')];
    for (const [name, value] of [['WARMBAKE_NONCE', nonce], ['WARMBAKE_EMPTY_MS', String(Math.round(emptyMs))], ...(mount.namespace === '' ? [] : [['BUILDKIT_CACHE_MOUNT_NS', mount.namespace]])]) args.push('--build-arg', `${name}=${value}`);
    const bake = await runBake(
      { program: tools.buildx.program, args: [...tools.buildx.prefix, ...args, context], cwd: context, env: { ...tools.env, BUILDX_METADATA_PROVENANCE: 'disabled', BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }, logFile: join(at, 'log') },
      { cancellation: end, onStart: (started) => (pid = started), onOutput: (chunk) => void (output = (output + Buffer.from(chunk).toString('utf8')).slice(-outputLimit)) }
    );
    const result = bake.exitCode === 0 ? 'done' : tools.cancellation.requested ? 'canceled' : end.requested ? 'late' : 'failed';
    return done(result, output, bake.startError ?? errorIn(output));
  } catch (error) {
    stopProcess(pid, 'SIGKILL');
    return done('failed', output, error instanceof Error ? error.message : undefined);
  } finally {
    timers.forEach(clearTimeout);
    unlisten();
    if (at !== undefined) await rm(at, { recursive: true, force: true }).catch(() => undefined);
  }
}

// Of a script that failed BuildKit says all of it.
function errorIn(output: string): string | undefined {
  return /^ERROR: (.*)$/m.exec(output)?.[1]?.replace(/process "(?:[^"\\]|\\.)*"/, 'the script');
}
