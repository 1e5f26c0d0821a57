import { UserError } from '../shared/errors.js';
import { parseSwitch } from './fields.js';
import type { Field, Problem } from './fields.js';
import { parseRegistry } from './registry.js';
import type { RegistryPlace } from './registry.js';
import { renderProblems } from './render-problems.js';

/** How inputs are read: their texts by their names in action.yml ('' for absent), and what becomes of mistakes. */
export interface Reader {
  get(name: string): string;
  /** trimmed; undefined for an empty one */
  text(name: string): string | undefined;
  /** whether it is switched on */
  on(name: string): boolean;
  place(name: string): RegistryPlace | undefined;
  /** The value of a field; of a mistake, which is kept, the other. */
  take<T>(field: Field<T>, otherwise: T): T;
}

/** One that also knows where relative paths begin. */
export interface PathReader extends Reader {
  /** absolute */
  path(name: string): string | undefined;
}

/** A reader with the mistakes so far; `finish` throws one UserError that names all of them. */
export function openReader(get: (name: string) => string): Reader & { readonly problems: Problem[]; readonly finish: () => void } {
  const problems: Problem[] = [];
  const take = <T>(field: Field<T>, otherwise: T): T => {
    if ('value' in field) return field.value;
    problems.push(field.problem);
    return otherwise;
  };
  const text = (name: string): string | undefined => get(name).trim() || undefined;
  return {
    get, text, take, problems,
    on: (name) => take(parseSwitch(name, get(name)), false),
    place: (name) => (text(name) === undefined ? undefined : take(parseRegistry(name, get(name)), undefined)),
    finish: () => {
      if (problems.length > 0) throw new UserError(renderProblems(problems));
    }
  };
}
