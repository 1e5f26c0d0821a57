import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { renderLogTable } from '../../src/report/log-table.js';
import { renderNothingBuilt } from '../../src/report/nothing-built.js';
import { renderSummary } from '../../src/report/summary.js';
import { large, reports } from '../report/reports.js';
import { commentOf } from '../report/sections.js';
import { expectGolden } from './golden.js';

const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('');

describe('the report of a build', () => {
  for (const [name, report] of Object.entries(reports)) {
    test(`${name}: job summary`, () => expectGolden(`${name}-summary.md`, renderSummary(report)));
    test(`${name}: comment`, () => expectGolden(`${name}-comment.md`, commentOf(report)));
    test(`${name}: table in the log`, () => expectGolden(`${name}-log.txt`, lines(renderLogTable(report))));
  }

  test('large: comment', () => expectGolden('large-comment.md', commentOf(large(200, 3), 20_000)));

  test('nothing built: job summary', () => expectGolden('nothing-built-summary.md', renderNothingBuilt('Container build', 'the pull request #7 is closed')));

  test('has no golden file that nothing compares', () => {
    const names = [...Object.keys(reports).flatMap((name) => [`${name}-summary.md`, `${name}-comment.md`, `${name}-log.txt`]), 'large-comment.md', 'nothing-built-summary.md', 'prune-log.txt', 'prune-summary.md', 'prune-dry-run-summary.md'];
    expect(readdirSync(new URL('.', import.meta.url)).filter((file) => !file.endsWith('.ts')).sort()).toEqual(names.sort());
  });
});
