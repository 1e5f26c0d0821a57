import { describe, expect, test } from '@jest/globals';
import { fewNames, metadataWith, refusalNotices, skippedWords, tagNotices } from '../../src/report/unchanged.js';
import type { UnchangedTarget } from '../../src/report/unchanged.js';

const digest = `sha256:${'a'.repeat(64)}`;
const mediaType = 'application/vnd.oci.image.index.v1+json';
const since = '1a2b3c4'.padEnd(40, '0');
const target = (more: Partial<UnchangedTarget> = {}): UnchangedTarget => ({ how: 'retagged', repository: 'ghcr.io/acme/web', digest, mediaType, bytes: 420, since, tagged: [], left: [], ...more });
const tagged = ['main', 'sha-1'].map((tag) => ({ ref: `ghcr.io/acme/web:${tag}`, tag, reason: 'branch' as const }));

describe('what is said of targets that are not built', () => {
  test.each<[UnchangedTarget['how'], string | undefined, string]>([
    ['retagged', since, 'unchanged since 1a2b3c4'], ['unchanged', since, 'unchanged since 1a2b3c4'], ['unchanged', undefined, 'unchanged'], ['found', since, 'found, of 1a2b3c4'], ['found', undefined, 'found']
  ])('where it is %s, and of commit %s: %s', (how, commit, words) => expect(skippedWords({ how, since: commit })).toBe(words));

  test('stands in the metadata as bake would say it, by tags or by digest, beside what was built', () => {
    const metadata = metadataWith('{"api":{"containerimage.digest":"sha256:b"}}', new Map([['web', target({ tagged })], ['cron', target()]]));
    const descriptor = { mediaType, digest, size: 420 };
    expect(JSON.parse(metadata)).toEqual({
      api: { 'containerimage.digest': 'sha256:b' },
      web: { 'containerimage.descriptor': descriptor, 'containerimage.digest': digest, 'image.name': 'ghcr.io/acme/web:main,ghcr.io/acme/web:sha-1' },
      cron: { 'containerimage.descriptor': descriptor, 'containerimage.digest': digest, 'image.name': `ghcr.io/acme/web@${digest}` }
    });
  });

  test('leaves metadata as it was written where all were built, or where it cannot be read', () => {
    expect(metadataWith('{ "api": {} }\n', new Map())).toBe('{ "api": {} }\n');
    expect(metadataWith('no JSON', new Map([['web', target()]]))).toBe('no JSON');
  });

  test('is a notice for each reason to build all the same, and for each tag that stayed', () => {
    expect(refusalNotices(new Map([['a', 'it uses ssh'], ['b', 'it uses secrets'], ['c', 'it uses ssh']]), new Map([['c', 'shown-c']]))).toEqual(['skip-unchanged does not apply to a, shown-c: it uses ssh.', 'skip-unchanged does not apply to b: it uses secrets.']);
    const left = [{ ref: 'r:main', reason: 'it names newer', newer: true }, { ref: 'r:v1', reason: 'nobody can tell', newer: false }];
    expect(tagNotices(new Map([['web', target({ left })]]), new Map())).toEqual([
      'skip-unchanged: r:main of web was left as it is, because it names newer.',
      'skip-unchanged: r:v1 of web was left as it is, because nobody can tell. Give `github-token` the permission `contents: read`, or check out with `fetch-depth: 0`.'
    ]);
  });

  test('names five, and how many more', () => expect([fewNames([...'abcde']), fewNames([...'abcdef'])]).toEqual(['a, b, c, d, e', 'a, b, c, d, e and 1 more']));
});
