import { BuildLogReader } from '../../src/progress/build-log.js';
import type { BuildLog } from '../../src/progress/build-log.js';
import type { HandedTarget } from '../../src/run/handover.js';

/** A digest of one letter. */
export const digest = (letter: string) => `sha256:${letter.repeat(64)}`;

/** Reads blocks of a plain log, each the lines of one vertex without its number; read after the end, as post does. */
export function readBlocks(targets: readonly string[], blocks: readonly (readonly string[])[], tail: readonly string[] = []): BuildLog {
  const reader = new BuildLogReader({ targets });
  const first = targets.length > 1 ? `[${targets[0] ?? ''} internal]` : '[internal]';
  const all = [[`${first} load build definition from Dockerfile`, 'DONE 0.0s'], ...blocks];
  const lines = all.flatMap((block, index) => [...block.map((line) => `#${index + 1} ${line}`), '']);
  [...lines, ...tail].forEach((text) => reader.push({ atMs: 60_000, text, clippedBytes: 0 }));
  return reader.end(60_000);
}

/** A target that is handed over, its cache under its name. */
export function handed(name: string, overrides: Partial<HandedTarget> = {}): HandedTarget {
  return { name, displayName: name, cacheRef: `r.example:5000/acme/${name}:cache-b-main`, cacheAlias: `r.example:5000/acme/${name}:cache-c-1`, userExports: false, ...overrides };
}
