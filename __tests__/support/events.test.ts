import { describe, expect, test } from '@jest/globals'
import {
  ZERO_SHA, dependabotPullRequestEvent, dispatchEvent, forkPullRequestEvent, issueCommentEvent, mergeGroupEvent, pullRequestEvent,
  pullRequestTargetEvent, pushEvent, releaseEvent, scheduleEvent, shaOf, tagPushEvent, workflowRunEvent, type RunnerEvent
} from './events.mjs'

const MAIN = shaOf('acme/shop@main')
const MERGE = shaOf('merge acme/shop#7')
const QUEUE = `gh-readonly-queue/main/pr-7-${MAIN}`

/** Picks `a.b.c` out of a payload. */
function pick({ payload }: RunnerEvent, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], payload)
}

describe('GITHUB_* of an event', () => {
  test.each([
    { title: 'a push', event: pushEvent({ branch: 'a/b' }), is: ['push', 'refs/heads/a/b', 'a/b', 'branch', shaOf('acme/shop@a/b'), '', ''] },
    { title: 'a deleted branch', event: pushEvent({ branch: 'x', deleted: true }), is: ['push', 'refs/heads/x', 'x', 'branch', MAIN, '', ''] },
    { title: 'a tag', event: tagPushEvent({ tag: 'v2' }), is: ['push', 'refs/tags/v2', 'v2', 'tag', MAIN, '', ''] },
    { title: 'a pull request', event: pullRequestEvent(), is: ['pull_request', 'refs/pull/7/merge', '7/merge', 'branch', MERGE, 'main', 'feature/basket'] },
    { title: 'a merged pull request', event: pullRequestEvent({ merged: true }), is: ['pull_request', 'refs/heads/main', 'main', 'branch', MERGE, 'main', 'feature/basket'] },
    { title: 'a fork\'s pull request', event: forkPullRequestEvent(), is: ['pull_request', 'refs/pull/7/merge', '7/merge', 'branch', MERGE, 'main', 'patch-1'] },
    { title: 'pull_request_target', event: pullRequestTargetEvent(), is: ['pull_request_target', 'refs/heads/main', 'main', 'branch', MAIN, 'main', 'feature/basket'] },
    { title: 'a merge queue', event: mergeGroupEvent(), is: ['merge_group', `refs/heads/${QUEUE}`, QUEUE, 'branch', shaOf('queue 7 on main'), '', ''] },
    { title: 'a schedule', event: scheduleEvent({ defaultBranch: 'trunk' }), is: ['schedule', 'refs/heads/trunk', 'trunk', 'branch', shaOf('acme/shop@trunk'), '', ''] },
    { title: 'a dispatch on a tag', event: dispatchEvent({ tag: 'v1' }), is: ['workflow_dispatch', 'refs/tags/v1', 'v1', 'tag', MAIN, '', ''] },
    { title: 'a release', event: releaseEvent(), is: ['release', 'refs/tags/v1.2.3', 'v1.2.3', 'tag', MAIN, '', ''] },
    { title: 'workflow_run', event: workflowRunEvent({ branch: 'x' }), is: ['workflow_run', 'refs/heads/main', 'main', 'branch', MAIN, '', ''] },
    { title: 'a comment', event: issueCommentEvent(), is: ['issue_comment', 'refs/heads/main', 'main', 'branch', MAIN, '', ''] }
  ])('$title', ({ event: { env }, is }) => {
    expect(['EVENT_NAME', 'REF', 'REF_NAME', 'REF_TYPE', 'SHA', 'BASE_REF', 'HEAD_REF'].map((key) => env[`GITHUB_${key}`])).toEqual(is)
  })
})

describe('the payload', () => {
  test.each([
    { title: 'of a new branch comes from nothing', event: pushEvent({ branch: 'x', created: true }), is: { before: ZERO_SHA, created: true, after: shaOf('acme/shop@x') } },
    { title: 'of a deleted branch leads to nothing', event: pushEvent({ deleted: true }), is: { after: ZERO_SHA, deleted: true, head_commit: null } },
    { title: 'of a forced push says so', event: pushEvent({ forced: true }), is: { forced: true, 'head_commit.id': MAIN } },
    {
      title: 'of a pull request has both sides', event: pullRequestEvent({ number: 3, baseRef: 'stable' }),
      is: { action: 'synchronize', number: 3, 'pull_request.head.repo.full_name': 'acme/shop', 'pull_request.head.repo.fork': false, 'pull_request.base.ref': 'stable', 'pull_request.draft': false, 'pull_request.merged': false }
    },
    {
      title: 'of a fork\'s pull request names the fork', event: forkPullRequestEvent(),
      is: { 'pull_request.head.repo.full_name': 'stranger/shop', 'pull_request.head.repo.fork': true, 'pull_request.base.repo.full_name': 'acme/shop', 'pull_request.user.login': 'stranger', 'sender.login': 'stranger' }
    },
    { title: 'of a deleted fork has no head repository', event: forkPullRequestEvent({ headRepositoryDeleted: true }), is: { 'pull_request.head.repo': null } },
    { title: 'of Dependabot has a bot as author', event: dependabotPullRequestEvent(), is: { 'pull_request.user.login': 'dependabot[bot]', 'pull_request.user.type': 'Bot', 'pull_request.head.repo.full_name': 'acme/shop', 'sender.login': 'dependabot[bot]' } },
    { title: 'of a merged pull request is closed', event: pullRequestEvent({ merged: true }), is: { action: 'closed', 'pull_request.state': 'closed', 'pull_request.merged': true } },
    { title: 'of a merge queue has full refs', event: mergeGroupEvent(), is: { 'merge_group.base_ref': 'refs/heads/main', 'merge_group.head_ref': `refs/heads/${QUEUE}`, 'merge_group.head_sha': shaOf('queue 7 on main') } },
    { title: 'of a fork\'s workflow_run has no pull requests', event: workflowRunEvent({ headRepository: 'stranger/shop', number: 7 }), is: { 'workflow_run.pull_requests': [], 'workflow_run.event': 'pull_request', 'workflow_run.head_repository.full_name': 'stranger/shop' } },
    { title: 'of a comment on a pull request says so', event: issueCommentEvent(), is: { 'issue.number': 7, 'issue.pull_request.merged_at': null, 'comment.user.login': 'mona' } },
    { title: 'of a comment on an issue does not', event: issueCommentEvent({ onIssue: true }), is: { 'issue.pull_request': undefined } },
    { title: 'has the repository', event: scheduleEvent({ repository: 'o/r', defaultBranch: 'trunk', private: true }), is: { 'repository.full_name': 'o/r', 'repository.name': 'r', 'repository.owner.login': 'o', 'repository.default_branch': 'trunk', 'repository.private': true, 'repository.visibility': 'private' } }
  ])('$title', ({ event, is }) => {
    expect(Object.fromEntries(Object.keys(is).map((path) => [path, pick(event, path)]))).toEqual(is)
  })
})

test('variables and payload agree, and the same place has the same ids in every event', () => {
  const events = [pushEvent(), pullRequestEvent(), mergeGroupEvent(), forkPullRequestEvent()]
  for (const event of events) expect(event.env['GITHUB_REPOSITORY_ID']).toBe(String(pick(event, 'repository.id')))
  expect(new Set(events.map((event) => pick(event, 'repository.id'))).size).toBe(1)
  expect(dependabotPullRequestEvent().env['GITHUB_ACTOR']).toBe('dependabot[bot]')
  expect(pullRequestEvent({ author: 'dependabot[bot]', actor: 'mona' }).env['GITHUB_ACTOR']).toBe('mona')
})
