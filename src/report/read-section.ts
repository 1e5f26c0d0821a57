import { numberOf, objectOf, stringOf, stringsOf } from '../shared/checked-json.js';
import { fitSection } from './job-section.js';
import type { JobSection, SectionFailure, SectionTarget } from './job-section.js';
import type { Result } from './report.js';

/** The sections in foreign JSON; what is none, or of another version, is left out, and none is larger than ours are (`room`: bytes of JSON, what a comment has room for). */
export function readSections(value: unknown, room?: number): JobSection[] {
  return Array.isArray(value) ? value.slice(0, 1000).flatMap((item: unknown) => readSection(item, room) ?? []) : [];
}

function readSection(value: unknown, room?: number): JobSection | undefined {
  const object = objectOf(value);
  if (object?.['version'] !== 1) return undefined;
  const text = (name: string) => stringOf(object[name]) ?? '';
  const count = (name: string) => countOf(object[name]) ?? 0;
  const result = resultOf(object['result']);
  const runId = countOf(object['runId']);
  if (result === undefined || runId === undefined || !/^[0-9a-f]{16}$/.test(text('key'))) return undefined;
  const { targets } = object;
  return fitSection({
    version: 1, key: text('key'), workflow: text('workflow'), job: text('job'), matrix: text('matrix'), jobs: Math.min(256, Math.max(1, count('jobs'))),
    runId, attempt: count('attempt'), edition: count('edition'), title: text('title'), commit: text('commit'), result, headline: text('headline'),
    durationMs: count('durationMs'), stepsTotal: count('stepsTotal'), stepsCached: Math.min(count('stepsCached'), count('stepsTotal')),
    targetsTotal: count('targetsTotal'), imagesPushed: count('imagesPushed'),
    targets: Array.isArray(targets) ? targets.slice(0, 200).flatMap((item: unknown) => readTarget(item) ?? []) : [],
    failure: readFailure(object['failure']), ...readChecks(object['checks']), reasons: stringsOf(object['reasons']), advice: stringsOf(object['advice']), notices: stringsOf(object['notices']), url: text('url')
  }, room);
}

function readTarget(value: unknown): SectionTarget | undefined {
  const object = objectOf(value);
  const result = resultOf(object?.['result']);
  const name = stringOf(object?.['name']);
  if (object === undefined || result === undefined || name === undefined) return undefined;
  const [stepsTotal, note] = [countOf(object['stepsTotal']) ?? 0, stringOf(object['note'])];
  return { ...(note === undefined ? {} : { note }), name, result, durationMs: countOf(object['durationMs']), stepsTotal, stepsCached: Math.min(stepsTotal, countOf(object['stepsCached']) ?? 0), imagesPushed: countOf(object['imagesPushed']) ?? 0 };
}

function readChecks(value: unknown): Pick<JobSection, 'checks'> {
  const object = objectOf(value);
  const findings = object?.['findings'];
  if (object === undefined || !Array.isArray(findings)) return {};
  const rows = findings.slice(0, 200).flatMap((item: unknown) => {
    const text = stringOf(objectOf(item)?.['text']);
    return text === undefined ? [] : [{ place: stringOf(objectOf(item)?.['place']) ?? '', rule: stringOf(objectOf(item)?.['rule']), text, url: stringOf(objectOf(item)?.['url']) }];
  });
  return { checks: { total: Math.max(rows.length, countOf(object['total']) ?? 0), findings: rows } };
}

function readFailure(value: unknown): SectionFailure | undefined {
  const object = objectOf(value);
  if (object === undefined) return undefined;
  return { target: stringOf(object['target']), step: stringOf(object['step']), message: stringOf(object['message']) ?? '', place: stringOf(object['place']), lines: stringsOf(object['lines']) };
}

// Every variant stands here, so that a new one cannot be forgotten.
const results: Readonly<Record<Result, true>> = { success: true, failure: true, canceled: true, skipped: true };

function resultOf(value: unknown): Result | undefined {
  return typeof value === 'string' && Object.hasOwn(results, value) ? (value as Result) : undefined;
}

function countOf(value: unknown): number | undefined {
  const number = numberOf(value);
  return number === undefined || number < 0 || number > Number.MAX_SAFE_INTEGER ? undefined : Math.round(number);
}
