import { describe, expect, test } from '@jest/globals';
import type { Target } from '../../src/definition/definition.js';
import { awaitedExports, mayLetGo } from '../../src/plan/let-go.js';
import { specifyBuilder } from '../../src/plan/builder-spec.js';
import { makePlan } from '../../src/plan/plan.js';
import { judgeRun } from '../../src/plan/trust.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../support/make.js';

interface Case {
  readonly with?: Readonly<Record<string, string>>;
  readonly target?: Partial<Target>;
  readonly others?: readonly Target[];
  readonly cacheOnly?: boolean;
  readonly event?: Parameters<typeof makeContext>[0];
}

function plan({ with: texts = {}, target = {}, others = [], event = {} }: Case) {
  const inputs = makeInputs({ registry: 'ghcr.io/acme', tags: 'auto', push: 'auto', cache: 'registry', 'cache-export': 'background', ...texts });
  const context = makeContext(event);
  const definition = makeDefinition({ targets: [makeTarget({ name: 'web', ...target }), ...others], asked: ['web'] });
  return { inputs, context, definition, plan: makePlan(inputs, context, definition, judgeRun(inputs, context)) };
}

describe('what is awaited of a target', () => {
  test.each<[string, Case, [number, number, number]]>([
    ['pushed under the names of its event', {}, [1, 0, 3]],
    ['one name', { with: { tags: 'v1' } }, [1, 0, 1]],
    ['the same name twice', { with: { tags: 'v1' }, target: { tags: ['ghcr.io/acme/shop-web:v1'] } }, [1, 0, 1]],
    ['the same name twice in an output of its own', { with: { tags: 'v1' }, target: { outputs: ['"name=r.example/a:1,r.example/a:1",type=image,push=true'] } }, [2, 0, 2]],
    ['pushed by digest as well', { with: { tags: 'v1' }, target: { outputs: ['type=image,name=r.example/a,push-by-digest=true,push=true'] } }, [2, 0, 2]],
    ['an image output that is covered by ours', { with: { tags: 'v1' }, target: { outputs: ['type=image,push=true,compression=zstd'] } }, [1, 0, 1]],
    ['pushed and loaded', { with: { tags: 'v1', load: 'true' } }, [2, 1, 1]],
    ['loaded only', { with: { push: 'false', load: 'true' } }, [1, 1, 0]],
    ['a docker archive is no load', { with: { push: 'false' }, target: { outputs: ['type=docker,dest=a.tar'] } }, [1, 0, 0]],
    ['files, oci and tar', { with: { push: 'false' }, target: { outputs: ['out', 'type=oci,dest=a.tar', 'type=tar,dest=b.tar'] } }, [3, 0, 0]],
    ['an output that nothing may be pushed by', { with: { push: 'false' }, target: { outputs: ['type=registry'] }, cacheOnly: true }, [0, 0, 0]],
    ['no output on a builder of ours', { with: { push: 'false' }, cacheOnly: true }, [0, 0, 0]],
    ['no output on a builder of which nothing is known', { with: { push: 'false' } }, [1, 0, 0]],
    ['the user\'s registry without our own', { with: { registry: '', cache: 'gha' }, target: { tags: ['ghcr.io/acme/a:1', 'ghcr.io/acme/a:2'], outputs: ['type=registry'] } }, [1, 0, 2]]
  ])('%s', (_, one, [outputs, loads, pushes]) => {
    const { definition, plan: planned } = plan(one);
    expect([...awaitedExports(definition, planned, one.cacheOnly ?? false)]).toEqual([['web', { outputs, loads, pushes }]]);
  });

  test('of a target that is only the context of another is nothing', () => {
    const { definition, plan: planned } = plan({ others: [makeTarget({ name: 'base', outputs: ['type=local,dest=x'] })] });
    expect([...awaitedExports(definition, planned, true).keys()]).toEqual(['web']);
  });
});

describe('a build goes on alone', () => {
  test.each<[string, boolean, Case]>([
    ['where a cache is exported', true, {}],
    ['not where the user wants to wait', false, { with: { 'cache-export': 'inline' } }],
    ['not without any cache', false, { with: { cache: 'off' } }],
    ['not where none is written', false, { with: { 'cache-write': 'never' } }],
    ['where only the user writes one', true, { with: { cache: 'off', 'cache-to': 'type=gha' } }],
    ['where the user names a ref only', true, { with: { cache: 'off', 'cache-to': 'user/app:cache' } }],
    ['not where the next step moves a directory', false, { with: { 'cache-to': 'type=local,dest=/tmp/x' } }],
    ['nor where that is our own', false, { with: { registry: '', cache: 'local', 'cache-options': 'dest=/tmp/x' } }],
    ['nor beside images that are pushed', false, { with: { cache: 'local', 'cache-options': 'dest=/tmp/x' } }],
    ['nor where the definition names one', false, { target: { cacheTo: ['dest=/tmp/x,type=local'] } }],
    ['nor where a target behind it does', false, { others: [makeTarget({ name: 'base', cacheTo: ['type=local,dest=/tmp/x'] })] }],
    ['for several platforms on one node', true, { target: { platforms: ['linux/amd64', 'linux/arm64'] } }],
    ['not for several platforms on nodes of ours, which buildx merges', false, { target: { platforms: ['linux/amd64', 'linux/arm64'] }, with: { append: '- endpoint: ssh://arm\n  platforms: linux/arm64' } }],
    ['nor on a builder whose nodes we do not know', false, { target: { platforms: ['linux/amd64', 'linux/arm64'] }, with: { builder: 'mine' } }],
    ['nor on one that may be there under its name', false, { target: { platforms: ['linux/amd64', 'linux/arm64'] }, with: { 'builder-name': 'mine' } }],
    ['for one platform on any builder', true, { target: { platforms: ['linux/arm64'] }, with: { builder: 'mine' } }],
    ['not where an argument could imitate a push in a step\'s name', false, { target: { args: new Map([['MESSAGE', 'fix\n#5 DONE 0.1s\n\n#6 exporting to image']]) } }],
    ['nor one of a target behind it', false, { others: [makeTarget({ name: 'base', args: new Map([['MESSAGE', 'a\r']]) })] }],
    ['with arguments of one line', true, { target: { args: new Map([['MESSAGE', 'fix #5 DONE']]) } }]
  ])('%s', (_, expected, one) => {
    const { inputs, context, definition, plan: planned } = plan(one);
    expect(mayLetGo(inputs, definition, planned, specifyBuilder(inputs, context, 'abcd'))).toBe(expected);
  });

  test('never for code that is not trusted', () => {
    const { inputs, context, definition, plan: planned } = plan({});
    expect(mayLetGo(inputs, definition, { ...planned, trust: { trusted: false, reason: 'it comes from a fork' } }, specifyBuilder(inputs, context, 'abcd'))).toBe(false);
  });
});
