import { renderDuration } from '../shared/duration.js';

// The only place that escapes. Text from a build must show as it is and do nothing: no Markdown, HTML, mention, link.

// Within a line these have a meaning in Markdown, HTML or GitHub's own additions (math, emoji, mentions, autolinks).
const special = /[&<>`*_~|[\]\\:@$!#"']|(?<=www)\./gi;
// At its start a text could become a list, a heading, a quote, a rule or a heading's underline.
const opening = /^(?:[-+=>.)]|\d{1,9}(?=[.)] ))/;

/**
 * Any text as inline code that stays inert: one line, control characters shown as blanks, every character with a meaning
 * in Markdown or HTML as an entity. GitHub makes no links or mentions inside `<code>`.
 */
export function code(text: string, limit = 160): string {
  return `<code>${escape(clip(oneLine(text), limit))}</code>`;
}

/**
 * Any text as plain inline text, inert the same way. GitHub looks at the text again when the Markdown is HTML: so that no
 * mention, reference, address, emoji or commit is made of it, a joiner parts what would be one.
 */
export function plain(text: string, limit = 300): string {
  return escape(clip(oneLine(text), limit).replace(parted, '$&\u2060'));
}

const parted = /[@#]|:(?=\/\/|[\w+-]+(?::|$))|\bwww(?=\.)|\bgh-(?=\d)|\b[0-9a-f]{7}(?=[0-9a-f]{33}\b)/gi;

/** Lines as a block of preformatted text. */
export function block(lines: readonly string[]): string {
  const text = lines.map((line) => escape(clip(printable(line), 500))).join('\n');
  return `<pre>\n${text}\n</pre>`;
}

/** A table with left-aligned text columns and right-aligned ones where the head begins with `>`. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((cell) => (cell.startsWith('>') ? '---:' : '---'));
  return [line(head.map((cell) => cell.replace(/^>/, ''))), line(rule), ...rows.map(line)].join('\n');
}

/** A folded part, or one that can be folded. `summary` is Markdown-free inert HTML already. */
export function details(summary: string, body: string, open = false): string {
  return `<details${open ? ' open' : ''}>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A share as a whole percentage that says 0% and 100% only where it is exactly that. */
export function percent(ratio: number | undefined): string {
  if (ratio === undefined) return '–';
  const whole = Math.round(ratio * 100);
  if (whole === 100 && ratio < 1) return '99%';
  if (whole === 0 && ratio > 0) return '1%';
  return `${whole}%`;
}

/** A duration, or a dash where there is none. */
export function time(durationMs: number | undefined): string {
  return durationMs === undefined ? '–' : renderDuration(durationMs);
}

function escape(text: string): string {
  const start = opening.exec(text)?.[0] ?? '';
  const rest = text.slice(start.length);
  return [...start].map(entity).join('') + rest.replace(special, entity);
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** Any text on one line, without terminal sequences, control and format characters. Not escaped. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

// Terminal sequences say nothing here; other control and format characters could hide or reorder text.
function printable(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replace(/(?:\u001b\[|\u009b)[0-9;:<=>?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, '')
    .replace(/(?![\t\n])[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ');
}

function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // No more is looked at than can be shown; a character has at most two units.
  const characters = [...text.slice(0, 2 * limit + 2)];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}…`;
}
