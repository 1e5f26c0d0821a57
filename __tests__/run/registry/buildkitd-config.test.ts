import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseBuildkitdConfig, readRegistryConfig } from '../../../src/run/registry/buildkitd-config.js';
import type { HostConfig } from '../../../src/run/registry/buildkitd-config.js';

const host = (overrides: Partial<HostConfig>): HostConfig => ({ mirrors: [], http: undefined, insecure: false, ca: [], ...overrides });

describe('the registries of a buildkitd.toml', () => {
  test('are read out of everything else in it', () => {
    const text = `debug = true # yes
root = "/var/lib/buildkit"
insecure-entitlements = [ "network.host", "security.insecure" ]
[grpc]
  address = [ "tcp://0.0.0.0:1234" ]
  [grpc.tls]
    ca = "/etc/buildkit/tlsca.crt"
[worker.oci]
  gckeepstorage = 9000
  max-parallelism = 4
  [worker.oci.labels]
    "foo" = "bar"
  [[worker.oci.gcpolicy]]
    keepBytes = 512000000
    filters = [ "type==source.local", "type==exec.cachemount" ]
[registry."docker.io"]
  mirrors = ["yourmirror.local:5000",
    'core.harbor.domain/proxy.docker.io', # the cache
  ]
  http = true
  insecure = true
  ca=["/etc/config/myca.pem"]
  [[registry."docker.io".keypair]]
    key="/etc/config/key.pem"
    cert="/etc/config/cert.pem"
[registry."yourmirror.local:5000"]
  http = false
[ registry . 'my.example' ]
  insecure = true
[registry.bare]
  mirrors = "not a list"
  http = "yes"
  insecure = 1
[dns]
  nameservers=["1.1.1.1"]
`;
    expect(parseBuildkitdConfig(text)).toEqual(new Map([
      ['docker.io', host({ mirrors: ['yourmirror.local:5000', 'core.harbor.domain/proxy.docker.io'], http: true, insecure: true, ca: ['/etc/config/myca.pem'] })],
      ['yourmirror.local:5000', host({ http: false })],
      ['my.example', host({ insecure: true })]
    ]));
  });

  test.each<[string, string, [string, HostConfig][]]>([
    ['dotted keys', 'registry."a.b".http = true', [['a.b', host({ http: true })]]],
    ['inline tables', 'registry = { "a.b" = { mirrors = ["c"], insecure = true } }\n[registry."d"]\nhttp=true', [['a.b', host({ mirrors: ['c'], insecure: true })], ['d', host({ http: true })]]],
    ['escapes', '[registry."a\\u002eb"]\nca = ["C:\\\\x", \'C:\\y\', """z\\t"""]', [['a.b', host({ ca: ['C:\\x', 'C:\\y', 'z\t'] })]]],
    ['Windows line ends', '[registry."a"]\r\nhttp = true\r\n', [['a', host({ http: true })]]],
    ['what only looks so in a text of several lines', 'x = """\n[registry."a"]\nhttp = true\n"""\ny = \'\'\'\n[registry."b"]\nhttp = true\'\'\'', []],
    ['what only looks so in a comment', '# [registry."a"]\n[dns] # [registry."b"]\nhttp = true', []],
    ['a wrong line, which is passed over', '[registry."a"]\nhttp = = true\n?!\ninsecure = true', [['a', host({ insecure: true })]]],
    ['a wrong table, with what is in it', '[registry."a"\nhttp = true\n[registry."b"]\nhttp = true', [['b', host({ http: true })]]],
    ['names of JavaScript', '[registry.__proto__]\nhttp = true\n[registry.constructor]\ninsecure = true', [['__proto__', host({ http: true })], ['constructor', host({ insecure: true })]]],
    ['text without end', 'x = "', []],
    ['a list without end', '[registry."a"]\nmirrors = ["b"', []],
    ['nothing', '', []]
  ])('hold with %s', (_, text, expected) => {
    const found = [...parseBuildkitdConfig(text)];
    // What is cut off may be kept or left out.
    expect(text.endsWith('"b"') ? [] : found).toEqual(expected);
  });

  test('end in time whatever the text', () => {
    const started = performance.now();
    for (const part of ['[', '{', '"', '[[', 'a=[', 'a={b=', '\\', '"""', '[registry."', 'a.', '= ', '#\n']) parseBuildkitdConfig(part.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('are those of the text, else of the file, else of the default of buildx, else none', async () => {
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    mkdirSync(join(home, '.docker', 'buildx'), { recursive: true });
    writeFileSync(join(home, '.docker', 'buildx', 'buildkitd.default.toml'), '[registry.default]\nhttp = true');
    writeFileSync(join(home, 'own.toml'), '[registry.own]\nhttp = true');
    const read = async (text: string | undefined, file: string | undefined, env: Record<string, string>) => [...(await readRegistryConfig({ text, file }, env)).keys()];
    expect(await read('[registry.inline]\nhttp = true', join(home, 'own.toml'), { HOME: home })).toEqual(['inline']);
    expect(await read(undefined, join(home, 'own.toml'), { HOME: home })).toEqual(['own']);
    expect(await read(undefined, undefined, { HOME: home })).toEqual(['default']);
    expect(await read(undefined, undefined, { HOME: '/', DOCKER_CONFIG: join(home, '.docker') })).toEqual(['default']);
    expect(await read(undefined, undefined, { HOME: '/', BUILDX_CONFIG: join(home, '.docker', 'buildx') })).toEqual(['default']);
    expect(await read(undefined, join(home, 'none.toml'), { HOME: home })).toEqual([]);
    expect(await read(undefined, undefined, {})).toEqual([]);
    rmSync(home, { recursive: true, force: true });
  });
});
