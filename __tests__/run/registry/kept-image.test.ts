import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { absent, reply, startServer } from '../../support/registry-server.js';
import type { TestServer } from '../../support/registry-server.js';
import { withRegistries } from '../../../src/run/registry/client.js';
import type { RegistryClient } from '../../../src/run/registry/client.js';
import { readKeptImage, readRevision } from '../../../src/run/registry/kept-image.js';
import { retag } from '../../../src/run/registry/retag.js';
import { retaggedIndex } from '../../../src/run/registry/retagged-index.js';
import { messageOf } from '../../../src/shared/errors.js';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const key = 'org.opencontainers.image.revision';
const [old, young] = ['a'.repeat(40), 'b'.repeat(40)];
const types = { image: 'application/vnd.oci.image.manifest.v1+json', index: 'application/vnd.oci.image.index.v1+json', config: 'application/vnd.oci.image.config.v1+json', layer: 'application/vnd.oci.image.layer.v1.tar+gzip' };
const hash = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** What a registry keeps: contents by path behind the repository's name. */
class Store {
  readonly kept = new Map<string, { readonly text: string; readonly type: string }>();

  blob(text: string, type: string) {
    this.kept.set(`blobs/${hash(text)}`, { text, type });
    return { mediaType: type, digest: hash(text), size: text.length };
  }

  manifest(body: object, tag: string, type = types.image) {
    const text = JSON.stringify({ schemaVersion: 2, mediaType: type, ...body });
    for (const name of [tag, hash(text)]) this.kept.set(`manifests/${name}`, { text, type });
    return { mediaType: type, digest: hash(text), size: text.length };
  }

  image(tag: string, { architecture = 'amd64', annotation, label }: { architecture?: string; annotation?: string; label?: string } = {}) {
    const config = this.blob(JSON.stringify({ os: 'linux', architecture, config: { Labels: label === undefined ? null : { [key]: label } } }), types.config);
    return this.manifest({ config, layers: [this.blob(`layer of ${architecture}`, types.layer)], ...(annotation === undefined ? {} : { annotations: { [key]: annotation } }) }, tag);
  }

  async use<T>(task: (client: RegistryClient, ref: (tag: string) => string) => Promise<T>) {
    const server = await startServer((request, response) => {
      const name = request.url.replace('/v2/acme/web/', '');
      if (request.method === 'PUT') {
        this.kept.set(name, { text: request.body, type: types.index });
        return reply(response, 201);
      }
      const found = this.kept.get(name);
      if (!found) return absent(response);
      return reply(response, 200, { 'content-type': found.type, 'content-length': String(found.text.length) }, request.method === 'HEAD' ? '' : found.text);
    });
    servers.push(server);
    return withRegistries({ env: {} }, { totalMs: 5000 }, (client) => task(client, (tag) => `${server.host}/acme/web:${tag}`)).catch((error: unknown) => messageOf(error).replaceAll(server.host, 'HOST'));
  }
}

describe('the commit that an image was built from', () => {
  test.each<[string, (store: Store) => void, string | undefined]>([
    ['the annotation of an index', (store) => store.manifest({ manifests: [{ ...store.image('x', { annotation: young }), platform: { os: 'linux', architecture: 'amd64' } }], annotations: { [key]: old } }, 'tag', types.index), old],
    ["the annotation of an index' image", (store) => store.manifest({ manifests: [{ ...store.image('x', { annotation: old, label: young }), platform: { os: 'linux', architecture: 'amd64' } }] }, 'tag', types.index), old],
    ['the annotation of an image', (store) => store.image('tag', { annotation: old, label: young }), old],
    ['the label of an image', (store) => store.image('tag', { label: old }), old],
    ["the label of an index' first image", (store) => store.manifest({ manifests: [{ ...store.image('y'), platform: { os: 'unknown', architecture: 'unknown' } }, { ...store.image('x', { label: old }), platform: { os: 'linux', architecture: 'amd64' } }] }, 'tag', types.index), old],
    ['nothing', (store) => store.image('tag'), undefined],
    ['nothing, for what is no commit', (store) => store.image('tag', { annotation: '--upload-pack=x', label: `${old}\n` }), undefined]
  ])('is read from %s', async (_, fill, commit) => {
    const store = new Store();
    fill(store);
    expect(await store.use((client, ref) => readRevision(ref('tag'), client))).toMatchObject({ image: true, revision: commit });
  });

  test('is that of no image where there is none', async () => {
    expect(await new Store().use((client, ref) => readRevision(ref('tag'), client))).toEqual({ image: false });
  });
});

describe('an image that is kept', () => {
  test('is whole, with the platform that its configuration says', async () => {
    const store = new Store();
    const { digest } = store.image('tag', { architecture: 'arm64', annotation: old });
    expect(await store.use((client, ref) => readKeptImage(ref('tag'), ['linux/arm64/v8'], client))).toMatchObject({ manifest: { digest }, platform: { os: 'linux', architecture: 'arm64' }, revision: old });
    expect(await store.use((client, ref) => readKeptImage(ref('tag'), ['linux/arm64', 'linux/amd64'], client))).toBe('it is not for linux/amd64');
    expect(await store.use((client, ref) => readKeptImage(ref('other'), [], client))).toBeUndefined();
  });

  test.each([['layer', 'blobs/', types.layer, 'a layer of it is gone'], ['configuration', 'blobs/', types.config, 'its configuration is gone'], ['manifest', 'manifests/', types.image, 'a manifest of it is gone']])('is not whole without its %s', async (_, kind, type, says) => {
    const store = new Store();
    store.manifest({ manifests: [{ ...store.image('x'), platform: { os: 'linux', architecture: 'amd64' } }] }, 'tag', types.index);
    for (const [name, entry] of store.kept) if (name.startsWith(kind) && entry.type === type) store.kept.delete(name);
    expect(await store.use((client, ref) => readKeptImage(ref('tag'), ['linux/amd64'], client))).toBe(says);
  });
});

describe('an image for another commit', () => {
  test('is an index of the very descriptors, with annotations of the index kept, the same bytes each time', async () => {
    const store = new Store();
    const child = { ...store.image('x', { annotation: old }), platform: { os: 'linux', architecture: 'amd64', 'os.features': ['a'] }, annotations: { 'vnd.docker.reference.type': 'none' }, data: 'e30=' };
    store.manifest({ manifests: [child], annotations: { kept: 'yes', [key]: old }, subject: child, artifactType: 'x/y' }, 'tag', types.index);
    const image = await store.use((client, ref) => readKeptImage(ref('tag'), [], client));
    if (image === undefined || typeof image === 'string') throw new Error(image);
    const index = retaggedIndex(image, young);
    expect(JSON.parse(index.bytes.toString())).toEqual({ schemaVersion: 2, mediaType: types.index, manifests: [child], annotations: { kept: 'yes', [key]: young } });
    expect([retaggedIndex(image, young), index.digest, retaggedIndex(image, old)]).toEqual([index, hash(index.bytes.toString()), image.manifest]);
  });

  test('is put under tags of its commit always, and under moving ones where they do not go back', async () => {
    const store = new Store();
    store.image('cache-f-1', { annotation: old });
    const commit = 'e'.repeat(40);
    for (const tag of ['newer', commit, 'queue']) store.image(tag, { annotation: young });
    store.image('own', { annotation: commit });
    store.image('older', { annotation: 'c'.repeat(40) });
    store.image('unsure', { annotation: 'd'.repeat(40) });
    store.image('unrecorded');
    store.manifest({ config: store.blob('{}', 'text/plain'), layers: [] }, 'artifact');
    const tags = ['newer', 'older', 'own', 'unsure', 'unrecorded', 'artifact', 'absent'];
    const done = await store.use(async (client, ref) => {
      const image = await readKeptImage(ref('cache-f-1'), [], client);
      if (!image) throw new Error('there is no image');
      const refs = [...tags.map((tag) => ({ ref: ref(tag), tag, reason: 'branch' as const })), { ref: ref(commit), tag: commit, reason: 'commit' as const }, { ref: ref('queue'), tag: 'queue', reason: 'merge-group' as const }];
      const { tagged, left } = await retag({ image, commit, refs }, { client, isBehind: async (_, other) => (other === young || other === commit ? true : other.startsWith('d') ? undefined : false) });
      return [tagged.map(({ tag }) => tag), left.map((one) => [one.ref.replace(/.*:/, ''), one.newer, one.reason.replace(/127\.0\.0\.1:\d+/, 'HOST')])];
    });
    expect(done).toEqual([
      ['older', 'own', 'unrecorded', 'absent', commit, 'queue'],
      [['newer', true, 'it names the image of bbbbbbb, which is newer'], ['unsure', false, 'it names the image of ddddddd, and neither git nor GitHub can tell whether that is newer'], ['artifact', false, 'what it names could not be read: HOST has something else there: no image']]
    ]);
    expect((JSON.parse(store.kept.get(`manifests/${commit}`)?.text ?? '') as { annotations: object }).annotations).toEqual({ [key]: commit });
  });

  test.each([['once', 1, [['newer', true, 'it names the image of bbbbbbb, which is newer']]], ['again and again', 9, [['newer', true, 'other jobs move it at this moment']]]])('does not go under a tag that another job moved %s while it was asked which is newer', async (_, times, left) => {
    const store = new Store();
    store.image('cache-f-1', { annotation: old });
    store.image('newer', { annotation: 'c'.repeat(40) });
    let asked = 0;
    const isBehind = async (__: string, other: string) => {
      if (++asked <= times) store.image('newer', { annotation: times === 1 ? young : String(asked).repeat(40) });
      return other === young;
    };
    const done = await store.use(async (client, ref) => {
      const image = await readKeptImage(ref('cache-f-1'), [], client);
      if (!image) throw new Error('there is no image');
      const outcome = await retag({ image, commit: 'e'.repeat(40), refs: [{ ref: ref('newer'), tag: 'newer', reason: 'branch' }] }, { client, isBehind });
      return [outcome.tagged, outcome.left.map((one) => [one.ref.replace(/.*:/, ''), one.newer, one.reason])];
    });
    expect(done).toEqual([[], left]);
  });
});
