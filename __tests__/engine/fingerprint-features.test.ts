import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, linkSync, mkdirSync, rmSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { describeEngine, docker, registry } from '../support/engine.js';
import { openImageWorkshop, printDefinition } from './image-workshop.js';
import type { ImageWorkshop } from './image-workshop.js';

jest.setTimeout(900_000);

const lanes = 4;
const space = `${registry}/features-${randomBytes(4).toString('hex')}`;
const busybox = 'FROM busybox:1.37\n';

/** A project with a target `web`, whose context is `ctx`. */
class Project {
  readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
    mkdirSync(this.at('ctx'), { recursive: true });
    this.bake({});
  }

  at(path: string): string {
    return join(this.dir, path);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  link(to: string, path: string): void {
    rmSync(this.at(path), { force: true });
    mkdirSync(dirname(this.at(path)), { recursive: true });
    symlinkSync(to, this.at(path));
  }

  node(path: string, ...kind: readonly string[]): void {
    rmSync(this.at(path), { force: true });
    mkdirSync(dirname(this.at(path)), { recursive: true });
    execFileSync('mknod', [this.at(path), ...kind]);
  }

  attribute(path: string, name: string): void {
    execFileSync('python3', ['-ISc', 'import os, sys; os.setxattr(sys.argv[1], sys.argv[2], b"x", follow_symlinks=False)', this.at(path), name]);
  }

  archive(path: string): void {
    execFileSync('tar', ['-cf', this.at(path), '-C', this.at('ctx'), 'file']);
  }

  dockerfile(text: string): void {
    this.write('ctx/Dockerfile', text);
  }

  bake(web: object, more: object = {}): void {
    this.write('docker-bake.json', JSON.stringify({ group: { default: { targets: ['web'] } }, target: { web: { context: 'ctx', ...web }, ...more } }));
  }
}

type Act = (project: Project) => unknown;
const changing = (path: string): Act => (project) => project.write(path, 'changed');
// A Dockerfile, what lies beside it, and a file of it that is changed.
const copying = (dockerfile: string, path: string): readonly [Act, Act] => [(project) => { project.dockerfile(dockerfile); project.write(path, 'x'); }, changing(path)];
const none = (): void => undefined;

// What is built, a change of it, and the variables of the second build.
const features: readonly (readonly [description: string, prepare: Act, change: Act, variables?: Readonly<Record<string, string>>])[] = [
  ['an argument in a here-document', (p) => { p.dockerfile(`${busybox}ARG A\nCOPY <<EOF /x\n$A\nEOF\n`); p.bake({ args: { A: '1' } }); }, (p) => p.bake({ args: { A: '2' } })],
  ['an argument of the build that is in a path', (p) => { p.dockerfile(`${busybox}ARG D=a\nCOPY \${D}/x /\n`); p.write('ctx/a/x', '1'); p.write('ctx/b/x', '2'); }, (p) => p.bake({ args: { D: 'b' } })],
  ['a variable of the image in a path', ...copying(`${busybox}ENV D=a\nCOPY $D/x /\n`, 'ctx/a/x')],
  ['lines behind a backtick', ...copying('# escape=`\nFROM busybox:1.37\nRUN echo a `\n b\nCOPY Dockerfile `\n two /got/\n', 'ctx/two')],
  ['an exception', ...copying(`${busybox}COPY --exclude=*.log a /got/\n`, 'ctx/a/x.txt')],
  ['an exception to a wildcard', ...copying(`${busybox}COPY --exclude=b/* * /got/\n`, 'ctx/c')],
  ['a list with escapes', ...copying(`${busybox}COPY ["\\u0061\\u0062", "/got/"]\n`, 'ctx/ab')],
  ['what is above the context', ...copying(`${busybox}COPY .. /got/\n`, 'ctx/dir/a')],
  ['an archive behind a link', (p) => { p.dockerfile(`${busybox}ADD l.tar /got/\n`); p.write('ctx/file', '1'); p.link('d/a.tar', 'ctx/l.tar'); mkdirSync(p.at('ctx/d')); p.archive('ctx/d/a.tar'); }, (p) => { p.write('ctx/file', '22'); p.archive('ctx/d/a.tar'); }],
  ['a stage that has the name of an image', ...copying('FROM busybox:1.37 AS alpine\nCOPY one /\nFROM busybox:1.37\nCOPY --from=alpine /one /\n', 'ctx/one')],
  ['a stage by an odd number', ...copying('FROM busybox:1.37\nCOPY one /\nFROM busybox:1.37\nCOPY --from=00 /one /\n', 'ctx/one')],
  ['a context in the place of a stage', (p) => { p.dockerfile('FROM busybox:1.37 AS made\nCOPY one /\nFROM busybox:1.37\nCOPY --from=made /one /\n'); p.write('ctx/one', '1'); p.write('more/one', '1'); p.bake({ contexts: { made: 'more' } }); }, changing('more/one')],
  ['a target in the place of a base', (p) => { p.dockerfile('FROM alpine\nRUN true\n'); p.write('dep/one', '1'); p.write('dep/Dockerfile', `${busybox}COPY one /\n`); p.bake({ contexts: { alpine: 'target:dep' } }, { dep: { context: 'dep' } }); }, changing('dep/one')],
  ['a service in the place of a base', (p) => { rmSync(p.at('docker-bake.json')); p.write('compose.yaml', 'services:\n  web: {build: {context: ctx, additional_contexts: {base: "service:dep"}}}\n  dep: {build: {context: dep}}\n'); p.dockerfile('FROM base\nRUN true\n'); p.write('dep/Dockerfile', `${busybox}COPY a /\n`); p.write('dep/a', '1'); }, changing('dep/a')],
  ['triggers of an image in the place of a base', (p) => { p.dockerfile('FROM alpine\nRUN true\n'); p.write('ctx/onbuild', '1'); p.bake({ contexts: { alpine: `docker-image://${space}/base:onbuild` } }); }, changing('ctx/onbuild')],
  ['triggers of an image in the place of a stage', (p) => { p.dockerfile('FROM busybox:1.37 AS made\nFROM made\nRUN true\n'); p.write('ctx/onbuild', '1'); p.bake({ contexts: { made: `docker-image://${space}/base:onbuild` } }); }, changing('ctx/onbuild')],
  ['triggers behind arguments', ...copying(`ARG B=${space}/base\nARG T="onbuild"\nFROM $B:\${T}\n`, 'ctx/onbuild')],
  ['triggers of a stage', ...copying('FROM busybox:1.37 AS a\nONBUILD COPY one /\nFROM a AS b\nRUN true\n', 'ctx/one')],
  ['a context by the way out of a linked directory', (p) => { p.dockerfile('FROM scratch\nCOPY --from=more . /\n'); p.write('far/away/one', '1'); p.write('away/one', '1'); mkdirSync(p.at('far/sub')); p.link('far/sub', 'link'); p.bake({ contexts: { more: 'link/../away' } }); }, changing('far/away/one')],
  ['its own context by the way out of a linked directory', (p) => { p.write('away/Dockerfile', 'FROM scratch\nCOPY . /\n'); p.write('away/one', '1'); p.write('far/away/one', '1'); mkdirSync(p.at('far/sub')); p.link('far/sub', 'link'); p.bake({ context: 'link/../away' }); }, changing('away/one')],
  ['a Dockerfile whose link leads to another file for the builder', (p) => { p.write('shared/Dockerfile', `${busybox}COPY one /a\n`); p.write('ctx/shared/Dockerfile', `${busybox}COPY one /c\n`); p.link('../shared/Dockerfile', 'ctx/Dockerfile'); p.write('ctx/one', '1'); }, (p) => p.write('ctx/shared/Dockerfile', `${busybox}COPY one /d\n`)],
  ['a Dockerfile that links beside itself', (p) => { p.write('ctx/sub/Dockerfile', `${busybox}COPY one /a\n`); p.link('sub/Dockerfile', 'ctx/Dockerfile'); p.write('ctx/one', '1'); }, (p) => p.write('ctx/sub/Dockerfile', `${busybox}COPY one /b\n`)],
  ['a small Dockerfile that got a usual one', (p) => { p.write('ctx/dockerfile', 'FROM scratch\nCOPY a /1\n'); p.write('ctx/a', '1'); }, (p) => p.dockerfile('FROM scratch\nCOPY a /2\n')],
  ['a link from the root', (p) => { p.dockerfile(`${busybox}COPY l /got\n`); p.write('ctx/d/one', '1'); p.link('/d/one', 'ctx/l'); }, changing('ctx/d/one')],
  ['a link that leaves the context', (p) => { p.dockerfile(`${busybox}COPY l /got\n`); p.write('ctx/far/one', '1'); p.write('far/one', '1'); p.link('../far/one', 'ctx/l'); }, changing('ctx/far/one')],
  ['a link on the way', (p) => { p.dockerfile(`${busybox}COPY l/one /got\n`); p.write('ctx/far/one', '1'); p.link('far', 'ctx/l'); }, changing('ctx/far/one')],
  ['links of links', (p) => { p.dockerfile(`${busybox}COPY l1 /got\n`); p.write('ctx/far/one', '1'); p.link('l2', 'ctx/l1'); p.link('far/l3', 'ctx/l2'); p.link('one', 'ctx/far/l3'); }, changing('ctx/far/one')],
  ['a link that is mounted', (p) => { p.dockerfile(`${busybox}RUN --mount=type=bind,source=l,target=/m cat /m/one > /got\n`); p.write('ctx/far/one', '1'); p.link('far', 'ctx/l'); }, changing('ctx/far/one')],
  ['a link of another context', (p) => { p.dockerfile('FROM scratch\nCOPY --from=more l /\n'); p.write('more/one', '1'); p.link('one', 'more/l'); p.bake({ contexts: { more: 'more' } }); }, changing('more/one')],
  ['attributes of the context itself', (p) => p.dockerfile('FROM scratch\nCOPY . /got/\n'), (p) => p.attribute('ctx', 'user.x')],
  ['attributes of a directory', (p) => { p.dockerfile('FROM scratch\nCOPY a /got/\n'); p.write('ctx/a/b/c', ''); }, (p) => p.attribute('ctx/a/b', 'user.x')],
  ['attributes of a link', (p) => { p.dockerfile('FROM scratch\nCOPY a /got/\n'); p.link('x', 'ctx/a/l'); }, (p) => p.attribute('ctx/a/l', 'trusted.x')],
  ['permissions of the context itself', (p) => p.dockerfile(`${busybox}RUN --mount=target=/m stat -c %a /m > /got\n`), (p) => chmodSync(p.at('ctx'), 0o700)],
  ['permissions of another context itself', (p) => { p.dockerfile('FROM scratch\nCOPY --from=more . /got/\n'); p.write('more/x', ''); p.bake({ contexts: { more: 'more' } }); }, (p) => chmodSync(p.at('more'), 0o700)],
  ['permissions of what only holds what is taken back', (p) => { p.dockerfile('FROM scratch\nCOPY . /got/\n'); p.write('ctx/.dockerignore', '*\n!a/b/c\n'); p.write('ctx/a/b/c', '1'); p.write('ctx/a/x', ''); }, (p) => chmodSync(p.at('ctx/a'), 0o700)],
  ['permissions of what holds nothing that is sent', (p) => { p.dockerfile('FROM scratch\nCOPY . /got/\n'); p.write('ctx/.dockerignore', 'a/*\n'); p.write('ctx/a/b', '1'); }, (p) => chmodSync(p.at('ctx/a'), 0o700)],
  ['owners', (p) => { p.dockerfile(`${busybox}COPY a /a\nRUN --mount=target=/m stat -c "%u %g" /m/a /m > /got\n`); p.write('ctx/a', 'x'); }, (p) => ['ctx', 'ctx/a'].forEach((path) => chownSync(p.at(path), 1000, 1000))],
  ['devices', (p) => { p.dockerfile('FROM scratch\nCOPY a /got/\n'); p.node('ctx/a/d', 'c', '1', '3'); }, (p) => p.node('ctx/a/d', 'c', '1', '5')],
  ['a pipe that became a file', (p) => { p.dockerfile('FROM scratch\nCOPY a /got/\n'); p.node('ctx/a/d', 'p'); }, (p) => { unlinkSync(p.at('ctx/a/d')); p.write('ctx/a/d', ''); }],
  ['other names of one file', (p) => { p.dockerfile('FROM scratch\nCOPY a /got/\n'); p.write('ctx/a/x', '1'); p.write('ctx/a/y', '1'); linkSync(p.at('ctx/a/x'), p.at('ctx/a/z')); }, (p) => { unlinkSync(p.at('ctx/a/z')); linkSync(p.at('ctx/a/y'), p.at('ctx/a/z')); }],
  ['a second name that is not copied', (p) => { p.dockerfile('FROM scratch\nCOPY a /got/\n'); p.write('ctx/a/x', '1'); p.write('ctx/b/y', '1'); }, (p) => { unlinkSync(p.at('ctx/a/x')); linkSync(p.at('ctx/b/y'), p.at('ctx/a/x')); }],
  ['holes in a file', (p) => { p.dockerfile(`${busybox}COPY a /a\nRUN --mount=target=/m du -k /m/a > /got\n`); p.write('ctx/a', '\0'.repeat(100_000)); }, (p) => { p.write('ctx/a', ''); truncateSync(p.at('ctx/a'), 100_000); }],
  ['rules of a Dockerfile elsewhere', (p) => { p.write('other/My.Dockerfile', 'FROM scratch\nCOPY . /got/\n'); p.write('ctx/.dockerignore', 'a\n'); p.write('other/My.Dockerfile.dockerignore', 'b\n'); p.write('ctx/a', '1'); p.bake({ dockerfile: '../other/My.Dockerfile' }); }, changing('ctx/a')],
  ['rules that are a link', (p) => { p.dockerfile('FROM scratch\nCOPY . /got/\n'); p.write('ctx/rules', 'a\n'); p.link('rules', 'ctx/.dockerignore'); p.write('ctx/a', '1'); }, changing('ctx/a')],
  ['rules that are a link out of the context', (p) => { p.dockerfile('FROM scratch\nCOPY . /got/\n'); p.write('rules', 'a\n'); p.link('../rules', 'ctx/.dockerignore'); p.write('ctx/a', '1'); }, changing('ctx/a')],
  ['rules beside an inline Dockerfile', (p) => { p.write('ctx/.dockerignore', 'a\n'); p.write('ctx/Dockerfile.dockerignore', 'b\n'); p.write('ctx/a', '1'); p.write('ctx/b', '1'); p.bake({ 'dockerfile-inline': 'FROM scratch\nCOPY . /got/\n' }); }, changing('ctx/b')],
  ['rules of another context', (p) => { p.dockerfile('FROM scratch\nCOPY --from=more . /got/\n'); p.write('more/.dockerignore', 'a\n'); p.write('more/a', '1'); p.write('more/b', '1'); p.bake({ contexts: { more: 'more' } }); }, changing('more/a')],
  ['limits', (p) => { p.dockerfile(`${busybox}RUN ulimit -n > /got\n`); p.bake({ ulimits: ['nofile=100:100'] }); }, (p) => p.bake({ ulimits: ['nofile=200:200'] })],
  ['shared memory', (p) => { p.dockerfile(`${busybox}RUN df -k /dev/shm > /got\n`); p.bake({ 'shm-size': '16m' }); }, (p) => p.bake({ 'shm-size': '32m' })],
  ['networks', (p) => { p.dockerfile(`${busybox}RUN ls /sys/class/net > /got\n`); p.bake({ network: 'none' }); }, (p) => p.bake({ network: 'default' })],
  ["an argument of BuildKit's", (p) => { p.dockerfile(`${busybox}RUN hostname > /got\n`); p.bake({ args: { BUILDKIT_SANDBOX_HOSTNAME: 'a' } }); }, (p) => p.bake({ args: { BUILDKIT_SANDBOX_HOSTNAME: 'b' } })],
  ['a proxy', (p) => { p.dockerfile(`${busybox}RUN env | grep -i proxy > /got || true\n`); p.bake({ args: { HTTP_PROXY: 'http://a' } }); }, (p) => p.bake({ args: { HTTP_PROXY: 'http://b' } })],
  ['a proxy of the environment', (p) => p.dockerfile(`${busybox}RUN env | grep -i proxy > /got || true\n`), none, { HTTP_PROXY: 'http://127.0.0.1:1', http_proxy: 'http://127.0.0.1:1', NO_PROXY: 'localhost', no_proxy: 'localhost' }],
  ['a platform of the environment', (p) => { p.dockerfile('FROM scratch\nCOPY a /\n'); p.write('ctx/a', ''); }, none, { DOCKER_DEFAULT_PLATFORM: 'linux/arm64' }],
  ['a date of the environment', (p) => p.dockerfile(`${busybox}ARG SOURCE_DATE_EPOCH\nRUN echo $SOURCE_DATE_EPOCH > /got\n`), none, { SOURCE_DATE_EPOCH: '2' }],
  ['a variable of bake', (p) => { p.dockerfile(`${busybox}ARG A\nRUN echo $A > /got\n`); rmSync(p.at('docker-bake.json')); p.write('docker-bake.hcl', 'variable "V" { default = "1" }\ngroup "default" { targets = ["web"] }\ntarget "web" {\n context = "ctx"\n args = { A = V }\n}\n'); }, none, { V: '2' }],
  ['a cache that begins with files', ...copying('FROM busybox:1.37 AS seed\nCOPY a /a\nFROM busybox:1.37\nRUN --mount=type=cache,from=seed,source=/,target=/c cat /c/a > /got\n', 'ctx/a')],
  ['a mount before a here-document', ...copying(`${busybox}RUN --mount=type=bind,source=a,target=/m <<EOF\ncat /m > /got\nEOF\n`, 'ctx/a')],
  ['a mount in another case and order', ...copying(`${busybox}RUN --mount=TARGET=/m,Source=a,type=bind cat /m > /got\n`, 'ctx/a')],
  ['a mount on the second line', ...copying(`${busybox}RUN --mount=type=tmpfs,target=/t \\\n  --mount=type=bind,source=a,target=/m \\\n cat /m > /got\n`, 'ctx/a')]
];

describeEngine('fingerprints beside what builds take in', () => {
  let workshop: ImageWorkshop;
  beforeAll(() => {
    workshop = openImageWorkshop();
    const base = join(workshop.home, 'base');
    mkdirSync(base);
    writeFileSync(join(base, 'Dockerfile'), `${busybox}ONBUILD COPY onbuild* /onbuild/\n`);
    docker('buildx', 'build', '--builder', workshop.builder, '--provenance=false', '--push', '--tag', `${space}/base:onbuild`, base);
  });
  afterAll(() => workshop.close());

  const compare = async (index: number): Promise<string> => {
    const [, prepare, change, variables = {}] = features[index] ?? ['', none, none];
    const project = new Project(join(workshop.home, `feature-${index}`));
    const look = async (more: Readonly<Record<string, string>>) => {
      const print = await workshop.fingerprint(project.dir, printDefinition(project.dir, { ...workshop.env, ...more }), more);
      return { print, image: await workshop.build(project.dir, `feature-${index}`, more) };
    };
    prepare(project);
    const before = await look({});
    change(project);
    const after = await look(variables);
    if (before.image === undefined || after.image === undefined) return 'not built';
    if (!before.print?.known || !after.print?.known) return 'refused';
    const [sameImage, samePrint] = [before.image === after.image, before.print.value === after.print.value];
    return sameImage ? (samePrint ? 'nothing changed' : 'the fingerprint alone changed') : samePrint ? 'MISSED' : 'both changed';
  };

  test('never stay the same when one of these changes the image', async () => {
    const outcomes: string[] = [];
    const queue = features.map((_, index) => index);
    const work = async (): Promise<void> => {
      for (let index = queue.shift(); index !== undefined; index = queue.shift()) outcomes[index] = await compare(index);
    };
    await Promise.all(Array.from({ length: lanes }, work));
    const having = (outcome: string) => features.flatMap(([description], index) => (outcomes[index] === outcome ? [description] : []));
    const counts = Object.fromEntries([...new Set(outcomes)].map((outcome) => [outcome, having(outcome).length]));
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    expect({ missed: having('MISSED'), notBuilt: having('not built'), refused: having('refused') }).toEqual({ missed: [], notBuilt: [], refused: ['a Dockerfile whose link leads to another file for the builder'] });
    // Else nothing was shown.
    expect(having('both changed').length).toBeGreaterThan(features.length / 2);
  });
});
