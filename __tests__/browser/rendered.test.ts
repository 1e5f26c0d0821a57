import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import { launchChromium, openPage } from '../../scripts/browser.mjs';
import { findChromium } from '../../scripts/chromium.mjs';
import { renderExportSection } from '../../src/report/export-section.js';
import { renderNothingBuilt } from '../../src/report/nothing-built.js';
import { renderSummary } from '../../src/report/summary.js';
import { attacks, hostile, large, reports } from '../report/reports.js';
import { commentOf } from '../report/sections.js';
import { lookAt } from './pages.js';

// What people see, in a real browser, after GitHub's sanitiser and filters.
const present = findChromium() !== undefined;
if (!present && process.env['CI'] === 'true') throw new Error('There is no Chromium; `npm test` installs one.');
if (!present) process.stderr.write('\n********** NO CHROMIUM: reports are NOT looked at **********\n');
const look = present ? describe : describe.skip;
const runUrl = 'https://github.com/acme/shop/actions/runs/1000/attempts/1';

look('a report in a browser', () => {
  let browser: Browser;
  let light: Awaited<ReturnType<typeof openPage>>;
  let dark: Awaited<ReturnType<typeof openPage>>;
  beforeAll(async () => {
    browser = await launchChromium();
    [light, dark] = [await openPage(browser), await openPage(browser, { dark: true })];
  }, 120_000);
  afterAll(async () => browser?.close());

  // Ours are the run's, and the pages of build checks.
  const strangeLinks = (links: readonly string[]) => links.filter((link) => link !== runUrl && !/^https:\/\/docs\.docker\.com\/go\/dockerfile\/rule\/[a-z-]+\/$/.test(link));
  const kinds = Object.entries({ ...reports, large: large(200, 60), hostile: hostile() });
  const withTimeline = ['success', 'no-baseline', 'failed', 'cold', 'plain-log', 'partly-cached', 'parallel-stages', 'others-canceled', 'canceled', 'large', 'hostile', 'push-refused', 'secrets', 'two-failed'];

  test.each(kinds)('is whole and draws its diagrams: summary of %s', async (name, report) => {
    const shown = await light.show(renderSummary(report));
    const seen = await lookAt(light.page);
    expect({ errors: shown.errors, ...seen, text: '', barTexts: [], links: strangeLinks(seen.links) }).toEqual({
      errors: [], links: [], strange: [], made: [], brokenTables: 0, titles: 1, text: '', barTexts: []
    });
    if (withTimeline.includes(name)) expect([shown.diagrams, seen.barTexts.length > 3]).toEqual([1, true]);
    if (name !== 'hostile') expect(seen.text).not.toMatch(/undefined|NaN|\[object|```|\*\*/);
  }, 60_000);

  test.each(kinds)('is whole: comment of %s', async (_, report) => {
    const { errors } = await light.show(commentOf(report));
    const seen = await lookAt(light.page);
    expect({ errors, ...seen, text: '', links: strangeLinks(seen.links) }).toEqual({ errors: [], links: [], strange: [], made: [], brokenTables: 0, titles: 1, text: '', barTexts: [] });
    expect(seen.text).not.toMatch(/undefined|NaN|\[object/);
  }, 60_000);

  test.each(attacks.map((attack, index) => ({ attack, title: `${index}: ${JSON.stringify(attack.slice(0, 40))}` })))('makes nothing of $title', async ({ attack }) => {
    const report = hostile([attack]);
    const section = renderExportSection({ title: attack, exports: [{ displayName: attack, ref: attack, result: 'failed', error: attack }], afterMs: 1, error: attack });
    for (const markdown of [renderSummary(report), commentOf(report), section, renderNothingBuilt(attack, attack)]) {
      const { errors } = await light.show(markdown);
      const seen = await lookAt(light.page);
      expect({ errors, links: strangeLinks(seen.links), strange: seen.strange, made: seen.made, brokenTables: seen.brokenTables }).toEqual({ errors: [], links: [], strange: [], made: [], brokenTables: 0 });
    }
  }, 60_000);

  test('would find what a text can do when it is written as it is', async () => {
    const found = new Set<string>();
    for (const attack of attacks) {
      await light.show(attack);
      const seen = await lookAt(light.page);
      [...seen.strange, ...seen.made.map((one) => one.split(' ')[0] ?? ''), ...seen.links.map(() => 'link')].forEach((one) => found.add(one));
    }
    for (const kind of ['user-mention', 'issue-link', 'emoji', 'link', 'img', 'h1']) expect([...found]).toContain(kind);
    const { errors } = await light.show('```mermaid\ngantt\ndateFormat HH:mm:ss.SSS\nsection a\nclick x :00:00:00.000, 00:00:01.000\n```');
    expect(errors).toHaveLength(1);
  }, 60_000);

  test('has the words of its bars readable in light and in dark', async () => {
    for (const { page, show } of [light, dark]) {
      await show(renderSummary(reports['success']!));
      const contrasts = (await page.evaluate(contrastsInPage)) as number[];
      expect(contrasts.length).toBeGreaterThan(8);
      expect(Math.min(...contrasts)).toBeGreaterThan(3);
    }
  }, 60_000);
});

// Contrast (WCAG 2) of the words beside bars with the page behind them, for all bars that are not in a coloured section.
const contrastsInPage = `(() => {
  const rgb = (text) => (text.match(/[\\d.]+/g) ?? [0, 0, 0]).slice(0, 3).map(Number);
  const light = (text) => rgb(text).map((value) => value / 255).map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)).reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const behind = light(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll('article svg text[class*=Outside]')].map((one) => {
    const own = light(getComputedStyle(one).fill);
    return (Math.max(own, behind) + 0.05) / (Math.min(own, behind) + 0.05);
  });
})()`;
