import type { MountStart } from '../plan/cache-mount.js';
import type { MountContent } from '../plan/mount-builds.js';
import { renderBytes } from '../shared/bytes.js';
import { renderDuration } from '../shared/duration.js';

/** What counts for saving a mount. */
export interface MountWorth {
  readonly start: MountStart;
  readonly content: MountContent;
  /** time of the steps that used it in this build */
  readonly stepsMs: number;
}

/** more is not kept: reading it would hold up the next build for too long */
export const mostBytes = 1_000_000_000;
export const mostEntries = 200_000;
/** of its bytes that must be new to save a mount again */
export const leastNewShare = 0.05;

// Round trips and the start of a container; then fetching and unpacking, as a hosted runner does it. Each file takes its time, also an empty one.
const readFixedMs = 500;
const readBytesPerMs = 50_000;
const readEntriesPerMs = 10;

/** How long it takes to read so much, by rule of thumb, in ms. */
export function estimateRead({ bytes, entries }: Pick<MountContent, 'bytes' | 'entries'>): number {
  return readFixedMs + bytes / readBytesPerMs + entries / readEntriesPerMs;
}

/** Why a mount is not saved, as the end of a sentence; undefined where saving it pays. */
export function whyNotSaved({ start, content, stepsMs }: MountWorth): string | undefined {
  const { entries, bytes, addedBytes, bytesBefore } = content;
  if (entries === 0) return 'it is empty';
  if (bytes > mostBytes) return `it holds ${renderBytes(bytes)}, and at most ${renderBytes(mostBytes)} are kept`;
  if (entries > mostEntries) return `it holds ${entries} files, and at most ${mostEntries} are kept`;
  if (start === 'skipped' || start === 'late') return 'what is saved of it was not read, and may hold more';
  if (start === 'read' || start === 'kept') {
    // Much that is gone makes every later read cheaper.
    const shrunk = bytes < bytesBefore / 2;
    return addedBytes < bytes * leastNewShare && !shrunk ? `${renderBytes(addedBytes)} of its ${renderBytes(bytes)} are new, less than ${leastNewShare * 100}%` : undefined;
  }
  const readMs = estimateRead(content);
  return stepsMs < readMs ? `the steps that use it took ${renderDuration(stepsMs)}, and reading ${renderBytes(bytes)} in ${entries} files takes about ${renderDuration(readMs)}` : undefined;
}

/** What reading a mount did to a build. Times in ms. */
export interface MountGain {
  readonly readMs: number;
  readonly stepsMs: number;
  /** of the steps when the mount was empty, in the build that saved it first; 0 for unknown */
  readonly emptyMs: number;
}

// Machines differ from run to run: less is not worth a word.
const leastLossMs = 1000;

/** A sentence where reading cost at least a second more than it gave; undefined where it did not, or that is not known. */
export function lossText(name: string, { readMs, stepsMs, emptyMs }: MountGain): string | undefined {
  if (emptyMs <= 0 || emptyMs - stepsMs > readMs - leastLossMs) return undefined;
  return `The cache mount \`${name}\` did not pay here: reading it took ${renderDuration(readMs)}, and the steps that use it ${renderDuration(stepsMs)} instead of ${renderDuration(emptyMs)} with an empty one. Where that stays so, leave it out of \`cache-mounts\`.`;
}
