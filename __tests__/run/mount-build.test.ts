import { readdir } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { CacheMount } from '../../src/plan/cache-mount.js';
import { buildMount } from '../../src/run/mount-build.js';
import { Cancellation } from '../../src/shared/cancellation.js';
import { fakeBuildx, temporary } from './programs.js';

const at = temporary();
const mount: CacheMount = { id: 'npm', namespace: 'ns', root: undefined, sharing: 'locked' };

async function build(source: string, more: { readonly leftMs?: number; readonly cancellation?: Cancellation; readonly push?: string } = {}) {
  const { buildx, calls } = await fakeBuildx(at('buildx'), source);
  const tools = { buildx, env: { PATH: process.env['PATH'] ?? '' }, directory: at(), builder: 'own', cancellation: more.cancellation ?? new Cancellation(), endsAtEpochMs: Date.now() + (more.leftMs ?? 60_000) };
  const built = await buildMount({ task: 'pack', mount, image: 'busybox', emptyMs: 12.6, ...(more.push === undefined ? {} : { push: more.push }) }, tools);
  return { built, calls: await calls(), left: await readdir(at('mounts')).catch(() => []) };
}

describe('a build that works on a cache mount', () => {
  test('is one call of buildx with an empty context, and leaves nothing behind', async () => {
    const { built, calls, left } = await build(`const at = args[args.indexOf('--file') + 1];
console.log('context ' + fs.readdirSync(args.at(-1)).length); console.log(fs.readFileSync(at, 'utf8').split('\\n')[0]);`, { push: 'ghcr.io/acme/a,b:x' });
    expect(built).toEqual({ result: 'done', output: 'context 0\nFROM busybox\n', nonce: expect.stringMatching(/^[0-9a-f]{16}$/), error: undefined, durationMs: expect.any(Number) });
    const [args = []] = calls;
    expect(args.map((arg) => arg.replace(at(), 'DIR').replace(/pack-\w+/, 'pack-X').replace(built.nonce, 'NONCE'))).toEqual([
      'build', '--builder', 'own', '--progress', 'plain', '--provenance=false', '--output', 'type=image,"name=ghcr.io/acme/a,b:x",push=true,oci-mediatypes=true,compression=zstd,store=false',
      '--file', 'DIR/mounts/pack-X/Dockerfile', '--build-arg', 'WARMBAKE_NONCE=NONCE', '--build-arg', 'WARMBAKE_EMPTY_MS=13', '--build-arg', 'BUILDKIT_CACHE_MOUNT_NS=ns', 'DIR/mounts/pack-X/context'
    ]);
    expect(left).toEqual([]);
  });

  test('that fails says why, and of much output keeps the end', async () => {
    const { built } = await build(`process.stdout.write('x'.repeat(200000)); process.stdout.write('\\nERROR: failed to solve: busybox: not found\\nmore\\n'); process.exitCode = 1;`);
    expect([built.result, built.error, built.output.length]).toEqual(['failed', 'failed to solve: busybox: not found', 65_536]);
  });

  test('says of a script that failed how it ended, not what is in it', async () => {
    const { built } = await build(String.raw`console.log('ERROR: failed to solve: process "/bin/sh -c set -e\\necho \\"a\\" | grep \'b\'" did not complete successfully: exit code: 2'); process.exitCode = 1;`);
    expect(built.error).toBe('failed to solve: the script did not complete successfully: exit code: 2');
  });

  test.each(['process.on("SIGINT", () => process.exit(130));', 'process.on("SIGINT", () => undefined);'])('that takes too long is ended, by force if need be: %s', async (source) => {
    const { built, left } = await build(`${source} setInterval(() => undefined, 1000);`, { leftMs: 400 });
    expect([built.result, left]).toEqual(['late', []]);
  });

  test('is ended with the job, and not begun after it or when time is up', async () => {
    const cancellation = new Cancellation();
    setTimeout(() => cancellation.request('stop'), 400);
    expect((await build('setInterval(() => undefined, 1000);', { cancellation })).built.result).toBe('canceled');
    const after = await build('', { cancellation });
    expect([after.built.result, after.calls]).toEqual(['canceled', []]);
    const late = await build('', { leftMs: -1 });
    expect([late.built.result, late.calls]).toEqual(['late', []]);
  });

  test('that cannot be started is a failure', async () => {
    const tools = { buildx: { program: at('nowhere'), prefix: [] }, env: {}, directory: at(), builder: 'own', cancellation: new Cancellation(), endsAtEpochMs: Date.now() + 60_000 };
    expect(await buildMount({ task: 'fill', mount, image: 'busybox' }, tools)).toMatchObject({ result: 'failed', error: expect.stringContaining('ENOENT') });
  });
});
