import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { parseContent, parseFilled } from '../../src/plan/mount-builds.js';
import type { MountTask } from '../../src/plan/mount-builds.js';
import { childEnvironment } from '../../src/run/child-environment.js';
import { buildMount } from '../../src/run/mount-build.js';
import { Cancellation } from '../../src/shared/cancellation.js';
import { describeEngine, registry } from '../support/engine.js';

jest.setTimeout(120_000);

describeEngine('the builds that work on a cache mount', () => {
  let directory: string;
  let id: string;
  beforeAll(() => void (directory = mkdtempSync(join(tmpdir(), 'mount-builds-'))));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  beforeEach(() => void (id = `builds-${randomBytes(4).toString('hex')}`));

  const task = async (name: MountTask, image = 'busybox:1.37') => {
    const built = await buildMount(
      { task: name, mount: { id, namespace: '', root: undefined, sharing: 'shared' }, image },
      { buildx: { program: 'docker', prefix: ['buildx'] }, env: childEnvironment(process.env), directory, builder: 'default', cancellation: new Cancellation(), endsAtEpochMs: Date.now() + 60_000 }
    );
    return { result: built.result, filled: parseFilled(built.output, built.nonce)?.state, content: parseContent(built.output, built.nonce) };
  };
  const build = (dockerfile: string, output: string) => {
    const args = ['buildx', 'build', '--builder', 'default', '--progress', 'plain', '--build-arg', `RUN=${randomBytes(8).toString('hex')}`, '--provenance=false', '--output', output, '-'];
    const { status, stderr } = spawnSync('docker', args, { input: dockerfile, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return [...stderr.matchAll(/^#\d+ [\d.]+ said (.*)$/gm)].map(([, line]) => line ?? '');
  };
  /** What a step does with the mount, and all that it leaves there but directories. */
  const step = (script: string) => build(`FROM busybox:1.37\nARG RUN\nRUN --mount=type=cache,id=${id},target=/m cd /m; ${script}; find . ! -type d | sort | sed 's/^/said /'\n`, 'type=cacheonly');
  /** An image as a mount is saved in, with what a script leaves in a directory; another may do something to the archive. */
  const save = (script: string, then = ':') => {
    const image = `${registry}/${id}/saved:1`;
    build(`FROM busybox:1.37\nARG RUN\nRUN mkdir /all; cd /all; ${script}; tar -cf /mount.tar .; echo 3 30 0 >/mount.facts; touch /mount.list; ${then}\n`, `type=image,name=${image},push=true`);
    return image;
  };

  test('leave nothing of an archive that is cut off', async () => {
    const image = save('for n in 1 2 3; do head -c 200000 /dev/zero >$n; done', 'head -c 300000 /mount.tar >/half; mv /half /mount.tar');
    expect(await task('fill', image)).toMatchObject({ result: 'failed', filled: undefined });
    expect(step(':')).toEqual([]);
  });

  test('leave what another job reads into the same mount just now alone, and count it nowhere; what a job left behind long ago goes', async () => {
    const image = save('mkdir -p store .warmbake-packed; echo saved >store/one; echo rest >.warmbake-packed/x');
    step('mkdir -p .warmbake-other/all .warmbake-gone/all; echo half >.warmbake-other/all/two; echo old >.warmbake-gone/all/three; touch -d "2020-01-01 00:00" .warmbake-gone');
    expect(await task('fill', image)).toMatchObject({ result: 'done', filled: 'read' });
    expect(step(':')).toEqual(['./.warmbake-other/all/two', './store/one']);
    expect((await task('measure')).content).toEqual({ entries: 1, bytes: 6, addedBytes: 6, bytesBefore: 0 });
    expect((await task('fill', image)).filled).toBe('kept');
    expect(step(':')).toEqual(['./.warmbake-other/all/two', './store/one']);
  });

  test('of several jobs that read at once leave the mount whole', async () => {
    const image = save('for d in 1 2 3 4 5 6 7 8; do mkdir $d; i=0; while [ $i -lt 400 ]; do echo $i >$d/$i; i=$((i+1)); done; done');
    const states = await Promise.all([1, 2, 3, 4].map(() => task('fill', image)));
    expect(states.filter(({ result }) => result === 'done').length).toBeGreaterThan(0);
    expect(step(':')).toHaveLength(3200);
  });
});
