import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { findLocalCaches } from '../../src/run/local-caches.js';
import { preflight } from '../../src/run/registry/preflight.js';
import { makePlan } from '../../src/plan/plan.js';
import { makeContext, makeDefinition, makeInputs } from '../support/make.js';
import { temporary } from './programs.js';

const at = temporary();
const digest = `sha256:${'a'.repeat(64)}`;
async function write(name: string, text: string): Promise<string> {
  await mkdir(at(name), { recursive: true });
  await writeFile(`${at(name)}/index.json`, text);
  return at(name);
}

describe('caches in directories', () => {
  test('are there where an index names a manifest', async () => {
    const there = await write('a', JSON.stringify({ schemaVersion: 2, manifests: [{ digest, mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 2 }] }));
    const broken = await write('b', '{');
    const empty = await write('c', '{"manifests": []}');
    await mkdir(`${at('d')}/index.json`, { recursive: true });
    expect([...(await findLocalCaches([there, broken, empty, at('none'), at('d')])).values()]).toEqual([
      { state: 'present', digest }, { state: 'absent' }, { state: 'absent' }, { state: 'absent' }, { state: 'unknown', reason: 'it cannot be read (EISDIR)' }
    ]);
  });

  test('are looked at before the build, so that none is read that is not there', async () => {
    const inputs = makeInputs({ cache: 'local', 'cache-options': `dest=${at('')}` });
    const plan = makePlan(inputs, makeContext(), makeDefinition(), { trusted: true });
    const [commit, branch] = plan.targets[0]?.cacheFrom ?? [];
    await write((branch?.ref ?? '').slice(at('').length), JSON.stringify({ manifests: [{ digest }] }));
    const { targets } = await preflight(plan, new Map(), {});
    expect([targets[0]?.cacheFrom, targets[0]?.cacheAbsent]).toEqual([[branch], [commit]]);
  });
});
