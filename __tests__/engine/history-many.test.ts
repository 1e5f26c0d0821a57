import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, jest, test } from '@jest/globals';
import { parseRecordings } from '../../src/progress/history-recording.js';
import { findBuildx } from '../../src/run/buildx.js';
import { readHistory } from '../../src/run/history.js';
import { findBuildRefs } from '../../src/run/history-refs.js';
import { describeEngine } from '../support/engine.js';
import { env } from './history-builds.js';

jest.setTimeout(240_000);
const folder = mkdtempSync(join(tmpdir(), 'history-many-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// One bake of 200 targets fails on two CPUs (BuildKit: "no such job"), one of 100 works. Reading asks for all records at once, however many bakes they come from.
const BAKES = 5;
const TARGETS = 40;

async function bake(index: number): Promise<[string, string][]> {
  const targets = Array.from({ length: TARGETS }, (_, at) => `bake${index}-${at}`);
  const file = {
    group: { default: { targets } },
    target: Object.fromEntries(targets.map((name) => [name, { args: { NAME: name }, output: ['type=cacheonly'] }]))
  };
  writeFileSync(join(folder, 'docker-bake.json'), JSON.stringify(file));
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nARG NAME\nCOPY Dockerfile /$NAME\n');
  const buildx = await findBuildx(env);
  const sinceEpochMs = Date.now();
  const args = [...buildx.prefix, 'bake', '--builder', 'default', '--progress=plain'];
  await promisify(execFile)(buildx.program, args, { cwd: folder, env });
  return [...(await findBuildRefs({ env, builder: 'default', sinceEpochMs, targets }))];
}

describeEngine('the history of 200 targets', () => {
  test('is read at once within 3 s, each with its steps', async () => {
    const refs = new Map<string, string>();
    for (let index = 0; index < BAKES; index++) for (const [target, ref] of await bake(index)) refs.set(target, ref);
    expect(refs.size).toBe(BAKES * TARGETS);
    const buildx = await findBuildx(env);
    const begun = performance.now();
    const { recordings, unread } = await readHistory({ refs, buildx, version: '0.29.1', env });
    const records = parseRecordings(recordings);
    const ms = performance.now() - begun;
    process.stdout.write(`\nrecords of ${refs.size} targets read in ${Math.round(ms)} ms\n`);
    expect([...unread]).toEqual([]);
    expect(records.filter(({ target, vertices }) => !vertices.some((vertex) => vertex.names.includes(`[1/1] COPY Dockerfile /${target}`)))).toEqual([]);
    expect(ms).toBeLessThan(3000);
  });
});
