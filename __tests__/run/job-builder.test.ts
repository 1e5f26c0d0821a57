import { spawn } from 'node:child_process';
import { mkdir, readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { repositoryKey } from '../../src/plan/builder-name.js';
import { builderKey, specifyBuilder } from '../../src/plan/builder-spec.js';
import type { OwnBuilder } from '../../src/plan/builder-spec.js';
import { parseClaims } from '../../src/run/claim.js';
import type { Claim } from '../../src/run/claim.js';
import { runCommand } from '../../src/run/command.js';
import { bootBuilder, giveBack } from '../../src/run/job-builder.js';
import { noteOwner } from '../../src/run/owner-note.js';
import { parseBoot, startBoot } from '../../src/run/prewarm.js';
import { sweep } from '../../src/run/sweep.js';
import { makeContext, makeInputs } from '../support/make.js';
import { fakeBuildx, temporary } from './programs.js';

const at = temporary();
const repository = repositoryKey(makeContext());
const name = (step: string) => `warmbake-${repository}-1000-1-${step}`;
const verbs = (calls: readonly (readonly string[])[]) => calls.map((args) => `${args[0] ?? ''} ${args[args.indexOf('--name') + 1] === undefined || !args.includes('--name') ? (args.at(-1) ?? '') : (args[args.indexOf('--name') + 1] ?? '')}`);

function ownSpec(step: string, texts: Readonly<Record<string, string>> = {}): OwnBuilder {
  const spec = specifyBuilder(makeInputs(texts), makeContext(), step);
  if (spec.kind !== 'own') throw new Error('it is not our own');
  return spec;
}

beforeEach(async () => {
  await mkdir(at('temp'));
  await mkdir(at('docker'));
});

// A buildx that takes `slowMs` to boot and says the name when it is done.
async function job(source = '', slowMs = 0) {
  const { buildx, calls } = await fakeBuildx(at('docker-buildx'), `${source}; if (args[0] === 'create') setTimeout(() => console.log(args[2]), ${slowMs});`);
  const env = { DOCKER_CONFIG: at('docker'), PATH: process.env['PATH'] ?? '' };
  const tools = { buildx, run: runCommand, env };
  const kept: { claims: readonly Claim[]; names: readonly string[] }[] = [];
  const context = makeContext({ temp: at('temp') });
  const jobTools = { ...tools, context, cleanup: true, keep: (claims: readonly Claim[], names: readonly string[]) => void kept.push({ claims, names }) };
  return { calls, env, tools, kept, context, jobTools, notes: () => readdir(at('docker', 'buildx', 'warmbake')).catch(() => []) };
}

describe('a builder of a job', () => {
  test('is booted by pre, waited for by main, and removed by post with everything of it', async () => {
    const { calls, tools, kept, jobTools, notes } = await job('', 300);
    const started = Date.now();
    const boot = await startBoot(ownSpec('aa'), at('temp'), tools);
    expect(Date.now() - started).toBeLessThan(290);
    const builder = await bootBuilder(ownSpec('bb'), parseBoot(JSON.stringify(boot)), jobTools);
    expect([builder, await notes(), verbs(await calls())]).toEqual([{ name: name('aa'), own: true, bootMs: expect.any(Number), notices: [] }, [`${name('aa')}.json`], [`create ${name('aa')}`]]);
    const claims = parseClaims(JSON.stringify(kept.at(-1)?.claims));
    expect([claims, kept.at(-1)?.names]).toEqual([[boot?.claim], [name('aa')]]);
    expect([await giveBack(claims, tools), verbs(await calls()).slice(1), await notes(), await readdir(at('temp'))]).toEqual([[], [`rm ${name('aa')}`], [], []]);
  });

  test('is shared by steps whose settings agree, and removed by the last of them', async () => {
    const { calls, tools, kept, jobTools } = await job();
    const boots = [await startBoot(ownSpec('aa'), at('temp'), tools), await startBoot(ownSpec('bb', { use: 'true' }), at('temp'), tools)];
    const first = await bootBuilder(ownSpec('cc'), boots[0], jobTools);
    const second = await bootBuilder(ownSpec('dd', { use: 'true' }), boots[1], jobTools);
    const third = await bootBuilder(ownSpec('ee'), undefined, jobTools);
    expect([first, second, third].map((builder) => builder.name)).toEqual([name('aa'), name('aa'), name('aa')]);
    expect(verbs(await calls())).toEqual([`create ${name('aa')}`, `use ${name('aa')}`]);
    for (const { claims } of [...kept].reverse()) expect(await giveBack(claims, tools)).toEqual([]);
    expect([verbs(await calls()).slice(2), await readdir(at('temp'))]).toEqual([[`rm ${name('aa')}`], []]);
  });

  test('is another one where settings differ, and that of pre goes too', async () => {
    const { calls, tools, kept, jobTools } = await job();
    const boot = await startBoot(ownSpec('aa'), at('temp'), tools);
    const builder = await bootBuilder(ownSpec('bb', { 'driver-opts': 'network=host' }), boot, jobTools);
    expect([builder.name, kept.at(-1)?.names, kept.at(-1)?.claims.length]).toEqual([name('bb'), [name('aa'), name('bb')], 2]);
    await giveBack(kept.at(-1)?.claims ?? [], tools);
    expect(verbs(await calls()).slice(-2).sort()).toEqual([`rm ${name('aa')}`, `rm ${name('bb')}`]);
    expect(await readdir(at('temp'))).toEqual([]);
  });

  test('that pre could not boot is made by main, with the login that is there by then', async () => {
    const { calls, tools, jobTools } = await job(`if (args[0] === 'create' && !fs.existsSync('${at('docker')}/config.json')) fail('ERROR: toomanyrequests')`);
    const boot = await startBoot(ownSpec('aa'), at('temp'), tools);
    await writeFile(at('docker', 'config.json'), '{"auths": {}}');
    // The login counts from the moment it is there: pre's attempt may have met it already.
    const builder = await bootBuilder(ownSpec('bb'), boot, jobTools);
    expect(['aa', 'bb'].map(name)).toContain(builder.name);
    expect((await calls()).filter(([verb]) => verb === 'create').length).toBeLessThanOrEqual(2);
  });

  test('stays where cleanup is off', async () => {
    const { calls, tools, kept, jobTools, notes } = await job();
    await bootBuilder(ownSpec('aa'), undefined, { ...jobTools, cleanup: false });
    expect([await giveBack(kept.at(-1)?.claims ?? [], tools), verbs(await calls()), await notes()]).toEqual([[], [`create ${name('aa')}`], []]);
  });

  test('that stays though it should not is named', async () => {
    const { tools, kept, jobTools } = await job("if (args[0] === 'rm') fail('ERROR: in use')");
    await bootBuilder(ownSpec('aa'), undefined, jobTools);
    expect(await giveBack(kept.at(-1)?.claims ?? [], tools)).toEqual([name('aa')]);
  });

  test('lies in files that only we can read', async () => {
    const { kept, jobTools, env } = await job();
    await bootBuilder(ownSpec('aa', { 'buildkitd-config-inline': 'debug = true' }), undefined, jobTools);
    const [mine] = kept.at(-1)?.claims ?? [];
    expect(mine?.directory).toBe(at('temp', 'warmbake-builders', builderKey(ownSpec('x', { 'buildkitd-config-inline': 'debug = true' }), { DOCKER_CONFIG: env.DOCKER_CONFIG })));
    const modes = await Promise.all(['', 'builder.json', 'buildkitd.toml', 'users/aa'].map(async (file) => (await stat(`${mine?.directory ?? ''}/${file}`)).mode & 0o777));
    expect(modes).toEqual([0o700, 0o600, 0o600, 0o600]);
  });

  test.each(['', '[]', '{}', '[1]', '[{"directory": "/x"}]', '[{"directory": "/x", "user": "../y"}]', 'null'])('is in no claim that is none: %s', (text) => expect(parseClaims(text)).toEqual([]));
});

describe('what killed jobs left', () => {
  async function deadPid(): Promise<number> {
    const child = spawn(process.execPath, ['-e', '']);
    await new Promise((resolve) => child.once('exit', resolve));
    return child.pid ?? 0;
  }

  async function note(builder: string, change: (owner: Record<string, unknown>) => Record<string, unknown>): Promise<void> {
    await noteOwner(builder, { DOCKER_CONFIG: at('docker') });
    const path = at('docker', 'buildx', 'warmbake', `${builder}.json`);
    await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>)));
  }

  test('is removed where the runner\'s process is gone, or its number is another\'s; nothing of others', async () => {
    const { calls, context, tools, notes } = await job();
    const pid = await deadPid();
    const other = `warmbake-${repositoryKey(makeContext({ repository: { owner: 'acme', name: 'other', id: '43' } }))}-1-1-aa`;
    await note(name('dead'), (owner) => ({ ...owner, pid }));
    await note(name('reused'), (owner) => ({ ...owner, startTicks: 1 }));
    await note(name('alive'), (owner) => owner);
    await note(name('elsewhere'), (owner) => ({ ...owner, pid, pidNamespace: 'pid:[1]' }));
    await note(name('before-restart'), (owner) => ({ ...owner, pid, bootId: 'x' }));
    await note(name('unknown'), () => ({}));
    await note(other, (owner) => ({ ...owner, pid }));
    await note('default', (owner) => ({ ...owner, pid }));
    await note(`warmbake-kept-${repository}-trusted-00000000`, (owner) => ({ ...owner, pid }));
    expect((await sweep(context, tools)).sort()).toEqual([name('dead'), name('reused')]);
    expect(verbs(await calls()).sort()).toEqual([`rm ${name('dead')}`, `rm ${name('reused')}`]);
    expect(await notes()).toHaveLength(7);
  });

  test('is removed where it is older than any job', async () => {
    const { context, tools } = await job();
    await note(name('old'), () => ({}));
    await utimes(at('docker', 'buildx', 'warmbake', `${name('old')}.json`), new Date(), new Date(Date.now() - 7 * 86_400_000));
    expect(await sweep(context, tools)).toEqual([name('old')]);
  });

  test('is said by the next job', async () => {
    const { jobTools } = await job();
    const pid = await deadPid();
    await note(name('dead'), (owner) => ({ ...owner, pid }));
    expect((await bootBuilder(ownSpec('aa'), undefined, jobTools)).notices).toEqual([`Removed what killed jobs of this repository left: ${name('dead')}.`]);
  });

  test('that cannot be removed is tried again by the next job', async () => {
    const { context, tools, notes } = await job("if (args[0] === 'rm') fail('ERROR: in use')");
    const pid = await deadPid();
    await note(name('dead'), (owner) => ({ ...owner, pid }));
    expect([await sweep(context, tools), await notes()]).toEqual([[], [`${name('dead')}.json`]]);
  });
});
