import { afterEach, describe, expect, test } from '@jest/globals';
import { openSession } from '../../../src/run/registry/session.js';
import { listTags } from '../../../src/run/registry/tags.js';
import { openWires } from '../../../src/run/registry/wires.js';
import { reply, startServer } from '../../support/registry-server.js';
import type { Handler, TestServer } from '../../support/registry-server.js';

const end = new AbortController();
const open: { close(): unknown }[] = [];
afterEach(async () => void (await Promise.all(open.splice(0).map((one) => one.close()))));

async function start(handler: Handler, password = 'secret') {
  const server: TestServer = await startServer(handler);
  const wires = openWires({ env: {}, config: new Map(), atOnce: 8, signal: end.signal });
  open.push(server, wires);
  const session = openSession({ host: server.host, base: new URL(`http://${server.host}/v2/`), prefix: '', mirror: false }, { wires, signal: end.signal, readCredential: async () => ({ kind: 'password', username: 'ann', password }) });
  return { server, session };
}
const list = (tags: readonly string[]) => JSON.stringify({ name: 'a/b', tags });
const messageOf = (promise: Promise<unknown>) => promise.then(() => 'none', (error: Error) => error.message);

describe('a session', () => {
  test('logs in with Basic once it is asked to, and says so in every request then', async () => {
    const login = `Basic ${Buffer.from('ann:secret').toString('base64')}`;
    const { server, session } = await start(({ authorization }, response) => (authorization === login ? reply(response, 202) : reply(response, 401, { 'www-authenticate': 'Basic realm="x"' })));
    for (const method of ['GET', 'GET', 'DELETE', 'DELETE'] as const) expect((await session.send({ method, path: '/v2/a/b/manifests/x', scope: 's' })).status).toBe(202);
    expect(server.seen.filter(({ authorization }) => authorization === undefined)).toHaveLength(2);
  });

  test('asks for a token with the scope that a deletion is challenged for', async () => {
    const { server, session } = await start(({ method, url, authorization, host }, response) => {
      if (url.startsWith('/token')) return reply(response, 200, {}, JSON.stringify({ token: Buffer.from(new URL(url, 'http://x').searchParams.get('scope') ?? '').toString('hex') }));
      const scope = `repository:a/b:${method === 'DELETE' ? 'delete' : 'pull'}`;
      if (authorization === `Bearer ${Buffer.from(scope).toString('hex')}`) return reply(response, 202);
      return reply(response, 401, { 'www-authenticate': `Bearer realm="http://${host}/token",service="x",scope="${scope}"` });
    });
    expect((await session.send({ method: 'GET', path: '/v2/a/b/manifests/x', scope: 'usual' })).status).toBe(202);
    expect((await session.send({ method: 'DELETE', path: '/v2/a/b/manifests/x', scope: 'usual' })).status).toBe(202);
    expect(server.seen.filter(({ url }) => url.startsWith('/token'))).toHaveLength(2);
  });

  test('waits as long as it is told to where it is limited, and gives up where that is too long', async () => {
    let count = 0;
    const { session } = await start((_, response) => reply(response, ++count < 3 ? 429 : 200, { 'retry-after': '0' }));
    expect((await session.send({ method: 'GET', path: '/v2/a', scope: 's' })).status).toBe(200);
    const { server, session: long } = await start((_, response) => reply(response, 429, { 'retry-after': '86400' }));
    expect((await long.send({ method: 'GET', path: '/v2/a', scope: 's' })).status).toBe(429);
    expect(server.seen).toHaveLength(1);
    const { server: hub, session: until } = await start((_, response) => reply(response, 429, { 'x-retry-after': String(Math.floor(Date.now() / 1000) + 120) }));
    expect([(await until.send({ method: 'GET', path: '/v2/a', scope: 's' })).status, hub.seen.length]).toEqual([429, 1]);
  });

  test('follows no redirect of a deletion', async () => {
    const { server, session } = await start((_, response) => reply(response, 307, { location: '/elsewhere' }));
    expect(await messageOf(session.send({ method: 'DELETE', path: '/v2/a', scope: 's' }))).toBe(`${server.host} redirects a deletion`);
    expect(server.seen).toHaveLength(1);
  });

  test('never sends a login to the host that a registry redirects to', async () => {
    const other = await startServer((_, response) => reply(response, 401, { 'www-authenticate': 'Basic realm="x"' }));
    open.push(other);
    const { session } = await start(({ authorization }, response) => (authorization ? reply(response, 307, { location: `http://${other.host}/` }) : reply(response, 401, { 'www-authenticate': 'Basic realm="x"' })));
    await session.send({ method: 'GET', path: '/v2/a', scope: 's' });
    expect(other.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
  });
});

describe('a list of tags', () => {
  test('is followed by its Link, whose host and path do not count', async () => {
    const { server, session } = await start(({ url }, response) => reply(response, 200, url.includes('last=') ? {} : { link: '<http://elsewhere.invalid/v2/x/y/tags/list?last=b&n=2>; rel="next"' }, list(url.includes('last=') ? ['c'] : ['a', 'b'])));
    expect((await listTags(session, 'a/b')).flatMap(({ tags }) => tags)).toEqual(['a', 'b', 'c']);
    expect(server.seen.map(({ url }) => url)).toEqual(['/v2/a/b/tags/list?n=1000', '/v2/a/b/tags/list?last=b&n=2']);
  });

  test('ends where a server gives the same page for ever', async () => {
    const { server, session } = await start((_, response) => reply(response, 200, { link: '</v2/a/b/tags/list?last=b>; rel="next"' }, list(['a', 'b'])));
    expect((await listTags(session, 'a/b')).flatMap(({ tags }) => tags)).toEqual(['a', 'b']);
    expect(server.seen).toHaveLength(2);
  });

  test('of more tags than are read is none at all', async () => {
    let page = 0;
    const { session } = await start((_, response) => {
      page++;
      reply(response, 200, { link: `</v2/a/b/tags/list?last=${page}>; rel="next"` }, list(Array.from({ length: 7000 }, (__, index) => `t${page}-${index}`)));
    });
    expect(await messageOf(listTags(session, 'a/b'))).toBe('a/b has more than 20000 tags');
  });

  test.each<[string, number, string, string]>([
    ['no JSON', 200, '<html>', 'sent no list of tags'],
    ['an error', 500, '', 'answered 500'],
    ['no access', 403, '', 'refused access (403): the login has to allow to list the tags of a/b']
  ])('is refused where it is %s', async (_, status, body, says) => {
    const { server, session } = await start((__, response) => reply(response, status, {}, body));
    expect(await messageOf(listTags(session, 'a/b'))).toBe(`${server.host} ${says}`);
  });

  test('leaves out what is no tag', async () => {
    const { session } = await start((_, response) => reply(response, 200, {}, JSON.stringify({ tags: ['ok', '../x', '', 7, null, 'a b', '-x'] })));
    expect((await listTags(session, 'a/b')).flatMap(({ tags }) => tags)).toEqual(['ok']);
  });
});
