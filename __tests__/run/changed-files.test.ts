import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readChangedFiles } from '../../src/run/changed-files.js';
import { runCommand } from '../../src/run/command.js';
import { readDockerfiles } from '../../src/run/read-dockerfiles.js';

const root = mkdtempSync(join(tmpdir(), 'warmbake-changes-'));
const workspace = join(root, 'work');
const env = { PATH: process.env['PATH'] ?? '', HOME: root };
const git = (...args: string[]) => execFileSync('git', ['-C', workspace, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { encoding: 'utf8', env }).trim();
const tools = { run: runCommand, env };
const odd = ['-n', '--output=x', 'a b', "quote'\"", 'line\nbreak', 'ümlaut', '$(touch hacked)', '::error::x'];
let [before, after] = ['', ''];
let server: Server;
let answer: { status: number; body: string; delayMs?: number } = { status: 404, body: '' };
const asked: string[] = [];
const api = () => ({ url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, repository: 'acme/shop', token: 'token' });

beforeAll(async () => {
  mkdirSync(workspace);
  execFileSync('git', ['init', '-q', workspace], { env });
  writeFileSync(join(workspace, 'kept'), '1');
  writeFileSync(join(workspace, 'old-name'), 'same text in both\n'.repeat(20));
  git('add', '-A');
  git('commit', '-qm', 'one');
  before = git('rev-parse', 'HEAD');
  for (const name of odd) writeFileSync(join(workspace, name), 'x');
  git('mv', 'old-name', 'new-name');
  git('add', '-A');
  git('commit', '-qm', 'two');
  after = git('rev-parse', 'HEAD');
  // What a repository's own settings would run or change.
  git('config', 'diff.external', 'touch hacked');
  git('config', 'core.fsmonitor', 'touch hacked');
  git('config', 'diff.relative', 'true');
  server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`);
    setTimeout(() => response.writeHead(answer.status).end(answer.body), answer.delayMs ?? 0).unref();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true, force: true });
});

describe('the files that changed', () => {
  test('are those of git, whatever they are called, both names of one that moved', async () => {
    const files = await readChangedFiles({ workspace, before, after, api: undefined }, tools);
    expect([...(files ?? [])].sort()).toEqual([...odd, 'new-name', 'old-name'].sort());
    expect(execFileSync('ls', [workspace], { encoding: 'utf8' })).not.toMatch(/^(hacked|x)$/m);
  });

  test('are none between a commit and itself', async () => expect(await readChangedFiles({ workspace, before, after: before, api: undefined }, tools)).toEqual([]));

  test.each([['--output=/tmp/x', 'HEAD'], ['HEAD', 'main'], ['../../x', 'abc1234'], ['', '']])('are not asked for with %j and %j, which are no commits', async (one, other) => {
    asked.length = 0;
    expect(await readChangedFiles({ workspace, before: one, after: other, api: api() }, tools)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  test('come from the server where git does not have the commit', async () => {
    answer = { status: 200, body: JSON.stringify({ total_commits: 2, files: [{ filename: 'a/b' }, { filename: 'new', previous_filename: 'old' }, { odd: 1 }, null] }) };
    asked.length = 0;
    expect(await readChangedFiles({ workspace, before: 'a'.repeat(40), after, api: api() }, tools)).toEqual(['a/b', 'new', 'old']);
    expect(asked).toEqual([`/repos/acme/shop/compare/${'a'.repeat(40)}...${after}?per_page=1 Bearer token`]);
  });

  test.each([
    ['is refused', { status: 403, body: '{}' }],
    ['is no JSON', { status: 200, body: 'x' }],
    ['has another shape', { status: 200, body: '{"total_commits":1,"files":{}}' }],
    ['lists only the first of many', { status: 200, body: JSON.stringify({ total_commits: 1, files: Array.from({ length: 300 }, (_, n) => ({ filename: `${n}` })) }) }],
    ['does not come in time', { status: 200, body: '{}', delayMs: 20_000 }]
  ])('are unknown where the answer %s', async (_, given) => {
    answer = given;
    const began = performance.now();
    expect(await readChangedFiles({ workspace, before: 'a'.repeat(40), after, api: api() }, tools)).toBeUndefined();
    expect(performance.now() - began).toBeLessThan(9_000);
  }, 20_000);

  test('are unknown outside a repository and without a server', async () => {
    expect(await readChangedFiles({ workspace: root, before, after, api: undefined }, tools)).toBeUndefined();
    expect(await readChangedFiles({ workspace: root, before, after, api: { ...api(), token: '' } }, tools)).toBeUndefined();
  });
});

describe('the texts of Dockerfiles', () => {
  test('are read inside the workspace only, and only files', async () => {
    writeFileSync(join(root, 'secret'), 'FROM secret');
    writeFileSync(join(workspace, 'Dockerfile'), 'FROM a');
    writeFileSync(join(workspace, 'huge'), 'x'.repeat(1_000_001));
    symlinkSync('../secret', join(workspace, 'link'));
    symlinkSync('Dockerfile', join(workspace, 'inner-link'));
    execFileSync('mkfifo', [join(workspace, 'pipe')]);
    mkdirSync(join(workspace, 'directory'));
    const texts = await readDockerfiles(['Dockerfile', 'link', 'inner-link', '../secret', join(root, 'secret'), 'pipe', 'directory', 'huge', 'none', 'Dockerfile'], workspace);
    expect([...texts]).toEqual([['Dockerfile', 'FROM a'], ['inner-link', 'FROM a']]);
  });
});
