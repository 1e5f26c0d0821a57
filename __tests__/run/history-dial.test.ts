import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { dialAhead, dialThrough } from '../../src/run/history-dial.js';
import type { Dialed } from '../../src/run/history-dial.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Remembers what was opened and closed; `ended` may be set from outside. */
function dialer() {
  const opened: { builder: string | undefined; closed: boolean; ended: boolean }[] = [];
  const dial = (builder: string | undefined): Dialed => {
    const one = { builder, closed: false, ended: false };
    opened.push(one);
    return { stream: new PassThrough(), get ended() { return one.ended; }, close: () => void (one.closed = true) };
  };
  return { opened, dial };
}

describe('a connection opened ahead', () => {
  test('is given to the first who dials that builder, once', async () => {
    const { opened, dial } = dialer();
    const ahead = dialAhead(dial, 'b', 1);
    await pause(30);
    expect(opened).toHaveLength(1);
    ahead.dial('b');
    expect(opened).toHaveLength(1);
    ahead.dial('b');
    expect(opened).toHaveLength(2);
    ahead.close();
    expect(opened.map(({ closed }) => closed)).toEqual([false, false]);
  });

  test('is not opened where somebody dials before its time', async () => {
    const { opened, dial } = dialer();
    const ahead = dialAhead(dial, 'b', 20);
    ahead.dial('b');
    await pause(60);
    expect(opened).toHaveLength(1);
  });

  test('is not given where it has ended by then', async () => {
    const { opened, dial } = dialer();
    const ahead = dialAhead(dial, 'b', 1);
    await pause(30);
    opened.forEach((one) => (one.ended = true));
    ahead.dial('b');
    expect(opened.map(({ closed }) => closed)).toEqual([true, false]);
  });

  test('is nothing to who dials another builder', async () => {
    const { opened, dial } = dialer();
    const ahead = dialAhead(dial, 'b', 1);
    await pause(30);
    ahead.dial('other');
    ahead.dial(undefined);
    expect(opened.map(({ builder }) => builder)).toEqual(['b', 'other', undefined]);
  });

  test.each([['before its time', 0], ['when nobody took it', 60]])('is closed %s', async (_, ms) => {
    const { opened, dial } = dialer();
    const ahead = dialAhead(dial, 'b', 20);
    await pause(ms);
    ahead.close();
    await pause(60);
    expect(opened.filter(({ closed }) => !closed)).toEqual([]);
  });
});

test('a connection through a program knows when that has ended', async () => {
  const dial = dialThrough({ program: process.execPath, prefix: ['-e', 'process.stdin.once("data", () => process.exit())', '--'] }, {});
  const dialed = dial('b');
  expect(dialed.ended).toBe(false);
  dialed.stream.write('end');
  for (let left = 200; left > 0 && dialed.ended === false; left--) await pause(50);
  expect(dialed.ended).toBe(true);
  dialed.close();
});
