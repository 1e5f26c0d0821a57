import { BlockList, isIP } from 'node:net';
import type { Environment } from '../child-environment.js';
import { bare, nearnessOfHost } from './address.js';

/**
 * The proxy for a URL, as Go and so docker and BuildKit choose it: HTTP_PROXY or HTTPS_PROXY by the URL's scheme, not
 * for this machine, not for what NO_PROXY names. Undefined for a direct connection; a value that is no URL is none.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const value = (env[name] || env[name.toLowerCase()] || '').trim();
  if (value === '' || nearnessOfHost(url.hostname) === 2) return undefined;
  if (isExcluded(url, env['NO_PROXY'] || env['no_proxy'] || '')) return undefined;
  const text = value.includes('://') ? value : `http://${value}`;
  return URL.canParse(text) ? new URL(text) : undefined;
}

// `*`, a domain with everything below it (a leading dot: only below), an address, a network, each but the last with an optional port.
function isExcluded(url: URL, list: string): boolean {
  const host = bare(url.hostname).toLowerCase();
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return list.split(',').map((entry) => entry.trim().toLowerCase()).filter((entry) => entry !== '').some((entry) => {
    if (entry === '*') return true;
    if (entry.includes('/')) return isInside(host, entry);
    const [, name = '', entryPort] = /^(\[[^\]]+\]|[^:]+|.*:.*:.*?)(?::(\d+))?$/.exec(entry) ?? [];
    if (entryPort !== undefined && entryPort !== port) return false;
    const domain = bare(name).replace(/^\*\./, '.');
    return domain.startsWith('.') ? host.endsWith(domain) : host === domain || (isIP(host) === 0 && host.endsWith(`.${domain}`));
  });
}

function isInside(host: string, range: string): boolean {
  const [net = '', bits = ''] = range.split('/');
  const version = isIP(net);
  if (version === 0 || isIP(host) !== version || !/^\d{1,3}$/.test(bits) || Number(bits) > (version === 6 ? 128 : 32)) return false;
  const list = new BlockList();
  list.addSubnet(net, Number(bits), version === 6 ? 'ipv6' : 'ipv4');
  return list.check(host, version === 6 ? 'ipv6' : 'ipv4');
}
