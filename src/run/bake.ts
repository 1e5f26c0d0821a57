import { spawn } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Cancellation } from '../shared/cancellation.js';
import type { Environment } from './child-environment.js';

export interface BakeProcess {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  /** file that takes everything bake writes; it outlives this process if need be */
  readonly logFile: string;
}

export interface BakeHooks {
  /** as soon as the process runs, so that it can be stopped later from elsewhere */
  onStart(pid: number): void;
  /** bytes as they arrive, with their time in ms since the process was started; a promise holds back what follows */
  onOutput(chunk: Uint8Array, atMs: number): Promise<void> | void;
  readonly cancellation: Cancellation;
  /** whether what users wait for is done, as far as the output tells; asked after each chunk */
  isReady?(): boolean;
  /** how a build that is ready goes on alone; absent where it is waited for */
  readonly letGo?: LetGo;
}

/** How a build that is ready goes on alone. */
export interface LetGo {
  /** so long a build that is ready is still waited for, in ms: most end within it and are reported whole */
  readonly tailMs: number;
  /** it is waited for no longer where it has printed nothing for so many ms: what is under way then is a long transfer */
  readonly quietMs: number;
  /** asked last: whether it is true what the output tells */
  confirm(): Promise<boolean>;
}

/** How bake ended: one shape for success, failure and cancel. */
export interface BakeResult {
  /** undefined where a signal or a failed start ended it */
  readonly exitCode: number | undefined;
  /** ms from start to end; of a build that goes on alone, until it was ready */
  readonly durationMs: number;
  /** when the process was started, by our clock */
  readonly startedAtEpochMs: number;
  /** ms from start until `isReady` */
  readonly readyMs?: number;
  /** it goes on alone, and its output goes on in the file */
  readonly goesOn?: true;
  /** why it could not be started */
  readonly startError?: string;
}

const pollMs = 10;
const chunkBytes = 65_536;
// So long the rest of the output is still read after a cancelled build has ended.
const backlogMs = 500;
// A registry that says no is asked again, ever more seldom.
const confirmAgainMs = { first: 1000, longest: 15_000 };

/**
 * Runs bake detached, its output in a file that is followed until it ends or may go on alone. Its own process group keeps a
 * signal for this process from reaching it twice, and lets it live on. Never throws for a build's failure.
 */
export async function runBake(bake: BakeProcess, hooks: BakeHooks): Promise<BakeResult> {
  const out = openSync(bake.logFile, 'a', 0o600);
  const follower = openSync(bake.logFile, 'r');
  const started = performance.now();
  const startedAtEpochMs = Date.now();
  const elapsed = () => performance.now() - started;
  try {
    const child = spawn(bake.program, [...bake.args], { cwd: bake.cwd, env: bake.env, detached: true, stdio: ['ignore', out, out] });
    const ended = new Promise<Pick<BakeResult, 'exitCode' | 'startError'>>((resolve) => {
      child.once('error', (error) => resolve({ exitCode: undefined, startError: error.message }));
      child.once('exit', (code) => resolve({ exitCode: code ?? undefined }));
    });
    const { pid } = child;
    if (pid !== undefined) hooks.onStart(pid);
    const unlisten = hooks.cancellation.listen((how) => stopProcess(pid, how === 'kill' ? 'SIGKILL' : 'SIGINT'));
    const buffer = Buffer.allocUnsafe(chunkBytes);
    let durationMs: number | undefined;
    let readyMs: number | undefined;
    let heardMs = 0;
    let confirmAtMs = Infinity;
    let quietMs = hooks.letGo?.quietMs ?? Infinity;
    let confirmWaitMs = confirmAgainMs.first;
    const end = ended.finally(() => (durationMs = elapsed()));
    // The file holds what is not read yet, so a slow reader costs no memory; signals are heard between any two chunks.
    for (;;) {
      const last = durationMs !== undefined;
      const size = readSync(follower, buffer);
      if (size > 0) {
        heardMs = elapsed();
        await hooks.onOutput(Buffer.from(buffer.subarray(0, size)), heardMs);
        if (hooks.isReady?.() !== true) readyMs = undefined;
        else if (readyMs === undefined) confirmAtMs = (readyMs = elapsed()) + (hooks.letGo?.tailMs ?? Infinity);
      } else if (last) break;
      else if (hooks.letGo && readyMs !== undefined && elapsed() >= Math.min(confirmAtMs, heardMs + quietMs) && !hooks.cancellation.requested) {
        if ((await hooks.letGo.confirm()) && durationMs === undefined && !hooks.cancellation.requested) {
          unlisten();
          child.unref();
          return { exitCode: undefined, durationMs: readyMs, startedAtEpochMs, readyMs, goesOn: true };
        }
        quietMs = Infinity;
        confirmAtMs = elapsed() + confirmWaitMs;
        confirmWaitMs = Math.min(2 * confirmWaitMs, confirmAgainMs.longest);
      }
      await (size > 0 ? new Promise((resolve) => setImmediate(resolve)) : new Promise((resolve) => setTimeout(resolve, pollMs)));
      if (last && (hooks.cancellation.urgent || (hooks.cancellation.requested && elapsed() > (durationMs ?? 0) + backlogMs))) break;
    }
    unlisten();
    return { ...(await end), durationMs: durationMs ?? elapsed(), startedAtEpochMs, ...(readyMs === undefined ? {} : { readyMs }) };
  } finally {
    closeSync(out);
    closeSync(follower);
  }
}

/** Sends a signal to a process: to its whole group where it must die at once. A process that is gone is no error. */
export function stopProcess(pid: number | undefined, signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return;
  try {
    process.kill(signal === 'SIGKILL' ? -pid : pid, signal);
  } catch {
    // It ended by itself.
  }
}
