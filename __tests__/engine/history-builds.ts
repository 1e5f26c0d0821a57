import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildLogReader } from '../../src/progress/build-log.js';
import type { BuildLog } from '../../src/progress/build-log.js';
import { parseRecordings } from '../../src/progress/history-recording.js';
import type { HistoryRecord } from '../../src/progress/history.js';
import { LineSplitter } from '../../src/progress/line-splitter.js';
import { mergeHistory } from '../../src/progress/merge-history.js';
import { findBuildx } from '../../src/run/buildx.js';
import type { Buildx } from '../../src/run/buildx.js';
import { childEnvironment } from '../../src/run/child-environment.js';
import { readHistory } from '../../src/run/history.js';
import { findBuildRefs } from '../../src/run/history-refs.js';
import { registry } from '../support/engine.js';

export interface Files {
  readonly [name: string]: string;
}

/** A build on the engine, as it went: `exact` has what the builder's records add. */
export interface MadeBuild {
  readonly exitCode: number | null;
  readonly plain: BuildLog;
  readonly exact: BuildLog;
  readonly unread: ReadonlyMap<string, string>;
  readonly historyMs: number;
}

export const env = childEnvironment(process.env, { TTY_DISPLAY_RATE: '10', BUILDX_METADATA_PROVENANCE: 'disabled' });

export const base = `${registry}/library/busybox:1.37`;

/** The log so far and the records so far of a build that goes on. */
export interface Moment {
  readonly plain: BuildLog;
  readonly exact: BuildLog;
}

/**
 * Builds `targets` of a bake file on the engine and reads the build as the action does. NONCE is a fresh value for each
 * call. `meanwhile` is called once, that many ms after the start, with what is known then.
 */
export async function makeBuild(
  files: Files,
  targets: readonly string[],
  meanwhile?: { afterMs: number; look: (moment: Moment) => void }
): Promise<MadeBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'history-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const buildx = await findBuildx(env);
  const startedAt = Date.now();
  const begun = performance.now();
  const reader = new BuildLogReader({ targets });
  const splitter = new LineSplitter(reader);
  const args = [
    ...buildx.prefix,
    'bake',
    '--builder',
    'default',
    '--progress=plain',
    '--set',
    `*.args.NONCE=${randomBytes(8).toString('hex')}`
  ];
  const child = spawn(buildx.program, args, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  child.stderr.on('data', (chunk: Buffer) => splitter.push(chunk, performance.now() - begun));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  try {
    if (meanwhile) {
      await new Promise((resolve) => setTimeout(resolve, meanwhile.afterMs));
      const plain = reader.end(performance.now() - begun);
      const { records } = await readRecords(buildx, targets, startedAt);
      meanwhile.look({ plain, exact: mergeHistory(plain, records, startedAt) });
    }
    const exitCode = await ended;
    splitter.end(performance.now() - begun);
    const plain = reader.end(performance.now() - begun);
    const before = performance.now();
    const { records, unread } = await readRecords(buildx, targets, startedAt);
    const historyMs = performance.now() - before;
    return { exitCode, plain, exact: mergeHistory(plain, records, startedAt), unread, historyMs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readRecords(
  buildx: Buildx,
  targets: readonly string[],
  startedAt: number
): Promise<{ records: HistoryRecord[]; unread: ReadonlyMap<string, string> }> {
  const refs = await findBuildRefs({ env, builder: 'default', sinceEpochMs: startedAt, targets });
  const { recordings, unread } = await readHistory({ refs, buildx, version: '0.29.1', env });
  return { records: parseRecordings(recordings), unread };
}
