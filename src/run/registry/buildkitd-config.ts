import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dockerHome } from '../docker-home.js';
import type { Environment } from '../child-environment.js';
import { readTomlSubset } from './toml-subset.js';

/** What a builder's configuration says of one registry host. */
export interface HostConfig {
  /** hosts, each with an optional path, that are asked first */
  readonly mirrors: readonly string[];
  /** plain HTTP; undefined: where the host is this machine */
  readonly http: boolean | undefined;
  /** whether any certificate will do */
  readonly insecure: boolean;
  /** files with more certificate authorities: paths, or their texts */
  readonly ca: readonly string[];
}

/** By host (and port) as image names have it; Docker Hub is `docker.io`. */
export type RegistryConfig = ReadonlyMap<string, HostConfig>;

const none: HostConfig = { mirrors: [], http: undefined, insecure: false, ca: [] };

/**
 * Reads the `[registry."host"]` tables of buildkitd.toml: `mirrors`, `http`, `insecure`, `ca`. Everything else is passed
 * over, also what is no TOML.
 */
export function parseBuildkitdConfig(text: string): RegistryConfig {
  const hosts = new Map<string, HostConfig>();
  for (const { path, value } of readTomlSubset(text)) {
    const [table, host, key] = path;
    if (table !== 'registry' || host === undefined || path.length !== 3) continue;
    const known = hosts.get(host) ?? none;
    if (key === 'mirrors' && Array.isArray(value)) hosts.set(host, { ...known, mirrors: value });
    if (key === 'ca' && Array.isArray(value)) hosts.set(host, { ...known, ca: value });
    if (key === 'http' && typeof value === 'boolean') hosts.set(host, { ...known, http: value });
    if (key === 'insecure' && typeof value === 'boolean') hosts.set(host, { ...known, insecure: value });
  }
  return hosts;
}

/** What configures the builder: the text, or the path of the file. */
export interface GivenConfig {
  readonly text: string | undefined;
  readonly file: string | undefined;
}

/** The registries of that configuration. Never throws; what cannot be read says nothing. */
export async function readRegistryConfig(given: GivenConfig, env: Environment): Promise<RegistryConfig> {
  return parseBuildkitdConfig(await readConfigText(given, env));
}

/** The configuration that `buildx create` gives a builder: the text, else the file, else the default file of buildx; '' where it cannot be read. */
export async function readConfigText({ text, file }: GivenConfig, env: Environment): Promise<string> {
  if (text !== undefined) return text;
  const docker = dockerHome(env);
  const buildx = env['BUILDX_CONFIG'] || (docker && join(docker, 'buildx'));
  const path = file ?? (buildx && join(buildx, 'buildkitd.default.toml'));
  return path ? readFile(path, 'utf8').catch(() => '') : '';
}
