import { parse } from 'yaml';

/** Reads YAML; undefined for a text that is none. Aliases are refused: they let a short text stand for a huge one. */
export function parseYaml(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0, logLevel: 'error' }) as unknown;
  } catch {
    return undefined;
  }
}
