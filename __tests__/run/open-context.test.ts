import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openContext } from '../../src/run/fingerprint/build-files.js';

let dir: string;
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'context-'))));
afterEach(() => rmSync(dir, { recursive: true }));

/** Which of the files `a` and `b` a context leaves out, and the file that is said to decide. */
async function leftOutOf(files: Readonly<Record<string, string>>, dockerfile: string, links: Readonly<Record<string, string>> = {}) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  for (const [name, to] of Object.entries(links)) symlinkSync(to, join(dir, name));
  const { ignoring, ignoreFile } = await openContext('.', dir, join(dir, dockerfile));
  return [['a', 'b'].filter(ignoring.leavesOut), ignoreFile.replace(`${dir}/`, '')];
}

describe('what is left out of a context', () => {
  test.each<[string, Readonly<Record<string, string>>, string, Readonly<Record<string, string>>, readonly [readonly string[], string]]>([
    ['is said by its .dockerignore', { Dockerfile: '', '.dockerignore': 'a' }, 'Dockerfile', {}, [['a'], '.dockerignore']],
    ["is said by the Dockerfile's own before", { Dockerfile: '', 'Dockerfile.dockerignore': 'b', '.dockerignore': 'a' }, 'Dockerfile', {}, [['b'], 'Dockerfile.dockerignore']],
    ['is nothing where none is there', { Dockerfile: '' }, 'Dockerfile', {}, [[], '.dockerignore']],
    ["is not certain where the Dockerfile's own is empty", { Dockerfile: '', 'Dockerfile.dockerignore': '', '.dockerignore': 'a' }, 'Dockerfile', {}, [[], 'Dockerfile.dockerignore']],
    ['is not certain where the Dockerfile has the small spelling', { dockerfile: '', 'dockerfile.dockerignore': 'b', '.dockerignore': 'a' }, 'dockerfile', {}, [[], 'dockerfile.dockerignore']],
    ['is not certain where the Dockerfile is a link', { real: '', 'Dockerfile.dockerignore': 'b' }, 'Dockerfile', { Dockerfile: 'real' }, [[], 'Dockerfile.dockerignore']],
    ['is certain where such a Dockerfile has none of its own', { real: '', '.dockerignore': 'a' }, 'Dockerfile', { Dockerfile: 'real' }, [['a'], '.dockerignore']],
    ['is not certain where a link says it', { Dockerfile: '', rules: 'a' }, 'Dockerfile', { '.dockerignore': 'rules' }, [[], '.dockerignore']],
    ['is not certain where it is no text', { Dockerfile: '', '.dockerignore': 'a\n\uFFFD' }, 'Dockerfile', {}, [[], '.dockerignore']]
  ])('%s', async (_, files, dockerfile, links, expected) => expect(await leftOutOf(files, dockerfile, links)).toEqual(expected));

  test('is not certain where a directory has the name', async () => {
    mkdirSync(join(dir, '.dockerignore'));
    expect(await leftOutOf({ Dockerfile: '' }, 'Dockerfile')).toEqual([[], '.dockerignore']);
  });
});
