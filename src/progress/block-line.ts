import { parseByteCount } from './byte-count.js';

/** A sub-line of a vertex: a transfer, an extraction, a push. Sizes are rounded as printed. */
export interface Status {
  readonly id: string;
  readonly bytes?: number;
  readonly totalBytes?: number;
  readonly ms?: number;
  readonly done: boolean;
}

export type EndOutcome = 'done' | 'cached' | 'canceled' | 'failed';

/** What a line says behind its `#N `, apart from log lines. */
export type BlockLine =
  | { readonly kind: 'end'; readonly outcome: EndOutcome; readonly ms?: number; readonly message?: string }
  | { readonly kind: 'switch' }
  | { readonly kind: 'warn'; readonly text: string }
  | { readonly kind: 'status'; readonly status: Status };

const SIZE = String.raw`\d+(?:\.\d\d)?[kMGTPE]?B`;
const STATUS = new RegExp(String.raw`^(.+?)(?: (${SIZE})(?: / (${SIZE}))?)?(?: (\d+\.\d)s)?( done)?$`, 's');
const DONE = /^DONE(?: (\d+\.\d)s)?$/;

/**
 * Reads what follows `#N ` (BuildKit's util/progress/progressui/printer.go: the format strings of `print`).
 * Undefined for an empty text, which the printer never writes.
 */
export function parseBlockLine(rest: string): BlockLine | undefined {
  const end = parseEndLine(rest);
  if (end) return end;
  if (rest === '...') return { kind: 'switch' };
  if (rest.startsWith('WARN: ')) return { kind: 'warn', text: rest.slice('WARN: '.length) };
  const status = parseStatus(rest);
  return status && { kind: 'status', status };
}

/** Reads `DONE 1.2s`, `CACHED`, `CANCELED` and `ERROR: …`. */
export function parseEndLine(rest: string): Extract<BlockLine, { kind: 'end' }> | undefined {
  if (rest === 'CACHED') return { kind: 'end', outcome: 'cached' };
  if (rest === 'CANCELED') return { kind: 'end', outcome: 'canceled' };
  if (rest.startsWith('ERROR: ')) return { kind: 'end', outcome: 'failed', message: rest.slice('ERROR: '.length) };
  const done = DONE.exec(rest);
  if (!done) return undefined;
  return done[1] === undefined
    ? { kind: 'end', outcome: 'done' }
    : { kind: 'end', outcome: 'done', ms: Math.round(Number(done[1]) * 1000) };
}

function parseStatus(rest: string): Status | undefined {
  const match = STATUS.exec(rest);
  if (!match) return undefined;
  const [, id = '', current, total, seconds, done] = match;
  const bytes = current === undefined ? undefined : parseByteCount(current);
  const totalBytes = total === undefined ? undefined : parseByteCount(total);
  return {
    id,
    ...(bytes !== undefined && { bytes }),
    ...(totalBytes !== undefined && { totalBytes }),
    ...(seconds !== undefined && { ms: Math.round(Number(seconds) * 1000) }),
    done: done !== undefined
  };
}
