import { describe, expect, test } from '@jest/globals';
import type { Target } from '../../src/definition/definition.js';
import { makePlan } from '../../src/plan/plan.js';
import { judgeRun } from '../../src/plan/trust.js';
import { bakeMetadata } from '../../src/report/bake-metadata.js';
import { digestsOf } from '../../src/report/digests.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../support/make.js';
import { digest, readBlocks } from './plain-log.js';

function planOf(targets: readonly Target[], texts: Readonly<Record<string, string>> = { registry: 'ghcr.io/acme', tags: 'v1,v2' }, asked = targets.map(({ name }) => name)) {
  const [inputs, context, definition] = [makeInputs({ push: 'auto', ...texts }), makeContext(), makeDefinition({ targets, asked })];
  return makePlan(inputs, context, definition, judgeRun(inputs, context));
}
const web = makeTarget({ name: 'web' });
const api = makeTarget({ name: 'api', tags: ['api:dev'] });
const exported = (letter: string, ...more: readonly string[]) => [`exporting manifest ${digest(letter)} done`, `exporting config ${digest('c')} done`, ...more];
const image = (prefix: string, letter: string, ...more: readonly string[]) => [`${prefix}exporting to image`, 'exporting layers 0.1s done', ...exported(letter), ...more, 'DONE 0.4s'];
const push = (letter: string, ref = 'ghcr.io/acme/shop-web:v1') => `pushing manifest for ${ref}@${digest(letter)} 0.1s done`;

describe('the digest of a target', () => {
  test.each<[string, readonly (readonly string[])[], Readonly<Record<string, string>>, string | undefined]>([
    ['is that which was pushed', [image('', 'a', push('a'))], {}, 'a'],
    ['is that of the index, where there is one', [image('', 'a', `exporting attestation manifest ${digest('d')} done`, `exporting manifest list ${digest('b')} done`)], {}, 'b'],
    ['is that of the image alone, where nothing is pushed', [image('', 'a')], {}, 'a'],
    ['is what was pushed, whatever the metadata says of another output', [image('', 'a', push('a'))], { web: digest('e') }, 'a'],
    ['is that of the metadata, where bake wrote it', [image('', 'a')], { web: digest('e') }, 'e'],
    ['is not guessed from several platforms without an index', [image('', 'a', ...exported('b'))], {}, undefined],
    ['is not guessed from two images', [image('', 'a'), image('', 'b')], {}, undefined],
    ['is one where two outputs have the same image', [image('', 'a'), ['exporting to oci image format', ...exported('a'), 'DONE 0.2s']], {}, 'a'],
    ['is not that of an export that failed', [[...image('', 'a').slice(0, -1), 'ERROR: no']], {}, undefined],
    ['is not what a step prints', [['[1/1] RUN x', `0.1 #3 exporting to image`, `0.1 exporting manifest ${digest('f')} done`, 'DONE 0.1s']], {}, undefined]
  ])('%s', (_, blocks, metadata, letter) => {
    expect(digestsOf(planOf([web]), readBlocks(['web'], blocks), new Map(Object.entries(metadata)))).toEqual(new Map(letter === undefined ? [] : [['web', digest(letter)]]));
  });

  test('of several targets is each its own, that of a mere context nobody\'s', () => {
    const log = readBlocks(['web', 'api', 'base'], [image('[api] ', 'b'), image('[web] ', 'a', push('a')), image('[base] ', 'e')]);
    expect(digestsOf(planOf([web, api, makeTarget({ name: 'base' })], undefined, ['web', 'api']), log, new Map())).toEqual(new Map([['web', digest('a')], ['api', digest('b')]]));
  });
});

describe('the metadata of a bake that has not ended', () => {
  test('is what the file will hold, as far as it is known', () => {
    const plan = planOf([web, api, makeTarget({ name: 'base' })], undefined, ['web', 'api']);
    const log = readBlocks(['web', 'api', 'base'], [image('[web] ', 'a', push('a'))]);
    const text = bakeMetadata({
      plan, log, digests: digestsOf(plan, log, new Map()), buildRefs: new Map([['web', 'b/n/1'], ['base', 'b/n/2']]), platforms: new Map([['web', 'linux/arm/v7']]),
      pushed: new Map([['web', { digest: digest('a'), mediaType: 'application/vnd.oci.image.manifest.v1+json', bytes: 669 }]])
    });
    expect([text.includes('\n'), JSON.parse(text)]).toEqual([false, {
      base: { 'buildx.build.ref': 'b/n/2' },
      web: {
        'buildx.build.ref': 'b/n/1', 'containerimage.config.digest': digest('c'), 'containerimage.digest': digest('a'),
        'containerimage.descriptor': { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: digest('a'), size: 669, platform: { architecture: 'arm', os: 'linux', variant: 'v7' } }, 'image.name': 'ghcr.io/acme/shop-web:v1,ghcr.io/acme/shop-web:v2'
      },
      api: { 'image.name': 'ghcr.io/acme/shop-api:v1,ghcr.io/acme/shop-api:v2' }
    }]);
  });

  test.each(['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json'])('gives an index no platform: %s', (mediaType) => {
    const plan = planOf([web]);
    const text = bakeMetadata({ plan, log: readBlocks(['web'], []), digests: new Map([['web', digest('a')]]), buildRefs: new Map(), platforms: new Map([['web', 'linux/amd64']]), pushed: new Map([['web', { digest: digest('a'), mediaType, bytes: 9 }]]) });
    expect((JSON.parse(text) as { web: object }).web).toMatchObject({ 'containerimage.descriptor': { mediaType, digest: digest('a'), size: 9 } });
    expect(text).not.toContain('platform"');
  });

  test('names local images, and leaves out what no registry and no log says', () => {
    const plan = planOf([api], { push: 'false' });
    expect(JSON.parse(bakeMetadata({ plan, log: readBlocks(['api'], []), digests: new Map(), pushed: new Map(), buildRefs: new Map(), platforms: new Map() }))).toEqual({ api: { 'image.name': 'api:dev' } });
  });
});
