import { afterEach, describe, expect, test } from '@jest/globals';
import { makePlan } from '../../../src/plan/plan.js';
import { judgeRun } from '../../../src/plan/trust.js';
import { findPushed } from '../../../src/run/registry/pushed.js';
import { makeContext, makeDefinition, makeInputs, makeTarget } from '../../support/make.js';
import { absent, manifestBody, manifestDigest, present, reply, startServer } from '../../support/registry-server.js';
import type { Handler, TestServer } from '../../support/registry-server.js';

const servers: TestServer[] = [];
afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.close()))));

const isPresent: Handler = (_, response) => {
  response.setHeader('content-length', manifestBody.length);
  present(response);
};

async function find(handler: Handler, digest: string | undefined = manifestDigest) {
  const server = await startServer(handler);
  servers.push(server);
  const [inputs, context, definition] = [makeInputs({ registry: `${server.host}/acme`, tags: 'v1,v2', push: 'auto' }), makeContext({}), makeDefinition({ targets: [makeTarget({ name: 'web' })] })];
  const found = await findPushed(makePlan(inputs, context, definition, judgeRun(inputs, context)), new Map(digest === '' ? [] : [['web', digest]]), { env: {} });
  return { found: found.get('web'), asked: server.seen.map(({ method, url }) => `${method} ${url}`) };
}

describe('an image that bake says it pushed', () => {
  test.each<[string, Handler, object | undefined]>([
    ['is there, with its type and size', isPresent, { digest: manifestDigest, mediaType: 'application/vnd.oci.image.manifest.v1+json', bytes: manifestBody.length }],
    ['is not there yet', (_, response) => absent(response), undefined],
    ['is believed to be there where the registry lets only push', (_, response) => reply(response, 403), { digest: manifestDigest }],
    ['is believed to be there where the registry breaks', (_, response) => reply(response, 500), { digest: manifestDigest }]
  ])('%s', async (_, handler, expected) => {
    const { found, asked } = await find(handler);
    expect([found, asked[0]]).toEqual([expected, 'HEAD /v2/acme/shop-web/manifests/v1']);
  });

  test('is not there while the registry still has an older one', async () => expect((await find(isPresent, `sha256:${'0'.repeat(64)}`)).found).toBeUndefined());

  test('is not asked for before the log has said its digest', async () => expect(await find(isPresent, '')).toEqual({ found: undefined, asked: [] }));
});
