// Reads a recorded build and prints what the reader made of it, in the terms of the recorded corpus' expected.json.
//   node scripts/read.mjs [--targets a,b] [--history DIR] LOG
// LOG: the plain output, as it is or each line behind `<ms since start><TAB>`; also gzipped. DIR: records of the build as
// `<id>.rawjson.log` (docker buildx history logs --progress=rawjson), and targets.json, from id to bake target.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadSource } from './load-source.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { targets: { type: 'string', default: '' }, history: { type: 'string' } }
});
const [path] = positionals;
if (path === undefined) {
  process.stderr.write('Usage: node scripts/read.mjs [--targets a,b] [--history DIR] LOG\n');
  process.exit(2);
}

const { BuildLogReader } = await loadSource('src/progress/build-log.ts');
const { LineSplitter } = await loadSource('src/progress/line-splitter.ts');
const { mergeHistory } = await loadSource('src/progress/merge-history.ts');
const { parseHistory } = await loadSource('src/progress/history-json.ts');
const { inCorpusTerms } = await loadSource('scripts/corpus-terms.ts');

const records = values.history === undefined ? [] : readRecords(values.history);
const given = values.targets.split(',').filter((target) => target !== '');
const targets = given.length > 0 ? given : [...new Set(records.map((record) => record.target))];
const bytes = readBytes(path);
const timed = /^\d+(?:\.\d+)?\t/.test(bytes.toString('latin1', 0, 40));
const plain = readPlain();
const log = mergeHistory(timed ? plain : withoutTimes(plain), records, undefined);
const { vertices, totals } = inCorpusTerms(log);
process.stdout.write(`${JSON.stringify({ vertices, totals, unread: log.unread, notes: log.notes }, undefined, 1)}\n`);

function readPlain() {
  const reader = new BuildLogReader({ targets });
  let lastMs = 0;
  const splitter = new LineSplitter((/** @type {import('../src/progress/line-splitter.js').TimedLine} */ line) => {
    const tab = timed ? line.text.indexOf('\t') : -1;
    lastMs = timed ? Number(line.text.slice(0, tab)) : 0;
    reader.push({ ...line, atMs: lastMs, text: line.text.slice(tab + 1) });
  });
  splitter.push(bytes, 0);
  splitter.end(0);
  return reader.end(lastMs);
}

/**
 * A file has no times of its own: what was read from when lines came means nothing.
 * @param {import('../src/progress/build-log.js').BuildLog} log
 */
function withoutTimes(log) {
  const drop = (/** @type {any} */ vertex) => ({ ...vertex, startMs: undefined, endMs: undefined });
  const without = (/** @type {any} */ one) => ({ ...one, steps: one.steps.map(drop), internals: one.internals.map(drop) });
  return { ...without(log), ...(log.attempts && { attempts: log.attempts.map(without) }) };
}

/** @param {string} folder @returns {{ target: string, vertices: unknown[] }[]} */
function readRecords(folder) {
  const names = readdirSync(folder);
  const list = names.find((name) => /^targets\.json(?:\.gz)?$/.test(name));
  const byId = list === undefined ? {} : JSON.parse(readBytes(join(folder, list)).toString('utf8'));
  return names.flatMap((name) => {
    const id = /^(.+)\.rawjson\.log(?:\.gz)?$/.exec(name)?.[1];
    return id === undefined
      ? []
      : [{ target: byId[id] ?? 'default', vertices: parseHistory(readBytes(join(folder, name)).toString('utf8')) }];
  });
}

/** @param {string} file */
function readBytes(file) {
  if (!existsSync(file)) {
    process.stderr.write(`There is no file ${file}.\n`);
    process.exit(1);
  }
  const content = readFileSync(file);
  return content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content;
}
