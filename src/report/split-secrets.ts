import { hidden, tokenShapes } from './secret-shapes.js';

// Between two pieces of one text: the end of a line, and what an excerpt of a Dockerfile has in front of the next.
const lineBreak = /\\?\r?\n\0?(?:[ \t]*\d+ \|(?: >>>)?)?[ \t]*/g;
const shortest = 8;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Hides secrets that go over the end of a line: each piece of one is replaced, the lines stay. `forms`: known secrets. */
export function hideSplit(text: string, forms: readonly string[]): string {
  if (!text.includes('\n')) return text;
  const pieces = piecesOf(text);
  const joined = pieces.map(({ start, end }) => text.slice(start, end)).join('');
  const found = [...findForms(joined, forms), ...tokenShapes.flatMap((shape) => [...joined.matchAll(shape)].map((match) => ({ start: match.index, end: match.index + match[0].length })))];
  const hide = found.flatMap((span) => inText(span, pieces)).sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const { start, end } of hide) {
    if (start < at) continue;
    result += text.slice(at, start) + hidden;
    at = end;
  }
  return result + text.slice(at);
}

function piecesOf(text: string): Span[] {
  const pieces: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(lineBreak)) {
    pieces.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...pieces, { start, end: text.length }];
}

function findForms(joined: string, forms: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const form of forms) {
    if (form.length < shortest) continue;
    for (let start = joined.indexOf(form); start >= 0; start = joined.indexOf(form, start + form.length)) found.push({ start, end: start + form.length });
  }
  return found;
}

// Where a span of the joined text is in the text; none when it lies in one piece, where it was found already.
function inText({ start, end }: Span, pieces: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let before = 0;
  for (const piece of pieces) {
    const length = piece.end - piece.start;
    const [from, to] = [Math.max(start, before), Math.min(end, before + length)];
    if (from < to) parts.push({ start: piece.start + from - before, end: piece.start + to - before });
    before += length;
    if (before >= end) break;
  }
  return parts.length > 1 ? parts : [];
}
