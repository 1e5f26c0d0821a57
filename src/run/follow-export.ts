import { stat } from 'node:fs/promises';
import type { Cancellation } from '../shared/cancellation.js';
import { isAlive } from './alive.js';
import { stopProcess } from './bake.js';

/** How a bake that main let go came to its end. */
export type ExportEnd = 'itself' | 'canceled' | 'stalled';

export interface FollowedExport {
  readonly pid: number;
  /** text among its arguments by which it is told from another process with its number */
  readonly argument: string;
  readonly logFile: string;
  readonly cancellation: Cancellation;
  /** ms without any output after which it is given up (15 minutes) */
  readonly stalledMs?: number;
}

const pollMs = 50;
const stopGraceMs = 5000;
const usualStalledMs = 15 * 60_000;

/** Waits until a bake ends, which it is made to when the job is cancelled or nothing comes any more. Never throws. */
export async function followExport({ pid, argument, logFile, cancellation, stalledMs = usualStalledMs }: FollowedExport): Promise<ExportEnd> {
  let [size, grownAt] = [-1, Date.now()];
  while (await isAlive(pid, argument)) {
    const now = await stat(logFile).then((file) => file.size, () => size);
    if (now !== size) [size, grownAt] = [now, Date.now()];
    const why = cancellation.requested ? 'canceled' : Date.now() - grownAt > stalledMs ? 'stalled' : undefined;
    if (why !== undefined) {
      await stopBake(pid, argument);
      return why;
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return 'itself';
}

/** Ends a bake: cleanly if it can be, by force 5 s later. One that is gone is no error. */
export async function stopBake(pid: number, argument: string): Promise<void> {
  if (!(await isAlive(pid, argument))) return;
  stopProcess(pid, 'SIGINT');
  for (const end = Date.now() + stopGraceMs; Date.now() < end && (await isAlive(pid, argument)); ) {
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  if (await isAlive(pid, argument)) stopProcess(pid, 'SIGKILL');
}
