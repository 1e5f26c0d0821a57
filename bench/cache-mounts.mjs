// One package is added to a service whose dependencies npm installs: with its cache mount kept between runs and without.
//   node bench/cache-mounts.mjs [--rounds 5] [--megabits 200] [--packages 50] [--json FILE]
// Brings up the private engine of this checkout itself. Every job starts on a fresh runner (`scripts/engine wipe`); real npm fetches
// real packages from wherever this machine's npm gets them, and the registry of images is behind a throttle. The variants take turns.
// --packages: what RUN steps receive comes at so many Mbit/s (by tc, on the private engine's bridge), because this machine's
// npm may have its packages next door.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pushEvent, shaOf } from '../__tests__/support/events.mjs';
import { runAction } from '../__tests__/support/runner.mjs';
import { engineEnvironment } from '../scripts/engine-environment.mjs';
import { startThrottle } from './cache/throttle.mjs';

/** @typedef {{ round: number, variant: string, situation: string, goesOnMs: number, jobMs: number, installMs: number, readMs: number, readBytes: number, saved: string }} Figure */

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' }, megabits: { type: 'string', default: '200' }, packages: { type: 'string' }, json: { type: 'string' } } });
const [rounds, megabits, packages] = [Number(values.rounds), Number(values.megabits), Number(values.packages ?? Infinity)];
if (!(rounds > 0) || !(megabits > 0) || !(packages > 0)) throw new Error('--rounds, --megabits and --packages take numbers above 0');

const root = fileURLToPath(new URL('..', import.meta.url));
const engine = (/** @type {string[]} */ ...args) => execFileSync(join(root, 'scripts', 'engine'), args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
engine('up');
Object.assign(process.env, engineEnvironment(root));
const run = Math.random().toString(36).slice(2, 10);
const added = 'croner';

/** @type {Record<string, Record<string, string>>} */
const variants = { 'without cache-mounts': {}, 'with cache-mounts': { 'cache-mounts': '/root/.npm' } };

/** @type {Figure[]} */
const figures = [];
const throttle = await startThrottle({ registry: process.env['WARMBAKE_REGISTRY'] ?? '', isPrivate: (process.env['WARMBAKE_ENGINE'] ?? '').startsWith('private:'), bytesPerSecond: (megabits * 1e6) / 8 });
try {
  for (let round = 1; round <= rounds; round++) {
    const names = Object.keys(variants);
    for (const variant of round % 2 === 0 ? names.reverse() : names) {
      const dir = mkdtempSync(join(tmpdir(), 'bench-'));
      const namespace = `${throttle.host}/mounts-${run}/${round}-${variant.replaceAll(' ', '-')}`;
      writeProject(dir, `${run} ${round} ${variant}`);
      figures.push(await measure({ round, variant, situation: 'cold', dir, namespace }));
      for (const name of ['package.json', 'package-lock.json', 'src']) cpSync(join(root, 'examples', 'shop', 'worker', name), join(dir, name), { recursive: true });
      figures.push(await measure({ round, variant, situation: 'one package is added', dir, namespace }));
      rmSync(dir, { recursive: true });
    }
  }
} finally {
  throttle.close();
  if (Number.isFinite(packages)) engine('exec', 'tc', 'qdisc', 'replace', 'dev', 'docker0', 'root', 'pfifo_fast');
  engine('wipe');
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 1)}\n`);
}
process.stdout.write(render());

/** The worker of the example before it used one of its packages, and with a cache mount for npm. @param {string} dir @param {string} salt */
function writeProject(dir, salt) {
  cpSync(join(root, 'examples', 'shop', 'worker'), dir, { recursive: true });
  // Without addresses in the lockfile npm asks a server about what it has, unless it is told not to.
  const text = readFileSync(join(dir, 'Dockerfile'), 'utf8').replaceAll('RUN npm ci', 'RUN --mount=type=cache,target=/root/.npm npm ci --prefer-offline');
  writeFileSync(join(dir, 'Dockerfile'), text.replace('WORKDIR /app', `WORKDIR /app\nLABEL bench="${salt}"\nRUN echo "${salt}" >/salt`));
  writeFileSync(join(dir, 'src', 'worker.ts'), "import { pino } from 'pino';\n\npino().info('nothing to do yet');\n");
  const edit = (/** @type {string} */ name, /** @type {(content: any) => void} */ change) => {
    const content = JSON.parse(readFileSync(join(dir, name), 'utf8'));
    change(content);
    writeFileSync(join(dir, name), JSON.stringify(content, null, 2));
  };
  edit('package.json', ({ dependencies }) => delete dependencies[added]);
  edit('package-lock.json', ({ packages }) => {
    delete packages[''].dependencies[added];
    if (Object.keys(packages[`node_modules/${added}`].dependencies ?? {}).length > 0) throw new Error(`${added} is no leaf`);
    delete packages[`node_modules/${added}`];
  });
}

/** @param {{ round: number, variant: string, situation: string, dir: string, namespace: string }} job @returns {Promise<Figure>} */
async function measure({ round, variant, situation, dir, namespace }) {
  engine('wipe');
  if (Number.isFinite(packages)) engine('exec', 'tc', 'qdisc', 'replace', 'dev', 'docker0', 'root', 'tbf', 'rate', `${packages}mbit`, 'burst', '256k', 'latency', '500ms');
  const reportFile = join(dir, 'report.json');
  const started = performance.now();
  let goesOnMs = 0;
  const job = await runAction({
    actionDir: root, local: false, event: pushEvent({ sha: shaOf(`${run} ${round} ${variant} ${situation}`) }), workspace: dir, env: process.env,
    with: { registry: namespace, 'driver-opts': 'network=host', baseline: 'false', 'report-file': reportFile, ...variants[variant] },
    onLog: ({ phase }) => (phase === 'post' ? undefined : (goesOnMs = performance.now() - started))
  });
  const jobMs = Math.round(performance.now() - started);
  if (job.outcome !== 'success') throw new Error([job.pre, job.main, job.post].map((phase) => phase?.text ?? '').join('\n'));
  /** @type {import('../src/report/report.js').Report} */
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  rmSync(reportFile);
  const read = report.overhead.find(({ label }) => label.startsWith('Cache mount '));
  const figure = {
    round, variant, situation, goesOnMs: Math.round(goesOnMs), jobMs,
    // Both install at once; what waits for them waits for the longer one.
    installMs: Math.max(...report.steps.filter(({ instruction }) => instruction.includes('npm ci')).map(({ durationMs }) => durationMs ?? 0)),
    readMs: read?.durationMs ?? 0, readBytes: read?.bytes ?? 0, saved: /^Cache mounts: (.*)$/m.exec(job.post?.text ?? '')?.[1] ?? ''
  };
  process.stderr.write(`${round} ${situation.padEnd(20)} ${variant.padEnd(20)} next step ${seconds(goesOnMs)}, job ${seconds(jobMs)}, npm ci ${seconds(figure.installMs)}, read ${seconds(figure.readMs)} (${figure.readBytes} bytes) ${figure.saved}\n`);
  return figure;
}

function render() {
  const situations = [...new Set(figures.map(({ situation }) => situation))];
  const median = (/** @type {string} */ situation, /** @type {string} */ variant, /** @type {'goesOnMs' | 'jobMs' | 'installMs' | 'readMs'} */ field) =>
    middle(figures.filter((figure) => figure.situation === situation && figure.variant === variant).map((figure) => figure[field]));
  const rows = situations.flatMap((situation) => Object.keys(variants).map((variant) => {
    const [goesOn, job, install, read] = /** @type {const} */ (['goesOnMs', 'jobMs', 'installMs', 'readMs']).map((field) => seconds(median(situation, variant, field)));
    return `| ${situation} | ${variant} | ${goesOn} | ${job} | ${install} | ${read} |`;
  }));
  const ratios = situations.map((situation) => {
    const [without, kept] = Object.keys(variants).map((variant) => median(situation, variant, 'goesOnMs'));
    return `- ${situation}: next step after ${seconds(kept ?? 0)} instead of ${seconds(without ?? 0)} (ratio ${((kept ?? 0) / (without || 1)).toFixed(2)})`;
  });
  // Without it the two variants would be the same, and the difference chance.
  const unread = figures.filter(({ variant, situation, readBytes }) => variant !== Object.keys(variants)[0] && situation !== situations[0] && readBytes === 0).length;
  const saved = figures.filter((figure) => figure.saved !== '').map((figure) => `  - round ${figure.round}, ${figure.situation}: ${figure.saved}`);
  return `${[
    `Medians of ${rounds}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}; registry behind ${megabits} Mbit/s; examples/shop/worker, packages ${Number.isFinite(packages) ? `at ${packages} Mbit/s` : 'as npm gets them here'}.`,
    '', '| situation | variant | next step can start | whole job | npm ci | mount read |', '| --- | --- | --: | --: | --: | --: |', ...rows, '', ...ratios,
    ...(unread === 0 ? [] : [`- in ${unread} of ${rounds} rounds nothing was read where one package is added: they compare nothing`]), '- what was said when the jobs ended:', ...saved
  ].join('\n')}\n`;
}

/** @param {readonly number[]} list */
function middle(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
