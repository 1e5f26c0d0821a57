import { readFile, readdir, stat } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { repositoryKey } from '../../src/plan/builder-name.js';
import { specifyBuilder } from '../../src/plan/builder-spec.js';
import { ensureBuilder, removeBuilder } from '../../src/run/builder.js';
import { runCommand } from '../../src/run/command.js';
import { UserError } from '../../src/shared/errors.js';
import { makeContext, makeInputs } from '../support/make.js';
import { fakeBuildx, temporary } from './programs.js';

const at = temporary();
const name = `warmbake-${repositoryKey(makeContext())}-1000-1-abcd`;
const insecure = '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host';
const create = ['create', '--name', name, '--driver', 'docker-container', '--buildkitd-flags', insecure, '--bootstrap'];
const remove = ['rm', '--force', name];

async function ensure(source: string, texts: Readonly<Record<string, string>> = {}) {
  const { buildx, calls } = await fakeBuildx(at('docker-buildx'), source);
  const spec = specifyBuilder(makeInputs(texts), makeContext(), 'abcd');
  const tools = { buildx, run: runCommand, env: {}, directory: at() };
  const result = await ensureBuilder(spec, tools).catch((error: unknown) => error);
  return { result, calls: await calls() };
}

describe('a builder of our own', () => {
  test('is created and booted with one call', async () => {
    const { result, calls } = await ensure('setTimeout(() => undefined, 150)');
    expect(result).toEqual({ name, own: true, bootMs: expect.any(Number) });
    expect((result as { bootMs: number }).bootMs).toBeGreaterThanOrEqual(140);
    expect(calls).toEqual([create]);
    expect(await readdir(at())).toEqual(['docker-buildx', 'docker-buildx.calls']);
  });

  test.each([
    'ERROR: toomanyrequests: You have reached your pull rate limit', 'ERROR: unexpected status from HEAD request: 429 Too Many Requests', 'ERROR: received unexpected HTTP status: 502 Bad Gateway', '503 Service Unavailable',
    'read tcp 10.0.0.1:1->1.2.3.4:443: read: connection reset by peer', 'net/http: TLS handshake timeout', 'Get "https://x/v2/": EOF', 'lookup x: Temporary failure in name resolution', 'context deadline exceeded'
  ])('is tried again after what passes: %s', async (said) => {
    const { result, calls } = await ensure(`if (args[0] === 'create' && count('create') < 3) fail(${JSON.stringify(said)})`);
    expect(result).toMatchObject({ name, own: true });
    expect(calls).toEqual([create, remove, create, remove, create]);
  });

  test('is given up after three tries, with what was said last, and nothing stays', async () => {
    const { result, calls } = await ensure("if (args[0] === 'create') fail('#1 [internal] booting buildkit\\n#1 0.1 pulling\\nERROR: 503 number ' + count('create') + '\\n')");
    expect(result).toBeInstanceOf(UserError);
    expect(String(result)).toBe('UserError: The builder could not be created: ERROR: 503 number 3');
    expect(calls).toEqual([create, remove, create, remove, create, remove]);
  });

  test.each([
    'ERROR: could not create a builder instance with TLS data loaded from environment', 'ERROR: invalid driver-opt "x"', 'ERROR: connection refused to localhost:5000', 'ERROR: manifest sha256:4290504429050442905044290504 not found',
    'Cannot connect to the Docker daemon at unix:///var/run/docker.sock', 'ERROR: geoffrey is no driver'
  ])('is tried once where it will not help: %s', async (said) => {
    const { result, calls } = await ensure(`if (args[0] === 'create') fail(${JSON.stringify(said)})`);
    expect(String(result)).toBe(`UserError: The builder could not be created: ${said}`);
    expect(calls).toEqual([create, remove]);
  });

  test('says so where buildx says nothing', async () => {
    expect(String((await ensure("if (args[0] === 'create') process.exit(1)")).result)).toBe('UserError: The builder could not be created: it said nothing');
  });

  test('has all its inputs as they are, and its configuration in a file that only we can read', async () => {
    const toml = '[registry."docker.io"]\n  mirrors = ["$(touch x)"]\n';
    const { calls } = await ensure('', {
      driver: 'remote', 'driver-opts': 'network=host\n"env.X=a,b"', 'buildkitd-flags': '--debug; touch x', 'buildkitd-config-inline': toml, endpoint: 'tcp://host:1234'
    });
    const path = at('buildkitd.toml');
    expect(calls).toEqual([[
      'create', '--name', name, '--driver', 'remote', '--driver-opt', 'network=host', '--driver-opt', '"env.X=a,b"', '--buildkitd-flags', '--debug; touch x', '--buildkitd-config', path, '--bootstrap', 'tcp://host:1234'
    ]]);
    expect([(await readFile(path, 'utf8')).trim(), (await stat(path)).mode & 0o777]).toEqual([toml.trim(), 0o600]);
    expect(await readdir(at())).not.toContain('x');
  });
});

test('a builder of the user is taken as it is', async () => {
  const { result, calls } = await ensure('fail("x")', { builder: 'mine' });
  expect([result, calls]).toEqual([{ name: 'mine', own: false, bootMs: 0 }, []]);
});

describe('removing a builder', () => {
  test.each([
    ['ours', name, '', true, [remove]], ['ours that is gone', name, "fail('ERROR: no builder \"x\" found')", true, [remove]], ['ours that buildx does not know', name, "fail('ERROR: failed to find driver: not found')", true, [remove]],
    ['ours that stays', name, "fail('ERROR: in use')", false, [remove]],
    ['the default one', 'default', '', false, []], ['the user\'s', 'mine', '', false, []], ['none', '', '', false, []], ['one that only holds our prefix', `my-${name}`, '', false, []], ['an option', '--all-inactive', '', false, []]
  ])('%s', async (_, which, source, gone, expected) => {
    const { buildx, calls } = await fakeBuildx(at('docker-buildx'), source);
    expect([await removeBuilder(which, { buildx, run: runCommand, env: {} }), await calls()]).toEqual([gone, expected]);
  });

  test('is done where docker is gone', async () => {
    expect(await removeBuilder(name, { buildx: { program: at('none'), prefix: [] }, run: runCommand, env: {} })).toBe(true);
  });
});
