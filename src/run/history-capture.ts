import { spawn } from 'node:child_process';
import type { Environment } from './child-environment.js';

export interface CaptureOptions {
  readonly env: Environment;
  /** ms after which the program is killed. */
  readonly timeoutMs: number;
  /** Kill it this many ms after its first whole line on stderr, for a program that goes on as long as a build does. */
  readonly followMs?: number;
}

export interface Captured {
  readonly stdout: Buffer;
  readonly stderr: Buffer;
  /** Undefined where it was killed or could not be started. */
  readonly code: number | undefined;
}

/** Runs a program and gives what it wrote, up to its end or the time allowed. Never throws. */
export type Capture = (program: string, args: readonly string[], options: CaptureOptions) => Promise<Captured>;

// A record holds the build's output, 2 MiB a step at most; more than this is not worth the memory.
const MAX_BYTES = 256 * 1024 * 1024;

/** The real thing. */
export const captureProgram: Capture = (program, args, { env, timeoutMs, followMs }) =>
  new Promise((resolve) => {
    const child = spawn(program, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stop = () => child.kill('SIGKILL');
    const timers = [setTimeout(stop, timeoutMs)];
    const chunks: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
    let size = 0;
    const take = (into: Buffer[]) => (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_BYTES) stop();
      else into.push(chunk);
    };
    child.stdout.on('data', take(chunks.stdout));
    child.stderr.on('data', take(chunks.stderr));
    if (followMs !== undefined) {
      const follow = (chunk: Buffer) => {
        if (!chunk.includes(0x0a)) return;
        child.stderr.off('data', follow);
        timers.push(setTimeout(stop, followMs));
      };
      child.stderr.on('data', follow);
    }
    const finish = (code: number | undefined) => {
      timers.forEach((timer) => clearTimeout(timer));
      resolve({ stdout: Buffer.concat(chunks.stdout), stderr: Buffer.concat(chunks.stderr), code });
    };
    child.once('error', () => finish(undefined));
    child.once('close', (code) => finish(code ?? undefined));
  });
