import { createHash } from 'node:crypto';
import { objectOf } from '../shared/checked-json.js';

/** JSON text that is the same for equal values, whatever the order of their fields. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, field: unknown) => {
    const object = objectOf(field);
    return object ? Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))) : field;
  });
}

/** SHA-256 of a canonical text, 64 hex digits. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
