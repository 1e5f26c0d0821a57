import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// What else could lead docker or buildx elsewhere.
const others = ['DOCKER_CONTEXT', 'DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH', 'DOCKER_API_VERSION', 'BUILDX_BUILDER', 'BUILDX_CONFIG'];

/**
 * An environment, leading to the engine of a checkout, which is up.
 * @param {string} root of the checkout
 * @param {NodeJS.ProcessEnv} env default: this process's
 * @returns {NodeJS.ProcessEnv}
 */
export function engineEnvironment(root, env = process.env) {
  const { status, stdout, stderr } = spawnSync(join(root, 'scripts', 'engine'), ['env', '--json'], { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`scripts/engine env failed: ${stderr}`);
  return { ...Object.fromEntries(Object.entries(env).filter(([name]) => !others.includes(name))), ...JSON.parse(stdout) };
}
