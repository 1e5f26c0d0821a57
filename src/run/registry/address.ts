import { BlockList, isIP } from 'node:net';

/**
 * How near an address is to this machine: 0 the public Internet, 1 a private network, 2 this machine, 3 its link, where
 * clouds serve the machine's credentials. A server may send us only to what is at most as near as it is itself.
 */
export type Nearness = 0 | 1 | 2 | 3;

const lists: readonly (readonly [Nearness, BlockList])[] = [
  [3, blockList(['169.254.0.0/16', '100.100.100.200/32', 'fe80::/10', 'fd00:ec2::254/128'])],
  [2, blockList(['127.0.0.0/8', '0.0.0.0/8', '::1/128', '::/128'])],
  [1, blockList(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.0.0.0/24', '198.18.0.0/15', 'fc00::/7', 'fec0::/10'])]
];

function blockList(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), isIP(net) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** The nearness of an IP address; what is none counts as nearest. */
export function nearnessOf(address: string): Nearness {
  const plain = embeddedIpv4(address.replace(/%.*$/, ''));
  const version = isIP(plain);
  if (version === 0) return 3;
  return lists.find(([, list]) => list.check(plain, version === 6 ? 'ipv6' : 'ipv4'))?.[0] ?? 0;
}

/** The nearness of a URL's host where the name alone tells it: an address, or `localhost`; undefined for other names. */
export function nearnessOfHost(hostname: string): Nearness | undefined {
  const plain = bare(hostname);
  if (isIP(plain) !== 0) return nearnessOf(plain);
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
