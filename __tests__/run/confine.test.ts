import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { classifyFiles } from '../../src/definition/definition-files.js';
import { confineDefinition, confineFiles } from '../../src/run/confine.js';
import { allowedPaths } from '../../src/plan/local-paths.js';
import { makeDefinition, makeInputs, makeTarget } from '../support/make.js';
import { temporary } from './programs.js';

const at = temporary();
const write = async (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(at(name)), { recursive: true });
    await writeFile(at(name), text);
  }
};
const link = async (name: string, to: string) => {
  await mkdir(dirname(at(name)), { recursive: true });
  await symlink(to, at(name));
};
const said = (work: Promise<void>) => work.then(() => 'nothing', (error: Error) => error.message);
const check = (...files: string[]) => said(confineFiles(classifyFiles(files), at('work'), [at('work')]));
const compose = (text: string) => write({ 'work/compose.yaml': text, 'login.json': '{}', 'work/sub/base.yaml': 'services: {}', 'work/a.env': 'A=1' });
const outside = /which is outside the workspace\. That is refused for code that is not trusted/;

describe('a definition that is not trusted', () => {
  test.each<[string, string]>([
    ['a file of variables', 'services: {web: {env_file: ../login.json}}'], ['one in a list', 'services: {web: {env_file: [a.env, ../login.json]}}'],
    ['one with options', 'services: {web: {env_file: [{path: ../login.json, required: false}]}}'], ['an absolute one', 'services: {web: {env_file: /etc/passwd}}'],
    ['one of labels', 'services: {web: {label_file: ../login.json}}'], ['one behind an anchor', 'x-a: &a {env_file: ../login.json}\nservices: {web: {<<: *a}}'],
    ['one in a second document', 'services: {}\n---\nservices: {web: {env_file: ../login.json}}'], ['one in escapes', 'services: {web: {"env\\u005ffile": "../login.json"}}'],
    ['an include', 'include: [../other.yaml]'], ['an include with options', 'include: [{path: [sub/base.yaml, ../other.yaml]}]'],
    ['the variables of an include', 'include: [{path: sub/base.yaml, env_file: ../login.json}]'], ['the directory of an include', 'include: [{path: sub/base.yaml, project_directory: ../..}]'],
    ['an extended service', 'services: {web: {extends: {file: ../other.yaml, service: web}}}']
  ])('reads no file outside: %s', async (_, text) => {
    await compose(text);
    expect(await check('compose.yaml')).toMatch(outside);
  });

  test.each<[string, string, RegExp]>([
    ['variables in a path', 'services: {web: {env_file: "${HOME}/.docker/config.json"}}', /the path `\$\{HOME\}\/\.docker\/config\.json` has a variable/],
    ['files elsewhere', 'include: ["https://example.com/x.git"]', /`https:\/\/example\.com\/x\.git` is not a file of the workspace/],
    ['files elsewhere in short', 'include: ["oci:acme/x", "git@github.com:acme/x.git"]', /`oci:acme\/x` is not a file/],
    ['tags that may make a key', 'services: {web: {!!binary ZW52X2ZpbGU=: ../login.json}}', /the tag `.*binary` is not known/],
    ['what cannot be read', 'services: {web: {a: 1, a: 2}}', /no YAML that can be read/]
  ])('has no %s', async (_, text, message) => {
    await compose(text);
    expect(await check('compose.yaml')).toMatch(message);
  });

  test('is UTF-8, for nothing is found in anything else', async () => {
    await mkdir(at('work'));
    await writeFile(at('work', 'compose.yaml'), Buffer.from('\ufeffservices: {web: {env_file: ../login.json}}', 'utf16le'));
    expect(await check('compose.yaml')).toMatch(/it is not UTF-8/);
  });

  test.each<[string, () => Promise<void>, string[]]>([
    ['a bake file', () => link('work/docker-bake.hcl', '../login.json'), ['docker-bake.hcl']],
    ['a Compose file', () => link('work/compose.yaml', '../login.json'), ['compose.yaml']],
    ['the variables of the project', async () => { await compose('services: {}'); await link('work/.env', '../login.json'); }, ['compose.yaml']],
    ['the variables of an include', async () => { await compose('include: [sub/base.yaml]'); await link('work/sub/.env', '../../login.json'); }, ['compose.yaml']],
    ['a file of variables', async () => { await compose('services: {web: {env_file: b.env}}'); await link('work/b.env', '../login.json'); }, ['compose.yaml']],
    ['a directory on the way', async () => { await compose('services: {web: {env_file: up/login.json}}'); await link('work/up', '..'); }, ['compose.yaml']],
    ['what an include includes', async () => { await write({ 'work/compose.yaml': 'include: [sub/a.yaml]', 'work/sub/a.yaml': 'services: {web: {extends: {file: b.yaml, service: x}}}' }); await link('work/sub/b.yaml', '../../login.json'); }, ['compose.yaml']],
    ['a ring of links', async () => { await link('work/compose.yaml', 'compose.yaml'); }, ['compose.yaml']]
  ])('leads nowhere by links: %s', async (_, make, files) => {
    await write({ 'login.json': '{}' });
    await make();
    expect(await check(...files)).toMatch(outside);
  });

  test('may include, extend and link what lies in the workspace', async () => {
    await write({
      'work/compose.yaml': 'include:\n  - sub/base.yaml\n  - {path: [other/a.yaml], project_directory: other, env_file: a.env}\nservices:\n  web:\n    ports: !reset []\n    env_file: [a.env, {path: none.env, required: false}]\n    extends: {file: sub/base.yaml, service: web}\n  api: {extends: web, build: {args: {A: "${B:-c}"}}}\n',
      'work/sub/base.yaml': 'services: {web: {env_file: ../a.env}}', 'work/other/a.yaml': 'services: {}', 'work/a.env': 'A=1', 'work/.env': 'B=2'
    });
    await link('work/docker-bake.json', 'sub/base.yaml');
    expect(await check('compose.yaml', 'docker-bake.json', 'none.yaml')).toBe('nothing');
  });

  test('may read outside where the workflow allows it', async () => {
    await compose('services: {web: {env_file: ../login.json}}');
    expect(await said(confineFiles(classifyFiles(['compose.yaml']), at('work'), [at('work'), at('login.json')]))).toBe('nothing');
    const inputs = { ...makeInputs({ allow: 'fs.read=../keys,fs=*,network.host,fs.write=/w', 'build-contexts': 'a=../b\nc=docker-image://x' }), workdir: '/workspace/app' };
    expect(allowedPaths(inputs)).toEqual(['/workspace/keys', '/', '/workspace/b']);
  });

  test.each<[string, Record<string, unknown>, boolean]>([
    ['a context', { context: 'up' }, false], ['a named context', { context: '.', contexts: { a: 'up/x' } }, false], ['a layout', { context: '.', contexts: { a: 'oci-layout://up/x' } }, false],
    ['a Dockerfile elsewhere', { context: '.', dockerfile: '/etc/passwd' }, false], ['a Dockerfile above', { context: '.', dockerfile: '../Dockerfile' }, false], ['a Dockerfile that is a link', { context: '.', dockerfile: 'link' }, false],
    ['a Dockerfile besides its context', { context: 'sub', dockerfile: '../Dockerfile' }, true], ['a Dockerfile of a remote context', { context: 'https://github.com/a/b.git', dockerfile: '../x' }, true],
    ['contexts of other kinds', { context: '.', contexts: { a: 'docker-image://x', b: 'target:y', c: 'git@github.com:a/b.git' } }, true], ['a Dockerfile in the definition', { context: '.', dockerfile: '../x', 'dockerfile-inline': 'FROM x' }, true]
  ])('has no context or Dockerfile outside, links followed: %s', async (_, raw, fine) => {
    await write({ 'work/Dockerfile': 'FROM x', 'work/sub/x': '', 'login.json': '{}' });
    await link('work/up', '..');
    await link('work/link', '../login.json');
    const definition = makeDefinition({ targets: [makeTarget({ raw: raw as never })] });
    expect(await said(confineDefinition(definition, at('work'), [at('work')]))).toMatch(fine ? /^nothing$/ : outside);
  });
});
