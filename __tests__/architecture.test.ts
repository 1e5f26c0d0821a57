import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const src = fileURLToPath(new URL('../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).sort();

// A folder imports from its left only.
const rooms = ['shared', 'inputs', 'github', 'definition', 'plan', 'prune', 'fingerprint', 'run', 'progress', 'baseline', 'analysis', 'report', 'publish'];
const entries = ['read-build.ts', 'index.ts', 'main.ts', 'job.ts', 'cache-mounts.ts', 'find-mounts.ts', 'save-mounts.ts', 'read-sources.ts', 'resolve-job.ts', 'build-images.ts', 'publish-build.ts', 'nothing-built.ts', 'choose-targets.ts', 'skip-unchanged.ts', 'built-before.ts', 'keep-fingerprints.ts', 'build.ts', 'retry.ts', 'pre.ts', 'post.ts', 'read-log-file.ts', 'report-job.ts', 'prune-job.ts', 'look-back.ts', 'find-out.ts', 'keep-baseline.ts', 'collect-export.ts', 'call.ts'];
// Only these files import the package; type imports count too.
const owners: Readonly<Record<string, RegExp>> = {
  '@actions/exec': /^run\/command\.ts$/,
  '@actions/cache': /^baseline\//,
  '@actions/github': /^publish\/github-client\.ts$/,
  yaml: /^(inputs\/yaml|definition\/compose-(?:model|reads)|report\/compose-override)\.ts$/
};
// Rooms that touch the world; the others take data and give data.
const effects = /^(run|publish)\/|^baseline\/(cache-process|cache-program|store|section-entries)\.ts$|^(read-build|index|main|job|cache-mounts|find-mounts|save-mounts|read-sources|resolve-job|build-images|publish-build|nothing-built|choose-targets|skip-unchanged|built-before|keep-fingerprints|build|retry|pre|post|report-job|prune-job|read-log-file|look-back|find-out|keep-baseline|collect-export|call)\.ts$/;
const pureBuiltIns = ['node:path', 'node:crypto'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const found = [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'|^import\s+()'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm)];
  return found.map((match) => ({ file, target: match[2] ?? match[4] ?? match[5] ?? '', typeOnly: match[1] !== undefined }));
}

function resolveImport({ file, target }: Import): string {
  return relative(src, join(src, dirname(file), target)).replace(/\.js$/, '.ts');
}

const imports = files.flatMap(importsOf);
const inner = imports.filter(({ target }) => target.startsWith('.'));
const outer = imports.filter(({ target }) => !target.startsWith('.'));
const roomOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : '');

describe('the architecture', () => {
  test('has only rooms and entries that are named here', () => {
    expect(files.filter((file) => !entries.includes(file) && !rooms.includes(roomOf(file)))).toEqual([]);
  });

  test('reads the import lines it judges', () => {
    expect(inner.length).toBeGreaterThan(100);
    expect(inner.filter((one) => !files.includes(resolveImport(one))).map((one) => `${one.file} → ${one.target}`)).toEqual([]);
  });

  test('has no arrow to the right: a room imports from rooms on its left', () => {
    const wrong = inner.filter((one) => {
      const target = resolveImport(one);
      if (entries.includes(one.file)) return false;
      if (entries.includes(target)) return true;
      return rooms.indexOf(roomOf(target)) > rooms.indexOf(roomOf(one.file));
    });
    expect(wrong.map((one) => `${one.file} → ${one.target}`)).toEqual([]);
  });

  test('lets pure rooms import nothing but types from rooms that touch the world', () => {
    const wrong = inner.filter((one) => {
      const target = resolveImport(one);
      return !effects.test(one.file) && effects.test(target) && !one.typeOnly;
    });
    expect(wrong.map((one) => `${one.file} → ${one.target}`)).toEqual([]);
  });

  test('has no ring', () => {
    const edges = new Map(files.map((file) => [file, inner.filter((one) => one.file === file && !one.typeOnly).map(resolveImport)]));
    const done = new Set<string>();
    const rings: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) rings.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    files.forEach((file) => visit(file, []));
    expect(rings).toEqual([]);
  });

  test('lets a package be imported by its owner only', () => {
    const wrong = outer.filter(({ file, target }) => !target.startsWith('node:') && !owners[target]?.test(file));
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('lets pure rooms use no built-in that touches the world', () => {
    const wrong = outer.filter(({ file, target }) => !effects.test(file) && target.startsWith('node:') && !pureBuiltIns.includes(target));
    expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test('reads process.env in the entry only', () => {
    const wrong = files.filter((file) => file !== 'index.ts' && /\bprocess\.env\b/.test(readFileSync(join(src, file), 'utf8')));
    expect(wrong).toEqual([]);
  });

  test('has no file over 200 lines, and a median under 80', () => {
    const lengths = files.map((file) => ({ file, lines: readFileSync(join(src, file), 'utf8').trimEnd().split('\n').length }));
    expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
  });

  test('has no file named after nothing', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|manager|types)\.ts$/.test(file))).toEqual([]);
  });

  test('runs no shell', () => {
    const wrong = files.filter((file) => /\bshell:|\bexecSync\(|child_process'\)?;?.*\bexec\b/.test(readFileSync(join(src, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
