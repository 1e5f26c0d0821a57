import { mkdir } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { Event } from '../../src/github/event.js';
import { childEnvironment } from '../../src/run/child-environment.js';
import { runCommand } from '../../src/run/command.js';
import { readBranches } from '../../src/run/branches.js';
import { makeContext } from '../support/make.js';
import { reply, startServer } from '../support/registry-server.js';
import type { TestServer } from '../support/registry-server.js';
import { temporary } from './programs.js';

const at = temporary();
const env = { ...childEnvironment(process.env), GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_CEILING_DIRECTORIES: '/' };
const tools = { run: runCommand, env, token: '' };
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
    expect(await readBranches(context(), tools)).toEqual({ ...context(), defaultBranch: branch });
  });

  test('stays unknown in a checkout without a remote head', async () => {
    await clone();
    expect(await readBranches(context(), tools)).toEqual(context());
  });

  test('stays unknown without a checkout', async () => {
    expect(await readBranches(context(), tools)).toEqual(context());
  });

  describe('is what the API says where the payload has none', () => {
    const ask = async (answer: Parameters<typeof startServer>[0], token = 'the-token') => {
      await clone('from-git');
      const server: TestServer = await startServer(answer);
      try {
        const started = performance.now();
        const { defaultBranch } = await readBranches({ ...context(), apiUrl: `http://${server.host}/api/v3/` }, { ...tools, token });
        return { defaultBranch, seen: server.seen.map(({ url, authorization }) => [url, authorization]), ms: performance.now() - started };
      } finally {
        await server.close();
      }
    };
    test('with one request that has the token', async () => {
      const { ms: _, ...found } = await ask((__, response) => reply(response, 200, {}, JSON.stringify({ id: 1, default_branch: 'trunk' })));
      expect(found).toEqual({ defaultBranch: 'trunk', seen: [['/api/v3/repos/acme/shop', 'Bearer the-token']] });
    });
    test.each<[string, Parameters<typeof startServer>[0]]>([
      ['refuses', (_, response) => reply(response, 403)], ['says something else', (_, response) => reply(response, 200, {}, '{"default_branch": 7}')],
      ['breaks off', (_, response) => void response.socket?.destroy()], ['never ends', (_, response) => void response.writeHead(200).write('{')],
      ['says too much', (_, response) => void response.writeHead(200).end('x'.repeat(2_000_000))], ['says nothing', () => undefined]
    ])('and what git says where it %s, within its time', async (_, answer) => {
      const { defaultBranch, ms } = await ask(answer);
      expect(defaultBranch).toBe('from-git');
      expect(ms).toBeLessThan(4000);
    });
    test('and it is not asked without a token', async () => {
      expect(await ask((_, response) => reply(response, 500), '')).toMatchObject({ defaultBranch: 'from-git', seen: [] });
    });
  });

  describe('and the base of a pull request', () => {
    const comment: Event = { kind: 'pull-request-comment', number: 8, commit: 'c' };
    const run: Event = { kind: 'workflow-run', commit: 'c', branch: 'a/b', ownBranch: false, headOwner: 'stranger', number: undefined };
    const request = { number: 8, base: { ref: 'next' } };
    const ask = async (event: Event, answer: unknown) => {
      const server = await startServer((_, response) => reply(response, answer === undefined ? 404 : 200, {}, JSON.stringify(answer)));
      try {
        const { baseBranch } = await readBranches(makeContext({ event, apiUrl: `http://${server.host}` }), { ...tools, token: 'x' });
        return [baseBranch, ...server.seen.map(({ url }) => url)];
      } finally {
        await server.close();
      }
    };
    test.each<[string, Event, unknown, (string | undefined)[]]>([
      ['of a comment', comment, request, ['next', '/repos/acme/shop/pulls/8']],
      ["of a fork's workflow run", run, [request], ['next', '/repos/acme/shop/pulls?state=open&head=stranger%3Aa%2Fb']],
      ['not of one of several requests', run, [request, request], [undefined, '/repos/acme/shop/pulls?state=open&head=stranger%3Aa%2Fb']],
      ['not where the API does not say', comment, undefined, [undefined, '/repos/acme/shop/pulls/8']], ['not where it says something else', comment, { base: 7 }, [undefined, '/repos/acme/shop/pulls/8']],
      ['not of an own branch, nor of other events', { ...run, ownBranch: true } as Event, [request], [undefined]], ['not of a push', makeContext().event, [request], [undefined]]
    ])('is asked for: %s', async (_, event, answer, expected) => expect(await ask(event, answer)).toEqual(expected));
  });

  test('is the payload\'s, and git is not asked', async () => {
    const given = makeContext({ defaultBranch: 'trunk' });
    const run = () => Promise.reject(new Error('git was asked'));
    expect(await readBranches(given, { run, env, token: 'x' })).toEqual(given);
  });
});
