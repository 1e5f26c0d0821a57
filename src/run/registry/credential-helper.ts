import { spawn } from 'node:child_process';
import type { Environment } from '../child-environment.js';

const timeoutMs = 5000;
const maxBytes = 65_536;

/**
 * Asks `docker-credential-<name> get` for the login of a server, whose name it reads from stdin; what it wrote to stdout,
 * '' where it failed, took too long, wrote too much, or its name is none. It and what it started are gone afterwards.
 * Never throws.
 */
export function askHelper(name: string, server: string, env: Environment, signal: AbortSignal): Promise<string> {
  if (!/^[A-Za-z0-9_.-]+$/.test(name) || signal.aborted) return Promise.resolve('');
  return new Promise((resolve) => {
    // A group of its own, so that what it starts can be ended with it.
    const child = spawn(`docker-credential-${name}`, ['get'], { env, detached: process.platform !== 'win32', stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (text: string) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
      child.stdout.destroy();
      resolve(text);
    };
    const giveUp = () => {
      endGroup(child.pid);
      finish('');
    };
    const timer = setTimeout(giveUp, timeoutMs);
    signal.addEventListener('abort', giveUp);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxBytes) giveUp();
      else chunks.push(chunk);
    });
    child.once('error', () => finish(''));
    child.once('close', (code) => finish(code === 0 ? Buffer.concat(chunks).toString('utf8') : ''));
    // A helper that does not read is no error.
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${server}\n`);
  });
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
