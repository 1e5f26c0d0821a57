import type { Inputs } from '../inputs/inputs.js';

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
    '--print', '--', ...targets
  ];
}

/** Arguments after `buildx` that ask the frontend of a resolved definition's Dockerfiles and build nothing. The checks come as JSON. */
export function callArgs(inputs: Inputs, call: Omit<BakeCall, 'metadataFile'>): string[] {
  const method = inputs.call === 'check' ? 'check,format=json' : inputs.call;
  return ['bake', '--progress=plain', '--builder', call.builder, '--file', call.bakeFile, `--call=${method}`, ...call.entitlements.map((entitlement) => `--allow=${entitlement}`)];
}

export interface BakeCall {
  readonly builder: string;
  readonly bakeFile: string;
  readonly metadataFile: string;
  /** what the build may touch besides the working directory, `fs.read=path` (entitlements of buildx 0.18 and later) */
  readonly entitlements: readonly string[];
}

/** Arguments after `buildx` that build the resolved definition. */
export function bakeArgs(inputs: Inputs, call: BakeCall): string[] {
  const allow = [...inputs.allow, ...call.entitlements];
  return [
    'bake', '--progress=plain', '--builder', call.builder, '--file', call.bakeFile, '--metadata-file', call.metadataFile,
    // No target is named: group `default` of the bake file holds them.
    ...allow.map((entitlement) => `--allow=${entitlement}`)
  ];
}
