// What remembering builds costs: reading and saving the record against a loopback service, and finding out about a large build.
//   node scripts/build.mjs && node bench/baseline.mjs [--runs 7]
// The service is the one of the tests, so there is no network in the figures; the record is as long as records get.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { CacheServer } from '../__tests__/support/cache-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Number(values.runs);
// build.mjs compiles src to out, which the bundle is made of.
/** @param {string} name */
const load = (name) => import(pathToFileURL(join(root, 'out', name)).href);
const { recordBuild } = await load('baseline/record-build.js');
const { appendBuild } = await load('baseline/append-build.js');
const { renderRecord, parseRecord } = await load('baseline/record-json.js');
const { keySteps } = await load('baseline/step-keys.js');
const { readBaseline, saveBaseline } = await load('baseline/store.js');
const { measureTiming } = await load('analysis/timing.js');
const { compareWithBaseline, makeHistory } = await load('analysis/comparison.js');
const { explainMisses } = await load('analysis/cache-miss.js');
const { adviseOn } = await load('analysis/advice.js');
const { measureEconomics } = await load('analysis/economics.js');
const { findCriticalPath } = await load('analysis/critical-path.js');
const { StepHistories } = await load('analysis/step-history.js');

/** @param {number} targets @param {number} steps */
function makeLog(targets, steps) {
  const list = [];
  for (let target = 0; target < targets; target++) {
    for (let index = 1; index <= steps; index++) {
      const id = `sha256:${target}-${index}`;
      const cached = index < steps / 2;
      const instruction = index === steps / 2 ? 'COPY . .' : index % 7 === 0 ? `RUN npm ci # ${index}` : `RUN make step-${index}`;
      list.push({
        id, number: list.length, display: 1, name: '', names: [], outcome: cached ? 'cached' : 'done', startMs: index * 100, endMs: index * 100 + (cached ? 0 : 90), ...(cached ? {} : { durationMs: 90 }), exact: true,
        digest: id, inputs: index > 1 ? [`sha256:${target}-${index - 1}`] : [], targets: [`target-${target}`], stage: 'build', index, total: steps, instruction, isFrom: false, lines: []
      });
    }
  }
  return { steps: list, internals: [], lintWarnings: [], pushed: [], configs: [], cacheManifests: [], missingCaches: [], details: [], unread: { count: 0, samples: [] }, notes: [] };
}

/** @param {readonly number[]} times */
const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
/** @param {string} name @param {() => unknown} task */
async function measure(name, task) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await task();
    times.push(performance.now() - began);
  }
  process.stdout.write(`${name.padEnd(58)} ${median(times).toFixed(0).padStart(6)} ms   (${times.map((ms) => ms.toFixed(0)).join(' ')})\n`);
}

const same = (/** @type {string} */ text) => text;
for (const [targets, steps] of [[4, 12], [200, 60]]) {
  const log = makeLog(targets ?? 0, steps ?? 0);
  const names = [...new Set(log.steps.map((step) => step.targets[0]))];
  const timing = measureTiming(log, 60_000, names);
  const keys = keySteps(log.steps, same);
  const definition = names.map((name) => ({ name, args: new Map(), raw: {}, cacheFrom: [] }));
  const remember = (/** @type {string} */ runId) => recordBuild({ commit: 'a'.repeat(40), runId, attempt: 1, atEpochMs: 0, wallMs: 60_000, imagesReadyMs: 50_000, result: 'success', log, keys, timing, targets: definition, redact: same });
  let record = { identity: 'abc', branch: 'main', builds: [] };
  for (let run = 0; run < 20; run++) record = appendBuild(record, remember(String(run)));
  const size = renderRecord(record).length;
  process.stdout.write(`\n${targets} targets of ${steps} steps: ${record.builds.length} builds in a record of ${(size / 1000).toFixed(0)} kB\n`);
  await measure('find out: compare, misses, advice, economics, history', () => {
    const now = remember('now');
    const histories = new StepHistories(record.builds);
    const economics = measureEconomics({ record, now, cacheMode: 'max' });
    compareWithBaseline({ source: { branch: 'main', reason: 'branch', record }, log, timing, imagesReadyMs: 1, keys, runId: 'now' });
    makeHistory(record, now);
    explainMisses({ log, plan: { targets: [] }, cacheMode: 'max', targets: definition, noCache: false, keys, histories, args: new Map(), changedFiles: ['a'], contexts: new Map(), ignores: new Map() }, new Map());
    adviseOn({ log, wallMs: 60_000, path: findCriticalPath(log), keys, histories, dockerfiles: new Map(), economics }, []);
  });
  await measure('of these the critical path', () => void findCriticalPath(log));
  await measure('add this build and write the record', () => renderRecord(appendBuild(record, remember('now'))));
  await measure('read and check a record', () => parseRecord(renderRecord(record), 'abc', 'main'));
  const server = await new CacheServer().start();
  const directory = mkdtempSync(join(tmpdir(), 'warmbake-bench-'));
  const tools = { program: join(root, 'dist', 'baseline.js'), env: server.env, directory, limitMs: 20_000 };
  const place = { identity: 'abc', reads: [{ branch: 'main', reason: 'branch' }], writes: 'main' };
  await measure('nothing there yet, beside the builder\'s boot', () => readBaseline(place, tools));
  let saved = 0;
  await measure('save, in post', async () => {
    const notice = await saveBaseline(record, { runId: String(saved++), attempt: 1 }, tools);
    if (notice) throw new Error(notice);
  });
  await measure('read, beside the builder\'s boot', async () => {
    const { source, notice } = await readBaseline(place, tools);
    if (!source || notice) throw new Error(notice ?? 'nothing was read');
  });
  rmSync(directory, { recursive: true, force: true });
  await server.stop();
}
writeFileSync(1, `\nnode ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${spawnSync('cat', ['/proc/loadavg'], { encoding: 'utf8' }).stdout.split(' ')[0]}\n`);
