import type { Field } from './fields.js';
import type { PathReader } from './reader.js';

/** How much longer than usual a build may take: a share of the usual time, or ms. */
export type Increase = { readonly share: number } | { readonly ms: number };

/** `diff`: advice only on lines that the pull request changes. */
export type AnnotationMode = 'diff' | 'all' | 'off';

/** The inputs of what is shown beside the report, and of the gates. */
export interface ReportInputs {
  readonly annotations: AnnotationMode;
  /** absolute */
  readonly traceFile: string | undefined;
  readonly maxDurationIncrease: Increase | undefined;
  /** 0 to 1 */
  readonly minCacheRatio: number | undefined;
}

/** Reads them. */
export function readReportInputs({ get, path, take }: PathReader): ReportInputs {
  return {
    annotations: take(parseAnnotations(get('annotations')), 'diff'), traceFile: path('trace-file'),
    maxDurationIncrease: take(parseIncrease('max-duration-increase', get('max-duration-increase')), undefined),
    minCacheRatio: take(parseRatio('min-cache-ratio', get('min-cache-ratio')), undefined)
  };
}

const modes: Readonly<Record<string, AnnotationMode>> = { '': 'diff', true: 'diff', all: 'all', false: 'off' };

function parseAnnotations(text: string): Field<AnnotationMode> {
  const mode = modes[text.trim().toLowerCase()];
  return mode ? { value: mode } : { problem: { input: 'annotations', value: text, allowed: '`true`, `all` or `false`' } };
}

/** `20%` of the usual time, or a time: `500ms`, `30s`, `2m`. Undefined for an empty text. */
export function parseIncrease(input: string, text: string): Field<Increase | undefined> {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '') return { value: undefined };
  const [, number, unit = ''] = /^(\d{1,6}(?:\.\d{1,3})?)\s?(%|ms|s|m)$/.exec(trimmed) ?? [];
  if (number === undefined) return { problem: { input, value: text, allowed: 'a share of the usual time, `20%`, or a time, `30s`, `2m`' } };
  if (unit === '%') return { value: { share: Number(number) / 100 } };
  return { value: { ms: Number(number) * (unit === 'ms' ? 1 : unit === 's' ? 1000 : 60_000) } };
}

/** `80%` or `0.8`. Undefined for an empty text. */
export function parseRatio(input: string, text: string): Field<number | undefined> {
  const trimmed = text.trim();
  if (trimmed === '') return { value: undefined };
  const [, number, percent] = /^(\d{1,3}(?:\.\d{1,6})?)\s?(%)?$/.exec(trimmed) ?? [];
  const value = Number(number) / (percent === undefined ? 1 : 100);
  return value >= 0 && value <= 1 ? { value } : { problem: { input, value: text, allowed: 'a share from `0` to `1`, or from `0%` to `100%`' } };
}
