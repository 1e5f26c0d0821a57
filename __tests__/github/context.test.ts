import { describe, expect, test } from '@jest/globals';
import { commitOf, parseContext, pullRequestNumber } from '../../src/github/context.js';
import { judgeBuild } from '../../src/plan/judge-build.js';
import { judgeTrust } from '../../src/plan/trust.js';
import * as events from '../support/events.mjs';

type RunnerEvent = ReturnType<typeof events.pushEvent>;
function contextOf(event: RunnerEvent, more: Readonly<Record<string, string>> = {}) {
  return parseContext({ ...event.env, GITHUB_WORKSPACE: '/workspace', RUNNER_TEMP: '/temp', GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2', ...more }, JSON.stringify(event.payload));
}

const owners = { repositoryOwner: 'acme', places: [{ host: 'ghcr.io', path: 'acme' }] };

describe('the context of a job', () => {
  test('holds repository, run and default branch', () => {
    const event = events.pushEvent({ repo: 'shop', owner: 'acme' } as never);
    expect(contextOf(event)).toMatchObject({ workspace: '/workspace', temp: '/temp', runId: '7', runAttempt: 2, defaultBranch: 'main' });
  });

  test('says that Warmbake is a step of a job where it is run elsewhere', () => {
    expect(() => parseContext({}, '')).toThrow('GITHUB_REPOSITORY is not set. Warmbake runs as a step of a GitHub Actions job.');
  });

  test('takes the full name as id where a server gives none', () => {
    const { repository } = parseContext({ GITHUB_REPOSITORY: 'Acme/Shop', GITHUB_WORKSPACE: '/w' }, 'no json');
    expect(repository).toEqual({ owner: 'Acme', name: 'Shop', id: 'acme/shop' });
  });
});

describe('the event', () => {
  test('of a push to a branch', () => {
    const event = events.pushEvent({});
    expect(contextOf(event).event).toEqual({ kind: 'branch-push', branch: 'main', commit: event.env['GITHUB_SHA'], before: event.payload['before'], deleted: false, byDependabot: false, inFork: false });
    expect('before' in contextOf(events.pushEvent({ created: true })).event).toBe(false);
  });

  test('of a push of a tag', () => {
    const event = events.tagPushEvent({});
    expect(contextOf(event).event).toEqual({ kind: 'tag-push', tag: event.env['GITHUB_REF_NAME'], commit: event.env['GITHUB_SHA'], deleted: false, inFork: false });
  });

  test('of a pull request is about its head commit, and knows the merge commit', () => {
    const event = events.pullRequestEvent({});
    const { event: read } = contextOf(event);
    const request = event.payload['pull_request'] as { number: number; head: { sha: string; ref: string }; base: { ref: string } };
    expect(read).toEqual({
      kind: 'pull-request', number: request.number, headCommit: request.head.sha, before: event.payload['before'], mergeCommit: event.env['GITHUB_SHA'],
      headBranch: request.head.ref, baseBranch: request.base.ref, fromFork: false, byDependabot: false, closed: false
    });
    expect(commitOf(read)).toBe(request.head.sha);
    expect(request.head.sha).not.toBe(event.env['GITHUB_SHA']);
    expect(pullRequestNumber(read, undefined)).toBe(request.number);
    expect(pullRequestNumber(read, 99)).toBe(99);
  });

  test.each([
    ['a fork', events.forkPullRequestEvent({}), 'the pull request comes from a fork'],
    ['Dependabot', events.dependabotPullRequestEvent({}), 'the pull request is by Dependabot']
  ])('of a pull request of %s is not trusted', (_, event, reason) => {
    expect(judgeTrust(contextOf(event).event, owners)).toEqual({ trusted: false, reason });
  });

  test('of a pull request whose fork is gone is not trusted', () => {
    const event = events.forkPullRequestEvent({});
    (event.payload['pull_request'] as { head: { repo: unknown } }).head.repo = null;
    expect(judgeTrust(contextOf(event).event, owners).trusted).toBe(false);
  });

  const sha = (event: RunnerEvent) => event.env['GITHUB_SHA'];
  const target = events.pullRequestTargetEvent({ number: 7 });
  const queue = events.mergeGroupEvent({ number: 12, baseRef: 'next' });
  const schedule = events.scheduleEvent({});
  const dispatch = events.dispatchEvent({ branch: 'feat/x' });
  const dispatchTag = events.dispatchEvent({ tag: 'v2' });
  const release = events.releaseEvent({ tag: 'v3' });
  const run = events.workflowRunEvent({ branch: 'feat', number: 5 });
  const forkRun = events.workflowRunEvent({ branch: 'main', headRepository: 'stranger/shop' });
  const comment = events.issueCommentEvent({ number: 8 });
  const runCommit = (event: RunnerEvent) => (event.payload['workflow_run'] as { head_sha: string }).head_sha;
  test.each<[string, RunnerEvent, unknown, boolean]>([
    ['merge_group', queue, { kind: 'merge-group', commit: sha(queue), baseBranch: 'next', number: 12 }, true],
    ['schedule', schedule, { kind: 'branch-run', name: 'schedule', branch: 'main', commit: sha(schedule), byDependabot: false, inFork: false }, true],
    ['workflow_dispatch on a branch', dispatch, { kind: 'branch-run', name: 'workflow_dispatch', branch: 'feat/x', commit: sha(dispatch), byDependabot: false, inFork: false }, true],
    ['workflow_dispatch on a tag', dispatchTag, { kind: 'tag-run', name: 'workflow_dispatch', tag: 'v2', commit: sha(dispatchTag), inFork: false }, true],
    ['release', release, { kind: 'tag-run', name: 'release', tag: 'v3', commit: sha(release), inFork: false }, true],
    ['workflow_run of a branch', run, { kind: 'workflow-run', commit: runCommit(run), branch: 'feat', headOwner: 'acme', runId: expect.any(Number), ownBranch: true, number: 5 }, true],
    ['workflow_run of a fork', forkRun, { kind: 'workflow-run', commit: runCommit(forkRun), branch: 'main', headOwner: 'stranger', runId: expect.any(Number), ownBranch: false, number: undefined }, false],
    ['workflow_run of a pull_request_target', events.workflowRunEvent({ branch: 'main', event: 'pull_request_target' }), expect.objectContaining({ kind: 'workflow-run', ownBranch: false }), false],
    ['workflow_run of Dependabot', events.workflowRunEvent({ branch: 'x', actor: 'dependabot[bot]' }), expect.objectContaining({ kind: 'workflow-run', ownBranch: false }), false],
    ['pull_request_target', target, expect.objectContaining({ kind: 'pull-request-target', number: 7, baseBranch: 'main' }), false],
    ['issue_comment on a pull request', comment, { kind: 'pull-request-comment', number: 8, commit: sha(comment) }, false],
    ['issue_comment on an issue', events.issueCommentEvent({ onIssue: true }), expect.objectContaining({ kind: 'other', name: 'issue_comment' }), false],
    ['a push by Dependabot', events.pushEvent({ actor: 'dependabot[bot]' }), expect.objectContaining({ kind: 'branch-push', byDependabot: true }), false]
  ])('of %s is read and trusted as it deserves', (_, event, expected, trusted) => {
    const { event: read } = contextOf(event);
    expect([read, judgeTrust(read, owners).trusted]).toEqual([expected, trusted]);
  });

  test('in a fork is trusted with the registry of its owner alone', () => {
    const event = events.pushEvent({ repository: 'stranger/shop' } as never);
    (event.payload['repository'] as { fork: boolean }).fork = true;
    const { event: read } = contextOf(event);
    const trust = (path: string) => judgeTrust(read, { repositoryOwner: 'Stranger', places: [{ host: 'ghcr.io', path }] });
    expect([trust('stranger/x'), trust('acme')]).toEqual([{ trusted: true }, { trusted: false, reason: 'this repository is a fork, and the registry is of another owner' }]);
  });

  test('of an unknown kind keeps its name', () => {
    const { event } = contextOf({ ...schedule, env: { ...schedule.env, GITHUB_EVENT_NAME: 'repository_dispatch' } });
    expect([event, judgeTrust(event, owners).trusted]).toEqual([{ kind: 'other', name: 'repository_dispatch', commit: sha(schedule) }, false]);
  });

  test.each([['null'], ['[]'], ['{"pull_request":{"number":"1"}}'], ['{']])('of a payload that is no pull request (%s) is of no known kind', (payload) => {
    const env = { GITHUB_REPOSITORY: 'a/b', GITHUB_WORKSPACE: '/w', GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: 'c' };
    expect(parseContext(env, payload).event).toEqual({ kind: 'other', name: 'pull_request', commit: 'c' });
  });

  test('builds nothing where its code is gone', () => {
    expect(judgeBuild({ kind: 'branch-push', branch: 'b', commit: 'c', deleted: true, byDependabot: false, inFork: false })).toBe('the branch b was deleted');
    expect(judgeBuild({ kind: 'tag-push', tag: 't', commit: 'c', deleted: true, inFork: false })).toBe('the tag t was deleted');
    const { event } = contextOf(events.pullRequestEvent({}));
    expect(judgeBuild(event)).toBeUndefined();
    expect(event.kind === 'pull-request' && judgeBuild({ ...event, closed: true })).toMatch(/^the pull request #\d+ is closed$/);
    expect(judgeBuild({ kind: 'other', name: 'schedule', commit: 'c' })).toBeUndefined();
  });
});
