import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dockerHome } from './docker-home.js';
import { objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import type { Environment } from './child-environment.js';
import type { Run } from './command.js';

/** The name of the Docker context in use, by the docker CLI's own rules. Never throws. */
export async function currentContext(env: Environment): Promise<string> {
  if (env['DOCKER_HOST']) return 'default';
  if (env['DOCKER_CONTEXT']) return env['DOCKER_CONTEXT'];
  const home = configHome(env);
  const config = home === undefined ? undefined : parseJson(await readFile(join(home, 'config.json'), 'utf8').catch(() => ''));
  return stringOf(objectOf(config)?.['currentContext']) || 'default';
}

/**
 * A context for a builder where the engine is reached by TLS data of the environment, which buildx refuses to take over
 * (https://github.com/docker/setup-buildx-action/issues/105); undefined where none is needed or none can be made. Undone by
 * `removeContext`.
 */
export async function ensureContext(name: string, run: Run, env: Environment): Promise<string | undefined> {
  if (!(env['DOCKER_TLS_VERIFY'] || env['DOCKER_TLS']) || (await currentContext(env)) !== 'default') return undefined;
  const { code } = await run('docker', ['context', 'create', name], { env });
  return code === 0 || (await hasContext(name, env)) ? name : undefined;
}

/** Removes a context that `ensureContext` made; nothing where there is none. Never throws. */
export async function removeContext(name: string, run: Run, env: Environment): Promise<void> {
  if (await hasContext(name, env)) await run('docker', ['context', 'rm', '--force', name], { env });
}

async function hasContext(name: string, env: Environment): Promise<boolean> {
  const home = configHome(env);
  if (home === undefined) return false;
  const folder = createHash('sha256').update(name, 'utf8').digest('hex');
  return access(join(home, 'contexts', 'meta', folder)).then(() => true, () => false);
}

function configHome(env: Environment): string | undefined {
  return dockerHome(env);
}
