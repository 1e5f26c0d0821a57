import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { forkPullRequestEvent, pullRequestTargetEvent, pushEvent } from '../support/events.mjs';
import { describeEngine, docker, errorsOf, leftOver, manifest, registry, warmbake } from '../support/engine.js';

jest.setTimeout(120_000);

let place: string;
let workspace: string;
beforeEach(() => {
  place = `${registry}/atk-${randomBytes(4).toString('hex')}`;
  workspace = mkdtempSync(join(tmpdir(), 'attacks-'));
});
afterEach(() => rmSync(workspace, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(workspace, name, '..'), { recursive: true });
    writeFileSync(join(workspace, name), text);
  }
}
const written = () => Promise.all(['evil:latest', 'evil:cache-b-main', 'shop-web:cache-b-main', 'shop-default:cache-b-main'].map((name) => manifest(`${place}/${name}`)));
const nothing = [undefined, undefined, undefined, undefined];
const dockerfile = 'FROM busybox:1.37\nRUN echo hi\n';

// Every one with a token that could write: the registry takes anything.
describeEngine('the definition of a fork', () => {
  const attack = (options: Partial<Parameters<typeof warmbake>[0]> = {}) => warmbake({ event: forkPullRequestEvent({}), workspace, ...options, with: { registry: place, ...options.with } });

  test('cannot bring options of buildx in by names of services', async () => {
    write({
      'compose.yaml': 'services:\n  "--file": {build: .}\n  evil.hcl: {build: .}\n  web: {build: .}\n', Dockerfile: dockerfile,
      evil_hcl: `target "web" { tags = ["${place}/evil:latest"]\n output = ["type=registry"] }\n`
    });
    const job = await attack();
    expect([job.outcome, errorsOf(job).length, await written()]).toEqual(['failure', 1, nothing]);
    expect(leftOver(job)).toEqual([]);
  });

  test('cannot make an output of a template that is read again', async () => {
    write({
      Dockerfile: dockerfile,
      'docker-bake.json': JSON.stringify({ target: { default: { output: [`type=local,dest=x$\${base64decode(keys({${Buffer.from(`,push=true,type=registry,name=${place}/evil:latest`).toString('base64').replace(/=+$/, '')}=1})[0])}`] } } })
    });
    const job = await attack();
    expect([job.outcome, await written(), existsSync(join(workspace, 'x'))]).toEqual(['success', nothing, false]);
  });

  test.each([
    ['tags and an output', (at: string) => `tags = ["${at}/evil:latest"]\n output = ["type=registry"]`], ['an output with a name', (at: string) => `output = ["type=image,name=${at}/evil:latest,push=true"]`],
    ['an output in capitals', (at: string) => `output = ["TYPE=local,dest=out,Type=image,name=${at}/evil:latest,push=true"]`], ['a cache export', (at: string) => `cache-to = ["type=registry,ref=${at}/evil:cache-b-main"]`],
    ['a cache under a name of ours', (at: string) => `cache-to = ["type=registry,ref=${at}/shop-default:cache-b-main"]`], ['files', () => 'output = ["type=local,dest=out"]']
  ])('cannot write by %s', async (_, body) => {
    write({ Dockerfile: dockerfile, 'docker-bake.hcl': `target "default" {\n ${body(place)}\n}\n` });
    const job = await attack();
    expect([job.outcome, await written(), existsSync(join(workspace, 'out'))]).toEqual(['success', nothing, false]);
  });

  test('cannot write by image and cache_to of a Compose file', async () => {
    write({ Dockerfile: dockerfile, 'compose.yaml': `services:\n  web:\n    image: ${place}/evil:latest\n    build:\n      context: .\n      tags: ["${place}/evil:latest"]\n      cache_to: ["type=registry,ref=${place}/evil:cache-b-main"]\n      x-bake: {output: ["type=registry"], cache-to: ["type=registry,ref=${place}/shop-web:cache-b-main"]}\n` });
    const job = await attack();
    expect([job.outcome, await written()]).toEqual(['success', nothing]);
  });

  test('gets no secret of the job', async () => {
    write({ Dockerfile: 'FROM busybox:1.37\nRUN --mount=type=secret,id=s cat /run/secrets/s || echo none\n', 'docker-bake.hcl': 'target "default" { secret = ["id=s,env=DEPLOY_KEY"] }\n' });
    const job = await attack({ jobEnv: { DEPLOY_KEY: 'hunter2hunter2' } });
    expect([job.outcome, job.main?.rawLog?.includes('hunter2')]).toEqual(['success', false]);
  });

  test('never shows a secret file that the workflow gives to it', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'key'), 'correct-horse-battery\n');
    write({ Dockerfile: 'FROM busybox:1.37\nRUN --mount=type=secret,id=k cat /run/secrets/k; exit 1\n' });
    const job = await attack({ event: pullRequestTargetEvent({}), with: { 'secret-files': `k=${join(outside, 'key')}` } });
    rmSync(outside, { recursive: true });
    expect([job.report.failure?.lines, [job.summary, JSON.stringify(job.report), errorsOf(job).join()].join().includes('correct-horse')]).toEqual([['***'], false]);
  });

  test('reads nothing outside the workspace', async () => {
    write({ Dockerfile: 'FROM busybox:1.37\nCOPY --from=host hostname /\n', 'docker-bake.hcl': 'target "default" { contexts = { host = "/etc" } }\n' });
    const job = await attack();
    expect(errorsOf(job)[0]).toMatch(/^The definition reads `\/etc`, which is outside the workspace\. That is refused for code that is not trusted/);
  });

  // Compose and buildx print what they cannot parse: a docker login would be in the log.
  const web = (service: string) => ({ 'compose.yaml': `services:\n  web: {${service}}\n`, Dockerfile: dockerfile });
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['a file of variables', web('build: ., env_file: ../LOGIN'), {}], ['variables that are a link', web('build: .'), { '.env': '../LOGIN' }],
    ['variables of an include', { ...web('build: .'), 'a.yaml': 'services: {}\n', 'compose.override.yaml': 'include: [{path: a.yaml, env_file: ../LOGIN}]\n' }, {}],
    ['files that variables name', { ...web('build: .'), '.env': 'COMPOSE_FILE=../LOGIN\n' }, {}],
    ['a bake file that is a link', { Dockerfile: dockerfile }, { 'docker-bake.hcl': '../LOGIN' }],
    ['a Dockerfile elsewhere', web('build: {context: ., dockerfile: ../LOGIN}'), {}], ['a Dockerfile that is a link', {}, { Dockerfile: '../LOGIN' }],
    ['a context behind a link', { Dockerfile: 'FROM busybox:1.37\nCOPY --from=up . /up\nRUN cat /up/*/LOGIN /up/LOGIN\n', 'docker-bake.hcl': 'target "default" { contexts = { up = "link" } }\n' }, { link: '..' }]
  ])('cannot have a login of this machine shown: %s', async (_, files, links) => {
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    const secret = Buffer.from(`user:${randomBytes(8).toString('hex')}`).toString('base64');
    const name = `login-${randomBytes(4).toString('hex')}.json`;
    const [text, inner] = [(value: string) => value.replaceAll('LOGIN', name), join(home, 'shop')];
    writeFileSync(join(home, name), JSON.stringify({ auths: { 'ghcr.io': { auth: secret } } }));
    mkdirSync(inner);
    Object.entries(files).forEach(([file, content]) => writeFileSync(join(inner, file), text(content)));
    Object.entries(links).forEach(([file, to]) => symlinkSync(text(to), join(inner, file)));
    const job = await attack({ event: pullRequestTargetEvent({}), workspace: inner });
    rmSync(home, { recursive: true });
    // A `.env` that names other files is not followed: that build is the workspace's own, and may succeed.
    expect([job.outcome, JSON.stringify(job).includes(secret)]).toEqual(['.env' in files ? 'success' : 'failure', false]);
  });

  test('gets no entitlement that it asks for', async () => {
    write({ Dockerfile: 'FROM busybox:1.37\nRUN --security=insecure echo hi\n', 'docker-bake.hcl': 'target "default" { entitlements = ["security.insecure", "network.host"] }\n' });
    const job = await attack();
    expect([job.outcome, errorsOf(job)[0]]).toEqual(['failure', expect.stringContaining('additional privileges requested')]);
  });

  test('reads no variable of the job into an argument, also where the event has a token that writes', async () => {
    write({
      Dockerfile: 'FROM busybox:1.37\nARG A\nARG B\nARG C\nARG D\nRUN echo "got $A $B $C $D"\n',
      'docker-bake.hcl': ['ACTIONS_RUNTIME_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'INPUT_GITHUB-TOKEN', 'GITHUB_TOKEN'].filter((name) => !name.includes('-')).map((name) => `variable "${name}" { default = "none" }\n`).join('') +
        'target "default" { args = { A = ACTIONS_RUNTIME_TOKEN, B = AWS_SECRET_ACCESS_KEY, C = GITHUB_TOKEN } }\n'
    });
    const job = await attack({ event: pullRequestTargetEvent({}), jobEnv: { AWS_SECRET_ACCESS_KEY: 'abcdefgh', GITHUB_TOKEN: 'ijklmnop' } });
    expect([job.outcome, job.main?.rawLog?.includes('got none none none')]).toEqual(['success', true]);
  });
});

describeEngine('what a definition of our own asks for', () => {
  test('are never the tokens of the runner and of the action, neither as arguments nor as secrets', async () => {
    write({
      Dockerfile: 'FROM busybox:1.37\nARG A\nARG B\nRUN --mount=type=secret,id=r --mount=type=secret,id=i echo "got [$A] [$B] [$(cat /run/secrets/r /run/secrets/i 2>/dev/null)]" ' + `# ${place}\n`,
      'compose.yaml': 'services:\n  web:\n    build:\n      context: .\n      args: {A: "${ACTIONS_RUNTIME_TOKEN:-}", B: "${INPUT_GITHUB-TOKEN}"}\n      x-bake: {secret: ["id=r,env=ACTIONS_RUNTIME_TOKEN", "id=i,env=INPUT_GITHUB-TOKEN"]}\n'
    });
    const job = await warmbake({ event: pushEvent({}), workspace, services: { ACTIONS_RUNTIME_TOKEN: 'runtime-token-1' } });
    expect([job.outcome, job.main?.rawLog?.includes('got [] [TOKEN] []'), job.main?.rawLog?.includes('runtime-token-1')]).toEqual(['success', true, false]);
  });

  test('is pushed and loaded under the digest that can be pulled', async () => {
    write({ Dockerfile: dockerfile, 'compose.yaml': 'name: shop\nservices:\n  web: {build: .}\n' });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { registry: place, load: true } });
    const { web } = JSON.parse(job.outputs['images'] ?? '') as { web: { ref: string; digest: string } };
    expect([job.outcome, errorsOf(job), (await manifest(web.ref))?.digest]).toEqual(['success', [], web.digest]);
    docker('pull', '--quiet', web.ref);
    expect(job.compose).toContain(web.ref);
  });

  test('is deployed under its own name also where that is the value of a secret-like argument', async () => {
    write({ Dockerfile: dockerfile, 'compose.yaml': 'name: shop\nservices:\n  postgres: {build: {context: ., args: {POSTGRES_PASSWORD: postgres}}}\n' });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { registry: place } });
    const { postgres } = JSON.parse(job.outputs['images'] ?? '') as { postgres: { ref: string; digest: string } };
    expect((await manifest(postgres.ref))?.digest).toBe(postgres.digest);
  });

  test('keeps x-bake, the platform of a service, and paths with signs of templates', async () => {
    write({ 'a${b}%{c}/Dockerfile': dockerfile, 'compose.yaml': `name: shop\nservices:\n  web:\n    platform: linux/amd64\n    build:\n      context: "./a$$\{b}%{c}"\n      x-bake: {tags: ["${place}/site:1"], platforms: [linux/amd64]}\n` });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { registry: place } });
    expect([job.outcome, errorsOf(job), (await manifest(`${place}/site:1`)) !== undefined]).toEqual(['success', [], true]);
    expect(job.report.targets[0]?.cacheTo[0]?.ref).toMatch(/-p[0-9a-f]{8}$/);
  });

  test('says what to allow where it wants what lies outside the workspace', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    write({ Dockerfile: 'FROM busybox:1.37\nCOPY --from=x . /x\n', 'docker-bake.hcl': `target "default" { contexts = { x = "${outside}" } }\n` });
    const refused = await warmbake({ event: pushEvent({}), workspace });
    expect(errorsOf(refused)[0]).toMatch(/additional privileges requested\. Grant them with the input `allow`[^]*fs\.read=/);
    const allowed = await warmbake({ event: pushEvent({}), workspace, with: { allow: `fs.read=${outside}` } });
    rmSync(outside, { recursive: true });
    expect(allowed.outcome).toBe('success');
  });

  test('never shows the content of a secret file, nor a secret of several lines', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'key'), 'correct-horse-battery\n');
    write({ Dockerfile: 'FROM busybox:1.37\nRUN --mount=type=secret,id=k --mount=type=secret,id=m cat /run/secrets/k /run/secrets/m; exit 1\n' });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { 'secret-files': `k=${join(outside, 'key')}`, secrets: '"m=-----BEGIN X-----\nstaple==\n-----END X-----"' } });
    rmSync(outside, { recursive: true });
    expect(job.report.failure?.lines).toEqual(['***', '***', '***', '***']);
    expect([job.summary, JSON.stringify(job.report), errorsOf(job).join()].join()).not.toMatch(/correct-horse|staple/);
  });

  test('fails in the words of buildx where the builder that is named does not exist', async () => {
    write({ Dockerfile: dockerfile });
    const job = await warmbake({ event: pushEvent({}), workspace, with: { builder: 'nope', prewarm: false } });
    expect(errorsOf(job)[0]).toContain('no builder "nope" found');
  });
});
