import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { ancestryOf, sinceMoved } from '../../src/run/ancestry.js';
import { runCommand } from '../../src/run/command.js';
import { reply, startServer } from '../support/registry-server.js';
import type { TestServer } from '../support/registry-server.js';
import { shopRepository } from '../support/shop-repository.js';
import type { ShopRepository } from '../support/shop-repository.js';

const env = { PATH: process.env['PATH'] ?? '', HOME: '/nowhere' };
const unknown = 'f'.repeat(40);
let shop: ShopRepository;
const commits = { first: '', second: '', third: '', side: '' };
const servers: TestServer[] = [];

beforeAll(() => {
  shop = shopRepository({ a: '1' });
  commits.first = shop.git('rev-parse', 'HEAD');
  shop.git('switch', '--quiet', '--create', 'side');
  commits.side = shop.commit({ b: 'side' });
  shop.git('switch', '--quiet', 'main');
  commits.second = shop.commit({ a: '2' });
  commits.third = shop.commit({ a: '3' });
});
afterAll(() => shop.remove());
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function withApi(answer: (url: string) => { readonly status: number; readonly body?: string }) {
  const server = await startServer((request, response) => {
    const { status, body = '' } = answer(request.url);
    reply(response, status, { 'content-type': 'application/json' }, body);
  });
  servers.push(server);
  return { server, api: { url: `http://${server.host}/`, repository: 'acme/shop', token: 'secret' } };
}

describe('whether a commit is behind another one', () => {
  test('is what git says where it has the history', async () => {
    const isBehind = ancestryOf({ workspace: shop.dir, api: undefined, run: runCommand, env });
    const { first, second, side } = commits;
    expect(await Promise.all([isBehind(first, second), isBehind(second, first), isBehind(side, second), isBehind(second, side), isBehind(second, second), isBehind(second, unknown)])).toEqual([true, false, false, false, false, undefined]);
  });

  test('is not known from a history that is cut, but where git sees the way', async () => {
    const copy = mkdtempSync(join(tmpdir(), 'shallow-'));
    try {
      execFileSync('git', ['clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${shop.dir}`, copy], { stdio: 'ignore' });
      const isBehind = ancestryOf({ workspace: copy, api: undefined, run: runCommand, env });
      expect(await Promise.all([isBehind(commits.side, commits.second), isBehind(commits.first, commits.second)])).toEqual([undefined, undefined]);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  test.each([['behind', true], ['ahead', false], ['identical', false], ['diverged', false], ['sideways', undefined]])('is what the server says where git does not know: %s', async (status, behind) => {
    const { server, api } = await withApi(() => ({ status: 200, body: JSON.stringify({ status }) }));
    const isBehind = ancestryOf({ workspace: shop.dir, api, run: runCommand, env });
    expect(await Promise.all([isBehind(unknown, commits.first), isBehind(unknown, commits.first)])).toEqual([behind, behind]);
    expect(server.seen.map(({ url, authorization }) => [url, authorization])).toEqual([[`/repos/acme/shop/compare/${commits.first}...${unknown}?per_page=1&page=2`, 'Bearer secret']]);
  });

  test.each<[string, { readonly status: number; readonly body?: string }]>([['does not know it either', { status: 404 }], ['says nothing', { status: 200, body: '[]' }], ['never ends', { status: 200, body: `"${'x'.repeat(2_000_000)}"` }]])('is not known where the server %s', async (_, answer) => {
    const { api } = await withApi(() => answer);
    expect(await ancestryOf({ workspace: shop.dir, api, run: runCommand, env })(unknown, commits.first)).toBeUndefined();
  });

  test('is not asked of anybody for what is no commit, and of no server without a token', async () => {
    const { server, api } = await withApi(() => ({ status: 200, body: '{"status":"ahead"}' }));
    const isBehind = ancestryOf({ workspace: '/', api: { ...api, token: '' }, run: runCommand, env });
    expect(await Promise.all([isBehind('--upload-pack=x', commits.first), isBehind(commits.first, '../../pulls'), isBehind(unknown, commits.first)])).toEqual([undefined, undefined, undefined]);
    expect(server.seen).toEqual([]);
  });
});

describe('a ref that was somewhere else until now', () => {
  test.each<[string, () => { before: string | undefined; commit: string; other: string }, boolean | undefined]>([
    ['goes back from there, where its commits were taken away', () => ({ before: commits.second, commit: commits.first, other: commits.second }), false],
    ['goes back from what led there', () => ({ before: commits.third, commit: commits.first, other: commits.second }), false],
    ['goes on from there, though nobody knows the way', () => ({ before: unknown, commit: commits.second, other: unknown }), false],
    ['does not go back from what came later', () => ({ before: commits.first, commit: commits.first, other: commits.second }), true],
    ['does not go back where nobody knows what led there', () => ({ before: unknown, commit: commits.first, other: commits.second }), true],
    ['does not go back where it is new', () => ({ before: undefined, commit: commits.first, other: commits.second }), true],
    ['is not known where its history is not', () => ({ before: commits.first, commit: commits.second, other: unknown }), undefined]
  ])('%s', async (_, facts, behind) => {
    const { before, commit, other } = facts();
    expect(await sinceMoved(ancestryOf({ workspace: shop.dir, api: undefined, run: runCommand, env }), before)(commit, other)).toBe(behind);
  });
});
