import { chmod, lstat, mkdir, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { keepLogin, keptLogin } from '../../src/run/keep-login.js';
import { temporary } from './programs.js';

const at = temporary();
const config = JSON.stringify({ auths: { 'ghcr.io': { auth: 'dTpw' } }, credsStore: 'desktop', credHelpers: { 'x.example': 'ecr-login' } });
const kept = (more: object = {}) => ({ PATH: '/bin', DOCKER_CONFIG: at('own', 'docker'), BUILDX_CONFIG: at('docker', 'buildx'), ...more });
const keep = (more: Readonly<Record<string, string>> = {}) => keepLogin({ PATH: '/bin', DOCKER_CONFIG: at('docker'), ...more }, at('own'));
const copied = () => readFile(at('own', 'docker', 'config.json'), 'utf8');

beforeEach(async () => {
  await mkdir(at('docker', 'buildx'), { recursive: true });
  await mkdir(at('own'));
  await writeFile(at('docker', 'config.json'), config);
  await chmod(at('docker', 'config.json'), 0o644);
});

describe('a copy of docker\'s login', () => {
  test('stays when a later step logs out; builders stay where they are', async () => {
    expect(await keep()).toEqual(kept());
    await writeFile(at('docker', 'config.json'), '{}');
    expect(await copied()).toBe(config);
  });

  test('can be read by nobody else', async () => {
    const before = process.umask(0);
    await keep().finally(() => process.umask(before));
    const modes = await Promise.all([at('own', 'docker'), at('own', 'docker', 'config.json')].map(async (path) => (await stat(path)).mode & 0o777));
    expect(modes).toEqual([0o700, 0o600]);
  });

  test('has contexts, plugins and the certificates of the engine by links, so that removing it removes none', async () => {
    for (const name of ['contexts', 'cli-plugins']) await mkdir(at('docker', name));
    for (const name of ['ca.pem', 'cert.pem', 'key.pem', 'contexts/meta.json']) await writeFile(at('docker', name), name);
    await keep();
    expect((await readdir(at('own', 'docker'))).sort()).toEqual(['buildx', 'ca.pem', 'cert.pem', 'cli-plugins', 'config.json', 'contexts', 'key.pem']);
    expect([await readFile(at('own', 'docker', 'key.pem'), 'utf8'), await readFile(at('own', 'docker', 'contexts', 'meta.json'), 'utf8')]).toEqual(['key.pem', 'contexts/meta.json']);
    await rm(at('own'), { recursive: true });
    expect(await readFile(at('docker', 'contexts', 'meta.json'), 'utf8')).toBe('contexts/meta.json');
  });

  test('is a file of its own where the original is a link', async () => {
    await writeFile(at('shared.json'), config);
    await rm(at('docker', 'config.json'));
    await symlink(at('shared.json'), at('docker', 'config.json'));
    await keep();
    expect([(await lstat(at('own', 'docker', 'config.json'))).isFile(), await copied()]).toEqual([true, config]);
  });

  test('is empty where nobody is logged in, so that no later login gets in', async () => {
    await rm(at('docker'), { recursive: true });
    expect([await keep(), await copied()]).toEqual([kept(), '{}']);
  });

  test('that cannot be made leaves the original in use, and nothing of it behind', async () => {
    await rm(at('docker', 'config.json'));
    await mkdir(at('docker', 'config.json'));
    expect(await keep()).toEqual({ PATH: '/bin', DOCKER_CONFIG: at('docker') });
    expect(await readdir(at('own'))).toEqual([]);
    expect(await keptLogin({ DOCKER_CONFIG: at('docker') }, at('own'))).toEqual({ DOCKER_CONFIG: at('docker') });
  });

  test.each([
    ['below HOME', () => ({ HOME: at('home') }), () => at('home', '.docker', 'buildx')],
    ['of buildx elsewhere', () => ({ DOCKER_CONFIG: at('docker'), BUILDX_CONFIG: '/b' }), () => '/b']
  ])('knows a configuration %s', async (_, env, expected) => {
    expect(await keepLogin(env(), at('own'))).toEqual({ ...env(), DOCKER_CONFIG: at('own', 'docker'), BUILDX_CONFIG: expected() });
  });

  test('is found again by post, and not missed where there is none', async () => {
    const env = { PATH: '/bin', DOCKER_CONFIG: at('docker') };
    expect(await keptLogin(env, at('own'))).toEqual(env);
    await keep();
    expect(await keptLogin(env, at('own'))).toEqual(kept());
  });
});
