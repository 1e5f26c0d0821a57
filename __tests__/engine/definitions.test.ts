import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { pushEvent } from '../support/events.mjs';
import { describeEngine, docker, manifest, project, registry, warmbake } from '../support/engine.js';

jest.setTimeout(120_000);

const namespace = `${registry}/def-${randomBytes(4).toString('hex')}`;
let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'definitions-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(workspace, name, '..'), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
}
const targetsOf = (job: Awaited<ReturnType<typeof warmbake>>) => job.report.targets.map(({ displayName }) => displayName).sort();
const imagesOf = (job: Awaited<ReturnType<typeof warmbake>>) => JSON.parse(job.outputs['images'] ?? '') as Record<string, { ref: string; digest: string; tags: string[] }>;
const busybox = 'FROM busybox:1.37\nRUN echo hi\n';

describeEngine('definitions of every kind', () => {
  test('of Compose mean what Compose means by them: profiles, .env, include and extends', async () => {
    write({
      '.env': 'STAGE=from-env\nCOMPOSE_PROFILES=extra\n',
      'compose.yaml': 'name: shop\ninclude: [more/compose.yaml]\nservices:\n  web: {build: {context: ., args: {STAGE: "${STAGE}"}}}\n  extra: {profiles: [extra], extends: {service: web}}\n  off: {profiles: [off], build: .}\n',
      'more/compose.yaml': 'services:\n  included: {build: .}\n', 'more/Dockerfile': busybox, Dockerfile: 'FROM busybox:1.37\nARG STAGE\nRUN echo stage=$STAGE\n'
    });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { registry: namespace } });
    expect([job.outcome, targetsOf(job)]).toEqual(['success', ['extra', 'included', 'web']]);
    expect(job.main?.text).toContain('RUN echo stage=from-env');
    expect(imagesOf(job)['web']?.tags[1]).toBe(`${namespace}/shop-web:main`);
  });

  test('of Compose build the services that are asked for, by their own names', async () => {
    const shop = project('shop');
    const job = await warmbake({ event: pushEvent({}), workspace: shop.dir, with: { registry: namespace, targets: 'My.Worker_2, tools' } });
    shop.remove();
    // Naming a service activates its profile, as it does for docker compose.
    expect([job.outcome, targetsOf(job)]).toEqual(['success', ['My.Worker_2', 'tools']]);
  });

  test('in HCL build their groups, with variables, named contexts of other targets, and tags of their own', async () => {
    write({
      'docker-bake.hcl': `variable "TAG" { default = "dev" }\ngroup "default" { targets = ["web"] }\ntarget "base" { dockerfile-inline = "FROM busybox:1.37\\nRUN echo base > /base\\n" }\ntarget "web" {\n  contexts = { base = "target:base" }\n  dockerfile-inline = "FROM base\\nRUN cat /base\\n"\n  tags = ["${namespace}/site:\${TAG}", "elsewhere.example/site:1"]\n}\n`
    });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { registry: namespace, vars: 'TAG=v9', tags: 'extra' } });
    expect([job.outcome, targetsOf(job)]).toEqual(['success', ['web']]);
    const { digest, tags } = imagesOf(job)['web'] ?? { digest: '', tags: [] };
    expect(tags).toEqual([`${namespace}/site:v9`, expect.stringMatching(/-web:extra$/)]);
    for (const tag of tags) expect((await manifest(tag))?.digest).toBe(digest);
    expect(job.main?.text).toContain('Built as contexts of others: base');
    expect(job.report.steps.filter(({ isFrom }) => !isFrom).map(({ instruction }) => instruction).sort()).toEqual(['RUN cat /base', 'RUN echo base > /base']);
  });

  test('that are a lone Dockerfile take context, stage, arguments, labels and secrets from the inputs', async () => {
    write({
      'app/Dockerfile.prod': 'FROM busybox:1.37 AS one\nARG NAME\nRUN --mount=type=secret,id=tok --mount=type=secret,id=envtok echo "$NAME $(wc -c < /run/secrets/tok) $(wc -c < /run/secrets/envtok)" > /out\nFROM busybox:1.37 AS two\nRUN false\n'
    });
    const job = await warmbake({
      event: pushEvent({}), workspace, jobEnv: { MY_TOKEN: 'abcdefgh' },
      with: { registry: namespace, context: 'app', dockerfile: 'Dockerfile.prod', target: 'one', 'build-args': 'NAME=a ${b} $$c', labels: 'org.example=x,y', secrets: 'tok=hunter2hunter2', 'secret-envs': 'envtok=MY_TOKEN', tags: 'auto' }
    });
    expect([job.outcome, job.main?.annotations]).toEqual(['success', []]);
    const { ref } = imagesOf(job)['default'] ?? { ref: '' };
    expect(docker('run', '--rm', ref, 'cat', '/out')).toBe('a ${b} $$c 14 8\n');
    expect(docker('inspect', '--format', '{{json .Config.Labels}}', ref)).toBe('{"org.example":"x,y"}\n');
    expect([job.bake, JSON.stringify(job.report), job.summary, job.main?.rawLog].join('\n')).not.toMatch(/hunter2|abcdefgh/);
  });

  test('are built and loaded into the engine without a registry', async () => {
    write({ 'compose.yaml': 'name: shop\nservices:\n  web: {image: "warmbake-test/web:1", build: .}\n', Dockerfile: busybox });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { load: 'true' } });
    expect(job.outcome).toBe('success');
    expect(docker('images', '--format', '{{.Repository}}:{{.Tag}}', 'warmbake-test/web')).toBe('warmbake-test/web:1\n');
    expect(job.compose).toBe('services:\n  web:\n    image: warmbake-test/web:1\n');
    docker('rmi', '--force', 'warmbake-test/web:1');
  });

  test('are built by an existing builder, which stays', async () => {
    write({ Dockerfile: busybox });
    docker('buildx', 'create', '--name', 'kept', '--driver', 'docker-container');
    try {
      const job = await warmbake({ event: pushEvent({}), workspace, with: { builder: 'kept' } });
      expect([job.outcome, job.outputs['builder']]).toEqual(['success', 'kept']);
      expect(docker('buildx', 'ls')).toContain('kept');
    } finally {
      docker('buildx', 'rm', '--force', 'kept');
    }
  });

  test('of another directory are built with contexts beside it, inside the workspace', async () => {
    write({ 'deploy/compose.yaml': 'services:\n  web: {build: ../web}\n', 'web/Dockerfile': 'FROM busybox:1.37\nCOPY page /\n', 'web/page': 'x' });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { workdir: 'deploy', registry: namespace } });
    expect([job.outcome, targetsOf(job)]).toEqual(['success', ['web']]);
  });

  test('push every platform as one index', async () => {
    write({ Dockerfile: 'FROM scratch\nCOPY a /\n', a: 'x' });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { registry: namespace, platforms: 'linux/amd64,linux/arm64', 'image-name': 'multi', tags: 'multi' } });
    expect(job.outcome).toBe('success');
    expect(((await manifest(`${namespace}/multi:multi`))?.body['manifests'] as unknown[]).length).toBe(2);
  });

  test('are built with what the inputs set for their steps: hosts, network, shared memory, limits, stages without cache', async () => {
    write({ Dockerfile: 'FROM busybox:1.37 AS first\nRUN grep db /etc/hosts; ulimit -n; df /dev/shm | tail -1; ls /sys/class/net\nFROM first\nRUN echo second\n' });
    const settings = { 'add-hosts': 'db:10.0.0.1', network: 'none', 'shm-size': '32m', ulimit: 'nofile=1024:2048', 'no-cache-filters': 'first' };
    const first = await warmbake({ event: pushEvent({}), workspace, with: settings });
    expect([first.outcome, first.main?.annotations]).toEqual(['success', []]);
    expect(first.main?.text).toMatch(/10\.0\.0\.1\s+db[^]* 1024\n[^]* 32768 [^]* lo\n/);
    const again = await warmbake({ event: pushEvent({}), workspace, with: settings });
    expect(again.report.steps.filter(({ isFrom }) => !isFrom).map(({ instruction, outcome }) => [instruction.slice(0, 8), outcome])).toContainEqual(['RUN grep', 'done']);
  });

  test('have the attestations that the inputs name', async () => {
    write({ Dockerfile: 'FROM scratch\nCOPY Dockerfile /\n' });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { registry: namespace, 'image-name': 'attested', tags: 'attested', attests: 'type=provenance,mode=min' } });
    expect([job.outcome, job.main?.annotations]).toEqual(['success', []]);
    expect(((await manifest(`${namespace}/attested:attested`))?.body['manifests'] as { annotations?: Record<string, string> }[]).map(({ annotations }) => annotations?.['vnd.docker.reference.type'])).toEqual([undefined, 'attestation-manifest']);
  });
});
