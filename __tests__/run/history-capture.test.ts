import { describe, expect, test } from '@jest/globals';
import { captureProgram } from '../../src/run/history-capture.js';

const node = (script: string, options: { timeoutMs: number; followMs?: number }) =>
  captureProgram(process.execPath, ['-e', script], { env: {}, ...options });

describe('captureProgram', () => {
  test('gives both streams and the exit code', async () => {
    const { stdout, stderr, code } = await node(
      'process.stdout.write("out");process.stderr.write("err");process.exitCode=3',
      { timeoutMs: 5000 }
    );
    expect([stdout.toString(), stderr.toString(), code]).toEqual(['out', 'err', 3]);
  });

  test('kills a program at the end of its time and keeps what it wrote', async () => {
    const { stderr, code } = await node('process.stderr.write("partly");setInterval(()=>{},1000)', { timeoutMs: 700 });
    expect([stderr.toString(), code]).toEqual(['partly', undefined]);
  });

  test('kills a program that goes on for ever soon after its first line', async () => {
    const begun = performance.now();
    const { stderr, code } = await node(
      'process.stderr.write("{}\\n");setInterval(()=>process.stderr.write("."),400)',
      { timeoutMs: 20_000, followMs: 50 }
    );
    expect([stderr.toString().slice(0, 3), code]).toEqual(['{}\n', undefined]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  test('of a program that is not there gives nothing', async () => {
    expect(await captureProgram('/nowhere/at/all', [], { env: {}, timeoutMs: 500 })).toEqual({
      stdout: Buffer.alloc(0),
      stderr: Buffer.alloc(0),
      code: undefined
    });
  });
});
