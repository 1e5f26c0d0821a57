import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { saveMounts } from '../src/save-mounts.js';
import { writeMounts } from '../src/run/mount-handover.js';
import type { HandedMount } from '../src/run/mount-handover.js';
import { Cancellation } from '../src/shared/cancellation.js';
import { fakeBuildx, temporary } from './run/programs.js';

const at = temporary();
const handed: HandedMount = { mount: { id: 'npm', namespace: '', root: undefined, sharing: 'shared' }, start: 'absent', source: undefined, write: 'ghcr.io/acme/shop:cache-m-29d5d9c0-b-main', stepsMs: 9000, emptyMs: 9000 };

/** Saves with a stand-in for buildx whose `source` knows the image (`from`), whether it pushes, and how to speak for the script (`say`). */
async function save(source: string, mounts: readonly HandedMount[] = [handed], toolImages = ['docker.io/library/busybox:1.37', 'mirror.example/library/busybox:1.37']) {
  const { buildx, calls } = await fakeBuildx(at('buildx'), `const value = (name) => args[args.indexOf(name) + 1];
const from = fs.readFileSync(value('--file'), 'utf8').split('\\n')[0].slice(5); const pushes = value('--output').includes('push=true');
const say = (text) => console.log('#5 0.1 warmbake-mount ' + args.find((arg) => arg.startsWith('WARMBAKE_NONCE=')).slice(15) + ' ' + text);
fs.appendFileSync(${JSON.stringify(at('froms'))}, (pushes ? 'pack ' : 'measure ') + from + '\\n');
${source}`);
  await writeMounts(at(), { title: 'Container build', builder: 'own', toolImages, mounts, secrets: ['hush-hush-0815'] });
  const said: string[] = [];
  const log = { info: (text: string) => void said.push(text), debug: () => undefined, warning: (text: string) => void said.push(`warning: ${text}`) };
  await saveMounts({ buildx, env: { PATH: process.env['PATH'] ?? '' }, directory: at(), cancellation: new Cancellation(), log, summaryPath: at('summary.md') });
  const read = (name: string) => readFile(at(name), 'utf8').catch(() => '');
  return { said: said.map((text) => text.replace(/in \d+ms|in [\d.]+s/, 'in T')), builds: (await read('froms')).trim().split('\n'), summary: await read('summary.md'), calls: await calls() };
}

describe('saving cache mounts', () => {
  test('takes the next image with a shell where one cannot be had', async () => {
    const { said, builds } = await save(`if (from.startsWith('docker.io')) fail('ERROR: ' + from + ': failed to resolve\\n'); if (!pushes) say('holds 3 1000000 1000000 0');`);
    expect(said).toEqual(['Cache mounts: npm was saved (1.0 MB in T).']);
    expect(builds).toEqual(['measure docker.io/library/busybox:1.37', 'measure mirror.example/library/busybox:1.37', 'pack docker.io/library/busybox:1.37', 'pack mirror.example/library/busybox:1.37']);
  });

  test('measures on what was read, and packs on the small image', async () => {
    const source = `ghcr.io/acme/shop@sha256:${'a'.repeat(64)}`;
    const { said, builds } = await save(`if (!pushes) say('holds 3 1000000 1000000 1000000');`, [{ ...handed, start: 'read', source }]);
    expect([said, builds]).toEqual([['Cache mounts: npm was saved (1.0 MB in T).'], [`measure ${source}`, 'pack docker.io/library/busybox:1.37']]);
  });

  test('that fails is one warning with what to do, without secrets, and a push that is refused is not tried elsewhere', async () => {
    const { said, builds, summary } = await save(`if (!pushes) say('holds 3 1000000 1000000 0'); else fail('ERROR: failed to push: denied: hush-hush-0815\\n');`);
    expect(said).toEqual([
      'Cache mounts: npm was not saved, because failed to push: denied: ***.',
      expect.stringMatching(/^warning: The cache mount npm could not be saved: failed to push: denied: \*\*\*\. Give the login write access to ghcr\.io\/acme\/shop /)
    ]);
    expect(builds).toEqual(['measure docker.io/library/busybox:1.37', 'pack docker.io/library/busybox:1.37']);
    expect([summary.includes('❌ failed'), summary.includes('hush-hush-0815')]).toEqual([true, false]);
  });

  test('says what is beyond the bound, and nothing where there is nothing', async () => {
    expect((await save(`say('holds 3 1000000001 1 0');`)).said).toEqual(['Cache mounts: npm was not saved, because it holds 1.0 GB, and at most 1.0 GB are kept.']);
    expect((await save('', [])).said).toEqual([]);
  });
});
