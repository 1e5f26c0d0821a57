// How long the fingerprint of a target takes that copies a context of many files whole, against one pass that only lists and
// reads the same files, in turns, each in a process of its own as in a job; and what Git needs to look at them, which sees
// nothing of what it does not track. The first of each brings the files into memory and is told apart.
//   node bench/fingerprint.mjs [files] [runs]
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.argv[2] === '--pass') {
  await runPass(process.argv.slice(3));
  process.exit();
}

const files = Number(process.argv[2] ?? 20_000);
const runs = Number(process.argv[3] ?? 7);
const home = mkdtempSync(join(tmpdir(), 'bench-fingerprint-'));
const context = join(home, 'context');
for (let file = 0; file < files; file++) {
  const folder = join(context, `part-${file % 20}`, `part-${file % 400}`);
  if (file < 400) mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `file-${file}.ts`), Buffer.alloc(500 + ((file * 7919) % 8000), `line ${file}\n`));
}
writeFileSync(join(context, 'Dockerfile'), 'FROM scratch\nCOPY . /app/\n');
writeFileSync(join(context, '.dockerignore'), '.git\n**/node_modules\n**/*.log\n!keep.log\n');
const git = (/** @type {string[]} */ ...args) => execFileSync('git', ['-C', context, '-c', 'gc.auto=0', '-c', 'maintenance.auto=false', '-c', 'user.name=bench', '-c', 'user.email=bench@localhost', ...args], { stdio: 'pipe' });
git('init', '--quiet');
git('add', '.');
git('commit', '--quiet', '--message', 'all');

const { compileSource } = await import('../scripts/load-source.mjs');
const modules = [compileSource('src/run/fingerprints.ts'), compileSource('src/run/command.ts')];
const values = new Set();
const alone = (/** @type {string} */ name) => {
  const { ms, value } = JSON.parse(execFileSync(process.execPath, [fileURLToPath(import.meta.url), '--pass', name, context, home, ...modules], { encoding: 'utf8' }));
  if (value !== undefined) values.add(value);
  return ms;
};
const timed = (/** @type {() => unknown} */ act) => {
  const start = performance.now();
  act();
  return performance.now() - start;
};
/** @type {Record<string, () => number>} */
const passes = { fingerprint: () => alone('fingerprint'), 'list and read': () => alone('read'), 'git status': () => timed(() => git('status', '--porcelain')) };

/** @type {Record<string, number[]>} */
const figures = {};
for (let run = 0; run <= runs; run++) {
  for (const [name, pass] of Object.entries(passes)) (figures[name] ??= []).push(pass());
}
rmSync(home, { recursive: true, maxRetries: 5 });
if (values.size !== 1 || values.has(null)) throw new Error('the fingerprint did not stay the same');
process.stdout.write(`${cpus().length} cores, Node ${process.version}, ${files} files of 4.5 KB, ${runs} runs each\n`);
const medians = Object.entries(figures).map(([name, [first = NaN, ...rest]]) => {
  const sorted = rest.sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN;
  process.stdout.write(`${name.padEnd(14)} median ${median.toFixed(0)} ms (${sorted[0]?.toFixed(0)}–${sorted.at(-1)?.toFixed(0)}), first ${first.toFixed(0)} ms\n`);
  return median;
});
process.stdout.write(`ratio to listing and reading: ${((medians[0] ?? NaN) / (medians[1] ?? NaN)).toFixed(2)}\n`);

/** @param {string[]} args */
async function runPass([name = '', folder = '', directory = '', ...urls]) {
  const [{ fingerprintTargets }, { runCommand }] = await Promise.all(urls.map((url) => import(url)));
  const raw = { context: '.', dockerfile: 'Dockerfile' };
  const target = { name: 'web', service: undefined, tags: [], platforms: [], cacheFrom: [], cacheTo: [], outputs: [], secrets: [], ssh: [], args: new Map(), raw };
  const tools = {
    run: runCommand, env: { PATH: process.env['PATH'] ?? '' }, workdir: folder, directory, builder: { platform: 'linux/amd64', asksRegistry: true, exporter: 'bench' }, resolveImages: async () => new Map()
  };
  const read = (/** @type {string} */ at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.name === '.git') continue;
      lstatSync(path);
      if (entry.isDirectory()) read(path);
      else readFileSync(path);
    }
  };
  const start = performance.now();
  const value = name === 'fingerprint' ? ((await fingerprintTargets({ targets: [target] }, tools)).get('web')?.value ?? null) : void read(folder);
  process.stdout.write(JSON.stringify({ ms: performance.now() - start, value }));
}
