// What skipping saves: five services of which nothing changed, by hand (create a builder, bake with a mode=max cache, remove it)
// against the whole action with `skip-unchanged`; and a hundred services of which three changed.
//   node bench/skip.mjs [--rounds 7] [--services 100] [--megabits 200] [--mb 40] [--builder-mb 80] [--json FILE]
// Brings up the private engine of this checkout itself. Every job starts on a fresh runner (`scripts/engine wipe`) with a warm
// registry behind a network of so many Mbit/s; by hand and the action take turns. Each of the five services has a layer of --mb
// megabytes in its image and one twice as large in its cache alone.
// By hand is measured twice: with the builder's image on the runner, and with one of --builder-mb that has to be fetched, as
// on hosted runners. `docker image ls` has moby/buildkit:buildx-stable-1 at 168 to 206 MB, which is 80 and more packed; its pull
// took 6.3 s in docker/buildx#2819. What the real BuildKit takes to start comes on top: here a stand-in is there at once.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pushEvent } from '../__tests__/support/events.mjs';
import { runAction } from '../__tests__/support/runner.mjs';
import { startThrottle } from './cache/throttle.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, services: { type: 'string', default: '100' }, megabits: { type: 'string', default: '200' }, mb: { type: 'string', default: '40' }, 'builder-mb': { type: 'string', default: '80' }, json: { type: 'string' } } });
const [rounds, many] = [Number(values.rounds), Number(values.services)];
const [megabits, mb, builderMb] = [Number(values.megabits), Number(values.mb), Number(values['builder-mb'])];
if (!(rounds > 0) || !(many >= 0) || !(megabits > 0) || !(mb > 0) || !(builderMb > 0)) throw new Error('--rounds, --services, --megabits, --mb and --builder-mb take numbers');
const root = fileURLToPath(new URL('..', import.meta.url));
const engine = (/** @type {string[]} */ ...args) => execFileSync(join(root, 'scripts', 'engine'), args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
engine('up');
Object.assign(process.env, JSON.parse(engine('env', '--json')));
const registry = process.env['WARMBAKE_REGISTRY'] ?? '';
const isPrivate = (process.env['WARMBAKE_ENGINE'] ?? '').startsWith('private:');
const run = Math.random().toString(36).slice(2, 10);
const base = `${registry}/bench-${run}/base:1`;
const docker = (/** @type {string} */ cwd, /** @type {string[]} */ ...args) => execFileSync('docker', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const median = (/** @type {number[]} */ list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;

/** @param {number} count a project of so many services, in a git repository @param {number} layerMb */
function project(count, layerMb) {
  const dir = mkdtempSync(join(tmpdir(), 'bench-skip-'));
  const names = Array.from({ length: count }, (_, index) => `service-${String(index).padStart(3, '0')}`);
  for (const name of names) {
    mkdirSync(join(dir, name));
    writeFileSync(join(dir, name, 'Dockerfile'), `FROM ${base} AS deps\nCOPY deps.txt .\nRUN head -c ${2 * layerMb}000000 /dev/urandom > /deps; head -c ${layerMb}000000 /dev/urandom > /prod\nFROM ${base}\nCOPY --from=deps /prod .\nCOPY code.txt .\nRUN wc -c prod code.txt > /out.txt\n`);
    writeFileSync(join(dir, name, 'deps.txt'), `${name} of ${run}\n`);
    writeFileSync(join(dir, name, 'code.txt'), `${name}\n`);
  }
  writeFileSync(join(dir, 'compose.yaml'), `name: bench\nservices:\n${names.map((name) => `  ${name}: {build: ${name}}\n`).join('')}`);
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', ...args], { cwd: dir, encoding: 'utf8' }).trim();
  git('init', '--quiet', '--initial-branch=main');
  const commit = () => {
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'Change');
    return git('rev-parse', 'HEAD');
  };
  return { dir, names, commit };
}

/** The whole action: its three phases, in ms. @param {string} dir @param {string} sha @param {string} place @param {string[]} [targets] */
async function action(dir, sha, place, targets = []) {
  const job = await runAction({
    actionDir: root, local: false, event: pushEvent({ sha }), workspace: dir, env: process.env,
    with: { registry: place, 'skip-unchanged': true, comment: false, targets: targets.join('\n'), ...(isPrivate ? {} : { 'driver-opts': 'network=host' }) }
  });
  if (job.outcome !== 'success') throw new Error([job.pre, job.main, job.post].map((phase) => phase?.text ?? '').join('\n'));
  const ms = (job.pre?.durationMs ?? 0) + (job.main?.durationMs ?? 0) + (job.post?.durationMs ?? 0);
  return { ms, mainMs: job.main?.durationMs ?? 0, skipped: /** @type {string[]} */ (JSON.parse(job.outputs['skipped'] ?? '[]')).length, builders: (job.state?.['warmbakeBuilders'] ?? '').split('\n').filter(Boolean).length };
}

/** The same by hand. @param {string} dir @param {string} sha @param {string[]} names @param {string} place @param {string} [builtWith] image of the builder, where it is not on the runner */
function byHand(dir, sha, names, place, builtWith) {
  const target = Object.fromEntries(names.map((name) => {
    const image = `${place}/bench-${name}`;
    return [name, { context: name, tags: [sha, 'main', 'latest'].map((tag) => `${image}:${tag}`), output: ['type=image,store=false'], 'cache-from': [`type=registry,ref=${image}:buildcache`], 'cache-to': [`type=registry,ref=${image}:buildcache,mode=max`] }];
  }));
  writeFileSync(join(dir, '..', `bake-${run}.json`), JSON.stringify({ group: { default: { targets: names } }, target }));
  const started = performance.now();
  docker(dir, 'buildx', 'create', '--name', `bench-${run}`, '--driver', 'docker-container', '--driver-opt', 'network=host', ...(builtWith ? ['--driver-opt', `image=${builtWith}`] : []), '--bootstrap');
  try {
    docker(dir, 'buildx', 'bake', '--builder', `bench-${run}`, '--file', join(dir, '..', `bake-${run}.json`), '--allow=fs.read=*', '--push', '--provenance=false', '--progress=plain');
  } finally {
    docker(dir, 'buildx', 'rm', '--force', `bench-${run}`);
  }
  return performance.now() - started;
}

/** @type {{ hand: number[], pulled: number[], action: number[], main: number[] }} */
const five = { hand: [], pulled: [], action: [], main: [] };
const turns = /** @type {const} */ (['hand', 'pulled', 'action']);
/** @type {Record<string, number>} */
const hundred = {};
const throttle = await startThrottle({ registry, isPrivate, bytesPerSecond: (megabits * 1e6) / 8 });
docker(root, 'pull', '--quiet', 'busybox:1.37');
docker(root, 'tag', 'busybox:1.37', base);
docker(root, 'push', '--quiet', base);
const builderImage = `bench-${run}/buildkit:1`;
const padded = mkdtempSync(join(tmpdir(), 'bench-builder-'));
writeFileSync(join(padded, 'Dockerfile'), `FROM moby/buildkit:buildx-stable-1\nRUN head -c ${builderMb}000000 /dev/urandom > /padding\n`);
docker(padded, 'buildx', 'build', '--builder', 'default', '--output', `type=image,name=${registry}/${builderImage},push=true`, padded);
rmSync(padded, { recursive: true });
const small = project(5, mb);
try {
  const places = { hand: `${throttle.host}/bench-${run}/hand`, action: `${throttle.host}/bench-${run}/action` };
  const first = small.commit();
  byHand(small.dir, first, small.names, places.hand);
  engine('wipe');
  await action(small.dir, first, places.action);
  for (let round = 1; round <= rounds; round++) {
    const sha = small.commit();
    for (const turn of turns.map((_, index) => turns[(index + round) % turns.length])) {
      engine('wipe');
      if (turn === 'hand') five.hand.push(byHand(small.dir, sha, small.names, places.hand));
      else if (turn === 'pulled') five.pulled.push(byHand(small.dir, sha, small.names, places.hand, `${throttle.host}/${builderImage}`));
      else {
        const { ms, mainMs, skipped, builders } = await action(small.dir, sha, places.action);
        if (skipped !== 5 || builders !== 0) throw new Error(`${skipped} of 5 services were skipped, and ${builders} builders made`);
        five.action.push(ms);
        five.main.push(mainMs);
      }
    }
    process.stderr.write(`${round}: by hand ${(five.hand.at(-1) ?? 0).toFixed(0)} ms, with the builder's image ${(five.pulled.at(-1) ?? 0).toFixed(0)} ms, action ${(five.action.at(-1) ?? 0).toFixed(0)} ms\n`);
  }
} finally {
  rmSync(small.dir, { recursive: true });
}
if (many > 0) {
  const large = project(many, 1);
  try {
    const place = `${throttle.host}/bench-${run}/many`;
    const first = large.commit();
    // A few at a time: BuildKit gives up on builds that a small machine does not get to within seconds.
    for (let from = 0; from < many; from += 10) {
      engine('wipe');
      await action(large.dir, first, place, large.names.slice(from, from + 10));
    }
    for (const name of large.names.slice(0, 3)) writeFileSync(join(large.dir, name, 'code.txt'), 'changed\n');
    engine('wipe');
    const three = await action(large.dir, large.commit(), place);
    if (three.skipped !== many - 3) throw new Error(`${three.skipped} of ${many} services were skipped`);
    hundred['3 changed'] = three.ms;
    engine('wipe');
    const none = await action(large.dir, large.commit(), place);
    if (none.skipped !== many || none.builders !== 0) throw new Error(`${none.skipped} of ${many} services were skipped, and ${none.builders} builders made`);
    hundred['none changed'] = none.ms;
  } finally {
    rmSync(large.dir, { recursive: true });
  }
}
throttle.close();
engine('wipe');
rmSync(join(tmpdir(), `bake-${run}.json`), { force: true });
if (values.json) writeFileSync(values.json, `${JSON.stringify({ five, hundred }, null, 1)}\n`);

const line = (/** @type {string} */ name, /** @type {number[]} */ list) => `${name.padEnd(44)} ${median(list).toFixed(0).padStart(6)}   (${Math.min(...list).toFixed(0)}–${Math.max(...list).toFixed(0)})\n`;
process.stdout.write(`${cpus().length} cores, Node ${process.version}, registry behind ${megabits} Mbit/s, medians of ${rounds} rounds, in ms\n`);
process.stdout.write(line('5 unchanged, by hand: create, bake, remove', five.hand) + line(`  with a builder's image of ${builderMb} MB to fetch`, five.pulled) + line('5 unchanged, action: pre, main and post', five.action) + line('  of it main', five.main));
process.stdout.write(`by hand / action: ${(median(five.pulled) / median(five.action)).toFixed(1)}, with the builder's image on the runner ${(median(five.hand) / median(five.action)).toFixed(1)}\n`);
for (const [name, ms] of Object.entries(hundred)) process.stdout.write(`${`${many} services, ${name}`.padEnd(44)} ${ms.toFixed(0).padStart(6)}\n`);
