import type { Buildx } from './buildx.js';
import type { Environment } from './child-environment.js';
import type { Capture } from './history-capture.js';

export interface LogsQuestion {
  readonly buildx: Buildx;
  readonly env: Environment;
  readonly builder: string | undefined;
  readonly id: string;
  readonly timeoutMs: number;
}

// A running record says at once what happened so far, then goes on until the build ends.
const FOLLOW_MS = 80;

/**
 * Reads one record with `buildx history logs --progress=rawjson` (buildx 0.20 and newer), which writes to stderr. Gives
 * its JSON lines, or the reason why there are none. Never throws.
 */
export async function readLogs(
  question: LogsQuestion,
  capture: Capture
): Promise<{ rawjson: string } | { problem: string }> {
  const { buildx, env, builder, id, timeoutMs } = question;
  if (timeoutMs <= 0) return { problem: 'the time for reading was over' };
  const where = builder === undefined ? [] : ['--builder', builder];
  const args = [...buildx.prefix, 'history', 'logs', ...where, '--progress=rawjson', id];
  const { stderr, code } = await capture(buildx.program, args, { env, timeoutMs, followMs: FOLLOW_MS });
  const rawjson = stderr.toString('utf8');
  if (rawjson.startsWith('{')) return { rawjson };
  if (code === undefined) return { problem: 'the time for reading was over' };
  return { problem: (/^ERROR: (.*)$/m.exec(rawjson)?.[1] ?? 'the record is empty').slice(0, 200) };
}
