import { parseList } from './fields.js';
import type { Field } from './fields.js';

/** What a kept builder keeps: at most so many bytes, nothing unused for so long. */
export interface KeepStorage {
  readonly bytes: number | undefined;
  readonly seconds: number | undefined;
  readonly text: string;
}

const units: Readonly<Record<string, number>> = { '': 1, b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30, tib: 2 ** 40 };
const spans: Readonly<Record<string, number>> = { h: 3600, d: 86_400, w: 604_800 };

/** Reads `20GB`, `7d` or both, comma-separated: a bound of size and one of age. */
export function parseKeepStorage(input: string, text: string): Field<KeepStorage | undefined> {
  const parts = parseList(text);
  if (parts.length === 0) return { value: undefined };
  const problem = { problem: { input, value: text.slice(0, 60), allowed: 'a size like `20GB`, an age like `7d` (h, d, w), or both' } };
  let [bytes, seconds]: [number | undefined, number | undefined] = [undefined, undefined];
  for (const part of parts) {
    const [, figure = '', unit = ''] = /^(\d{1,12}(?:\.\d{1,3})?)\s?([a-z]*)$/i.exec(part) ?? [];
    const [size, span] = [units[unit.toLowerCase()], spans[unit.toLowerCase()]];
    const amount = Number(figure) * (size ?? span ?? 0);
    if (figure === '' || !Number.isSafeInteger(Math.round(amount)) || amount < 1) return problem;
    if (size !== undefined && bytes === undefined) bytes = Math.round(amount);
    else if (span !== undefined && seconds === undefined) seconds = Math.round(amount);
    else return problem;
  }
  return { value: { bytes, seconds, text: text.trim() } };
}
