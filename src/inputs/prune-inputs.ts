import { parseAmount, parseLines, parseList } from './fields.js';
import type { Field } from './fields.js';
import { openReader } from './reader.js';
import { placeProblems } from './registry-hosts.js';
import { parseRegistry, parseSingleName } from './registry.js';
import type { RegistryPlace } from './registry.js';

/** What prune was told. */
export interface PruneInputs {
  readonly registry: RegistryPlace | undefined;
  /** false: what is found by itself is turned off */
  readonly registrySingleName: string | false | undefined;
  readonly imageName: string | undefined;
  readonly cacheRepository: RegistryPlace | undefined;
  readonly targets: readonly string[];
  /** whole repositories, whatever is kept in them */
  readonly repositories: readonly RegistryPlace[];
  readonly keepNewest: number | undefined;
  readonly maxAgeSeconds: number | undefined;
  readonly branches: boolean;
  readonly images: boolean;
  readonly dryRun: boolean;
  readonly summary: boolean;
  readonly githubToken: string;
  readonly buildkitdConfig: string | undefined;
  readonly buildkitdConfigInline: string | undefined;
}

/** Reads the inputs of prune/action.yml. Throws one UserError that names every mistake. */
export function readPruneInputs(get: (name: string) => string): PruneInputs {
  const { text, on, place, take, problems, finish } = openReader(get);
  const inputs: PruneInputs = {
    registry: place('registry'), registrySingleName: take(parseSingleName('registry-single-name', get('registry-single-name')), undefined), imageName: text('image-name'), cacheRepository: place('cache-repository'),
    targets: parseList(get('targets')),
    repositories: parseLines(get('repositories')).flatMap(parseList).map((one) => take(parseRegistry('repositories', one), undefined)).filter((one) => one !== undefined),
    keepNewest: text('keep-newest') === undefined ? undefined : take(parseAmount('keep-newest', get('keep-newest'), 100_000), undefined),
    maxAgeSeconds: take(parseAge('max-age', get('max-age')), undefined),
    branches: on('branches'), images: on('images'), dryRun: on('dry-run'), summary: on('summary'), githubToken: get('github-token').trim(),
    buildkitdConfig: text('buildkitd-config'), buildkitdConfigInline: text('buildkitd-config-inline')
  };
  if (!inputs.registry && !inputs.cacheRepository && inputs.repositories.length === 0 && !problems.some(({ input }) => places.includes(input))) {
    problems.push({ input: 'registry', value: '', allowed: 'the `registry` of your builds, their `cache-repository`, or a list of `repositories`' });
  }
  for (const { path } of inputs.repositories) if (path === '') problems.push({ input: 'repositories', value: path, allowed: 'repositories with their registry, e.g. `ghcr.io/acme/web`' });
  for (const name of inputs.targets) if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)) problems.push({ input: 'targets', value: name.slice(0, 60), allowed: 'names of targets or services' });
  if (inputs.buildkitdConfig !== undefined && inputs.buildkitdConfigInline !== undefined) problems.push({ input: 'buildkitd-config-inline', value: '…', allowed: 'either this or `buildkitd-config`' });
  problems.push(...placeProblems(inputs));
  finish();
  return inputs;
}

// Where repositories may come from.
const places = ['registry', 'cache-repository', 'repositories'];
const spans: Readonly<Record<string, number>> = { h: 3600, d: 86_400, w: 604_800 };

function parseAge(input: string, text: string): Field<number | undefined> {
  if (text.trim() === '') return { value: undefined };
  const [, figure = '', unit = ''] = /^(\d{1,6})\s?([hdw])$/.exec(text.trim()) ?? [];
  const seconds = Number(figure) * (spans[unit] ?? 0);
  return seconds > 0 ? { value: seconds } : { problem: { input, value: text.slice(0, 60), allowed: 'an age like `30d` (h, d, w)' } };
}
