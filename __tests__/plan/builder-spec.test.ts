import { describe, expect, test } from '@jest/globals';
import { createCalls, daemonImage } from '../../src/plan/builder-calls.js';
import { isThrowAwayOf, repositoryKey } from '../../src/plan/builder-name.js';
import { builderKey, canPrewarm, specifyBuilder, specifyCallBuilder } from '../../src/plan/builder-spec.js';
import type { OwnBuilder } from '../../src/plan/builder-spec.js';
import type { Context } from '../../src/github/context.js';
import { makeContext, makeInputs } from '../support/make.js';

type Texts = Readonly<Record<string, string>>;
const repository = repositoryKey(makeContext());
const fork = makeContext({ event: { kind: 'pull-request', number: 7, headCommit: '2'.repeat(40), mergeCommit: '3'.repeat(40), headBranch: 'main', baseBranch: 'main', fromFork: true, byDependabot: false, closed: false } });

function own(texts: Texts, context: Context = makeContext(), unique = 'ab'): OwnBuilder {
  const spec = specifyBuilder(makeInputs(texts), context, unique);
  if (spec.kind !== 'own') throw new Error('it is not our own');
  return spec;
}

// What docker/setup-buildx-action calls for these inputs (src/context.ts, getCreateArgs and getAppendArgs; its tests have most
// of them), written down as facts. It takes `--config`, the older name of `--buildkitd-config`, and boots by `inspect --bootstrap`.
const insecure = '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host';
const graviton = '- name: aws_graviton2\n  endpoint: ssh://me@graviton2\n  driver-opts:\n    - image=moby/buildkit:latest\n  platforms: linux/arm64\n';
const calls: readonly (readonly [string, Texts, readonly (readonly string[])[]])[] = [
  ['nothing', {}, [['create', '--name', 'N', '--driver', 'docker-container', '--buildkitd-flags', insecure]]],
  ['use', { use: 'true' }, [['create', '--name', 'N', '--driver', 'docker-container', '--buildkitd-flags', insecure, '--use']]],
  ['options, one a line', { 'driver-opts': 'image=moby/buildkit:master\nnetwork=host' }, [['create', '--name', 'N', '--driver', 'docker-container', '--driver-opt', 'image=moby/buildkit:master', '--driver-opt', 'network=host', '--buildkitd-flags', insecure]]],
  ['an option with commas', { 'driver-opts': '"env.no_proxy=localhost,127.0.0.1,.mydomain"' }, [['create', '--name', 'N', '--driver', 'docker-container', '--driver-opt', '"env.no_proxy=localhost,127.0.0.1,.mydomain"', '--buildkitd-flags', insecure]]],
  ['platforms, some in quotes', { 'builder-platforms': 'linux/amd64\n"linux/arm64,linux/arm/v7"' }, [['create', '--name', 'N', '--driver', 'docker-container', '--buildkitd-flags', insecure, '--platform', 'linux/amd64,linux/arm64,linux/arm/v7']]],
  ['flags of the daemon', { 'buildkitd-flags': '--debug' }, [['create', '--name', 'N', '--driver', 'docker-container', '--buildkitd-flags', '--debug']]],
  ['a remote BuildKit', { driver: 'remote', endpoint: 'tls://foo:1234', use: 'true' }, [['create', '--name', 'N', '--driver', 'remote', '--use', 'tls://foo:1234']]],
  ['a remote BuildKit for platforms', { driver: 'remote', endpoint: 'tls://foo:1234', 'builder-platforms': 'linux/arm64,linux/arm/v7', use: 'true' }, [['create', '--name', 'N', '--driver', 'remote', '--platform', 'linux/arm64,linux/arm/v7', '--use', 'tls://foo:1234']]],
  ['a cloud builder', { driver: 'cloud', endpoint: 'acme/builder', use: 'true' }, [['create', '--name', 'N', '--driver', 'cloud', '--use', 'acme/builder']]],
  ['a cloud builder with flags', { driver: 'cloud', endpoint: 'acme/builder', 'buildkitd-flags': '--allow-insecure-entitlement network.host' }, [['create', '--name', 'N', '--driver', 'cloud', '--buildkitd-flags', '--allow-insecure-entitlement network.host', 'acme/builder']]],
  ['kubernetes', { driver: 'kubernetes', 'driver-opts': 'replicas=4\nnamespace=builds', endpoint: 'cluster' }, [['create', '--name', 'N', '--driver', 'kubernetes', '--driver-opt', 'replicas=4', '--driver-opt', 'namespace=builds', '--buildkitd-flags', insecure, 'cluster']]],
  ['a configuration file', { 'buildkitd-config': 'buildkitd.toml' }, [['create', '--name', 'N', '--driver', 'docker-container', '--buildkitd-flags', insecure, '--config', '/workspace/buildkitd.toml']]],
  ['a further node', { 'builder-platforms': 'linux/amd64', append: graviton }, [
    ['create', '--name', 'N', '--driver', 'docker-container', '--buildkitd-flags', insecure, '--platform', 'linux/amd64'],
    ['create', '--name', 'N', '--append', '--node', 'aws_graviton2', '--driver-opt', 'image=moby/buildkit:latest', '--buildkitd-flags', insecure, '--platform', 'linux/arm64', 'ssh://me@graviton2']
  ]],
  ['further remote nodes', { driver: 'remote', endpoint: 'tcp://a:1', append: '- endpoint: tcp://b:1\n- endpoint: tcp://c:1\n  platforms: linux/riscv64\n' }, [
    ['create', '--name', 'N', '--driver', 'remote', 'tcp://a:1'], ['create', '--name', 'N', '--append', 'tcp://b:1'], ['create', '--name', 'N', '--append', '--platform', 'linux/riscv64', 'tcp://c:1']
  ]]
];

describe('a builder', () => {
  test.each(calls)('is made by the calls of docker/setup-buildx-action: %s', (_, texts, expected) => {
    const made = createCalls({ ...own(texts), name: 'N' });
    expect(made.at(-1)).toContain('--bootstrap');
    expect(made.flat().filter((arg) => arg === '--bootstrap')).toHaveLength(1);
    expect(made.map((args) => args.filter((arg) => arg !== '--bootstrap').map((arg) => (arg === '--buildkitd-config' ? '--config' : arg)))).toEqual(expected);
  });

  test('is the one that is named, or that of the engine', () => {
    expect([specifyBuilder(makeInputs({ builder: 'mine' }), makeContext(), 'ab'), specifyBuilder(makeInputs({ driver: 'docker' }), makeContext(), 'ab')]).toEqual([{ kind: 'existing', name: 'mine' }, { kind: 'existing', name: 'default', engine: true }]);
  });

  test('has the facts of the machine in its calls', () => {
    const spec = own({ 'driver-opts': 'image=x,network=host\nenv.A=b', append: '- endpoint: b' });
    expect(createCalls(spec, { configFile: '/t/buildkitd.toml', image: 'mirror.gcr.io/moby/buildkit:v1', nodeOptions: [['key=/t/k'], ['key=/t/l']], endpoint: 'ctx' })).toEqual([
      ['create', '--name', spec.name, '--driver', 'docker-container', '--driver-opt', 'image=mirror.gcr.io/moby/buildkit:v1', '--driver-opt', 'network=host', '--driver-opt', 'env.A=b', '--driver-opt', 'key=/t/k', '--buildkitd-flags', insecure, '--buildkitd-config', '/t/buildkitd.toml', 'ctx'],
      ['create', '--name', spec.name, '--append', '--driver-opt', 'image=mirror.gcr.io/moby/buildkit:v1', '--driver-opt', 'key=/t/l', '--buildkitd-flags', insecure, '--bootstrap', 'b']
    ]);
    expect([daemonImage(own({ 'driver-opts': 'network=host,image=x:1' })), daemonImage(own({}))]).toEqual(['x:1', undefined]);
  });

  test('of code that is not trusted may use no entitlement that the workflow does not name', () => {
    expect(own({}, fork).nodes[0]?.buildkitdFlags).toBeUndefined();
    expect(own({ allow: 'network.host' }, fork).nodes[0]?.buildkitdFlags).toBe('--allow-insecure-entitlement network.host');
    expect(own({ 'buildkitd-flags': '--debug' }, fork).nodes[0]?.buildkitdFlags).toBe('--debug');
  });
});

describe('the name of a builder', () => {
  test('holds the repository, and keeps jobs apart', () => {
    expect(own({}).name).toBe(`warmbake-${repository}-1000-1-ab`);
    expect(repository).toMatch(/^[0-9a-f]{16}$/);
    expect([makeContext({ repository: { owner: 'acme', name: 'shop', id: '43' } }), makeContext({ serverUrl: 'https://ghes.acme.io' })].map(repositoryKey)).not.toContain(repository);
    expect(repositoryKey(makeContext({ repository: { owner: 'new', name: 'name', id: '42' } }))).toBe(repository);
  });

  test('of one that is kept holds its trust and its settings, and code that is not trusted gets a throw-away one', () => {
    const kept = own({ 'keep-state': 'true' });
    expect([kept.name, kept.lifetime]).toEqual([expect.stringMatching(new RegExp(`^warmbake-kept-${repository}-trusted-[0-9a-f]{8}$`)), 'kept']);
    expect(own({ 'keep-state': 'true' }, makeContext({ runId: '7' }), 'cd').name).toBe(kept.name);
    expect(own({ 'keep-state': 'true', 'driver-opts': 'network=host' }).name).not.toBe(kept.name);
    expect([own({ 'keep-state': 'true', 'keep-storage': '1GB' }, fork).name, own({ 'keep-state': 'true', 'keep-storage': '1GB' }, fork).configText]).toEqual([`warmbake-${repository}-1000-1-ab`, undefined]);
  });

  test('is the user\'s where one is given', () => expect(own({ 'builder-name': 'farm' })).toMatchObject({ name: 'farm', lifetime: 'named', trusted: true }));

  test.each([
    [`warmbake-${repository}-1000-1-ab`, true], [`warmbake-kept-${repository}-trusted-abcdef01`, false], ['warmbake-0000000000000000-1000-1-ab', false], [`warmbake-${repository}-1; x`, false], [`x-warmbake-${repository}-1`, false], ['default', false], ['', false]
  ])('tells whose it is: %s', (name, expected) => expect(isThrowAwayOf(makeContext(), name)).toBe(expected));
});

test('a kept builder is bounded by size and age', () => {
  expect(own({ 'keep-state': 'true', 'keep-storage': '20GB,7d' }).configText).toBe(
    '[worker.oci]\n  gc = true\n  [[worker.oci.gcpolicy]]\n    all = true\n    keepDuration = "604800s"\n  [[worker.oci.gcpolicy]]\n    all = true\n    keepBytes = 20000000000\n'
  );
});

test('builders made in the same way share a key, whatever their names', () => {
  const key = (texts: Texts, unique: string, place: Texts = {}) => builderKey(own(texts, makeContext(), unique), place);
  const one = key({}, 'aa');
  expect([key({}, 'bb'), key({ use: 'true' }, 'cc')]).toEqual([one, one]);
  expect([key({ 'driver-opts': 'network=host' }, 'aa'), key({ 'buildkitd-config-inline': 'debug = true' }, 'aa'), key({}, 'aa', { DOCKER_HOST: 'tcp://x' }), key({ 'keep-state': 'true' }, 'aa'), key({ 'builder-name': 'a' }, 'aa')]).not.toContain(one);
  expect(key({ 'builder-name': 'a' }, 'aa')).not.toBe(key({ 'builder-name': 'b' }, 'aa'));
});

test.each([
  [{ prewarm: 'true', cleanup: 'true' }, true], [{ prewarm: 'true', cleanup: 'true', 'driver-opts': 'image=x', 'keep-state': 'true', 'buildkitd-config-inline': 'debug = true' }, true], [{ cleanup: 'true' }, false], [{ prewarm: 'true' }, false],
  [{ prewarm: 'true', cleanup: 'true', builder: 'x' }, false], [{ prewarm: 'true', cleanup: 'true', 'builder-name': 'x' }, false], [{ prewarm: 'true', cleanup: 'true', 'buildkitd-config': 'x' }, false], [{ prewarm: 'true', cleanup: 'true', driver: 'docker' }, false],
  [{ prewarm: 'true', cleanup: 'true', driver: 'remote', endpoint: 'tcp://x:1' }, false], [{ prewarm: 'true', cleanup: 'true', call: 'check' }, false], [{ prewarm: 'true', cleanup: 'true', append: '- endpoint: x' }, false]
])('%j can be booted before checkout: %s', (texts, expected) => expect(canPrewarm(makeInputs(texts))).toBe(expected));

test.each<[string, Texts, Context | undefined, 'engine' | 'own' | 'mine']>([
  ['nothing is said of a builder', {}, undefined, 'engine'], ['the engine is asked for', { driver: 'docker' }, undefined, 'engine'], ['a builder is named', { builder: 'mine' }, undefined, 'mine'],
  ['the daemon has options', { 'driver-opts': 'image=x' }, undefined, 'own'], ['the daemon is configured', { 'buildkitd-config-inline': 'debug = true' }, undefined, 'own'], ['the builder is kept', { 'keep-state': 'true' }, undefined, 'own'],
  ['the driver is another', { driver: 'remote', endpoint: 'tcp://x:1' }, undefined, 'own'], ['the code is not trusted', {}, fork, 'own']
])('a call that builds nothing is answered, where %s: %j', (_, texts, context, expected) => {
  const spec = specifyCallBuilder(makeInputs({ call: 'check', ...texts }), context ?? makeContext(), 'ab');
  expect(spec.kind === 'own' ? 'own' : spec.engine ? 'engine' : spec.name).toBe(expected);
});
