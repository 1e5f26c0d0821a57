import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { describeEngine, docker, manifest, registry } from '../support/engine.js';
import { basicUser, makeIdentity, makeToken, pushManifest, registryProgram, startRealRegistry } from '../support/registry-real.js';
import type { RealRegistry } from '../support/registry-real.js';
import { startProxyServer } from '../support/registry-proxy.js';
import { reply, startServer } from '../support/registry-server.js';
import type { TestServer } from '../support/registry-server.js';
import { findBuildx } from '../../src/run/buildx.js';
import { childEnvironment } from '../../src/run/child-environment.js';
import { runCommand } from '../../src/run/command.js';
import { readBuilderRegistries } from '../../src/run/registry/builder-config.js';
import { lookUpRefs } from '../../src/run/registry/lookup.js';
import { parseBuildkitdConfig } from '../../src/run/registry/buildkitd-config.js';

jest.setTimeout(60_000);

const namespace = `lookup-${randomBytes(4).toString('hex')}`;
const login = Buffer.from(`${basicUser.username}:${basicUser.password}`).toString('base64');
const dockerConfig = (auths: object) => ({ DOCKER_AUTH_CONFIG: JSON.stringify({ auths }) });
const all = async (refs: readonly string[], env: Record<string, string> = {}, toml = '') => [...(await lookUpRefs(refs, { env, config: parseBuildkitdConfig(toml) })).values()];

describeEngine("the engine's registry, which wants no login", () => {
  test('tells what it has, and what it has not: a tag, a repository', async () => {
    const digest = await pushManifest(`http://${registry}`, `${namespace}/web`, 'cache-b-main');
    const ref = `${registry}/${namespace}/web:cache-b-main`;
    expect((await manifest(ref))?.digest).toBe(digest);
    expect(await all([ref, `${registry}/${namespace}/web:none`, `${registry}/${namespace}/none:none`])).toEqual([expect.objectContaining({ state: 'present', digest }), { state: 'absent' }, { state: 'absent' }]);
  });

  test('tells of 200 targets with 5 refs each within the limit', async () => {
    const refs = Array.from({ length: 1000 }, (_, index) => `${registry}/${namespace}/none-${index % 200}:cache-b-${Math.floor(index / 200)}`);
    const started = performance.now();
    const states = new Set((await all(refs)).map(({ state }) => state));
    expect(performance.now() - started).toBeLessThan(2500);
    expect(states).toContain('absent');
    expect(states).not.toContain('present');
  });
});

describeEngine('a real registry', () => {
  if (registryProgram === undefined) process.stderr.write('\n***** SKIPPED, no docker-registry on this machine: registries with TLS and logins *****\n');
  const real = registryProgram === undefined ? describe.skip : describe;
  let identity: ReturnType<typeof makeIdentity>;
  const running: (RealRegistry | { stop(): Promise<void> })[] = [];
  beforeAll(() => {
    identity = makeIdentity();
  });
  afterAll(async () => {
    await Promise.all(running.map((one) => one.stop()));
    identity.remove();
  });

  real('with basic auth over TLS', () => {
    let host: string;
    let digest: string;
    let trusted: string;
    beforeAll(async () => {
      const started = await startRealRegistry(identity.directory, { tls: identity, auth: 'basic' });
      running.push(started);
      host = started.host;
      digest = await pushManifest(`https://${host}`, 'acme/web', 'here', `Basic ${login}`);
      trusted = `[registry."${host}"]\n  http = false\n  ca = ["${identity.certFile}"]\n`;
    });

    test('tells with the login, trusting the `ca` of the builder or, where it says so, any certificate', async () => {
      const expected = [expect.objectContaining({ state: 'present', digest }), { state: 'absent' }];
      const refs = [`${host}/acme/web:here`, `${host}/acme/none:none`];
      expect(await all(refs, dockerConfig({ [host]: { auth: login } }), trusted)).toEqual(expected);
      expect(await all(refs, dockerConfig({ [host]: { auth: login } }), `[registry."${host}"]\nhttp = false\ninsecure = true`)).toEqual(expected);
    });

    test('tells by the settings of a builder that is there, as buildx shows them', async () => {
      const file = join(identity.directory, 'buildkitd.toml');
      writeFileSync(file, trusted);
      const name = `there-${randomBytes(4).toString('hex')}`;
      docker('buildx', 'create', '--name', name, '--driver', 'docker-container', '--buildkitd-config', file);
      try {
        const env = childEnvironment(process.env);
        const config = await readBuilderRegistries({ kind: 'existing', name }, { buildx: await findBuildx(env), run: runCommand, env });
        expect(config.get(host)).toEqual({ mirrors: [], http: false, insecure: false, ca: [expect.stringContaining(identity.cert)] });
        expect([...(await lookUpRefs([`${host}/acme/web:here`], { env: dockerConfig({ [host]: { auth: login } }), config })).values()]).toEqual([expect.objectContaining({ state: 'present', digest })]);
      } finally {
        docker('buildx', 'rm', '--force', name);
      }
    });

    test('is unknown without a login, with a wrong one, and with a certificate that is not trusted', async () => {
      const ref = [`${host}/acme/web:here`];
      expect(await all(ref, {}, trusted)).toEqual([{ state: 'unknown', refused: true, reason: `${host} wants a login` }]);
      expect(await all(ref, dockerConfig({ [host]: { username: 'tester', password: 'wrong' } }), trusted)).toEqual([{ state: 'unknown', refused: true, reason: `${host} refused access (401)` }]);
      expect(await all(ref, dockerConfig({ [host]: { auth: login } }), `[registry."${host}"]\nhttp = false`)).toEqual([{ state: 'unknown', reason: `${host} has a certificate that is not trusted` }]);
      expect(await all(ref, {}, `[registry."${host}"]\nhttp = false\nca = ["/none.pem"]`)).toEqual([{ state: 'unknown', reason: 'a `ca` file of the builder configuration cannot be read' }]);
    });

    test('that is asked without TLS, or TLS that is asked of a plain one, is unknown', async () => {
      expect(await all([`${host}/acme/web:here`])).toEqual([{ state: 'unknown', reason: `${host} does not speak HTTP` }]);
      expect(await all([`${registry}/acme/web:here`], {}, `[registry."${registry}"]\nhttp = false`)).toEqual([{ state: 'unknown', reason: `${registry} does not speak TLS` }]);
    });
  });

  real('with token auth', () => {
    let host: string;
    let digest: string;
    let tokens: TestServer;
    beforeAll(async () => {
      tokens = await startServer(({ url, method, body, authorization }, response) => {
        const fields = method === 'POST' ? new URLSearchParams(body) : new URL(url, 'http://x').searchParams;
        const [, name = '', actions = ''] = /^repository:(.*):([a-z,]+)$/.exec(fields.get('scope') ?? '') ?? [];
        const known = authorization === `Basic ${login}` || fields.get('refresh_token') === 'refresh-me';
        if (authorization !== undefined && !known) return reply(response, 401);
        const access = known || name.startsWith('public/') ? [{ type: 'repository', name, actions: actions.split(',') }] : [];
        return reply(response, 200, {}, JSON.stringify({ [method === 'POST' ? 'access_token' : 'token']: makeToken(identity, { service: 'test service', access }) }));
      }, identity);
      running.push({ stop: () => tokens.close() });
      const auth = { realm: `https://${tokens.host}/token`, service: 'test service', issuer: 'test-issuer', rootcertbundle: identity.certFile };
      const started = await startRealRegistry(identity.directory, { auth });
      running.push(started);
      host = started.host;
      const token = (name: string) => `Bearer ${makeToken(identity, { service: 'test service', access: [{ type: 'repository', name, actions: ['pull', 'push'] }] })}`;
      digest = await pushManifest(`http://${host}`, 'acme/web', 'here', token('acme/web'));
      await pushManifest(`http://${host}`, 'public/web', 'here', token('public/web'));
    });
    const trusted = () => `[registry."${tokens.host}"]\nca = ["${identity.certFile}"]\n`;

    test.each<[string, object]>([
      ['a name and password', { auth: login }],
      ['an identity token', { auth: Buffer.from('0:').toString('base64'), identitytoken: 'refresh-me' }]
    ])('tells with %s, with one token for each repository', async (_, entry) => {
      tokens.seen.splice(0);
      const refs = [`${host}/acme/web:here`, ...Array.from({ length: 40 }, (__, index) => `${host}/acme/${index % 2 ? 'web' : 'api'}:none-${index}`)];
      const [first, ...others] = await all(refs, dockerConfig({ [host]: entry }), trusted());
      expect(first).toEqual(expect.objectContaining({ state: 'present', digest }));
      expect(new Set(others.map(({ state }) => state))).toEqual(new Set(['absent']));
      expect(tokens.seen).toHaveLength(2);
    });

    test('tells anybody of what is public, and says that the rest is refused', async () => {
      const found = await all([`${host}/public/web:here`, `${host}/acme/web:here`], {}, trusted());
      expect(found).toEqual([expect.objectContaining({ state: 'present', digest: expect.stringMatching(/^sha256:/) }), { state: 'unknown', refused: true, reason: `${host} refused access (401)` }]);
    });

    test('refuses a wrong login, and a token server is not believed whose certificate is not trusted', async () => {
      const wrong = await all([`${host}/acme/web:here`], dockerConfig({ [host]: { username: 'tester', password: 'wrong' } }), trusted());
      expect(wrong).toEqual([{ state: 'unknown', refused: true, reason: `${host} refused the login` }]);
      const untrusted = await all([`${host}/acme/web:here`], dockerConfig({ [host]: { auth: login } }));
      expect(untrusted).toEqual([{ state: 'unknown', reason: `the token server of ${host} has a certificate that is not trusted` }]);
    });
  });

  real('behind a proxy', () => {
    let proxy: TestServer;
    const connects: string[] = [];
    const startProxy = (to: () => string) => startProxyServer(to, connects);
    let host: string;
    beforeAll(async () => {
      const started = await startRealRegistry(identity.directory, { tls: identity });
      running.push(started);
      host = started.host;
      proxy = await startProxy(() => host);
      running.push({ stop: () => proxy.close() });
    });

    test('is asked through it, with its login', async () => {
      const digest = await pushManifest(`https://${host}`, 'acme/web', 'here');
      const toml = '[registry."registry.example"]\ninsecure = true';
      const refs = ['registry.example/acme/web:here', ...Array.from({ length: 50 }, (_, index) => `registry.example/acme/web:${index}`)];
      const [first, ...others] = await all(refs, { HTTPS_PROXY: `http://ann:p%40ss@${proxy.host}` }, toml);
      expect(first).toEqual(expect.objectContaining({ state: 'present', digest }));
      expect(new Set(others.map(({ state }) => state))).toEqual(new Set(['absent']));
      expect(new Set(connects)).toEqual(new Set([`registry.example:443 Basic ${Buffer.from('ann:p@ss').toString('base64')}`]));
      expect(connects.length).toBeLessThanOrEqual(32);
    });

    test('that refuses, or is not there, is unknown', async () => {
      expect(await all(['refused.example/a/b:c'], { HTTPS_PROXY: `http://${proxy.host}` })).toEqual([{ state: 'unknown', reason: 'the proxy refused the connection (403)' }]);
      expect(await all(['registry.example/a/b:c'], { HTTPS_PROXY: 'http://ann:hunter2@127.0.0.1:1' })).toEqual([{ state: 'unknown', reason: 'the proxy cannot be reached' }]);
      expect(await all(['registry.example/a/b:c'], { HTTPS_PROXY: 'socks5://127.0.0.1:1' })).toEqual([{ state: 'unknown', reason: 'the proxy is of a kind that is not supported here' }]);
    });
  });
});
