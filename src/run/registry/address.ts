import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * How near an address is to this machine: 0 the public Internet, 1 a private network, 2 this machine, 3 its link, where
 * clouds serve the machine's credentials. A server may send us only to what is at most as near as it is itself.
 */
export type Nearness = 0 | 1 | 2 | 3;

const ranges: readonly (readonly [Nearness, readonly string[]])[] = [
  [3, ['169.254.0.0/16', '100.100.100.200/32', 'fe80::/10', 'fd00:ec2::254/128']],
  [2, ['127.0.0.0/8', '0.0.0.0/8', '::1/128', '::/128']],
  [1, ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.0.0.0/24', '198.18.0.0/15', 'fc00::/7', 'fec0::/10']]
];
let lists: readonly (readonly [Nearness, BlockList])[] | undefined;

// Made when first asked for: a build without a registry needs none.
function blockList(nets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of nets) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), net.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

// Node's own test of IPv6 compiles a pattern that takes as long as loading this file, so names are kept from it.
function versionOf(address: string): 0 | 4 | 6 {
  if (isIPv4(address)) return 4;
  return address.includes(':') && isIPv6(address) ? 6 : 0;
}

/** The nearness of an IP address; what is none counts as nearest. */
export function nearnessOf(address: string): Nearness {
  const plain = embeddedIpv4(address.replace(/%.*$/, ''));
  const version = versionOf(plain);
  if (version === 0) return 3;
  lists ??= ranges.map(([nearness, nets]) => [nearness, blockList(nets)]);
  return lists.find(([, list]) => list.check(plain, version === 6 ? 'ipv6' : 'ipv4'))?.[0] ?? 0;
}

/** The nearness of a URL's host where the name alone tells it: an address, or `localhost`; undefined for other names. */
export function nearnessOfHost(hostname: string): Nearness | undefined {
  const plain = bare(hostname);
  if (versionOf(plain) !== 0) return nearnessOf(plain);
  return /(^|\.)localhost\.?$/i.test(plain) ? 2 : undefined;
}

/** A URL's hostname as sockets want it: IPv6 without brackets. */
export function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

// `::ffff:a.b.c.d` (mapped) and `64:ff9b::a.b.c.d` (NAT64) lead to the IPv4 address in them, in either notation.
function embeddedIpv4(address: string): string {
  const inside = /^(?:::ffff:|64:ff9b::)(?:(\d+\.\d+\.\d+\.\d+)|([0-9a-f]{1,4}):([0-9a-f]{1,4}))$/i.exec(address);
  if (!inside) return address;
  if (inside[1] !== undefined) return inside[1];
  const [high, low] = [parseInt(inside[2] ?? '', 16), parseInt(inside[3] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
