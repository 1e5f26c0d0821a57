import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from '@jest/globals';

/** A folder of its own for each test of a file, removed after it. Its name has a blank, as folders of users do. */
export function temporary(): (...names: string[]) => string {
  let root = '';
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'run test-')));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
  return (...names) => join(root, ...names);
}

/** Writes a program in JavaScript that is run by the Node of this process. */
export async function writeProgram(path: string, source: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!${process.execPath}\n${source}\n`);
  await chmod(path, 0o755);
  return path;
}

/** A stand-in for buildx that keeps its calls in a file next to it; `source` decides what it does with `args`. */
export async function fakeBuildx(path: string, source: string) {
  const calls = `${path}.calls`;
  await writeFile(calls, '');
  await writeProgram(path, `const fs = require('node:fs'); const args = process.argv.slice(2); const calls = ${JSON.stringify(calls)};
fs.appendFileSync(calls, JSON.stringify(args) + '\\n');
const count = (verb) => fs.readFileSync(calls, 'utf8').split('\\n').filter((line) => line.includes(verb)).length;
const fail = (text, code = 1) => { process.stderr.write(text); process.exit(code); };
${source}`);
  return { buildx: { program: path, prefix: [] }, calls: async () => (await readFile(calls, 'utf8')).trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as string[]) };
}
