import { mkdir } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { childEnvironment } from '../../src/run/child-environment.js';
import { runCommand } from '../../src/run/command.js';
import { readDefaultBranch } from '../../src/run/default-branch.js';
import { makeContext } from '../support/make.js';
import { temporary } from './programs.js';

const at = temporary();
const env = { ...childEnvironment(process.env), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_CEILING_DIRECTORIES: '/' };
const tools = { run: runCommand, env };
const git = (...args: string[]) => runCommand('git', ['-C', at('work'), ...args], { env });
const context = () => makeContext({ defaultBranch: undefined, workspace: at('work') });

async function clone(head?: string) {
  await mkdir(at('work'));
  await git('init', '-q');
  if (head !== undefined) await git('symbolic-ref', 'refs/remotes/origin/HEAD', `refs/remotes/origin/${head}`);
}

describe('the default branch', () => {
  test.each(['main', 'trunk', 'release/1.x', 'origin/main'])('is git\'s remote head where the payload has none: %s', async (branch) => {
    await clone(branch);
    expect(await readDefaultBranch(context(), tools)).toEqual({ ...context(), defaultBranch: branch });
  });

  test('stays unknown in a checkout without a remote head', async () => {
    await clone();
    expect(await readDefaultBranch(context(), tools)).toEqual(context());
  });

  test('stays unknown without a checkout', async () => {
    expect(await readDefaultBranch(context(), tools)).toEqual(context());
  });

  test('is the payload\'s, and git is not asked', async () => {
    const given = makeContext({ defaultBranch: 'trunk' });
    const run = () => Promise.reject(new Error('git was asked'));
    expect(await readDefaultBranch(given, { run, env })).toBe(given);
  });
});
