import { posix } from 'node:path';
import { trimSpace } from './go-space.js';

/** A line of a .dockerignore that says something. */
export interface IgnoreLine {
  /** takes back what an earlier one leaves out */
  readonly keeps: boolean;
  /** pattern of paths relative to the context, cleaned as Go's filepath.Clean does, without a slash in front */
  readonly pattern: string;
}

/** The lines of a .dockerignore as BuildKit reads them (moby/patternmatcher's ignorefile). */
export function readIgnoreLines(text: string): IgnoreLine[] {
  return text.replace(/^\uFEFF/, '').split('\n').flatMap(readLine);
}

function readLine(raw: string): IgnoreLine[] {
  const line = raw.replace(/\r$/, '');
  if (line.startsWith('#') || trimSpace(line) === '') return [];
  const keeps = trimSpace(line).startsWith('!');
  const text = trimSpace(keeps ? trimSpace(line).slice(1) : line);
  // `!` alone is refused by every version.
  return text === '' ? [] : [{ keeps, pattern: clean(text) }];
}

function clean(text: string): string {
  const path = posix.normalize(text).replace(/(?<=.)\/$/, '');
  return path.length > 1 && path.startsWith('/') ? path.slice(1) : path;
}
