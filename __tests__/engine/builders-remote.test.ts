import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { makeIdentity, startBuildKit } from '../support/buildkit-server.js';
import { describeEngine, leftOver, warmbake } from '../support/engine.js';
import { pushEvent } from '../support/events.mjs';

jest.setTimeout(120_000);
let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'remote-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

describeEngine('remote builders', () => {
  test('of two nodes build each platform on its own, and are listed in the report', async () => {
    const [first, second] = [await startBuildKit(), await startBuildKit()];
    // Nothing of arm64 is run, so this machine can build for it.
    writeFileSync(join(workspace, 'Dockerfile'), 'FROM scratch AS big\nCOPY Dockerfile /big\nFROM scratch AS small\nCOPY Dockerfile /small\n');
    writeFileSync(join(workspace, 'docker-bake.json'), JSON.stringify({
      group: { default: { targets: ['big', 'small'] } }, target: { big: { target: 'big', platforms: ['linux/amd64'], output: ['type=cacheonly'] }, small: { target: 'small', platforms: ['linux/arm64'], output: ['type=cacheonly'] } }
    }));
    try {
      const job = await warmbake({
        event: pushEvent({}), workspace,
        with: {
          driver: 'remote', endpoint: `tcp://127.0.0.1:${first.port}`, 'driver-opts': '', 'builder-platforms': 'linux/amd64',
          append: `- name: arm\n  endpoint: tcp://127.0.0.1:${second.port}\n  platforms: linux/arm64\n`
        }
      });
      expect([job.outcome, job.main?.annotations]).toEqual(['success', []]);
      expect([first.connections() > 0, second.connections() > 0]).toEqual([true, true]);
      expect(job.report.builder.nodes?.map(({ name, platforms }) => [name, platforms[0]])).toEqual([[expect.stringMatching(/^warmbake-.*0$/), 'linux/amd64'], ['arm', 'linux/arm64']]);
      expect(job.report.notices.filter((notice) => notice.includes('No node'))).toEqual([]);
      const refs = Object.values(JSON.parse(job.outputs['metadata'] ?? '{}') as Record<string, Record<string, string>>).map((target) => target['buildx.build.ref']?.split('/')[1]);
      const name = job.report.builder.nodes?.[0]?.name ?? '';
      expect(refs.sort()).toEqual(['arm', name]);
      // Both nodes are one engine here, which merges no platforms: step-nodes.test.ts has a target of several.
      expect(job.report.steps.map(({ targets, node }) => [...targets, node].join(' ')).sort()).toEqual([`big ${name}`, 'small arm']);
      expect(job.summary).toContain('| Stage | Node | Step |');
      expect(leftOver(job)).toEqual([]);
    } finally {
      await first.close();
      await second.close();
    }
  });

  test('are reached by mutual TLS with certificates of the environment, which nobody else gets and nothing keeps', async () => {
    const identity = makeIdentity(workspace);
    const server = await startBuildKit(identity);
    const temp = join(workspace, 'runner');
    const source = mkdtempSync(join(tmpdir(), 'source-'));
    writeFileSync(join(source, 'Dockerfile'), 'FROM busybox:1.37\nARG LEAK\nRUN test -z "$LEAK"\n');
    writeFileSync(join(source, 'docker-bake.hcl'), 'variable "BUILDER_NODE_0_AUTH_TLS_KEY" {\n  default = ""\n}\ntarget "default" {\n  args = { LEAK = BUILDER_NODE_0_AUTH_TLS_KEY }\n}\n');
    const step = { event: pushEvent({}), workspace: source, workDir: temp, with: { driver: 'remote', endpoint: `tcp://127.0.0.1:${server.port}`, 'driver-opts': '' } };
    const certificates = { BUILDER_NODE_0_AUTH_TLS_CACERT: identity.ca, BUILDER_NODE_0_AUTH_TLS_CERT: identity.clientCert, BUILDER_NODE_0_AUTH_TLS_KEY: identity.clientKey };
    try {
      const good = await warmbake({ ...step, stepEnv: certificates });
      expect([good.outcome, good.main?.annotations, leftOver(good)]).toEqual(['success', [], []]);
      expect(good.bake).not.toContain('PRIVATE KEY');
      const bad = await warmbake({ ...step, stepEnv: { BUILDER_NODE_0_AUTH_TLS_CACERT: identity.ca } });
      expect([bad.outcome, bad.main?.annotations.map(({ message }) => message)]).toEqual(['failure', [expect.stringMatching(/^The builder could not be created: /)]]);
      expect(readdirSync(join(temp, '_temp')).filter((name) => name.startsWith('warmbake'))).toEqual([]);
    } finally {
      await server.close();
      rmSync(source, { recursive: true });
    }
  });
});
