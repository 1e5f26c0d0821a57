import { constants } from 'node:fs';
import { lstat, open, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, normalize } from 'node:path';
import { ignoringNothing, parseIgnoring } from '../../fingerprint/ignore-patterns.js';
import type { Ignoring } from '../../fingerprint/ignore-patterns.js';
import { Refusal } from '../../fingerprint/refusal.js';

/** A directory on this machine that is a context. */
export interface LocalContext {
  /** as the definition has it */
  readonly path: string;
  /** the file that says, or would say, what is left out of it */
  readonly ignoreFile: string;
  /** absolute, links followed */
  readonly root: string;
  readonly ignoring: Ignoring;
  /** what contexts have in common that hold the same */
  readonly key: string;
}

const maxBytes = 1_000_000;

/** The text of a Dockerfile, which is relative to its context, and its path. Throws a Refusal where it cannot be read. */
export async function readDockerfileText(context: string, dockerfile: string): Promise<{ readonly text: string; readonly path: string }> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(dockerfile) || dockerfile === '-') throw new Refusal(`its Dockerfile \`${dockerfile.slice(0, 100)}\` is elsewhere`);
  const path = isAbsolute(dockerfile) ? dockerfile : join(context, dockerfile);
  // Buildx takes the small name where the usual one is not there.
  const names = basename(path) === 'Dockerfile' ? [path, join(dirname(path), 'dockerfile')] : [path];
  for (const name of names) {
    const text = await readText(name);
    if (text === undefined) continue;
    if (!(await staysBeside(name))) throw new Refusal(`its Dockerfile \`${dockerfile}\` is a link that leads away from its directory`);
    return { text, path: name };
  }
  throw new Refusal(`its Dockerfile \`${dockerfile}\` is not there`);
}

// A builder is sent the Dockerfile's directory alone: what leads out of it is looked for in it, and may be another file there.
async function staysBeside(path: string): Promise<boolean> {
  if (!(await lstat(path)).isSymbolicLink()) return true;
  const to = normalize(await readlink(path));
  return !/^(?:\/|\.\.(?:\/|$))/.test(to) && (await realpath(path)) === join(await realpath(dirname(path)), to);
}

/**
 * A local context with what is left out of it: by `<Dockerfile>.dockerignore` beside the Dockerfile, else by its own
 * .dockerignore. Where it is not certain which one counts, nothing is left out. A `..` behind a link leads to where the link
 * leads. Throws a Refusal where there is no directory.
 */
export async function openContext(path: string, workdir: string, dockerfile?: string): Promise<LocalContext> {
  const root = await realpath(isAbsolute(path) ? path : `${workdir}/${path}`).catch(() => undefined);
  if (root === undefined || !(await stat(root)).isDirectory()) throw new Refusal(`its context \`${path}\` is no directory`);
  const own = dockerfile === undefined ? undefined : await readIgnoring(`${dockerfile}.dockerignore`);
  // Versions do not agree whether an empty one counts, nor on names that a link or the small spelling gave.
  const unsure = own !== undefined && dockerfile !== undefined && (own === '' || basename(dockerfile) === 'dockerfile' || (await lstat(dockerfile)).isSymbolicLink());
  const rules = unsure ? unclear : (own ?? (await readIgnoring(join(root, '.dockerignore'))) ?? '');
  const ignoreFile = own === undefined ? join(path, '.dockerignore') : `${dockerfile}.dockerignore`;
  return { path, ignoreFile, root, ignoring: rules === unclear ? ignoringNothing : parseIgnoring(rules), key: JSON.stringify([root, rules === unclear ? null : rules]) };
}

/** The permissions of a context's own directory. */
export async function modeOf(root: string): Promise<number> {
  return (await stat(root)).mode;
}

const unclear = Symbol('it is not certain what is left out');

// BuildKit does not follow links out of a context, and reads nothing then.
async function readIgnoring(path: string): Promise<string | typeof unclear | undefined> {
  const about = await lstat(path).catch(() => undefined);
  if (!about) return undefined;
  const text = about.isFile() ? await readText(path) : undefined;
  return text === undefined || text.includes('\uFFFD') ? unclear : text;
}

async function readText(path: string): Promise<string | undefined> {
  // Opening a pipe without this would wait for its other end.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch(() => undefined);
  if (!file) return undefined;
  try {
    const about = await file.stat();
    if (!about.isFile()) return undefined;
    if (about.size > maxBytes) throw new Refusal(`\`${basename(path)}\` is over 1 MB`);
    return await file.readFile('utf8');
  } finally {
    await file.close();
  }
}
