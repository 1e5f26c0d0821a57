import { readFile } from 'node:fs/promises';

/**
 * Whether a process runs and is the one that was started with this text in its arguments (a path or a name of ours): a
 * number may have passed on to another process since. Where /proc does not tell (macOS), the number alone decides.
 */
export async function isAlive(pid: number, argument: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  // A process that ended but was not collected has no arguments.
  return commandLine === undefined ? process.platform !== 'linux' : commandLine.includes(argument);
}
