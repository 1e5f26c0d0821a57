import { Refusal } from './refusal.js';

/** Values by name; undefined for one that is declared without a value. A name that is not there is not known. */
export type Variables = ReadonlyMap<string, string | undefined>;

const variable = /\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-+])([^{}$]*))?\})/g;

/** A word with its variables put in, as far as that is plain (frontend/dockerfile/shell). Throws a Refusal otherwise. */
export function expandWord(word: string, variables: Variables): string {
  if (/["'\\`]/.test(word)) throw new Refusal(`\`${word}\` has quotes or escapes`);
  const expanded = word.replace(variable, (_, plain?: string, braced?: string, operator?: string, other = '') => {
    const name = plain ?? braced ?? '';
    if (!variables.has(name)) throw new Refusal(`\`${word}\` has a variable whose value is not known`);
    const value = variables.get(name);
    const isSet = value !== undefined && !(operator?.startsWith(':') && value === '');
    if (operator?.endsWith('-')) return isSet ? value : other;
    if (operator?.endsWith('+')) return isSet ? other : '';
    return value ?? '';
  });
  if (word.replace(variable, '').includes('$')) throw new Refusal(`\`${word}\` has a variable that is not plain`);
  return expanded;
}

/**
 * The variables that FROM may use: those of ARG before the first FROM, with the build's arguments, and those that BuildKit sets,
 * as `automatic` has them. Declarations that are not plain are left out.
 */
export function globalVariables(declarations: readonly string[], args: ReadonlyMap<string, string>, automatic: Variables): Variables {
  const known = new Map(automatic);
  // Whether an argument takes the place of what BuildKit sets is not the same in every version.
  [...automatic.keys()].filter((name) => args.has(name)).forEach((name) => known.delete(name));
  for (const text of declarations) {
    const words = text.match(/(?:[^\s"'\\]|"[^"\\]*"|'[^']*')+/g) ?? [];
    const names = words.map((word) => /^[A-Za-z_][A-Za-z0-9_]*(?==|$)/.exec(word)?.[0]);
    const plain = names.every((name) => name !== undefined) && !/["'\\]/.test(text.replace(/"[^"\\]*"|'[^']*'/g, ''));
    if (!plain) (text.match(/[A-Za-z_][A-Za-z0-9_]*/g) ?? []).forEach((name) => known.delete(name));
    else words.forEach((word) => declare(known, word, args, automatic));
  }
  return known;
}

function declare(known: Map<string, string | undefined>, word: string, args: ReadonlyMap<string, string>, automatic: Variables): void {
  const [, name = '', assigned, value = ''] = /^([A-Za-z_][A-Za-z0-9_]*)(=([^]*))?$/.exec(word) ?? [];
  known.delete(name);
  if (automatic.has(name) && (args.has(name) || assigned !== undefined)) return;
  if (args.has(name) || assigned === undefined) return void known.set(name, args.get(name) ?? automatic.get(name));
  const [, single] = /^'([^']*)'$/.exec(value) ?? [];
  const [, double] = /^"([^"]*)"$/.exec(value) ?? [];
  try {
    known.set(name, single ?? expandWord(double ?? value, known));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
