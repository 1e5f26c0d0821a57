import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { findBuildx, findPlugin, isAtLeast, leaveOutNew, oldBuildxNotice, readBuildxVersion, requireCall } from '../../src/run/buildx.js';
import { runCommand } from '../../src/run/command.js';
import { UserError } from '../../src/shared/errors.js';
import { fakeBuildx, temporary, writeProgram } from './programs.js';

const at = temporary();
// No machine has this one where docker looks for all users.
const name = 'docker-nobody-has-this';

describe('a plugin of docker', () => {
  test.each([
    { title: 'in DOCKER_CONFIG', files: ['config', 'home/.docker'], env: { DOCKER_CONFIG: 'config', HOME: 'home' }, found: 'config' },
    { title: 'in the home directory', files: ['home/.docker'], env: { HOME: 'home' }, found: 'home/.docker' },
    { title: 'in the home directory where DOCKER_CONFIG is empty', files: ['home/.docker'], env: { DOCKER_CONFIG: '', HOME: 'home' }, found: 'home/.docker' },
    { title: 'not in the home directory where DOCKER_CONFIG is elsewhere', files: ['home/.docker'], env: { DOCKER_CONFIG: 'config', HOME: 'home' }, found: undefined },
    { title: 'nowhere', files: [], env: { DOCKER_CONFIG: 'config', HOME: 'home' }, found: undefined },
    { title: 'nowhere without any home', files: [], env: {}, found: undefined }
  ])('is found $title', async ({ files, env, found }) => {
    for (const folder of files) await writeProgram(at(folder, 'cli-plugins', name), '');
    const places = Object.fromEntries(Object.entries(env).map(([key, folder]) => [key, folder === '' ? '' : at(folder)]));
    expect(await findPlugin(name, places)).toBe(found === undefined ? undefined : at(found, 'cli-plugins', name));
  });

  test('is none where it cannot be executed', async () => {
    await writeProgram(at('cli-plugins', name), '');
    await chmod(at('cli-plugins', name), 0o644);
    expect(await findPlugin(name, { DOCKER_CONFIG: at() })).toBeUndefined();
  });

  test('is none where it is a folder', async () => {
    await mkdir(at('cli-plugins', name), { recursive: true });
    expect(await findPlugin(name, { DOCKER_CONFIG: at() })).toBeUndefined();
  });

  test('is called directly when it is buildx', async () => {
    await writeProgram(at('cli-plugins', 'docker-buildx'), '');
    expect(await findBuildx({ DOCKER_CONFIG: at() })).toEqual({ program: at('cli-plugins', 'docker-buildx'), prefix: [] });
  });
});

describe('the version of buildx', () => {
  const read = async (output: string) => {
    const { buildx } = await fakeBuildx(at('docker-buildx'), `process.stdout.write(${JSON.stringify(output)})`);
    return readBuildxVersion(buildx, runCommand, {});
  };
  test.each([
    ['github.com/docker/buildx v0.29.1 a32761a\n', '0.29.1'], ['github.com/docker/buildx v0.13.0 abc', '0.13.0'], ['github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-2\n', '0.13.1'],
    ['github.com/docker/buildx v0.17.0-desktop.1 x', '0.17.0'], ['github.com/docker/buildx v1.0.0-rc1', '1.0.0'], ['github.com/docker/buildx v0.100.10 x', '0.100.10'],
    ['github.com/docker/buildx 4d7f2f2.m 4d7f2f2', 'unknown'], ['', 'unknown'], ['garbage\u0000\n', 'unknown']
  ])('%j is %s', async (output, version) => expect(await read(output)).toBe(version));

  test.each(['v0.12.1', 'v0.12.99', 'v0.9.1', '0.0.1'])('%s is too old, and the error says what to do', async (version) => {
    const error = await read(`github.com/docker/buildx ${version} x`).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toMatch(/docker buildx 0\.\d+\.\d+ is too old, 0\.13\.0 or newer is needed\. Add a step with docker\/setup-buildx-action/);
  });

  test('of a buildx that does not run is an error with its first line', async () => {
    const { buildx } = await fakeBuildx(at('docker-buildx'), "fail('boom\\nmore\\n', 3)");
    await expect(readBuildxVersion(buildx, runCommand, {})).rejects.toThrow('docker buildx was not found or does not run (boom). Add a step with docker/setup-buildx-action before this one');
  });

  test('of no buildx at all is an error that says what to do', async () => {
    await expect(readBuildxVersion({ program: at('none'), prefix: [] }, runCommand, {})).rejects.toThrow(/was not found.*docker\/setup-buildx-action/);
  });

  test('is asked for behind the prefix', async () => {
    const { calls, buildx } = await fakeBuildx(at('docker'), "console.log('v0.20.0')");
    await readBuildxVersion({ ...buildx, prefix: ['buildx'] }, runCommand, {});
    expect(await calls()).toEqual([['buildx', 'version']]);
  });
});

test.each([
  ['0.29.1', '0.18.0', true], ['0.18.0', '0.18.0', true], ['0.17.9', '0.18.0', false], ['1.0.0', '0.18.0', true], ['0.9.0', '0.18.0', false], ['0.100.0', '0.18.0', true], ['unknown', '0.18.0', true], ['', '0.18.0', true], ['0.1', '0.18.0', true]
])('%j is at least %s: %s', (version, wanted, expected) => expect(isAtLeast(version, wanted)).toBe(expected));

test.each([
  ['0.14.1', true, expect.stringMatching(/^Buildx 0\.14\.1 cannot give a cache the commit as a second tag.*: 0\.15\.0 or newer can\..*docker\/setup-buildx-action/)], ['0.14.1', false, undefined], ['0.15.0', true, undefined], ['unknown', true, undefined]
])('an old buildx is told of where that matters: %s, %s', (version, tagsCaches, expected) => expect(oldBuildxNotice(version, { tagsCaches })).toEqual(expected));

test('an old buildx cannot be asked anything but to build', () => {
  expect(() => requireCall('check', '0.15.9')).toThrow(/^`call: check` needs buildx 0\.16\.0 or newer, this is 0\.15\.9\./);
  expect([requireCall('check', '0.16.0'), requireCall('outline', 'unknown')]).toEqual([undefined, undefined]);
});

test('a plugin that is a plain text is not taken for one', async () => {
  await mkdir(at('cli-plugins'));
  await writeFile(at('cli-plugins', name), 'x', { mode: 0o600 });
  expect(await findPlugin(name, { DOCKER_CONFIG: at() })).toBeUndefined();
});

test('what an old buildx does not know is left out with one notice', () => {
  const inputs = { allow: ['network.host'] };
  expect([leaveOutNew(inputs, '0.13.1'), leaveOutNew(inputs, '0.17.0'), leaveOutNew({ allow: [] }, '0.13.1')]).toEqual([
    { inputs: { allow: [] }, notices: ['buildx 0.13.1 does not know `allow` (0.17 or newer does): it is left out.'] }, { inputs, notices: [] }, { inputs: { allow: [] }, notices: [] }
  ]);
});
