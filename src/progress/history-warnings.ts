import { objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import { readFields } from '../shared/protobuf.js';
import { parseLintWarning } from './tail.js';
import type { LintWarning } from './tail.js';

// A record is of one target, so it says whose a finding of the builder's checks is; the plain log does not.

const mostWarnings = 500;

/** Findings of the checks in the rawjson of a record (`warnings` of buildkit's client/graph.go, `short` in base64). */
export function readRawWarnings(rawjson: string): LintWarning[] {
  const texts = rawjson.split('\n').flatMap((line) => {
    // The last key of a line, behind the output. Quotes inside strings are escaped, so this is a key.
    const at = line.lastIndexOf('"warnings":[{');
    const list = at < 0 ? undefined : objectOf(parseJson(`{${line.slice(at)}`))?.['warnings'];
    const items: readonly unknown[] = Array.isArray(list) ? list : [];
    return items.flatMap((item) => stringOf(objectOf(item)?.['short']) ?? []).map((short) => Buffer.from(short, 'base64').toString('utf8'));
  });
  return parsed(texts);
}

/** The same in StatusResponse messages of BuildKit's control.proto: warnings 4, of each short 3. */
export function readMessageWarnings(messages: readonly Uint8Array[]): LintWarning[] {
  const texts = messages.flatMap((message) =>
    [...readFields(message)].flatMap(({ number, value }) =>
      number !== 4 || typeof value === 'number' ? [] : [...readFields(value)].flatMap((field) => (field.number === 3 && typeof field.value !== 'number' ? [Buffer.from(field.value).toString('utf8')] : []))
    )
  );
  return parsed(texts);
}

function parsed(texts: readonly string[]): LintWarning[] {
  return [...new Set(texts)].slice(0, mostWarnings).map(parseLintWarning);
}

/**
 * Says of each finding of a log whose it is, by the records: one of several targets is there for each of them. What no
 * record has stays as it is.
 */
export function attributeWarnings(warnings: readonly LintWarning[], records: readonly { readonly target: string; readonly warnings?: readonly LintWarning[] }[]): LintWarning[] {
  const keyOf = ({ rule, text, line }: LintWarning) => JSON.stringify([rule, text, line]);
  const owners = new Map<string, string[]>();
  for (const record of records) {
    for (const warning of record.warnings ?? []) {
      const own = owners.get(keyOf(warning));
      if (own) own.push(record.target);
      else owners.set(keyOf(warning), [record.target]);
    }
  }
  return warnings.flatMap((warning) => {
    const targets = owners.get(keyOf(warning));
    return targets ? [...new Set(targets)].map((target) => ({ ...warning, target })) : [warning];
  });
}
