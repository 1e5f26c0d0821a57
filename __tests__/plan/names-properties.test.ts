import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Event } from '../../src/github/event.js';
import { makePlan } from '../../src/plan/plan.js';
import { parseReference } from '../../src/plan/reference.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../support/make.js';

// The grammar of the distribution project (reference.go, and the OCI distribution specification), with what registries add.
const segment = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const host = '(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\\[[0-9a-f:]+\\])(?::[0-9]+)?';
const grammar = new RegExp(`^(${host})/(${segment}(?:/${segment})*):([A-Za-z0-9_][A-Za-z0-9_.-]{0,127})$`);
const segments: Readonly<Record<string, readonly [number, number]>> = {
  'docker.io': [2, 2], 'ghcr.io': [2, 99], 'quay.io': [2, 99], 'public.ecr.aws': [2, 99], 'europe-west1-docker.pkg.dev': [3, 99]
};

const ecr = '123456789012.dkr.ecr';
const registries = [
  'ghcr.io/acme', 'ghcr.io/acme/shop', 'acme', 'europe-west1-docker.pkg.dev/project/repo', 'acme.azurecr.io', 'quay.io/acme', 'harbor.example.com/library', 'localhost:5000', '[::1]:5000/x',
  `${ecr}.eu-west-1.amazonaws.com/shop`, `${ecr}.cn-north-1.amazonaws.com.cn/shop`, `${ecr}-fips.us-gov-west-1.amazonaws.com/a/b`, '123456789012.dkr-ecr.us-east-1.on.aws/shop', 'public.ecr.aws/alias/shop'
];
const places = fc.oneof(
  fc.record({ registry: fc.constantFrom(...registries) }),
  fc.record({ registry: fc.constantFrom(...registries), 'registry-single-name': fc.constantFrom('all', 'a-b') }),
  fc.record({ registry: fc.constantFrom(...registries.slice(0, 2)), 'image-name': fc.constantFrom('{target}', '{project}.{target}', 'x/{target}') }),
  fc.record({ registry: fc.constantFrom(...registries), 'cache-repository': fc.constantFrom('ghcr.io/acme/cache', 'acme/cache', 'localhost:5000/c') })
);

// Names that come near each other and near what we make of them, and any others.
const parts = ['a', 'b', 'A', '-', '_', '.', '/', 'api', 'cache-', 'cache-b-', 'cache', 'c-', 'pr-7', 'pr-', '-r1a2b3c4d', '-p1a2b3c4d', '-1a2b3c4d', 'v1.2.3', 'mq-', 'main', 'latest', '1', 'é', '🙂', ' ', '#'];
const near = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 }).map((list) => list.join(''));
const branch = fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }) });
const service = fc.oneof(near, fc.string({ minLength: 1, maxLength: 90 })).map((name) => name.replace(/[^A-Za-z0-9_.-]/g, '-')).filter((name) => /^[A-Za-z0-9_]/.test(name));
const commit = fc.stringMatching(/^[0-9a-f]{40}$/);
const platforms = fc.constantFrom([], ['linux/amd64'], ['linux/arm64'], ['linux/amd64', 'linux/arm64'], ['linux/arm64', 'linux/amd64']);

const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ kind: fc.constant('branch-push' as const), branch, commit, deleted: fc.constant(false), byDependabot: fc.constant(false), inFork: fc.constant(false) }),
  fc.record({ kind: fc.constant('tag-push' as const), tag: branch, commit, deleted: fc.constant(false), inFork: fc.constant(false) }),
  fc.record({ kind: fc.constant('merge-group' as const), commit, baseBranch: branch, number: fc.constant(7) }),
  fc.record({
    kind: fc.constant('pull-request' as const), number: fc.constantFrom(1, 7, 17, 71), headCommit: commit, mergeCommit: commit, headBranch: branch, baseBranch: branch,
    fromFork: fc.boolean(), byDependabot: fc.constant(false), closed: fc.constant(false)
  })
);
const services = fc.uniqueArray(service, { minLength: 1, maxLength: 5, selector: (name) => name.replaceAll('.', '_') });
const tags = fc.uniqueArray(branch.filter((tag) => !tag.includes('/') && !/[",\r\n]/.test(tag) && tag.trim() === tag && tag !== 'auto'), { maxLength: 2 });

/** Every ref that a build reads or writes, with what it stands for. */
function refsOf(texts: Record<string, string>, names: readonly string[], at: Event, sets: readonly string[], more: readonly string[]): [string, string][] {
  const targets = names.map((name) => makeTarget({ name: name.replaceAll('.', '_'), service: name, platforms: sets }));
  const inputs = makeInputs({ ...texts, tags: ['auto', ...more].join('\n') });
  const plan = makePlan(inputs, makeContext({ event: at }), makeDefinition({ targets, project: 'Shop' }), { trusted: true });
  const keyOf: Readonly<Record<string, string>> = {
    commit: 'commit' in at ? at.commit : at.headCommit, branch: 'branch' in at ? at.branch : '', 'pull-request': 'number' in at ? String(at.number) : '',
    'head-branch': 'headBranch' in at ? at.headBranch : '', 'base-branch': 'baseBranch' in at ? at.baseBranch : '', 'default-branch': 'main'
  };
  const kinds: Readonly<Record<string, string>> = { commit: 'c', 'pull-request': 'pr' };
  const set = [...sets].sort().join();
  return plan.targets.flatMap((target) => [
    ...[...target.cacheFrom, ...target.cacheTo, ...(target.cacheAlias ? [target.cacheAlias] : [])].map(({ ref, reason }): [string, string] => [ref, JSON.stringify(['cache', target.name, kinds[reason] ?? 'b', keyOf[reason], set])]),
    ...[...target.images, ...target.imagesIfAbsent].map(({ ref }): [string, string] => [ref, `image of ${target.name}`])
  ]);
}

describe('every ref', () => {
  test('is valid for its registry, and no two things share one', () => {
    fc.assert(fc.property(places, services, fc.array(fc.tuple(event, platforms), { minLength: 1, maxLength: 4 }), tags, (texts, names, runs, more) => {
      const owners = new Map<string, string>();
      for (const [at, sets] of runs) {
        for (const [ref, meaning] of refsOf(texts, names, at, sets, more)) {
          const [, at2, path = ''] = grammar.exec(ref) ?? [];
          expect([ref, at2]).toEqual([ref, expect.any(String)]);
          const [least, most] = segments[at2 ?? ''] ?? [1, 99];
          const length = path.split('/').length;
          expect([ref, length >= least && length <= most, `${at2}/${path}`.length <= 255, parseReference(ref) !== undefined]).toEqual([ref, true, true, true]);
          expect([ref, owners.get(ref) ?? meaning]).toEqual([ref, meaning]);
          owners.set(ref, meaning);
        }
      }
    }), { numRuns: 600 });
  });

  test('of a cache is never that of an image, whatever tags the user gives', () => {
    fc.assert(fc.property(places, services, event, tags, (texts, names, at, more) => {
      const refs = refsOf(texts, names, at, [], more);
      const of = (kind: string) => new Set(refs.filter(([, meaning]) => meaning.startsWith(kind)).map(([ref]) => ref));
      const images = of('image');
      expect([...of('[')].filter((ref) => images.has(ref))).toEqual([]);
    }), { numRuns: 500 });
  });

  test('is another one in another repository of the same registry', () => {
    fc.assert(fc.property(places, services, event, (texts, names, at) => {
      const of = (id: string) => {
        const targets = names.map((name) => makeTarget({ name: name.replaceAll('.', '_'), service: name }));
        const repository = { owner: 'acme', name: `repo${id}`, id };
        return makePlan(makeInputs(texts), makeContext({ event: at, repository }), makeDefinition({ targets }), { trusted: true }).targets.flatMap(({ cacheFrom, cacheTo }) => [...cacheFrom, ...cacheTo].map(({ ref }) => ref));
      };
      const others = new Set(of('2'));
      expect(of('1').filter((ref) => others.has(ref))).toEqual([]);
    }), { numRuns: 300 });
  });
});
