import { parseChoice, parseLines, parseList } from './fields.js';
import type { Field } from './fields.js';
import type { Reader } from './reader.js';

/** The inputs that bake has no option for: they are set in every target of the definition. */
export interface TargetInputs {
  /** stages */
  readonly noCacheFilters: readonly string[];
  /** entries as CSV, `type=sbom,generator=…` */
  readonly attests: readonly string[];
  /** host name → address */
  readonly addHosts: ReadonlyMap<string, string>;
  readonly network: 'default' | 'none' | 'host' | undefined;
  /** bytes, or with a unit: `64m` */
  readonly shmSize: string | undefined;
  /** `nofile=1024:2048` */
  readonly ulimit: readonly string[];
}

/** Reads them. */
export function readTargetInputs({ get, take }: Reader): TargetInputs {
  const every = (input: string, values: readonly string[], grammar: RegExp, allowed: string): readonly string[] => {
    const wrong = values.find((value) => !grammar.test(value));
    return wrong === undefined ? values : take<readonly string[]>({ problem: { input, value: wrong.slice(0, 60), allowed } }, []);
  };
  const hosts = every('add-hosts', parseList(get('add-hosts')), /^[^\s:=]{1,255}[:=]\S{1,255}$/, '`host:address`');
  const network = get('network').trim();
  const [shmSize] = every('shm-size', [get('shm-size').trim()].filter((text) => text !== ''), /^\d{1,15}(?:\.\d{1,6})?\s?(?:b|[kmgt]i?b?)?$/i, 'a size, `67108864` or `64m`');
  return {
    noCacheFilters: every('no-cache-filters', parseList(get('no-cache-filters')), /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/, 'names of stages'),
    attests: every('attests', parseLines(get('attests')), /(?:^|,)"?type=[a-z]/, 'entries with a type, `type=sbom,generator=…`'),
    addHosts: new Map(hosts.map((host) => [host.slice(0, host.search(/[:=]/)), host.slice(host.search(/[:=]/) + 1)])),
    network: network === '' ? undefined : take<TargetInputs['network']>(parseChoice('network', network, ['default', 'none', 'host']) as Field<TargetInputs['network']>, undefined),
    shmSize,
    ulimit: every('ulimit', parseList(get('ulimit')), /^[a-z]{1,20}=-?\d{1,19}(?::-?\d{1,19})?$/, '`name=soft:hard`, e.g. `nofile=1024:2048`')
  };
}
