import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { isAlive } from '../../src/run/alive.js';
import { temporary } from './programs.js';

const at = temporary();
const started: ChildProcess[] = [];
afterEach(() => started.splice(0).forEach((child) => child.kill('SIGKILL')));

async function start(program: string, args: readonly string[]): Promise<ChildProcess & { pid: number }> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  await new Promise((resolve) => child.stdout.once('data', resolve));
  if (child.pid === undefined) throw new Error('it did not start');
  return Object.assign(child, { pid: child.pid });
}

describe('a process', () => {
  test('is alive while it runs with our folder among its arguments, and only then', async () => {
    const child = await start(process.execPath, ['-e', "console.log('ready'); setInterval(() => undefined, 1000)", '--', at('bake.json')]);
    expect([await isAlive(child.pid, at()), await isAlive(child.pid, at('other'))]).toEqual([true, false]);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    expect(await isAlive(child.pid, at())).toBe(false);
  });

  test('that ended and was not collected is not alive', async () => {
    // A shell that never waits for what it started.
    const parent = await start('/bin/sh', ['-c', '"$0" -e 0 -- "$1" & echo $!; exec "$0" -e "setInterval(() => undefined, 1000)"', process.execPath, at('bake.json')]);
    const children = async () => (await readFile(`/proc/${parent.pid}/task/${parent.pid}/children`, 'utf8')).trim();
    let child = await children();
    const stateOf = (pid: string) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    for (let n = 0; n < 200 && !/\) Z /.test(await stateOf(child)); n++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      child = await children();
    }
    expect(await stateOf(child)).toMatch(/\) Z /);
    expect(await isAlive(Number(child), at())).toBe(false);
  });

  test('that never was is not alive', async () => expect(await isAlive(2 ** 30, at())).toBe(false));

  test('that is another\'s is not ours', async () => expect(await isAlive(process.pid, at('nothing'))).toBe(false));
});
