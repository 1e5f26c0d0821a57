// Runs every test: unit tests, the action's dist in a runner emulator, and the engine tests on a real BuildKit.
//   npm test [-- jest arguments]
// The engine is brought up first (scripts/engine). Where there is none and no way to one, the engine tests are skipped,
// loudly; with CI=true that is a failure. The same goes for Chromium, which is installed where that can be done. Jest's figures go to .test-result.json for the gate.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const only = args.filter((arg) => !arg.startsWith('-'));
const needsEngine = only.length === 0 || only.some((path) => /engine|action/.test(path));
const env = { ...process.env };

if (needsEngine) {
  const up = spawnSync(`${root}scripts/engine`, ['up'], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (up.status === 0) Object.assign(env, engineEnvironment());
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

const jest = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--json', '--outputFile=.test-result.json', ...args],
  { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }
);
if (env.WARMBAKE_NO_ENGINE) process.stderr.write('\n********** the engine tests were SKIPPED: there is no engine **********\n');
if (!hasBrowser) process.stderr.write('\n********** the tests that look at reports were SKIPPED: there is no Chromium **********\n');
process.exit(jest.status ?? 1);

/** The variables that `scripts/engine env` prints as shell assignments. @returns {Record<string, string>} */
function engineEnvironment() {
  const shell = spawnSync('bash', ['-c', 'eval "$("$0" env)" && env -0', `${root}scripts/engine`], { cwd: root, encoding: 'utf8' });
  if (shell.status !== 0) throw new Error(`scripts/engine env failed: ${shell.stderr}`);
  const pairs = shell.stdout.split('\0').map((line) => /** @type {[string, string]} */ ([line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  return Object.fromEntries(pairs.filter(([name]) => name === 'PATH' || /^(DOCKER|WARMBAKE|BUILDX)_/.test(name)));
}
