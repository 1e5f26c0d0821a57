/** What is read of a TOML value: a string, a boolean, a list of strings; anything else is undefined. */
export type TomlValue = string | boolean | readonly string[] | undefined;

/** A key with its whole path, tables included. */
export interface TomlEntry {
  readonly path: readonly string[];
  readonly value: TomlValue;
}

const escapes: Readonly<Record<string, string>> = { b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '"': '"', '\\': '\\' };
const blank = /(?:[ \t\r\n]|#[^\n]*)*/y;
const space = /[ \t]*/y;
const bareKey = /[A-Za-z0-9_-]+/y;
const restOfLine = /[^\n]*\n?/y;
const scalar = /[^\s,\]}#]+/y;

/** Reads tables, inline tables, strings, booleans and lists of strings out of TOML. A line that is something else is passed over. */
export function readTomlSubset(text: string): TomlEntry[] {
  const entries: TomlEntry[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const takes = (literal: string): boolean => text.startsWith(literal, at) && (at += literal.length) > 0;

  const readString = (): string | undefined => {
    const quote = ['"""', "'''", '"', "'"].find((mark) => takes(mark));
    if (quote === undefined) return undefined;
    for (let value = ''; at < text.length; ) {
      if (takes(quote)) return value;
      const char = text[at++] ?? '';
      if (char === '\n' && quote.length === 1) return undefined;
      if (char !== '\\' || quote[0] === "'") value += char;
      else {
        const kind = text[at++] ?? '';
        const digits = { u: 4, U: 8 }[kind] ?? 0;
        const code = parseInt(text.slice(at, at + digits), 16);
        at += digits;
        value += digits > 0 ? (code <= 0x10ffff ? String.fromCodePoint(code) : '') : (escapes[kind] ?? '');
      }
    }
    return undefined;
  };

  const readPath = (): string[] | undefined => {
    const path: string[] = [];
    do {
      take(space);
      const part = /["']/.test(text[at] ?? '') ? readString() : take(bareKey) || undefined;
      if (part === undefined) return undefined;
      path.push(part);
      take(space);
    } while (takes('.'));
    return path;
  };

  const readValue = (path: readonly string[], depth: number): TomlValue => {
    if (/["']/.test(text[at] ?? '')) return readString();
    if (depth < 8 && takes('[')) {
      const items: TomlValue[] = [];
      for (take(blank); at < text.length && !takes(']'); take(blank)) {
        const before = at;
        items.push(readValue(path, depth + 1));
        take(blank);
        takes(',');
        if (at === before) return undefined;
      }
      return items.filter((item): item is string => typeof item === 'string');
    }
    if (depth < 8 && takes('{')) {
      for (take(blank); at < text.length && !takes('}'); take(blank)) {
        const before = at;
        readPair(path, depth + 1);
        take(blank);
        takes(',');
        if (at === before) return undefined;
      }
      return undefined;
    }
    const word = take(scalar);
    return word === 'true' ? true : word === 'false' ? false : undefined;
  };

  const readPair = (table: readonly string[], depth: number): void => {
    const key = readPath();
    if (!key || !takes('=')) return;
    take(space);
    const path = [...table, ...key];
    const value = readValue(path, depth);
    if (value !== undefined) entries.push({ path, value });
  };

  let table: readonly string[] | undefined = [];
  for (take(blank); at < text.length; take(blank)) {
    if (takes('[[')) table = undefined;
    else if (takes('[')) {
      const path = readPath();
      table = takes(']') ? path : undefined;
    } else if (table) readPair(table, 0);
    else if (readPath() && takes('=')) readValue([], 0);
    take(restOfLine);
  }
  return entries;
}
