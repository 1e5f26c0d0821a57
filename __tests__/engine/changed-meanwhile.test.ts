import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { describeEngine, docker, registry, warmbake } from '../support/engine.js';
import { pushEvent } from '../support/events.mjs';
import { shopRepository } from '../support/shop-repository.js';

jest.setTimeout(240_000);

describeEngine('a file that changes while it is built', () => {
  const place = `${registry}/meanwhile-${randomBytes(4).toString('hex')}`;
  const shop = shopRepository({ 'compose.yaml': 'name: shop\nservices:\n  web: {build: web}\n', 'web/Dockerfile': `FROM ${place}/base:1\nCOPY code.txt /code.txt\nRUN echo begun && sleep 3 # ${place}\n`, 'web/code.txt': 'first' });
  beforeAll(() => {
    docker('pull', '--quiet', 'busybox:1.37');
    docker('tag', 'busybox:1.37', `${place}/base:1`);
    docker('push', '--quiet', `${place}/base:1`);
  });
  afterAll(() => shop.remove());
  const build = (onLog?: Parameters<typeof warmbake>[0]['onLog']) =>
    warmbake({ event: pushEvent({ sha: shop.git('rev-parse', 'HEAD') }), workspace: shop.dir, with: { registry: place, 'skip-unchanged': 'true' }, ...(onLog ? { onLog } : {}) });
  const skipped = async (job: ReturnType<typeof build>) => JSON.parse((await job).outputs['skipped'] || '[]') as string[];

  test('leaves no image behind for what it was before or is then, until that was built', async () => {
    const job = await build((line) => {
      if (/ begun$/.test(String(line.text))) writeFileSync(join(shop.dir, 'web/code.txt'), 'second');
    });
    expect([job.outcome, job.report.notices.filter((notice) => notice.startsWith('skip-unchanged'))]).toEqual(['success', ['skip-unchanged: web was built, and the next build of these inputs builds it again: what it is built from changed meanwhile.']]);
    expect(await skipped(build())).toEqual([]);
    expect(await skipped(build())).toEqual(['web']);
    writeFileSync(join(shop.dir, 'web/code.txt'), 'first');
    expect(await skipped(build())).toEqual([]);
  });
});
