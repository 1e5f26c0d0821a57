import { createHash } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import { absent, reply, startServer } from '../../support/registry-server.js';
import type { Handler, TestServer } from '../../support/registry-server.js';
import { openResolver } from '../../../src/run/registry/outside-images.js';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(handler: Handler): Promise<TestServer> {
  const server = await startServer(handler);
  servers.push(server);
  return server;
}

const hash = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const types = { image: 'application/vnd.oci.image.manifest.v1+json', index: 'application/vnd.oci.image.index.v1+json' };

/** An image as a registry keeps it: contents by their digests. */
function image(config: object) {
  const text = JSON.stringify(config);
  const manifest = JSON.stringify({ schemaVersion: 2, mediaType: types.image, config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: hash(text), size: text.length }, layers: [] });
  return { digest: hash(manifest), manifest, contents: { [hash(text)]: text, [hash(manifest)]: manifest } };
}
const amd64 = image({ architecture: 'amd64', config: { OnBuild: ['COPY . /app', 'RUN make'] } });
const arm64 = image({ architecture: 'arm64', config: { OnBuild: null } });
const armv7 = image({ architecture: 'arm', container_config: { onbuild: ['COPY arm /'] } });
const broken = image({ config: { OnBuild: 'COPY . /' } });
const children = [['amd64', amd64], ['arm64', arm64], ['arm', armv7]] as const;
const index = JSON.stringify({ schemaVersion: 2, mediaType: types.index, manifests: children.map(([architecture, { digest, manifest }]) => ({ mediaType: types.image, digest, size: manifest.length, platform: { os: 'linux', architecture } })) });
const contents: Readonly<Record<string, string>> = { ...amd64.contents, ...arm64.contents, ...armv7.contents, ...broken.contents, index, [hash(index)]: index, single: amd64.manifest, broken: broken.manifest };

const registry: Handler = ({ url }, response) => {
  const text = contents[url.split('/').at(-1) ?? ''];
  if (text === undefined) return absent(response);
  reply(response, 200, { 'content-type': url.includes('/blobs/') ? 'application/octet-stream' : text === index ? types.index : types.image }, text);
};
const ask = async (host: string, name: string, platforms: readonly string[], base = true) => {
  const ref = name.startsWith('@') ? `${host}/acme/base${name}` : `${host}/acme/base:${name}`;
  return (await openResolver({ env: {} })([{ ref, base, platforms }])).get(ref);
};

test.each([
  ['of an image', 'single', ['linux/amd64'], amd64.digest, ['COPY . /app', 'RUN make']],
  ['of an index, for its platform', 'index', ['linux/amd64'], hash(index), ['COPY . /app', 'RUN make']],
  ['of an index, for all that an arm64 may run', 'index', ['linux/arm64/v8'], hash(index), ['COPY arm /']],
  ['of an index, for several platforms', 'index', ['linux/amd64', 'linux/arm64'], hash(index), ['COPY . /app', 'COPY arm /', 'RUN make']],
  ['of an index, everything for a platform that it does not name', 'index', ['linux/s390x'], hash(index), ['COPY . /app', 'COPY arm /', 'RUN make']],
  ['by a digest', `@${hash(index)}`, ['linux/amd64'], hash(index), ['COPY . /app', 'RUN make']],
  ['by a tag and a digest', `other@${hash(index)}`, ['linux/amd64'], hash(index), ['COPY . /app', 'RUN make']]
])('The digest and the ONBUILD %s', async (_, name, platforms, digest, triggers) => {
  const { host } = await start(registry);
  expect(await ask(host, name, platforms)).toEqual({ known: true, digest, triggers });
});

test('Of an image that is only copied from the digest alone is read, and for a given digest nobody is asked.', async () => {
  const { host, seen } = await start(registry);
  expect(await ask(host, 'index', ['linux/amd64'], false)).toEqual({ known: true, digest: hash(index), triggers: [] });
  expect(seen).toHaveLength(1);
  expect(await ask(host, `@${hash('gone')}`, ['linux/amd64'], false)).toEqual({ known: true, digest: hash('gone'), triggers: [] });
  expect(seen).toHaveLength(1);
});

test.each([
  ['that is not there', 'gone', 'HOST does not have it'],
  ['whose ONBUILD cannot be read', 'broken', 'what it has for ONBUILD cannot be read'],
  ['by a digest of another kind', '@sha512:00', 'it is no image reference']
])('An image %s is not known', async (_, name, reason) => {
  const { host } = await start(registry);
  const found = await ask(host, name, ['linux/amd64']);
  expect(found?.known === false && found.reason.replaceAll(host, 'HOST').replace(/^.*? cannot be looked up: /, '')).toBe(reason);
});

test('A configuration with the digest of another one is not believed.', async () => {
  const { host } = await start((request, response, raw) => (request.url.includes('/blobs/') ? reply(response, 200, {}, '{}') : registry(request, response, raw)));
  expect(await ask(host, 'single', ['linux/amd64'])).toMatchObject({ known: false, reason: expect.stringContaining('wrong digest') });
});

test('The builder\'s mirrors are read first, and the registry where they do not have it.', async () => {
  const [mirror, origin] = [await start(registry), await start(registry)];
  const empty = await start((_, response) => absent(response));
  const config = (host: string) => new Map([[origin.host, { mirrors: [host], http: true, insecure: false, ca: [] }]]);
  const ref = `${origin.host}/acme/base:index`;
  const question = [{ ref, base: true, platforms: ['linux/amd64'] }];
  const expected = { known: true, digest: hash(index), triggers: ['COPY . /app', 'RUN make'] };
  expect((await openResolver({ env: {}, config: config(mirror.host) })(question)).get(ref)).toEqual(expected);
  expect(origin.seen).toEqual([]);
  expect((await openResolver({ env: {}, config: config(empty.host) })(question)).get(ref)).toEqual(expected);
  expect(empty.seen.length).toBeGreaterThan(0);
});
