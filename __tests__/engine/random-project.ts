import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// A project with one target `web`, and what may happen to it, all of it from one seed.

/** Numbers from a seed (mulberry32). */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  pick<T>(from: readonly T[]): T {
    const found = from[this.below(from.length)];
    if (found === undefined) throw new Error('there is nothing to pick');
    return found;
  }

  /** true once in `times` */
  once(times: number): boolean {
    return this.below(times) === 0;
  }
}

/** What is not files: written as Dockerfile and bake file. */
export interface Settings {
  head: string[];
  build: string[];
  final: string[];
  /** end of lines */
  crlf: boolean;
  web: Record<string, unknown>;
  dep: Record<string, unknown>;
  baseVariant: number;
}

export interface RandomProject {
  readonly dir: string;
  readonly base: string;
  settings: Settings;
}

const names = ['a', 'b', 'c.txt', 'x.log', 'keep.txt', 'dir', 'sub', 'a b', '#x', '!y', '[z]', 'ü', '*s', 'q"uote', 'new\nline', '-dash', 'back\\slash', 'A', 'ab', 'onbuild', '.hidden', "it's", '$A', '日本', 'c'];
const patterns = [
  '*', '**', '!keep*', '**/*.log', 'dir', 'dir/', '/dir/sub', '!dir/sub/a', 'd*r', '?.txt', '**/b', 'a/**', '[a-c]*', '[^a]*', '\\a', '#comment', '  sub  ', 'Dockerfile', '.dockerignore', 'a b', '!**/*.txt', '**/c/**',
  './dir', '*/*.txt', 'a**', '**c', '!a', '! b', '*/b', '!dir', 'dir/*', '!**/sub', '*.txt', '[!a]b', '\\*s', '!*', '**/dir/**/a', 'a/../b', '!.hidden', '.*', '..', '/', '\uFEFFa', 'dir/**/c.txt', 'ü'
];
const modes = [0o644, 0o755, 0o600, 0o777, 0o4755, 0o2755, 0o1777, 0o444, 0o640];
const probe = 'cd /m && find . | sort | while read -r f; do stat -c "%n %a %F %h" "$f"; [ -f "$f" ] && md5sum "$f"; [ -L "$f" ] && readlink "$f"; done > /probe-';

/** Everything in the context, relative to it. */
function pathsIn(dir: string, below = ''): string[] {
  return readdirSync(join(dir, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? [path, ...pathsIn(dir, path)] : [path];
  });
}

const inContext = (project: RandomProject) => pathsIn(join(project.dir, 'ctx'));

function sourceOf(project: RandomProject, chance: Chance): string {
  const path = chance.pick([...inContext(project), '.', 'dir']);
  const starred = path.replace(/[a-z]/, (letter) => chance.pick(['*', '?', `[${letter}]`, `[a-z]`, `\\${letter}`]));
  const plain = chance.pick([path, path, `./${path}`, `/${path}`, `${path}/`, `${path}/../${path.split('/').at(-1)}`, starred, starred, `${dirname(path)}/*`, `*/${path.split('/').at(-1)}`, '.', '*', `../${path}`, '$SRC', '${SRC:-a}', `"${path}"`, '**/a', 'on*']);
  return plain;
}

function copyLine(project: RandomProject, chance: Chance, to: string): string {
  const source = sourceOf(project, chance);
  const flags = chance.pick(['', '', '', '--chmod=0755 ', '--chown=1:2 ', '--link ', '--chmod=600 --link ']);
  const list = /\s/.test(source) || chance.once(4);
  return `${chance.pick(['COPY', 'COPY', 'copy', 'ADD', 'Add'])} ${flags}${list ? JSON.stringify([source, to]) : `${source} ${to}`}`;
}

function instruction(project: RandomProject, chance: Chance): string {
  const to = `/to${chance.below(1000)}/`;
  const bind = (options: string) => `RUN --mount=type=bind,${options}target=/m ${probe}${chance.below(1000)}`;
  return chance.pick([
    () => copyLine(project, chance, to), () => copyLine(project, chance, to), () => copyLine(project, chance, to), () => copyLine(project, chance, to),
    () => bind(''), () => bind(`source=${chance.pick(['dir', 'a', '.', '/sub'])},`), () => bind('from=shared,'), () => bind('from=dep,source=/,'), () => `RUN --mount=target=/m,from=busybox:1.37 ls /m > /listed`,
    () => `COPY --from=shared . ${to}`, () => `COPY --from=dep / ${to}`, () => `COPY --from=build / ${to}`, () => `COPY --from=0 /etc/passwd ${to}`, () => `COPY --from=busybox:1.37 /bin/true ${to}`,
    () => `COPY <<EOF ${to}note\nsome $A text\nCOPY nothing /\nEOF`, () => `RUN <<-"END" cat > /here\n\tCOPY a /\n\tEND`, () => `COPY <<A <<B ${to}\nB\nA\nA\nB`,
    () => `RUN echo a\\\\\n${copyLine(project, chance, to)}`, () => `CMD cat <<EOF\n${copyLine(project, chance, to)}\nENV X=<<EOF`, () => `RUN echo \\\n# a comment \\\n\n  two > /lines\n${copyLine(project, chance, to)}`,
    () => `ONBUILD ${copyLine(project, chance, to)}`, () => `ARG A\nRUN echo "$A" > /arg${chance.below(9)}`, () => `ENV E=${chance.below(9)}`, () => `LABEL l=${chance.below(9)}`, () => 'WORKDIR /w', () => '# a comment', () => 'RUN echo $((1<<3)) "<<EOF" > /shift', () => 'RUN hostname -f > /dev/null; cat /etc/hosts | grep given > /hosts || true'
  ])();
}

/** A new project in a directory that is there. `base`: an image that is retagged beside it. */
export function newProject(dir: string, base: string, chance: Chance): RandomProject {
  const project: RandomProject = {
    dir, base, settings: { head: [], build: [], final: ['COPY . /all/'], crlf: false, web: { context: 'ctx', args: { SRC: 'a' }, contexts: { shared: 'shared', dep: 'target:dep' } }, dep: { context: 'dep' }, baseVariant: 0 }
  };
  for (const folder of ['ctx/dir/sub', 'shared', 'dep']) mkdirSync(join(dir, folder), { recursive: true });
  for (const file of ['ctx/a', 'ctx/b', 'ctx/dir/c.txt', 'ctx/dir/sub/a', 'ctx/keep.txt', 'shared/s', 'dep/d']) writeFileSync(join(dir, file), `${file} ${chance.below(99)}`);
  writeFileSync(join(dir, 'dep/Dockerfile'), 'FROM scratch\nCOPY . /\n');
  writeSettings(project);
  return project;
}

/** Begins anew with one instruction: a project that lives long has something of everything. */
export function renew(project: RandomProject, chance: Chance): void {
  const { web, dep, baseVariant } = project.settings;
  const { target: _, 'dockerfile-inline': __, ...rest } = web;
  const final = chance.pick([['COPY . /all/'], ['COPY . /all/'], ['COPY dir* a* /some/'], [`RUN --mount=type=bind,target=/m ${probe}1`]]);
  for (const file of ['ctx/.dockerignore', 'ctx/Dockerfile.dockerignore', 'shared/.dockerignore']) rmSync(join(project.dir, file), { force: true, recursive: true });
  project.settings = { head: [], build: [], final, crlf: false, web: rest, dep, baseVariant };
  writeSettings(project);
}

/** Writes Dockerfile and bake file. */
export function writeSettings({ dir, base, settings }: RandomProject): void {
  const { head, build, final, crlf, web, dep } = settings;
  const text = [...head, `ARG BASE=${base}`, 'FROM busybox:1.37 AS build', 'ARG SRC', ...build, 'FROM busybox:1.37 AS other', 'COPY keep.txt /', 'FROM ${BASE}', 'ARG SRC', ...final, ''].join('\n');
  const whole = crlf ? text.replaceAll('\n', '\r\n') : text;
  rmSync(join(dir, 'ctx/Dockerfile'), { force: true, recursive: true });
  writeFileSync(join(dir, 'ctx/Dockerfile'), whole);
  const inline = web['dockerfile-inline'] === undefined ? {} : { 'dockerfile-inline': whole.replaceAll('${', () => '$${') };
  writeFileSync(join(dir, 'docker-bake.json'), JSON.stringify({ group: { default: { targets: ['web'] } }, target: { web: { ...web, ...inline }, dep } }));
}

// What changes images in many ways comes more often.
const weights: Readonly<Record<string, number>> = {
  'adds an instruction': 8, 'changes permissions': 5, 'writes patterns': 5, 'adds a file': 3, 'changes a file': 3, 'moves a file': 2, 'adds an empty directory': 2, 'adds a link': 3, 'gives a file a second name': 3, 'gives a file an attribute': 3,
  'replaces all instructions': 2, 'copies one thing only': 2, 'tags another image as its base': 2
};

/** Changes one thing in a project, and says what. */
export function mutate(project: RandomProject, chance: Chance): string {
  const { dir, settings } = project;
  const at = (path: string) => join(dir, path);
  const folders = () => ['ctx', ...inContext(project).filter((path) => lstatSync(at(`ctx/${path}`)).isDirectory()).map((path) => `ctx/${path}`), 'shared', 'dep'];
  const files = () => [...inContext(project).map((path) => `ctx/${path}`), 'shared/s', 'dep/d'].filter((path) => path !== 'ctx/Dockerfile' && existsSync(at(path)) && lstatSync(at(path)).isFile());
  const fresh = () => {
    const path = `${chance.pick(folders())}/${chance.pick(names)}`;
    rmSync(at(path), { recursive: true, force: true });
    return path;
  };
  const ignoreFile = () => chance.pick(['ctx/.dockerignore', 'ctx/.dockerignore', 'ctx/.dockerignore', 'ctx/Dockerfile.dockerignore', 'shared/.dockerignore']);
  const list = () => chance.pick([settings.build, settings.final, settings.final]);
  const acts: readonly (readonly [string, () => unknown])[] = [
    ['adds a file', () => { const path = fresh(); writeFileSync(at(path), String(chance.below(99))); return path; }],
    ['adds a file that can be run', () => { const path = fresh(); writeFileSync(at(path), '#!/bin/sh'); chmodSync(at(path), 0o755); return path; }],
    ['changes a file', () => { const path = chance.pick(files()); writeFileSync(at(path), `changed ${chance.below(999)}`); return path; }],
    ['writes a file anew', () => { const path = chance.pick(files()); const text = readFileSync(at(path)); const { mode } = lstatSync(at(path)); rmSync(at(path)); writeFileSync(at(path), text); chmodSync(at(path), mode & 0o7777); return path; }],
    ['touches a file', () => { const path = chance.pick(files()); utimesSync(at(path), chance.below(9999), chance.below(9999)); return path; }],
    ['removes a file', () => { const path = chance.pick(files()); rmSync(at(path)); return path; }],
    ['moves a file', () => { const path = chance.pick(files()); const to = fresh(); if (existsSync(at(path)) && existsSync(dirname(at(to)))) renameSync(at(path), at(to)); return `${path} to ${to}`; }],
    ['changes permissions', () => { const path = chance.pick([...files(), ...folders()]); const mode = chance.pick(modes); chmodSync(at(path), lstatSync(at(path)).isDirectory() ? mode | 0o500 : mode); return path; }],
    ['adds an empty directory', () => { const path = fresh(); mkdirSync(at(path)); return path; }],
    ['adds a link', () => { const path = fresh(); const to = chance.pick(['a', 'dir', '../a', '/dir/sub', 'gone', '../../shared', '/etc/passwd', '.', 'dir/sub/a', 'b']); symlinkSync(to, at(path)); return `${path} to ${to}`; }],
    ['gives a file a second name', () => { const from = chance.pick(files()); const path = fresh(); if (existsSync(at(from)) && existsSync(dirname(at(path)))) linkSync(at(from), at(path)); return `${from} as ${path}`; }],
    ['gives a file an attribute', () => { const path = chance.pick(files()); execFileSync('python3', ['-ISc', 'import os, sys; os.setxattr(sys.argv[1], "user.w", sys.argv[2].encode())', at(path), String(chance.below(9))]); return path; }],
    ['adds an archive', () => { const path = fresh(); execFileSync('tar', ['-cf', at(path), '-C', at('shared'), '.'], { stdio: 'pipe' }); return path; }],
    ['writes patterns', () => { const path = ignoreFile(); const text = Array.from({ length: chance.below(5) }, () => chance.pick(patterns)).join('\n'); writeFileSync(at(path), chance.once(5) ? text.replaceAll('\n', '\r\n') : `${text}\n`); return `${path}: ${JSON.stringify(text)}`; }],
    ['takes patterns away', () => { const path = ignoreFile(); rmSync(at(path), { force: true, recursive: true }); return path; }],
    ['adds an instruction', () => { const line = instruction(project, chance); const lines = list(); lines.splice(chance.below(lines.length + 1), 0, line); return line; }],
    ['replaces all instructions', () => { settings.final = Array.from({ length: 1 + chance.below(3) }, () => instruction(project, chance)); return settings.final; }],
    ['takes an instruction away', () => { const lines = list(); return lines.splice(chance.below(lines.length + 1), 1)[0]; }],
    ['copies one thing only', () => { settings.final = [copyLine(project, chance, '/only/')]; return settings.final[0]; }],
    ['ends lines otherwise', () => (settings.crlf = !settings.crlf)],
    ['writes a word on top', () => (settings.head = chance.pick([[], ['# words'], ['# check=skip=all'], ['\uFEFF# words']]))],
    ['sets an argument', () => { settings.web['args'] = { SRC: chance.pick(['a', 'dir', '*']), A: String(chance.below(3)), ...(chance.once(3) ? { BASE: 'busybox:1.37' } : {}) }; return settings.web['args']; }],
    ['sets a label', () => (settings.web['labels'] = { l: String(chance.below(3)) })],
    ['sets tags', () => (settings.web['tags'] = [`web:${chance.below(9)}`])],
    ['sets caches', () => (settings.web['cache-from'] = [`type=registry,ref=localhost:1/cache:${chance.below(9)}`])],
    ['builds another stage', () => { if (chance.once(3)) settings.web['target'] = chance.pick(['build', 'other', '0']); else delete settings.web['target']; return settings.web['target']; }],
    ['sets hosts', () => (settings.web['extra-hosts'] = { given: `10.0.0.${chance.below(5)}` })],
    ['writes the Dockerfile inline', () => { if (settings.web['dockerfile-inline'] === undefined) settings.web['dockerfile-inline'] = ''; else delete settings.web['dockerfile-inline']; }],
    ['sets an argument of a target that is used', () => (settings.dep['args'] = { A: String(chance.below(3)) })],
    ['tags another image as its base', () => (settings.baseVariant = chance.below(4))]
  ];
  const [name, act] = chance.pick(acts.flatMap((one) => Array.from({ length: weights[one[0]] ?? 1 }, () => one)));
  const about = act();
  writeSettings(project);
  return `${name} (${JSON.stringify(about)})`;
}
