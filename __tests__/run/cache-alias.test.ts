import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { saveCacheAliases } from '../../src/run/cache-alias.js';
import { runCommand } from '../../src/run/command.js';
import { Cancellation } from '../../src/shared/cancellation.js';
import { fakeBuildx, temporary } from './programs.js';

const at = temporary();
const alias = (n: number) => ({ source: `ghcr.io/acme/t${n}@sha256:${'a'.repeat(64)}`, tag: `ghcr.io/acme/t${n}:cache-c-1` });
const aliases = (count: number) => Array.from({ length: count }, (_, n) => alias(n));

async function save(source: string, count: number) {
  const { buildx, calls } = await fakeBuildx(at('docker-buildx'), source);
  const failed = await saveCacheAliases(aliases(count), { buildx, run: runCommand, env: {}, cancellation: new Cancellation() });
  return { failed, calls: await calls() };
}

describe('cache aliases', () => {
  test('are the very manifests under a second tag, one call each', async () => {
    const { failed, calls } = await save('', 3);
    expect(failed).toEqual([]);
    expect(calls.sort()).toEqual(aliases(3).map(({ source, tag }) => ['imagetools', 'create', '--prefer-index=false', '--tag', tag, source]).sort());
  });

  test('are made four at a time at most', async () => {
    const log = at('running');
    const { calls } = await save(`const log = (text) => fs.appendFileSync(${JSON.stringify(log)}, text); log('+'); setTimeout(() => log('-'), 150)`, 13);
    let running = 0;
    const most = [...(await readFile(log, 'utf8'))].reduce((peak, sign) => Math.max(peak, (running += sign === '+' ? 1 : -1)), 0);
    expect([calls.length, running]).toEqual([13, 0]);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });

  test('that fail are told with buildx\' last line, and the others are made', async () => {
    const { failed, calls } = await save("if (args[4].includes('t1:') || args[4].includes('t3:')) fail('#1 pushing\\nERROR: denied: ' + args[4] + '\\n')", 5);
    expect([failed.sort(), calls.length]).toEqual([[1, 3].map((n) => `${alias(n).tag}: ERROR: denied: ${alias(n).tag}`), 5]);
  });

  test('that fail without a word are told', async () => expect((await save('process.exit(3)', 1)).failed).toEqual([`${alias(0).tag}: `]));

  test('fail in words where there is no buildx', async () => {
    const failed = await saveCacheAliases(aliases(2), { buildx: { program: at('none'), prefix: [] }, run: runCommand, env: {}, cancellation: new Cancellation() });
    expect(failed).toEqual(aliases(2).map(({ tag }) => expect.stringMatching(new RegExp(`^${tag}: .*(none|executable)`))));
  });

  test('are not waited for when the job is cancelled, and no more are begun', async () => {
    const { buildx, calls } = await fakeBuildx(at('docker-buildx'), 'setTimeout(() => undefined, 1500)');
    const cancellation = new Cancellation();
    setTimeout(() => cancellation.request('stop'), 300);
    const started = Date.now();
    expect(await saveCacheAliases(aliases(12), { buildx, run: runCommand, env: {}, cancellation })).toEqual([]);
    expect(Date.now() - started).toBeLessThan(1400);
    await new Promise((resolve) => setTimeout(resolve, 1800));
    expect((await calls()).length).toBeLessThanOrEqual(4);
  });

  test('that are none call nothing', async () => expect((await save('', 0)).calls).toEqual([]));
});
