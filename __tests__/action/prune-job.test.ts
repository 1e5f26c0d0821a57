import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { makeIdentity } from '../support/registry-real.js';
import { startProxyServer } from '../support/registry-proxy.js';
import type { TestServer } from '../support/registry-server.js';
import { startImitation } from '../support/imitated-registries.js';
import type { Imitation } from '../support/imitated-registries.js';
import { pullRequestEvent, scheduleEvent } from '../support/events.mjs';
import { runAction } from '../support/runner.mjs';

// prune/action.yml with dist, as a runner starts it, on GitHub's registry: ghcr.io is reached through a proxy that leads here.
const actionDir = fileURLToPath(new URL('../../prune', import.meta.url));
jest.setTimeout(60_000);

describe("GitHub's registry, as the README says it", () => {
  const identity = makeIdentity();
  let proxy: TestServer;
  let server: Imitation;
  beforeAll(async () => void (proxy = await startProxyServer(() => server.host, [])));
  afterAll(async () => {
    await proxy.close();
    identity.remove();
  });
  beforeEach(async () => void (server = await startImitation('github', identity)));

  const named = { registry: 'ghcr.io/acme/shop', targets: 'web', 'image-name': '{target}' };
  const prune = async (token: string, inputs: Record<string, string>) => {
    const insecure = ['ghcr.io', server.host].map((host) => `[registry."${host}"]\nhttp = false\ninsecure = true`).join('\n');
    const job = await runAction({
      actionDir, event: pullRequestEvent({ number: 7, state: 'closed' }), env: { PATH: process.env['PATH'], HTTPS_PROXY: `http://${proxy.host}`, HOME: '/nowhere' },
      with: { ...inputs, images: 'true', 'github-token': token, 'buildkitd-config-inline': insecure }, github: { GITHUB_API_URL: `https://${server.host}` }
    });
    await server.close();
    return { outcome: job.outcome, ...job.outputs, 'plan-file': undefined, said: (job.main?.annotations ?? []).map(({ message }) => message), log: (job.main?.log ?? []).map(({ text }) => text).join('\n') };
  };

  test.each<[string, string, Record<string, string>]>([
    ["the job's token and the names of the targets", 'ghs_token', named],
    ['a personal token, which finds the packages of the repository', 'token', { registry: 'ghcr.io/acme' }]
  ])('needs no login, but %s; what the closed request left goes', async (_, token, inputs) => {
    const main = server.add(['cache-b-main', 'latest']);
    server.add(['cache-pr-7', 'pr-7']);
    server.add(['cache-pr-7-p1a2b3c4d', 'v1']);
    server.add([]);
    const done = await prune(token, inputs);
    expect([done.outcome, done['deleted' as never], done['left' as never], done.said]).toEqual(['success', '2', '1', []]);
    expect([Object.keys(server.tags()), server.tags()['latest'], server.manifests.size]).toEqual([['cache-b-main', 'cache-pr-7-p1a2b3c4d', 'latest', 'v1'], main, 3]);
    expect(server.violations).toEqual([]);
  });

  test('warns with the permission that is missing, and fails nothing', async () => {
    server.add(['cache-b-main']);
    const done = await prune('wrong', named);
    expect([done.outcome, done['deleted' as never]]).toEqual(['success', '0']);
    expect(done.said.join('\n')).toMatch(/packages: write/);
  });

  test('wants to know which repositories where nobody can be asked', async () => {
    for (const registry of ['quay.io/acme', 'ghcr.io/acme']) {
      const { outcome, main } = await runAction({ actionDir, event: scheduleEvent(), env: { PATH: process.env['PATH'] }, with: { registry } });
      expect([outcome, main?.annotations[0]?.message]).toEqual(['failure', expect.stringMatching(/`targets`.*`repositories`/)]);
    }
    await server.close();
  });
});
