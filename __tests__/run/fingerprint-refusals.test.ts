import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { fingerprintsOf, makeProject, webOf } from '../fingerprint/projects.js';
import type { Project, Setting } from '../fingerprint/projects.js';
import { runCommand } from '../../src/run/command.js';

const projects: Project[] = [];
afterEach(() => projects.splice(0).forEach((project) => project.remove()));

function project(files: Readonly<Record<string, string>>): Project {
  const made = makeProject(files);
  projects.push(made);
  return made;
}

const registry = { 'a:1': { digest: 'a' }, 'trigger:1': { digest: 't', triggers: ['ADD https://example.com/x /x'] }, 'deep:1': { digest: 'd', triggers: ['COPY --from=gone:1 / /'] } };
const refused = async (dockerfile: string, more: object = {}, setting: Partial<Setting> = {}) =>
  webOf(project({ Dockerfile: dockerfile, 'dir/file': '' }).dir, { targets: { web: { context: '.', ...more } }, registry, ...setting });

describe('no fingerprint is given, and why is said', () => {
  test.each([
    ['`no-cache`', { 'no-cache': true }, '`no-cache` asks for a new build'],
    ['`no-cache` for some stages', { 'no-cache-filter': ['build'] }, '`no-cache` asks for a new build'],
    ['`pull`', { pull: true }, '`pull` asks for the newest base images'],
    ['secrets', { secret: [{ id: 'a', env: 'A' }] }, 'it uses secrets'],
    ['ssh', { ssh: [{ id: 'default' }] }, 'it uses ssh'],
    ['an output on this machine', { output: ['type=local,dest=out'] }, 'its `output` of type `local` is wanted on this machine'],
    ['an output to the engine', { output: [{ type: 'docker' }] }, 'its `output` of type `docker` is wanted on this machine'],
    ['an output with a name', { output: ['type=registry,name=example.com/a'] }, 'its `output` has a name of its own'],
    ['a check', { call: 'check' }, '`call: check` builds nothing'],
    ['a remote context', { context: 'https://example.com/r.git#main' }, 'its context is elsewhere, and nothing says which commit it is'],
    ['a remote context without a commit', { context: 'https://example.com/r.git' }, 'its context is elsewhere, and nothing says which commit it is'],
    ['a remote context with a commit whose Dockerfile is there', { context: `https://example.com/r.git#${'a'.repeat(40)}` }, 'its Dockerfile is in a context that is elsewhere'],
    ['a remote archive', { context: 'https://example.com/r.tar' }, 'its context is elsewhere, and nothing says which commit it is'],
    ['a repository by ssh', { context: 'git@example.com:a/b' }, 'its context is elsewhere, and nothing says which commit it is'],
    ['a repository of GitHub', { context: 'github.com/a/b' }, 'its context is elsewhere, and nothing says which commit it is'],
    ['standard input', { context: '-' }, 'its context is elsewhere, and nothing says which commit it is'],
    ['a further context on a branch', { contexts: { more: 'https://example.com/r.git#main' } }, 'its context is elsewhere, and nothing says which commit it is'],
    ['an image layout', { contexts: { more: 'oci-layout://dir' } }, 'its context is elsewhere, and nothing says which commit it is'],
    ['a context that is not there', { context: 'gone', 'dockerfile-inline': 'FROM scratch' }, 'its context `gone` is no directory'],
    ['a context that is a file', { context: 'dir/file', 'dockerfile-inline': 'FROM scratch' }, 'its context `dir/file` is no directory'],
    ['a Dockerfile that is not there', { dockerfile: 'gone' }, 'its Dockerfile `gone` is not there'],
    ['a remote Dockerfile', { dockerfile: 'https://example.com/Dockerfile' }, 'its Dockerfile `https://example.com/Dockerfile` is elsewhere'],
    ['a stage that is not there', { target: 'gone' }, 'its Dockerfile has no stage `gone`'],
    ['a context that is not there as image', { contexts: { more: 'docker-image://gone:1' } }, 'the image `gone:1` cannot be looked up: nobody has it'],
    ['a target that is not there', { contexts: { more: 'target:gone' } }, 'it is built on target `gone`: it is not in the definition'],
    ['a frontend that is not known, as argument', { args: { BUILDKIT_SYNTAX: 'example.com/mine' } }, '`syntax=example.com/mine` is not a Dockerfile language that is known here'],
    ['the builder\'s own platform', { platforms: ['local'] }, 'it names no `platforms`, and those of the builder are not known before it is there']
  ])('for %s', async (_, more, reason) => {
    expect(await refused('FROM scratch\n', more)).toBe(`refused: ${reason}`);
  });

  test.each([
    ['a remote file', 'FROM scratch\nADD https://example.com/x /\n', '`ADD` of a remote source, which may be another one at every build'],
    ['a remote repository', 'FROM scratch\nADD git@example.com:a/b.git /\n', '`ADD` of a remote source, which may be another one at every build'],
    ['a repository without a scheme', 'FROM scratch\nADD github.com/a/b /\n', '`ADD` of a remote source, which may be another one at every build'],
    ['a remote file in a list', 'FROM scratch\nADD ["dir", "HTTPS://example.com/x", "/"]\n', '`ADD` of a remote source, which may be another one at every build'],
    ['what may be a remote file', 'FROM scratch\nARG URL\nADD $URL /\n', '`ADD $URL` may be a remote source'],
    ['a secret', 'FROM scratch\nRUN --mount=type=secret,id=a x\n', '`RUN --mount=type=secret` reads what must not be in a fingerprint'],
    ['ssh', 'FROM scratch\nRUN --mount=type=ssh x\n', '`RUN --mount=type=ssh` reads what must not be in a fingerprint'],
    ['a device', 'FROM scratch\nRUN --device=gpu x\n', '`RUN --device` is not known well enough'],
    ['a mount of an unknown type', 'FROM scratch\nRUN --mount=type=new x\n', '`RUN --mount=type=new` is not known'],
    ['a mount of an unknown key', 'FROM scratch\nRUN --mount=type=bind,new=1 x\n', '`RUN --mount=type=bind,new=1` is not plain'],
    ['a mount in quotes', 'FROM scratch\nRUN --mount="type=bind" x\n', '`RUN` has a flag that is not plain (`--mount="type=bind"`)'],
    ['a flag that is not known', 'FROM scratch\nCOPY --new dir /\n', '`COPY --new` is not known well enough'],
    ['an instruction that is not known', 'FROM scratch\nINCLUDE dir\n', 'its Dockerfile has an instruction that is not known (`INCLUDE`)'],
    ['a frontend that is not known', '# syntax=example.com/mine\nFROM scratch\n', '`syntax=example.com/mine` is not a Dockerfile language that is known here'],
    ['a frontend from before here-documents', '# syntax=docker/dockerfile:1.3\nFROM scratch\n', '`syntax=docker/dockerfile:1.3` is not a Dockerfile language that is known here'],
    ['a frontend that nobody has', '# syntax=docker/dockerfile:1.7\nFROM scratch\n', 'the image `docker/dockerfile:1.7` cannot be looked up: nobody has it'],
    ['a base that nobody has', 'FROM gone:1\n', 'the image `gone:1` cannot be looked up: nobody has it'],
    ['a base whose name depends on what is not known', 'FROM a:$OTHER\n', '`a:$OTHER` has a variable whose value is not known'],
    ['a base in quotes', 'FROM "a:1"\n', '`"a:1"` has quotes or escapes'],
    ['a base that runs a remote ADD', 'FROM trigger:1\n', '`ADD` of a remote source, which may be another one at every build'],
    ['a base that copies from what nobody has', 'FROM deep:1\n', 'the image `gone:1` cannot be looked up: nobody has it'],
    ['a stage that comes later', 'FROM scratch\nCOPY --from=later / /\nFROM scratch AS later\nFROM 0\n', 'the image `0` cannot be looked up: nobody has it'],
    ['two stages of one name', 'FROM scratch AS a\nFROM scratch AS A\n', 'its Dockerfile has two stages of one name'],
    ['a here-document without end', 'FROM scratch\nRUN <<EOF\nx\n', 'a here-document of its Dockerfile has no end (`EOF`)'],
    ['a here-document whose name is not plain', 'FROM scratch\nRUN <<"E F"\nx\nE F\n', '`RUN` has a here-document that is not plain (`RUN <<"E F"`)'],
    ['nothing', '', 'its Dockerfile has no `FROM`'],
    ['what is no text', 'FROM scratch\n\uFFFD\n', 'its Dockerfile is not plain UTF-8']
  ])('for a Dockerfile with %s', async (_, dockerfile, reason) => {
    expect(await refused(dockerfile)).toBe(`refused: ${reason}`);
  });

  test.each<[string, string, Partial<Setting>, string]>([
    ['whose images are its own', 'FROM a:1\n', { tools: { builder: { platform: 'linux/amd64', asksRegistry: false, exporter: '' } } }, 'the builder may have images of its own under the names that the Dockerfile uses; let Warmbake make the builder'],
    ['of a platform that is not known', 'FROM scratch\n', { tools: { builder: { platform: undefined, asksRegistry: true, exporter: '' } } }, 'it names no `platforms`, and those of the builder are not known before it is there'],
    ['on another machine', 'FROM scratch\n', { env: { DOCKER_HOST: 'tcp://there:1' } }, 'it names no `platforms`, and those of the builder are not known before it is there'],
    ['that puts the commit into labels', 'FROM scratch\n', { env: { BUILDX_GIT_LABELS: 'full' } }, '`BUILDX_GIT_LABELS` puts the commit into the image'],
    ['with a policy that replaces sources', 'FROM scratch\n', { env: { EXPERIMENTAL_BUILDKIT_SOURCE_POLICY: 'p.json' } }, '`EXPERIMENTAL_BUILDKIT_SOURCE_POLICY` may put other sources in the place of those named'],
    ['on a machine without perl and python3', 'FROM scratch\nCOPY . /\n', { tools: { run: async (_, args, options) => runCommand('/nothing/here', args, options) } }, 'the extended attributes of its files cannot be read: neither perl nor python3 did']
  ])('for a builder %s', async (_, dockerfile, setting, reason) => {
    expect(await refused(dockerfile, {}, setting)).toBe(`refused: ${reason}`);
  });

  test.each<[string, (dir: string) => string]>([
    ['out of its directory', () => '../far/Dockerfile'], ['from the root', (dir) => `${dir}/far/Dockerfile`], ['behind another link', () => 'sub/link/Dockerfile']
  ])('for a Dockerfile that is a link %s', async (_, to) => {
    const { dir } = project({ 'ctx/sub/file': '', 'far/Dockerfile': 'FROM scratch\n' });
    symlinkSync('../../far', join(dir, 'ctx/sub/link'));
    symlinkSync(to(dir), join(dir, 'ctx/Dockerfile'));
    expect(await webOf(dir, { targets: { web: { context: 'ctx' } } })).toBe('refused: its Dockerfile `Dockerfile` is a link that leads away from its directory');
  });

  test('for names that are no text', async () => {
    const { dir } = project({ Dockerfile: 'FROM scratch\nCOPY . /\n' });
    symlinkSync('x', Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0x61, 0xff])]));
    expect(await webOf(dir, { targets: { web: { context: '.' } } })).toBe('refused: a file name in `.` is not plain UTF-8');
  });

  test('for thousands of patterns, in one line without what could be a command or a second line', async () => {
    const files = { Dockerfile: 'FROM scratch\nCOPY . /\n', '.dockerignore': 'a\n'.repeat(2001) };
    expect(await webOf(project(files).dir, { targets: { web: { context: '.' } } })).toBe('refused: its .dockerignore has more than 2000 patterns');
    expect(await refused('FROM scratch\n', { dockerfile: 'a\n::error::b\u001b[31m\u202e' })).toBe('refused: its Dockerfile `a ::error::b [31m ` is not there');
  });

  test('for targets that are contexts of each other, and for what is built on a target without one', async () => {
    const { dir } = project({ Dockerfile: 'FROM scratch\nCOPY --from=other / /\n', 'x/Dockerfile': 'FROM scratch\nONBUILD COPY . /\n' });
    const found = await fingerprintsOf(dir, { targets: {
      web: { context: '.', contexts: { other: 'target:api' } }, api: { context: '.', contexts: { other: 'target:web' } },
      secret: { context: 'x', secret: ['id=a'] }, on: { context: '.', contexts: { other: 'target:secret' } }, trigger: { context: 'x' }, child: { context: '.', contexts: { other: 'target:trigger' } }
    } });
    expect(Object.fromEntries([...found].map(([name, one]) => [name, one.known ? 'known' : one.reason]))).toEqual({
      web: 'it is built on target `api`: it is built on target `web`: it is a context of itself (`web`)', api: 'it is built on target `web`: it is a context of itself (`web`)',
      secret: 'it uses secrets', on: 'it is built on target `secret`: it uses secrets', trigger: 'known', child: 'it is built on target `trigger`, whose `ONBUILD` may run in it'
    });
  });

  test('for a file that may not be read', async () => {
    const { dir } = project({ Dockerfile: 'FROM scratch\nCOPY . /\n' });
    symlinkSync('Dockerfile', join(dir, 'link'));
    expect(await webOf(dir, { targets: { web: { context: '.' } }, tools: { directory: join(dir, 'gone') } })).toMatch(/^refused: ENOENT/);
  });
});
