import type { Inputs } from '../inputs/inputs.js';
import type { BuildPlan } from './plan.js';

/** Arguments after `buildx` that print the definition, resolved with everything the user overrides. */
export function printArgs(inputs: Inputs, files: readonly string[], targets: readonly string[]): string[] {
  const set = (key: string, value: string | undefined) => (value === undefined ? [] : ['--set', `*.${key}=${value}`]);
  const sets = (key: string, pairs: ReadonlyMap<string, string>) => [...pairs].flatMap(([name, value]) => set(`${key}.${name}`, value));
  return [
    'bake', '--progress=plain',
    ...files.flatMap((file) => ['--file', file]),
    ...set('context', inputs.context), ...set('dockerfile', inputs.dockerfile), ...set('target', inputs.target),
    ...sets('args', inputs.buildArgs), ...sets('contexts', inputs.buildContexts), ...sets('labels', inputs.labels),
    ...inputs.platforms.flatMap((platform) => set('platform', platform)),
    ...(inputs.noCache ? ['--no-cache'] : []), ...(inputs.pull ? ['--pull'] : []),
    `--provenance=${inputs.provenance}`, ...(inputs.sbom === 'false' ? [] : [`--sbom=${inputs.sbom}`]),
    ...inputs.set.flatMap((entry) => ['--set', entry]),
    '--print', ...targets
  ];
}

export interface BakeCall {
  readonly builder: string;
  readonly bakeFile: string;
  readonly metadataFile: string;
  /** directories that the build may read, besides the working directory (entitlements of buildx 0.18 and later) */
  readonly readable: readonly string[];
}

/** Arguments after `buildx` that build the resolved definition. */
export function bakeArgs(inputs: Inputs, plan: BuildPlan, call: BakeCall): string[] {
  const allow = [...inputs.allow, ...call.readable.map((path) => `fs.read=${path}`)];
  return [
    'bake', '--progress=plain', '--builder', call.builder, '--file', call.bakeFile, '--metadata-file', call.metadataFile,
    ...allow.map((entitlement) => `--allow=${entitlement}`),
    ...plan.targets.map((target) => target.name)
  ];
}
