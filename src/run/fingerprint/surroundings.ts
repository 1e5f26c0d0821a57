import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../fingerprint/refusal.js';
import { objectOf, parseJson, stringOf } from '../../shared/checked-json.js';
import type { Environment } from '../child-environment.js';
import { dockerHome } from '../docker-home.js';

/** What a build takes from its environment besides the definition. */
export interface Surroundings {
  /** counts as it is */
  readonly settings: unknown;
  /** whether the engine is this machine's, as far as it can be seen */
  readonly onThisMachine: boolean;
}

// Buildx makes arguments or attestations of these.
const counting = ['SOURCE_DATE_EPOCH', 'BUILDX_NO_DEFAULT_ATTESTATIONS', 'BUILDX_GIT_CHECK_DIRTY', 'DOCKER_DEFAULT_PLATFORM'];

/** Reads them. Throws a Refusal where buildx is told to put the commit into images, or to take other images than are named. */
export async function readSurroundings(env: Environment): Promise<Surroundings> {
  const labels = env['BUILDX_GIT_LABELS'] ?? '';
  if (!/^(?:|0|f|false)$/i.test(labels)) throw new Refusal('`BUILDX_GIT_LABELS` puts the commit into the image');
  if (env['EXPERIMENTAL_BUILDKIT_SOURCE_POLICY']) throw new Refusal('`EXPERIMENTAL_BUILDKIT_SOURCE_POLICY` may put other sources in the place of those named');
  const home = dockerHome(env);
  const config = objectOf(parseJson(home === undefined ? '' : await readFile(join(home, 'config.json'), 'utf8').catch(() => '')));
  const host = env['DOCKER_HOST'] ?? '';
  const chosen = [env['DOCKER_CONTEXT'], host === '' ? stringOf(config?.['currentContext']) : undefined];
  return {
    // Proxies of docker's configuration are arguments of every build.
    settings: { env: Object.fromEntries(counting.map((name) => [name, env[name] ?? null])), proxies: config?.['proxies'] ?? null },
    onThisMachine: chosen.every((name) => !name || name === 'default') && (host === '' || host.startsWith('unix://'))
  };
}
