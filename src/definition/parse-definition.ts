import { mapTexts, objectOf, parseJson, stringOf, stringsOf } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';
import { renderCsv } from '../shared/csv.js';
import { UserError } from '../shared/errors.js';
import type { Service } from './compose-model.js';
import type { Target } from './definition.js';

/** The targets of a printed definition, and the names asked for. */
export interface PrintedDefinition {
  readonly targets: readonly Target[];
  readonly asked: readonly string[];
  readonly groups: JsonObject;
}

// A name that begins like an option must never come near a command line.
const nameGrammar = /^[a-zA-Z0-9_][a-zA-Z0-9_-]*$/;

/** Reads what `docker buildx bake --print` wrote. Throws a UserError where it is not a definition. */
export function parsePrinted(stdout: string, asked: readonly string[], services: readonly Service[]): PrintedDefinition {
  const printed = objectOf(parseJson(stdout));
  const rawTargets = objectOf(printed?.['target']);
  if (!printed || !rawTargets) throw new UserError('`docker buildx bake --print` printed no targets. Is there a target or a service with `build`?');
  const groups = objectOf(printed['group']) ?? {};
  const serviceOf = new Map(services.filter((service) => service.target !== undefined).map((service) => [service.target, service.name]));
  const targets = Object.entries(rawTargets).map(([name, value]) => {
    const raw = withoutEscapes(objectOf(value));
    if (!raw || !nameGrammar.test(name)) throw new UserError(`\`docker buildx bake --print\` printed a target \`${name}\` that cannot be read.`);
    return parseTarget(name, serviceOf.get(name), raw);
  });
  const names = openGroups(asked.length > 0 ? asked : ['default'], groups, new Set(targets.map((target) => target.name)));
  if (names.length === 0) throw new UserError('The definition has no target to build.');
  return { targets, asked: names, groups };
}

// `--print` escapes HCL templates in these fields alone (buildx: bake.Target.MarshalJSON); here every text is what it means.
const escaped = new Set(['args', 'labels', 'annotations', 'dockerfile-inline']);

function withoutEscapes(raw: JsonObject | undefined): JsonObject | undefined {
  const unescape = (text: string) => text.replace(/\$\$(?=\{)/g, '$').replace(/%%(?=\{)/g, '%');
  return raw && Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, escaped.has(key) ? mapTexts(value, unescape) : value]));
}

function parseTarget(name: string, service: string | undefined, raw: JsonObject): Target {
  const args = Object.entries(objectOf(raw['args']) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return {
    name, service, raw,
    tags: stringsOf(raw['tags']),
    platforms: stringsOf(raw['platforms']).flatMap((value) => value.split(',')).map((value) => value.trim()).filter(Boolean),
    cacheFrom: entriesOf(raw['cache-from']), cacheTo: entriesOf(raw['cache-to']), outputs: entriesOf(raw['output']),
    secrets: entriesOf(raw['secret']), ssh: sshOf(raw['ssh']), args: new Map(args)
  };
}

/** Entries as CSV: buildx before 0.19 prints strings, later ones objects. */
function entriesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (typeof item === 'string') return [item];
    const fields = objectOf(item);
    if (!fields) return [];
    const order = ([a]: [string, unknown], [b]: [string, unknown]) => Number(b === 'type') - Number(a === 'type') || Number(b === 'id') - Number(a === 'id');
    return [renderCsv(Object.entries(fields).sort(order).map(([key, field]) => `${key}=${textOf(field)}`))];
  });
}

/** SSH entries as on a command line: `id` or `id=path,path`. */
function sshOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (typeof item === 'string') return [item];
    const fields = objectOf(item);
    const id = stringOf(fields?.['id']) ?? 'default';
    const paths = stringsOf(fields?.['paths']);
    return fields ? [paths.length > 0 ? `${id}=${paths.join(',')}` : id] : [];
  });
}

function textOf(value: unknown): string {
  return stringOf(value) ?? (typeof value === 'number' || typeof value === 'boolean' ? String(value) : Array.isArray(value) ? stringsOf(value).join(',') : '');
}

function openGroups(names: readonly string[], groups: JsonObject, targets: ReadonlySet<string>): string[] {
  const seen = new Set<string>();
  const opened = new Set<string>();
  const visit = (name: string): void => {
    if (opened.has(name)) return;
    const members = objectOf(groups[name])?.['targets'];
    if (members === undefined) {
      if (targets.has(name)) seen.add(name);
      return;
    }
    opened.add(name);
    stringsOf(members).forEach((member) => (member === name ? targets.has(name) && seen.add(name) : visit(member)));
  };
  names.forEach(visit);
  return [...seen];
}
