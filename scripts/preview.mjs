// Renders Markdown files as one page that looks like GitHub, light and dark. No dependency of ours is needed: `marked` comes
// from node_modules where that is, else npx fetches it; without either the Markdown is shown as it is.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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

const style = `
:root { color-scheme: light dark; --fg: #1f2328; --muted: #59636e; --bg: #fff; --soft: #f6f8fa; --line: #d1d9e0; --code: #818b981f }
@media (prefers-color-scheme: dark) { :root { --fg: #f0f6fc; --muted: #9198a1; --bg: #0d1117; --soft: #151b23; --line: #3d444d; --code: #656c7633 } }
body { margin: 0; background: var(--bg); color: var(--fg); font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif, "Noto Color Emoji" }
header { padding: 12px 24px; border-bottom: 1px solid var(--line); background: var(--soft); font-weight: 600 }
section { max-width: 1012px; margin: 24px auto; padding: 0 24px }
section > h1 { font-size: 14px; font-weight: 600; color: var(--muted); margin: 0 0 8px }
article { border: 1px solid var(--line); border-radius: 6px; padding: 16px 24px }
article h2 { margin: 0 0 16px; padding-bottom: .3em; border-bottom: 1px solid var(--line); font-size: 1.5em }
table { border-collapse: collapse; display: block; overflow: auto; margin: 0 0 16px }
th, td { border: 1px solid var(--line); padding: 6px 13px }
tr:nth-child(2n) { background: var(--soft) }
code { background: var(--code); border-radius: 6px; padding: .2em .4em; font: 85% ui-monospace, SFMono-Regular, Menlo, Consolas, monospace }
pre { background: var(--soft); border-radius: 6px; padding: 16px; overflow: auto; font: 85%/1.45 ui-monospace, Menlo, Consolas, monospace }
blockquote { margin: 0 0 16px; padding: 0 1em; color: var(--muted); border-left: .25em solid var(--line) }
details { margin: 0 0 8px } summary { cursor: pointer } a { color: #0969da }
`;
