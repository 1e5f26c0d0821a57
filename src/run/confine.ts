import { readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import type { DefinitionFiles } from '../definition/definition-files.js';
import type { Definition } from '../definition/definition.js';
import { localPathsOf } from '../plan/local-paths.js';
import { UserError } from '../shared/errors.js';

/** The directories that code which is not trusted may read: the workspace, and what the workflow allows. */
export type Roots = readonly string[];

const mostFiles = 200;

/**
 * Refuses a definition that makes Compose or buildx open files outside: by links, include, extends, env_file and label_file.
 * Both show the content of what they cannot parse, and a docker login is such a file. Throws a UserError.
 */
export async function confineFiles(files: DefinitionFiles, workdir: string, roots: Roots): Promise<void> {
  if (files.kind !== 'files') return;
  const check = (path: string, as: string) => refuseOutside(path, as, roots);
  await Promise.all(files.bake.map((file) => check(resolve(workdir, file), file)));
  await Promise.all([workdir, ...files.compose.map((file) => dirname(resolve(workdir, file)))].map((directory) => check(join(directory, '.env'), '.env')));
  const project = dirname(resolve(workdir, files.compose[0] ?? 'compose.yaml'));
  const queue = files.compose.map((file) => ({ file: resolve(workdir, file), shown: file, bases: [project] }));
  const seen = new Set<string>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    await check(next.file, next.shown);
    if (seen.size >= mostFiles) throw new UserError(`The definition includes more than ${mostFiles} files. That is refused for code that is not trusted.`);
    const text = seen.has(next.file) ? undefined : await readFile(next.file, 'utf8').catch(() => undefined);
    seen.add(next.file);
    if (text === undefined) continue;
    const { readsOfCompose } = await import('../definition/compose-reads.js');
    const reads = readsOfCompose(text, next.shown);
    const near = [...new Set([dirname(next.file), ...next.bases])];
    const directories = reads.directories.flatMap((path) => near.map((base) => resolve(base, path)));
    const bases = [...new Set([...near, ...directories])];
    for (const path of reads.files) await Promise.all(bases.map((base) => check(resolve(base, path), path)));
    for (const directory of directories) await check(join(directory, '.env'), directory);
    for (const path of reads.compose) {
      for (const base of near) {
        await check(join(dirname(resolve(base, path)), '.env'), '.env');
        queue.push({ file: resolve(base, path), shown: path, bases: directories });
      }
    }
  }
}

/** Refuses contexts and Dockerfiles of a resolved definition that lead outside, also by links. Throws a UserError. */
export async function confineDefinition({ targets }: Definition, workdir: string, roots: Roots): Promise<void> {
  await Promise.all(targets.flatMap(({ raw }) => localPathsOf(raw).map((path) => refuseOutside(resolve(workdir, path), path, roots))));
}

async function refuseOutside(path: string, as: string, roots: Roots): Promise<void> {
  const real = await realOf(path);
  const inside = await Promise.all(roots.map(async (root) => isBelow(path, root) && isBelow(real, await realOf(root))));
  if (!inside.includes(true)) throw new UserError(`The definition reads \`${as}\`, which is outside the workspace. That is refused for code that is not trusted; \`allow: fs.read=<directory>\` lets it.`);
}

function isBelow(path: string, root: string): boolean {
  const inner = relative(root, path);
  return inner !== '..' && !inner.startsWith('../') && !isAbsolute(inner);
}

// Of what is not there, the nearest directory that is.
async function realOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const parent = dirname(path);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP' || parent === path) return '/';
    return join(await realOf(parent), path.slice(parent.length));
  }
}
