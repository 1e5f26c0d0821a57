import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AgeRules, Candidate } from '../../../src/prune/choose-refs.js';
import { takesAway } from '../../../src/prune/plan-prune.js';
import { amazonEcr, awsKeys, parseEcrHost } from '../../../src/run/prune/amazon-ecr.js';
import { openApi } from '../../../src/run/prune/api.js';
import { azureRegistry } from '../../../src/run/prune/azure-registry.js';
import { carryOut } from '../../../src/run/prune/carry-out.js';
import { dockerHub } from '../../../src/run/prune/docker-hub.js';
import { findPackages, githubPackages } from '../../../src/run/prune/github-packages.js';
import { googleRegistry } from '../../../src/run/prune/google-registry.js';
import { plainRegistry } from '../../../src/run/prune/plain-registry.js';
import type { PruneRegistry } from '../../../src/run/prune/prune-registry.js';
import { agedCommits, planSurvey, surveyRepository } from '../../../src/run/prune/survey.js';
import type { Credential } from '../../../src/run/registry/docker-config.js';
import { openSession } from '../../../src/run/registry/session.js';
import { openWires } from '../../../src/run/registry/wires.js';
import { repository, startImitation } from '../../support/imitated-registries.js';
import type { Imitation, Kind } from '../../support/imitated-registries.js';
import { reply, startServer } from '../../support/registry-server.js';

const kinds: readonly Kind[] = ['plain', 'github', 'docker-hub', 'ecr', 'ecr-public', 'acr', 'google'];
const ann: Credential = { kind: 'password', username: 'ann', password: 'secret' };
const keys = { accessKeyId: 'AKID', secretAccessKey: 'secret', sessionToken: 'session' };
const end = new AbortController();

let opened: { close(): void }[] = [];
const tools = () => {
  const wires = openWires({ env: {}, config: new Map(), atOnce: 8, signal: end.signal });
  opened.push(wires);
  return { wires, signal: end.signal };
};
const sessionWith = (host: string, credential: Credential | null = ann) => openSession({ host, base: new URL(`http://${host}/v2/`), prefix: '', mirror: false }, { ...tools(), readCredential: async () => credential ?? undefined });
const pathOf = (kind: Kind) => (kind === 'docker-hub' ? 'acme/shop' : repository);

function open(kind: Kind, host: string, credential: Credential | null = ann, token = 'token'): PruneRegistry {
  const api = () => openApi(`http://${host}`, kind === 'github' ? { authorization: `Bearer ${token}` } : {}, tools());
  switch (kind) {
    case 'plain':
      return plainRegistry(sessionWith(host, credential));
    case 'github':
      return githubPackages(api(), sessionWith(host, credential));
    case 'docker-hub':
      return dockerHub(api(), async () => credential ?? undefined);
    case 'ecr':
    case 'ecr-public': {
      const name = kind === 'ecr' ? '123456789012.dkr.ecr.eu-west-1.amazonaws.com' : 'public.ecr.aws';
      const place = parseEcrHost(name, {});
      if (!place) throw new Error(`${name} is no ECR registry`);
      return amazonEcr({ api: api(), host: name, place, keys: credential ? keys : undefined, now: () => Date.now() });
    }
    case 'acr':
      return azureRegistry(sessionWith(host, credential));
    case 'google':
      return googleRegistry(sessionWith(host, credential));
  }
}

const closed = (...tags: string[]): Candidate[] => tags.map((tag) => ({ tag, reason: 'closed' }));
const noRules: AgeRules = { keepNewest: undefined, maxAgeSeconds: undefined };
const plan = async (kind: Kind, registry: PruneRegistry, candidates: readonly Candidate[], rules = noRules) => {
  const path = pathOf(kind);
  const place = { host: 'registry', path, shared: undefined, owner: '', cacheTargets: undefined, imageTargets: [] };
  return planSurvey({ place, registry, tags: await registry.list(path), refs: [] }, candidates, rules, { commits: new Map(), nowMs: Date.now() });
};

afterEach(() => {
  opened.forEach((one) => one.close());
  opened = [];
});

describe.each(kinds)('%s', (kind) => {
  let server: Imitation;
  beforeEach(async () => void (server = await startImitation(kind)));
  afterEach(async () => {
    await server.close();
    expect(server.violations).toEqual([]);
  });

  test('lists all tags over several pages', async () => {
    const many = kind === 'github' || kind === 'acr' ? 230 : 10;
    const names = Array.from({ length: many }, (_, index) => `t${String(index).padStart(3, '0')}`);
    names.forEach((name) => server.add([name], { timeMs: 1_700_000_000_000 }));
    const facts = await open(kind, server.host).list(pathOf(kind));
    expect(facts.map(({ tag }) => tag).sort()).toEqual(names);
    const known = kind === 'plain' ? undefined : 1_700_000_000_000;
    expect(new Set(facts.map(({ timeMs }) => timeMs))).toEqual(new Set([known]));
  });

  test('deletes what was chosen, and leaves every manifest that somebody else needs', async () => {
    const main = server.add(['cache-b-main', 'cache-pr-7', 'web.cache-pr-7']);
    server.add(['own.cache-pr-7', 'other.cache-pr-7']);
    const release = server.add(['v1', 'pr-7']);
    const part = server.add(['pr-7-abcdef0']);
    const index = server.add(['latest'], { parts: [part] });
    const registry = open(kind, server.host);
    const planned = await plan(kind, registry, closed('cache-pr-7', 'web.cache-pr-7', 'own.cache-pr-7', 'other.cache-pr-7', 'pr-7', 'pr-7-abcdef0', 'gone'));
    const outcomes = await carryOut(planned, pathOf(kind), registry);
    const tags = server.tags();
    expect([tags['cache-b-main'], tags['v1'], tags['latest'], server.manifests.has(part), server.manifests.has(main)]).toEqual([main, release, index, true, true]);
    expect(Object.keys(tags).filter((tag) => /^(own|other)/.test(tag))).toEqual([]);
    const deleted = outcomes.filter(({ result }) => result === 'deleted').map(({ tag }) => tag).sort();
    const alone = ['other.cache-pr-7', 'own.cache-pr-7'];
    const shared = ['cache-pr-7', 'pr-7', 'web.cache-pr-7'];
    expect(deleted).toEqual(takesAway[registry.kind] === 'manifest' ? alone : [...alone, ...shared, ...(registry.kind === 'ecr' ? [] : ['pr-7-abcdef0'])].sort());
    if (registry.kind === 'ecr') expect(outcomes.find(({ tag }) => tag === 'pr-7-abcdef0')).toEqual({ tag: 'pr-7-abcdef0', result: 'left', reason: 'an index needs its manifest' });
    expect(planned.decisions.find(({ tag }) => tag === 'gone')?.action).toBe('leave');
  });

  test('frees the manifest itself where it is nobody else\'s', async () => {
    server.add(['cache-b-main']);
    const digest = server.add(['cache-pr-7']);
    const registry = open(kind, server.host);
    await carryOut(await plan(kind, registry, closed('cache-pr-7')), pathOf(kind), registry);
    // Docker Hub and Azure remove untagged manifests by themselves or by a policy.
    expect([server.tags()['cache-pr-7'], server.manifests.has(digest)]).toEqual([undefined, kind === 'docker-hub' || kind === 'acr']);
  });

  test('leaves a tag that was pushed anew between plan and deletion', async () => {
    server.add(['cache-b-main']);
    server.add(['cache-pr-7']);
    const registry = open(kind, server.host);
    const planned = await plan(kind, registry, closed('cache-pr-7'));
    const fresh = server.add(['cache-pr-7']);
    expect(await carryOut(planned, pathOf(kind), registry)).toEqual([{ tag: 'cache-pr-7', result: 'left', reason: 'cache-pr-7 was pushed anew meanwhile' }]);
    expect(server.tags()['cache-pr-7']).toBe(fresh);
  });

  test('leaves a manifest that got another tag between plan and deletion', async () => {
    server.add(['cache-b-main']);
    const digest = server.add(['cache-pr-7']);
    const registry = open(kind, server.host);
    const planned = await plan(kind, registry, closed('cache-pr-7'));
    server.manifests.get(digest)?.tags.add('cache-c-new');
    const [outcome] = await carryOut(planned, pathOf(kind), registry);
    expect(server.tags()['cache-c-new']).toBe(digest);
    expect(outcome?.result).toBe(takesAway[registry.kind] === 'manifest' ? 'left' : 'deleted');
  });

  test('takes what is gone already for deleted', async () => {
    server.add(['cache-b-main']);
    const digest = server.add(['cache-pr-7']);
    const registry = open(kind, server.host);
    const planned = await plan(kind, registry, closed('cache-pr-7'));
    server.manifests.delete(digest);
    expect(await carryOut(planned, pathOf(kind), registry)).toEqual([{ tag: 'cache-pr-7', result: 'deleted', reason: '' }]);
  });

  test('knows ages', async () => {
    const now = Date.now();
    server.add(['cache-b-main']);
    server.add(['new'], { timeMs: now - 86_400_000 });
    server.add(['old'], { timeMs: now - 40 * 86_400_000 });
    const registry = open(kind, server.host);
    const planned = await plan(kind, registry, [{ tag: 'new', group: 'g' }, { tag: 'old', group: 'g' }], { keepNewest: undefined, maxAgeSeconds: 30 * 86_400 });
    expect(planned.decisions.map(({ tag, reason }) => [tag, reason])).toEqual([['old', '40 days old']]);
  });

  test('says what is missing where the login is', async () => {
    if (kind === 'plain' || kind === 'google') return void expect((await open(kind, server.host, null).list(pathOf(kind))).length).toBe(0);
    const registry = open(kind, server.host, null, 'wrong');
    const message = await registry.list(pathOf(kind)).then(() => 'listed', (error: Error) => error.message);
    const wants = { github: /packages: write/, 'docker-hub': /access token that may delete/, ecr: /configure-aws-credentials/, 'ecr-public': /configure-aws-credentials/, acr: /refused|wants a login/ }[kind];
    expect(message).toMatch(wants);
    expect(message).not.toMatch(/secret|session|AKID/);
  });
});

describe.each(['ecr', 'ecr-public'] as const)('%s', (kind) => {
  test('that limits how often it is asked, with the status of a wrong request, is asked again', async () => {
    const server = await startImitation(kind);
    server.add(['cache-pr-7']);
    server.limited = 1;
    expect((await open(kind, server.host).list(repository)).map(({ tag }) => tag)).toEqual(['cache-pr-7']);
    await server.close();
  });
});

test.each([
  [{ AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 's', AWS_SESSION_TOKEN: 't' }, { accessKeyId: 'AKID', secretAccessKey: 's', sessionToken: 't' }],
  [{ AWS_ACCESS_KEY_ID: 'AKID', AWS_SECRET_ACCESS_KEY: 's', AWS_SESSION_TOKEN: '' }, { accessKeyId: 'AKID', secretAccessKey: 's', sessionToken: undefined }],
  [{ AWS_ACCESS_KEY_ID: 'AKID' }, undefined],
  [{ AWS_SECRET_ACCESS_KEY: 's' }, undefined]
])('the keys of AWS in %j are %j', (env, expected) => expect(awsKeys(env)).toEqual(expected));

describe('ecr-public', () => {
  test("asks for the repositories of the own account alone, by its number, and takes no alias that another one has or may get", async () => {
    const server = await startImitation('ecr-public');
    server.add(['cache-pr-7']);
    const registry = open('ecr-public', server.host);
    expect((await registry.list(repository)).map(({ tag }) => tag)).toEqual(['cache-pr-7']);
    for (const path of ['other/shop/web', 'wanted/shop/web']) await expect(registry.list(path)).rejects.toThrow(/^public\.ecr\.aws\/(other|wanted) is not of the account that is logged in$/);
    await server.close();
    expect([server.violations, server.seen.map(({ target }) => target)]).toEqual([[], ['SpencerFrontendService.DescribeRegistries', 'SpencerFrontendService.DescribeImages']]);
  });
});

describe('the age of what is kept for a commit', () => {
  const [old, young] = ['a'.repeat(40), 'b'.repeat(40)];
  const [nowMs, dayMs] = [Date.now(), 86_400_000];
  const place = { host: 'registry', path: repository, shared: false, owner: '', cacheTargets: undefined, imageTargets: [] };
  const rules = { keepNewest: undefined, maxAgeSeconds: 30 * 86_400 };

  test.each<[string, ReadonlyMap<string, number>, readonly string[]]>([
    ['is that of its layers where nothing is known of the commit', new Map(), [`cache-c-${old}`, `cache-c-${young}`]],
    ['is that of the commit where that is later', new Map([[old, nowMs - 35 * dayMs], [young, nowMs - dayMs]]), [`cache-c-${old}`]],
    ['is that of its layers where that is later', new Map([[old, 0], [young, nowMs]]), [`cache-c-${old}`]]
  ])('%s', async (_, commits, chosen) => {
    const server = await startImitation('plain');
    for (const commit of [old, young]) server.add([`cache-c-${commit}`], { timeMs: nowMs - 40 * dayMs });
    server.add(['cache-pr-7', `cache-f-${old}`], { timeMs: nowMs - 40 * dayMs });
    const survey = await surveyRepository(place, open('plain', server.host));
    const candidates = [old, young].map((commit) => ({ tag: `cache-c-${commit}`, group: 'g' }));
    expect(agedCommits(survey, [...candidates, { tag: `cache-f-${old}`, group: 'f' }, { tag: 'cache-pr-7', reason: 'closed' }])).toEqual([old, young]);
    expect((await planSurvey(survey, candidates, rules, { commits, nowMs })).decisions.map(({ tag }) => tag)).toEqual(chosen);
    await server.close();
  });
});

describe('github', () => {
  let server: Imitation;
  beforeEach(async () => void (server = await startImitation('github')));
  afterEach(() => server.close());

  test('looks at the version once more right before it deletes it', async () => {
    server.add(['cache-b-main']);
    const digest = server.add(['cache-pr-7']);
    const registry = open('github', server.host);
    await registry.list(repository);
    server.manifests.get(digest)?.tags.add('cache-c-new');
    expect(await registry.remove(repository, { digest, tags: ['cache-pr-7'], alone: true })).toBe('cache-c-new has the same manifest now');
    expect(server.seen.some(({ method }) => method === 'DELETE')).toBe(false);
  });

  test('knows that "not found" means that it may not delete what is there, and tries no other', async () => {
    server.add(['cache-b-main']);
    server.add(['cache-pr-7']);
    server.add(['cache-pr-8']);
    server.readOnly = true;
    const registry = open('github', server.host);
    const outcomes = await carryOut(await plan('github', registry, closed('cache-pr-7', 'cache-pr-8')), repository, registry);
    expect(outcomes).toEqual(['cache-pr-7', 'cache-pr-8'].map((tag) => ({ tag, result: 'failed', reason: expect.stringMatching(/packages: write.*role Admin/) })));
    expect(server.seen.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
  });

  test('takes for deleted what somebody else deletes at the same moment', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const version = { id: 5, name: digest, metadata: { container: { tags: ['cache-pr-7'] } } };
    let isThere = true;
    const api = await startServer(({ url, method }, response) => {
      if (url.startsWith('/users/acme/packages/') && url.includes('/versions?')) return reply(response, 200, {}, JSON.stringify(url.endsWith('page=1') ? [version] : []));
      if (url === '/users/acme') return reply(response, 200, {}, '{"type":"User"}');
      if (method === 'DELETE') isThere = false;
      return isThere ? reply(response, 200, {}, JSON.stringify(version)) : reply(response, 404, {}, '{"message":"Not Found"}');
    });
    const registry = githubPackages(openApi(`http://${api.host}`, {}, tools()), sessionWith(server.host));
    await registry.list('acme/shop/web');
    expect(await registry.remove('acme/shop/web', { digest, tags: ['cache-pr-7'], alone: true })).toBeUndefined();
    expect(isThere).toBe(false);
    await api.close();
  });

  test('says that the hour\'s requests are used up, and not that a right is missing', async () => {
    const api = await startServer((_, response) => reply(response, 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, '{"message":"API rate limit exceeded"}'));
    await expect(githubPackages(openApi(`http://${api.host}`, {}, tools()), sessionWith(server.host)).list(repository)).rejects.toThrow(/limits how often it is asked/);
    await api.close();
  });

  test('says that GitHub keeps the last tagged version', async () => {
    server.add(['cache-pr-7']);
    const registry = open('github', server.host);
    const outcomes = await carryOut(await plan('github', registry, closed('cache-pr-7')), repository, registry);
    expect(outcomes).toEqual([{ tag: 'cache-pr-7', result: 'left', reason: expect.stringContaining('last tagged version') }]);
  });

  test('finds the packages that belong to the repository, of a person or an organisation', async () => {
    const entry = (name: string, of: string | null) => ({ name, ...(of === null ? {} : { repository: { full_name: of } }) });
    const api = await startServer(({ url }, response) => {
      if (url === '/users/Acme') return reply(response, 200, {}, '{"type":"User"}');
      if (!url.startsWith('/users/Acme/packages?package_type=container&')) return reply(response, 404);
      return reply(response, 200, {}, JSON.stringify(url.endsWith('page=1') ? Array.from({ length: 100 }, (_, index) => entry(`x${index}`, 'acme/other')) : [entry('shop-web', 'Acme/Shop'), entry('foreign', null), entry('../../x', 'acme/shop'), entry('', 'acme/shop'), entry('shop/cache', 'acme/shop')]));
    });
    expect(await findPackages(openApi(`http://${api.host}`, {}, tools()), 'Acme', 'acme/shop')).toEqual(['acme/shop-web', 'acme/shop/cache']);
    await api.close();
  });
});
