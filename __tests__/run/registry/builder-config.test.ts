import { describe, expect, test } from '@jest/globals';
import { parseInspected, readBuilderRegistries } from '../../../src/run/registry/builder-config.js';
import type { BuilderSpec } from '../../../src/plan/builder-spec.js';
import type { Run } from '../../../src/run/command.js';

const none = { mirrors: [], http: undefined, insecure: false, ca: [] };
const certificate = '-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n';
// As buildx 0.29 prints a builder with a configuration, a second node with another one behind it.
const inspected = `Name:          mine
Driver:        docker-container

Nodes:
Name:                  mine0
Endpoint:              unix:///var/run/docker.sock
Status:                inactive
BuildKit daemon flags: --allow-insecure-entitlement=network.host
File#buildkitd.toml:
 > debug = true
 > 
 > [registry]
 > 
 >   [registry."docker.io"]
 >     mirrors = ["mirror.example/path"]
 > 
 >   [registry."reg.example:5000"]
 >     ca = ["/etc/buildkit/certs/reg.example_5000/c.pem", "/elsewhere.pem"]
 >     insecure = true
File#certs/reg.example_5000/c.pem:
 > -----BEGIN CERTIFICATE-----
 > MIIC
 > -----END CERTIFICATE-----
Labels:
 org.mobyproject.buildkit.worker.executor: oci

Name:                  mine1
File#buildkitd.toml:
 > [registry."second.example"]
 >   http = true
`;
const expected = new Map([['docker.io', { ...none, mirrors: ['mirror.example/path'] }], ['reg.example:5000', { ...none, insecure: true, ca: [certificate, '/elsewhere.pem'] }]]);
const existing: BuilderSpec = { kind: 'existing', name: 'mine' };
const tools = (run: Run) => ({ buildx: { program: 'docker', prefix: ['buildx'] }, run, env: { A: '1' } });

describe('the registries of a builder that is there', () => {
  test('are those of its first node, with the texts of its authorities', () => expect(parseInspected(inspected)).toEqual(expected));
  const unread = [['nothing', ''], ['no files', 'Name: x\nNodes:\n'], ['an empty file', 'File#buildkitd.toml:\n'], ['no TOML', 'File#buildkitd.toml:\n > nonsense']] as const;
  test.each(unread)('are none with %s', (_, text) =>
    expect([...parseInspected(text)]).toEqual([]));

  test('are read by one call of buildx', async () => {
    const calls: unknown[] = [];
    const found = await readBuilderRegistries(existing, tools(async (program, args, { env }) => {
      calls.push([program, args, env]);
      return { code: 0, stdout: inspected, stderr: '' };
    }));
    expect([found, calls]).toEqual([expected, [['docker', ['buildx', 'inspect', 'mine'], { A: '1' }]]]);
  });

  test('are none where buildx does not know the builder, and it is not asked for that of the engine', async () => {
    expect([...(await readBuilderRegistries(existing, tools(async () => ({ code: 1, stdout: inspected, stderr: 'no builder' }))))]).toEqual([]);
    const asked = () => Promise.reject(new Error('asked'));
    expect([...(await readBuilderRegistries({ kind: 'existing', name: 'default', engine: true }, tools(asked)))]).toEqual([]);
  });

  test('of our own are those that we give it', async () => {
    const asked = () => Promise.reject(new Error('asked'));
    const spec = { kind: 'own', configText: '[registry.own]\nhttp = true', configFile: undefined } as BuilderSpec;
    expect([...(await readBuilderRegistries(spec, tools(asked))).keys()]).toEqual(['own']);
  });
});
