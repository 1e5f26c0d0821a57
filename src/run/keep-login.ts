import { access, chmod, copyFile, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Environment } from './child-environment.js';

/** The environment with the copy that `keepLogin` made before, where there is one. Never throws. */
export async function keptLogin(env: Environment, directory: string): Promise<Environment> {
  const copy = join(directory, 'docker');
  const isThere = await access(join(copy, 'config.json')).then(() => true, () => false);
  return isThere ? { ...env, DOCKER_CONFIG: copy, BUILDX_CONFIG: buildxConfig(env) } : env;
}

function dockerConfig(env: Environment): string {
  return resolve(env['DOCKER_CONFIG'] || join(env['HOME'] ?? '', '.docker'));
}

function buildxConfig(env: Environment): string {
  return env['BUILDX_CONFIG'] || join(dockerConfig(env), 'buildx');
}

/**
 * The environment with a copy of docker's configuration in our own directory, which post removes: what goes on after main
 * must still be logged in when a later step logs out or points DOCKER_CONFIG elsewhere. Builders, contexts, plugins and
 * certificates stay where they are. A configuration that cannot be copied is used as it is. Never throws.
 */
export async function keepLogin(env: Environment, directory: string): Promise<Environment> {
  const original = dockerConfig(env);
  const copy = join(directory, 'docker');
  try {
    await mkdir(copy, { mode: 0o700 });
    const file = join(copy, 'config.json');
    await copyFile(join(original, 'config.json'), file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return writeFile(file, '{}', { mode: 0o600 });
    });
    await chmod(file, 0o600);
    const others = await readdir(original).catch(() => []);
    await Promise.all(others.filter((name) => name !== 'config.json').map((name) => symlink(join(original, name), join(copy, name))));
  } catch {
    // Half a copy would be taken for the whole one.
    await rm(copy, { recursive: true, force: true }).catch(() => undefined);
    return env;
  }
  return { ...env, DOCKER_CONFIG: copy, BUILDX_CONFIG: buildxConfig(env) };
}
