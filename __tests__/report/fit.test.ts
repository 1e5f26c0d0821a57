import { describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import { commentLimit } from '../../src/report/comment.js';
import { fitting } from '../../src/report/fit.js';
import type { Report } from '../../src/report/report.js';
import { renderSummary, summaryLimit } from '../../src/report/summary.js';
import { attacks, hostile, large, reports } from './reports.js';
import { commentOf } from './sections.js';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');
const length = (text: string) => text.length;

describe('the richest rendering that fits', () => {
  const texts = ['x'.repeat(100), 'y'.repeat(50), 'z'.repeat(10)];
  test.each([
    ['exactly the limit', 100, 'x'], ['one less', 99, 'y'], ['exactly the second', 50, 'y'], ['one less than the second', 49, 'z'], ['less than all, which gives the last', 5, 'z']
  ])('with %s', (_, limit, letter) => expect(fitting(texts.map((text) => () => text), limit, length)[0]).toBe(letter));

  test('counts as the receiver does', () => {
    expect(fitting([() => 'ä'.repeat(10), () => 'small'], 19, bytes)).toBe('small');
    expect(fitting([() => 'ä'.repeat(10), () => 'small'], 20, bytes)).toBe('ä'.repeat(10));
    expect(fitting([() => '😀'.repeat(10), () => 'small'], 19, length)).toBe('small');
  });

  test('renders none behind it', () => {
    let made = 0;
    const count = (text: string) => () => (made++, text);
    expect([fitting([count('a'), count('b')], 1, length), made, fitting([], 1, length)]).toEqual(['a', 1, '']);
  });
});

/** What is wrong with the shape of a report's Markdown: parts cut in the middle. */
function broken(markdown: string): string[] {
  const html = marked.parse(markdown, { gfm: true, async: false });
  const counts = ['details', 'summary', 'pre', 'code', 'table', 'tr', 'td', 'strong'].map((name) => [name, html.split(`<${name}`).length, html.split(`</${name}>`).length] as const);
  const rows = markdown.split('\n').filter((line) => line.startsWith('|') !== line.endsWith('|'));
  return [...counts.filter(([, open, close]) => open !== close).map(([name]) => name), ...rows, ...(markdown.endsWith('\n') ? [] : ['no end'])];
}

const levels: { view: string; render: (report: Report, limit?: number) => string; size: (text: string) => number; limit: number; marks: readonly RegExp[] }[] = [
  { view: 'summary', render: renderSummary, size: bytes, limit: summaryLimit, marks: [/60 steps · 59 of 60 cached/, /The steps are left out, there are too many/, /Steps and refs are left out/, /Only the first 50 of 200 targets are shown/] }
];

describe.each(levels)('the $view of 200 targets with 60 steps each', ({ render, size, limit, marks }) => {
  const report = { ...large(200, 60), failure: reports['failed']?.failure };
  const level = (text: string) => marks.findIndex((mark, index) => mark.test(text) && !marks.slice(index + 1).some((later) => later.test(text)));

  test('keeps its limit, and is whole', () => {
    const text = render(report);
    expect(size(text)).toBeLessThanOrEqual(limit);
    expect(broken(text)).toEqual([]);
  });

  test('says less level by level, each of them whole, and changes exactly at its size', () => {
    const reached: number[] = [];
    for (let at = Number.MAX_SAFE_INTEGER; ; ) {
      const text = render(report, at);
      if (size(text) > at) break;
      reached.push(level(text));
      expect(broken(text)).toEqual([]);
      expect(render(report, size(text))).toBe(text);
      at = size(text) - 1;
    }
    expect(reached).toEqual(marks.map((_, index) => index));
  });

  test('has the totals on every level', () => {
    if (render !== renderSummary) return expect(render(report, 1)).toContain('…and 200 more targets');
    for (const at of [Infinity, 500_000, 100_000, 1]) expect(render(report, at)).toContain('98% (11800\u00a0of\u00a012000)');
  });

  test('is rendered in less than 300 ms', () => {
    const times = Array.from({ length: 7 }, () => {
      // Computing time: others may use the machine meanwhile.
      const started = process.cpuUsage();
      render(report);
      return process.cpuUsage(started).user / 1000;
    }).sort((a, b) => a - b);
    expect(times[3]).toBeLessThan(300);
  });

  test('keeps verdict, failure and the first targets on every level', () => {
    const smallest = render(report, 1);
    expect(smallest).toContain(report.headline);
    expect(smallest).toContain('**What failed** in <code>api</code>');
    expect(smallest).toContain('<code>service-009</code>');
  });
});

describe('every report', () => {
  const worst = hostile(Array.from({ length: 12 }, () => '<@😀'.repeat(3000)));
  const huge: Record<string, Report> = {
    ...reports, hostile: hostile(attacks), 'one of many targets': large(2000, 2), 'one of many steps': large(2, 20_000),
    'one of long names everywhere': worst,
    'one of long names and very many lines': { ...worst, failure: worst.failure && { ...worst.failure, lines: Array(5000).fill('<'.repeat(1000)), canceled: [], dockerfile: undefined, excerpt: { file: 'x', line: 1, text: Array(5000).fill('<'.repeat(1000)) } }, notices: Array(5000).fill('<'.repeat(1000)) },
    'one shared by all': { ...large(200, 1), steps: [{ ...large(1, 1).steps[0]!, targets: large(200, 1).targets.map(({ name }) => name) }] }
  };
  for (const [name, report] of Object.entries(huge)) {
    test(`fits: ${name}`, () => {
      const summary = renderSummary(report);
      const comment = commentOf(report);
      expect(bytes(summary)).toBeLessThanOrEqual(summaryLimit);
      expect(comment.length).toBeLessThanOrEqual(commentLimit - 1024);
      expect([broken(summary), broken(comment)]).toEqual([[], []]);
    });
  }

  test('says in the comment how many targets it leaves out', () => {
    expect(commentOf(large(200, 1))).toContain('…and 160 more targets.');
    expect(commentOf(large(41, 1))).toContain('…and 1 more target.');
    expect(commentOf(large(40, 1))).not.toContain('more target');
  });
});
