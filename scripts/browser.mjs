// Shows Markdown in a real Chromium as GitHub shows it in a summary or a comment: Markdown with GitHub's extensions, its
// sanitiser's allow-list, its filters (mentions, references, addresses, emoji, math), Mermaid, light and dark.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { marked } from 'marked';
import puppeteer from 'puppeteer-core';
import { findChromium } from './chromium.mjs';
import { pageStyle } from './page-style.mjs';

const require = createRequire(import.meta.url);
const scripts = ['dompurify/dist/purify.min.js', 'mermaid/dist/mermaid.min.js'].map((name) => require.resolve(`${name}`));

/** @returns {Promise<import('puppeteer-core').Browser>} */
export async function launchChromium() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('There is no Chromium. Install one, or set CHROME_PATH.');
  // As root, as in a container, Chromium has no sandbox; the page loads nothing and its scripts are those named above.
  return puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--hide-scrollbars', '--font-render-hinting=none'] });
}

/**
 * Opens a page that shows Markdown, one after the other by `show`.
 * @param {import('puppeteer-core').Browser} browser
 * @param {{ dark?: boolean, width?: number, scale?: number }} [look]
 */
export async function openPage(browser, { dark = false, width = 1012, scale = 1 } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 100, deviceScaleFactor: scale });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  await page.setContent(`<!doctype html><html lang="en"><head><meta charset="utf-8"><style>${pageStyle}</style></head><body><main></main></body></html>`);
  for (const path of scripts) await page.addScriptTag({ content: readFileSync(path, 'utf8') });
  await page.addScriptTag({ content: readFileSync(new URL('./page-filters.js', import.meta.url), 'utf8') });
  return {
    page,
    /**
     * Shows one text and says what came of it.
     * @param {string} markdown
     * @param {{ open?: boolean, title?: string }} [how] `open`: with its folded parts open
     * @returns {Promise<{ errors: string[], diagrams: number }>}
     */
    async show(markdown, how = {}) {
      const html = marked.parse(markdown, { gfm: true, async: false });
      return /** @type {any} */ (await page.evaluate(`showAsGitHub(${JSON.stringify({ html, dark, ...how })})`));
    }
  };
}
