// Builds dist/: one bundle by ncc, and the two small entries that name their phase before they load it.
//   node scripts/build.mjs [directory]
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = resolve(root, process.argv[2] ?? 'dist');
rmSync(out, { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', 'src/index.ts', '--out', out, '--license', 'licenses.txt', '--no-cache', '--quiet'], {
  cwd: root,
  stdio: 'inherit'
});
for (const phase of ['pre', 'post']) {
  writeFileSync(`${out}/${phase}.js`, `globalThis.warmbakePhase = '${phase}';\nawait import('./index.js');\n`);
}
