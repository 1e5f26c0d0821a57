// What the action costs: pre, main and post together, less the same done by hand (create a builder, bake, remove it), for a
// fully cached project of four Compose services; where the time goes; and how many programs are started.
//   eval "$(scripts/engine env)" && node bench/overhead.mjs [runs]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pushEvent } from '../__tests__/support/events.mjs';
import { runAction } from '../__tests__/support/runner.mjs';

const runs = Number(process.argv[2] ?? 7);
const root = fileURLToPath(new URL('..', import.meta.url));
const workspace = mkdtempSync(join(tmpdir(), 'overhead-'));
const marks = mkdtempSync(join(tmpdir(), 'overhead-marks-'));
writeFileSync(join(workspace, 'compose.yaml'), 'name: bench\nservices:\n  a: {build: .}\n  b: {build: .}\n  c: {build: .}\n  d: {build: .}\n');
writeFileSync(join(workspace, 'Dockerfile'), 'FROM busybox:1.37\nRUN echo hi\n');
const hook = join(marks, 'hook.mjs');
writeFileSync(hook, `import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync(${JSON.stringify(marks)} + '/' + process.pid + '.marks', JSON.stringify({ end: performance.now(), marks: performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime]) })));`);

const docker = (/** @type {string[]} */ ...args) => execFileSync('docker', args, { cwd: workspace, stdio: 'pipe' });
const median = (/** @type {number[]} */ values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
/** @param {() => unknown} act */
const timed = (act) => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

/** @type {Record<string, number[]>} */
const figures = {};
const keep = (/** @type {string} */ name, /** @type {number | undefined} */ ms) => (figures[name] ??= []).push(ms ?? NaN);

async function action(/** @type {Record<string, string>} */ env = {}) {
  const job = await runAction({
    actionDir: root, local: false, event: pushEvent({}), workspace, env: { ...process.env, ...env },
    with: { comment: false, ...(process.env['WARMBAKE_ENGINE']?.startsWith('private:') ? {} : { 'driver-opts': 'network=host' }) }
  });
  if (job.outcome !== 'success') throw new Error(job.main?.text);
  return job;
}

for (let run = 0; run <= runs; run++) {
  const hand = { create: timed(() => docker('buildx', 'create', '--name', 'overhead', '--driver', 'docker-container', '--bootstrap')), bake: timed(() => docker('buildx', 'bake', '--builder', 'overhead', '--progress=plain')), remove: timed(() => docker('buildx', 'rm', '--force', 'overhead')) };
  const job = await action({ NODE_OPTIONS: `--import=${hook}` });
  const dumped = readdirSync(marks).filter((name) => name.endsWith('.marks')).map((name) => JSON.parse(readFileSync(join(marks, name), 'utf8')));
  readdirSync(marks).filter((name) => name.endsWith('.marks')).forEach((name) => rmSync(join(marks, name)));
  // The first of each warms the machine up.
  if (run === 0) continue;
  for (const [name, ms] of Object.entries(hand)) keep(`by hand: ${name}`, ms);
  keep('by hand', hand.create + hand.bake + hand.remove);
  for (const phase of /** @type {const} */ (['pre', 'main', 'post'])) keep(`action: ${phase}`, job[phase]?.durationMs);
  keep('action', (job.pre?.durationMs ?? 0) + (job.main?.durationMs ?? 0) + (job.post?.durationMs ?? 0));
  keep('overhead', (job.pre?.durationMs ?? 0) + (job.main?.durationMs ?? 0) + (job.post?.durationMs ?? 0) - hand.create - hand.bake - hand.remove);
  const main = dumped.find((one) => one.marks.some((/** @type {[string, number]} */ [name]) => name === 'warmbake: bake'));
  let last = 0;
  for (const [name, at] of [...(main?.marks ?? []), ['warmbake: end', main?.end]]) {
    keep(`main, until ${String(name).replace('warmbake: ', '')}`, at - last);
    last = at;
  }
}
for (const [name, file] of [['node', '-e'], ['bundle, pre', join(root, 'dist/pre.js')]]) {
  for (let run = 0; run < runs; run++) keep(`${name} alone`, timed(() => spawnSync(process.execPath, name === 'node' ? ['-e', '0'] : [file ?? ''], { env: { PATH: '/none' } })));
}

process.stdout.write(`${cpus().length} cores, Node ${process.version}, medians of ${runs} runs, in ms\n`);
for (const [name, values] of Object.entries(figures)) process.stdout.write(`${name.padEnd(28)} ${median(values).toFixed(0).padStart(6)}   (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})\n`);

// Programs: one run more, under strace where it is.
if (spawnSync('strace', ['-V']).status === 0) {
  const trace = join(marks, 'trace');
  const script = `import(${JSON.stringify(join(root, '__tests__/support/runner.mjs'))}).then(({ runAction }) => import(${JSON.stringify(join(root, '__tests__/support/events.mjs'))}).then(({ pushEvent }) => runAction({ actionDir: ${JSON.stringify(root)}, local: false, event: pushEvent({}), workspace: ${JSON.stringify(workspace)}, env: process.env, with: { comment: false } })))`;
  // A file for each process, because lines of several are cut where they meet.
  spawnSync('strace', ['-ff', '-qq', '-ttt', '-e', 'trace=execve', '-s', '200', '-o', trace, process.execPath, '-e', script], { stdio: 'ignore' });
  const lines = readdirSync(marks).filter((name) => name.startsWith('trace.')).flatMap((name) => readFileSync(join(marks, name), 'utf8').split('\n'));
  const started = lines.filter((line) => / execve\(.*= 0$/.test(line)).sort().map((line) => /execve\("([^"]*)", \[(.*?)\]/.exec(line)).slice(1);
  process.stdout.write(`\n${started.length} programs were started:\n`);
  for (const found of started) process.stdout.write(`  ${found?.[2]?.replaceAll('", "', ' ').replaceAll('"', '').slice(0, 150)}\n`);
}
rmSync(workspace, { recursive: true });
rmSync(marks, { recursive: true });
