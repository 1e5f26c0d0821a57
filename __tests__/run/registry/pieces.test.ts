import { describe, expect, test } from '@jest/globals';
import { nearnessOf, nearnessOfHost } from '../../../src/run/registry/address.js';
import { parseChallenge } from '../../../src/run/registry/challenge.js';
import { endpointsOf } from '../../../src/run/registry/endpoint.js';
import { lookupNotices } from '../../../src/run/registry/notices.js';
import { problemOf } from '../../../src/run/registry/problem.js';
import { proxyFor } from '../../../src/run/registry/proxy.js';

describe('the nearness of an address', () => {
  test.each<[number, string[]]>([
    [0, ['1.1.1.1', '172.15.0.1', '172.32.0.1', '192.169.0.1', '11.0.0.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808']],
    [1, ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', 'fc00::1', 'fdff::1', '::ffff:10.0.0.1', '::ffff:a00:1']],
    [2, ['127.0.0.1', '127.255.255.255', '0.0.0.0', '::1', '::', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1']],
    [3, ['169.254.169.254', '::ffff:169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'fd00:ec2::254', '100.100.100.200', 'nonsense', '']]
  ])('is %i', (nearness, addresses) => {
    expect(addresses.map((address) => [address, nearnessOf(address)])).toEqual(addresses.map((address) => [address, nearness]));
  });

  test('is told by a host where it is an address in any notation, or localhost', () => {
    const hosts = ['http://2130706433/', 'http://0x7f.1/', 'http://127.1/', 'http://[::1]/', 'http://LOCALHOST/', 'http://a.localhost./', 'http://[::ffff:127.0.0.1]/'];
    expect(hosts.map((url) => nearnessOfHost(new URL(url).hostname))).toEqual(hosts.map(() => 2));
    expect(nearnessOfHost('localhost.example.com')).toBeUndefined();
  });
});

describe('a challenge', () => {
  const bearer = (realm: string, service?: string, scope?: string) => ({ kind: 'bearer', realm: new URL(realm), service, scope });
  test.each<[string, string | undefined, unknown]>([
    ['of Docker Hub', 'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/a:pull,push"', bearer('https://auth.docker.io/token', 'registry.docker.io', 'repository:library/a:pull,push')],
    ['with odd case and spaces', 'bearer  REALM = "https://a/t" ,  Service=b', bearer('https://a/t', 'b')],
    ['after Basic', 'Basic realm="x, y", Bearer realm="https://a/t"', bearer('https://a/t')],
    ['before Basic', 'Bearer realm="https://a/t", Basic realm="x"', bearer('https://a/t')],
    ['with escapes', 'Bearer realm="https://a/t",service="a\\"b, c=d"', bearer('https://a/t', 'a"b, c=d')],
    ['Basic alone', 'Basic realm="Registry"', { kind: 'basic' }],
    ['Basic without a realm', 'Basic', { kind: 'basic' }],
    ['Basic, the Bearer beside it being of no use', 'Bearer realm="ftp://a/t", Basic realm="x"', { kind: 'basic' }],
    ['of another scheme', 'Negotiate', undefined],
    ['with a login in its realm', 'Bearer realm="https://a:b@c/t"', undefined],
    ['without a realm', 'Bearer service="x"', undefined],
    ['with a broken quote', 'Bearer realm="https://a/t', undefined],
    ['of nothing', '', undefined],
    ['that is not there', undefined, undefined]
  ])('%s is read', (_, header, expected) => {
    expect(parseChallenge(header)).toEqual(expected);
  });

  test('of any text is read in time that grows with it', () => {
    const started = performance.now();
    for (const text of ['Bearer a="\\', 'a=,', ' , ', '"\\"', 'Bearer ', 'a="b" ']) parseChallenge(text.repeat(4096).slice(0, 4096));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('a proxy', () => {
  const env = { HTTPS_PROXY: 'http://proxy:3128', http_proxy: 'plain.proxy', NO_PROXY: 'internal.example, .dot.example,*.star.example,10.0.0.0/8,192.168.1.1,port.example:8443,[fd00::1]:5000,fd00::2' };
  test.each<[string, string | undefined]>([
    ['https://ghcr.io/v2/', 'http://proxy:3128/'],
    ['http://registry.example/v2/', 'http://plain.proxy/'],
    ['https://internal.example/', undefined],
    ['https://a.internal.example/', undefined],
    ['https://notinternal.example/', 'http://proxy:3128/'],
    ['https://dot.example/', 'http://proxy:3128/'],
    ['https://a.dot.example/', undefined],
    ['https://a.star.example/', undefined],
    ['https://10.1.2.3/', undefined],
    ['https://11.1.2.3/', 'http://proxy:3128/'],
    ['https://192.168.1.1:5000/', undefined],
    ['https://port.example:8443/', undefined],
    ['https://port.example/', 'http://proxy:3128/'],
    ['https://[fd00::1]:5000/', undefined],
    ['https://[fd00::2]/', undefined],
    ['https://[fd00::3]/', 'http://proxy:3128/'],
    ['https://localhost:5000/', undefined],
    ['https://127.0.0.1/', undefined],
    ['http://[::1]:5000/', undefined]
  ])('for %s is %s', (url, expected) => {
    expect(proxyFor(new URL(url), env)?.href).toBe(expected);
  });

  test('is none where none is set, all is excluded, or it is no URL', () => {
    for (const other of [{}, { HTTPS_PROXY: '' }, { HTTPS_PROXY: 'http://p', no_proxy: '*' }, { HTTPS_PROXY: 'http://a b' }]) {
      expect(proxyFor(new URL('https://ghcr.io/'), other)).toBeUndefined();
    }
  });
});

describe('the servers of a registry host', () => {
  const config = new Map([
    ['docker.io', { mirrors: ['mirror.gcr.io', 'https://proxy.example/hub/', '127.0.0.1:5000', '../x', 'a b'], http: undefined, insecure: false, ca: [] }],
    ['plain.example', { mirrors: [], http: true, insecure: false, ca: [] }],
    ['localhost:5000', { mirrors: [], http: false, insecure: false, ca: [] }]
  ]);
  test.each<[string, string[]]>([
    ['docker.io', ['https://mirror.gcr.io/v2/', 'https://proxy.example/v2/hub/', 'http://127.0.0.1:5000/v2/', 'https://registry-1.docker.io/v2/']],
    ['ghcr.io', ['https://ghcr.io/v2/']],
    ['plain.example', ['http://plain.example/v2/']],
    ['localhost:5000', ['https://localhost:5000/v2/']],
    ['localhost:5001', ['http://localhost:5001/v2/']],
    ['127.3.2.1:80', ['http://127.3.2.1/v2/']],
    ['[::1]:5000', ['http://[::1]:5000/v2/']],
    ['registry.example:99999', []],
    ['user@evil.example', []],
    ['evil.example#', []]
  ])('%s', (host, expected) => {
    expect(endpointsOf(host, config).map(({ base }) => base.href)).toEqual(expected);
  });
});

describe('problems and notices', () => {
  test('say nothing that a library said', () => {
    const secret = 'Bearer hunter2';
    for (const code of ['ECONNREFUSED', 'EPROTO', 'CERT_HAS_EXPIRED', 'HPE_INVALID', 'ERR_INVALID_CHAR', '', 'ABORT_ERR']) {
      expect(problemOf(Object.assign(new Error(secret), { code }), 'HOST').message).not.toContain('hunter2');
    }
    expect(problemOf(new AggregateError([Object.assign(new Error(), { code: 'EHOSTUNREACH' })]), 'HOST').message).toBe('HOST cannot be reached');
    expect(problemOf(undefined, 'HOST').message).toBe('HOST could not be asked');
  });

  test('are one sentence for each host and reason, with the login action where a login was refused', () => {
    const notices = lookupNotices(new Map([
      ['ghcr.io/a/b:c', { state: 'unknown', reason: 'ghcr.io wants a login', refused: true }],
      ['ghcr.io/a/b:d', { state: 'unknown', reason: 'ghcr.io wants a login', refused: true }],
      ['ghcr.io/a/b:e', { state: 'absent' }],
      ['acme/web:e', { state: 'unknown', reason: 'docker.io refused access (401)', refused: true }],
      ['quay.io/a/b:e', { state: 'unknown', reason: 'no answer in time' }],
      ['quay.io/a/b:f', { state: 'present', digest: 'sha256:0' }]
    ]));
    expect(notices).toEqual([
      '2 cache refs at ghcr.io could not be checked before the build and are kept: ghcr.io wants a login. Where the repository exists, log in before this step: docker/login-action with `registry: ghcr.io`.',
      'One cache ref at docker.io could not be checked before the build and is kept: docker.io refused access (401). Where the repository exists, log in before this step: docker/login-action without `registry`.',
      'One cache ref at quay.io could not be checked before the build and is kept: no answer in time.'
    ]);
  });
});
