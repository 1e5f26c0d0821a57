import type { Socket } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { present, reply, startServer, startTcp } from '../../support/registry-server.js';
import type { Handler, TestServer } from '../../support/registry-server.js';
import { lookUpRefs } from '../../../src/run/registry/lookup.js';

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const limitMs = 400;
const auth = JSON.stringify({ auths: {} });

/** Ten refs at one server: the reasons given, and how long it took. */
async function ask(server: TestServer, env: Readonly<Record<string, string>> = {}) {
  servers.push(server);
  const started = performance.now();
  const found = await lookUpRefs(Array.from({ length: 10 }, (_, index) => `${server.host}/acme/web:${index}`), { env: { DOCKER_AUTH_CONFIG: auth, ...env } }, { totalMs: limitMs });
  const tookMs = performance.now() - started;
  const reasons = [...new Set([...found.values()].map((presence) => (presence.state === 'unknown' ? presence.reason.replaceAll(server.host, 'HOST') : presence.state)))];
  return { reasons, tookMs };
}

function trickle(response: { write(text: string): unknown; once(event: 'close', listener: () => void): unknown }, text: string): void {
  const timer = setInterval(() => response.write(text), 5);
  response.once('close', () => clearInterval(timer));
}

describe('a registry that', () => {
  test.each<[string, Handler, string]>([
    ['never answers', () => undefined, 'no answer in time'],
    ['answers 500', (_, response) => reply(response, 500, {}, 'secret'), 'HOST answered 500'],
    ['answers 503', (_, response) => reply(response, 503), 'HOST answered 503'],
    ['answers 304', (_, response) => reply(response, 304), 'HOST answered 304'],
    ['answers 206', (_, response) => reply(response, 206), 'HOST answered 206'],
    ['answers 401 without a challenge', (_, response) => reply(response, 401), 'HOST refused access (401)'],
    ['answers 401 with a broken challenge', (_, response) => reply(response, 401, { 'www-authenticate': 'Bearer realm="http' }), 'HOST refused access (401)'],
    ['answers 401 with a realm that is a file', (_, response) => reply(response, 401, { 'www-authenticate': 'Bearer realm="file:///etc/passwd"' }), 'HOST refused access (401)'],
    ['answers 401 with a long list of challenges', (_, response) => reply(response, 401, { 'www-authenticate': `Bearer ${'a=b,'.repeat(3000)}` }), 'HOST refused access (401)'],
    ['answers 403', (_, response) => reply(response, 403), 'HOST refused access (403)'],
    ['has headers longer than are read', (_, response) => reply(response, 200, { 'x-long': 'x'.repeat(20_000) }), 'HOST sent headers without end'],
    ['closes every connection', (_, response) => response.destroy(), 'HOST broke the connection'],
    ['redirects in a loop', (request, response) => reply(response, 307, { location: request.url }), 'HOST redirects without end'],
    ['redirects to nowhere', (_, response) => reply(response, 302), 'HOST redirects to an unusable address'],
    ['redirects to a file', (_, response) => reply(response, 302, { location: 'file:///etc/passwd' }), 'HOST redirects to an unusable address'],
    ['redirects with a login in the URL', (_, response) => reply(response, 302, { location: 'http://a:b@localhost/' }), 'HOST redirects to an unusable address'],
    ["redirects to the cloud's metadata", (_, response) => reply(response, 307, { location: 'http://169.254.169.254/latest/meta-data/' }), 'an answer led to an internal address'],
    ["names the cloud's metadata as its token server", (_, response) => reply(response, 401, { 'www-authenticate': 'Bearer realm="http://[fe80::1]/token"' }), 'an answer led to an internal address'],
    ['redirects to a port that is closed', (_, response) => reply(response, 307, { location: 'http://127.0.0.1:1/' }), 'the server that HOST redirects to refuses connections']
  ])('%s is unknown', async (_, handler, reason) => {
    const { reasons, tookMs } = await ask(await startServer(handler));
    expect(reasons).toEqual([reason]);
    expect(tookMs).toBeLessThan(limitMs + 200);
  });

  test.each<[string, Handler, string]>([
    ['has a body without end', (_, response) => trickle(response.writeHead(200), '{"schemaVersion":2'.padEnd(20_000)), 'HOST sent a longer manifest than is read, and no digest'],
    ['drips a body', (_, response) => trickle(response.writeHead(200), ' '), 'no answer in time'],
    ['cuts a body off', (_, response) => void response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy()), 'HOST broke the connection']
  ])('%s is unknown', async (_, handler, reason) => {
    const { reasons, tookMs } = await ask(await startServer((request, response, raw) => (request.method === 'HEAD' ? reply(response, 200) : handler(request, response, raw))));
    expect(reasons).toEqual([reason]);
    expect(tookMs).toBeLessThan(limitMs + 200);
  });

  test.each<[string, (socket: Socket) => void, string]>([
    ['speaks garbage', (socket) => socket.end('\x16\x03\x01 this is no HTTP \r\n\r\n'), 'HOST does not speak HTTP'],
    ['drips headers', (socket) => trickle({ write: (text) => socket.writable && socket.write(text), once: (event, listener) => socket.once(event, listener) }, 'HTTP/1.1 200 OK\r\nX-A: b\r\n'.slice(0, 3)), 'HOST does not speak HTTP'],
    ['sends interim answers without end', (socket) => trickle({ write: (text) => socket.writable && socket.write(text), once: (event, listener) => socket.once(event, listener) }, 'HTTP/1.1 103 Early\r\n\r\n'), 'no answer in time'],
    ['switches protocols', (socket) => socket.write('HTTP/1.1 101 Go\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n'), 'HOST does not speak HTTP'],
    ['resets the connection', (socket) => socket.resetAndDestroy(), 'HOST broke the connection']
  ])('%s is unknown', async (_, onData, reason) => {
    const { reasons, tookMs } = await ask(await startTcp(onData));
    expect(reasons).toEqual([reason]);
    expect(tookMs).toBeLessThan(limitMs + 200);
  });

  test('answers 429 is not asked for the rest', async () => {
    const server = await startServer((_, response) => reply(response, 429));
    expect((await ask(server)).reasons).toEqual(['HOST limits how often it is asked (429)']);
    expect(server.seen).toHaveLength(1);
  });

  test('is not there, or is no name, is unknown at once', async () => {
    const found = await lookUpRefs(['127.0.0.1:1/a/b:c', 'no-such-host.invalid/a/b:c'], { env: {} });
    expect([...found.values()]).toEqual([
      { state: 'unknown', reason: '127.0.0.1:1 refuses connections' },
      { state: 'unknown', reason: expect.stringMatching(/^(no-such-host\.invalid is not known to DNS|no answer in time)$/) }
    ]);
  });

  test('never answers does not keep others from being asked', async () => {
    const silent = await Promise.all(Array.from({ length: 8 }, () => startServer(() => undefined)));
    const good = await startServer((_, response) => present(response));
    servers.push(...silent, good);
    const refs = [...silent, good].flatMap(({ host }) => Array.from({ length: 40 }, (_, index) => `${host}/acme/web:${index}`));
    const found = await lookUpRefs(refs, { env: {} }, { totalMs: 1000 });
    expect([...found.values()].filter(({ state }) => state === 'present')).toHaveLength(40);
  });

  test('closes a connection that was kept open just when it is used again is asked once more', async () => {
    const used = new Set<unknown>();
    const { reasons } = await ask(await startServer((_, response, raw) => {
      if (used.has(raw.socket)) return void raw.socket.destroy();
      used.add(raw.socket);
      present(response);
    }));
    expect(reasons).toEqual(['present']);
  });
});
