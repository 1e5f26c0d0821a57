import { shortHash } from './name.js';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';

/** The builder of this build: one that is there, or one of our own. */
export type BuilderSpec =
  | { readonly kind: 'existing'; readonly name: string }
  | { readonly kind: 'own'; readonly name: string; readonly createArgs: readonly string[]; readonly configText: string | undefined };

/** What tells two ways to make a builder apart, its name not among it: settings, and the variables that say on which engine. */
export function builderKey(spec: BuilderSpec & { readonly kind: 'own' }, place: Readonly<Record<string, string>>): string {
  return shortHash(JSON.stringify([spec.createArgs.filter((arg) => arg !== spec.name), spec.configText, Object.entries(place).sort()]));
}

/** Whether a builder can be made before checkout: by a driver that needs nothing but the engine, without files. */
export function canPrewarm(inputs: Inputs): boolean {
  return inputs.prewarm && inputs.cleanup && inputs.builder === undefined && inputs.driver === 'docker-container' && inputs.buildkitdConfig === undefined;
}

/** Every builder that Warmbake makes has a name that begins so; nothing else is ever removed. */
export const builderPrefix = 'warmbake-';

/** Decides on the builder. `unique` keeps jobs on one host apart. `configText` goes into a file whose path the runner appends. */
export function specifyBuilder(inputs: Inputs, context: Context, unique: string): BuilderSpec {
  if (inputs.builder) return { kind: 'existing', name: inputs.builder };
  const name = `${builderPrefix}${context.runId}-${context.runAttempt}-${unique}`;
  const createArgs = [
    'create', '--name', name, '--driver', inputs.driver,
    ...inputs.driverOpts.flatMap((option) => ['--driver-opt', option]),
    ...(inputs.buildkitdFlags ? ['--buildkitd-flags', inputs.buildkitdFlags] : []),
    ...(inputs.buildkitdConfig ? ['--buildkitd-config', inputs.buildkitdConfig] : []),
    '--bootstrap'
  ];
  const endpoint = inputs.endpoint ? [inputs.endpoint] : [];
  return { kind: 'own', name, createArgs: [...createArgs, ...endpoint], configText: inputs.buildkitdConfigInline };
}
