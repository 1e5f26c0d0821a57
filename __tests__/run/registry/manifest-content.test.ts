import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { childrenOf, readDigest, readManifest, readTime } from '../../../src/run/registry/manifest-content.js';
import { openSession } from '../../../src/run/registry/session.js';
import type { RegistrySession } from '../../../src/run/registry/session.js';
import { openWires } from '../../../src/run/registry/wires.js';
import { reply, startServer } from '../../support/registry-server.js';

const end = new AbortController();
const open: { close(): unknown }[] = [];
afterEach(async () => void (await Promise.all(open.splice(0).map((one) => one.close()))));

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const configType = 'application/vnd.oci.image.config.v1+json';
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

/** A session with a registry that keeps texts by the ends of their paths: `manifests/main`, `blobs/sha256:…`. */
async function keep(texts: Readonly<Record<string, string>>, saysDigest: boolean | string = true): Promise<RegistrySession> {
  const server = await startServer(({ url }, response) => {
    const text = texts[url.replace('/v2/acme/web/', '')];
    if (text === undefined) return reply(response, 404);
    reply(response, 200, saysDigest === false ? {} : { 'docker-content-digest': saysDigest === true ? digestOf(text) : saysDigest }, text);
  });
  const wires = openWires({ env: {}, config: new Map(), atOnce: 8, signal: end.signal });
  open.push(server, wires);
  return openSession({ host: server.host, base: new URL(`http://${server.host}/v2/`), prefix: '', mirror: false }, { wires, signal: end.signal, readCredential: async () => undefined });
}

describe('a manifest', () => {
  test('is read with the digest of its bytes, and is none where there is none', async () => {
    const session = await keep({ 'manifests/main': '{"a": 1}' });
    expect(await readManifest(session, 'acme/web', 'main')).toEqual({ digest: digestOf('{"a": 1}'), fields: { a: 1 } });
    expect([await readManifest(session, 'acme/web', 'other'), await readDigest(session, 'acme/web', 'other')]).toEqual([undefined, undefined]);
  });

  test.each([
    ['is no manifest', 'main', '[]', /sent no manifest for acme\/web:main$/],
    ['is another one than was asked for', digestOf('right'), '{}', /sent a manifest with the wrong digest$/]
  ])('is refused that %s', async (_, reference, text, says) => {
    await expect(readManifest(await keep({ [`manifests/${reference}`]: text }), 'acme/web', reference)).rejects.toThrow(says);
  });

  test.each([['says', true], ['does not say', false], ['says in another way', 'md5:1']])('has the digest that the registry %s', async (_, says) => {
    expect(await readDigest(await keep({ 'manifests/main': '{"a": 1}' }, says), 'acme/web', 'main')).toBe(digestOf('{"a": 1}'));
  });

  test('holds what an index names, and nothing where it is none', () => {
    const [one, two] = [digestOf('one'), digestOf('two')];
    const manifests = [{ digest: one, mediaType: 'application/vnd.oci.image.manifest.v1+json' }, { digest: two, mediaType: 'application/vnd.oci.image.index.v1+json' }, { digest: 'sha256:no' }, 5];
    expect(childrenOf({ digest: '', fields: { manifests } })).toEqual([{ digest: one, isIndex: false }, { digest: two, isIndex: true }]);
    expect(childrenOf({ digest: '', fields: { config: {} } })).toEqual([]);
  });
});

describe('the time of a manifest', () => {
  const layer = (created: string) => ({ annotations: { 'buildkit/createdat': created } });
  const created = (time: string) => ({ annotations: { 'org.opencontainers.image.created': time } });
  const config = JSON.stringify({ created: '2024-04-01T00:00:00Z' });
  const image = { config: { mediaType: configType, digest: digestOf(config) }, layers: [{}] };
  const inner = JSON.stringify(image);
  const timeOf = async (fields: object) => readTime(await keep({ [`blobs/${digestOf(config)}`]: config, [`manifests/${digestOf(inner)}`]: inner }), 'acme/web', { digest: '', fields: { ...fields } });

  test.each<[string, object, number | undefined]>([
    ['the newest of its cached layers', { layers: [layer('2024-01-01T00:00:00Z'), layer('2024-03-01T00:00:00Z'), layer('2024-02-01T00:00:00Z')] }, day('2024-03-01')],
    ['what its annotation says', { ...image, ...created('2024-05-01T00:00:00Z') }, day('2024-05-01')],
    ["what its image's configuration says", image, day('2024-04-01')],
    ["that of an index's first image", { manifests: [{ digest: digestOf(inner) }] }, day('2024-04-01')],
    ['its own where an index says one', { ...created('2024-06-01T00:00:00Z'), manifests: [{ digest: digestOf(inner) }] }, day('2024-06-01')],
    ["its configuration's where a reproducible build set it to 1970", { ...image, ...created('1970-01-01T00:00:00Z') }, day('2024-04-01')],
    ['the first moment of 2013 at the earliest', created('2013-01-01T00:00:00Z'), day('2013-01-01')],
    ['unknown before', created('2012-12-31T23:59:59Z'), undefined],
    ['unknown where it says none', { layers: [{}] }, undefined],
    ['unknown where it is no time', created('yesterday'), undefined],
    ['unknown of what is no image', { config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(config) } }, undefined],
    ['unknown where its configuration is gone', { config: { mediaType: configType, digest: digestOf('gone') } }, undefined],
    ['unknown of an index of indexes', { manifests: [{ digest: digestOf('gone') }] }, undefined]
  ])('is %s', async (_, fields, expected) => expect(await timeOf(fields)).toBe(expected));
});
