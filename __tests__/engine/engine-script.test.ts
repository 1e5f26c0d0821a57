import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, jest, test } from '@jest/globals';
import { describeEngine, docker, freshRunner, isPrivate, manifest, registry } from '../support/engine.js';

jest.setTimeout(120_000);
const script = fileURLToPath(new URL('../../scripts/engine', import.meta.url));
function engine(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const { status, stdout, stderr } = spawnSync(script, args, { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

describeEngine('scripts/engine', () => {
  test('says that it is up, and up is quick and changes nothing then', () => {
    const before = engine(['status']);
    expect([before.status, before.stdout]).toEqual([0, expect.stringContaining(registry)]);
    const up = engine(['up']);
    expect([up.status, up.stderr]).toEqual([0, expect.stringContaining(registry)]);
    expect(engine(['env']).stdout).toBe(engine(['env']).stdout);
  });

  test('prints variables that a shell takes as they are', () => {
    const { status, stdout } = spawnSync('bash', ['-euc', `eval "$(${JSON.stringify(script)} env)"; echo "$WARMBAKE_REGISTRY"; docker version --format '{{.Server.Os}}'; docker buildx version >/dev/null`], { encoding: 'utf8', env: { PATH: process.env['PATH'], HOME: process.env['HOME'], WARMBAKE_ENGINE_DIR: process.env['WARMBAKE_ENGINE_DIR'] } });
    expect([status, stdout]).toEqual([0, `${registry}\nlinux\n`]);
  });

  test('makes a fresh runner with a warm registry', async () => {
    docker('pull', '--quiet', 'busybox:1.37');
    const ref = `${registry}/engine-script/busybox:kept`;
    docker('tag', 'busybox:1.37', ref);
    docker('push', '--quiet', ref);
    freshRunner();
    if (isPrivate) expect([docker('images', '--quiet'), docker('ps', '--all', '--quiet'), docker('volume', 'ls', '--quiet')]).toEqual(['', '', '']);
    expect((await manifest(ref))?.digest).toMatch(/^sha256:/);
    expect(docker('run', '--rm', ref, 'echo', 'runs')).toBe('runs\n');
  });

  const ours = (process.env['WARMBAKE_ENGINE'] ?? '').replace('private:', '');
  if (isPrivate) test('brings up another one beside it, out of its packages and base images, and neither touches the other', async () => {
    const dir = mkdtempSync(join(ours, 'other-'));
    const env = { ...process.env, WARMBAKE_ENGINE_DIR: dir, WARMBAKE_ENGINE_MODE: 'private' };
    try {
      const up = engine(['up'], { ...env, WARMBAKE_ENGINE_FROM: ours });
      expect([up.status, up.stderr]).toEqual([0, expect.stringMatching(/^engine: up: private engine in \S+, registry localhost:\d+\n$/)]);
      const other = JSON.parse(engine(['env', '--json'], env).stdout) as Record<string, string>;
      expect([other['WARMBAKE_ENGINE'], other['WARMBAKE_REGISTRY'] === registry]).toEqual([`private:${dir}`, false]);
      docker('pull', '--quiet', 'busybox:1.37');
      const inOther = (...args: string[]) => spawnSync('docker', args, { encoding: 'utf8', env: { ...env, ...other } }).stdout;
      expect([inOther('images', '--quiet'), inOther('run', '--rm', 'busybox:1.37', 'echo', 'runs')]).toEqual(['', 'runs\n']);
      expect(engine(['wipe'], env).status).toBe(0);
      expect([inOther('images', '--quiet'), docker('images', '--quiet')]).toEqual(['', expect.stringMatching(/./)]);
    } finally {
      expect(engine(['down', '--purge'], env).status).toBe(0);
    }
    expect(docker('run', '--rm', 'busybox:1.37', 'echo', 'still here')).toBe('still here\n');
  });

  test('keeps the registry reachable under one name for the machine and for builds', async () => {
    const answer = await fetch(`http://${registry}/v2/`);
    expect(answer.status).toBe(200);
  });
});

describe('scripts/engine on a machine without Docker', () => {
  const bare = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', HOME: '/nonexistent', WARMBAKE_ENGINE_MODE: 'host', DOCKER_HOST: 'unix:///nonexistent.sock' };

  test('fails with what to install where a private one is ruled out', () => {
    const dir = mkdtempSync(join(tmpdir(), 'no-engine-'));
    const { status, stderr } = engine(['up'], { ...bare, WARMBAKE_ENGINE_DIR: dir });
    expect([status, stderr]).toEqual([3, expect.stringMatching(/^engine: no Docker engine with buildx answers here, and .*\n {2}Install Docker Engine 23 or newer with the buildx and compose plugins/)]);
    expect(readdirSync(dir).filter((name) => name !== 'lock')).toEqual([]);
    rmSync(dir, { recursive: true });
  });

  test('says that nothing is up', () => {
    const dir = mkdtempSync(join(tmpdir(), 'no-engine-'));
    expect(engine(['status'], { ...bare, WARMBAKE_ENGINE_DIR: dir })).toMatchObject({ status: 1, stdout: 'engine: down\n' });
    expect(engine(['env'], { ...bare, WARMBAKE_ENGINE_DIR: dir })).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('run scripts/engine up') });
    rmSync(dir, { recursive: true });
  });

  test('shows its commands for any other word', () => {
    const { status, stdout } = engine(['nonsense'], { ...bare, WARMBAKE_ENGINE_DIR: tmpdir() });
    expect([status, stdout]).toEqual([2, expect.stringContaining('scripts/engine wipe')]);
  });
});
