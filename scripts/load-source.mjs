// Loads a TypeScript module of this repository into Node, with the modules it imports, for scripts that people run.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, 'node_modules/.cache/source');

/**
 * Compiles `path` (relative to the repository) and every file it imports by a relative path, and imports it.
 * @param {string} path
 * @returns {Promise<any>}
 */
export async function loadSource(path) {
  return import(compileSource(path));
}

/**
 * The same without the import.
 * @param {string} path
 * @returns {string} URL of the compiled module, to be imported by a process that has no need of the compiler
 */
export function compileSource(path) {
  write(join(OUT, 'package.json'), '{"type":"module"}');
  const seen = new Set();
  const waiting = [resolve(ROOT, path)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true }
    });
    write(compiledPath(file), outputText);
    for (const [, from = ''] of outputText.matchAll(/^(?:import|export)[^'"]*?["'](\.[^'"]+)\.js["']/gm)) {
      waiting.push(`${resolve(dirname(file), from)}.ts`);
    }
  }
  return pathToFileURL(compiledPath(resolve(ROOT, path))).href;
}

/** @param {string} file */
function compiledPath(file) {
  return join(OUT, relative(ROOT, file)).replace(/\.ts$/, '.js');
}

// Renamed into place, so that two scripts at once never see half a file.
/**
 * @param {string} file
 * @param {string} text
 */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}
