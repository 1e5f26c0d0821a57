import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { absent, reply, startServer } from '../../support/registry-server.js';
import type { Handler, TestServer } from '../../support/registry-server.js';
import { withRegistries } from '../../../src/run/registry/client.js';
import type { RegistryClient, RepositoryPlace } from '../../../src/run/registry/client.js';
import { messageOf } from '../../../src/shared/errors.js';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function ask<T>(handler: Handler, task: (client: RegistryClient, place: RepositoryPlace) => Promise<T>, env: Readonly<Record<string, string>> = {}, totalMs = 5000) {
  const server = await startServer(handler);
  servers.push(server);
  const answer = await withRegistries({ env }, { totalMs }, (client) => task(client, { host: server.host, path: 'acme/web' })).catch((error: unknown) => messageOf(error).replaceAll(server.host, 'HOST'));
  return { answer, server };
}

const types = { image: 'application/vnd.oci.image.manifest.v1+json', index: 'application/vnd.oci.image.index.v1+json' };
const hash = (text: string | Buffer) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const descriptor = { mediaType: types.image, digest: hash('child'), size: 5 };
const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: hash('config'), size: 6 };
const image = { schemaVersion: 2, mediaType: types.image, config, layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: hash('layer'), size: 5 }] };
const index = { schemaVersion: 2, mediaType: types.index, manifests: [{ ...descriptor, platform: { os: 'linux', architecture: 'arm64', variant: 'v8' }, annotations: { kept: 'yes' } }] };
const serve = (body: unknown, type = types.image, headers: Record<string, string> = {}): Handler => (_, response) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  reply(response, 200, { 'content-type': type, ...headers }, text);
};

describe('a manifest that is read', () => {
  const read: (client: RegistryClient, place: RepositoryPlace) => Promise<unknown> = (client, place) => client.readManifest(place, 'cache-f-1');

  test('is an image with its configuration and layers, or an index with its children, bytes and unread fields kept', async () => {
    const { answer } = await ask(serve({ ...index, annotations: { a: 'b', n: 1 } }, types.index), (client, place) => client.readManifest(place, 'cache-f-1'));
    expect(answer).toMatchObject({
      kind: 'index', mediaType: types.index, annotations: new Map([['a', 'b']]), blobs: [],
      children: [{ digest: descriptor.digest, bytes: 5, platform: 'linux/arm64', raw: index.manifests[0] }]
    });
    const bytes = JSON.stringify(image);
    expect((await ask(serve(bytes), read)).answer).toMatchObject({ kind: 'image', digest: hash(bytes), bytes: Buffer.from(bytes), children: [], blobs: [{ digest: config.digest }, { digest: hash('layer') }] });
  });

  test('is none where the registry has none for certain', async () => {
    expect((await ask((_, response) => absent(response), read)).answer).toBeUndefined();
    expect((await ask((_, response) => reply(response, 404, { 'content-type': 'text/html' }, '<h1>no</h1>'), read)).answer).toBe('HOST answered 404, but not as a registry does');
  });

  test.each<[string, Handler, string]>([
    ['with another digest than its registry says', serve(image, types.image, { 'docker-content-digest': hash('other') }), 'HOST sent a manifest with the wrong digest'],
    ['of another type than it says itself', serve(image, types.index), 'HOST has something else there: no image, or one of an unknown kind'],
    ['of a type that is none', serve({ ...image, mediaType: undefined }, 'text/plain'), 'HOST has something else there: no image, or one of an unknown kind'],
    ['that is a manifest and an index at once', serve({ ...index, layers: [] }, types.index), 'HOST has something else there: a manifest and an index at once'],
    ['that is an image and lists manifests', serve({ ...image, manifests: [] }), 'HOST has something else there: a manifest and an index at once'],
    ['of a cache', serve({ ...image, config: { ...config, mediaType: 'application/vnd.buildkit.cacheconfig.v0' } }), 'HOST has something else there: no image'],
    ['of an index of indexes', serve({ ...index, manifests: [{ ...descriptor, mediaType: types.index }] }, types.index), 'HOST has something else there: an index of something else than images'],
    ['of an empty index', serve({ ...index, manifests: [] }, types.index), 'HOST has something else there: an empty index'],
    ['whose digest is a path', serve({ ...index, manifests: [{ ...descriptor, digest: 'sha256:../../x' }] }, types.index), 'HOST has something else there: a descriptor that cannot be read'],
    ['whose size is negative', serve({ ...image, layers: [{ ...config, size: -1 }] }), 'HOST has something else there: a descriptor that cannot be read'],
    ['whose layers are no list', serve({ ...image, layers: { 0: config } }), 'HOST has something else there: a manifest without what it is made of'],
    ['with a thousand and one children', serve({ ...index, manifests: Array.from({ length: 1001 }, () => descriptor) }, types.index), 'HOST has something else there: a manifest without what it is made of'],
    ['of an old schema', serve({ schemaVersion: 1, fsLayers: [] }), 'HOST has something else there: no manifest'],
    ['that is a list', serve('[]'), 'HOST sent no manifest'],
    ['without end', (_, response) => { response.writeHead(200, { 'content-type': types.image }); response.write('x'.repeat(3_000_000)); }, 'HOST sent a longer manifest than is read, and no digest']
  ])('is refused %s', async (_, handler, says) => {
    expect((await ask(handler, read)).answer).toBe(says);
  });

  test('is refused by digest where other bytes come', async () => {
    expect((await ask(serve(image), (client, place) => client.readManifest(place, hash('asked')))).answer).toBe('HOST sent a manifest with the wrong digest');
  });
});

describe('a blob', () => {
  test('is read where its bytes have its digest', async () => {
    const handler: Handler = (_, response) => reply(response, 200, {}, '{"os":"linux"}');
    expect((await ask(handler, (client, place) => client.readBlob(place, hash('{"os":"linux"}')))).answer).toEqual(Buffer.from('{"os":"linux"}'));
    expect((await ask(handler, (client, place) => client.readBlob(place, hash('other')))).answer).toBe('HOST sent a blob with the wrong digest');
    expect((await ask((_, response) => reply(response, 404), (client, place) => client.readBlob(place, hash('other')))).answer).toBeUndefined();
  });
});

describe('a manifest that is written', () => {
  const bytes = Buffer.from(JSON.stringify(index));
  const written = { bytes, mediaType: types.index, digest: hash(bytes) };
  const write = (client: RegistryClient, place: RepositoryPlace) => client.writeManifest(place, 'main', written).then(() => 'written');

  test('arrives with its very bytes and type, by a token that may push to this repository alone', async () => {
    const types: (string | undefined)[] = [];
    const handler: Handler = (request, response, raw) => {
      if (request.url.startsWith('/token')) return reply(response, 200, {}, '{"token":"abc"}');
      if (request.authorization !== 'Bearer abc') return reply(response, 401, { 'www-authenticate': `Bearer realm="http://${raw.headers.host}/token",service="registry"` });
      types.push(raw.headers['content-type']);
      return reply(response, 201, { 'docker-content-digest': written.digest });
    };
    const { answer, server } = await ask(handler, write);
    expect([answer, types, server.seen.find(({ method, authorization }) => method === 'PUT' && authorization !== undefined)?.body]).toEqual(['written', ['application/vnd.oci.image.index.v1+json'], bytes.toString()]);
    expect(server.seen.filter(({ url }) => url.startsWith('/token')).map(({ url }) => new URLSearchParams(url.slice(7)).get('scope'))).toEqual(['repository:acme/web:pull,push']);
  });

  test.each([429, 500, 503])('is sent again after %d, which passes, and not for ever', async (status) => {
    let calls = 0;
    const passing = await ask((_, response) => reply(response, calls++ === 0 ? status : 201), write);
    const lasting = await ask((_, response) => reply(response, status), write);
    expect([passing.answer, passing.server.seen.length, lasting.answer, lasting.server.seen.length]).toEqual(['written', 2, expect.stringMatching(/^HOST /), 3]);
  });

  test.each<[string, Handler, string]>([
    ['does not allow it', (_, response) => reply(response, 403), 'HOST refused access (403)'],
    ['is read-only', (_, response) => reply(response, 405), 'HOST answered 405'],
    ['keeps something else', (_, response) => reply(response, 201, { 'docker-content-digest': hash('other') }), 'HOST keeps something else than was sent'],
    ['sends it elsewhere', (_, response, raw) => reply(response, 307, { location: `http://${raw.headers.host}/elsewhere` }), 'HOST redirects an upload']
  ])('fails where the registry %s', async (_, handler, says) => {
    expect((await ask(handler, write)).answer).toBe(says);
  });
});

describe('a client', () => {
  test('has at most 32 requests under way', async () => {
    let calls = 0;
    const handler: Handler = (_, response) => setTimeout(() => reply(response, 200), ++calls === 1 ? 0 : 20);
    const { server, answer } = await ask(handler, (client, place) => Promise.all(Array.from({ length: 100 }, (_, number) => client.has(place, 'blobs', hash(String(number))))));
    expect([answer, server.atOnce()]).toEqual([Array.from({ length: 100 }, () => true), 32]);
  });

  test('gives up when its time is over', async () => {
    expect((await ask(() => undefined, (client, place) => client.has(place, 'blobs', hash('x')), {}, 300)).answer).toBe('no answer in time');
  });
});
