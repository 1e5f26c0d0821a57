import { readFile, readdir, stat } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeSecrets } from '../../src/run/secret-files.js';
import { parseCsv } from '../../src/shared/csv.js';
import { makeInputs } from '../support/make.js';
import { temporary } from './programs.js';

const at = temporary();
let umask = 0;
beforeEach(() => {
  umask = process.umask(0);
});
afterEach(() => {
  process.umask(umask);
});

describe('secrets', () => {
  test('are entries that name variables, files of the user, and files of ours', async () => {
    const entries = await writeSecrets(makeInputs({ secrets: 'npm=hunter22', 'secret-envs': 'gh=GITHUB_PAT', 'secret-files': 'key=./keys/id_rsa\nabs=/etc/x', workdir: 'sub' }), at());
    expect(entries).toEqual(['id=gh,env=GITHUB_PAT', 'id=key,src=/workspace/sub/keys/id_rsa', 'id=abs,src=/etc/x', `id=npm,src=${at('secrets', '0')}`]);
    expect(entries.join()).not.toContain('hunter22');
  });

  test('are in files that only we can read, with their values as they are', async () => {
    const inputs = { ...makeInputs(), secrets: new Map([['a', 'one'], ['b', ' two\nlines\n'], ['c', ''], ['../../evil', 'x\0y'], ['ü', 'ä😀']]) };
    const entries = await writeSecrets(inputs, at());
    expect((await stat(at('secrets'))).mode & 0o777).toBe(0o700);
    expect((await readdir(at('secrets'))).sort()).toEqual(['0', '1', '2', '3', '4']);
    for (const [index, [id, value]] of [...inputs.secrets].entries()) {
      const path = at('secrets', String(index));
      expect([parseCsv(entries[index] ?? ''), await readFile(path, 'utf8'), (await stat(path)).mode & 0o777]).toEqual([[`id=${id}`, `src=${path}`], value, 0o600]);
    }
  });

  test.each(['a,b', 'a"b', '"a"', 'a,src=/etc/passwd', 'a\nb', 'a b'])('with the id %j cannot say more than their id', async (id) => {
    const inputs = { ...makeInputs(), secrets: new Map([[id, 'x']]), secretEnvs: new Map([[id, 'A,type=file']]), secretFiles: new Map([[id, 'b,c"d']]) };
    const entries = await writeSecrets(inputs, at());
    expect(entries.map(parseCsv)).toEqual([[`id=${id}`, 'env=A,type=file'], [`id=${id}`, 'src=/workspace/b,c"d'], [`id=${id}`, `src=${at('secrets', '0')}`]]);
  });

  test('that are none leave nothing', async () => expect([await writeSecrets(makeInputs(), at()), await readdir(at())]).toEqual([[], []]));
});
