import type { Target } from '../definition/definition.js';
import { readOutput } from '../plan/bake-outputs.js';
import type { JsonObject } from '../shared/checked-json.js';
import { stringOf } from '../shared/checked-json.js';
import { Refusal } from './refusal.js';

// Names, caches and words for people make no other image; where contexts and the Dockerfile lie does not, what is in them does.
const outside = new Set(['tags', 'cache-from', 'cache-to', 'description', 'context', 'contexts', 'dockerfile', 'dockerfile-inline', 'output', 'platforms', 'secret', 'ssh', 'call', 'no-cache', 'no-cache-filter', 'pull']);

/** What counts of a resolved target itself. Throws a Refusal where it asks for something that no fingerprint can stand for. */
export function settingsOf(target: Target, platforms: readonly string[]): unknown {
  const { raw } = target;
  if (isThere(raw['no-cache']) || isThere(raw['no-cache-filter'])) throw new Refusal('`no-cache` asks for a new build');
  if (isThere(raw['pull'])) throw new Refusal('`pull` asks for the newest base images');
  if (isThere(raw['secret'])) throw new Refusal('it uses secrets');
  if (isThere(raw['ssh'])) throw new Refusal('it uses ssh');
  const call = stringOf(raw['call']);
  if (call !== undefined && call !== 'build') throw new Refusal(`\`call: ${call}\` builds nothing`);
  return { ...withoutOutside(raw), platforms: [...platforms].sort(), outputs: target.outputs.map(outputOptions) };
}

function withoutOutside(raw: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => !outside.has(key)));
}

function isThere(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== false;
}

function outputOptions(text: string): unknown {
  const output = readOutput(text);
  const type = output.get('type') ?? '';
  if (!['image', 'registry', 'cacheonly'].includes(type)) throw new Refusal(`its \`output\` of type \`${type}\` is wanted on this machine`);
  if (output.has('name')) throw new Refusal('its `output` has a name of its own');
  return [...output].filter(([key]) => key !== 'push').sort();
}
