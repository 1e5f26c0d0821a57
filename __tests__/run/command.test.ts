import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises';
import { describe, expect, jest, test } from '@jest/globals';
import { childEnvironment } from '../../src/run/child-environment.js';
import { runCommand } from '../../src/run/command.js';
import { temporary, writeProgram } from './programs.js';

const at = temporary();
const env = childEnvironment(process.env);
const node = process.execPath;
const script = (source: string, ...args: string[]) => runCommand(node, ['-e', source, '--', ...args], { env, cwd: at() });
const echo = 'process.stdout.write(JSON.stringify(process.argv.slice(1)))';

describe('a program', () => {
  test.each([0, 1, 2, 42, 127, 255])('ends with its code: %i', async (code) => {
    expect(await script(`process.stdout.write('out'); process.stderr.write('err'); process.exitCode = ${code}`)).toEqual({ code, stdout: 'out', stderr: 'err' });
  });

  test('that a signal ended has no code of success', async () => {
    const { code } = await script('process.kill(process.pid, "SIGKILL")');
    expect(Number.isInteger(code) && code !== 0).toBe(true);
  });

  test.each([
    ['is not on the path', 'no-such-program-anywhere'], ['is not in its folder', '/no/such/program'], ['is a folder', '/tmp']
  ])('that %s is code 127, with the reason', async (_, program) => {
    const { code, stdout, stderr } = await runCommand(program, [], { env });
    expect([code, stdout]).toEqual([127, '']);
    expect(stderr).toMatch(/\S/);
  });

  test('that may not be executed is code 127', async () => {
    await writeFile(at('plain'), 'text');
    await chmod(at('plain'), 0o644);
    expect((await runCommand(at('plain'), [], { env })).code).toBe(127);
  });

  test('in a folder that is not there is code 127, with its name', async () => {
    const { code, stderr } = await runCommand(node, ['--version'], { env, cwd: at('none') });
    expect([code, stderr]).toEqual([127, expect.stringContaining(at('none'))]);
  });

  test.each(['with blank', 'with "quote', "it's", 'a\\b', '$(touch x)', '*', 'a;b', '&'])('is found in a folder whose name is %j', async (name) => {
    const program = await writeProgram(at(name, 'my program'), "console.log('here', process.argv[2])");
    expect(await runCommand(program, ['a b'], { env })).toEqual({ code: 0, stdout: 'here a b\n', stderr: '' });
  });

  test('gets its arguments as they are: no shell reads them', async () => {
    const args = [
      '$(touch x)', '`touch x`', '; touch x', '&& touch x', '| touch x', '> x', '$HOME', '${HOME}', '*', '?', '~', '{a,b}', '', ' ', 'a b', '"', "'", '\\', '\\"', '"a b"', 'a\nb', '--flag=a b', 'ü😀', '%PATH%', '!!', '#x', '-n'
    ];
    await writeFile(at('file'), '');
    const { stdout, code } = await script(echo, ...args);
    expect([code, JSON.parse(stdout)]).toEqual([0, args]);
    expect(await readdir(at())).toEqual(['file']);
  });

  test('gets the environment that it is given, and no other', async () => {
    process.env['INPUT_LEAK'] = 'x';
    const { stdout } = await runCommand(node, ['-p', 'JSON.stringify([process.env.INPUT_LEAK, process.env.GIVEN])'], { env: { PATH: env['PATH'] ?? '', GIVEN: 'yes' } });
    delete process.env['INPUT_LEAK'];
    expect(JSON.parse(stdout)).toEqual([null, 'yes']);
  });

  test('runs where it is told', async () => {
    await mkdir(at('sub dir'));
    expect((await runCommand(node, ['-p', 'process.cwd()'], { env, cwd: at('sub dir') })).stdout.trim()).toBe(at('sub dir'));
  });

  test('may end before it read its input', async () => {
    const results = await Promise.all(Array.from({ length: 100 }, () => runCommand('/bin/true', [], { env: {} })));
    expect(new Set(results.map(({ code }) => code))).toEqual(new Set([0]));
  }, 20_000);

  test('writes nothing to our own output', async () => {
    const write = jest.spyOn(process.stdout, 'write');
    const errors = jest.spyOn(process.stderr, 'write');
    await script("console.log('##[error]x'); console.error('::error::x')");
    expect([write.mock.calls, errors.mock.calls]).toEqual([[], []]);
    write.mockRestore();
    errors.mockRestore();
  });

  test('may write much, in characters that are cut anywhere', async () => {
    const { stdout, stderr } = await script("const text = 'ä€😀'.repeat(200000); process.stdout.write(text); process.stderr.write(text)");
    expect([stdout.length, stderr.length, /^(ä€😀)*$/u.test(stdout), /^(ä€😀)*$/u.test(stderr)]).toEqual([800_000, 800_000, true, true]);
  });
});
