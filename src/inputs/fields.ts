import { parseCsv } from '../shared/csv.js';

/** What is wrong with one input: its name, what was given, what is allowed. */
export interface Problem {
  readonly input: string;
  readonly value: string;
  readonly allowed: string;
}

/** A value that was read, or what is wrong with it. */
export type Field<T> = { readonly value: T } | { readonly problem: Problem };

/** `true` or `false`, also as `yes`, `no`, `on`, `off`, `1`, `0` and in capitals. */
export function parseSwitch(input: string, text: string): Field<boolean> {
  const word = text.trim().toLowerCase();
  if (['true', 'yes', 'on', '1'].includes(word)) return { value: true };
  if (['false', 'no', 'off', '0', ''].includes(word)) return { value: false };
  return { problem: { input, value: text, allowed: '`true` or `false`' } };
}

/** One of a closed list of words. */
export function parseChoice<T extends string>(input: string, text: string, choices: readonly T[]): Field<T> {
  const word = text.trim().toLowerCase();
  const choice = choices.find((one) => one === word);
  if (choice !== undefined) return { value: choice };
  return { problem: { input, value: text, allowed: choices.map((one) => `\`${one}\``).join(', ') } };
}

/** Lines, trimmed, without empty ones. For values that may hold commas. */
export function parseLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A list with one value per line or comma-separated; a value with commas is CSV-quoted. */
export function parseList(text: string): string[] {
  return parseLines(text)
    .flatMap((line) => parseCsv(line))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/**
 * Records of `key=value`, one per line. A record that begins with a double quote ends with one, may hold line breaks, and
 * has inner quotes doubled, as docker's actions read them.
 */
export function parsePairs(input: string, text: string): Field<ReadonlyMap<string, string>> {
  const pairs = new Map<string, string>();
  for (const record of parseRecords(text)) {
    if (record === undefined) return { problem: { input, value: '…', allowed: 'a record that begins with a double quote ends with one, and has inner quotes doubled' } };
    const at = record.indexOf('=');
    if (at <= 0) return { problem: { input, value: record.slice(0, 40), allowed: 'lines of `key=value`' } };
    pairs.set(record.slice(0, at).trim(), record.slice(at + 1));
  }
  return { value: pairs };
}

// Undefined stands for a record whose quotes are wrong.
function parseRecords(text: string): (string | undefined)[] {
  const records: (string | undefined)[] = [];
  const lines = text.split(/\r?\n/);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    let record = line.trim();
    if (!record.startsWith('"')) {
      if (record !== '') records.push(record);
      continue;
    }
    // An odd number of quotes leaves the record open.
    while ((record.match(/"/g)?.length ?? 0) % 2 === 1 && lines.length > 0) record += `\n${lines.shift() ?? ''}`;
    const quoted = /^"((?:[^"]|"")*)"$/.exec(record.trimEnd());
    records.push(quoted?.[1]?.replaceAll('""', '"'));
  }
  return records;
}

/** A positive whole number, or undefined for an empty text. */
export function parseCount(input: string, text: string): Field<number | undefined> {
  const word = text.trim();
  if (word === '') return { value: undefined };
  const count = Number(word);
  if (/^\d{1,15}$/.test(word) && count > 0) return { value: count };
  return { problem: { input, value: text, allowed: 'a whole number above 0' } };
}

/** A list of words of a closed list, each once. */
export function parseChoices<T extends string>(input: string, text: string, choices: readonly T[]): Field<readonly T[]> {
  const words = parseList(text).map((word) => word.toLowerCase());
  const wrong = words.find((word) => !choices.some((one) => one === word));
  if (wrong !== undefined) return { problem: { input, value: wrong.slice(0, 60), allowed: choices.map((one) => `\`${one}\``).join(', ') } };
  return { value: choices.filter((one) => words.includes(one)) };
}

/** A whole number from 0 to `most`. */
export function parseAmount(input: string, text: string, most: number): Field<number> {
  const amount = Number(text.trim());
  if (/^\d{1,9}$/.test(text.trim()) && amount <= most) return { value: amount };
  return { problem: { input, value: text, allowed: `a whole number from 0 to ${most}` } };
}

/** The name of a comment, `default` for an empty text. */
export function parseCommentKey(input: string, text: string): Field<string> {
  const key = text.trim() || 'default';
  return /^[A-Za-z0-9_.-]{1,64}$/.test(key) ? { value: key } : { problem: { input, value: key, allowed: 'up to 64 letters, digits, `.`, `_` or `-`' } };
}
