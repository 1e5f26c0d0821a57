import type { BuilderSpec } from '../../plan/builder-spec.js';
import type { Buildx } from '../buildx.js';
import type { Environment } from '../child-environment.js';
import type { Run } from '../command.js';
import { parseBuildkitdConfig, readRegistryConfig } from './buildkitd-config.js';
import type { RegistryConfig } from './buildkitd-config.js';

export interface BuilderTools {
  readonly buildx: Buildx;
  readonly run: Run;
  readonly env: Environment;
}

// Longer than buildx needs where it can reach the builder's nodes; what is asked with it has 2 s of its own.
const inspectMs = 3000;

/**
 * How the builder of a spec reaches registries: by the configuration that we give it, or, for one that is there, by that which
 * `buildx inspect` shows. Never throws; what cannot be read says nothing.
 */
export async function readBuilderRegistries(spec: BuilderSpec, { buildx, run, env }: BuilderTools): Promise<RegistryConfig> {
  if (spec.kind === 'own') return readRegistryConfig({ text: spec.configText, file: spec.configFile }, env);
  if (spec.engine) return new Map();
  const { code, stdout } = await run(buildx.program, [...buildx.prefix, 'inspect', spec.name], { env, timeoutMs: inspectMs });
  return code === 0 ? parseInspected(stdout) : new Map();
}

/** Where buildx puts the files of a configuration in a builder's container. */
const inContainer = '/etc/buildkit/';

/**
 * The registries of the first node in what `buildx inspect` printed. Authorities are named by their paths in the builder's
 * container there; the texts of these files stand in the same output and take the place of the paths.
 */
export function parseInspected(stdout: string): RegistryConfig {
  const files = readFiles(stdout);
  const config = parseBuildkitdConfig(files.get('buildkitd.toml') ?? '');
  const textOf = (path: string) => (path.startsWith(inContainer) ? (files.get(path.slice(inContainer.length)) ?? path) : path);
  return new Map([...config].map(([host, settings]) => [host, { ...settings, ca: settings.ca.map(textOf) }]));
}

// `File#<name>:` and its lines, each behind ` > ` (buildx: commands/inspect.go).
function readFiles(stdout: string): Map<string, string> {
  const files = new Map<string, string>();
  let current: string | undefined;
  for (const line of stdout.split(/\r?\n/)) {
    const [, name] = /^\s*File#(.+):$/.exec(line) ?? [];
    const [, text] = /^\s*> ?(.*)$/.exec(line) ?? [];
    // Another node's file of the same name is not the first one's.
    if (name !== undefined) current = files.has(name) ? undefined : name;
    else if (text === undefined) current = undefined;
    if (current !== undefined) files.set(current, name !== undefined ? '' : `${files.get(current)}${text}\n`);
  }
  return files;
}
