import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { describeEngine, docker, isPrivate, manifest, registry, warmbake } from '../support/engine.js';
import { forkPullRequestEvent, pushEvent, tagPushEvent } from '../support/events.mjs';
import { startGate } from '../support/registry-gate.mjs';
import { shopRepository } from '../support/shop-repository.js';
import type { ShopRepository } from '../support/shop-repository.js';

jest.setTimeout(240_000);

const run = randomBytes(4).toString('hex');
const revision = 'org.opencontainers.image.revision';
const base = `${registry}/unchanged-${run}/base:1`;
const dockerfile = `FROM ${base} AS build\nCOPY code.txt /code.txt\nRUN tr a-z A-Z < /code.txt > /out.txt\nFROM ${base}\nCOPY --from=build /out.txt /out.txt\n`;
const files = {
  'compose.yaml': 'name: shop\nservices:\n  api: {build: api}\n  web: {build: web}\n  cron: {image: shop-web, command: ["true"]}\n',
  'api/Dockerfile': dockerfile, 'api/code.txt': 'api', 'web/Dockerfile': dockerfile, 'web/code.txt': 'web'
};

type Job = Awaited<ReturnType<typeof warmbake>>;
interface Image { readonly ref: string; readonly digest: string; readonly tags: readonly string[] }
interface Descriptor { readonly digest: string; readonly mediaType: string; readonly platform?: object; readonly annotations?: Readonly<Record<string, string>> }

const imagesOf = (job: Job) => JSON.parse(job.outputs['images'] || '{}') as Record<string, Image>;
const skippedOf = (job: Job) => JSON.parse(job.outputs['skipped'] || '[]') as string[];
const noticesOf = (job: Job) => job.report.notices.filter((notice) => notice.startsWith('skip-unchanged'));
const body = async (ref: string) => (await manifest(ref))?.body as { annotations?: Record<string, string>; manifests?: Descriptor[]; layers?: Descriptor[] } | undefined;
const tagsOf = async (repository: string) => {
  const [host, ...path] = repository.split('/');
  return ((await (await fetch(`http://${host}/v2/${path.join('/')}/tags/list`)).json()) as { tags: string[] }).tags.sort();
};
const put = async (ref: string, text: string, type: string) => {
  const [host, ...path] = ref.split('/');
  const at = path.join('/');
  const answer = await fetch(`http://${host}/v2/${at.slice(0, at.lastIndexOf(':'))}/manifests/${at.slice(at.lastIndexOf(':') + 1)}`, { method: 'PUT', headers: { 'content-type': type }, body: text });
  if (!answer.ok) throw new Error(`${ref}: ${answer.status} ${await answer.text()}`);
};

describeEngine('unchanged targets', () => {
  let shop: ShopRepository;
  let place: string;
  let count = 0;
  beforeAll(() => {
    docker('pull', '--quiet', 'busybox:1.37');
    docker('tag', 'busybox:1.37', base);
    docker('push', '--quiet', base);
  });
  beforeEach(() => {
    place = `${registry}/unchanged-${run}/${++count}`;
    shop?.remove();
    shop = shopRepository(files);
  });
  afterAll(() => shop?.remove());

  const build = (sha: string, { inputs = {}, event = pushEvent({ sha }), ...more }: { inputs?: Record<string, string>; event?: ReturnType<typeof pushEvent>; onLog?: never } = {}) =>
    warmbake({ event, workspace: shop.dir, with: { registry: place, 'skip-unchanged': 'true', ...inputs }, ...more });
  const head = () => shop.git('rev-parse', 'HEAD');
  const fingerprintTag = async (service: string) => (await tagsOf(`${place}/shop-${service}`)).find((tag) => tag.startsWith('cache-f-')) ?? '';

  test('are given the tags of the next commit, without a builder, manifests as they are', async () => {
    const first = head();
    const cold = await build(first);
    expect([cold.outcome, skippedOf(cold), noticesOf(cold), (await tagsOf(`${place}/shop-web`)).filter((tag) => tag.startsWith('cache-f-')).length]).toEqual(['success', [], [], 1]);
    const built = imagesOf(cold)['web'];
    expect((await body(built?.ref ?? ''))?.annotations?.[revision]).toBe(first);

    const second = shop.commit({ 'README.md': 'nothing that is built' });
    const job = await build(second);
    expect([job.outcome, skippedOf(job), job.outputs['builder'], job.state?.['warmbakeBuilders'] ?? '', job.report.result]).toEqual(['success', ['api', 'web'], '', '', 'skipped']);
    expect([job.state?.['warmbakeIdle'], job.post?.exitCode, existsSync(job.state?.['warmbakeDirectory'] ?? '/')]).toEqual(['true', 0, false]);
    expect(job.report.headline).toMatch(/^2 images unchanged, retagged in \d/);
    expect(job.report.targets.map(({ displayName, result, unchanged }) => [displayName, result, unchanged?.since])).toEqual([['api', 'skipped', first], ['web', 'skipped', first]]);
    expect(job.summary).toContain(`unchanged since ${first.slice(0, 7)}`);

    const now = imagesOf(job)['web'];
    const index = await body(now?.ref ?? '');
    expect([index?.annotations, index?.manifests?.map(({ digest }) => digest), index?.manifests?.[0]?.platform]).toEqual([{ [revision]: second }, [built?.digest], { os: 'linux', architecture: expect.any(String) }]);
    expect(await Promise.all([second, 'main', 'latest', first].map(async (tag) => (await manifest(`${place}/shop-web:${tag}`))?.digest))).toEqual([now?.digest, now?.digest, now?.digest, built?.digest]);
    expect(job.compose).toContain(`image: ${now?.ref}`);
    expect(Object.keys(JSON.parse(job.outputs['digests'] ?? ''))).toEqual(['api', 'web']);
    expect(JSON.parse(job.outputs['metadata'] ?? '')).toMatchObject({ web: { 'containerimage.digest': now?.digest } });
    // It runs, and what the commit's cache would have been is there under its name.
    expect(docker('run', '--rm', now?.ref ?? '', 'cat', '/out.txt')).toBe('WEB');
    expect(await tagsOf(`${place}/shop-web`)).toContain((await tagsOf(`${place}/shop-web`)).find((tag) => tag.startsWith(`cache-c-${second}`)));
    // Once more for the same commit: the same bytes.
    expect(imagesOf(await build(second))).toEqual(imagesOf(job));
  });

  test('are left out of a build of what changed, which its report says', async () => {
    await build(head());
    const second = shop.commit({ 'api/code.txt': 'another api' });
    const job = await build(second);
    expect([job.outcome, skippedOf(job), job.report.targets.map(({ displayName, result }) => `${displayName} ${result}`)]).toEqual(['success', ['web'], ['api success', 'web skipped']]);
    expect(job.report.headline).toMatch(/^1 of 2 images built in \S+( \S+)?, 1 unchanged; /);
    expect(Object.keys((JSON.parse(job.bake) as { target: object }).target)).toEqual(['api']);
    expect([docker('run', '--rm', imagesOf(job)['api']?.ref ?? '', 'cat', '/out.txt'), docker('run', '--rm', imagesOf(job)['web']?.ref ?? '', 'cat', '/out.txt')]).toEqual(['ANOTHER API', 'WEB']);
    expect((await manifest(`${place}/shop-web:${second}`))?.digest).toBe(imagesOf(job)['web']?.digest);
    // Back again: both are known.
    const third = shop.commit({ 'api/code.txt': 'api' });
    const back = await build(third);
    expect([skippedOf(back), docker('run', '--rm', imagesOf(back)['api']?.ref ?? '', 'cat', '/out.txt')]).toEqual([['api', 'web'], 'API']);
  });

  test('are built again when their base image is another one', async () => {
    await build(head());
    try {
      docker('buildx', 'imagetools', 'create', '--tag', base, '--annotation', `index:moved=${run}`, base);
      expect(skippedOf(await build(shop.commit()))).toEqual([]);
      expect(skippedOf(await build(shop.commit()))).toEqual(['api', 'web']);
    } finally {
      docker('push', '--quiet', base);
    }
  });

  test('never take a tag back to an older commit', async () => {
    const first = head();
    await build(first);
    const second = shop.commit();
    const newer = imagesOf(await build(second))['web'];
    const late = await build(first, { inputs: { tags: 'auto,stable' } });
    expect([late.outcome, skippedOf(late)]).toEqual(['success', ['api', 'web']]);
    expect(await Promise.all(['main', 'latest', first, 'stable'].map(async (tag) => (await body(`${place}/shop-web:${tag}`))?.annotations?.[revision]))).toEqual([second, second, first, first]);
    expect((await manifest(`${place}/shop-web:main`))?.digest).toBe(newer?.digest);
    expect(noticesOf(late)).toContain(`skip-unchanged: ${place}/shop-web:main of web was left as it is, because it names the image of ${second.slice(0, 7)}, which is newer.`);
    expect(imagesOf(late)['web']?.tags).toEqual([`${place}/shop-web:${first}`, `${place}/shop-web:stable`]);
  });

  test('go back with a branch that was set back, but not when that is run again later', async () => {
    const first = head();
    await build(first);
    const second = shop.commit();
    await build(second);
    const event = pushEvent({ sha: first, before: second, forced: true });
    const commits = () => Promise.all(['main', 'latest'].map(async (tag) => (await body(`${place}/shop-web:${tag}`))?.annotations?.[revision]));
    const again = await build(first, { event: { ...event, env: { ...event.env, GITHUB_RUN_ATTEMPT: '2' } } });
    expect([skippedOf(again), await commits()]).toEqual([['api', 'web'], [second, second]]);
    const job = await build(first, { event });
    expect([job.outcome, skippedOf(job), noticesOf(job), await commits()]).toEqual(['success', ['api', 'web'], [], [first, first]]);
  });

  test('are not found again where what git keeps is copied, which is said until it is left out', async () => {
    shop.commit({ 'compose.yaml': 'name: shop\nservices:\n  web: {build: {context: ., dockerfile: web/Dockerfile}}\n', 'web/Dockerfile': `FROM ${base}\nCOPY . /src\n` });
    const says = 'skip-unchanged finds no image again for web: `.git` in the context `.` is another one with every commit. Add the line `.git` to `.dockerignore`, unless the build needs it.';
    await build(head());
    const job = await build(shop.commit());
    expect([job.outcome, skippedOf(job), noticesOf(job)]).toEqual(['success', [], [says]]);
    expect(noticesOf(await build(shop.commit({ '.dockerignore': '.git\n' })))).toEqual([]);
    expect(skippedOf(await build(shop.commit()))).toEqual(['web']);
  });

  test('keep a tag of which nobody can tell whether it is newer', async () => {
    await build(head());
    await build(shop.commit());
    const unknown = 'f'.repeat(40);
    const job = await build(unknown);
    expect([job.outcome, imagesOf(job)['web']?.tags]).toEqual(['success', [`${place}/shop-web:${unknown}`]]);
    expect(noticesOf(job).find((notice) => notice.includes('shop-web:main'))).toMatch(/was left as it is, because it names the image of \w{7}, and neither git nor GitHub can tell whether that is newer\. Give `github-token`/);
  });

  test('are tagged by several jobs at once', async () => {
    await build(head());
    const [second, third] = [shop.commit(), shop.commit()];
    const jobs = await Promise.all([build(second), build(third)]);
    expect(jobs.map((job) => [job.outcome, skippedOf(job)])).toEqual([['success', ['api', 'web']], ['success', ['api', 'web']]]);
    expect(await Promise.all([second, third].map(async (sha) => (await body(`${place}/shop-web:${sha}`))?.annotations?.[revision]))).toEqual([second, third]);
  });

  test('are given to a fork by digest, and nothing is written for it', async () => {
    const trusted = await build(head());
    const before = await tagsOf(`${place}/shop-web`);
    shop.commit({ 'api/code.txt': 'of a fork' });
    const fork = await build(head(), { event: forkPullRequestEvent({}) });
    expect([fork.outcome, skippedOf(fork), await tagsOf(`${place}/shop-web`), await tagsOf(`${place}/shop-api`)]).toEqual(['success', ['web'], before, expect.not.arrayContaining([head()])]);
    expect([imagesOf(fork)['web'], fork.report.headline]).toEqual([{ ref: `${place}/shop-web@${imagesOf(trusted)['web']?.digest}`, digest: imagesOf(trusted)['web']?.digest, tags: [] }, expect.stringMatching(/^1 of 2 targets built in /)]);
  });

  test('keep their platforms and attestations', async () => {
    shop.commit({ 'compose.yaml': 'name: shop\nservices:\n  web: {build: {context: web, platforms: [linux/amd64, linux/arm64]}}\n', 'web/Dockerfile': 'FROM scratch\nCOPY code.txt /\n' });
    const inputs = { provenance: 'mode=min' };
    const cold = await build(head(), { inputs });
    const before = await body(imagesOf(cold)['web']?.ref ?? '');
    expect(before?.manifests?.length).toBe(4);
    const sha = shop.commit();
    const job = await build(sha, { inputs });
    const after = await body(imagesOf(job)['web']?.ref ?? '');
    expect([skippedOf(job), after?.manifests, after?.annotations?.[revision]]).toEqual([['web'], before?.manifests, sha]);
    // Inputs that ask for more platforms are others.
    expect(skippedOf(await build(sha, { inputs: { ...inputs, platforms: 'linux/amd64' } }))).toEqual([]);
  });

  test('are built where what was kept is not whole any more, or is something else', async () => {
    shop.commit({ 'compose.yaml': 'name: shop\nservices:\n  web: {build: {context: web, platforms: [linux/amd64, linux/arm64]}}\n', 'web/Dockerfile': 'FROM scratch\nCOPY code.txt /\n' });
    const cold = await build(head());
    const [child] = (await body(imagesOf(cold)['web']?.ref ?? ''))?.manifests ?? [];
    const [host, ...path] = `${place}/shop-web`.split('/');
    await fetch(`http://${host}/v2/${path.join('/')}/manifests/${child?.digest}`, { method: 'DELETE' });
    const healed = await build(shop.commit());
    expect([healed.outcome, skippedOf(healed), noticesOf(healed)]).toEqual(['success', [], ['skip-unchanged does not apply to web: the image that was kept for its inputs cannot be used: a manifest of it is gone.']]);
    expect(skippedOf(await build(shop.commit()))).toEqual(['web']);

    const tag = await fingerprintTag('web');
    const config = JSON.stringify({ architecture: 'amd64', os: 'linux', config: {}, rootfs: { type: 'layers', diff_ids: [] } });
    const upload = await fetch(`http://${host}/v2/${path.join('/')}/blobs/uploads/`, { method: 'POST' });
    const digest = `sha256:${createHash('sha256').update(config).digest('hex')}`;
    const location = new URL(upload.headers.get('location') ?? '', `http://${host}`);
    location.searchParams.set('digest', digest);
    await fetch(location, { method: 'PUT', body: config });
    const image = (mediaType: string) => JSON.stringify({ schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json', config: { mediaType, digest, size: config.length }, layers: [], annotations: { [revision]: '::error::x' } });
    for (const [text, says] of [
      [image('application/vnd.buildkit.cacheconfig.v0'), `${host} has something else there: no image`],
      [image('application/vnd.oci.image.config.v1+json'), 'it is not for linux/arm64']
    ] as const) {
      await put(`${place}/shop-web:${tag}`, text, 'application/vnd.oci.image.manifest.v1+json');
      const job = await build(shop.commit());
      expect([job.outcome, skippedOf(job), noticesOf(job)]).toEqual(['success', [], [`skip-unchanged does not apply to web: the image that was kept for its inputs cannot be used: ${says}.`]]);
    }
    expect(skippedOf(await build(shop.commit()))).toEqual(['web']);
  });

  test('are built as usual where a build does more than push an image, and the report says why', async () => {
    await build(head());
    const job = await build(shop.commit(), { inputs: { load: 'true' } });
    expect([job.outcome, skippedOf(job), noticesOf(job)]).toEqual(['success', [], ['skip-unchanged does not apply to api, web: `load` wants it in the engine.']]);
    const secret = await build(shop.commit(), { inputs: { secrets: 'key=hunter2hunter2' } });
    expect([skippedOf(secret), noticesOf(secret)]).toEqual([[], ['skip-unchanged does not apply to api, web: it is given secrets, which no fingerprint can hold.']]);
    const nowhere = await warmbake({ event: pushEvent({ sha: head() }), workspace: shop.dir, with: { 'skip-unchanged': 'true' } });
    expect([nowhere.outcome, noticesOf(nowhere)]).toEqual(['success', ['skip-unchanged does not apply to api, web: there is no `registry` in which its image could be.']]);
  });

  test('are built where the registry does not take the tag', async () => {
    const gate = await startGate({ registry, isPrivate });
    try {
      place = `${gate.host}/unchanged-${run}/${count}`;
      await build(head());
      let refused = 0;
      gate.rule = ({ method, path }) => (method === 'PUT' && /shop-web\/manifests\/main$/.test(path) && refused++ === 0 ? { status: 405 } : undefined);
      const job = await build(shop.commit());
      expect([job.outcome, skippedOf(job), noticesOf(job)]).toEqual(['success', ['api'], [`skip-unchanged does not apply to web: its image could not be tagged: ${gate.host} answered 405.`]]);
      // Read-only: the build fails as any build does whose image is not taken.
      gate.rule = ({ method }) => (method === 'PUT' || method === 'POST' ? { status: 405 } : undefined);
      const failed = await build(shop.commit(), { inputs: { retries: '0' } });
      expect([failed.outcome, skippedOf(failed)]).toEqual(['failure', []]);
    } finally {
      await gate.close();
    }
  });

  test('are tagged though the registry stumbles', async () => {
    const gate = await startGate({ registry, isPrivate });
    try {
      place = `${gate.host}/unchanged-${run}/${count}`;
      await build(head());
      const stumbled = new Map<string, number>();
      gate.rule = ({ method, path }) => {
        const times = (stumbled.get(`${method} ${path}`) ?? 0) + 1;
        stumbled.set(`${method} ${path}`, times);
        return /\/shop-\w+\/(?:manifests|blobs)\//.test(path) && times < 3 ? { status: times === 1 ? 500 : 429 } : undefined;
      };
      const sha = shop.commit();
      const job = await build(sha);
      gate.rule = () => undefined;
      expect([job.outcome, skippedOf(job), await Promise.all(['main', 'latest', sha].map(async (tag) => (await body(`${place}/shop-web:${tag}`))?.annotations?.[revision]))]).toEqual(['success', ['api', 'web'], [sha, sha, sha]]);
    } finally {
      await gate.close();
    }
  });

  test('share one repository without meeting', async () => {
    const inputs = { 'registry-single-name': 'all' };
    await build(head(), { inputs });
    expect((await tagsOf(`${place}/all`)).filter((tag) => tag.includes('cache-f-')).map((tag) => tag.replace(/[0-9a-f]{40}.*/, ''))).toEqual(['api.cache-f-', 'web.cache-f-']);
    const job = await build(shop.commit({ 'web/code.txt': 'other' }), { inputs });
    expect([skippedOf(job), docker('run', '--rm', imagesOf(job)['api']?.ref ?? '', 'cat', '/out.txt'), docker('run', '--rm', imagesOf(job)['web']?.ref ?? '', 'cat', '/out.txt')]).toEqual([['api'], 'API', 'OTHER']);
  });

  test('come along unpushed where a target is made from them, and are retagged all the same', async () => {
    shop.commit({ 'compose.yaml': 'name: shop\nservices:\n  api: {build: api}\n  web: {build: {context: web, additional_contexts: {api: "service:api"}}}\n', 'web/Dockerfile': 'FROM api\nCOPY code.txt /web.txt\nRUN cat /out.txt /web.txt > /both.txt\n' });
    const cold = await build(head());
    const sha = shop.commit({ 'web/code.txt': ' and web' });
    const job = await build(sha);
    expect([job.outcome, skippedOf(job), docker('run', '--rm', imagesOf(job)['web']?.ref ?? '', 'cat', '/both.txt')]).toEqual(['success', ['api'], 'API and web']);
    expect([(await body(`${place}/shop-api:${sha}`))?.manifests?.map(({ digest }) => digest), (await manifest(`${place}/shop-api:main`))?.digest]).toEqual([[imagesOf(cold)['api']?.digest], imagesOf(job)['api']?.digest]);
    // What changes in one changes the other.
    expect(skippedOf(await build(shop.commit({ 'api/code.txt': 'other' })))).toEqual([]);
    expect(skippedOf(await build(shop.commit()))).toEqual(['api', 'web']);
  });

  test('are known to the next build while the cache is still exported', async () => {
    const gate = await startGate({ registry, isPrivate });
    try {
      place = `${gate.host}/unchanged-${run}/${count}`;
      gate.rule = ({ method, path }) => (method === 'PUT' && /\/manifests\/cache-b-/.test(path) ? { delayMs: 6000 } : undefined);
      const cold = await build(head());
      const [kept, exported] = ['cache-f-', 'cache-b-'].map((kind) => gate.seen.find(({ method, path }) => method === 'PUT' && path.includes(`/manifests/${kind}`)));
      expect([cold.outcome, cold.report.exportGoesOn, (kept?.atMs ?? Infinity) < (exported?.doneAtMs ?? 0)]).toEqual(['success', true, true]);
      expect(skippedOf(await build(shop.commit()))).toEqual(['api', 'web']);
    } finally {
      await gate.close();
    }
  });

  test('are not known by a fingerprint whose base image was moved before the build read it', async () => {
    const gate = await startGate({ registry, isPrivate });
    try {
      const moving = `unchanged-${run}/moving-${count}`;
      docker('buildx', 'imagetools', 'create', '--tag', `${registry}/${moving}:1`, base);
      shop.commit({ 'compose.yaml': 'name: shop\nservices:\n  web: {build: web}\n', 'web/Dockerfile': `FROM ${gate.host}/${moving}:1\nCOPY code.txt /\n` });
      let asked = 0;
      gate.rule = ({ path }) => {
        // First the fingerprint asks, then the builder.
        if (path.endsWith(`/${moving}/manifests/1`) && ++asked === 2) docker('buildx', 'imagetools', 'create', '--tag', `${registry}/${moving}:1`, '--annotation', 'index:moved=yes', base);
        return undefined;
      };
      const job = await build(head());
      expect([job.outcome, noticesOf(job), await fingerprintTag('web')]).toEqual(['success', [`skip-unchanged: web was built, and the next build of these inputs builds it again: ${gate.host}/${moving}:1 was moved to another image meanwhile.`], '']);
      expect(skippedOf(await build(shop.commit()))).toEqual([]);
      expect(skippedOf(await build(shop.commit()))).toEqual(['web']);
    } finally {
      await gate.close();
    }
  });
});

describeEngine('images that were built before', () => {
  let shop: ShopRepository;
  const place = `${registry}/unchanged-${run}/before`;
  beforeAll(() => void (shop = shopRepository(files)));
  afterAll(() => shop.remove());
  const find = (sha: string, inputs: Record<string, string> = {}, event = pushEvent({ sha })) => warmbake({ event, workspace: shop.dir, with: { registry: place, build: 'false', ...inputs } });

  test('are an error where there are none, with the targets and the refs that were looked for', async () => {
    const sha = shop.git('rev-parse', 'HEAD');
    const job = await find(sha);
    const [error] = job.main?.annotations.filter(({ level }) => level === 'error') ?? [];
    expect([job.outcome, job.state?.['warmbakeBuilders'] ?? '']).toEqual(['failure', '']);
    expect(error?.message).toMatch(/^`build: false`: no image was found for 2 of 2 targets\. Looked for\n- api: .*\/shop-api:[0-9a-f]{40} \(not there\), .*\/shop-api:cache-f-[0-9a-f]{40}\S* \(not there\)\n- web: /);
    expect(error?.message).toContain(`${place}/shop-web:${sha} (not there)`);
  });

  test('are found by the tag of their commit, and by their inputs for another one, without a builder', async () => {
    const sha = shop.git('rev-parse', 'HEAD');
    const cold = await warmbake({ event: pushEvent({ sha }), workspace: shop.dir, with: { registry: place, 'skip-unchanged': 'true' } });
    const job = await find(sha);
    expect([job.outcome, job.outputs['builder'], job.state?.['warmbakeBuilders'] ?? '', job.report.headline]).toEqual(['success', '', '', expect.stringMatching(/^2 images found in \S+, nothing was built$/)]);
    const digests = ({ outputs }: Job) => outputs['digests'];
    expect([digests(job), imagesOf(job)['web']?.tags, job.compose]).toEqual([digests(cold), [`${place}/shop-web:${sha}`], cold.compose]);

    const before = await tagsOf(`${place}/shop-web`);
    const next = await find(shop.commit());
    expect([next.outcome, digests(next), next.report.targets[0]?.unchanged, await tagsOf(`${place}/shop-web`)]).toEqual(['success', digests(cold), { how: 'found', since: sha, repository: `${place}/shop-api` }, before]);
    const released = await find(shop.git('rev-parse', 'HEAD'), {}, tagPushEvent({ tag: 'v1.0.0', sha: shop.git('rev-parse', 'HEAD') }));
    expect([released.outcome, digests(released)]).toEqual(['success', digests(cold)]);
    const fork = await find(sha, {}, forkPullRequestEvent({}));
    expect([fork.outcome, digests(fork)]).toEqual(['success', digests(cold)]);
  });
});
