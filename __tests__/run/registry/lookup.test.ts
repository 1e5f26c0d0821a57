import { afterEach, describe, expect, test } from '@jest/globals';
import { absent, manifestBody, manifestDigest, present, reply, startServer } from '../../support/registry-server.js';
import type { Handler, TestServer } from '../../support/registry-server.js';
import { lookUpRefs } from '../../../src/run/registry/lookup.js';
import type { RegistryConfig } from '../../../src/run/registry/buildkitd-config.js';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(handler: Handler): Promise<TestServer> {
  const server = await startServer(handler);
  servers.push(server);
  return server;
}

async function lookUpOne(handler: Handler, config?: RegistryConfig) {
  const server = await start(handler);
  const ref = `${server.host}/acme/shop-web:cache-b-main`;
  const found = await lookUpRefs([ref], { env: {}, ...(config ? { config } : {}) });
  return { presence: found.get(ref), server };
}

const has = expect.objectContaining({ state: 'present', digest: manifestDigest });
const onGet = (get: Handler): Handler => (request, response, raw) => (request.method === 'GET' ? get(request, response, raw) : reply(response, 200));

describe('a lookup of refs', () => {
  test('gives the digest of what is there, absence of what is not, and every ref once in the order asked', async () => {
    const server = await start((request, response) => (request.url.endsWith('/there') ? present(response) : absent(response)));
    const refs = ['there', 'gone', 'there', 'gone', 'other'].map((tag) => `${server.host}/acme/web:${tag}`);
    const found = await lookUpRefs([...refs, 'no reference', 'UPPER/case:tag', 'a@b:c/d:e'], { env: {} });
    expect([...found]).toEqual([
      [refs[0], has],
      [refs[1], { state: 'absent' }],
      [refs[4], { state: 'absent' }],
      ['no reference', { state: 'unknown', reason: 'it is no image reference with a tag' }],
      ['UPPER/case:tag', { state: 'unknown', reason: 'it is no image reference with a tag' }],
      ['a@b:c/d:e', { state: 'unknown', reason: 'it is no image reference with a tag' }]
    ]);
    expect(server.seen.map(({ method, url }) => `${method} ${url}`).sort()).toEqual(['HEAD /v2/acme/web/manifests/gone', 'HEAD /v2/acme/web/manifests/other', 'HEAD /v2/acme/web/manifests/there']);
  });

  test('asks nobody for nothing', async () => {
    expect(await lookUpRefs([], { env: {} })).toEqual(new Map());
  });

  test('asks for OCI and Docker manifests and indexes, uncompressed', async () => {
    const headers: unknown[] = [];
    await lookUpOne((_, response, raw) => {
      headers.push(raw.headers.accept?.split(', '), raw.headers['accept-encoding']);
      present(response);
    });
    expect(headers).toEqual([
      [
        'application/vnd.oci.image.index.v1+json', 'application/vnd.oci.image.manifest.v1+json',
        'application/vnd.docker.distribution.manifest.list.v2+json', 'application/vnd.docker.distribution.manifest.v2+json'
      ],
      undefined
    ]);
  });

  test('asks first once, then at most 32 times at once, also for a thousand refs', async () => {
    let early = 0;
    let answered = false;
    const server = await start((_, response) => {
      if (!answered) early++;
      setTimeout(() => {
        answered = true;
        absent(response);
      }, 10);
    });
    const refs = Array.from({ length: 1000 }, (_, index) => `${server.host}/acme/web:${index}`);
    const found = await lookUpRefs(refs, { env: {} }, { totalMs: 10_000 });
    expect([...found.values()].every(({ state }) => state === 'absent')).toBe(true);
    expect([early, server.seen.length, server.atOnce()]).toEqual([1, 1000, 32]);
  });

  test.each<[string, Handler, unknown]>([
    ['without a digest is read and hashed', onGet((_, response) => reply(response, 200, {}, manifestBody)), has],
    ['with a malformed digest is read and hashed', (request, response) => reply(response, 200, { 'docker-content-digest': request.method === 'GET' ? manifestDigest : 'sha256:abc' }, manifestBody), has],
    ['with a digest that is not that of its body is not believed', onGet((_, response) => reply(response, 200, { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }, manifestBody)), { state: 'unknown', reason: 'HOST sent a manifest with the wrong digest' }],
    ['that is a web page is no manifest', onGet((_, response) => reply(response, 200, { 'content-type': 'text/html' }, '<html>Log in to the Wi-Fi</html>')), { state: 'unknown', reason: 'HOST sent no manifest' }],
    ['longer than is read is not believed', onGet((_, response) => reply(response, 200, {}, `{"schemaVersion":2,"x":"${'y'.repeat(70_000)}"}`)), { state: 'unknown', reason: 'HOST sent a longer manifest than is read, and no digest' }],
    ['of a gzip bomb is not unpacked', onGet((_, response) => reply(response, 200, { 'content-encoding': 'gzip' }, '\x1f\x8b\x08'.repeat(1000))), { state: 'unknown', reason: 'HOST sent no manifest' }]
  ])('a manifest %s', async (_, handler, expected) => {
    const { presence, server } = await lookUpOne(handler);
    expect(JSON.parse(JSON.stringify(presence).replaceAll(server.host, 'HOST'))).toEqual(expected);
  });

  test.each<[string, Record<string, string>, string, unknown]>([
    ['in the words of a registry', { 'content-type': 'application/json' }, '', { state: 'absent' }],
    ['with the version of the protocol', { 'docker-distribution-api-version': 'registry/2.0' }, '', { state: 'absent' }],
    ['that says on GET that the manifest is unknown', { 'content-type': 'text/plain' }, '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}', { state: 'absent' }],
    ['that says on GET that the repository is unknown', {}, '{"errors":[{"code":"NAME_UNKNOWN"}]}', { state: 'absent' }],
    ['of some proxy in front of it', { 'content-type': 'text/html' }, '<h1>Not found</h1>', { state: 'unknown', reason: 'HOST answered 404, but not as a registry does' }],
    ['with another error of a registry', {}, '{"errors":[{"code":"DENIED"},7,null]}', { state: 'unknown', reason: 'HOST answered 404, but not as a registry does' }]
  ])('takes a 404 %s for what it is', async (_, headers, body, expected) => {
    const { presence, server } = await lookUpOne((__, response) => reply(response, 404, headers, body));
    expect(JSON.parse(JSON.stringify(presence).replaceAll(server.host, 'HOST'))).toEqual(expected);
  });

  test('leaves nothing running', async () => {
    const before = process.getActiveResourcesInfo().filter((name) => /TCP|Process|Pipe/.test(name)).length;
    const server = await start(() => undefined);
    await lookUpRefs([`${server.host}/a/b:c`], { env: {} }, { totalMs: 100 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const kept = process.getActiveResourcesInfo().filter((name) => /TCPSocket|TCPWRAP|Process/.test(name)).length;
    expect(kept).toBeLessThanOrEqual(before + 1);
  });
});

describe('mirrors', () => {
  const config = (origin: string, ...mirrors: string[]): RegistryConfig => new Map([[origin, { mirrors, http: undefined, insecure: false, ca: [] }]]);

  test('answer for what they have, in their order and under their path; all else the registry decides', async () => {
    const empty = await start((_, response) => absent(response));
    const full = await start((request, response) => (request.url === '/v2/hub/proxy/acme/web/manifests/both' ? present(response) : reply(response, 500)));
    const origin = await start((request, response) => (request.url.endsWith('/own') ? present(response) : absent(response)));
    const refs = ['both', 'own', 'none'].map((tag) => `${origin.host}/acme/web:${tag}`);
    const found = await lookUpRefs(refs, { env: {}, config: config(origin.host, empty.host, `${full.host}/hub/proxy`) });
    expect([...found.values()]).toEqual([has, has, { state: 'absent' }]);
    expect(empty.seen).toHaveLength(3);
    expect(origin.seen.map(({ url }) => url).sort()).toEqual(['/v2/acme/web/manifests/none', '/v2/acme/web/manifests/own']);
  });

  test('that are down, or never answer, leave time for the registry', async () => {
    const silent = await start(() => undefined);
    const origin = await start((_, response) => absent(response));
    const refs = Array.from({ length: 100 }, (_, index) => `${origin.host}/acme/web:${index}`);
    for (const mirror of [silent.host, '127.0.0.1:1', 'not a host!']) {
      const found = await lookUpRefs(refs, { env: {}, config: config(origin.host, mirror) });
      expect([...found.values()].filter(({ state }) => state === 'absent')).toHaveLength(100);
    }
    expect(silent.seen).toHaveLength(1);
  });
});
