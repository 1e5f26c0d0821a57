import { spawn } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { parseJson } from '../shared/checked-json.js';
import { messageOf } from '../shared/errors.js';
import { answerFile } from './cache-program.js';
import type { CacheQuestion } from './cache-program.js';

/** What the cache program needs of the world. */
export interface CacheTools {
  /** path of the script that runs the cache program */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** where the private directory of one call is made */
  readonly directory: string;
  readonly limitMs: number;
}

/** How a call went. `failure`: why it did not, in a few words; `files` have the texts of what was restored, by path. */
export interface CacheAnswer {
  readonly found: readonly boolean[];
  readonly files: ReadonlyMap<string, string>;
  readonly failure: string | undefined;
  /** what the library wrote, cut */
  readonly output: string;
}

const maxOutput = 16_384;

/**
 * Asks the cache program in a directory of its own, which is removed afterwards. Never throws; its whole process group
 * ends within the time limit. Files over `maxBytes` are not read.
 */
export async function askCache(question: Record<string, unknown> & { kind: CacheQuestion['kind'] }, given: ReadonlyMap<string, string>, { tools, paths, maxBytes }: { tools: CacheTools; paths: readonly string[]; maxBytes: number }): Promise<CacheAnswer> {
  let directory: string | undefined;
  try {
    directory = await mkdtemp(join(tools.directory, 'baseline-'));
    for (const [path, text] of given) await writeFile(join(directory, path), text, { mode: 0o600 });
    const { failure, output } = await runToItsEnd(JSON.stringify({ ...question, limitMs: tools.limitMs }), directory, tools);
    const answer = parseJson((await readSmall(join(directory, answerFile), 10_000)) ?? '');
    const found = Array.isArray(answer) ? answer.map((one) => one === true) : [];
    const files = new Map<string, string>();
    for (const path of paths) {
      const text = await readSmall(join(directory, path), maxBytes);
      if (text !== undefined) files.set(path, text);
    }
    return { found, files, failure: failure === undefined ? reportedFailure(output) : [failure, reportedFailure(output)].filter((part) => part !== undefined).join(', '), output };
  } catch (error) {
    return { found: [], files: new Map(), failure: messageOf(error), output: '' };
  } finally {
    if (directory !== undefined) await rm(directory, { recursive: true, force: true, maxRetries: 2 }).catch(() => undefined);
  }
}

function runToItsEnd(argument: string, directory: string, { program, env, limitMs }: CacheTools): Promise<{ failure: string | undefined; output: string }> {
  return new Promise((resolve) => {
    // In a group of its own, so that tar ends with it.
    const child = spawn(process.execPath, [program, argument], { cwd: directory, env: cacheEnvironment(env, directory), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let output = '';
    const keep = (chunk: Buffer) => {
      if (output.length < maxOutput) output += chunk.toString('utf8').slice(0, maxOutput - output.length);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (failure: string | undefined) => {
      clearTimeout(timer);
      killGroup(child.pid);
      resolve({ failure, output });
    };
    const timer = setTimeout(() => end(`no answer within ${Math.round(limitMs / 100) / 10} s`), limitMs);
    child.on('error', (error) => end(error.message));
    child.on('exit', (code) => end(code === 0 ? undefined : `its program ended with ${code ?? 'a signal'}`));
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone.
  }
}

// Only what the library, its HTTP client and tar read. The directories are ours, so that neither the workspace nor the
// runner's paths are in an entry's version (actions/toolkit: cacheUtils.ts, getCacheVersion).
const needed = /^(?:ACTIONS_(?:CACHE_(?:URL|SERVICE_V2|MODE)|RESULTS_URL|RUNTIME_TOKEN|RUNTIME_URL)|GITHUB_SERVER_URL|PATH|HOME|TMPDIR|NODE_EXTRA_CA_CERTS|SSL_CERT_(?:FILE|DIR)|(?:HTTPS?|NO|ALL)_PROXY)$/i;

function cacheEnvironment(env: CacheTools['env'], directory: string): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => needed.test(name));
  return { ...Object.fromEntries(kept), RUNNER_TEMP: directory, GITHUB_WORKSPACE: directory };
}

// The library catches its errors and writes them as annotations, as a line where it tries again, or only for debugging.
const failures = [
  /^::debug::Failed to reserve cache: (?:Error: )?(.+)/m,
  /^::(?:warning|error)[^:]*::(?:Failed to (?:save|restore): )?(.+)/m,
  /^Attempt \d+ of \d+ failed with error: (.+?)\. Retrying/m
];

// Addresses of blobs have a signature behind the question mark.
function reportedFailure(output: string): string | undefined {
  const found = failures.flatMap((pattern) => pattern.exec(output)?.[1] ?? [])[0];
  return found?.replace(/\?\S+/g, '?…').slice(0, 200).trim();
}

// An entry may hold anything under our name: a link, a device, a huge file.
async function readSmall(path: string, maxBytes: number): Promise<string | undefined> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => undefined);
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
