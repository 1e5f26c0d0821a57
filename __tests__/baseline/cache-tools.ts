import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The cache program as it is in src, compiled to where it finds the real client, and a directory for its calls. */
export function makeCacheProgram(): { program: string; bundle: string; directory: string; remove(): void } {
  const source = readFileSync(join(root, 'src/baseline/cache-program.ts'), 'utf8');
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const place = mkdtempSync(join(root, 'node_modules/.cache/warmbake-'));
  const program = join(place, 'baseline.js');
  writeFileSync(join(place, 'package.json'), '{"type":"module"}');
  writeFileSync(program, `${outputText}\nawait runCacheProgram(process.argv[2]);\nprocess.exit();\n`);
  const directory = mkdtempSync(join(tmpdir(), 'warmbake-baseline-'));
  return { program, bundle: place, directory, remove: () => [place, directory].forEach((path) => rmSync(path, { recursive: true, force: true })) };
}
