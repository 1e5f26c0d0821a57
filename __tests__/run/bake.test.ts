import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { runBake, stopProcess } from '../../src/run/bake.js';
import type { BakeResult } from '../../src/run/bake.js';
import { Cancellation } from '../../src/shared/cancellation.js';
import { temporary } from './programs.js';

const at = temporary();

interface Follower {
  onStart?: (pid: number, cancellation: Cancellation) => void;
  onOutput?: (chunk: Uint8Array, atMs: number, cancellation: Cancellation) => void;
  program?: string;
  cwd?: string;
  args?: readonly string[];
  cancellation?: Cancellation;
}

/** Runs JavaScript as if it were bake, and keeps what arrived. */
async function follow(source: string, { onStart, onOutput, program = process.execPath, cwd = at(), args = [], cancellation = new Cancellation() }: Follower = {}) {
  const chunks: { text: string; atMs: number }[] = [];
  const pids: number[] = [];
  const result: BakeResult = await runBake({ program, args: ['-e', source, '--', ...args], cwd, env: { PATH: process.env['PATH'] ?? '', GIVEN: 'yes' }, logFile: at('bake.log') }, {
    cancellation,
    onStart: (pid) => {
      pids.push(pid);
      onStart?.(pid, cancellation);
    },
    onOutput: (chunk, atMs) => {
      if (onOutput) return onOutput(chunk, atMs, cancellation);
      chunks.push({ text: Buffer.from(chunk).toString('latin1'), atMs });
    }
  });
  return { result, chunks, pids, output: chunks.map(({ text }) => text).join('') };
}

/** Whether a process does anything still; one that nobody collected does not. */
async function runs(pid: number): Promise<boolean> {
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return state !== undefined && !/^\d+ \(.*\) [ZX]/s.test(state);
}

async function gone(pid: number): Promise<boolean> {
  for (let n = 0; n < 100 && (await runs(pid)); n++) await new Promise((resolve) => setTimeout(resolve, 20));
  return !(await runs(pid));
}

describe('bake', () => {
  test.each([0, 1, 17])('ends with its exit code: %i', async (code) => {
    const { result, output, pids } = await follow(`console.log('out'); process.exitCode = ${code}`);
    expect([result, output]).toEqual([{ exitCode: code, durationMs: expect.any(Number), startedAtEpochMs: expect.any(Number) }, 'out\n']);
    expect(pids).toEqual([expect.any(Number)]);
  });

  test('is followed live: each line arrives when it is written, in order, with its time', async () => {
    const { chunks, result } = await follow("let n = 0; const timer = setInterval(() => { (n % 2 ? process.stdout : process.stderr).write(n + '\\n'); if (++n === 5) clearInterval(timer); }, 150)");
    expect(chunks.map(({ text }) => text)).toEqual(['0\n', '1\n', '2\n', '3\n', '4\n']);
    const gaps = chunks.slice(1).map(({ atMs }, index) => atMs - (chunks[index]?.atMs ?? 0));
    expect(gaps.filter((gap) => gap < 60)).toEqual([]);
    const last = chunks.at(-1)?.atMs ?? 0;
    expect(result.durationMs).toBeGreaterThanOrEqual(600);
    expect(chunks[0]?.atMs).toBeLessThan(result.durationMs - 450);
    expect(last).toBeLessThanOrEqual(result.durationMs + 50);
  });

  test('loses nothing that is written just before its end', async () => {
    for (let round = 0; round < 15; round++) {
      const { output } = await follow("require('node:fs').writeSync(1, 'x'.repeat(300000)); require('node:fs').writeSync(2, 'the end\\n'); process.exit(1)");
      expect([output.length, output.endsWith('xthe end\n')]).toEqual([300_008, true]);
      await writeFile(at('bake.log'), '');
    }
  });

  test('gets its arguments, folder and environment as they are', async () => {
    await mkdir(at('sub dir'));
    const args = ['$(touch x)', '; rm -rf .', '*', 'a b', '', '"'];
    const { output } = await follow('console.log(JSON.stringify([process.argv.slice(1), process.cwd(), process.env.GIVEN, Object.keys(process.env).length]))', { args, cwd: at('sub dir') });
    expect(JSON.parse(output)).toEqual([args, at('sub dir'), 'yes', 2]);
  });

  test('has no input to wait for', async () => expect((await follow("process.stdin.on('data', () => undefined).on('end', () => console.log('end'))")).output).toBe('end\n'));

  test('that cannot be started has the reason, and no exit code', async () => {
    const { result, chunks, pids } = await follow('', { program: at('none') });
    expect(result).toEqual({ exitCode: undefined, startError: expect.stringContaining('ENOENT'), durationMs: expect.any(Number), startedAtEpochMs: expect.any(Number) });
    expect([chunks, pids]).toEqual([[], []]);
  });

  test('that may not be executed has the reason', async () => {
    await writeFile(at('plain'), 'x');
    await chmod(at('plain'), 0o644);
    expect((await follow('', { program: at('plain') })).result).toMatchObject({ exitCode: undefined, startError: expect.stringContaining('EACCES') });
  });

  test('in a folder that is not there has the reason', async () => {
    expect((await follow('', { cwd: at('none') })).result).toMatchObject({ exitCode: undefined, startError: expect.stringContaining('ENOENT') });
  });

  test('keeps its output in a file that only we can read', async () => {
    const before = process.umask(0);
    await follow("console.log('one')").finally(() => process.umask(before));
    expect([(await stat(at('bake.log'))).mode & 0o777, await readFile(at('bake.log'), 'utf8')]).toEqual([0o600, 'one\n']);
  });

  test('may write 200 MB: what is held of it stays small', async () => {
    let bytes = 0;
    let largest = 0;
    let peak = 0;
    const start = process.memoryUsage().rss;
    const { result } = await follow("const line = Buffer.alloc(1 << 20, 'x'); for (let n = 0; n < 200; n++) require('node:fs').writeSync(1, line)", {
      onOutput: (chunk) => {
        bytes += chunk.length;
        largest = Math.max(largest, chunk.length);
        peak = Math.max(peak, process.memoryUsage.rss());
      }
    });
    expect([result.exitCode, bytes, largest]).toEqual([0, 200 * 2 ** 20, 65_536]);
    expect((peak - start) / 2 ** 20).toBeLessThan(120);
  }, 60_000);
});

describe('a bake that may go on alone', () => {
  interface Going {
    readonly source: string;
    readonly answers?: readonly boolean[];
    readonly tailMs?: number;
    readonly quietMs?: number;
    readonly onConfirm?: (cancellation: Cancellation) => Promise<void>;
  }

  /** `ready` in the output means that it is. */
  async function go({ source, answers = [true], tailMs = 100, quietMs = 60_000, onConfirm }: Going) {
    const [cancellation, pids] = [new Cancellation(), [] as number[]];
    let [output, asked] = ['', 0];
    const result = await runBake({ program: process.execPath, args: ['-e', source], cwd: at(), env: {}, logFile: at('bake.log') }, {
      cancellation,
      onStart: (pid) => void pids.push(pid),
      onOutput: (chunk) => void (output += Buffer.from(chunk).toString()),
      isReady: () => /ready\n$/.test(output),
      letGo: { tailMs, quietMs, confirm: async () => {
        await onConfirm?.(cancellation);
        return answers[asked++] ?? true;
      } }
    });
    return { result, asked, output, pid: pids[0] ?? 0, cancellation };
  }
  const say = (...lines: readonly (readonly [number, string])[]) => lines.map(([ms, text]) => `setTimeout(() => console.log('${text}'), ${ms});`).join(' ');
  const forever = 'setInterval(() => undefined, 1000);';

  test('is left when it is ready, lives on, and no signal for us reaches it any more', async () => {
    const { result, pid, cancellation, asked } = await go({ source: `console.log('ready'); ${forever}` });
    expect([result.goesOn, result.exitCode, result.durationMs === result.readyMs, asked]).toEqual([true, undefined, true, 1]);
    cancellation.request('stop');
    cancellation.request('kill');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await runs(pid)).toBe(true);
    stopProcess(pid, 'SIGKILL');
  });

  test.each<[string, Going, Partial<BakeResult>, number]>([
    ['ends within the tail', { source: say([0, 'ready'], [300, 'more']), tailMs: 5000 }, { exitCode: 0 }, 0],
    ['fails within the tail', { source: `${say([0, 'ready'])} setTimeout(() => process.exit(4), 300)`, tailMs: 5000 }, { exitCode: 4 }, 0],
    ['goes on printing within the tail', { source: say([0, 'ready'], [300, 'ready'], [600, 'ready'], [900, 'ready']), tailMs: 5000, quietMs: 1000 }, { exitCode: 0 }, 0],
    ['takes it back', { source: say([0, 'ready'], [200, 'exporting again'], [1500, 'end']), tailMs: 1000 }, { exitCode: 0 }, 0],
    ['is not confirmed', { source: say([0, 'ready'], [1600, 'ready']), answers: [false, false, false] }, { exitCode: 0 }, 2],
    ['ends while it is asked', { source: say([0, 'ready'], [400, 'ready']), onConfirm: () => new Promise((resolve) => setTimeout(resolve, 1500)) }, { exitCode: 0 }, 1],
    ['is cancelled while it is asked', { source: `process.on('SIGINT', () => process.exit(9)); console.log('ready'); ${forever}`, onConfirm: async (cancellation) => cancellation.request('stop') }, { exitCode: 9 }, 1]
  ])('is not left where it %s', async (_, going, expected, times) => {
    const { result, asked } = await go(going);
    expect([result.goesOn, result, asked]).toEqual([undefined, expect.objectContaining(expected), times]);
  });

  test('is left before the tail has passed where it has fallen silent', async () => {
    const { result, asked, pid } = await go({ source: `console.log('ready'); ${forever}`, tailMs: 60_000, quietMs: 200 });
    expect([result.goesOn, asked]).toEqual([true, 1]);
    stopProcess(pid, 'SIGKILL');
  });

  test('is not asked about again at once where it is silent and not confirmed', async () => {
    const { result, asked } = await go({ source: say([0, 'ready'], [800, 'end']), answers: [false, false, false], tailMs: 60_000, quietMs: 100 });
    expect([result.goesOn, asked]).toEqual([undefined, 1]);
  });

  test('is left later, once it is confirmed', async () => {
    const { result, asked, pid } = await go({ source: `console.log('ready'); ${forever}`, answers: [false, true] });
    expect([result.goesOn, asked]).toEqual([true, 2]);
    stopProcess(pid, 'SIGKILL');
  });
});

describe('a bake that is cancelled', () => {
  const patient = "let n = 0; process.on('SIGINT', () => { console.log('SIGINT', ++n); setTimeout(() => process.exit(9), 300); }); process.on('SIGTERM', () => console.log('SIGTERM')); console.log('ready'); setInterval(() => undefined, 1000)";

  test('is asked once, and its last words are kept', async () => {
    let all = '';
    const { result } = await follow(patient, {
      onOutput: (chunk, _, cancellation) => {
        all += Buffer.from(chunk).toString();
        if (all === 'ready\n') cancellation.request('stop');
      }
    });
    expect([all, result.exitCode]).toEqual(['ready\nSIGINT 1\n', 9]);
  });

  test('is killed with everything it started when time is up', async () => {
    const source = `process.on('SIGINT', () => console.log('ignored'));
      const child = require('node:child_process').spawn(process.execPath, ['-e', "process.on('SIGINT', () => undefined); process.on('SIGTERM', () => undefined); console.log('ready ' + process.pid); setInterval(() => undefined, 1000)"], { stdio: 'inherit' });
      setInterval(() => undefined, 1000)`;
    let all = '';
    const { result, pids } = await follow(source, {
      onOutput: (chunk, _, cancellation) => {
        const before = all;
        all += Buffer.from(chunk).toString();
        if (!before.includes('ready') && all.includes('ready')) cancellation.request('stop');
        if (!before.includes('ignored') && all.includes('ignored')) cancellation.request('kill');
      }
    });
    expect([result.exitCode, result.startError]).toEqual([undefined, undefined]);
    const grandchild = Number(/ready (\d+)/.exec(all)?.[1]);
    expect([grandchild > 0, await gone(grandchild), await gone(pids[0] ?? 0)]).toEqual([true, true, true]);
  });

  test.each(['stop', 'kill'] as const)('before it began ends at once: %s', async (how) => {
    const cancellation = new Cancellation();
    cancellation.request(how);
    const { result } = await follow('setTimeout(() => undefined, 20000)', { cancellation });
    expect(result.exitCode).toBeUndefined();
    expect(result.durationMs).toBeLessThan(10_000);
  });

  test('does not get what its parent\'s group gets: it leads its own', async () => {
    const { output, pids } = await follow("console.log(require('node:fs').readFileSync('/proc/self/stat', 'utf8').replace(/^.*\\) /s, '').split(' ').slice(2, 3).join())");
    expect(Number(output)).toBe(pids[0]);
  });

  test('after its end is asked nothing more', async () => {
    const cancellation = new Cancellation();
    const { pids } = await follow('0', { cancellation });
    expect(() => cancellation.request('kill')).not.toThrow();
    expect(await gone(pids[0] ?? 0)).toBe(true);
  });
});

test('a process that is gone, or never was, is no error to stop', async () => {
  const { pids } = await follow('0');
  for (const pid of [undefined, pids[0]]) for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) expect(stopProcess(pid, signal)).toBeUndefined();
});
