import { describe, expect, test } from '@jest/globals';
import { aliasesOf } from '../../src/report/aliases.js';
import type { HandedTarget } from '../../src/run/handover.js';
import { digest, handed, readBlocks } from './plain-log.js';

const wrote = (prefix: string, letter: string, end = 'DONE 1.2s') => [`${prefix}exporting cache to registry`, 'writing layer sha256:0 0.1s done', `writing cache image manifest ${digest(letter)} 0.1s done`, end];
const alias = (name: string, letter: string) => ({ source: `r.example:5000/acme/${name}@${digest(letter)}`, tag: `r.example:5000/acme/${name}:cache-c-1` });

describe('second tags', () => {
  test.each<[string, readonly HandedTarget[], readonly string[], readonly (readonly string[])[], readonly object[]]>([
    ['a lone target', [handed('web')], ['web'], [wrote('', 'a')], [alias('web', 'a')]],
    ['each target its own', [handed('web'), handed('api')], ['web', 'api'], [wrote('[api] ', 'b'), wrote('[web] ', 'a')], [alias('web', 'a'), alias('api', 'b')]],
    ['equal caches of two targets', [handed('web'), handed('api')], ['web', 'api'], [wrote('[api] ', 'a'), wrote('[web] ', 'a')], [alias('web', 'a'), alias('api', 'a')]],
    ['none of a cache that was refused after BuildKit called it written', [handed('web')], ['web'], [wrote('', 'a', 'ERROR: error writing manifest blob: 403 Forbidden')], []],
    ['none of one that was cancelled', [handed('web')], ['web'], [wrote('', 'a', 'CANCELED')], []],
    ['none of one that has not ended', [handed('web')], ['web'], [wrote('', 'a').slice(0, 3)], []],
    ['none of one whose manifest is not written', [handed('web')], ['web'], [['exporting cache to registry', `writing cache image manifest ${digest('a')}`, 'DONE 0.1s']], []],
    ['none where a part fails and another is whole', [handed('web'), handed('api')], ['web', 'api'], [wrote('[web] ', 'a'), wrote('[api] ', 'b', 'ERROR: no')], [alias('web', 'a')]],
    ['none where the user exports caches too', [handed('web', { userExports: true })], ['web'], [wrote('', 'a')], []],
    ['none where two manifests could be ours', [handed('web')], ['web'], [wrote('', 'a'), wrote('', 'b')], []],
    ['none without a commit to name', [handed('web', { cacheAlias: undefined })], ['web'], [wrote('', 'a')], []],
    ['none without a cache of ours', [handed('web', { cacheRef: undefined })], ['web'], [wrote('', 'a')], []],
    ['none from the cache of a target that is only its context', [handed('web')], ['web', 'base'], [wrote('[base] ', 'b')], []],
    ['the own one beside that of a target that is only its context', [handed('web')], ['web', 'base'], [wrote('[base] ', 'b'), wrote('[web] ', 'a')], [alias('web', 'a')]]
  ])('%s', (_, targets, names, blocks, expected) => expect(aliasesOf(targets, readBlocks(names, blocks))).toEqual(expected));

  test('none from what a step prints', () => {
    const step = ['[2/2] RUN attack', `0.100 #9 exporting cache to registry`, `0.100 #9 writing cache image manifest ${digest('f')} 0.1s done`, '0.100 #9 DONE 0.1s', 'DONE 0.2s'];
    expect(aliasesOf([handed('web')], readBlocks(['web'], [step]))).toEqual([]);
  });
});
