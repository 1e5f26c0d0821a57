// Whether reading slows a build that is going on: the same program writes a build's log alone, with its output followed
// as the action follows bake's, and followed and read.
//   node bench/live.mjs [--runs 7] [--megabytes 100] [--seconds 3]
// At full rate it writes as fast as it can; paced it writes 2,000 lines a second, and says how late its lines were. The
// three take turns in one run; times are the program's own, medians are given.
import { mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const SELF = fileURLToPath(import.meta.url);
const LINES_PER_SECOND = 2000;
const TICK_MS = 10;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    megabytes: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '3' },
    produce: { type: 'string' },
    amount: { type: 'string', default: '0' },
    report: { type: 'string', default: '' }
  }
});

if (values.produce === undefined) await compare();
else await produce(values.produce, Number(values.amount), values.report);

/** @typedef {{ ms: number, lateMs: number }} Produced */

async function compare() {
  const { loadSource } = await import('../scripts/load-source.mjs');
  const { LineSplitter } = await loadSource('src/progress/line-splitter.ts');
  const { BuildLogReader } = await loadSource('src/progress/build-log.ts');
  const { runBake } = await loadSource('src/run/bake.ts');
  const folder = mkdtempSync(join(tmpdir(), 'live-'));
  const followers = {
    alone: undefined,
    followed: () => () => undefined,
    read: () => {
      const splitter = new LineSplitter(new BuildLogReader({ targets: [] }));
      return (/** @type {Uint8Array} */ chunk, /** @type {number} */ atMs) => splitter.push(chunk, atMs);
    }
  };
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, median of ${values.runs}`);
  try {
    for (const [how, amount] of [['full', values.megabytes], ['paced', values.seconds]]) {
      /** @type {Record<string, Produced[]>} */
      const results = { alone: [], followed: [], read: [] };
      for (let run = 0; run < Number(values.runs); run++) {
        for (const [name, follower] of Object.entries(followers)) {
          const report = join(folder, 'report.json');
          const logFile = join(folder, `${how}-${name}-${run}.log`);
          const args = [SELF, '--produce', String(how), '--amount', String(amount), '--report', report];
          const cancellation = { listen: () => () => undefined, requested: false, urgent: false };
          const bake = { program: process.execPath, args, cwd: folder, env: process.env, logFile };
          const onOutput = follower?.();
          const result = follower
            ? await runBake(bake, { cancellation, onStart: () => undefined, onOutput })
            : await runAlone(bake);
          if (result.exitCode !== 0) throw new Error(`The program ended with ${result.exitCode}`);
          results[name]?.push(JSON.parse(readFileSync(report, 'utf8')));
          rmSync(logFile);
        }
      }
      print(String(how), results);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {{ program: string, args: string[], logFile: string }} bake */
async function runAlone({ program, args, logFile }) {
  const { spawn } = await import('node:child_process');
  const { openSync, closeSync } = await import('node:fs');
  const out = openSync(logFile, 'a');
  const child = spawn(program, args, { detached: true, stdio: ['ignore', out, out] });
  const exitCode = await new Promise((resolve) => child.once('exit', resolve));
  closeSync(out);
  return { exitCode };
}

/**
 * @param {string} how
 * @param {Record<string, Produced[]>} results
 */
function print(how, results) {
  const alone = median((results['alone'] ?? []).map((one) => one.ms));
  console.log(how === 'full' ? `\n${values.megabytes} MB at full rate` : `\n${LINES_PER_SECOND} lines a second for ${values.seconds} s`);
  for (const [name, runs] of Object.entries(results)) {
    const ms = median(runs.map((one) => one.ms));
    const late = median(runs.map((one) => one.lateMs));
    const lateness = how === 'full' ? '' : `, lines ${late.toFixed(1)} ms late on average`;
    console.log(`  ${name.padEnd(9)} ${ms.toFixed(0)} ms, ${(ms / alone).toFixed(3)} times as long as alone${lateness}`);
  }
}

/**
 * Writes a log; `amount`: megabytes at full rate, seconds when paced.
 * @param {string} how
 * @param {number} amount
 * @param {string} report
 */
async function produce(how, amount, report) {
  const begun = performance.now();
  let step = 2;
  let inStep = 0;
  const block = () => `\n#${step} [build ${step}/9999] RUN make part-${step}\n`;
  const line = () => `#${step} ${(inStep / 100).toFixed(3)} [${inStep}/250] cc -O2 -Wall -Iinclude -c src/part-${step}/file.c -o obj/${inStep}.o\n`;
  const more = (/** @type {number} */ count) => {
    let text = '';
    for (let made = 0; made < count; made++) {
      if (inStep === 0) text += block();
      text += line();
      if (++inStep === 250) {
        text += `#${step++} DONE 2.5s\n`;
        inStep = 0;
      }
    }
    return text;
  };
  writeSync(1, '#0 building with "default" instance using docker driver\n\n#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n');
  let lateMs = 0;
  if (how === 'full') {
    for (let bytes = 0; bytes < amount * 1e6;) bytes += writeSync(1, more(50));
  } else {
    const ticks = (amount * 1000) / TICK_MS;
    for (let tick = 1; tick <= ticks; tick++) {
      const dueMs = tick * TICK_MS;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, begun + dueMs - performance.now())));
      writeSync(1, more((LINES_PER_SECOND * TICK_MS) / 1000));
      lateMs += (performance.now() - begun - dueMs) / ticks;
    }
  }
  writeFileSync(report, JSON.stringify({ ms: performance.now() - begun, lateMs }));
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}
