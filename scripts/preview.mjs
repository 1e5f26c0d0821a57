// Renders Markdown files as one page that looks like GitHub, light and dark. No dependency of ours is needed: `marked` comes
// from node_modules where that is, else npx fetches it; without either the Markdown is shown as it is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageStyle as style } from './page-style.mjs';

const local = fileURLToPath(new URL('../node_modules/marked/bin/marked.js', import.meta.url));
const version = 'marked@18.2.1';

/**
 * @param {{ title: string, markdown: string }[]} parts
 * @param {string} heading
 * @returns {string} a page that loads nothing and runs nothing
 */
export function renderPage(parts, heading) {
  const sections = parts.map(({ title, markdown }, index) => `<section${index === 0 ? ' open' : ''}><h1>${escape(title)}</h1>\n<article>${toHtml(markdown)}</article></section>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(heading)}</title>
<style>${style}</style></head>
<body><header>${escape(heading)}</header>
${sections.join('\n')}
</body></html>
`;
}

/** @param {string} markdown */
function toHtml(markdown) {
  const [program, args] = existsSync(local) ? [process.execPath, [local]] : ['npx', ['--yes', version]];
  const { status, stdout } = spawnSync(program, [...args, '--gfm'], { input: markdown, encoding: 'utf8', maxBuffer: 1 << 26 });
  return status === 0 && stdout ? stdout : `<pre>${escape(markdown)}</pre>`;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
