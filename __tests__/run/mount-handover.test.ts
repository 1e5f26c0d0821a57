import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readMounts, writeMounts } from '../../src/run/mount-handover.js';
import type { HandedMount, MountHandover } from '../../src/run/mount-handover.js';

const mount: HandedMount = {
  mount: { id: '/root/.npm', namespace: '', root: { uid: 1000, gid: 1000, mode: '0700' }, sharing: 'locked' }, start: 'read', source: `localhost:5000/acme/shop@sha256:${'a'.repeat(64)}`,
  write: 'localhost:5000/acme/shop:cache-m-29d5d9c0-b-main', stepsMs: 1200.5, emptyMs: 0
};
const handover: MountHandover = { title: 'Container build', builder: 'warmbake-1', toolImages: ['docker.io/library/busybox:1.37'], mounts: [mount, { ...mount, source: undefined, mount: { ...mount.mount, root: undefined } }], secrets: ['hush'] };

describe('what main leaves to post of cache mounts', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mounts-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  test('is read as it was written', async () => {
    await writeMounts(directory, handover);
    expect(await readMounts(directory)).toEqual(handover);
  });

  test.each<[string, object]>([
    ['an id that is more than a word', { mount: { ...mount.mount, id: 'a\nUSER b' } }], ['another sharing', { mount: { ...mount.mount, sharing: 'x' } }], ['a root of another shape', { mount: { ...mount.mount, root: { uid: '0', gid: 0, mode: '0755' } } }],
    ['a ref that is none', { write: 'a b' }], ['a source without digest', { source: 'localhost:5000/acme/shop:main' }], ['an unknown start', { start: 'x' }], ['no times', { stepsMs: 'x' }]
  ])('is left out with %s', async (_, change) => {
    await writeFile(join(directory, 'mounts.json'), JSON.stringify({ ...handover, mounts: [{ ...mount, ...change }, mount] }));
    expect((await readMounts(directory))?.mounts).toEqual([mount]);
  });

  test.each(['', '[]', '{}', '{"builder":1}', 'null'])('is none where the file says %s', async (text) => {
    await writeFile(join(directory, 'mounts.json'), text);
    expect(await readMounts(directory)).toBeUndefined();
  });
});
