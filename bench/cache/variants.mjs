// The ways to build the project in a job, as their documentation shows them.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pushEvent } from '../../__tests__/support/events.mjs';
import { runAction } from '../../__tests__/support/runner.mjs';
import { bakeFile } from './project.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

// The engine's own BuildKit has a store for images and fetches all their layers for it; that of a docker-container builder has none.
const output = 'type=image,store=false';

/**
 * @typedef {object} Job
 * @property {string} dir the workspace
 * @property {string} namespace `host/path` of the registry
 * @property {string} sha
 * @property {string} branch
 */
/** @typedef {(job: Job) => Promise<{ goesOnMs: number, log: string }>} Variant gives the ms until the next step of the job can start, and what it printed */

/**
 * The calls that docker/setup-buildx-action and docker/bake-action make (src/main.ts of both), without what their own
 * processes cost, without the boot of a real BuildKit image, and without the upload of build records.
 * @type {(caches: (ref: string) => Record<string, string[]>) => Variant}
 */
const byHand = (caches) => async ({ dir, namespace, sha, branch }) => {
  const started = performance.now();
  const tags = (/** @type {string} */ name) => [sha, branch, ...(branch === 'main' ? ['latest'] : [])].map((tag) => `${namespace}/shop-${name}:${tag}`);
  writeFileSync(join(dir, 'docker-bake.json'), bakeFile((name) => ({ tags: tags(name), output: [output], ...caches(`${namespace}/shop-${name}`) })));
  const builder = `bench-${sha.slice(0, 12)}`;
  const bake = ['buildx', 'bake', '--builder', builder, '--file', 'docker-bake.json', '--push', '--provenance=false', '--progress=plain'];
  const logs = [];
  try {
    const setUp = [
      ['version'], ['info'], ['buildx', 'version'],
      ['buildx', 'create', '--name', builder, '--driver', 'docker-container', '--driver-opt', 'network=host'],
      ['buildx', 'inspect', '--bootstrap', '--builder', builder], ['buildx', 'inspect', '--builder', builder]
    ];
    const build = [['version'], ['info'], ['buildx', 'version'], ['buildx', 'inspect', '--builder', builder], [...bake, '--print'], [...bake, '--print'], bake];
    for (const args of [...setUp, ...build]) logs.push(await run(dir, args));
    return { goesOnMs: performance.now() - started, log: logs.join('') };
  } finally {
    await run(dir, ['buildx', 'rm', builder]);
  }
};

/** @type {Variant} */
const warmbake = async ({ dir, namespace, sha, branch }) => {
  writeFileSync(join(dir, 'docker-bake.json'), bakeFile(() => ({ output: [output] })));
  const started = performance.now();
  let goesOnMs = 0;
  const job = await runAction({
    actionDir: root, local: false, event: pushEvent({ sha, branch }), workspace: dir, env: process.env, with: { registry: namespace, 'driver-opts': 'network=host', baseline: 'false' },
    onLog: ({ phase }) => (phase === 'post' ? undefined : (goesOnMs = performance.now() - started))
  });
  const log = [job.pre, job.main, job.post].map((phase) => phase?.text ?? '').join('\n');
  if (job.outcome !== 'success') throw new Error(log);
  return { goesOnMs, log };
};

/** @type {Record<string, Variant>} */
export const variants = {
  'no cache': byHand(() => ({})),
  inline: byHand((image) => ({ 'cache-from': [`type=registry,ref=${image}:latest`], 'cache-to': ['type=inline'] })),
  'mode=max by hand': byHand((image) => ({ 'cache-from': [`type=registry,ref=${image}:buildcache`], 'cache-to': [`type=registry,ref=${image}:buildcache,mode=max`] })),
  Warmbake: warmbake
};

/** @param {string} cwd @param {string[]} args @returns {Promise<string>} */
function run(cwd, args) {
  return new Promise((resolve, reject) => {
    const child = spawn('docker', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(text) : reject(new Error(`docker ${args.join(' ')}: ${code}\n${text}`))));
  });
}
