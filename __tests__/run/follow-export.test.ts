import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { appendFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { followExport, stopBake } from '../../src/run/follow-export.js';
import { Cancellation } from '../../src/shared/cancellation.js';
import { temporary } from './programs.js';

const at = temporary();
const started: ChildProcess[] = [];
beforeEach(() => writeFile(at('bake.log'), ''));
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

/** Runs JavaScript as if it were a bake that main let go. */
async function bake(source: string): Promise<{ pid: number; ended: Promise<NodeJS.Signals | number | null> }> {
  const child = spawn(process.execPath, ['-e', `${source}; console.log('ready')`, '--', at('bake.json')], { stdio: ['ignore', 'pipe', 'ignore'], detached: true });
  started.push(child);
  const ended = new Promise<NodeJS.Signals | number | null>((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  return { pid: child.pid ?? 0, ended };
}

const patient = 'setInterval(() => undefined, 1000)';
const clean = `process.on('SIGINT', () => process.exit(7)); ${patient}`;
const deaf = `process.on('SIGINT', () => undefined); process.on('SIGTERM', () => undefined); ${patient}`;
const follow = (pid: number, more: { cancellation?: Cancellation; stalledMs?: number } = {}) => followExport({ pid, argument: at(), logFile: at('bake.log'), cancellation: new Cancellation(), ...more });

describe('an export that goes on alone', () => {
  test('is waited for until it ends', async () => {
    const { pid, ended } = await bake('setTimeout(() => process.exit(0), 700)');
    expect([await follow(pid), await ended]).toEqual(['itself', 0]);
  });

  test('that ended before is not waited for', async () => {
    const { pid, ended } = await bake('setTimeout(() => process.exit(0), 10)');
    await ended;
    expect(await follow(pid)).toBe('itself');
  });

  test('whose number passed on to another process is over, and that one is left alone', async () => {
    const { pid, ended } = await bake(clean);
    expect(await followExport({ pid, argument: at('other'), logFile: at('bake.log'), cancellation: new Cancellation() })).toBe('itself');
    await stopBake(pid, at('other'));
    expect(await Promise.race([ended, new Promise((resolve) => setTimeout(() => resolve('lives'), 300))])).toBe('lives');
  });

  test.each(['before it is followed', 'meanwhile'])('is asked to end when the job is cancelled %s', async (when) => {
    const { pid, ended } = await bake(clean);
    const cancellation = new Cancellation();
    if (when === 'meanwhile') setTimeout(() => cancellation.request('stop'), 200);
    else cancellation.request('stop');
    expect([await follow(pid, { cancellation }), await ended]).toEqual(['canceled', 7]);
  });

  test('is ended by force where it does not listen', async () => {
    const { pid, ended } = await bake(deaf);
    const cancellation = new Cancellation();
    cancellation.request('stop');
    expect([await follow(pid, { cancellation }), await ended]).toEqual(['canceled', 'SIGKILL']);
  }, 15_000);

  test('is given up when nothing comes from it any more, and not while something does', async () => {
    const { pid, ended } = await bake(clean);
    const writing = setInterval(() => void appendFile(at('bake.log'), 'x'), 100);
    const quietAt = new Promise<number>((resolve) => setTimeout(() => {
      clearInterval(writing);
      resolve(Date.now());
    }, 1500));
    expect([await follow(pid, { stalledMs: 800 }), await ended]).toEqual(['stalled', 7]);
    expect(Date.now()).toBeGreaterThan((await quietAt) + 600);
  });

  test('is no error to stop where it is gone', async () => {
    const { pid, ended } = await bake('setTimeout(() => process.exit(0), 10)');
    await ended;
    await expect(stopBake(pid, at())).resolves.toBeUndefined();
  });
});
