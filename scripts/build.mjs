// Builds dist/: src/ compiled by tsc, made one bundle by ncc, and the small entries that name their phase before they load
// it. The same sources give the same bytes.
//   node scripts/build.mjs [directory]
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(root, process.argv[2] ?? 'dist');
for (const directory of [out, `${root}out`]) rmSync(directory, { recursive: true, force: true });
node('node_modules/typescript/bin/tsc', '-p', 'scripts/tsconfig.build.json');
node('node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', 'out/index.js', '--out', out, '--license', 'licenses.txt', '--no-cache', '--quiet');
for (const phase of ['pre', 'post', 'report', 'prune', 'baseline']) {
  writeFileSync(`${out}/${phase}.js`, `globalThis.warmbakePhase = '${phase}';\nawait import('./index.js');\n`);
}

/** @param {string[]} args */
function node(...args) {
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
}
