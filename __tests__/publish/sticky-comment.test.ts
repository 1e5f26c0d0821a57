import { afterEach, describe, expect, test } from '@jest/globals';
import { makeCommentClient } from '../../src/publish/github-client.js';
import { marker } from '../../src/publish/find-comment.js';
import { explainCommentError } from '../../src/publish/github-errors.js';
import { makeCommentText } from '../../src/publish/sections.js';
import { saveSections } from '../../src/publish/sticky-comment.js';
import type { JobSection } from '../../src/report/job-section.js';
import { pullRequestEvent } from '../support/events.mjs';
import { DEFAULT_TOKEN, READ_ONLY, WRITE, personal, startGitHub, type GitHub, type GitHubOptions } from '../support/github-server.mjs';
import { makeJobSection } from '../report/sections.js';

const open: GitHub[] = [];
afterEach(async () => {
  for (const github of open.splice(0)) await github.close();
});

async function start(options: GitHubOptions = {}): Promise<GitHub> {
  const github = await startGitHub({ events: [pullRequestEvent()], ...options });
  open.push(github);
  return github;
}

interface Saving {
  readonly key?: string;
  readonly token?: string;
  readonly base?: string;
  /** headline of the job's section; each is a newer run */
  readonly says?: string;
  readonly sections?: readonly JobSection[];
  readonly index?: number;
  readonly jobs?: number;
  readonly owner?: string;
  readonly pullRequest?: number;
  /** what others do while this job waits */
  readonly meanwhile?: (waits: number) => void;
  /** write whatever is there */
  readonly always?: boolean;
}

let runs = 1000;
const says = (headline: string) => makeJobSection({ headline, runId: ++runs });

/** Saves the comment as the action does, on a clock that only sleeping moves, and tells what was slept. */
async function save(github: GitHub, { key = 'default', token = DEFAULT_TOKEN, base = '', says: headline = 'report', sections = [says(headline)], index = 0, jobs = 1, meanwhile = () => undefined, always = false, owner = 'acme', pullRequest = 7 }: Saving = {}) {
  const slept: number[] = [];
  const client = makeCommentClient({ token, apiUrl: github.url + base, owner, repo: 'shop' });
  const clock = { now: () => 1_700_000_000_500 + slept.reduce((sum, ms) => sum + ms, 0), sleep: async (ms: number) => {
    if (ms <= 0) return;
    slept.push(ms);
    meanwhile(slept.length);
  }, random: () => 0 };
  try {
    return { slept, comment: await saveSections(client, makeCommentText(key), { pullRequest, key, sections, index, jobs, always }, clock), problem: undefined };
  } catch (error) {
    return { slept, comment: undefined, problem: explainCommentError(error, github.url + base) };
  }
}

/** What the comments say: headlines of their sections, or their text where they are not ours. */
const bodies = (github: GitHub) => github.comments(7).map(({ body }) => {
  const key = /^<!-- warmbake:v1 key=([^ ]+) -->\n/.exec(body)?.[1];
  const sections = key === undefined ? [] : makeCommentText(key).read(body);
  return sections.length === 0 ? body : `${key}: ${sections.map(({ headline }) => headline).join(', ')}`;
});
const calls = (github: GitHub) => github.calls.map(({ verb, path }) => `${verb} ${path.replace(/\d{4,}$/, 'ID')}`);
const deleteAll = (github: GitHub) => github.store.comments.forEach((comment) => comment.versions.push({ atMs: Date.now(), body: undefined }));
const list = 'GET /repos/acme/shop/issues/7/comments';
const create = 'POST /repos/acme/shop/issues/7/comments';
const update = 'PATCH /repos/acme/shop/issues/comments/ID';

describe('the sticky comment', () => {
  test('is made once and updated after, with two calls each', async () => {
    const github = await start();
    const first = await save(github, { says: 'one' });
    const second = await save(github, { says: 'two' });
    expect(calls(github)).toEqual([list, create, list, update]);
    expect(second.comment).toEqual(first.comment);
    expect(first.comment).toEqual({ id: github.comments(7)[0]?.id, url: github.comments(7)[0]?.html_url, settled: true });
    expect(bodies(github)).toEqual(['default: two']);
    expect(github.violations).toEqual([]);
  });

  test('is found on the third page, and pages behind it are not asked for', async () => {
    const github = await start();
    for (let n = 1; n <= 205; n++) github.addComment({ number: 7, body: `c${n}` });
    const own = github.addComment({ number: 7, body: `${marker('default')}\nold`, login: 'github-actions[bot]' });
    for (let n = 206; n <= 350; n++) github.addComment({ number: 7, body: `c${n}` });
    expect((await save(github)).comment?.id).toBe(own.id);
    expect(github.calls.map(({ verb, query }) => verb + query)).toEqual(['GET?per_page=100&page=1', 'GET?per_page=100&page=2', 'GET?per_page=100&page=3', 'PATCH']);
    expect(github.violations).toEqual([]);
  });

  test('is the oldest of several', async () => {
    const github = await start();
    const ids = [1, 2].map((n) => github.addComment({ number: 7, body: `${marker('default')}\n${n}`, login: 'github-actions[bot]' }).id);
    expect((await save(github)).comment?.id).toBe(ids[0]);
  });

  test.each(['mona', 'other-app[bot]', 'gitea-actions', 'forgejo-actions', 'github-actions'])('is never the one that %s wrote with our marker', async (login) => {
    const github = await start();
    const foreign = github.addComment({ number: 7, body: `${marker('default')}\nforged`, login });
    for (let run = 1; run <= 3; run++) await save(github, { says: `run ${run}` });
    expect(bodies(github)).toEqual([foreign.body, 'default: run 3']);
    expect(github.count('POST', /comments$/)).toBe(1);
    // This server has no GraphQL; nothing else is wrong.
    expect([...new Set(github.violations)]).toEqual(['POST /graphql: unknown path or verb']);
  });

  test.each([
    ['behind other text', `> ${marker('default')}`], ['of another key', marker('default2')], ['of a key that ends so', marker('x-default')], ['of another version', '<!-- warmbake:v2 key=default -->']
  ])('is not one of ours with a marker %s', async (_, text) => {
    const github = await start();
    const other = github.addComment({ number: 7, body: `${text}\nx`, login: 'github-actions[bot]' });
    await save(github);
    expect(bodies(github)).toEqual([other.body, 'default: report']);
    expect(github.violations).toEqual([]);
  });

  test('is another one for each key', async () => {
    const github = await start();
    for (const key of ['api', 'web', 'api', 'web']) await save(github, { key, says: key });
    expect(bodies(github)).toEqual(['api: api', 'web: web']);
    expect(github.violations).toEqual([]);
  });

  test('is made again when it was deleted before', async () => {
    const github = await start();
    await save(github);
    deleteAll(github);
    await save(github, { says: 'again' });
    expect(bodies(github)).toEqual(['default: again']);
  });

  test('is made again when it is deleted between list and update', async () => {
    const github = await start({ readLagMs: 60_000 });
    const stored = github.store.addComment('acme/shop', 7, 'github-actions[bot]', `${marker('default')}\nold`);
    stored.versions = [{ atMs: 0, body: `${marker('default')}\nold` }];
    deleteAll(github);
    const { comment, slept } = await save(github, { says: 'new' });
    expect(calls(github)).toEqual([list, update, create]);
    expect([bodies(github), comment?.id === stored.id, slept]).toEqual([['default: new'], false, []]);
  });

  test.each([['GHES', '/api/v3', 'github-actions[bot]'], ['Forgejo', '/api/v1', 'forgejo-actions'], ['Gitea', '/api/v1', 'gitea-actions'], ['a server without a path', '', 'github-actions[bot]']])('works on %s', async (_, base, login) => {
    const github = await start({ tokens: { [DEFAULT_TOKEN]: { ...WRITE, login } } });
    for (const says of ['one', 'two']) expect((await save(github, { base, says })).problem).toBeUndefined();
    expect([bodies(github), calls(github), github.violations]).toEqual([['default: two'], [list, create, list, update], []]);
  });

  test.each([['', 'on GitHub'], ['/api/v3', 'on GHES'], ['/api/v1', 'on Forgejo']])('of a personal token is updated too, its author asked for once (%j, %s)', async (base) => {
    const github = await start({ tokens: { pat: personal('robot') } });
    github.addComment({ number: 7, body: `${marker('default')}\nforged`, login: 'mona' });
    for (const says of ['one', 'two', 'three']) await save(github, { token: 'pat', base, says });
    expect(bodies(github)).toEqual([`${marker('default')}\nforged`, 'default: three']);
    expect([github.count('GET', /^\/user$/), github.violations]).toEqual([3, []]);
  });
});

describe('a comment that may not be written says why', () => {
  const lock = (github: GitHub) => {
    const request = github.store.pullRequests.get('acme/shop#7');
    if (request) request.locked = true;
  };
  test.each([
    { title: 'a read-only token', options: { tokens: { [DEFAULT_TOKEN]: READ_ONLY } }, problem: /may not write it \(403\)\. Add `permissions: pull-requests: write` to the job\.$/ },
    { title: 'a locked conversation', prepare: lock, problem: /: the conversation is locked\.$/ },
    { title: 'an archived repository', options: { events: [pullRequestEvent({ archived: true })] }, problem: /: the repository is archived\.$/ },
    { title: 'a pull request that is not there', saving: { pullRequest: 8 }, problem: /may not write it \(404\).*pull-requests: write/ },
    { title: 'a repository that is not there', saving: { owner: 'nobody' }, problem: /may not write it \(404\).*pull-requests: write/ },
    { title: 'a wrong token', saving: { token: 'wrong' }, problem: /: `github-token` is not valid\.$/ }
  ] as { title: string; options?: GitHubOptions; prepare?: (github: GitHub) => void; saving?: Saving; problem: RegExp }[])('$title', async ({ options, prepare, saving, problem }) => {
    const github = await start(options);
    prepare?.(github);
    const result = await save(github, saving);
    expect(result.problem).toMatch(problem);
    expect(result.problem).not.toContain('\n');
    expect([result.slept, github.store.comments, github.violations]).toEqual([[], [], []]);
  });
});

describe('a failure that passes', () => {
  test.each([
    { title: '502 at the list', fault: { verb: 'GET', status: 502 }, slept: [500] },
    { title: '500 at the creation', fault: { verb: 'POST', status: 500 }, slept: [500] },
    { title: '503 four times', fault: { verb: 'POST', status: 503, times: 4 }, slept: [500, 1000, 2000, 4000] },
    { title: 'a connection that is cut', fault: { verb: 'POST', kind: 'reset' as const }, slept: [500] },
    { title: '429 with Retry-After', fault: { verb: 'POST', kind: 'secondary-limit' as const, status: 429, retryAfterS: 7 }, slept: [7000] },
    { title: '403 with Retry-After', fault: { verb: 'GET', kind: 'secondary-limit' as const, status: 403, retryAfterS: 3 }, slept: [3000] },
    { title: 'limits without Retry-After', fault: { verb: 'GET', kind: 'secondary-limit' as const, status: 403, times: 2 }, slept: [5000, 10_000] },
    { title: 'Retry-After 0, which is no reason to hurry', fault: { verb: 'POST', kind: 'secondary-limit' as const, status: 429, retryAfterS: 0, times: 3 }, slept: [1000, 1000, 1000] }
  ])('is tried again after $slept ms: $title', async ({ fault, slept }) => {
    const github = await start();
    github.fault(fault);
    const result = await save(github);
    expect([result.slept, result.problem, bodies(github), github.violations]).toEqual([slept, undefined, ['default: report'], []]);
  });

  test('at the update does not make a second comment', async () => {
    const github = await start();
    await save(github, { says: 'one' });
    github.fault({ verb: 'PATCH', status: 502 });
    expect((await save(github, { says: 'two' })).slept).toEqual([500]);
    expect(bodies(github)).toEqual(['default: two']);
  });

  test.each([{ kind: 'reset' as const }, { status: 502 }])('does not make a second comment where only the answer was lost: %j', async (how) => {
    const github = await start();
    github.fault({ verb: 'POST', afterwards: true, ...how });
    const result = await save(github);
    expect([bodies(github), result.comment?.id]).toEqual([['default: report'], github.comments(7)[0]?.id]);
  });

  test('on a later page starts over and is found', async () => {
    const github = await start();
    for (let n = 1; n <= 150; n++) github.addComment({ number: 7, body: `c${n}` });
    const own = github.addComment({ number: 7, body: marker('default'), login: 'github-actions[bot]' });
    github.fault({ verb: 'GET', status: 500, skip: 1 });
    expect((await save(github)).comment?.id).toBe(own.id);
  });

  test.each([
    { title: '5xx without end', fault: { verb: 'GET', status: 503, times: 100 }, slept: [500, 1000, 2000, 4000, 8000], problem: /: 503 from http/ },
    { title: 'a limit that asks for more', fault: { verb: 'POST', kind: 'secondary-limit' as const, status: 403, retryAfterS: 60 }, slept: [], problem: /: GitHub's rate limit is reached \(403\)\.$/ },
    { title: 'limits without end', fault: { kind: 'secondary-limit' as const, status: 429, retryAfterS: 20, times: 100 }, slept: [20_000], problem: /rate limit is reached \(429\)/ },
    { title: 'the limit of the hour', fault: { kind: 'primary-limit' as const, retryAfterS: 1800, times: 100 }, slept: [], problem: /rate limit is reached \(403\)/ }
  ])('ends with the patience: $title', async ({ fault, slept, problem }) => {
    const github = await start();
    github.fault(fault);
    const result = await save(github);
    expect(result.slept).toEqual(slept);
    expect(result.problem).toMatch(problem);
    expect(github.store.comments).toEqual([]);
  });

  test('that writes of others caused says so: the content limit names no lock', async () => {
    const github = await start({ contentWritesPerMinute: 0 });
    expect((await save(github)).problem).toMatch(/rate limit is reached \(403\)/);
  });

  test('of a server that is gone says so, with its address', async () => {
    const github = await start();
    await github.close();
    const { problem } = await save(github);
    expect(problem).toMatch(/^The pull-request comment was left out: no answer from http:\/\/127\.0\.0\.1:\d+: .+/);
  });
});

describe('jobs that share the comment', () => {
  const read = 'GET /repos/acme/shop/issues/comments/ID';
  const leg = (name: string, more: Partial<JobSection> = {}) => makeJobSection({ key: Buffer.from(name.padEnd(8)).toString('hex'), job: 'build', matrix: name, jobs: 3, headline: name, runId: 10, ...more });
  const put = (github: GitHub, sections: readonly JobSection[]) => github.addComment({ number: 7, body: makeCommentText('default').write(sections).body, login: 'github-actions[bot]' });
  const overwrite = (github: GitHub, sections: readonly JobSection[]) => github.store.comments[0]?.versions.push({ atMs: Date.now(), body: makeCommentText('default').write(sections).body });
  const ages = (github: GitHub) => github.comments(7).map(({ body }) => makeCommentText('default').read(body).map(({ matrix, runId, attempt, edition }) => `${matrix} ${runId}.${attempt}.${edition}`));

  test('wait for their turn, write, and look again', async () => {
    const github = await start();
    const { slept, comment } = await save(github, { sections: [leg('a')], index: 1, jobs: 3 });
    expect([calls(github), comment?.settled]).toEqual([[list, create, list], true]);
    expect([slept.length, slept[1]]).toEqual([2, 2100]);
  });

  test('keep what others wrote', async () => {
    const github = await start();
    put(github, [leg('a'), leg('b')]);
    await save(github, { sections: [leg('c')], index: 2, jobs: 3 });
    expect([ages(github), calls(github)]).toEqual([[['a 10.1.1', 'b 10.1.1', 'c 10.1.1']], [list, update, read]]);
  });

  test('write again what another one overwrote, and what they have seen of others', async () => {
    const github = await start();
    put(github, [leg('a')]);
    // The second wait is for looking again: meanwhile a job that had read before writes what it knew.
    const { slept, comment } = await save(github, { sections: [leg('c')], index: 2, jobs: 3, meanwhile: (waits) => waits === 2 && overwrite(github, [leg('b')]) });
    expect([ages(github), slept.length, comment?.settled]).toEqual([[['a 10.1.1', 'b 10.1.1', 'c 10.1.1']], 3, true]);
    expect(calls(github)).toEqual([list, update, read, update, read]);
  });

  test('leave it to post when others go on writing', async () => {
    const github = await start();
    put(github, []);
    const { slept, comment } = await save(github, { sections: [leg('c')], index: 0, jobs: 3, meanwhile: () => overwrite(github, [leg('b')]) });
    expect([comment?.settled, slept.reduce((sum, ms) => sum + ms, 0) <= 28_000]).toEqual([false, true]);
    const again = await save(github, { sections: [leg('c')] });
    expect([ages(github), again.comment?.settled]).toEqual([[['b 10.1.1', 'c 10.1.1']], true]);
  });

  test('that are alone in their run look again where the comment has others', async () => {
    const github = await start();
    put(github, [makeJobSection({ key: 'f'.repeat(16), job: 'lint', runId: 10 })]);
    await save(github, { sections: [leg('c', { jobs: 1 })] });
    expect(calls(github)).toEqual([list, update, read]);
  });

  test.each([
    { title: 'of an older run', own: leg('a', { runId: 9, attempt: 7 }) }, { title: 'of an older attempt', own: leg('a', { attempt: 1 }) }, { title: 'of an older edition', own: leg('a', { attempt: 2, edition: 1 }) },
    { title: 'of an older run whose matrix is gone', own: leg('gone', { runId: 9 }) }
  ])('write nothing over a newer section: $title', async ({ own }) => {
    const github = await start();
    const newer = [leg('a', { attempt: 2, edition: 2 }), leg('b'), leg('c')];
    put(github, newer);
    const { comment } = await save(github, { sections: [own] });
    expect([calls(github), comment?.id, ages(github)]).toEqual([[list], github.comments(7)[0]?.id, [['a 10.2.2', 'b 10.1.1', 'c 10.1.1']]]);
  });

  test('that are run again replace their own section only', async () => {
    const github = await start();
    put(github, [leg('a'), leg('b', { result: 'failure' }), leg('c')]);
    await save(github, { sections: [leg('b', { attempt: 2 })], index: 1, jobs: 3 });
    expect(ages(github)).toEqual([['a 10.1.1', 'b 10.2.1', 'c 10.1.1']]);
  });

  test('of a new run take the place of the old ones, one by one', async () => {
    const github = await start();
    put(github, ['a', 'b', 'old'].map((name) => leg(name)));
    const seen: unknown[] = [];
    for (const [index, name] of ['a', 'b', 'new'].entries()) {
      await save(github, { sections: [leg(name, { runId: 11 })], index, jobs: 3 });
      seen.push(ages(github)[0]);
    }
    expect(seen).toEqual([['a 11.1.1', 'b 10.1.1', 'old 10.1.1'], ['a 11.1.1', 'b 11.1.1', 'old 10.1.1'], ['a 11.1.1', 'b 11.1.1', 'new 11.1.1']]);
  });

  test('take over a second comment and remove it when nobody is at work on it any more', async () => {
    const github = await start();
    put(github, [leg('a')]);
    put(github, [leg('b')]);
    await save(github, { sections: [leg('c')], index: 0, jobs: 3 });
    const young = ages(github);
    const second = github.store.comments[1];
    if (second) second.createdMs = 1_600_000_000_000;
    await save(github, { sections: [leg('c', { attempt: 2 })], index: 0, jobs: 3 });
    expect([young, ages(github), github.violations]).toEqual([[['a 10.1.1', 'b 10.1.1', 'c 10.1.1'], ['b 10.1.1']], [['a 10.1.1', 'b 10.1.1', 'c 10.2.1']], []]);
  });

  test('remove the comment that they made when another one was made before it', async () => {
    const github = await start();
    // Another job's comment comes to light with a lower number than ours.
    const early = put(github, [leg('a')]);
    const versions = github.store.comments[0]?.versions ?? [];
    const hidden = versions.splice(0);
    const { comment } = await save(github, { sections: [leg('b')], index: 0, jobs: 3, meanwhile: () => github.count('POST') > 0 && versions.push(...hidden.splice(0)) });
    expect([comment?.id, ages(github), github.violations]).toEqual([early.id, [['a 10.1.1', 'b 10.1.1']], []]);
    expect(calls(github)).toEqual([list, create, list, update, 'DELETE /repos/acme/shop/issues/comments/ID', read]);
  });

  test('remove a comment of theirs whose creation was not answered', async () => {
    const github = await start();
    const early = put(github, [leg('a')]);
    const versions = github.store.comments[0]?.versions ?? [];
    const hidden = versions.splice(0);
    github.fault({ verb: 'POST', kind: 'reset', afterwards: true });
    const { comment } = await save(github, { sections: [leg('b')], index: 0, jobs: 3, meanwhile: () => void versions.push(...hidden.splice(0)) });
    expect([comment?.id, ages(github)]).toEqual([early.id, [['a 10.1.1', 'b 10.1.1']]]);
  });

  test('write anew where the data was broken', async () => {
    const github = await start();
    github.addComment({ number: 7, body: `${marker('default')}\n<!-- warmbake:sections AAAA -->\n`, login: 'github-actions[bot]' });
    await save(github, { sections: [leg('c')], index: 0, jobs: 3 });
    expect(ages(github)).toEqual([['c 10.1.1']]);
  });

  test('write once where the text is to say more, even with nothing new', async () => {
    const github = await start();
    put(github, [leg('a')]);
    await save(github, { sections: [leg('a')], always: true });
    expect(calls(github)).toEqual([list, update]);
  });
});
