// The throttled way to the registry, in a process of its own: what else runs here must not slow it down. Run by cache.mjs.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startGate } from '../../__tests__/support/registry-gate.mjs';

const self = fileURLToPath(import.meta.url);

/** @typedef {import('../../__tests__/support/registry-gate.mjs').Seen} Seen */
/** @typedef {{ host: string, seen: () => Promise<Seen[]>, close: () => void }} Throttle `seen` gives what came since it was last asked */

/**
 * @param {{ registry: string, isPrivate: boolean, bytesPerSecond: number }} options
 * @returns {Promise<Throttle>}
 */
export async function startThrottle(options) {
  const child = fork(self, [JSON.stringify(options)]).setMaxListeners(0);
  const answer = () => new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`the throttle ended (${code})`)));
  });
  const host = await answer();
  return {
    host,
    seen: () => {
      child.send('seen');
      return answer();
    },
    close: () => void child.send('close')
  };
}

if (process.argv[1] === self) {
  const gate = await startGate(JSON.parse(process.argv[2] ?? ''));
  process.on('message', async (asked) => {
    if (asked === 'seen') return void process.send?.(gate.seen.splice(0));
    await gate.close();
    process.disconnect();
  });
  process.on('disconnect', () => process.exit());
  process.send?.(gate.host);
}
