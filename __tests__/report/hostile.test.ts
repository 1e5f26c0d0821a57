import { describe, expect, test } from '@jest/globals';
import { marked } from 'marked';
import type { Report } from '../../src/report/report.js';
import { renderLogTable } from '../../src/report/log-table.js';
import { block, code, oneLine, plain, table } from '../../src/report/markdown.js';
import { renderSummary } from '../../src/report/summary.js';
import { marker } from '../../src/publish/find-comment.js';
import { REGISTERED, parseCommand } from '../support/runner-commands.mjs';
import { makeReportValue } from '../support/make.js';
import { attacks, hostile } from './reports.js';
import { commentOf } from './sections.js';

const html = (markdown: string) => marked.parse(markdown, { gfm: true, async: false });
const tagsIn = (text: string) => [...text.matchAll(/<(\/?)([a-z0-9]+)([^>]*)>/gi)].map(([, slash = '', name = '', rest = '']) => ({ close: slash === '/', name: name.toLowerCase(), rest: rest.trim() }));
const ours = ['h2', 'p', 'strong', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'code', 'br', 'pre', 'details', 'summary', 'a', 'hr', 'h3', 'sub', 'ul', 'li'];

/** What keeps elements open: the names of tags that are not closed, or closed twice, in order. */
function unbalanced(text: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const { close, name, rest } of tagsIn(text)) {
    if (name === 'br' || rest.endsWith('/')) continue;
    if (!close) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else wrong.push(`/${name}`);
  }
  return [...open, ...wrong];
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The text that a reader sees, outside of code and pre, where GitHub makes mentions, links and emoji. */
function prose(text: string): string {
  return text.replace(/<(code|pre)(?: class="language-mermaid")?>[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '').replace(/&(?:#(\d+)|(amp|lt|gt|quot));/g, (_, number, name: string) => (number === undefined ? named[name] ?? '' : String.fromCodePoint(Number(number))));
}

const contents = attacks.map((attack, index) => ({ attack, title: `${index}: ${JSON.stringify(attack.slice(0, 40))}` }));

describe('text of a build in Markdown', () => {
  test('would do all kinds of things if it were written as it is', () => {
    const made = new Set(attacks.flatMap((attack) => tagsIn(html(attack)).map(({ name }) => name)));
    const bad = ['a', 'img', 'script', 'h1', 'ul', 'ol', 'blockquote', 'details', 'del', 'hr'];
    expect(bad.filter((name) => made.has(name))).toEqual(bad);
  });

  const called = (report: Report): Report => ({ ...report, call: { method: 'check', dockerfiles: 2, lines: report.notices } });
  const views: readonly (readonly [string, (report: Report) => string])[] = [
    ['summary', renderSummary], ['comment', commentOf], ['summary of a check', (report) => renderSummary(called(report))], ['comment of a check', (report) => commentOf(called(report))]
  ];
  for (const [view, render] of views) {
    test.each([...contents.map(({ attack, title }) => ({ title, texts: [attack] })), { title: 'all at once', texts: attacks }])(`does nothing in the ${view}: $title`, ({ texts }) => {
      const rendered = html(render(hostile(texts)));
      expect([...new Set(tagsIn(rendered).map(({ name }) => name).filter((name) => !ours.includes(name)))]).toEqual([]);
      expect(tagsIn(rendered).filter(({ name, close, rest }) => !close && name === 'a' && !rest.includes('github.com/acme/shop/actions/runs/1000'))).toEqual([]);
      expect(unbalanced(rendered)).toEqual([]);
      expect(tagsIn(rendered).filter(({ name, close }) => name === 'h2' && !close)).toHaveLength(1);
      expect(tagsIn(rendered).filter(({ rest }) => !/^$|^align="(right|left)"$|^href="https:\/\/github\.com\/acme\/[^"]*"$|^\/$|^class="language-mermaid"$/.test(rest))).toEqual([]);
      expect(prose(rendered)).not.toMatch(/@[a-z]|#\d|gh-\d/i);
      expect(rendered).not.toContain('<!--');
    });

    test(`has rows of the same width in every table of the ${view}`, () => {
      const rendered = html(render(hostile()));
      for (const [whole] of rendered.matchAll(/<table>[\s\S]*?<\/table>/g)) {
        const widths = [...whole.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => (row.match(/<t[hd]/g) ?? []).length);
        expect(new Set(widths).size).toBe(1);
      }
      // Every table came out as one.
      expect((rendered.match(/<table>/g) ?? []).length).toBe((render(hostile()).match(/^\| -/gm) ?? []).length);
    });

    test(`has no invisible or reordering character in the ${view}, but our joiners`, () => {
      expect(render(hostile()).replaceAll('\u2060', '').match(/[^\P{Cc}\n]|\p{Cf}/gu)).toBeNull();
    });
  }

  test('does not begin a comment with a marker', () => {
    expect(commentOf(hostile([marker('default')])).includes(marker('default'))).toBe(false);
  });

  test.each(contents)('shows as it is, on one line: $title', ({ attack }) => {
    const shown = oneLine(attack).slice(0, 158);
    for (const rendered of [html(code(attack, 200)), html(plain(attack, 200))]) {
      const text = rendered.replace(/<\/?(p|code)>/g, '').trimEnd();
      const decoded = prose(text).replaceAll('\u2060', '');
      expect(decoded.startsWith(shown)).toBe(true);
      expect(tagsIn(rendered).filter(({ name }) => name !== 'p' && name !== 'code')).toEqual([]);
    }
  });

  test.each([
    ['\u001b[1;31mbold red\u001b[0m', 'bold red'], ['\u009b31mred', 'red'], ['\u001b]8;;https://x\u0007link\u001b]8;;\u001b\\', 'link'], ['\u001b[38:2::1:2:3mrgb', 'rgb'], ['a\u001b', 'a'], ['a\r\n\tb\u0085c', 'a b c'], ['\u{e0041}x\u00ad', 'x']
  ])('%j reads %j', (text, expected) => expect(oneLine(text)).toBe(expected));

  test('is cut by characters, never through one', () => {
    expect(code('😀'.repeat(5), 3)).toBe('<code>😀😀…</code>');
    expect(code('😀'.repeat(3), 3)).toBe('<code>😀😀😀</code>');
    expect(block(['x'.repeat(501)])).toBe(`<pre>\n${'x'.repeat(499)}…\n</pre>`);
  });

  test('keeps a table a table', () => {
    expect(table(['A', '>B'], [[code('a|b\nc'), code('\\|')]])).toBe('| A | B |\n| --- | ---: |\n| <code>a&#124;b c</code> | <code>&#92;&#124;</code> |');
  });
});

describe('text of a build in the table of the log', () => {
  const registered = new Set(REGISTERED);
  test.each([...contents.map(({ attack, title }) => ({ title, texts: [attack] })), { title: 'all at once', texts: attacks }])('is one line a row and runs no command: $title', ({ texts }) => {
    const lines = renderLogTable(hostile(texts));
    expect(lines).toHaveLength(5 + 2 * texts.length);
    expect(lines.filter((line) => /[\r\n\0\u0085]/.test(line) || parseCommand(line, registered))).toEqual([]);
  });

  test('says how every target and step ended', () => {
    const rows = renderLogTable(makeReportValue());
    expect(rows[3]).toMatch(/^web +built +2\.0s +75% \(3\/4\) +sha256:a{64}$/);
    expect(rows.slice(6)).toEqual(['web     build 2/3  ran      1.2s  RUN npm ci', 'web     build 3/3  CACHED   -     COPY . .']);
  });

  test('is made of very many steps without harm', () => {
    const steps = Array.from({ length: 200_000 }, () => makeReportValue().steps[0]!);
    expect(renderLogTable(makeReportValue({ steps }))).toHaveLength(200_006);
  });
});
