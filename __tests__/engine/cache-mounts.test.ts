import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { CacheServer } from '../support/cache-server.mjs';
import { describeEngine, errorsOf, freshRunner, isPrivate, leftOver, registry, warmbake } from '../support/engine.js';
import { forkPullRequestEvent, pullRequestEvent, pushEvent, shaOf } from '../support/events.mjs';
import { startGate } from '../support/registry-gate.mjs';

jest.setTimeout(240_000);

type Gate = Awaited<ReturnType<typeof startGate>>;
type Options = Omit<Parameters<typeof warmbake>[0], 'workspace'>;

// Does what package managers do with their caches: takes what is there, fetches the rest, and needs time for each.
const install = `cd "$1"
for name in $(cat /packages.txt); do
  if [ -e "store/$name" ]; then echo "cached $name"; else echo "fetched $name"; mkdir -p store; head -c 400000 /dev/urandom >"store/$name"; sleep 1; fi
done
echo "owner $(stat -c %u:%g:%a .) $(stat -c %u:%g store | head -1)"
`;
const dockerfile = (mounts: string, directory: string, before = '') => `FROM busybox:1.37
${before}
COPY install.sh packages.txt /
RUN ${mounts} sh /install.sh ${directory}
COPY code.txt .
`;

describeEngine('cache mounts that are kept between runs', () => {
  let gate: Gate;
  let home: string;
  let workspace: string;
  let path: string;
  const write = (name: string, text: string) => writeFileSync(join(workspace, name), text);
  const packages = (...names: string[]) => write('packages.txt', names.join('\n'));
  const project = (text: string) => {
    write('Dockerfile', text);
    write('install.sh', install);
    write('code.txt', 'first');
    packages('left', 'right');
  };
  /** A job on a fresh runner: what its install steps said, what was written of mounts, and what the user was told. */
  const job = async ({ with: inputs, ...options }: Options) => {
    freshRunner();
    gate.seen.length = 0;
    const done = await warmbake({ workspace, ...options, with: { registry: `${gate.host}/${path}`, ...inputs } });
    const text = done.main?.text ?? '';
    const said = [...text.matchAll(/^#\d+ [\d.]+ ((?:cached|fetched|owner) .*?)\s*$/gm)].map(([, line]) => line ?? '');
    const pushed = gate.seen.filter(({ method, path: at, status }) => method === 'PUT' && /\/manifests\/(?:[\w.-]+\.)?cache-m-/.test(at) && status === 201).map(({ path: at }) => at.replace(/^.*\/manifests\//, '').replace(/cache-m-[0-9a-f]{8}-/, 'cache-m-…-').replace(/-r[0-9a-f]{8}(?=-p)/, '').replace(/-p[0-9a-f]{8}$/, ''));
    const notes = [done.pre, done.main, done.post].flatMap((phase) => phase?.annotations ?? []).map(({ level, message }) => `${level}: ${message}`);
    const post = /^Cache mounts: .*$/m.exec(done.post?.text ?? '')?.[0].replace(/in [\d.]+m?s/g, 'in T');
    return { done, outcome: done.outcome, said, pushed: pushed.sort(), notes, post, notices: (done.report?.notices ?? []).filter((notice) => !notice.includes('did not pay here')), left: leftOver(done), orphans: done.orphans };
  };
  const clean = { outcome: 'success', notes: [], notices: [], left: [], orphans: [] };

  beforeAll(async () => {
    gate = await startGate({ registry, isPrivate });
  });
  afterAll(() => gate.close());
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'mounts-'));
    workspace = join(home, 'shop');
    mkdirSync(workspace);
    path = `mounts-${randomBytes(4).toString('hex')}`;
    gate.rule = () => undefined;
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  test('bring a step what the last run left when one package is added, and are only saved again when enough is new', async () => {
    project(dockerfile('--mount=type=cache,target=/root/.npm', '/root/.npm'));
    const inputs = { 'cache-mounts': '/root/.npm' };
    const first = await job({ event: pushEvent({ sha: shaOf('one') }), with: inputs });
    expect(first).toMatchObject({ ...clean, said: ['fetched left', 'fetched right', 'owner 0:0:755 0:0'], pushed: ['cache-m-…-b-main'], post: 'Cache mounts: /root/.npm was saved (800.0 kB in T).' });
    expect(first.done.post?.summary).toContain('### Container build: cache mounts');

    packages('left', 'right', 'added');
    const second = await job({ event: pushEvent({ sha: shaOf('two') }), with: inputs });
    expect(second).toMatchObject({ ...clean, said: ['cached left', 'cached right', 'fetched added', 'owner 0:0:755 0:0'], pushed: ['cache-m-…-b-main'] });
    expect(second.done.report.overhead[0]).toEqual({ label: 'Cache mount /root/.npm (read)', durationMs: expect.any(Number), bytes: 800_000 });

    packages('right', 'left', 'added');
    const third = await job({ event: pushEvent({ sha: shaOf('three') }), with: inputs });
    expect(third).toMatchObject({ ...clean, said: ['cached right', 'cached left', 'cached added', 'owner 0:0:755 0:0'], pushed: [], post: 'Cache mounts: /root/.npm was not saved, because 0 B of its 1.2 MB are new, less than 5%.' });
  });

  test('keep owner, mode and links, with ids of ARG, options of any name, and locked ones as apt has them', async () => {
    const run = `--mount=type=cache,id=pip-\${PY},dst=/home/app/.cache,uid=1000,gid=1001,mode=0700 --mount=type=cache,destination=/var/cache/apt,sharing=locked --mount=type=cache,target=/own,sharing=private,id=own`;
    const before = 'ARG PY=3.12\nWORKDIR /var/cache/apt\nUSER 1000:1001';
    project(dockerfile(run, '/home/app/.cache', before).replace('COPY code.txt .', `USER 0\nRUN ${run} cd /var/cache/apt; if [ -e b ]; then echo "cached $(stat -c %u:%g:%h:%s a b | tr '\\n' ' ')$(readlink l) $(cat 'o d"d') $(ls -A /own)"; else head -c 900000 /dev/urandom >a; chown 7:8 a; ln a b; ln -s a l; echo odd >'o d"d'; head -c 100000 /dev/urandom >/own/mine; echo "fetched apt"; fi; sleep 1`));
    const inputs = { 'cache-mounts': 'pip-${PY}, /var/cache/apt, own', 'build-args': 'PY=3.13' };
    const first = await job({ event: pushEvent({ sha: shaOf('one') }), with: inputs });
    expect(first).toMatchObject({ ...clean, said: ['fetched left', 'fetched right', 'owner 1000:1001:700 1000:1001', 'fetched apt'], pushed: Array(3).fill('cache-m-…-b-main') });
    packages('right', 'left', 'more');
    const second = await job({ event: pushEvent({ sha: shaOf('two') }), with: inputs });
    expect(second).toMatchObject({ ...clean, said: ['cached right', 'cached left', 'fetched more', 'owner 1000:1001:700 1000:1001', 'cached 7:8:2:900000 7:8:2:900000 a odd mine'] });
    expect(second.post).toMatch(/^Cache mounts: pip-3\.13 was saved \(1\.2 MB in T\); \/var\/cache\/apt was not saved, because 0 B of its 1\.8 MB are new, less than 5%; own was not saved/);
    // Another version is another mount.
    const other = await job({ event: pushEvent({ sha: shaOf('three') }), with: { ...inputs, 'build-args': 'PY=3.14' } });
    expect(other.said).toContain('fetched left');
  });

  test('are read by pull requests and forks, which never write what others read', async () => {
    project(dockerfile('--mount=type=cache,id=npm,target=/root/.npm', '/root/.npm'));
    const inputs = { 'cache-mounts': 'npm' };
    await job({ event: pushEvent({ sha: shaOf('one') }), with: inputs });
    packages('left', 'right', 'of-request');
    const request = await job({ event: pullRequestEvent({ number: 4, headSha: shaOf('two') }), with: inputs });
    expect(request).toMatchObject({ ...clean, said: ['cached left', 'cached right', 'fetched of-request', 'owner 0:0:755 0:0'], pushed: ['cache-m-…-pr-4'] });
    const again = await job({ event: pullRequestEvent({ number: 4, headSha: shaOf('three') }), with: { ...inputs, 'no-cache': 'true' } });
    expect(again).toMatchObject({ notices: ['Cache mounts are neither read nor saved with `no-cache`.'], pushed: [] });
    packages('left', 'right', 'of-fork');
    const fork = await job({ event: forkPullRequestEvent({ number: 5, headSha: shaOf('four') }), with: inputs });
    expect(fork).toMatchObject({ outcome: 'success', said: ['cached left', 'cached right', 'fetched of-fork', 'owner 0:0:755 0:0'], pushed: [], post: undefined, left: [], orphans: [] });
    expect(gate.seen.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
    packages('left', 'right', 'on-main');
    expect((await job({ event: pushEvent({ sha: shaOf('five') }), with: inputs })).said.slice(0, 3)).toEqual(['cached left', 'cached right', 'fetched on-main']);
  });

  test('are not read where no step will run, and not saved where none ran, too little time is at stake, or the build failed', async () => {
    project(dockerfile('--mount=type=cache,id=npm,target=/root/.npm', '/root/.npm'));
    const inputs = { 'cache-mounts': 'npm' };
    const event = pushEvent({ sha: shaOf('one') });
    write('install.sh', `${install}exit 3`);
    const failed = await job({ event, with: inputs });
    expect(failed).toMatchObject({ outcome: 'failure', pushed: [], post: undefined, left: [], orphans: [] });
    // Large and quickly made, so that a busy machine does not take longer either.
    write('install.sh', install.replace(/head -c .*sleep 1/, 'truncate -s 200000000 "store/$name"'));
    expect(await job({ event, with: inputs })).toMatchObject({ ...clean, pushed: [], post: expect.stringMatching(/^Cache mounts: npm was not saved, because the steps that use it took \S+, and reading 400\.0 MB in 2 files takes about 8\.5s\.$/) });
    write('install.sh', install);
    expect(await job({ event: pushEvent({ sha: shaOf('two') }), with: inputs })).toMatchObject({ ...clean, pushed: ['cache-m-…-b-main'] });
    const same = await job({ event: pushEvent({ sha: shaOf('two') }), with: inputs });
    expect([same.said, same.pushed, same.post, same.done.report.overhead.filter(({ label }) => label.startsWith('Cache mount'))]).toEqual([[], [], undefined, []]);
    write('code.txt', 'second');
    const code = await job({ event: pushEvent({ sha: shaOf('three') }), with: inputs });
    expect([code.said, code.pushed, code.post]).toEqual([[], [], undefined]);
    expect(code.done.report.overhead.filter(({ label }) => label.startsWith('Cache mount'))).toHaveLength(1);
  });

  test('are not read where nothing changed that the step is made from, as far as git and earlier builds tell', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-C', workspace, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { encoding: 'utf8' }).trim();
    git('init', '-q', '-b', 'main');
    project(dockerfile('--mount=type=cache,id=npm,target=/root/.npm', '/root/.npm'));
    const server = await new CacheServer().start();
    try {
      let runs = 0;
      const commit = (options: Partial<Options> = {}) => {
        git('add', '-A');
        git('commit', '-qm', 'x', '--allow-empty');
        const event = pushEvent({ sha: git('rev-parse', 'HEAD') });
        return job({ event: { ...event, env: { ...event.env, GITHUB_RUN_ID: String(++runs) } }, services: { ACTIONS_RESULTS_URL: server.url, ACTIONS_RUNTIME_TOKEN: 'a.b.c', ACTIONS_CACHE_SERVICE_V2: 'true' }, ...options, with: { 'cache-mounts': 'npm', ...options.with } });
      };
      const read = ({ done }: Awaited<ReturnType<typeof commit>>) => done.report.overhead.some(({ label }) => label.startsWith('Cache mount'));
      expect((await commit()).pushed).toEqual(['cache-m-…-b-main']);
      write('code.txt', 'second');
      const code = await commit();
      expect([code.said, read(code), code.post]).toEqual([[], false, undefined]);
      expect(code.done.main?.text).toContain('The cache mount npm is not read: nothing changed that its steps are made from');
      packages('left', 'right', 'added');
      const lock = await commit();
      expect([lock.said.slice(0, 3), read(lock)]).toEqual([['cached left', 'cached right', 'fetched added'], true]);
      // What git does not know is met with an empty mount, which is not saved over the full one.
      write('.gitignore', 'packages.txt');
      git('rm', '-q', '--cached', 'packages.txt');
      await commit();
      packages('left', 'right', 'added', 'hidden');
      const hidden = await commit();
      expect([hidden.said[0], hidden.pushed, hidden.notices]).toEqual(['fetched left', [], ['The cache mount `npm` was not read, because nothing changed that its steps are made from, and the cache has their layers; they ran all the same.']]);
      expect(hidden.post).toBe('Cache mounts: npm was not saved, because what is saved of it was not read, and may hold more.');
    } finally {
      await server.stop();
    }
  });

  test('that are damaged, cut off, not to be reached or not to be written are a notice, and the next good run heals them', async () => {
    project(dockerfile('--mount=type=cache,id=npm,target=/root/.npm', '/root/.npm'));
    const inputs = { 'cache-mounts': 'npm', 'cache': 'off' };
    const isMount = (at: string) => at.includes('cache-m-');
    gate.rule = ({ method, path: at }) => (method === 'PUT' && isMount(at) ? { status: 403 } : undefined);
    const readOnly = await job({ event: pushEvent({ sha: shaOf('one') }), with: inputs });
    expect(readOnly).toMatchObject({ outcome: 'success', pushed: [], notes: [expect.stringMatching(/^warning: The cache mount npm could not be saved: .*: denied: refused by the test\. Give the login write access to \S+\/shop \(/)], left: [], orphans: [] });
    gate.rule = () => undefined;
    await job({ event: pushEvent({ sha: shaOf('two') }), with: inputs });
    // What is there under its name is an image of something else.
    const ref = gate.seen.find(({ method, path: at }) => method === 'PUT' && isMount(at))?.path ?? '';
    const types = ['application/vnd.docker.distribution.manifest.v2+json', 'application/vnd.oci.image.manifest.v1+json'].join(', ');
    const image = await fetch(`http://${gate.host}/v2/${path}/shop/manifests/${shaOf('two')}`, { headers: { accept: types } });
    const put = await fetch(`http://${gate.host}${ref}`, { method: 'PUT', body: await image.text(), headers: { 'content-type': image.headers.get('content-type') ?? '' } });
    expect(put.status).toBe(201);
    const damaged = await job({ event: pushEvent({ sha: shaOf('three') }), with: inputs });
    expect(damaged).toMatchObject({ outcome: 'success', notes: [], said: ['fetched left', 'fetched right', 'owner 0:0:755 0:0'], pushed: ['cache-m-…-b-main'], notices: [expect.stringMatching(/^The cache mount `npm` was not read: what is saved of it is damaged or could not be fetched \(/)] });
    expect((await job({ event: pushEvent({ sha: shaOf('four') }), with: inputs })).said).toEqual(['cached left', 'cached right', 'owner 0:0:755 0:0']);
    gate.rule = ({ path: at }) => (isMount(at) ? { status: 500 } : undefined);
    const unknown = await job({ event: pushEvent({ sha: shaOf('five') }), with: inputs });
    expect(unknown).toMatchObject({ outcome: 'success', notes: [], pushed: [], post: 'Cache mounts: npm was not saved, because what is saved of it was not read, and may hold more.', notices: [expect.stringMatching(/^The cache mount `npm` was not read: it is not known whether anything is saved of it \(/)] });
  });

  test('of two jobs at once are those of one of them, whole', async () => {
    project(dockerfile('--mount=type=cache,id=npm,target=/root/.npm,sharing=locked', '/root/.npm'));
    const inputs = { registry: `${gate.host}/${path}`, 'cache-mounts': 'npm', cache: 'off' };
    freshRunner();
    const jobs = await Promise.all(['one', 'two'].map((name) => warmbake({ workspace, event: pushEvent({ sha: shaOf(name) }), with: inputs })));
    expect(jobs.map((one) => [one.outcome, errorsOf(one), leftOver(one), one.orphans])).toEqual(Array(2).fill(['success', [], [], []]));
    expect((await job({ event: pushEvent({ sha: shaOf('three') }), with: inputs })).said).toEqual(['cached left', 'cached right', 'owner 0:0:755 0:0']);
    // Only the private engine's builders share their mounts, as one that is kept does.
    if (!isPrivate) return;
    packages('left', 'right', 'kept');
    const kept = await warmbake({ workspace, event: pushEvent({ sha: shaOf('four') }), with: inputs });
    expect([kept.outcome, kept.main?.text.includes('The cache mount npm holds something already and is left as it is.'), kept.main?.text.includes('fetched kept'), kept.main?.text.includes('fetched left')]).toEqual(['success', true, true, false]);
    expect(kept.post?.text).toContain('Cache mounts: npm was saved (1.2 MB in ');
  });

  test('leave nothing behind when the job is cancelled while they are read or before they are saved', async () => {
    project(dockerfile('--mount=type=cache,id=npm,target=/root/.npm', '/root/.npm'));
    const inputs = { 'cache-mounts': 'npm', cache: 'off' };
    await job({ event: pushEvent({ sha: shaOf('one') }), with: inputs });
    packages('left', 'right', 'added');
    const late = await job({ event: pushEvent({ sha: shaOf('two') }), with: inputs, later: [{ script: 'setTimeout(() => {}, 20000)', cancel: { afterMs: 1000 } }] });
    expect(late).toMatchObject({ pushed: [], post: undefined, left: [], orphans: [] });
    gate.rule = ({ method, path: at }) => (method === 'GET' && at.includes('/blobs/') ? { delayMs: 6000 } : undefined);
    const early = await job({ event: pushEvent({ sha: shaOf('three') }), with: inputs, cancel: { when: ({ text }: { text: string }) => text.includes('[group]Plan'), afterMs: 2500 } });
    expect(early).toMatchObject({ said: [], pushed: [], post: undefined, left: [], orphans: [] });
    const killed = await job({ event: pushEvent({ sha: shaOf('four') }), with: inputs, cancel: { how: 'kill', when: ({ text }) => text.includes('[group]Plan'), afterMs: 2500 } });
    expect(killed).toMatchObject({ said: [], pushed: [], post: undefined, left: [], orphans: [] });
  });

  test('that cannot be kept are said with the reason, and one nobody uses with those that there are', async () => {
    project(dockerfile('--mount=type=cache,id=npm-$NODE_VERSION,target=/root/.npm --mount=type=cache,id=copy,target=/c,from=busybox:1.37 --mount=type=cache,target=/t', '/root/.npm'));
    const odd = await job({ event: pushEvent({ sha: shaOf('one') }), with: { 'cache-mounts': 'npm-$NODE_VERSION, copy, nobody' } });
    expect(odd).toMatchObject({ outcome: 'success', pushed: [], notices: [
      'The cache mount `npm-$NODE_VERSION` is not kept: `npm-$NODE_VERSION` has a variable whose value is not known.',
      'The cache mount `copy` is not kept: it begins as a copy of `from` or `source`, which only its own build has.',
      '`cache-mounts`: no RUN that is built here has a cache mount `nobody`. There are `/t`.'
    ] });
    const local = await job({ event: pushEvent({ sha: shaOf('two') }), with: { registry: '', 'cache-mounts': '/t' } });
    expect(local.notices).toEqual(['`cache-mounts` needs `registry` or `cache-repository`: that is where the mounts are kept. Without one they are empty in every run on a fresh builder.']);
  });
});
