import { describe, expect, test } from '@jest/globals';
import { commitOf, parseContext, pullRequestNumber } from '../../src/github/context.js';
import { judgeBuild } from '../../src/plan/judge-build.js';
import { judgeTrust } from '../../src/plan/trust.js';
import * as events from '../support/events.mjs';

type RunnerEvent = ReturnType<typeof events.pushEvent>;
function contextOf(event: RunnerEvent, more: Readonly<Record<string, string>> = {}) {
  return parseContext({ ...event.env, GITHUB_WORKSPACE: '/workspace', RUNNER_TEMP: '/temp', GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2', ...more }, JSON.stringify(event.payload));
}

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
    expect(contextOf(event).event).toEqual({ kind: 'branch-push', branch: 'main', commit: event.env['GITHUB_SHA'], deleted: false, byDependabot: false });
  });

  test('of a push of a tag', () => {
    const event = events.tagPushEvent({});
    expect(contextOf(event).event).toEqual({ kind: 'tag-push', tag: event.env['GITHUB_REF_NAME'], commit: event.env['GITHUB_SHA'], deleted: false });
  });

  test('of a pull request is about its head commit, and knows the merge commit', () => {
    const event = events.pullRequestEvent({});
    const { event: read } = contextOf(event);
    const request = event.payload['pull_request'] as { number: number; head: { sha: string; ref: string }; base: { ref: string } };
    expect(read).toEqual({
      kind: 'pull-request', number: request.number, headCommit: request.head.sha, mergeCommit: event.env['GITHUB_SHA'],
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
    expect(judgeTrust(contextOf(event).event)).toEqual({ trusted: false, reason });
  });

  test('of a pull request whose fork is gone is not trusted', () => {
    const event = events.forkPullRequestEvent({});
    (event.payload['pull_request'] as { head: { repo: unknown } }).head.repo = null;
    expect(judgeTrust(contextOf(event).event).trusted).toBe(false);
  });

  test.each([
    ['pull_request_target', events.pullRequestTargetEvent({})], ['merge_group', events.mergeGroupEvent({})], ['schedule', events.scheduleEvent({})],
    ['workflow_dispatch', events.dispatchEvent({})], ['release', events.releaseEvent({})], ['issue_comment', events.issueCommentEvent({})], ['workflow_run', events.workflowRunEvent({})]
  ])('of kind %s is not trusted yet', (name, event) => {
    const { event: read } = contextOf(event);
    expect(read).toEqual({ kind: 'other', name, commit: event.env['GITHUB_SHA'] });
    expect(judgeTrust(read).trusted).toBe(false);
  });

  test.each([['null'], ['[]'], ['{"pull_request":{"number":"1"}}'], ['{']])('of a payload that is no pull request (%s) is of no known kind', (payload) => {
    const env = { GITHUB_REPOSITORY: 'a/b', GITHUB_WORKSPACE: '/w', GITHUB_EVENT_NAME: 'pull_request', GITHUB_SHA: 'c' };
    expect(parseContext(env, payload).event).toEqual({ kind: 'other', name: 'pull_request', commit: 'c' });
  });

  test('builds nothing where its code is gone', () => {
    expect(judgeBuild({ kind: 'branch-push', branch: 'b', commit: 'c', deleted: true, byDependabot: false })).toBe('the branch b was deleted');
    expect(judgeBuild({ kind: 'tag-push', tag: 't', commit: 'c', deleted: true })).toBe('the tag t was deleted');
    const { event } = contextOf(events.pullRequestEvent({}));
    expect(judgeBuild(event)).toBeUndefined();
    expect(event.kind === 'pull-request' && judgeBuild({ ...event, closed: true })).toMatch(/^the pull request #\d+ is closed$/);
    expect(judgeBuild({ kind: 'other', name: 'schedule', commit: 'c' })).toBeUndefined();
  });
});
