import { afterEach, describe, expect, test } from '@jest/globals';
import { manifestDigest, present, reply, startServer } from '../../support/registry-server.js';
import type { Handler, TestServer } from '../../support/registry-server.js';
import { lookUpRefs } from '../../../src/run/registry/lookup.js';

// A proxy stands for the public Internet: behind it a registry's name tells nothing of an internal address.
const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const config = new Map([['registry.example', { mirrors: [], http: true, insecure: false, ca: [] }]]);

async function start(handler: Handler): Promise<TestServer> {
  const server = await startServer(handler);
  servers.push(server);
  return server;
}

describe('a public registry', () => {
  test('is asked through a proxy for plain HTTP, which gets the login of its URL', async () => {
    const logins: unknown[] = [];
    const proxy = await start((_, response, raw) => {
      logins.push(raw.headers['proxy-authorization']);
      present(response);
    });
    const found = await lookUpRefs(['registry.example/acme/web:1'], { env: { http_proxy: `http://a%3A:b@${proxy.host}` }, config });
    expect([...found.values()]).toEqual([expect.objectContaining({ state: 'present', digest: manifestDigest })]);
    expect(proxy.seen.map(({ url, host }) => [url, host])).toEqual([['http://registry.example/v2/acme/web/manifests/1', 'registry.example']]);
    expect(logins).toEqual([`Basic ${Buffer.from('a::b').toString('base64')}`]);
  });

  test.each(['http://127.0.0.1:PORT/', 'http://localhost:PORT/', 'http://[::1]:PORT/', 'http://2130706433:PORT/', 'http://10.0.0.1/', 'http://172.16.5.4/', 'http://192.168.0.1/', 'http://169.254.169.254/', 'http://[fd00::1]/', 'http://[fe80::1]/', 'http://[::ffff:127.0.0.1]:PORT/'])(
    'may send us to %s neither by a redirect nor as its token server',
    async (address) => {
      const inside = await start((_, response) => present(response));
      const target = address.replace('PORT', inside.host.split(':')[1] ?? '');
      for (const answer of [307, 401]) {
        const proxy = await start((_, response) => reply(response, answer, { location: target, 'www-authenticate': `Bearer realm="${target}"` }));
        const found = await lookUpRefs(['registry.example/acme/web:1'], { env: { HTTP_PROXY: `http://${proxy.host}` }, config });
        expect([...found.values()]).toEqual([{ state: 'unknown', reason: 'an answer led to an internal address' }]);
      }
      expect(inside.seen).toEqual([]);
    }
  );

  test('may send us to another public host, and that one no further inside either', async () => {
    const inside = await start((_, response) => present(response));
    const proxy = await start(({ url }, response) => {
      if (url.startsWith('http://registry.example/')) return reply(response, 307, { location: url.replace('registry.example', 'storage.example') });
      return url.endsWith('/good') ? present(response) : reply(response, 302, { location: `http://${inside.host}/` });
    });
    const found = await lookUpRefs(['registry.example/acme/web:good', 'registry.example/acme/web:bad'], { env: { HTTP_PROXY: `http://${proxy.host}` }, config });
    expect([...found.values()]).toEqual([expect.objectContaining({ state: 'present', digest: manifestDigest }), { state: 'unknown', reason: 'an answer led to an internal address' }]);
    expect(inside.seen).toEqual([]);
  });
});
