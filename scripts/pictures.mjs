// Makes the pictures of docs/pictures: reports of sample builds as GitHub shows them, in Chromium.
//   node scripts/pictures.mjs [directory]
import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium, openPage } from './browser.mjs';
import { loadSource } from './load-source.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const directory = resolve(process.argv[2] ?? `${root}docs/pictures`);
const largestBytes = 200_000;
// The compiled copies look for recordings beside themselves.
const copies = `${root}node_modules/.cache/source/__tests__`;
mkdirSync(copies, { recursive: true });
if (!existsSync(`${copies}/fixtures`)) symlinkSync(`${root}__tests__/fixtures`, `${copies}/fixtures`);
const { reports } = await loadSource('__tests__/report/reports.ts');
const { renderSummary } = await loadSource('src/report/summary.ts');
const { commentOf, matrixComment } = await loadSource('__tests__/report/sections.ts');

/** @type {{ name: string, markdown: string, dark?: boolean, width?: number, height?: number }[]} */
const pictures = [
  { name: 'summary-light', markdown: renderSummary(reports.success), height: 1130 },
  { name: 'summary-dark', markdown: renderSummary(reports.success), dark: true, height: 1130 },
  { name: 'failure', markdown: renderSummary(reports.failed), height: 760 },
  { name: 'comment', markdown: commentOf(reports.success), width: 860 },
  { name: 'comment-matrix', markdown: matrixComment(), width: 860, height: 770 }
];

mkdirSync(directory, { recursive: true });
const browser = await launchChromium();
for (const { name, markdown, dark = false, width = 1012, height } of pictures) {
  const { page, show } = await openPage(browser, { dark, width, scale: 1.25 });
  const { errors } = await show(markdown);
  if (errors.length > 0) throw new Error(`${name}: ${errors.join('; ')}`);
  const whole = await page.evaluate('Math.ceil(document.documentElement.scrollHeight)');
  const clip = { x: 0, y: 0, width, height: Math.min(Number(whole), height ?? Infinity) };
  const path = `${directory}/${name}.png`;
  writeFileSync(path, await page.screenshot({ clip, type: 'png', optimizeForSpeed: false }));
  const { size } = statSync(path);
  process.stdout.write(`${name}.png ${size} bytes\n`);
  if (size > largestBytes) throw new Error(`${name}.png has more than ${largestBytes} bytes`);
  await page.close();
}
await browser.close();
