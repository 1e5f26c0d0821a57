// Readers for foreign JSON: what another program said is checked, never cast.

/** A JSON object, its values not looked at yet. */
export type JsonObject = { readonly [key: string]: unknown };

/** The value as an object, or undefined where it is none (arrays and null are none). */
export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** The value as a string, or undefined. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The value as a finite number, or undefined. */
export function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** The strings of an array; other elements are left out. Not an array: empty. */
export function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

/** The same value with every string in it changed, names of fields too. */
export function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change));
  const object = objectOf(value);
  return object ? Object.fromEntries(Object.entries(object).map(([key, field]) => [change(key), mapTexts(field, change)])) : value;
}

/** JSON text as a value, or undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
