import { numberOf, objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';

/** One finding of the checks. */
export interface CheckFinding {
  readonly rule: string | undefined;
  readonly text: string;
  readonly line: number | undefined;
  /** the rule's page, as the frontend names it */
  readonly url: string | undefined;
}

/** What the checks say of one target. */
export interface CheckedTarget {
  readonly name: string;
  readonly findings: readonly CheckFinding[];
  /** why it cannot be built, or that its findings count as errors (`# check=error=true`) */
  readonly error: { readonly message: string; readonly line: number | undefined } | undefined;
}

const mostFindings = 1000;

/** Reads what `buildx bake --call=check,format=json` (0.16 and later) prints; undefined for anything else. Targets by name. */
export function parseChecks(stdout: string): CheckedTarget[] | undefined {
  const targets = objectOf(objectOf(parseJson(stdout))?.['target']);
  if (targets === undefined) return undefined;
  return Object.entries(targets).flatMap(([name, value]): CheckedTarget[] => {
    const target = objectOf(value);
    const check = objectOf(target?.['check']);
    const lost = stringOf(target?.['error']);
    if (check === undefined) return lost === undefined ? [] : [{ name, findings: [], error: { message: lost, line: undefined } }];
    const warnings: readonly unknown[] = Array.isArray(check['warnings']) ? check['warnings'] : [];
    return [{ name, findings: warnings.slice(0, mostFindings).flatMap((one) => findingOf(objectOf(one)) ?? []).sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), error: errorOf(check) }];
  }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function findingOf(warning: JsonObject | undefined): CheckFinding | undefined {
  const text = stringOf(warning?.['detail']) || stringOf(warning?.['description']);
  if (warning === undefined || text === undefined) return undefined;
  return { rule: stringOf(warning['ruleName']) || undefined, text, line: lineOf(warning['location']), url: stringOf(warning['url']) || undefined };
}

function errorOf(check: JsonObject): CheckedTarget['error'] {
  const error = objectOf(check['buildError']);
  const message = stringOf(error?.['message']) || stringOf(check['error'])?.trim().split('\n')[0];
  return message === undefined || message === '' ? undefined : { message, line: lineOf(error?.['location']) };
}

function lineOf(location: unknown): number | undefined {
  const ranges = objectOf(location)?.['ranges'];
  const first: unknown = Array.isArray(ranges) ? ranges[0] : undefined;
  const line = numberOf(objectOf(objectOf(first)?.['start'])?.['line']);
  return line !== undefined && Number.isSafeInteger(line) && line > 0 ? line : undefined;
}
