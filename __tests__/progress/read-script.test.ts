import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CorpusVertex } from '../../scripts/corpus-terms.js';
import { expectedOf, readFixture } from './corpus.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const corpus = join(root, '__tests__/fixtures/corpus');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(...args: string[]): { vertices: CorpusVertex[]; totals: Record<string, unknown> } {
  return JSON.parse(execFileSync(process.execPath, [join(root, 'scripts/read.mjs'), ...args], { encoding: 'utf8' }));
}

const expected = expectedOf('dedup-steps');
const names = expected.vertices.map(({ n, names: all, kind, status }) => ({ n, names: all, kind, status }));
const seen = (vertices: readonly CorpusVertex[]) =>
  vertices.map(({ n, names: all, kind, status }) => ({ n, names: all, kind, status }));

describe('scripts/read.mjs', () => {
  test('prints the vertices of a recorded log, gzipped and with times', () => {
    const { vertices, totals } = read('--targets', 'api,test,web', join(corpus, 'dedup-steps/timed.log.gz'));
    expect(seen(vertices)).toEqual(names);
    expect(totals['cache_hits_honest']).toBe(expected.totals['cache_hits_honest']);
    expect(vertices.filter((vertex) => vertex.end_ms === null)).toEqual([]);
  });

  test('prints the same of the plain text, which has no times', () => {
    const path = join(folder, 'plain.log');
    writeFileSync(path, readFixture('dedup-steps', 'timed.log').replace(/^[\d.]+\t/gm, ''));
    const { vertices } = read(path);
    expect(seen(vertices)).toEqual(names);
    expect(vertices.filter((vertex) => vertex.start_ms !== null || vertex.end_ms !== null)).toEqual([]);
  });

  test('takes exact times from records', () => {
    const { vertices } = read(
      '--history',
      join(corpus, 'dedup-steps/history'),
      join(corpus, 'dedup-steps/timed.log.gz')
    );
    const far = vertices.filter((vertex) => {
      const truth = expected.vertices.find((one) => one.n === vertex.n);
      return truth?.in_records_of && Math.abs((vertex.start_ms ?? NaN) - truth.true.start_ms) > 70;
    });
    expect(far).toEqual([]);
  });

  test.each([
    ['without a log', [], 2, /^Usage: node scripts\/read\.mjs/],
    ['for a log that is not there', ['/nowhere/x.log'], 1, /^There is no file \/nowhere\/x\.log/]
  ])('%s says what is wrong', (_, args, code, message) => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/read.mjs'), ...args], {
      encoding: 'utf8'
    });
    expect(status).toBe(code);
    expect(stderr).toMatch(message);
  });
});
