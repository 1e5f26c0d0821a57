import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { readBakeMetadata } from '../../src/run/bake-metadata.js';
import { temporary } from './programs.js';

const at = temporary();
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const nothing = { digests: new Map(), buildRefs: new Map(), text: '{}' };

async function read(text: string | Uint8Array) {
  await writeFile(at('metadata.json'), text);
  return readBakeMetadata(at('metadata.json'));
}

describe('the metadata of bake', () => {
  test('has digest and build reference of every target, and no provenance', async () => {
    const web = { 'buildx.build.ref': 'b/b0/abc', 'containerimage.digest': digest, 'image.name': 'x:1,y:2', 'containerimage.descriptor': { size: 1 } };
    const metadata = await read(JSON.stringify({ web: { ...web, 'buildx.build.provenance': { a: 1 }, 'buildx.build.provenance/linux/amd64': {} }, api: { 'buildx.build.ref': 'b/b0/def' }, 'buildx.build.warnings': [{}] }));
    expect(metadata).toEqual({ digests: new Map([['web', digest]]), buildRefs: new Map([['web', 'b/b0/abc'], ['api', 'b/b0/def']]), text: JSON.stringify({ web, api: { 'buildx.build.ref': 'b/b0/def' } }) });
    expect(metadata.text).not.toContain('\n');
  });

  test.each([
    ['nothing', ''], ['half of it', '{"web":{"containerimage.digest":"sha'], ['a list', '[{"a":1}]'], ['null', 'null'], ['a text', '"x"'], ['a number', '7'], ['a page', '<!DOCTYPE html>'], ['binary', Buffer.from([0xff, 0xfe, 0, 1])],
    ['targets that are no objects', '{"a":1,"b":null,"c":"x","d":[1]}']
  ])('that is %s gives nothing', async (_, text) => expect(await read(text)).toEqual(nothing));

  test('that is not there, or a folder, gives nothing', async () => {
    await mkdir(at('folder'));
    expect([await readBakeMetadata(at('none')), await readBakeMetadata(at('folder'))]).toEqual([nothing, nothing]);
  });

  test.each([
    [7], [null], [''], ['sha256:abc'], [`sha256:${'g'.repeat(64)}`], [`${digest}\n`], [`${digest}0`], [`md5:${'a'.repeat(32)}`], [[digest]], [{}], ['sha256:$(touch x)']
  ])('has no digest that is none: %j', async (value) => {
    expect((await read(JSON.stringify({ web: { 'containerimage.digest': value, 'buildx.build.ref': value } }))).digests).toEqual(new Map());
  });

  test('with names of JavaScript\'s own is harmless', async () => {
    const { digests } = await read(`{"__proto__":{"containerimage.digest":"${digest}","polluted":true},"constructor":{"containerimage.digest":"${digest}"}}`);
    expect([[...digests.keys()], (({}) as { polluted?: boolean }).polluted]).toEqual([['__proto__', 'constructor'], undefined]);
  });
});
