// Time until the images are in the registry, and of the whole job, on a project of four services behind a slow network.
//   node bench/cache.mjs [--rounds 5] [--megabits 200] [--only 'mode=max by hand,Warmbake'] [--situations cold] [--json FILE] [--logs DIR]
// Brings up the private engine of this checkout itself. Every job starts on a fresh runner (`scripts/engine wipe`); the
// variants take turns in every round, and a round has a registry namespace of its own for each of them.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { shaOf } from '../__tests__/support/events.mjs';
import { changeCode, layerMb, writeProject } from './cache/project.mjs';
import { renderTable } from './cache/table.mjs';
import { startThrottle } from './cache/throttle.mjs';
import { variants } from './cache/variants.mjs';

/** @typedef {{ round: number, variant: string, situation: string, pushedMs: number, goesOnMs: number, jobMs: number, sentMb: number }} Figure */

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    megabits: { type: 'string', default: '200' },
    only: { type: 'string', default: Object.keys(variants).join(',') },
    situations: { type: 'string' },
    json: { type: 'string' },
    logs: { type: 'string' }
  }
});
const rounds = Number(values.rounds);
const chosen = values.only.split(',');
const unknown = chosen.filter((name) => !(name in variants));
if (unknown.length > 0 || !(rounds > 0) || !(Number(values.megabits) > 0)) throw new Error(`--only takes ${Object.keys(variants).join(', ')}; --rounds and --megabits take numbers above 0`);

const root = fileURLToPath(new URL('..', import.meta.url));
const engine = (/** @type {string[]} */ ...args) => execFileSync(join(root, 'scripts', 'engine'), args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
engine('up');
Object.assign(process.env, JSON.parse(engine('env', '--json')));
const registry = process.env['WARMBAKE_REGISTRY'] ?? '';
const isPrivate = (process.env['WARMBAKE_ENGINE'] ?? '').startsWith('private:');
const run = Math.random().toString(36).slice(2, 10);

/** Without a cache every build is a cold one, so two situations say it all. @type {Record<string, { branch: string, isForAll: boolean, prepare: (dir: string) => void }>} */
const situations = {
  cold: { branch: 'main', isForAll: true, prepare: () => {} },
  'code change': { branch: 'main', isForAll: true, prepare: (dir) => changeCode(dir, 'changed') },
  unchanged: { branch: 'main', isForAll: false, prepare: () => {} },
  'new branch': { branch: 'feature', isForAll: false, prepare: (dir) => changeCode(dir, 'of the branch') }
};

const wanted = values.situations?.split(',');
/** @type {Figure[]} */
const figures = [];
const throttle = await startThrottle({ registry, isPrivate, bytesPerSecond: (Number(values.megabits) * 1e6) / 8 });
try {
  for (let round = 1; round <= rounds; round++) {
    const projects = new Map(chosen.map((variant) => [variant, { dir: mkdtempSync(join(tmpdir(), 'bench-')), namespace: `${throttle.host}/bench-${run}/${round}-${Object.keys(variants).indexOf(variant)}` }]));
    for (const [variant, { dir }] of projects) writeProject(dir, `${run} ${round} ${variant}`);
    for (const [situation, { branch, isForAll, prepare }] of Object.entries(situations).filter(([name]) => wanted?.includes(name) ?? true)) {
      // Each time another one begins, so that what the machine does besides meets all of them.
      const turn = chosen.map((_, index) => chosen[(index + round) % chosen.length] ?? '').filter((name) => isForAll || name !== 'no cache');
      for (const variant of turn) figures.push(await measure({ round, variant, situation, branch, prepare, ...(projects.get(variant) ?? { dir: '', namespace: '' }) }));
    }
    for (const { dir } of projects.values()) rmSync(dir, { recursive: true });
  }
} finally {
  throttle.close();
  engine('wipe');
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 1)}\n`);
}
process.stdout.write(renderTable(figures, { rounds, megabits: Number(values.megabits), layers: layerMb() }));

/** @param {{ round: number, variant: string, situation: string, branch: string, prepare: (dir: string) => void, dir: string, namespace: string }} job @returns {Promise<Figure>} */
async function measure({ round, variant, situation, branch, prepare, dir, namespace }) {
  prepare(dir);
  engine('wipe');
  await throttle.seen();
  const startedAt = Date.now();
  const { goesOnMs, log } = await /** @type {import('./cache/variants.mjs').Variant} */ (variants[variant])({ dir, namespace, branch, sha: shaOf(`${run} ${round} ${situation}`) });
  const jobMs = Date.now() - startedAt;
  const seen = await throttle.seen();
  const pushed = seen.filter(({ method, path }) => method === 'PUT' && /\/manifests\/(?!buildcache$|cache-)/.test(path));
  const refused = seen.filter(({ method, status }) => method !== 'HEAD' && method !== 'GET' && (status ?? 0) >= 400);
  if (refused.length > 0 || pushed.length === 0) throw new Error(`${variant}, ${situation}: ${pushed.length} images pushed, ${refused.length} requests refused\n${log}`);
  const figure = {
    round, variant, situation, jobMs, goesOnMs: Math.round(goesOnMs),
    pushedMs: Math.max(...pushed.map(({ doneAtMs, atMs }) => doneAtMs ?? atMs)) - startedAt,
    sentMb: Math.round(seen.reduce((sum, { sentBytes }) => sum + sentBytes, 0) / 1e6)
  };
  process.stderr.write(`${round} ${situation.padEnd(12)} ${variant.padEnd(18)} pushed ${seconds(figure.pushedMs)}, next step ${seconds(figure.goesOnMs)}, job ${seconds(jobMs)}, sent ${figure.sentMb} MB\n`);
  if (values.logs) {
    mkdirSync(values.logs, { recursive: true });
    writeFileSync(join(values.logs, `${round}-${situation}-${variant}.log`.replaceAll(' ', '-')), log);
    writeFileSync(join(values.logs, `${round}-${situation}-${variant}.requests`.replaceAll(' ', '-')), seen.map((one) => `${((one.atMs - startedAt) / 1000).toFixed(3)} ${(((one.doneAtMs ?? one.atMs) - one.atMs) / 1000).toFixed(3)} ${one.status} ${one.method} ${one.path.slice(0, 160)} ${one.sentBytes}`).join('\n'));
  }
  return figure;
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
