import type { Context } from '../github/context.js';
import type { Driver } from '../inputs/builder-inputs.js';
import type { BuilderNode } from '../inputs/builder-nodes.js';
import type { Inputs } from '../inputs/inputs.js';
import type { KeepStorage } from '../inputs/keep-storage.js';
import { createCalls } from './builder-calls.js';
import { keptName, throwAwayName } from './builder-name.js';
import { shortHash } from './name.js';
import { judgeTrust } from './trust.js';

export { builderPrefix } from './builder-name.js';

/** A builder that Warmbake makes. */
export interface OwnBuilder {
  readonly kind: 'own';
  readonly name: string;
  /** what tells this step from others */
  readonly step: string;
  /** `job`: removed when the job ends; `kept`: stays, named by us; `named`: of a name that the user chose, taken where it is there */
  readonly lifetime: 'job' | 'kept' | 'named';
  /** what is not trusted never gets a builder that another job used */
  readonly trusted: boolean;
  readonly driver: Driver;
  /** the first makes the builder, the others are appended */
  readonly nodes: readonly BuilderNode[];
  /** path of the configuration of the first node's daemon */
  readonly configFile: string | undefined;
  /** that configuration itself, to be written into a file */
  readonly configText: string | undefined;
  /** whether later steps use it without naming it */
  readonly use: boolean;
}

/** The builder of this build: one that is there (`engine`: that of the Docker engine), or one of our own. */
export type BuilderSpec = { readonly kind: 'existing'; readonly name: string; readonly engine?: true } | OwnBuilder;

/** What tells two ways to make a builder apart, its name not among it: settings, and the variables that say on which engine. */
export function builderKey(spec: OwnBuilder, place: Readonly<Record<string, string>>): string {
  const lifetime = spec.lifetime === 'named' ? spec.name : spec.lifetime;
  return shortHash(JSON.stringify([settingsOf(spec), lifetime, Object.entries(place).sort()]));
}

function settingsOf(spec: OwnBuilder): unknown {
  return [createCalls({ ...spec, name: '', use: false }), spec.configText];
}

/** Whether a builder can be made before checkout: it is needed for certain, by a driver that needs nothing but the engine, without files, and to be removed again. */
export function canPrewarm(inputs: Inputs): boolean {
  return inputs.call === 'build' && inputs.build && !inputs.skipUnchanged && inputs.prewarm && inputs.cleanup && inputs.builder === undefined && inputs.builderName === undefined && inputs.driver === 'docker-container' &&
    inputs.buildkitdConfig === undefined && inputs.append.length === 0;
}

/**
 * The builder of a call that builds nothing: where the workflow says nothing of a builder, that of the Docker engine answers, and
 * none has to boot. What is not trusted gets a throw-away one all the same, because it chooses the frontend's image.
 */
export function specifyCallBuilder(inputs: Inputs, context: Context, unique: string): BuilderSpec {
  const spec = specifyBuilder(inputs, context, unique);
  const plain = spec.kind === 'own' && spec.trusted && spec.lifetime === 'job' && spec.driver === 'docker-container' && inputs.endpoint === undefined &&
    inputs.driverOpts.length + inputs.append.length + inputs.builderPlatforms.length === 0 && inputs.buildkitdFlags === undefined &&
    spec.configFile === undefined && spec.configText === undefined;
  return plain ? { kind: 'existing', name: 'default', engine: true } : spec;
}

/** Decides on the builder. `unique` keeps jobs on one host apart. */
export function specifyBuilder(inputs: Inputs, context: Context, unique: string): BuilderSpec {
  if (inputs.builder !== undefined) return { kind: 'existing', name: inputs.builder };
  if (inputs.driver === 'docker') return { kind: 'existing', name: 'default', engine: true };
  const places = [inputs.registry, inputs.cacheRepository].filter((place) => place !== undefined);
  const { trusted } = judgeTrust(context.event, { repositoryOwner: context.repository.owner, places });
  const flags = daemonFlags(inputs, trusted);
  const first: BuilderNode = {
    name: undefined, endpoint: inputs.endpoint, driverOpts: inputs.driverOpts, buildkitdFlags: inputs.buildkitdFlags ?? flags, platforms: inputs.builderPlatforms
  };
  const spec: OwnBuilder = {
    kind: 'own', name: '', step: unique, lifetime: 'job', trusted, driver: inputs.driver, use: inputs.use,
    nodes: [first, ...inputs.append.map((node) => ({ ...node, buildkitdFlags: node.buildkitdFlags ?? flags }))],
    configFile: inputs.buildkitdConfig,
    configText: inputs.buildkitdConfigInline ?? (trusted && inputs.keepStorage ? renderKeepStorage(inputs.keepStorage) : undefined)
  };
  if (inputs.builderName !== undefined) return { ...spec, name: inputs.builderName, lifetime: 'named' };
  if (!inputs.keepState || !trusted) return { ...spec, name: throwAwayName(context, unique) };
  return { ...spec, name: keptName(context, shortHash(JSON.stringify(settingsOf(spec)))), lifetime: 'kept' };
}

const insecure = ['security.insecure', 'network.host'];

// As docker/setup-buildx-action has it, so that `allow` is all that a build needs; code that is not trusted gets what `allow` names.
function daemonFlags(inputs: Inputs, trusted: boolean): string | undefined {
  if (inputs.driver === 'remote' || inputs.driver === 'cloud') return undefined;
  const granted = insecure.filter((entitlement) => trusted || inputs.allow.includes(entitlement));
  return granted.map((entitlement) => `--allow-insecure-entitlement ${entitlement}`).join(' ') || undefined;
}

// https://github.com/moby/buildkit/blob/master/docs/buildkitd.toml.md; keepBytes is known to every version.
function renderKeepStorage({ bytes, seconds }: KeepStorage): string {
  const policies = [
    ...(seconds === undefined ? [] : [`    keepDuration = "${seconds}s"`]),
    ...(bytes === undefined ? [] : [`    keepBytes = ${bytes}`])
  ];
  return ['[worker.oci]', '  gc = true', ...policies.flatMap((policy) => ['  [[worker.oci.gcpolicy]]', '    all = true', policy]), ''].join('\n');
}
