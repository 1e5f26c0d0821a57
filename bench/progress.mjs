// How fast a plain log is read, against a pass over the same file that only counts line feeds.
//   node bench/progress.mjs [--runs 7] [LOG ...]
// Without LOG, two logs are made: 100 MB with 5,000 steps, and 2 million short lines. Every run is a process of its own
// that reads the file through a stream; passes take turns, and the median is given.
import { spawnSync } from 'node:child_process';
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const SELF = fileURLToPath(import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '7' },
    pass: { type: 'string' },
    modules: { type: 'string', default: '' }
  }
});

if (values.pass !== undefined) await runPass(values.pass, positionals[0] ?? '', values.modules.split(' '));
else await compare(Number(values.runs), positionals);

/**
 * @param {number} runs
 * @param {string[]} logs
 */
async function compare(runs, logs) {
  // The compiler is kept out of the measured processes.
  const { compileSource } = await import('../scripts/load-source.mjs');
  const modules = ['src/progress/line-splitter.ts', 'src/progress/build-log.ts'].map(compileSource).join(' ');
  const folder = mkdtempSync(join(tmpdir(), 'progress-'));
  try {
    const files =
      logs.length > 0 ? logs : [manySteps(join(folder, 'many-steps.log')), shortLines(join(folder, 'short-lines.log'))];
    console.log(
      `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`
    );
    for (const file of files) measure(file, modules, runs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {string} modules
 * @param {number} runs
 */
function measure(file, modules, runs) {
  /** @type {{ count: Result[], read: Result[] }} */
  const results = { count: [], read: [] };
  for (let run = 0; run < runs; run++) {
    results.count.push(runAlone('count', file, modules));
    results.read.push(runAlone('read', file, modules));
  }
  const count = median(results.count.map((result) => result.ms));
  const read = median(results.read.map((result) => result.ms));
  const lines = results.count[0]?.lines ?? 0;
  const megabytes = statSync(file).size / 1e6;
  const peak = Math.max(...results.read.map((result) => result.peakMb));
  const plainPeak = Math.max(...results.count.map((result) => result.peakMb));
  console.log(
    `\n${file.split('/').at(-1)}: ${megabytes.toFixed(0)} MB, ${lines} lines, ${results.read[0]?.steps} steps, median of ${runs}`
  );
  console.log(`  count line feeds  ${count.toFixed(0)} ms, peak ${plainPeak.toFixed(0)} MB`);
  console.log(`  read              ${read.toFixed(0)} ms, peak ${peak.toFixed(0)} MB`);
  const cpu = median(results.read.map((result) => result.cpuMs)) / median(results.count.map((result) => result.cpuMs));
  console.log(
    `  ${(read / count).toFixed(2)} times the pass (${cpu.toFixed(2)} times its CPU time, which other programs do not stretch); ${((megabytes / read) * 1000).toFixed(0)} MB/s, ${(lines / read / 1000).toFixed(2)} million lines/s`
  );
}

/**
 * @typedef {{ ms: number, cpuMs: number, lines: number, steps: number, peakMb: number }} Result
 * @param {string} pass
 * @param {string} file
 * @param {string} modules
 * @returns {Result}
 */
function runAlone(pass, file, modules) {
  const child = spawnSync(process.execPath, [SELF, '--pass', pass, '--modules', modules, file], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`The ${pass} pass over ${file} failed: ${child.stderr}`);
  return JSON.parse(child.stdout);
}

/**
 * @param {string} pass
 * @param {string} file
 * @param {string[]} modules
 */
async function runPass(pass, file, modules) {
  const before = process.cpuUsage();
  const result = pass === 'count' ? await countLineFeeds(file) : await readLog(file, modules);
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ ...result, cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1000 }));
}

/** @param {string} file */
async function countLineFeeds(file) {
  const start = performance.now();
  let lines = 0;
  for await (const chunk of createReadStream(file)) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  }
  return { ms: performance.now() - start, lines, steps: 0 };
}

/**
 * @param {string} file
 * @param {string[]} modules
 */
async function readLog(file, modules) {
  const [{ LineSplitter }, { BuildLogReader }] = await Promise.all(modules.map((module) => import(module)));
  const start = performance.now();
  const reader = new BuildLogReader({ targets: [] });
  const splitter = new LineSplitter(reader);
  for await (const chunk of createReadStream(file)) splitter.push(chunk, performance.now() - start);
  splitter.end(performance.now() - start);
  const log = reader.end(performance.now() - start);
  return { ms: performance.now() - start, lines: 0, steps: log.steps.length };
}

/** @param {string} file */
function manySteps(file) {
  return write(file, function* () {
    yield '#0 building with "default" instance using docker driver\n\n#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n';
    for (let step = 0; step < 5000; step++) {
      let block = `\n#${step + 2} [stage-${Math.floor(step / 50)} ${(step % 50) + 1}/50] RUN make part-${step}\n`;
      for (let line = 0; line < 250; line++) {
        block += `#${step + 2} ${(line / 100).toFixed(3)} [${line}/250] cc -O2 -Wall -Iinclude -c src/part-${step}/file-${line}.c -o obj/${line}.o\n`;
      }
      yield `${block}#${step + 2} DONE 2.5s\n`;
    }
  });
}

/** @param {string} file */
function shortLines(file) {
  return write(file, function* () {
    yield '#0 building with "default" instance using docker driver\n\n#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n';
    yield '\n#2 [1/1] RUN seq 2000000\n';
    for (let block = 0; block < 2000; block++) {
      let text = '';
      for (let line = 0; line < 1000; line++)
        text += `#2 ${(block / 100).toFixed(block < 1000 ? 3 : 2)} ${block * 1000 + line}\n`;
      yield text;
    }
    yield '#2 DONE 20.0s\n';
  });
}

/**
 * @param {string} file
 * @param {() => Iterable<string>} parts
 */
function write(file, parts) {
  const handle = openSync(file, 'w');
  for (const part of parts()) writeSync(handle, part);
  closeSync(handle);
  return file;
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
