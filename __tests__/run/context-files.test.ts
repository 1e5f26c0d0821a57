import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ignoringNothing, parseIgnoring } from '../../src/fingerprint/ignore-patterns.js';
import { digestFiles, listContext } from '../../src/run/fingerprint/context-files.js';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'context-'))));
afterEach(() => rmSync(root, { recursive: true }));
function write(path: string, content: string | Buffer = path): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
const pathsBeside = async (rules: string) => (await listContext(root, parseIgnoring(rules))).map(({ path }) => path);

describe('what a context holds', () => {
  test('is in the order of paths, directories before what is in them', async () => {
    for (const path of ['b/z', 'b/a', 'a.txt', 'a/x']) write(path);
    expect(await pathsBeside('')).toEqual(['a', 'a/x', 'a.txt', 'b', 'b/a', 'b/z']);
  });

  test('has directories that are left out where something in them is not, and no others', async () => {
    for (const path of ['a/b/keep', 'a/b/other', 'a/c/d', 'a/file', 'e/f', 'top']) write(path);
    expect(await pathsBeside('*\n!a/b/keep')).toEqual(['a', 'a/b', 'a/b/keep']);
    expect(await pathsBeside('a/b\n!a/b/keep\ne')).toEqual(['a', 'a/b', 'a/b/keep', 'a/c', 'a/c/d', 'a/file', 'top']);
    expect(await pathsBeside('*\n!a/b/gone')).toEqual([]);
  });

  test('has no file that is left out where a directory would have stayed', async () => {
    write('a');
    write('b');
    expect(await pathsBeside('a\n!a/b')).toEqual(['b']);
  });

  test('tells files that are one from files that are alike, and where links lead', async () => {
    write('first', 'same');
    write('alike', 'same');
    linkSync(join(root, 'first'), join(root, 'second'));
    symlinkSync('../nowhere', join(root, 'link'));
    const [alike, first, link, second] = await listContext(root, ignoringNothing);
    expect([alike, link]).toMatchObject([{ path: 'alike', kind: 'file', detail: '', inode: undefined }, { path: 'link', kind: 'link', detail: '../nowhere', inode: undefined }]);
    expect(first?.inode).toMatch(/^\d+:\d+$/);
    expect(second?.inode).toBe(first?.inode);
  });
});

describe('the digest of a file', () => {
  const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

  test.each([0, 1, 1_048_575, 1_048_576, 1_048_577, 2_097_152, 40_000_000])('is that of all its %d bytes', async (bytes) => {
    const content = Buffer.alloc(bytes, 'words of a file ');
    write('file', content);
    expect(await digestFiles(root)('file')).toBe(sha256(content));
  });

  test('is read once', async () => {
    write('file', 'before');
    const digest = digestFiles(root);
    expect(await digest('file')).toBe(sha256('before'));
    truncateSync(join(root, 'file'));
    expect([await digest('file'), await digestFiles(root)('file')]).toEqual([sha256('before'), sha256('')]);
  });

  test('is refused of what took its place', async () => {
    write('there/file');
    symlinkSync('there/file', join(root, 'link'));
    await expect(digestFiles(root)('link')).rejects.toThrow('`link` of its context cannot be read');
    await expect(digestFiles(root)('there')).rejects.toThrow('`there` changed while it was read');
    await expect(digestFiles(root)('gone')).rejects.toThrow('`gone` of its context cannot be read');
  });
});
