import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { getInput, getState, saveState, setFailed, setOutput, useEnvironment } from '../../src/run/runner-commands.js';
import { temporary } from './programs.js';

const at = temporary();
afterEach(() => {
  useEnvironment({});
  process.exitCode = undefined;
});

/** What is written to stdout meanwhile. */
function written(act: () => void): string {
  const chunks: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => chunks.push(String(chunk)) > 0);
  act();
  write.mockRestore();
  return chunks.join('');
}

describe('the runner', () => {
  test('gives inputs and state', () => {
    useEnvironment({ 'INPUT_BUILD-ARGS': ' A=1\nB=2 \n', INPUT_X_Y: 'z', STATE_pid: ' 7' });
    expect([getInput('build-args'), getInput('x y'), getInput('none'), getState('pid'), getState('none')]).toEqual(['A=1\nB=2', 'z', '', ' 7', '']);
  });

  test('takes state and outputs of any text, one after the other', async () => {
    await writeFile(at('state'), '');
    useEnvironment({ GITHUB_STATE: at('state'), GITHUB_OUTPUT: at('output') });
    saveState('a', '1');
    saveState('a', 'two\nlines\nEOF\n');
    setOutput('b', '');
    expect(await readFile(at('state'), 'utf8')).toMatch(/^a<<(ghadelimiter_[-0-9a-f]{36})\n1\n\1\na<<(ghadelimiter_[-0-9a-f]{36})\ntwo\nlines\nEOF\n\n\2\n$/);
    expect(await readFile(at('output'), 'utf8')).toMatch(/^b<<(ghadelimiter_[-0-9a-f]{36})\n\n\1\n$/);
  });

  test('of old takes them as commands', () => {
    expect(written(() => {
      saveState('a', '1%\r\n2');
      setOutput('b:,', 'x');
    })).toBe('\n::save-state name=a::1%25%0D%0A2\n\n::set-output name=b%3A%2C::x\n');
  });

  test('hears of a failure', () => {
    expect([written(() => setFailed('a\n::b')), process.exitCode]).toEqual(['::error::a%0A::b\n', 1]);
  });

  test('whose file cannot be written is an error', () => {
    useEnvironment({ GITHUB_STATE: at('none', 'state') });
    expect(() => saveState('a', '1')).toThrow(/ENOENT/);
  });
});
