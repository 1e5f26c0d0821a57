import { objectOf, stringOf } from '../shared/checked-json.js';
import { parseLines, parseList } from './fields.js';
import type { Field } from './fields.js';

/** A further node of a builder, as docker/setup-buildx-action's `append` names its fields. */
export interface BuilderNode {
  readonly name: string | undefined;
  readonly endpoint: string | undefined;
  readonly driverOpts: readonly string[];
  readonly buildkitdFlags: string | undefined;
  readonly platforms: readonly string[];
}

/** Reads YAML; undefined for a text that is none. Given by who needs it, because its library takes longer to load than all else here. */
export type ParseYaml = (text: string) => unknown;

const fields = ['name', 'endpoint', 'driver-opts', 'buildkitd-flags', 'platforms'];
const maxNodes = 64;
const maxCharacters = 65_536;

/** A name that buildx takes for a builder or a node, and that is no option. */
export const builderName = /^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,127}$/;
/** `os/architecture` with an optional variant. */
export const platformName = /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/;
/** `key=value` of a driver's option; the whole may stand in quotes where the value has commas. */
export const driverOption = /^"?[A-Za-z][^=\s"]*=/;

/** Reads the YAML list of `append`. Every list may also be a text, one per line (platforms: or comma-separated). */
export function parseBuilderNodes(input: string, text: string, parseYaml: ParseYaml): Field<readonly BuilderNode[]> {
  if (text.trim() === '') return { value: [] };
  const wrong = (value: string, allowed: string): Field<readonly BuilderNode[]> => ({ problem: { input, value, allowed } });
  const list = text.length > maxCharacters ? undefined : parseYaml(text);
  if (!Array.isArray(list)) return wrong('…', `a YAML list of nodes with ${fields.map((name) => `\`${name}\``).join(', ')}`);
  if (list.length > maxNodes) return wrong(`${list.length} nodes`, `at most ${maxNodes} nodes`);
  const nodes: BuilderNode[] = [];
  for (const [index, item] of list.entries()) {
    const at = `node ${index + 1}`;
    const node = objectOf(item);
    if (!node) return wrong(at, 'a map for every node');
    const unknown = Object.keys(node).find((name) => !fields.includes(name));
    if (unknown !== undefined) return wrong(`${at}: ${unknown.slice(0, 40)}`, fields.map((name) => `\`${name}\``).join(', '));
    const [name, endpoint, flags] = ['name', 'endpoint', 'buildkitd-flags'].map((field) => textOf(node[field]));
    const [options, platforms] = [linesOf(node['driver-opts']), linesOf(node['platforms'])];
    if (name === null || endpoint === null || flags === null || !options || !platforms) return wrong(at, 'texts, and lists of texts for `driver-opts` and `platforms`');
    if (name !== undefined && !builderName.test(name)) return wrong(`${at}: ${name.slice(0, 40)}`, 'names of letters, digits, `.`, `_`, `-`');
    if (endpoint !== undefined && !isEndpoint(endpoint)) return wrong(`${at}: endpoint`, 'the name of a Docker context, or an address');
    if (!options.every((option) => driverOption.test(option))) return wrong(`${at}: driver-opts`, '`key=value`');
    const names = platforms.flatMap((line) => parseList(line));
    const other = names.find((platform) => !platformName.test(platform));
    if (other !== undefined) return wrong(`${at}: ${other.slice(0, 40)}`, 'platforms like `linux/arm64`');
    nodes.push({ name, endpoint, driverOpts: options, buildkitdFlags: flags, platforms: names });
  }
  const twice = nodes.map(({ name }) => name).find((name, index, all) => name !== undefined && all.indexOf(name) !== index);
  return twice === undefined ? { value: nodes } : wrong(twice, 'a name of its own for every node');
}

/** Whether a text can be an endpoint: it has no blanks, and it is no option. */
export function isEndpoint(text: string): boolean {
  return /^[^\s-]\S*$/.test(text);
}

// null: neither absent nor a text.
function textOf(value: unknown): string | undefined | null {
  if (value === undefined || value === null) return undefined;
  const text = stringOf(value)?.trim();
  return text === undefined || /[\r\n\0]/.test(text) ? null : text || undefined;
}

function linesOf(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value.every((item): item is string => typeof item === 'string' && !/[\r\n\0]/.test(item)) ? value.map((item) => item.trim()) : undefined;
  return typeof value === 'string' ? parseLines(value) : undefined;
}
