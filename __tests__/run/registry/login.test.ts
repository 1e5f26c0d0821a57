import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { present, reply, startServer } from '../../support/registry-server.js';
import type { Handler, TestServer } from '../../support/registry-server.js';
import { lookUpRefs } from '../../../src/run/registry/lookup.js';

const servers: TestServer[] = [];
let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'docker-'));
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  rmSync(directory, { recursive: true, force: true });
});

const login = (username: string, password: string) => Buffer.from(`${username}:${password}`).toString('base64');

function env(config: unknown): Record<string, string> {
  writeFileSync(join(directory, 'config.json'), JSON.stringify(config));
  return { DOCKER_CONFIG: directory, PATH: `${directory}:${process.env['PATH'] ?? ''}` };
}

async function start(handler: Handler): Promise<TestServer> {
  const server = await startServer(handler);
  servers.push(server);
  return server;
}

/** A registry and its token server under one host, which gives `token-of-<scope>` to whom `mayHave` lets. */
async function startWithTokens(mayHave: Handler | undefined = undefined) {
  return start((request, response, raw) => {
    const url = new URL(request.url, 'http://x');
    if (url.pathname === '/token') {
      if (mayHave) return mayHave(request, response, raw);
      return reply(response, 200, {}, JSON.stringify({ token: `token-of-${url.searchParams.get('scope')}` }));
    }
    const scope = `repository:${/^\/v2\/(.*)\/manifests\//.exec(url.pathname)?.[1]}:pull`;
    if (request.authorization === `Bearer token-of-${scope}`) return present(response);
    return reply(response, 401, { 'www-authenticate': `Bearer realm="http://${request.host}/token",service="test, \\"quoted\\"",scope="${scope}"` });
  });
}

async function states(server: TestServer, environment: Record<string, string>, refs = ['acme/web:1'], totalMs = 1000) {
  const found = await lookUpRefs(refs.map((ref) => `${server.host}/${ref}`), { env: environment }, { totalMs });
  return [...found.values()].map((presence) => (presence.state === 'unknown' ? `${presence.reason.replaceAll(server.host, 'HOST')}${presence.refused ? ' [refused]' : ''}` : presence.state));
}

describe('a registry that wants a token', () => {
  test('gets one for anybody where there is no login, one for each repository', async () => {
    const server = await startWithTokens();
    const refs = Array.from({ length: 20 }, (_, index) => `acme/${index % 2 ? 'web' : 'api'}:${index}`);
    expect(new Set(await states(server, {}, refs))).toEqual(new Set(['present']));
    const asked = server.seen.filter(({ url }) => url.startsWith('/token'));
    expect(asked.map(({ url, authorization }) => [decodeURIComponent(url.replace(/\+/g, ' ')), authorization]).sort()).toEqual([
      ['/token?service=test, "quoted"&scope=repository:acme/api:pull', undefined],
      ['/token?service=test, "quoted"&scope=repository:acme/web:pull', undefined]
    ]);
    // One 401 for all: what the first repository was asked for is expected for the second.
    expect(server.seen).toHaveLength(20 + 1 + 2);
  });

  test.each<[string, (host: string) => unknown]>([
    ['`auth`', (host) => ({ auths: { [host]: { auth: login('ann', 'pass:word') } } })],
    ['name and password', (host) => ({ auths: { [host]: { username: 'ann', password: 'pass:word' } } })],
    ['`auth` under a URL', (host) => ({ auths: { [`https://${host}/v1/`]: { auth: login('ann', 'pass:word') } } })],
    ['a credential helper of the host', (host) => ({ credHelpers: { [host]: 'test' }, auths: { [host]: { auth: login('x', 'y') } } })],
    ['a credential store', () => ({ credsStore: 'test' })],
    ['`auth`, the store having none', (host) => ({ credsStore: 'empty', auths: { [host]: { auth: login('ann', 'pass:word') } } })]
  ])('gets one with the login of the Docker config: %s', async (_, config) => {
    const server = await startWithTokens((request, response) => {
      if (request.authorization !== `Basic ${login('ann', 'pass:word')}`) return reply(response, 401);
      return reply(response, 200, {}, JSON.stringify({ access_token: 'token-of-repository:acme/web:pull' }));
    });
    const environment = env(config(server.host));
    helper('test', `read server; test "$server" = "${server.host}" && test "$1" = get && echo '{"Username":"ann","Secret":"pass:word"}'`);
    helper('empty', 'echo "credentials not found in native keychain"; exit 1');
    expect(await states(server, environment)).toEqual(['present']);
    expect(server.seen.find(({ url }) => url.startsWith('/token'))?.url).toContain('account=ann');
    expect(await states(server, { DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [server.host]: { auth: login('ann', 'pass:word') } } }) })).toEqual(['present']);
  });

  test.each<[string, (host: string) => unknown]>([
    ['an identity token', (host) => ({ auths: { [host]: { auth: login('0000', ''), identitytoken: 'refresh me&co' } } })],
    ['an identity token of a helper', () => ({ credsStore: 'test' })]
  ])('gets one by POST for %s', async (_, config) => {
    const server = await startWithTokens((__, response) => reply(response, 200, {}, JSON.stringify({ access_token: 'token-of-repository:acme/web:pull' })));
    helper('test', `echo '{"Username":"<token>","Secret":"refresh me&co"}'`);
    expect(await states(server, env(config(server.host)))).toEqual(['present']);
    const { method, body, authorization } = server.seen.find(({ url }) => url.startsWith('/token')) ?? {};
    expect([method, Object.fromEntries(new URLSearchParams(body)), authorization]).toEqual([
      'POST',
      { grant_type: 'refresh_token', client_id: 'warmbake', refresh_token: 'refresh me&co', service: 'test, "quoted"', scope: 'repository:acme/web:pull' },
      undefined
    ]);
  });

  test('gets a `registrytoken` as it is', async () => {
    const server = await startWithTokens((_, response) => reply(response, 500));
    expect(await states(server, env({ auths: { [server.host]: { registrytoken: 'token-of-repository:acme/web:pull' } } }))).toEqual(['present']);
    expect(await states(server, env({ auths: { [server.host]: { registrytoken: 'bad\r\nX: y' } } }))).toEqual(['the `registrytoken` for HOST in the Docker config is malformed']);
  });

  const tokens: [string, Handler, string][] = [
    ['refuses', (_, response) => reply(response, 401, {}, 'hunter2'), 'HOST refused the login [refused]'],
    ['forbids', (_, response) => reply(response, 403), 'HOST refused the login [refused]'],
    ['limits', (_, response) => reply(response, 429), 'HOST limits how often it is asked (429)'],
    ['fails', (_, response) => reply(response, 502), 'the token server of HOST answered 502'],
    ['says nothing', (_, response) => reply(response, 200), 'the token server of HOST gave no token'],
    ['sends no JSON', (_, response) => reply(response, 200, { 'content-encoding': 'gzip' }, '\x1f\x8b\x08'), 'the token server of HOST gave no token'],
    ['sends a token that breaks out of its header', (_, response) => reply(response, 200, {}, JSON.stringify({ token: 'a\r\nX-Evil: 1' })), 'the token server of HOST gave no token'],
    ['sends an endless token', (_, response) => reply(response, 200, {}, JSON.stringify({ token: 'a'.repeat(100_000) })), 'the token server of HOST gave no token'],
    ['gives the wrong token', (_, response) => reply(response, 200, {}, '{"token":"wrong"}'), 'HOST refused access (401) [refused]'],
    ['never answers', () => undefined, 'no answer in time'],
    ['cuts the connection', (_, response) => response.destroy(), 'the token server of HOST broke the connection'],
    ['redirects in a loop', (request, response) => reply(response, 302, { location: request.url }), 'the token server of HOST redirects without end']
  ];
  test.each(tokens)('whose token server %s is unknown, and no secret is told', async (_, handler, reason) => {
    const server = await startWithTokens(handler);
    const said = await states(server, env({ auths: { [server.host]: { auth: login('ann', 'hunter2') } } }), ['acme/web:1', 'acme/web:2', 'acme/web:3'], 400);
    expect(said).toEqual([reason, reason, reason]);
    expect(server.seen.filter(({ url }) => url.startsWith('/token')).length).toBeLessThanOrEqual(4);
  });

  test('wants a login where nobody else gets a token', async () => {
    expect(await states(await startWithTokens((_, response) => reply(response, 403)), {})).toEqual(['HOST wants a login [refused]']);
  });

  test('sends a login to no other host that it redirects to, and lets none of them ask for one', async () => {
    const other = await start((_, response) => reply(response, 401, { 'www-authenticate': `Bearer realm="http://${other.host}/steal"` }));
    const server = await start((request, response) => {
      if (!request.authorization) return reply(response, 401, { 'www-authenticate': 'Basic realm="x"' });
      return reply(response, 307, { location: `http://${other.host}${request.url}` });
    });
    expect(await states(server, env({ auths: { [server.host]: { auth: login('ann', 'hunter2') }, [other.host]: { auth: login('bob', 'hunter3') } } }))).toEqual(['HOST refused access (401) [refused]']);
    expect(other.seen.map(({ url, authorization }) => [url, authorization])).toEqual([['/v2/acme/web/manifests/1', undefined]]);
  });

  test('redirecting the token request to another host does not take the login there', async () => {
    const other = await start((_, response) => reply(response, 200, {}, '{"token":"token-of-repository:acme/web:pull"}'));
    const server = await startWithTokens((request, response) => reply(response, 307, { location: `http://${other.host}${request.url}` }));
    expect(await states(server, env({ auths: { [server.host]: { auth: login('ann', 'hunter2') } } }))).toEqual(['present']);
    expect(other.seen.map(({ authorization }) => authorization)).toEqual([undefined]);
    expect(await states(server, env({ auths: { [server.host]: { identitytoken: 'hunter2' } } }))).toEqual(['the token server of HOST redirects a login']);
  });
});

describe('a registry that wants a name and password', () => {
  const basic: Handler = (request, response) => (request.authorization === `Basic ${login('ann', 'hunter2')}` ? present(response) : reply(response, 401, { 'www-authenticate': 'Basic realm="x"' }));

  test('gets them after its first answer', async () => {
    const server = await start(basic);
    expect(await states(server, env({ auths: { [server.host]: { auth: login('ann', 'hunter2') } } }), ['a/b:1', 'a/c:2', 'a/d:3'])).toEqual(['present', 'present', 'present']);
    expect(server.seen).toHaveLength(4);
  });

  test('refuses wrong ones, and says so where there are none', async () => {
    const server = await start(basic);
    expect(await states(server, env({ auths: { [server.host]: { auth: login('ann', 'hunter3') } } }))).toEqual(['HOST refused access (401) [refused]']);
    expect(await states(server, {})).toEqual(['HOST wants a login [refused]']);
    expect(await states(server, env('no config'))).toEqual(['HOST wants a login [refused]']);
  });

  test.each([
    ['never ends', 'sleep 100 & sleep 100', 'no answer in time'],
    ['writes without end', 'yes', 'HOST wants a login [refused]'],
    ['fails', 'echo hunter2 >&2; exit 3', 'HOST wants a login [refused]'],
    ['writes no JSON', 'echo hunter2', 'HOST wants a login [refused]']
  ])('is unknown where the credential helper %s, which is gone afterwards', async (_, script, reason) => {
    const server = await start(basic);
    helper('test', `echo $$ > "${directory}/pid"; ${script}`);
    expect(await states(server, env({ credsStore: 'test' }), ['a/b:1'], 700)).toEqual([reason]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(livingIn(readFileSync(join(directory, 'pid'), 'utf8').trim())).toEqual([]);
  });

  test('runs no helper whose name is none', async () => {
    const server = await start(basic);
    writeFileSync(join(directory, 'evil'), `#!/bin/sh\ntouch "${directory}/ran"\n`, { mode: 0o755 });
    for (const name of ['/../../evil', 'x;touch ran', 'x y', '', 'x\n']) {
      expect(await states(server, env({ credsStore: name }))).toEqual(['HOST wants a login [refused]']);
    }
    expect(existsSync(join(directory, 'ran'))).toBe(false);
  });
});

function helper(name: string, script: string): void {
  writeFileSync(join(directory, `docker-credential-${name}`), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

/** Processes of a group that still run; those that ended but were not collected do not. */
function livingIn(group: string): string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name) || !existsSync(`/proc/${name}/stat`)) return false;
    const [state, , processGroup] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return processGroup === group && state !== 'Z';
  });
}
