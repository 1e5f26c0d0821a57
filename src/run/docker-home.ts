import { join } from 'node:path';
import type { Environment } from './child-environment.js';

/** The directory of docker's configuration, by the rule of its CLI; undefined where nothing tells it. */
export function dockerHome(env: Environment): string | undefined {
  return env['DOCKER_CONFIG'] || (env['HOME'] ? join(env['HOME'], '.docker') : undefined);
}
