import { readFile, readdir, stat } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { parseRegistry } from '../../src/inputs/registry.js';
import { specifyBuilder } from '../../src/plan/builder-spec.js';
import { ensureBuilder, removeBuilder, removeMade } from '../../src/run/builder.js';
import { readCertificates } from '../../src/run/certificates.js';
import { childEnvironment } from '../../src/run/child-environment.js';
import { runCommand } from '../../src/run/command.js';
import type { Run } from '../../src/run/command.js';
import { currentContext } from '../../src/run/docker-context.js';
import { makeContext, makeInputs } from '../support/make.js';
import { fakeBuildx, temporary } from './programs.js';
import { mkdir, writeFile } from 'node:fs/promises';

const at = temporary();
const fork = makeContext({ event: { kind: 'pull-request', number: 7, headCommit: '2'.repeat(40), mergeCommit: '3'.repeat(40), headBranch: 'x', baseBranch: 'main', fromFork: true, byDependabot: false, closed: false } });

/** Makes a builder with stand-ins for buildx and docker; their calls, without those of others. */
async function make({ inputs, source = '', docker = '', env = {}, certificates = {}, mirrors = [], context = makeContext() }: {
  inputs: Readonly<Record<string, string>>; source?: string; docker?: string; env?: Readonly<Record<string, string>>; certificates?: Readonly<Record<string, string>>; mirrors?: readonly string[]; context?: typeof fork;
}) {
  const [plugin, cli] = [await fakeBuildx(at('docker-buildx'), source), await fakeBuildx(at('docker'), docker)];
  const run: Run = (program, args, options) => runCommand(program === 'docker' ? cli.buildx.program : program, args, options);
  const spec = specifyBuilder(makeInputs(inputs), context, 'abcd');
  const kept: string[] = [];
  const imageMirrors = mirrors.flatMap((text) => {
    const field = parseRegistry('image-mirrors', text);
    return 'value' in field ? [field.value] : [];
  });
  const tools = { buildx: plugin.buildx, run, env, directory: at(), certificates: readCertificates(certificates), imageMirrors };
  const result = await ensureBuilder(spec, tools, (name) => void kept.push(name)).catch((error: unknown) => error);
  return { result, name: spec.name, kept, tools, calls: await plugin.calls(), cliCalls: await cli.calls() };
}

describe('further nodes', () => {
  test('are appended, and all are booted by the last call', async () => {
    const { result, calls, name } = await make({ inputs: { append: '- endpoint: b\n  name: second\n- endpoint: c\n', 'buildkitd-flags': '--debug' } });
    expect(result).toMatchObject({ name, own: true });
    expect(calls.map((args) => args.slice(3))).toEqual([['--driver', 'docker-container', '--buildkitd-flags', '--debug'], ['--append', '--node', 'second', '--buildkitd-flags', '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host', 'b'], ['--append', '--buildkitd-flags', '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host', '--bootstrap', 'c']]);
  });

  test('that cannot be reached leave nothing of the first', async () => {
    const { result, calls, name } = await make({ inputs: { append: '- endpoint: b' }, source: "if (args.includes('--append')) fail('ERROR: no such host b')" });
    expect(String(result)).toBe('UserError: The builder could not be created: ERROR: no such host b');
    expect(calls.at(-1)).toEqual(['rm', '--force', name]);
  });
});

describe('certificates of remote nodes', () => {
  const inputs = { driver: 'remote', endpoint: 'tcp://a:1', append: '- endpoint: tcp://b:2\n- endpoint: ssh://c\n' };
  const certificates = { BUILDER_NODE_0_AUTH_TLS_CACERT: 'ca0', BUILDER_NODE_0_AUTH_TLS_CERT: 'cert0', BUILDER_NODE_0_AUTH_TLS_KEY: 'key0', BUILDER_NODE_1_AUTH_TLS_CACERT: 'ca1', BUILDER_NODE_2_AUTH_TLS_KEY: 'key2', BUILDER_NODE_x_AUTH_TLS_KEY: 'no', BUILDER_NODE_1_AUTH_TLS_KEY: '' };

  test('are files that only we can read, and options of their node alone', async () => {
    const { calls } = await make({ inputs, certificates });
    const file = (part: string) => at('certs', part);
    expect(calls.map((args) => args.filter((_, index) => args[index - 1] === '--driver-opt'))).toEqual([[`cacert=${file('cacert_0.pem')}`, `cert=${file('cert_0.pem')}`, `key=${file('key_0.pem')}`], [`cacert=${file('cacert_1.pem')}`], []]);
    const modes = await Promise.all((await readdir(at('certs'))).map(async (name) => [name, await readFile(file(name), 'utf8'), (await stat(file(name))).mode & 0o777]));
    expect(modes.sort()).toEqual([['cacert_0.pem', 'ca0', 0o600], ['cacert_1.pem', 'ca1', 0o600], ['cert_0.pem', 'cert0', 0o600], ['key_0.pem', 'key0', 0o600]]);
    expect((await stat(at('certs'))).mode & 0o777).toBe(0o700);
  });

  test('are not written for other drivers, and no child sees them', async () => {
    await make({ inputs: {}, certificates });
    expect(await readdir(at())).not.toContain('certs');
    expect(childEnvironment({ ...certificates, PATH: '/bin', builder_node_1_auth_tls_key: 'x' })).toEqual({ PATH: '/bin', BUILDER_NODE_x_AUTH_TLS_KEY: 'no' });
  });
});

describe('a name that the user chose', () => {
  const absent = "if (args[0] === 'inspect') fail('ERROR: no builder \"farm\" found')";
  test('is given to a new builder, which is removed at the end', async () => {
    const { result, kept, calls } = await make({ inputs: { 'builder-name': 'farm' }, source: absent });
    expect([result, kept, calls.map((args) => args.slice(0, 3))]).toEqual([{ name: 'farm', own: true, bootMs: expect.any(Number) }, ['farm'], [['inspect', '--bootstrap', 'farm'], ['create', '--name', 'farm']]]);
  });

  test('is used where it is there, and that one is never changed or removed', async () => {
    const { result, kept, calls } = await make({ inputs: { 'builder-name': 'farm' } });
    expect([result, kept, calls]).toEqual([{ name: 'farm', own: false, bootMs: expect.any(Number) }, [], [['inspect', '--bootstrap', 'farm']]]);
  });

  test('gives code that is not trusted no builder that is there', async () => {
    const { result, kept } = await make({ inputs: { 'builder-name': 'farm' }, context: fork });
    expect([String(result), kept]).toEqual([expect.stringMatching(/^UserError: A builder named `farm` is there already. Code that is not trusted/), []]);
  });

  test('of one that does not start is an error in the words of buildx', async () => {
    const { result, calls } = await make({ inputs: { 'builder-name': 'farm' }, source: "fail('ERROR: connection refused')" });
    expect([String(result), calls.length]).toEqual(['UserError: The builder farm does not start: ERROR: connection refused', 1]);
  });
});

describe('a builder that is kept', () => {
  test('is made once, then booted, and never removed', async () => {
    const fresh = await make({ inputs: { 'keep-state': 'true' }, source: "if (args[0] === 'inspect') fail('ERROR: no builder \"x\" found')" });
    const again = await make({ inputs: { 'keep-state': 'true' } });
    expect([fresh.kept, fresh.calls.map(([verb]) => verb), again.kept, again.calls]).toEqual([[], ['inspect', 'create'], [], [['inspect', '--bootstrap', fresh.name]]]);
    expect(await removeBuilder(fresh.name, fresh.tools)).toBe(false);
  });

  test('is waited for where another job makes it at the same moment', async () => {
    const { result, calls } = await make({ inputs: { 'keep-state': 'true' }, source: "if (args[0] === 'inspect' && count('inspect') === 1) fail('ERROR: no builder \"x\" found'); if (args[0] === 'create') fail('ERROR: existing instance for \"x\" but no append mode')" });
    expect([result, calls.map(([verb]) => verb)]).toEqual([expect.objectContaining({ own: true }), ['inspect', 'create', 'inspect']]);
  });
});

describe('an image that cannot be pulled', () => {
  const limit = '#1 [internal] booting buildkit\\n#1 pulling image moby/buildkit:buildx-stable-1 0.0s done\\nERROR: denied: no access';
  const source = `if (args[0] === 'create' && !args.some((arg) => arg.startsWith('image='))) fail('${limit}')`;
  const images = (calls: readonly (readonly string[])[]) => calls.filter(([verb]) => verb === 'create').map((args) => args.find((arg) => arg.startsWith('image=')) ?? '');

  test('is replaced by one that the engine has', async () => {
    const { result, calls, cliCalls } = await make({ inputs: {}, source, mirrors: ['mirror.gcr.io'], docker: "console.log('moby/buildkit:<none>\\nmoby/buildkit:buildx-stable-1-rootless\\nmoby/buildkit:v0.26.2\\nmoby/buildkit:v0.20.0')" });
    expect([images(calls), cliCalls]).toEqual([['', 'image=moby/buildkit:v0.26.2'], [['image', 'ls', '--filter', 'reference=moby/buildkit', '--format', '{{.Repository}}:{{.Tag}}']]]);
    expect(result).toMatchObject({ own: true, notices: ["The builder's image could not be pulled (ERROR: denied: no access); moby/buildkit:v0.26.2 was taken instead."] });
  });

  test('is taken from the mirrors, in their order', async () => {
    const { calls } = await make({ inputs: { 'driver-opts': 'network=host' }, source: `if (args[0] === 'create' && !args.includes('image=registry.acme.io/hub/moby/buildkit:buildx-stable-1')) fail('${limit}')`, mirrors: ['mirror.gcr.io', 'registry.acme.io/hub'] });
    expect(images(calls)).toEqual(['', 'image=mirror.gcr.io/moby/buildkit:buildx-stable-1', 'image=registry.acme.io/hub/moby/buildkit:buildx-stable-1']);
    expect(calls.at(-1)).toContain('network=host');
  });

  test('of another registry has no mirrors', async () => {
    const { calls, cliCalls } = await make({ inputs: { 'driver-opts': 'image=ghcr.io/acme/buildkit:1' }, source: `if (args[0] === 'create') fail('${limit}')`, mirrors: ['mirror.gcr.io'] });
    expect([images(calls), cliCalls]).toEqual([['image=ghcr.io/acme/buildkit:1'], []]);
  });

  test('is an error that says what to do', async () => {
    const { result } = await make({ inputs: {}, source: `if (args[0] === 'create') fail('${limit}')` });
    expect(String(result)).toBe('UserError: The builder could not be created: ERROR: denied: no access\nIts image could not be pulled. Log in to the registry before this step (docker/login-action) to pull with your own limit, name another image (`driver-opts: image=…`), or mirrors of Docker Hub (`image-mirrors`).');
  });
});

describe('the Docker context', () => {
  test.each([
    [{ DOCKER_HOST: 'tcp://x', DOCKER_CONTEXT: 'y' }, 'default'], [{ DOCKER_CONTEXT: 'y' }, 'y'], [{}, 'farm'], [{ DOCKER_CONFIG: '/nowhere' }, 'default']
  ])('in use is the one that the docker CLI takes: %j', async (env, expected) => {
    await mkdir(at('config'));
    await writeFile(at('config', 'config.json'), '{"currentContext": "farm"}');
    expect(await currentContext({ DOCKER_CONFIG: at('config'), ...env })).toBe(expected);
  });

  test('is the builder of driver docker, and nothing is made', async () => {
    const { result, calls } = await make({ inputs: { driver: 'docker' }, env: { DOCKER_CONTEXT: 'farm' } });
    expect([result, calls]).toEqual([{ name: 'farm', own: false, bootMs: 0 }, []]);
  });

  test('with TLS gets a copy of its own, which is removed with the builder', async () => {
    const env = { DOCKER_HOST: 'tcp://x:2376', DOCKER_TLS_VERIFY: '1', DOCKER_CONFIG: at('config') };
    const docker = `const dir = '${at('config')}/contexts/meta/' + require('node:crypto').createHash('sha256').update(args.at(-1)).digest('hex'); if (args[1] === 'create') fs.mkdirSync(dir, { recursive: true }); else fs.rmSync(dir, { recursive: true });`;
    const { name, calls, tools } = await make({ inputs: {}, env, docker });
    expect(calls[0]?.at(-1)).toBe(name);
    expect(await removeMade(name, tools)).toBe(true);
    expect(await readdir(at('config', 'contexts', 'meta'))).toEqual([]);
    expect((await make({ inputs: { endpoint: 'farm' }, env, docker })).cliCalls).toEqual([]);
    expect((await make({ inputs: {}, env: { ...env, DOCKER_HOST: '', DOCKER_CONTEXT: 'farm' }, docker })).cliCalls).toEqual([]);
  });
});
