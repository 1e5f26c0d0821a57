import { afterEach, describe, expect, test } from '@jest/globals';
import { parseContext } from '../../src/github/context.js';
import { openComment } from '../../src/publish/open-comment.js';
import { makeCommentText } from '../../src/publish/sections.js';
import {
  dispatchEvent, forkPullRequestEvent, issueCommentEvent, mergeGroupEvent, pullRequestEvent, pullRequestTargetEvent, pushEvent, releaseEvent, scheduleEvent, shaOf, tagPushEvent, workflowRunEvent, type RunnerEvent
} from '../support/events.mjs';
import { DEFAULT_TOKEN, READ_ONLY, WRITE, startGitHub, type GitHub, type GitHubOptions } from '../support/github-server.mjs';
import { makeInputs } from '../support/make.js';
import { makeJobSection } from '../report/sections.js';

const open: GitHub[] = [];
afterEach(async () => {
  for (const github of open.splice(0)) await github.close();
});

/** A repository with an open request 7 from `feature/basket`, and what a test adds. */
async function start(options: GitHubOptions = {}): Promise<GitHub> {
  const github = await startGitHub({ events: [pullRequestEvent()], ...options });
  open.push(github);
  return github;
}

async function say(github: GitHub, event: RunnerEvent, { base = '', texts = {} }: { base?: string; texts?: Readonly<Record<string, string>> } = {}) {
  const said: string[] = [];
  const note = (kind: string) => (text: string) => void said.push(`${kind}: ${text}`);
  const context = parseContext({ ...event.env, GITHUB_WORKSPACE: '/w', GITHUB_RUN_ID: '1', GITHUB_API_URL: github.url + base }, JSON.stringify(event.payload));
  const inputs = makeInputs({ comment: 'true', 'github-token': DEFAULT_TOKEN, ...texts });
  const comment = await openComment({ inputs, context, log: { info: note('info'), debug: note('debug'), warning: note('warning') } });
  const saved = await comment?.save({ sections: [makeJobSection()], index: 0, jobs: 1 });
  return { number: comment?.pullRequest, saved: saved !== undefined, said, calls: github.calls.map(({ verb, path }) => `${verb} ${path.replace(/^\/repos\/acme\/shop/, '').replace(/[0-9a-f]{40}/, 'SHA')}`) };
}

const branch = 'feature/basket';
const head = shaOf(`acme/shop@${branch}`);
const list = 'GET /issues/7/comments';
const create = 'POST /issues/7/comments';
const ofCommit = 'GET /commits/SHA/pulls';
const ofBranch = 'GET /pulls';

describe('the pull request is found', () => {
  const fork = forkPullRequestEvent({ number: 9 });
  test.each([
    { title: 'of pull_request', event: pullRequestEvent(), calls: [list, create] },
    { title: 'of pull_request_target', event: pullRequestTargetEvent(), calls: [list, create] },
    { title: 'of a comment on it', event: issueCommentEvent(), calls: [list, create] },
    { title: 'of a merge group, by its ref', event: mergeGroupEvent(), calls: [list, create] },
    { title: 'of a workflow_run that names it', event: workflowRunEvent({ branch, number: 7 }), calls: [list, create] },
    { title: 'of a workflow_run that does not', event: workflowRunEvent({ branch }), calls: [ofCommit, list, create] },
    { title: 'of a push to its branch', event: pushEvent({ branch, sha: head }), calls: [ofCommit, list, create] },
    { title: 'of a dispatch on its branch', event: dispatchEvent({ branch, sha: head }), calls: [ofCommit, list, create] }
  ])('$title', async ({ event, calls }) => {
    const github = await start();
    expect(await say(github, event)).toEqual({ number: 7, saved: true, said: [], calls });
    expect(github.violations).toEqual([]);
  });

  test('of a workflow_run of a fork, whose commit GitHub knows or finds by its branch', async () => {
    const github = await start({ events: [pullRequestEvent(), fork] });
    const event = workflowRunEvent({ headRepository: 'stranger/shop', branch: 'patch-1' });
    expect(await say(github, event)).toMatchObject({ number: 9, saved: true, said: [] });
    // As where the list by commit leaves out what is not in this repository.
    const other = await start({ events: [pullRequestEvent(), fork] });
    other.fault({ path: /\/commits\/.*\/pulls$/, status: 404 });
    expect(await say(other, event)).toMatchObject({ number: 9, saved: true, said: [] });
    expect(other.calls.map(({ query }) => query).find((query) => query.includes('head='))).toContain(`head=${encodeURIComponent('stranger:patch-1')}`);
  });

  test('by `pr-number` before anything else', async () => {
    const github = await start({ events: [pullRequestEvent(), pullRequestEvent({ number: 8, headRef: 'x' })] });
    for (const event of [pushEvent(), pullRequestEvent(), scheduleEvent(), releaseEvent(), tagPushEvent()]) expect((await say(github, event, { texts: { 'pr-number': '8' } })).number).toBe(8);
    expect(github.comments(8)).toHaveLength(1);
  });

  test.each(['/api/v1', '/api/v3'])('of a push below %s', async (base) => {
    const github = await start();
    const { number, saved, calls } = await say(github, pushEvent({ branch, sha: head }), { base });
    expect([number, saved, calls]).toEqual([7, true, base === '/api/v1' ? [ofCommit, ofBranch, list, create] : [ofCommit, list, create]]);
    expect(github.violations).toEqual([]);
  });

  test('as the newest of several with that commit', async () => {
    const github = await start({ events: [pullRequestEvent(), pullRequestEvent({ number: 12, baseRef: 'next' })] });
    expect((await say(github, pushEvent({ branch, sha: head }))).number).toBe(12);
  });
});

describe('there is no pull request', () => {
  test.each([
    { title: 'of a push to the default branch, which is not asked for', event: pushEvent(), calls: [] },
    { title: 'of a schedule', event: scheduleEvent(), calls: [] }, { title: 'of a tag', event: tagPushEvent(), calls: [] }, { title: 'of a release', event: releaseEvent(), calls: [] },
    { title: 'of a comment on an issue', event: issueCommentEvent({ onIssue: true }), calls: [] },
    { title: 'of a push of another commit', event: pushEvent({ branch, sha: shaOf('later') }), calls: [ofCommit] },
    { title: 'of a push of the commit to another branch', event: pushEvent({ branch: 'copy', sha: head }), calls: [ofCommit] }
  ])('$title', async ({ event, calls }) => {
    const github = await start();
    expect(await say(github, event)).toEqual({ number: undefined, saved: false, said: [], calls });
    expect(github.violations).toEqual([]);
  });

  test('of a push to the branch of a closed one', async () => {
    const github = await start({ events: [pullRequestEvent({ state: 'closed', action: 'closed' })] });
    expect((await say(github, pushEvent({ branch, sha: head }))).number).toBeUndefined();
  });

  test("of a push whose branch has the name and commit of a fork's", async () => {
    const github = await start({ events: [forkPullRequestEvent({ headRef: 'same', headSha: head })] });
    expect((await say(github, pushEvent({ branch: 'same', sha: head }))).number).toBeUndefined();
  });
});

describe('what may not be done is said in one line', () => {
  const refused = /: the token may not write it \(403\)\. Add `permissions: pull-requests: write` to the job\.$/;
  test('with a read-only token: a warning where there is a pull request', async () => {
    const { said } = await say(await start({ tokens: { [DEFAULT_TOKEN]: READ_ONLY } }), pullRequestEvent());
    expect(said).toEqual([expect.stringMatching(/^warning: /)]);
    expect(said[0]).toMatch(refused);
  });

  test('without permission to look for the request of a push: a word, as there may be none', async () => {
    const github = await start({ events: [pullRequestEvent({ private: true })], tokens: { [DEFAULT_TOKEN]: { ...WRITE, permissions: { contents: 'read' } } } });
    const { said, number } = await say(github, pushEvent({ branch, sha: head, private: true }));
    expect([number, said]).toEqual([undefined, [expect.stringMatching(/^info: /)]]);
    expect(said[0]).toMatch(refused);
  });

  test('and reading what is there fails as softly', async () => {
    const github = await start();
    const said: string[] = [];
    const event = pullRequestEvent();
    const context = parseContext({ ...event.env, GITHUB_WORKSPACE: '/w', GITHUB_API_URL: github.url }, JSON.stringify(event.payload));
    const comment = await openComment({ inputs: makeInputs({ comment: 'true', 'github-token': 'wrong' }), context, log: { info: (text) => said.push(text), debug: () => undefined, warning: (text) => said.push(text) } });
    expect([await comment?.read(), said]).toEqual([[], ['The pull-request comment was left out: `github-token` is not valid.']]);
  });
});

test('what others wrote into the comment can be read', async () => {
  const github = await start();
  github.addComment({ number: 7, body: makeCommentText('default').write([makeJobSection({ headline: 'forged' })]).body, login: 'mona' });
  await say(github, pullRequestEvent());
  const event = pullRequestEvent();
  const context = parseContext({ ...event.env, GITHUB_WORKSPACE: '/w', GITHUB_API_URL: github.url }, JSON.stringify(event.payload));
  const comment = await openComment({ inputs: makeInputs({ comment: 'true', 'github-token': DEFAULT_TOKEN }), context, log: { info: () => undefined, debug: () => undefined, warning: () => undefined } });
  expect((await comment?.read())?.map(({ headline }) => headline)).toEqual([makeJobSection().headline]);
});
