// Runs every test: unit tests, the action's dist in a runner emulator, and the engine tests on a real BuildKit.
//   npm test [-- jest arguments]
// The engine is brought up first (scripts/engine). Where there is none and no way to one, the engine tests are skipped,
// loudly; with CI=true that is a failure. The same goes for Chromium, which is installed where that can be done. Jest's figures go to .test-result.json for the gate.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { engineEnvironment } from './engine-environment.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const only = args.filter((arg) => !arg.startsWith('-'));
const needsEngine = only.length === 0 || only.some((path) => /engine|action/.test(path));
let env = { ...process.env };

if (needsEngine) {
  const up = spawnSync(`${root}scripts/engine`, ['up'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (up.status === 0) env = engineEnvironment(root);
  else {
    env.WARMBAKE_NO_ENGINE = '1';
    process.stderr.write('\n********** NO ENGINE: the engine tests are SKIPPED (scripts/engine up failed, see above) **********\n\n');
    if (process.env.CI === 'true') {
      process.stderr.write('In CI a missing engine is a failure.\n');
      process.exit(1);
    }
  }
}

const needsBrowser = only.length === 0 || only.some((path) => /browser/.test(path));
const hasBrowser = !needsBrowser || ensureChromium();
if (!hasBrowser) {
  env.WARMBAKE_NO_BROWSER = '1';
  process.stderr.write('\n********** NO CHROMIUM: the tests that look at reports are SKIPPED (install one, or set CHROME_PATH) **********\n\n');
  if (process.env.CI === 'true') {
    process.stderr.write('In CI a missing Chromium is a failure.\n');
    process.exit(1);
  }
}

// The engine is one machine, so its tests take turns; they wait a lot, and the others need nothing of it.
const engineTests = '__tests__/engine/';
const resultFile = `${root}.test-result.json`;
rmSync(resultFile, { force: true });
const runs = only.length > 0
  ? [await jest(resultFile, true, args)]
  : await Promise.all([jest(`${resultFile}.engine`, true, ['--testPathPatterns', engineTests, ...args]), jest(`${resultFile}.others`, false, ['--testPathIgnorePatterns', '/node_modules/', engineTests, ...args])]);
if (only.length === 0) addUp([`${resultFile}.engine`, `${resultFile}.others`]);
if (env.WARMBAKE_NO_ENGINE) process.stderr.write('\n********** the engine tests were SKIPPED: there is no engine **********\n');
if (!hasBrowser) process.stderr.write('\n********** the tests that look at reports were SKIPPED: there is no Chromium **********\n');
process.exit(runs.find((status) => status !== 0) ?? 0);

/**
 * Runs jest. One that runs beside another is shown when it has ended, whole.
 * @param {string} file where its figures go
 * @param {boolean} live
 * @param {string[]} jestArgs
 * @returns {Promise<number>} its exit code
 */
function jest(file, live, jestArgs) {
  rmSync(file, { force: true });
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...jestArgs],
    { cwd: root, env, stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'] }
  );
  /** @type {Buffer[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => {
      process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** The figures of several runs in the one file that the gate reads. @param {string[]} files */
function addUp(files) {
  const names = ['numPassedTests', 'numFailedTests', 'numPendingTests', 'numTodoTests', 'numRuntimeErrorTestSuites'];
  const results = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(resultFile, JSON.stringify(Object.fromEntries(names.map((name) => [name, results.reduce((sum, result) => sum + result[name], 0)]))));
  files.forEach((file) => rmSync(file));
}
