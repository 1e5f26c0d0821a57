// Runs every test: unit tests, the action's dist in a runner emulator, and the engine tests on a real BuildKit.
//   npm test [-- jest arguments]
// The engine is brought up first (scripts/engine), and for all tests a second one beside a private one. Where there is
// none and no way to one, the engine tests are skipped, loudly; with CI=true that is a failure. The same goes for Chromium,
// which is installed where that can be done. Jest's figures go to .test-result.json for the gate.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { engineEnvironment } from './engine-environment.mjs';
import { secondEngine } from './second-engine.mjs';

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

// An engine is one machine, so its tests take turns; they wait a lot, and the others need nothing of it.
const inTurns = args.some((arg) => /^(-i|-w|--runInBand|--maxWorkers)/.test(arg)) ? [] : ['--maxWorkers=1'];
const engineTests = '__tests__/engine/';
const resultFile = `${root}.test-result.json`;
rmSync(resultFile, { force: true });
let parts = 0;
const runs = only.length > 0
  ? [await jest(env, true, [...(needsEngine ? inTurns : []), ...args])]
  : (await Promise.all([runEngineTests(), jest(env, false, ['--testPathIgnorePatterns', '/node_modules/', engineTests, ...args])])).flat();
writeFileSync(resultFile, JSON.stringify(addUp(runs)));
if (env.WARMBAKE_NO_ENGINE) process.stderr.write('\n********** the engine tests were SKIPPED: there is no engine **********\n');
if (!hasBrowser) process.stderr.write('\n********** the tests that look at reports were SKIPPED: there is no Chromium **********\n');
process.exit(runs.find(({ status }) => status !== 0)?.status ?? 0);

/** @typedef {{ readonly status: number, readonly figures: Readonly<Record<string, number>> }} Run */

/** Beside a private engine a second one takes its share: each the next file, large ones first, which mostly are the long ones. @returns {Promise<Run[]>} */
async function runEngineTests() {
  const second = secondEngine(root, env);
  if (!second) return [await jest(env, true, [...inTurns, '--testPathPatterns', engineTests, ...args])];
  const directory = `${root}${engineTests}`;
  const sizes = readdirSync(directory).filter((name) => name.endsWith('.test.ts')).map((name) => ({ file: `${engineTests}${name}`, size: statSync(directory + name).size }));
  const files = sizes.sort((a, b) => b.size - a.size).map(({ file }) => file);
  /** @type {Run[]} */
  const ended = [];
  /** @param {NodeJS.ProcessEnv} engine */
  const work = async (engine) => {
    for (let file = files.shift(); file !== undefined; file = files.shift()) ended.push(await jest(engine, false, ['--runTestsByPath', file, ...args]));
  };
  await Promise.all([work(env), second.up().then((engine) => engine && work(engine))]);
  await second.down();
  return ended;
}

/**
 * Runs jest. One that runs beside another is shown when it has ended, whole.
 * @param {NodeJS.ProcessEnv} engine
 * @param {boolean} live
 * @param {string[]} jestArgs
 * @returns {Promise<Run>}
 */
function jest(engine, live, jestArgs) {
  const file = `${resultFile}.${parts++}`;
  rmSync(file, { force: true });
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...jestArgs],
    { cwd: root, env: engine, stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'] }
  );
  /** @type {Buffer[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    child.once('error', () => resolve({ status: 1, figures: { numRuntimeErrorTestSuites: 1 } }));
    child.once('close', (code) => {
      process.stderr.write(Buffer.concat(output));
      // One that ended before it could count has failed as a whole.
      const figures = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numRuntimeErrorTestSuites: 1 };
      rmSync(file, { force: true });
      resolve({ status: code ?? 1, figures });
    });
  });
}

/** The figures that the gate reads, of all runs. @param {Run[]} all */
function addUp(all) {
  const names = ['numPassedTests', 'numFailedTests', 'numPendingTests', 'numTodoTests', 'numRuntimeErrorTestSuites'];
  return Object.fromEntries(names.map((name) => [name, all.reduce((sum, { figures }) => sum + (figures[name] ?? 0), 0)]));
}
