import { afterEach, describe, expect, test } from '@jest/globals';
import { openApi } from '../../../src/run/prune/api.js';
import { askEnded } from '../../../src/run/prune/ask-ended.js';
import type { EndedQuestion } from '../../../src/run/prune/ask-ended.js';
import { readCommitTimes } from '../../../src/run/prune/commit-times.js';
import { openWires } from '../../../src/run/registry/wires.js';
import { reply, startServer } from '../../support/registry-server.js';

const { signal } = new AbortController();
const repository = { owner: 'acme', name: 'shop', id: '42' };
const open: { close(): unknown }[] = [];
afterEach(async () => void (await Promise.all(open.splice(0).map((one) => one.close()))));

async function start(answer: (path: string, query: URLSearchParams) => [number, unknown]) {
  const server = await startServer(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://x');
    const [status, body] = answer(pathname.replace('/repos/acme/shop', ''), searchParams);
    reply(response, status, {}, JSON.stringify(body));
  });
  const wires = openWires({ env: {}, config: new Map(), atOnce: 8, signal });
  open.push(server, wires);
  const api = openApi(`http://${server.host}`, {}, { wires, signal });
  return { server, api, ask: (more: Partial<EndedQuestion>) => askEnded(api, { repository, requests: [], branches: false, defaultBranch: 'main', ...more }) };
}
const branches = (...names: string[]) => names.map((name) => ({ name }));

describe('GitHub', () => {
  test('says which requests are closed, and which are open; what it does not know is neither', async () => {
    const { ask } = await start((path) => (path === '/pulls/7' ? [200, { state: 'closed' }] : path === '/pulls/8' ? [200, { state: 'open' }] : [404, {}]));
    expect(await ask({ requests: ['7', '8', '9'] })).toEqual({ closed: new Set(['7']), open: new Set(['8']), branches: undefined, notices: [] });
  });

  test('that refuses makes one notice with the permission, and nothing is over', async () => {
    const { ask } = await start(() => [403, {}]);
    const { closed, branches: existing, notices } = await ask({ requests: ['7', '8'], branches: true });
    expect([closed.size, existing, notices]).toEqual([0, undefined, [
      'GitHub did not say which pull requests are closed (403); the job may need `permissions: pull-requests: read`.',
      'GitHub did not say which branches exist: it answered 403; the job may need `permissions: contents: read`.'
    ]]);
  });

  test('lists branches to the end, also where its pages are shorter than asked for, or all the same', async () => {
    const names = Array.from({ length: 75 }, (_, index) => `b${index}`);
    const paged = await start((_, query) => [200, branches('main', ...names).slice((Number(query.get('page')) - 1) * 30, Number(query.get('page')) * 30)]);
    expect((await paged.ask({ branches: true })).branches).toEqual(['main', ...names]);
    const same = await start(() => [200, branches('main', 'a')]);
    expect((await same.ask({ branches: true })).branches).toEqual(['main', 'a']);
  });

  test('has a branch that only one of two readings shows', async () => {
    let reading = 0;
    const { ask } = await start((_, query) => [200, query.get('page') === '1' ? (reading++ === 0 ? branches('main', 'a') : branches('main', 'b')) : []]);
    expect((await ask({ branches: true })).branches).toEqual(['main', 'a', 'b']);
  });

  test.each<[string, [number, unknown]]>([['no branch', [200, []]], ['all but the default branch', [200, branches('a')]], ['something else', [200, { name: 'main' }]]])('is not believed that lists %s', async (_, answer) => {
    const { ask } = await start((__, query) => (query.get('page') === '1' ? answer : [200, []]));
    const { branches: existing, notices } = await ask({ branches: true });
    expect([existing, notices]).toEqual([undefined, [expect.stringMatching(/branch/)]]);
  });

  test('says when commits were made, for those it has', async () => {
    const { api, server } = await start((path) => (path.endsWith('/aa') ? [200, { committer: { date: '2026-11-01T00:00:00Z' } }] : [404, {}]));
    expect(await readCommitTimes(api, repository, ['aa', 'bb', 'aa'])).toEqual(new Map([['aa', Date.UTC(2026, 10, 1)]]));
    expect(server.seen).toHaveLength(2);
  });
});
