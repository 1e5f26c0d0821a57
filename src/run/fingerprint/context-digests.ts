import { createHash } from 'node:crypto';
import type { ContextEntry } from '../../fingerprint/context-entry.js';
import { reachedEntries } from '../../fingerprint/reached-entries.js';
import { modeOf } from './build-files.js';
import type { LocalContext } from './build-files.js';
import { digestFiles, listContext } from './context-files.js';
import { readAttributes } from './extended-attributes.js';
import type { AttributeTools } from './extended-attributes.js';

/** Tells what local contexts hold; each is listed once, and each of its files read once, however many targets use it. */
export interface ContextDigests {
  /** Makes sure that a context can be listed. Throws a Refusal otherwise. */
  reach(context: LocalContext, paths: readonly string[] | undefined): Promise<void>;
  /** Reads the extended attributes of all that was reached, at once. Throws a Refusal. */
  readAttributes(): Promise<void>;
  /** What these paths reach. Throws a Refusal. */
  entries(context: LocalContext, paths: readonly string[] | undefined): Promise<readonly ContextEntry[]>;
  /** SHA-256 of what these paths reach, names, types, permissions and contents. Throws a Refusal. */
  digest(context: LocalContext, paths: readonly string[] | undefined): Promise<string>;
}

interface Listing {
  readonly entries: readonly ContextEntry[];
  readonly reached: Map<string, readonly ContextEntry[]>;
}

export function openContextDigests(tools: AttributeTools): ContextDigests {
  const listings = new Map<string, Promise<Listing>>();
  const files = new Map<string, (path: string) => Promise<string>>();
  const digests = new Map<string, Promise<string>>();
  const attributed = new Set<string>();
  let attributes: Promise<ReadonlyMap<string, string>> = Promise.resolve(new Map());

  const listingOf = (context: LocalContext): Promise<Listing> => {
    const known = listings.get(context.key) ?? listContext(context.root, context.ignoring).then((entries) => ({ entries, reached: new Map() }));
    listings.set(context.key, known);
    return known;
  };
  const entriesOf = async (context: LocalContext, paths: readonly string[] | undefined): Promise<readonly ContextEntry[]> => {
    const { entries, reached } = await listingOf(context);
    const key = JSON.stringify(paths ?? null);
    const found = reached.get(key) ?? reachedEntries(entries, paths);
    reached.set(key, found);
    return found;
  };
  const compute = async (context: LocalContext, paths: readonly string[] | undefined): Promise<string> => {
    const entries = await entriesOf(context, paths);
    const digestOf = files.get(context.root) ?? digestFiles(context.root);
    files.set(context.root, digestOf);
    const hash = createHash('sha256');
    // Everything takes the permissions of the directory itself along.
    if (paths === undefined || paths.length > 0) hash.update(`${await modeOf(context.root)}\n`);
    // Names of one file are copied as names of one file.
    const firstNames = new Map<string, string>();
    const lines: unknown[] = [];
    for (const { path, kind, mode, detail, inode } of entries) {
      const first = inode === undefined ? undefined : firstNames.get(inode);
      if (inode !== undefined && first === undefined) firstNames.set(inode, path);
      lines.push([path, kind, mode, kind === 'file' ? await digestOf(path) : detail, first ?? null]);
    }
    // They were read meanwhile.
    const found = await attributes;
    for (const [index, { path }] of entries.entries()) hash.update(`${JSON.stringify([lines[index], found.get(`${context.root}/${path}`) ?? null])}\n`);
    return hash.digest('hex');
  };

  return {
    reach: async (context, paths) => (await entriesOf(context, paths)).forEach(({ path }) => attributed.add(`${context.root}/${path}`)),
    readAttributes: async () => {
      attributes = readAttributes([...attributed], tools);
      // Who needs them waits for them.
      attributes.catch(() => undefined);
    },
    entries: entriesOf,
    digest: (context, paths) => {
      const key = `${context.key}${JSON.stringify(paths ?? null)}`;
      const known = digests.get(key) ?? compute(context, paths);
      digests.set(key, known);
      return known;
    }
  };
}
