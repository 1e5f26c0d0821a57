import type { Target } from '../definition/definition.js';
import type { TargetInputs } from '../inputs/target-inputs.js';
import type { JsonObject } from '../shared/checked-json.js';
import { objectOf, stringOf } from '../shared/checked-json.js';
import { parseCsv } from '../shared/csv.js';

/** What the inputs set in every target, by bake's names of its fields; empty where they set nothing. */
export function targetSettings(inputs: TargetInputs): JsonObject {
  return {
    ...(inputs.noCacheFilters.length > 0 ? { 'no-cache-filter': inputs.noCacheFilters } : {}), ...(inputs.attests.length > 0 ? { attest: inputs.attests } : {}),
    ...(inputs.addHosts.size > 0 ? { 'extra-hosts': Object.fromEntries(inputs.addHosts) } : {}), ...(inputs.network === undefined ? {} : { network: inputs.network }),
    ...(inputs.shmSize === undefined ? {} : { 'shm-size': inputs.shmSize }), ...(inputs.ulimit.length > 0 ? { ulimits: inputs.ulimit } : {})
  };
}

/** The inputs behind bake's fields, as the user writes them. */
export const settingInputs: Readonly<Record<string, string>> = { 'no-cache-filter': 'no-cache-filters', attest: 'attests', 'extra-hosts': 'add-hosts', network: 'network', 'shm-size': 'shm-size', ulimits: 'ulimit' };

/** The same target with the settings: hosts beside its own, attestations in place of its own of the same type, the rest in place of its own. */
export function withSettings(target: Target, settings: JsonObject): Target {
  const hosts = objectOf(settings['extra-hosts']);
  const attests = settings['attest'];
  const set = Array.isArray(attests) ? attests.filter((entry): entry is string => typeof entry === 'string') : undefined;
  const types = new Set(set?.map(typeOf));
  const own: readonly unknown[] = Array.isArray(target.raw['attest']) ? target.raw['attest'] : [];
  const kept = own.filter((entry) => !types.has(typeof entry === 'string' ? typeOf(entry) : stringOf(objectOf(entry)?.['type'])));
  return {
    ...target,
    raw: { ...target.raw, ...settings, ...(hosts ? { 'extra-hosts': { ...objectOf(target.raw['extra-hosts']), ...hosts } } : {}), ...(set ? { attest: [...kept, ...set] } : {}) }
  };
}

function typeOf(entry: string): string | undefined {
  return parseCsv(entry).find((field) => field.startsWith('type='))?.slice('type='.length);
}
