import { createReadStream } from 'node:fs';
import { BuildLogReader } from './progress/build-log.js';
import type { BuildLog } from './progress/build-log.js';
import { LineSplitter } from './progress/line-splitter.js';

/** Reads a whole plain log that was followed before; its lines have no times of arrival any more. `endMs`: since bake's start. */
export async function readLogFile(path: string, targets: readonly string[], endMs: number): Promise<BuildLog> {
  const reader = new BuildLogReader({ targets });
  const splitter = new LineSplitter(reader);
  for await (const chunk of createReadStream(path)) splitter.push(chunk as Buffer, endMs);
  splitter.end(endMs);
  return reader.end(endMs);
}
