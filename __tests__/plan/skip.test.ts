import { describe, expect, test } from '@jest/globals';
import { fingerprintRef } from '../../src/plan/cache-refs.js';
import { reasonToBuild } from '../../src/plan/judge-skip.js';
import { parseCacheTag } from '../../src/plan/parse-ref.js';
import { makePlan } from '../../src/plan/plan.js';
import { reachOf, restOf } from '../../src/plan/rest-of-plan.js';
import { judgeRun } from '../../src/plan/trust.js';
import { planOutputs } from '../../src/plan/bake-outputs.js';
import { shortHash } from '../../src/plan/name.js';
import type { Target } from '../../src/definition/definition.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../support/make.js';

const value = '0123456789abcdef'.repeat(4);
const planned = (texts: Readonly<Record<string, string>>, targets: readonly Target[] = [makeTarget()], context = makeContext()) => {
  const inputs = makeInputs({ 'skip-unchanged': 'true', tags: 'auto', ...texts });
  const definition = makeDefinition({ targets });
  return { inputs, definition, plan: makePlan(inputs, context, definition, judgeRun(inputs, context)) };
};
const refsOf = (texts: Readonly<Record<string, string>>, targets?: readonly Target[], context?: ReturnType<typeof makeContext>) => planned(texts, targets, context).plan.targets.map(({ fingerprintPlaces }) => fingerprintPlaces.map((place) => fingerprintRef(place, value)));
const tag = `cache-f-${value.slice(0, 40)}`;
const owner = `-r${shortHash('42')}`;

describe('the refs of a fingerprint', () => {
  test('lie beside the image, with the target where all share a repository', () => {
    expect(refsOf({ registry: 'ghcr.io/acme' })).toEqual([[`ghcr.io/acme/shop-web:${tag}${owner}`]]);
    expect(refsOf({ registry: 'ghcr.io/acme', 'registry-single-name': 'all' }, [makeTarget(), makeTarget({ name: 'api' })])).toEqual([[`ghcr.io/acme/all:web.${tag}${owner}`], [`ghcr.io/acme/all:api.${tag}${owner}`]]);
    expect(refsOf({ registry: 'ghcr.io/acme', 'image-name': 'shop/{target}' })).toEqual([[`ghcr.io/acme/shop/web:${tag}`]]);
  });

  test('are in every repository that the image is pushed to, and in that which it would be pushed to', () => {
    expect(refsOf({ registry: 'ghcr.io/acme', tags: 'auto,docker.io/acme/web:1' })).toEqual([[`ghcr.io/acme/shop-web:${tag}${owner}`, `docker.io/acme/web:${tag}${owner}`]]);
    expect(refsOf({ registry: 'ghcr.io/acme', push: 'false' })).toEqual([[`ghcr.io/acme/shop-web:${tag}${owner}`]]);
    expect(refsOf({})).toEqual([[]]);
  });

  test('are never those of another target, fingerprint or kind, and are taken apart again', () => {
    const names = ['web', 'web.cache-f-1', 'cache-f', 'cache-f-0', 'a', 'a-b', 'web-cache'];
    const targets = names.map((name) => makeTarget({ name: name.replaceAll('.', '_'), service: name }));
    const all = ['0'.repeat(64), '1'.repeat(64)].flatMap((print) => planned({ registry: 'ghcr.io/acme', 'registry-single-name': 'all' }, targets).plan.targets.flatMap((target) => [
      ...target.fingerprintPlaces.map((place) => fingerprintRef(place, print)), ...(print.startsWith('0') ? [...target.images.map(({ ref }) => ref), ...target.cacheTo.map(({ ref }) => ref), ...(target.cacheAlias ? [target.cacheAlias.ref] : [])] : [])
    ]));
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((ref) => parseCacheTag(ref.slice(ref.lastIndexOf(':') + 1), { shared: true, owner: owner.slice(2) })?.kind === 'fingerprint').length).toBe(2 * names.length);
  });
});

describe('a reason to build', () => {
  const reasonOf = (texts: Readonly<Record<string, string>>, target = makeTarget(), context = makeContext()) => {
    const { inputs, plan } = planned(texts, [target], context);
    return reasonToBuild(target, plan.targets[0]!, plan, inputs);
  };
  const registry = { registry: 'ghcr.io/acme' };
  test.each<[string, string | undefined, Parameters<typeof reasonOf>]>([
    ['is none where only an image is pushed', undefined, [{ ...registry }, makeTarget({ outputs: ['type=image,compression=zstd'] })]],
    ['is none where nothing is pushed', undefined, [{ ...registry, push: 'false' }]],
    ['is a missing registry', 'there is no `registry` in which its image could be', [{}]],
    ['is `load`', '`load` wants it in the engine', [{ ...registry, load: 'true' }]],
    ['is a local output', 'it has an output of `type=local` besides its image', [registry, makeTarget({ outputs: ['out'] })]],
    ['is an archive', 'it has an output of `type=tar` besides its image', [registry, makeTarget({ outputs: ['type=tar,dest=x.tar'] })]],
    ['is an image under a name of its own', 'it has an output of `type=image` besides its image', [registry, makeTarget({ outputs: ['type=image,name=ghcr.io/x/y,push=true'] })]],
    ['is a call', 'its `call` is `check`', [registry, makeTarget({ raw: { context: '.', call: 'check' } })]],
    ['is that nothing has a tag', 'no tag of it is pushed on this event', [{ ...registry }, makeTarget(), makeContext({ event: { kind: 'workflow-run', commit: '1'.repeat(40), branch: 'main', ownBranch: true, number: undefined } })]],
    ['are secrets', 'it is given secrets, which no fingerprint can hold', [{ ...registry, 'secret-envs': 'key=KEY' }]],
    ['is ssh', 'it is given SSH keys, with which it may read what changes', [{ ...registry, ssh: 'default' }]]
  ])('%s', (_, reason, facts) => {
    expect(reasonOf(...facts)).toBe(reason);
  });
});

describe('the rest of a plan', () => {
  const targets = [
    makeTarget({ name: 'base', outputs: ['type=registry'] }), makeTarget({ name: 'tools' }),
    makeTarget({ name: 'web', raw: { context: '.', contexts: { base: 'target:base' } } }), makeTarget({ name: 'api', raw: { context: '.', contexts: { base: 'target:base', alpine: 'docker-image://alpine' } } }), makeTarget({ name: 'loop', raw: { contexts: { a: 'target:loop', b: 'target:gone' } } })
  ];

  test('has what is built with all that it is made from, which gives out nothing of its own', () => {
    const { definition, plan } = planned({ registry: 'ghcr.io/acme' }, targets);
    const rest = restOf(definition, plan, new Set(['base', 'tools', 'api', 'loop']));
    expect([rest.definition.asked, rest.definition.targets.map(({ name, outputs }) => [name, outputs]), rest.plan.targets.map(({ name }) => name), rest.plan.contextTargets]).toEqual([['web'], [['base', []], ['web', []]], ['web'], ['base']]);
    expect(restOf(definition, plan, new Set())).toEqual({ definition, plan });
    expect(restOf(definition, plan, new Set(targets.map(({ name }) => name))).definition.targets).toEqual([]);
    expect([...reachOf(targets, ['loop'])]).toEqual(['loop']);
  });
});

describe('an image that may be retagged later', () => {
  test('records its commit, unless the user says another', () => {
    const outputOf = (texts: Readonly<Record<string, string>>, target = makeTarget()) => {
      const { plan } = planned({ registry: 'ghcr.io/acme', tags: 'x', ...texts }, [target]);
      return planOutputs(target, plan.targets[0], plan, true).outputs;
    };
    const name = 'type=image,name=ghcr.io/acme/shop-web:x,push=true';
    expect(outputOf({})).toEqual([`${name},annotation.org.opencontainers.image.revision=${'1'.repeat(40)}`]);
    expect(outputOf({ 'skip-unchanged': 'false' })).toEqual([name]);
    expect(outputOf({}, makeTarget({ outputs: ['type=image,annotation.org.opencontainers.image.revision=mine'] }))).toEqual([`${name},annotation.org.opencontainers.image.revision=mine`]);
  });
});
