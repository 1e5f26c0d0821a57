// Records a real build as a fixture for the reader of logs:
//   scripts/record NAME [--builder B] [-- bake arguments]
// run where the bake or Compose file is, with an engine. Writes __tests__/fixtures/recorded/NAME: the plain output with
// the time of arrival of each line (timed.log.gz), the builder's record of each target (history/), and when the command
// was started and how it ended (command.json). `node scripts/read.mjs --history .../history .../timed.log.gz` reads it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { loadSource } from './load-source.mjs';

const split = process.argv.indexOf('--');
const { values, positionals } = parseArgs({
  args: process.argv.slice(2, split < 0 ? undefined : split),
  allowPositionals: true,
  options: { builder: { type: 'string', default: 'default' } }
});
const [name] = positionals;
if (name === undefined || !/^[a-z0-9-]+$/.test(name)) {
  process.stderr.write(
    'Usage: scripts/record NAME [--builder B] [-- bake arguments]   (NAME: small letters, digits, -)\n'
  );
  process.exit(2);
}

const { LineSplitter } = await loadSource('src/progress/line-splitter.ts');
const { findBuildRefs } = await loadSource('src/run/history-refs.ts');
const folder = join(resolve(dirname(fileURLToPath(import.meta.url)), '..'), '__tests__/fixtures/recorded', name);
const bakeArgs = split < 0 ? [] : process.argv.slice(split + 1);
const bake = ['buildx', 'bake', '--builder', values.builder];
const targets = Object.keys(JSON.parse(docker([...bake, '--print', ...bakeArgs]).stdout.toString('utf8')).target ?? {});

const startedAt = Date.now();
const { exitCode, wallMs, text } = await recordBake();
const refs = await findBuildRefs({ env: process.env, builder: values.builder, sinceEpochMs: startedAt, targets });

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, 'history'), { recursive: true });
writeFileSync(join(folder, 'timed.log.gz'), gzipSync(text));
/** @type {Record<string, string>} */
const targetsById = {};
for (const [target, ref] of refs) {
  const id = ref.split('/').at(-1);
  const { stderr } = docker(['buildx', 'history', 'logs', '--builder', values.builder, '--progress=rawjson', id]);
  targetsById[id] = target;
  writeFileSync(join(folder, 'history', `${id}.rawjson.log.gz`), gzipSync(stderr));
}
writeJson('history/targets.json', targetsById);
writeJson('command.json', {
  main: {
    argv: ['docker', 'buildx', 'bake', '--progress=plain', ...bakeArgs],
    exit_code: exitCode,
    start_epoch_ms: startedAt,
    wall_ms: wallMs
  }
});
process.stderr.write(`Recorded ${name}: exit code ${exitCode}, ${refs.size} records\n`);

/** @returns {Promise<{ exitCode: number | null, wallMs: number, text: string }>} */
async function recordBake() {
  const begun = performance.now();
  const child = spawn('docker', [...bake, '--progress=plain', ...bakeArgs], { stdio: ['inherit', 'inherit', 'pipe'] });
  /** @type {string[]} */
  const lines = [];
  const splitter = new LineSplitter((/** @type {import('../src/progress/line-splitter.js').TimedLine} */ line) => {
    lines.push(`${line.atMs.toFixed(1)}\t${line.text}\n`);
  });
  child.stderr.on('data', (chunk) => {
    process.stderr.write(chunk);
    splitter.push(chunk, performance.now() - begun);
  });
  const code = await new Promise((done) => child.on('close', done));
  const elapsed = performance.now() - begun;
  splitter.end(elapsed);
  return { exitCode: code, wallMs: elapsed, text: lines.join('') };
}

/** @param {string[]} args */
function docker(args) {
  return spawnSync('docker', args, { maxBuffer: 2 ** 30 });
}

/**
 * @param {string} file
 * @param {unknown} value
 */
function writeJson(file, value) {
  writeFileSync(join(folder, file), `${JSON.stringify(value, undefined, 1)}\n`);
}
