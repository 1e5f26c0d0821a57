import type { HostConfig, RegistryConfig } from './buildkitd-config.js';
import { nearnessOfHost } from './address.js';

/** A server that answers for a registry host: the host itself, or a mirror of it. */
export interface Endpoint {
  /** as people and the Docker config name it */
  readonly host: string;
  /** ends in `/v2/` and a mirror's path */
  readonly base: URL;
  /** repository path in front of every name, with its slash; '' but for mirrors with a path */
  readonly prefix: string;
  readonly mirror: boolean;
}

const hub = { name: 'docker.io', server: 'registry-1.docker.io' };
const hostGrammar = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const pathGrammar = /^[a-z0-9._/-]*$/;

/** The configuration of a host, by the name in image refs or by the server's own. */
export function hostConfigOf(config: RegistryConfig, host: string): HostConfig {
  const name = host === hub.server ? hub.name : host;
  // A URL does not show the port that its scheme has anyway.
  return config.get(name) ?? (name.includes(':') ? undefined : (config.get(`${name}:443`) ?? config.get(`${name}:80`))) ?? { mirrors: [], http: undefined, insecure: false, ca: [] };
}

/**
 * Who is asked for a host's images, in this order, as BuildKit does: its mirrors, then the host. Plain HTTP where the
 * configuration says so or where the host is this machine and the configuration does not say otherwise. Empty for what
 * is no host name.
 */
export function endpointsOf(host: string, config: RegistryConfig): readonly Endpoint[] {
  const mirrors = hostConfigOf(config, host).mirrors.map((mirror) => {
    const [server = '', ...path] = mirror.replace(/^https?:\/\//, '').replace(/\/+$/, '').split('/');
    return endpoint(server, path.join('/'), true, config);
  });
  const origin = endpoint(host, '', false, config);
  return origin ? [...mirrors.filter((mirror) => mirror !== undefined), origin] : [];
}

function endpoint(name: string, path: string, mirror: boolean, config: RegistryConfig): Endpoint | undefined {
  const host = /^(index|registry-1)\.docker\.io$/.test(name) ? hub.name : name;
  if (!hostGrammar.test(host) || !pathGrammar.test(path) || path.includes('..')) return undefined;
  const server = host === hub.name ? hub.server : host;
  const probe = `http://${server}/`;
  if (!URL.canParse(probe)) return undefined;
  const { http } = hostConfigOf(config, host);
  const plain = http ?? nearnessOfHost(new URL(probe).hostname) === 2;
  const prefix = path === '' ? '' : `${path}/`;
  return { host, base: new URL(`${plain ? 'http' : 'https'}://${server}/v2/${prefix}`), prefix, mirror };
}
