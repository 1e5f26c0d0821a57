import { readFile, readdir } from 'node:fs/promises';
import { stopProcess } from './bake.js';

const graceMs = 3000;

/**
 * Ends processes that a main which failed, was cancelled or killed left behind while they create a builder: found by the
 * builder's name among their arguments (Linux), asked to end, and ended after 3 s. Never throws.
 */
export async function stopCreating(builder: string): Promise<void> {
  let pids = await creating(builder);
  pids.forEach((pid) => stopProcess(pid, 'SIGINT'));
  for (const end = Date.now() + graceMs; pids.length > 0 && Date.now() < end; pids = await creating(builder)) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // One that main started leads no group of its own, one that pre started does.
  pids.forEach((pid) => {
    stopProcess(pid, 'SIGKILL');
    stopAlone(pid);
  });
}

function stopAlone(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

async function creating(builder: string): Promise<number[]> {
  const names = await readdir('/proc').catch(() => []);
  const found = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map(async (name) => {
      const args = (await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')).split('\0');
      return args.includes('create') && args.includes(builder) ? [Number(name)] : [];
    })
  );
  return found.flat();
}
