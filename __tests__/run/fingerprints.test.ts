import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, linkSync, mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { runCommand } from '../../src/run/command.js';
import { fingerprintsOf, makeProject, webOf } from '../fingerprint/projects.js';
import type { Project, Registry, Setting } from '../fingerprint/projects.js';

const projects: Project[] = [];
afterEach(() => projects.splice(0).forEach((project) => project.remove()));

const dockerfile = `# syntax=docker/dockerfile:1
ARG VERSION=22
FROM node:\${VERSION} AS build
COPY package*.json ./
COPY --chown=1:1 src ./src
RUN --mount=type=bind,source=tools,target=/tools --mount=type=bind,from=helper:1,target=/helper make
FROM busybox:1.37 AS unused
COPY unused /
FROM scratch
COPY --from=build /out /
COPY --from=tool:2 /bin/tool /bin/
ADD files.tar /data/
COPY --from=shared / /shared
COPY --from=base / /
COPY <<EOF /note
text
EOF
`;
const files = {
  'Dockerfile': dockerfile, 'other.Dockerfile': 'FROM scratch\n', '.dockerignore': '**/*.log\n!src/kept.log\n', 'package.json': '{}', 'src/index.js': 'run()', 'src/kept.log': 'kept', 'src/left.log': 'left out',
  'tools/make.sh': 'make', 'files.tar': 'tar', 'unused/file': 'unused', 'docs/page.md': 'page', 'shared/lib.js': 'lib', 'base/file': 'base', 'base/Dockerfile': 'FROM scratch\nCOPY file /\n'
};
const registry: Registry = {
  'docker/dockerfile:1': { digest: 'frontend' }, 'node:22': { digest: 'node' }, 'node:23': { digest: 'node 23' }, 'helper:1': { digest: 'helper' }, 'busybox:1.37': { digest: 'busybox' }, 'tool:2': { digest: 'tool' },
  'onbuild:1': { digest: 'onbuild', triggers: ['COPY docs /docs'] }
};
const web = {
  context: '.', dockerfile: 'Dockerfile', args: { A: '1' }, labels: { team: 'shop' }, contexts: { shared: 'shared', base: 'target:base' }, platforms: ['linux/amd64'], attest: ['type=provenance,mode=min'], output: ['type=image,push=true,compression=zstd']
};
const base = { context: 'base', dockerfile: 'Dockerfile' };

type Change = (project: Project, setting: Setting) => Setting | void;
const changing = (more: object): Change => (_, setting) => ({ ...setting, targets: { ...setting.targets, web: { ...web, ...more } } });
const serving = (more: Registry): Change => (_, setting) => ({ ...setting, registry: { ...registry, ...more } });
const inDir = (act: (at: (path: string) => string, project: Project) => void): Change => (project) => act((path) => join(project.dir, path), project);
const text = (path: string, content = 'changed'): Change => inDir((_, project) => project.write(path, content));

async function twice(change: Change): Promise<readonly [before: string, after: string]> {
  const project = makeProject(files);
  projects.push(project);
  const setting: Setting = { targets: { web, base }, registry };
  const before = await webOf(project.dir, setting);
  return [before, await webOf(project.dir, change(project, setting) ?? setting)];
}

describe('the fingerprint of a target is another one', () => {
  test.each<[string, Change]>([
    ['with another build argument', changing({ args: { A: '2' } })],
    ['with a further build argument', changing({ args: { A: '1', B: '' } })],
    ['with an argument that changes a base image', changing({ args: { A: '1', VERSION: '23' } })],
    ['with another label', changing({ labels: { team: 'other' } })],
    ['with an annotation', changing({ annotations: ['a=b'] })],
    ['for another stage', changing({ target: 'build' })],
    ['for another platform', changing({ platforms: ['linux/arm64'] })],
    ['for a further platform', changing({ platforms: ['linux/amd64', 'linux/arm64'] })],
    ['with other attestations', changing({ attest: ['type=provenance,mode=max'] })],
    ['with other output options', changing({ output: ['type=image,push=true,compression=gzip'] })],
    ['with another network', changing({ network: 'host' })],
    ['with further hosts', changing({ 'extra-hosts': { db: '10.0.0.1' } })],
    ['with other limits', changing({ ulimits: ['nofile=1:1'] })],
    ['with more shared memory', changing({ 'shm-size': '128m' })],
    ['in another cgroup', changing({ 'cgroup-parent': 'x' })],
    ['with an entitlement', changing({ entitlements: ['network.host'] })],
    ['with a field that nobody knows yet', changing({ novelty: true })],
    ['with an inline Dockerfile', changing({ 'dockerfile-inline': `${dockerfile}\n` })],
    ['with another Dockerfile', changing({ dockerfile: 'other.Dockerfile' })],
    ['with another context', changing({ context: 'docs', 'dockerfile-inline': dockerfile })],
    ['with a further context', changing({ contexts: { ...web.contexts, more: 'docs' } })],
    ['with another directory as further context', changing({ contexts: { ...web.contexts, shared: 'docs' } })],
    ['with another commit as further context', (project, setting) => changing({ contexts: { ...web.contexts, more: `https://example.com/r.git#${'1'.repeat(40)}` } })(project, setting)],
    ['when the Dockerfile changed', text('Dockerfile', `${dockerfile}# a word\n`)],
    ['when text in a here-document changed', text('Dockerfile', dockerfile.replace('text\n', 'other text\n'))],
    ['when a copied file changed', text('src/index.js')],
    ['when a copied file was added', text('src/new.js')],
    ['when a copied file is gone', inDir((at) => unlinkSync(at('src/index.js')))],
    ['when a copied file has another name', inDir((at) => renameSync(at('src/index.js'), at('src/main.js')))],
    ['when a file that a wildcard takes was added', text('package-lock.json')],
    ['when a file became executable', inDir((at) => chmodSync(at('src/index.js'), 0o755))],
    ['when a file is readable by fewer', inDir((at) => chmodSync(at('src/index.js'), 0o600))],
    ['when a directory has other permissions', inDir((at) => chmodSync(at('src'), 0o700))],
    ['when a directory is setgid', inDir((at) => chmodSync(at('src'), 0o2755))],
    ['when the context\'s own directory has other permissions', inDir((at) => chmodSync(at('.'), 0o711))],
    ['when an empty directory was added', inDir((at) => mkdirSync(at('src/empty')))],
    ['when a file became a directory', inDir((at) => { unlinkSync(at('src/index.js')); mkdirSync(at('src/index.js')); })],
    ['when a file became a link', inDir((at) => { unlinkSync(at('src/index.js')); symlinkSync('../docs/page.md', at('src/index.js')); })],
    ['when files became names of one file', inDir((at, project) => { project.write('src/b', 'run()'); unlinkSync(at('src/kept.log')); linkSync(at('src/b'), at('src/kept.log')); })],
    ['when a pipe was added', inDir((at) => void execFileSync('mkfifo', [at('src/pipe')]))],
    ['when a file got an extended attribute', inDir((at) => void execFileSync('python3', ['-c', 'import os, sys; os.setxattr(sys.argv[1], "user.a", b"b")', at('src/index.js')]))],
    ['when a file that was taken back from what is left out changed', text('src/kept.log')],
    ['when a file that a mount reads changed', text('tools/make.sh')],
    ['when an archive that is added changed', text('files.tar')],
    ['when a file of a further context changed', text('shared/lib.js')],
    ['when a file of a target that it uses changed', text('base/file')],
    ['when a target that it uses has another argument', (_, setting) => ({ ...setting, targets: { web, base: { ...base, args: { A: '1' } } } })],
    ['when less is left out of the context', text('.dockerignore', '!src/kept.log\n')],
    ['with another base image', serving({ 'node:22': { digest: 'another' } })],
    ['when an image is copied from that is another one', serving({ 'tool:2': { digest: 'another' } })],
    ['when an image is mounted that is another one', serving({ 'helper:1': { digest: 'another' } })],
    ['with another Dockerfile frontend', serving({ 'docker/dockerfile:1': { digest: 'another' } })],
    ['with another exporter', (_, setting) => ({ ...setting, tools: { builder: { platform: 'linux/amd64', asksRegistry: true, exporter: 'docker-container 1' } } })],
    ['on a builder of another platform', (_, setting) => ({ ...setting, tools: { builder: { platform: 'linux/arm64', asksRegistry: true, exporter: 'docker-container 0' } } })],
    ['with a date for everything', (_, setting) => ({ ...setting, env: { SOURCE_DATE_EPOCH: '1' } })]
  ])('%s', async (_, change) => {
    const [before, after] = await twice(change);
    expect([before, after]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(after).not.toBe(before);
  });

  test('when a file changed that the ONBUILD of its base copies, and only then', async () => {
    const project = makeProject({ ...files, Dockerfile: 'FROM onbuild:1\n' });
    projects.push(project);
    const setting: Setting = { targets: { web: { context: '.' } }, registry };
    const before = await webOf(project.dir, setting);
    project.write('src/index.js', 'changed');
    expect(await webOf(project.dir, setting)).toBe(before);
    project.write('docs/page.md', 'changed');
    expect(await webOf(project.dir, setting)).not.toBe(before);
  });

  test('when a file changed to which a further context comes by the way out of a linked directory', async () => {
    const project = makeProject({ Dockerfile: 'FROM scratch\nCOPY --from=more . /\n', 'far/away/file': 'a', 'far/sub/file': '', 'away/file': 'a' });
    projects.push(project);
    symlinkSync('far/sub', join(project.dir, 'link'));
    const setting: Setting = { targets: { web: { context: '.', contexts: { more: 'link/../away' } } } };
    const before = await webOf(project.dir, setting);
    project.write('far/away/file', 'b');
    expect(await webOf(project.dir, setting)).not.toBe(before);
  });

  test('when the text changed to which a Dockerfile links beside itself', async () => {
    const project = makeProject({ 'docker/Dockerfile.web': 'FROM scratch\n' });
    projects.push(project);
    symlinkSync('docker/Dockerfile.web', join(project.dir, 'Dockerfile'));
    const setting: Setting = { targets: { web: { context: '.' } } };
    const before = await webOf(project.dir, setting);
    project.write('docker/Dockerfile.web', 'FROM scratch AS other\n');
    expect([before, await webOf(project.dir, setting)]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.not.stringContaining(before)]);
  });

  test('when git is told not to look at a changed file', async () => {
    const project = makeProject({ ...files, '.gitattributes': '*.js text eol=crlf\n' });
    projects.push(project);
    const git = (...args: string[]) => execFileSync('git', ['-C', project.dir, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { stdio: 'pipe' });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    const setting: Setting = { targets: { web, base }, registry };
    const seen = new Set([await webOf(project.dir, setting)]);
    git('update-index', '--assume-unchanged', 'src/index.js');
    git('update-index', '--skip-worktree', 'tools/make.sh');
    project.write('src/index.js', 'ran()');
    seen.add(await webOf(project.dir, setting));
    project.write('tools/make.sh', 'mako');
    seen.add(await webOf(project.dir, setting));
    project.write('src/index.js', 'ran()\r\n');
    seen.add(await webOf(project.dir, setting));
    expect(seen.size).toBe(4);
  });
});

describe('what of its contexts makes it another one each time', () => {
  const restlessOf = async (dockerfile: string, more: Readonly<Record<string, string>> = {}, web: object = {}) => {
    const project = makeProject({ 'shop/Dockerfile': dockerfile, 'shop/.git/HEAD': 'ref', 'shop/.git/index': 'x', 'shop/web/package.json': '{}', ...more });
    projects.push(project);
    const found = (await fingerprintsOf(project.dir, { targets: { web: { context: 'shop', ...web } } })).get('web');
    return found?.known === true ? found.restless() : found?.reason;
  };
  const git = { line: '.git', changes: 'with every commit', context: 'shop', ignoreFile: 'shop/.dockerignore' };
  const all = 'FROM scratch\nCOPY . /\n';

  test.each<[string, Parameters<typeof restlessOf>, unknown]>([
    ['is what git keeps, where all is copied', [all], [git]],
    ['is what git keeps, where all is mounted', ['FROM scratch\nRUN --mount=type=bind,target=/src make\n'], [git]],
    ['is what git keeps, where any path may be copied', ['FROM scratch\nARG A\nCOPY $A /\n'], [git]],
    ['is what git keeps of a part', [all, { '.git/HEAD': '', 'shop/part/.git/HEAD': '' }], [git, { ...git, line: 'part/.git' }]],
    ['is said of the file that leaves out', [all, { 'shop/Dockerfile.dockerignore': 'web\n', 'shop/.dockerignore': '.git\n' }], [{ ...git, ignoreFile: 'shop/Dockerfile.dockerignore' }]],
    ['is a key that a login left', [all, { 'shop/.dockerignore': '.git\n', 'shop/gha-creds-0123456789abcdef.json': '{}' }], [{ ...git, line: 'gha-creds-*.json', changes: 'with every run' }]],
    ['is that of a further context', ['FROM scratch\nCOPY --from=code web /\n', {}, { context: 'shop/web', 'dockerfile-inline': 'FROM scratch\nCOPY --from=code web /\n', contexts: { code: 'shop' } }], [git]],
    ['is nothing where it is left out', [all, { 'shop/.dockerignore': '.git\n' }], []],
    ['is nothing where other paths are copied', ['FROM scratch\nCOPY */package.json web /\n'], []],
    ['is nothing of a submodule, whose file stays', [all, { 'shop/.dockerignore': '.git\n!part/.git\n', 'shop/part/.git': 'gitdir: ../.git/modules/part' }], []]
  ])('%s', async (_, facts, restless) => {
    expect(await restlessOf(...facts)).toEqual(restless);
  });
});

describe('the fingerprint of a target stays', () => {
  test.each<[string, Change]>([
    ['with other tags', changing({ tags: ['a:b', 'c:d'] })],
    ['with other cache entries', changing({ 'cache-from': ['type=registry,ref=a'], 'cache-to': [{ type: 'registry', ref: 'b' }] })],
    ['with a description', changing({ description: 'words' })],
    ['whether it is pushed or not', changing({ output: ['type=image,compression=zstd'] })],
    ['with its arguments in another order', (_, setting) => ({ ...setting, targets: { base, web: Object.fromEntries(Object.entries(web).reverse()) } })],
    ['with its platforms and contexts spelled in another way', changing({ context: './docs/..', contexts: { base: 'target:base', shared: './shared/' } })],
    ['when times changed', inDir((at) => utimesSync(at('src/index.js'), 1, 1))],
    ['when a file was written anew with the same text', inDir((at, project) => { rmSync(at('src/index.js')); project.write('src/index.js', files['src/index.js']); })],
    ['when a file changed that nothing copies', text('docs/page.md')],
    ['when a file was added beside what is copied', text('new.md')],
    ['when a file changed that only a stage copies which is not built', text('unused/file')],
    ['when a file changed that is left out of the context', text('src/left.log')],
    ['with another image of a stage that is not built', serving({ 'busybox:1.37': { digest: 'another' } })],
    ['when another Dockerfile changed', text('other.Dockerfile')],
    ['when the commit of the repository is another one', inDir((at) => { mkdirSync(at('.git')); writeFileSync(at('.git/HEAD'), 'x'); })],
    ['when something was appended and taken away again', inDir((at, project) => { appendFileSync(at('src/index.js'), 'x'); project.write('src/index.js', files['src/index.js']); })],
    ['with another login', (_, setting) => ({ ...setting, env: { DOCKER_AUTH_CONFIG: '{}' } })]
  ])('%s', async (_, change) => {
    const [before, after] = await twice(change);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(after).toBe(before);
  });

  test('whichever program reads extended attributes', async () => {
    const project = makeProject(files);
    projects.push(project);
    for (const [name, value] of [['user.b', '\0\u00ff'], ['user.a', '']]) execFileSync('python3', ['-c', 'import os, sys; os.setxattr(sys.argv[1], sys.argv[2], bytes.fromhex(sys.argv[3]))', join(project.dir, 'src/index.js'), name ?? '', Buffer.from(value ?? '').toString('hex')]);
    const setting: Setting = { targets: { web, base }, registry };
    const used: string[] = [];
    const only = (wanted: string): Setting => ({ ...setting, tools: { run: async (program, args, options) => (program === wanted && used.push(program) ? runCommand(program, args, options) : { code: 127, stdout: '', stderr: '' }) } });
    const [perl, python] = [await webOf(project.dir, only('perl')), await webOf(project.dir, only('python3'))];
    expect([used, perl]).toEqual([['perl', 'python3'], expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(python).toBe(perl);
    expect(await webOf(project.dir, setting)).toBe(perl);
  });

  test('wherever the project lies', async () => {
    const [one, two] = [makeProject(files), makeProject(files)];
    projects.push(one, two);
    const setting: Setting = { targets: { web, base }, registry };
    expect(await webOf(one.dir, setting)).toBe(await webOf(two.dir, setting));
  });
});
