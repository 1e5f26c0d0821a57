import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { ContextEntry } from '../../fingerprint/context-entry.js';
import type { Ignoring } from '../../fingerprint/ignore-patterns.js';
import { Refusal } from '../../fingerprint/refusal.js';

// Calls that wait: tens of thousands of small files are read in a fraction of the time that the others take. In between others
// get their turn.
const atOnce = 500;
const mostEntries = 2_000_000;
const pieceBytes = 1_048_576;
const piecesAtOnce = 32;

/**
 * What a local context holds, without what is left out of it, in the order of paths; directories first of what is in them.
 * Throws a Refusal for what cannot be read or named.
 */
export async function listContext(root: string, ignoring: Ignoring): Promise<readonly ContextEntry[]> {
  const entries: ContextEntry[] = [];
  // A directory that is left out is sent where something in it is not.
  const visit = async (directory: string): Promise<boolean> => {
    const names = readNames(root, directory);
    let any = false;
    for (const name of names) {
      const path = directory === '' ? name : `${directory}/${name}`;
      if (++seen % atOnce === 0) await new Promise(setImmediate);
      if (seen > mostEntries) throw new Refusal(`its context has more than ${mostEntries} files`);
      const leftOut = ignoring.leavesOut(path);
      const entry = leftOut && !ignoring.mayKeepBelow(path) ? undefined : readEntry(root, path);
      if (!entry || (leftOut && entry.kind !== 'directory')) continue;
      const at = entries.length;
      entries.push(entry);
      const below = entry.kind === 'directory' && (await visit(path));
      if (leftOut && !below) entries.splice(at, 1);
      else any = true;
    }
    return any;
  };
  let seen = 0;
  await visit('');
  return entries;
}

function readNames(root: string, directory: string): string[] {
  const names = tellWhere(directory, () => readdirSync(join(root, directory)));
  // Names that are no UTF-8 come as this sign, several as the same one.
  if (names.some((name) => name.includes('\uFFFD'))) throw new Refusal(`a file name in \`${directory || '.'}\` is not plain UTF-8`);
  return names.sort();
}

function readEntry(root: string, path: string): ContextEntry {
  const about = tellWhere(path, () => lstatSync(`${root}/${path}`));
  const kind = about.isFile() ? 'file' : about.isDirectory() ? 'directory' : about.isSymbolicLink() ? 'link' : 'other';
  const detail = kind === 'link' ? tellWhere(path, () => readlinkSync(`${root}/${path}`)) : kind === 'other' ? String(about.rdev) : '';
  if (detail.includes('\uFFFD')) throw new Refusal(`the link \`${path}\` leads to a name that is not plain UTF-8`);
  // The permissions of a link mean nothing and differ from system to system.
  const mode = kind === 'link' ? about.mode & constants.S_IFMT : about.mode;
  return { path, kind, mode, detail, inode: kind === 'file' && about.nlink > 1 ? `${about.dev}:${about.ino}` : undefined };
}

/** Gives SHA-256 of files of a context by their paths, each read once. Throws a Refusal for one that cannot be read. */
export function digestFiles(root: string): (path: string) => Promise<string> {
  const known = new Map<string, string>();
  const piece = Buffer.allocUnsafe(pieceBytes);
  let pieces = 0;
  const readDigest = async (path: string): Promise<string> => {
    // Neither a link nor a pipe that took the file's place is followed or waited for.
    const file = tellWhere(path, () => openSync(`${root}/${path}`, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK));
    try {
      const about = fstatSync(file);
      if (!about.isFile()) throw new Refusal(`\`${path}\` changed while it was read`);
      const digest = createHash('sha256');
      for (let all = 0, read = 1; read > 0; all += read) {
        read = tellWhere(path, () => readSync(file, piece));
        digest.update(piece.subarray(0, read));
        // Its size spares the call that would only tell its end.
        if (all + read === about.size) break;
        if (++pieces % piecesAtOnce === 0) await new Promise(setImmediate);
      }
      return digest.digest('hex');
    } finally {
      closeSync(file);
    }
  };
  return async (path) => {
    const digest = known.get(path) ?? (await readDigest(path));
    known.set(path, digest);
    if (known.size % atOnce === 0) await new Promise(setImmediate);
    return digest;
  };
}

function tellWhere<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`\`${path || '.'}\` of its context cannot be read`, { cause: error });
  }
}
