import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findBuildRefs } from '../../src/run/history-refs.js';

let config = '';
beforeEach(() => {
  config = mkdtempSync(join(tmpdir(), 'refs-'));
});
afterEach(() => rmSync(config, { recursive: true, force: true }));

function writeRef(path: string, seconds: number, content: object | string): void {
  const file = join(config, 'refs', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  utimesSync(file, seconds, seconds);
}

const find = (targets: readonly string[], env = { BUILDX_CONFIG: config }) =>
  findBuildRefs({ env, builder: 'b', sinceEpochMs: 1000_000, targets });

describe('findBuildRefs', () => {
  test('gives the refs of the last bake since the start, by target', async () => {
    writeRef('b/b0/old', 999, { Target: 'web', GroupRef: 'g0' });
    writeRef('b/b0/try1', 1001, { Target: 'web', GroupRef: 'g1' });
    writeRef('b/b0/try2', 1005, { Target: 'web', GroupRef: 'g2' });
    writeRef('b/b1/try2b', 1004, { Target: 'api', GroupRef: 'g2' });
    writeRef('b/b0/other', 1003, { Target: 'elsewhere', GroupRef: 'g2' });
    writeRef('c/c0/foreign', 1009, { Target: 'web', GroupRef: 'g9' });
    expect(await find(['web', 'api'])).toEqual(
      new Map([
        ['api', 'b/b1/try2b'],
        ['web', 'b/b0/try2']
      ])
    );
  });

  test('reads a lone build, which belongs to no group', async () => {
    writeRef('b/b0/one', 1001, { Target: 'default', LocalPath: '/src' });
    expect(await find(['default'])).toEqual(new Map([['default', 'b/b0/one']]));
  });

  test('passes over what is no ref', async () => {
    writeRef('b/b0/broken', 1001, '{"Target":');
    writeRef('b/b0/list', 1001, '[]');
    writeRef('b/b0/folder/x', 1001, {});
    expect(await find(['web'])).toEqual(new Map());
  });

  test('looks below DOCKER_CONFIG or the home folder, and finds nothing where nothing is', async () => {
    expect(await find(['web'], { DOCKER_CONFIG: join(config, 'none') } as never)).toEqual(new Map());
    expect(await find(['web'], {} as never)).toEqual(new Map());
  });
});
