import { describe, expect, test } from '@jest/globals';
import { isEcr } from '../../src/inputs/registry-hosts.js';
import { chooseLayout, repositoryOf } from '../../src/plan/image-name.js';
import { fitTag } from '../../src/plan/image-refs.js';
import { pathSegment, shortHash, slug } from '../../src/plan/name.js';
import { parseReference } from '../../src/plan/reference.js';

const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const segmentGrammar = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*$/;

const oddNames = [
  'main', 'feat/a', 'feat-a', 'Feat/A', 'feat#a', 'a=b', 'a@b', '-lead', '.lead', '..', 'ü', 'x'.repeat(128), 'x'.repeat(129), 'x'.repeat(300), 'pr-7',
  'cache-b-main', 'feat-a-1a2b3c4d', 'feat-a-p1a2b3c4d', 'feat-a-r1a2b3c4d', `feat-a-${shortHash('feat/a')}`, ' ', 'a b', 'release/1.2', 'v1.2.3', 'A', 'a', '_', '__', 'a__b', 'a..b', 'a._b'
];

describe('a name as a part of a tag', () => {
  test.each([
    ['main', 'main'], ['release-1.2', 'release-1.2'], ['feat/a', `feat-a-${shortHash('feat/a')}`], ['-x', `x-${shortHash('-x')}`], ['..', `x-${shortHash('..')}`]
  ])('%s becomes %s', (name, expected) => expect(slug(name, 128)).toBe(expected));

  test('is a valid tag within its limit, and no two names share one', () => {
    for (const limit of [128, 40]) {
      const slugs = oddNames.map((name) => slug(name, limit));
      expect(slugs.filter((text) => !tagGrammar.test(text) || text.length > limit)).toEqual([]);
      expect(new Set(slugs).size).toBe(oddNames.length);
    }
  });

  test('keeps a name at the edge of the limit and cuts one beyond it', () => {
    expect(slug('x'.repeat(128), 128)).toBe('x'.repeat(128));
    expect(slug('x'.repeat(129), 128)).toBe(`${'x'.repeat(119)}-${shortHash('x'.repeat(129))}`);
  });
});

describe('a name as a segment of a repository path', () => {
  test('is valid, and no two names share one', () => {
    const segments = oddNames.map(pathSegment);
    expect(segments.filter((text) => !segmentGrammar.test(text))).toEqual([]);
    expect(new Set(segments).size).toBe(oddNames.length);
  });
  test.each([['web', 'web'], ['my.api', 'my.api'], ['a--b', 'a--b'], ['my.Api', `my.api-${shortHash('my.Api')}`]])('%s becomes %s', (name, expected) => {
    expect(pathSegment(name)).toBe(expected);
  });
});

describe('the repository of a target', () => {
  const registry = { host: 'ghcr.io', path: 'acme' };
  test('is made of the template', () => {
    const layout = chooseLayout({ registry, singleName: undefined, template: '{project}-{target}', project: 'Shop' });
    expect(repositoryOf(layout, 'web')).toBe(`ghcr.io/acme/shop-web-${shortHash('Shop-web')}`);
    expect(repositoryOf(chooseLayout({ registry, singleName: undefined, template: '{project}/{target}', project: 'shop' }), 'web')).toBe('ghcr.io/acme/shop/web');
  });

  test('is one for all where a single name is given', () => {
    expect(repositoryOf(chooseLayout({ registry, singleName: 'all', template: '{target}', project: 'shop' }), 'web')).toBe('ghcr.io/acme/all');
  });

  test('is one for all on Amazon ECR, unless that is turned off', () => {
    const ecr = { host: '123456789012.dkr.ecr.eu-west-1.amazonaws.com', path: 'shop' };
    expect(repositoryOf(chooseLayout({ registry: ecr, singleName: undefined, template: '{target}', project: 'p' }), 'web')).toBe(`${ecr.host}/shop`);
    expect(repositoryOf(chooseLayout({ registry: ecr, singleName: false, template: '{target}', project: 'p' }), 'web')).toBe(`${ecr.host}/shop/web`);
  });

  test('says so when it is too long', () => {
    const layout = chooseLayout({ registry: { host: 'ghcr.io', path: Array(4).fill('x'.repeat(60)).join('/') }, singleName: undefined, template: '{target}', project: 'p' });
    expect(() => repositoryOf(layout, 'web'.repeat(20))).toThrow(/longer than 255 characters/);
  });

  test.each([
    ['123456789012.dkr.ecr.us-east-1.amazonaws.com', true], ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', true], ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', true],
    ['123456789012.dkr-ecr.us-east-1.on.aws', true], ['123456789012.dkr-ecr-fips.us-east-1.on.aws', true],
    ['1.dkr.ecr.us-east-1.amazonaws.com', false], ['123456789012.dkr.ecr.us-east-1...amazonaws.com', false], ['123456789012.dkr.ecr.us-east-1.amazonaws.com.evil.com', false],
    ['public.ecr.aws', true], ['123456789012.dkr.ecr.us-gov-east-1.amazonaws.com', true], ['123456789012.dkr-ecr.cn-north-1.on.amazonwebservices.com.cn', true], ['123456789012.dkr.ecr.us-iso-east-1.c2s.ic.gov', true], ['ghcr.io', false]
  ])('knows that %s is ECR: %s', (host, expected) => expect(isEcr(host)).toBe(expected));
});

describe('an image tag', () => {
  test('never reads as a cache tag', () => {
    expect(fitTag('cache-b-main', undefined)).toBe(`cache_b-main-${shortHash('\ncache-b-main')}`);
    expect(fitTag('x.cache-b', 'a')).toBe(`a-x.cache_b-${shortHash('a-\nx.cache-b')}`);
    expect(fitTag('cached', undefined)).toBe('cached');
  });

  test.each([['main', 'api-main'], ['pr-7', 'api-pr-7'], ['pr-7-abcdef1', 'api-pr-7-abcdef1'], ['v1.2.3-rc.1', 'api-v1.2.3-rc.1'], ['feat-x', `api-feat-x-${shortHash('api-\nfeat-x')}`]])(
    'with its target in front: %s is %s', (tag, expected) => expect(fitTag(tag, 'api')).toBe(expected));

  test('is of one target and tag alone, whatever other targets and branches there are', () => {
    const targets = ['api', 'api-v2', 'api-worker', 'api-pr', 'api-pr-7', 'api-mq', 'api-v1.2.3', 'api-v1.2.3-rc', 'a.cache-b', 'x'.repeat(80)];
    const tags = ['main', 'v2', 'v2-x', 'x', 'worker-main', 'pr-7', '7', 'pr-7-abcdef1', 'abcdef1', 'rc.1', '1', 'v1.2.3', 'v1.2.3-rc.1', `mq-${'a'.repeat(40)}`, 'a'.repeat(40), '1a2b3c4d', 'feat/x', 'y'.repeat(200), 'cache-b-main', 'b.cache-b-main'];
    const all = targets.flatMap((target) => tags.map((tag) => fitTag(tag, target)));
    expect(all.filter((tag) => !tagGrammar.test(tag) || /(^|\.)cache-/.test(tag))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('an image reference', () => {
  test.each([
    ['web', { host: 'docker.io', path: 'library/web', tag: 'latest' }], ['acme/web:1', { host: 'docker.io', path: 'acme/web', tag: '1' }],
    ['localhost:5000/a/b', { host: 'localhost:5000', path: 'a/b', tag: 'latest' }], ['GHCR.io/a:x', { host: 'ghcr.io', path: 'a', tag: 'x' }],
    ['ghcr.io/A:x', undefined], ['a:b:c', undefined], ['a@sha256:00', undefined], ['', undefined], ['a:.x', undefined]
  ])('%j is %j', (name, expected) => expect(parseReference(name)).toEqual(expected));
});
