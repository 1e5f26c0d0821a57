// The checks of the gate that are no tests: types, README tables, dist/ built from src/, third-party licences.
//   npm run check
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const failed = [];
check('types', () => run('node_modules/typescript/bin/tsc', '-p', '.', '--noEmit'));
check('README tables are what action.yml says', () => run('scripts/docs.mjs', '--check'));
check('dist/ is what src/ builds, byte for byte', compareDist);
check('the lockfile names no registry', () => {
  if (/"resolved":/.test(readFileSync(join(root, 'package-lock.json'), 'utf8'))) throw new Error('package-lock.json has "resolved" addresses');
});
if (failed.length > 0) process.exit(1);

/** @param {string} name @param {() => void} action */
function check(name, action) {
  try {
    action();
    process.stdout.write(`ok    ${name}\n`);
  } catch (error) {
    failed.push(name);
    process.stdout.write(`FAIL  ${name}\n${error instanceof Error ? error.message : error}\n`);
  }
}

/** @param {string} script @param {string[]} args */
function run(script, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
}

function compareDist() {
  const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
  try {
    execFileSync(process.execPath, ['scripts/build.mjs', fresh], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    const committed = join(root, 'dist');
    const names = new Set([...readdirSync(fresh), ...(existsSync(committed) ? readdirSync(committed) : [])]);
    const different = [...names].filter((name) => {
      const [a, b] = [join(fresh, name), join(committed, name)];
      return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
    });
    if (different.length > 0) throw new Error(`differs: ${different.join(', ')}. Run: npm run build`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
