import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { engineEnvironment } from './engine-environment.mjs';

/**
 * A private engine beside the private one of a checkout, with its own registry, network and data; programs and base images
 * are the first's. Undefined where the first is the machine's own, or there is one processor. `up` gives its environment,
 * undefined where it does not start; `down` keeps its files for the next time.
 * @param {string} root of the checkout
 * @param {NodeJS.ProcessEnv} first environment of the engine that is up
 */
export function secondEngine(root, first) {
  const kind = 'private:';
  if (!first['WARMBAKE_ENGINE']?.startsWith(kind) || availableParallelism() < 2) return undefined;
  const from = first['WARMBAKE_ENGINE'].slice(kind.length);
  const env = { ...process.env, WARMBAKE_ENGINE_DIR: join(from, 'second'), WARMBAKE_ENGINE_FROM: from, WARMBAKE_ENGINE_MODE: 'private' };
  /** @param {'up' | 'down'} command @returns {Promise<boolean>} */
  const engine = (command) => new Promise((resolve) => {
    const child = spawn(join(root, 'scripts', 'engine'), [command], { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
  return {
    up: async () => {
      if (await engine('up')) return engineEnvironment(root, env);
      process.stderr.write('The second engine did not start (see above): all engine tests take turns on the first.\n');
      return undefined;
    },
    down: () => engine('down')
  };
}
