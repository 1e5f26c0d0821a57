import { builderName, driverOption, isEndpoint, parseBuilderNodes, platformName } from './builder-nodes.js';
import type { BuilderNode, ParseYaml } from './builder-nodes.js';
import { parseChoice, parseLines, parseList } from './fields.js';
import type { Field, Problem } from './fields.js';
import { parseKeepStorage } from './keep-storage.js';
import type { KeepStorage } from './keep-storage.js';
import type { PathReader } from './reader.js';
import { parseRegistry } from './registry.js';
import type { RegistryPlace } from './registry.js';

const drivers = ['docker-container', 'docker', 'kubernetes', 'remote', 'cloud'] as const;
export type Driver = (typeof drivers)[number];

/** The inputs of the builder, by the names that docker/setup-buildx-action gives them. */
export interface BuilderInputs {
  readonly builder: string | undefined;
  readonly driver: Driver;
  readonly driverOpts: readonly string[];
  readonly endpoint: string | undefined;
  readonly buildkitdFlags: string | undefined;
  readonly buildkitdConfig: string | undefined;
  readonly buildkitdConfigInline: string | undefined;
  /** further nodes, from the second on */
  readonly append: readonly BuilderNode[];
  /** platforms of the first node; empty for those it says itself */
  readonly builderPlatforms: readonly string[];
  /** a name that the user chose: taken if it is there, else made */
  readonly builderName: string | undefined;
  readonly use: boolean;
  readonly keepState: boolean;
  readonly keepStorage: KeepStorage | undefined;
  /** registries that hold copies of Docker Hub's images */
  readonly imageMirrors: readonly RegistryPlace[];
  readonly prewarm: boolean;
  readonly cleanup: boolean;
}

/** Reads the inputs of the builder. */
export function readBuilderInputs({ get, text, on, path, take }: PathReader, parseYaml: ParseYaml): BuilderInputs {
  const inputs: BuilderInputs = {
    builder: text('builder'),
    driver: take(parseChoice('driver', get('driver') || 'docker-container', drivers), 'docker-container'),
    driverOpts: parseLines(get('driver-opts')), endpoint: text('endpoint'), buildkitdFlags: text('buildkitd-flags'),
    buildkitdConfig: path('buildkitd-config'), buildkitdConfigInline: text('buildkitd-config-inline'),
    append: take(parseBuilderNodes('append', get('append'), parseYaml), []), builderPlatforms: parseList(get('builder-platforms')).flatMap((some) => parseList(some)), builderName: text('builder-name'),
    use: on('use'), keepState: on('keep-state'), keepStorage: take(parseKeepStorage('keep-storage', get('keep-storage')), undefined),
    imageMirrors: parseList(get('image-mirrors')).flatMap((mirror) => take<readonly RegistryPlace[]>(parseMirror(mirror), [])),
    prewarm: on('prewarm'), cleanup: on('cleanup')
  };
  contradictions(inputs).forEach((problem) => take<undefined>({ problem }, undefined));
  return inputs;
}

function parseMirror(text: string): Field<readonly RegistryPlace[]> {
  const field = parseRegistry('image-mirrors', text);
  return 'value' in field ? { value: [field.value] } : { problem: { ...field.problem, allowed: 'registries that mirror Docker Hub, e.g. `mirror.gcr.io`' } };
}

function contradictions(inputs: BuilderInputs): Problem[] {
  const found: Problem[] = [];
  const clash = (input: string, value: string, allowed: string) => found.push({ input, value, allowed });
  const configured = inputs.buildkitdConfig !== undefined || inputs.buildkitdConfigInline !== undefined;
  const options = inputs.driverOpts.length > 0 || inputs.endpoint !== undefined || configured || inputs.buildkitdFlags !== undefined ||
    inputs.append.length > 0 || inputs.builderPlatforms.length > 0;
  if (inputs.buildkitdConfig !== undefined && inputs.buildkitdConfigInline !== undefined) clash('buildkitd-config-inline', '…', 'either this or `buildkitd-config`');
  if (inputs.builder !== undefined && (options || inputs.keepState || inputs.builderName !== undefined)) {
    clash('builder', inputs.builder, 'without `driver-opts`, `endpoint`, `buildkitd-*`, `append`, `builder-platforms`, `builder-name`, `keep-state`: an existing builder is used as it is');
  }
  for (const [input, name] of [['builder', inputs.builder], ['builder-name', inputs.builderName]] as const) {
    if (name !== undefined && !builderName.test(name)) clash(input, name.slice(0, 60), 'a name of letters, digits, `.`, `_`, `-`');
  }
  if (inputs.builderName !== undefined && inputs.keepState) clash('keep-state', 'true', 'without `builder-name`: a kept builder is named after the repository and its trust');
  if (inputs.driver === 'docker' && (options || inputs.builderName !== undefined)) {
    clash('driver', 'docker', 'without `driver-opts`, `endpoint`, `buildkitd-*`, `append`, `builder-platforms`, `builder-name`: it is the builder of the Docker engine');
  }
  if (inputs.keepState && inputs.driver !== 'docker-container') clash('keep-state', 'true', 'with `driver: docker-container`, whose state Warmbake can keep');
  if (inputs.keepState && inputs.append.length > 0) clash('keep-state', 'true', 'without `append`');
  if (inputs.keepStorage !== undefined && !inputs.keepState) clash('keep-storage', inputs.keepStorage.text, 'together with `keep-state`');
  if (inputs.keepStorage !== undefined && configured) clash('keep-storage', inputs.keepStorage.text, 'without `buildkitd-config` and `buildkitd-config-inline`, which have it as `gcpolicy`');
  if (inputs.endpoint !== undefined && !isEndpoint(inputs.endpoint)) clash('endpoint', inputs.endpoint.slice(0, 60), 'the name of a Docker context, or an address');
  if ((inputs.driver === 'remote' || inputs.driver === 'cloud') && inputs.endpoint === undefined && inputs.builder === undefined) {
    clash('endpoint', '', inputs.driver === 'remote' ? 'the address of BuildKit, e.g. `tcp://host:1234`' : 'the cloud builder, `ORGANIZATION/BUILDER`');
  }
  const option = inputs.driverOpts.find((one) => !driverOption.test(one));
  if (option !== undefined) clash('driver-opts', option.slice(0, 60), '`key=value`, one per line');
  for (const platform of inputs.builderPlatforms.filter((one) => !platformName.test(one))) clash('builder-platforms', platform.slice(0, 60), 'platforms like `linux/arm64`');
  return found;
}
