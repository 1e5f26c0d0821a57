// Builders of events: the payload file and the GITHUB_* variables that come with it, full objects from few overrides.
import { ZERO_SHA, commit, idOf, repository, shaOf, user } from './events-objects.mjs'
import { event } from './events-event.mjs'
import { pullRequest } from './events-pull-request.mjs'

export { ZERO_SHA, idOf, shaOf }

/** @typedef {import('./events-objects.mjs').Place} Place */
/** @typedef {import('./events-pull-request.mjs').PullRequestOptions} PullRequestOptions */
/** @typedef {import('./events-event.mjs').RunnerEvent} RunnerEvent */

/** @param {Place} place @param {string} [branch] @returns {string} the tip of a branch, the same for every event of a test */
const tipOf = (place, branch) => shaOf(`${place.repository ?? 'acme/shop'}@${branch ?? place.defaultBranch ?? 'main'}`)

/** @param {Place} place */
const defaultRef = (place) => ({ ref: `refs/heads/${place.defaultBranch ?? 'main'}`, sha: tipOf(place) })

/**
 * A push to a branch.
 * @param {Place & { branch?: string, sha?: string, before?: string, created?: boolean, forced?: boolean, deleted?: boolean, message?: string }} [options]
 */
export function pushEvent(options = {}) {
  const branch = options.branch ?? options.defaultBranch ?? 'main'
  return push(options, `refs/heads/${branch}`, options.deleted ? ZERO_SHA : options.sha ?? tipOf(options, branch))
}

/**
 * A push of a tag.
 * @param {Place & { tag?: string, sha?: string, baseRef?: string, message?: string }} [options]
 */
export function tagPushEvent(options = {}) {
  return push({ ...options, created: true }, `refs/tags/${options.tag ?? 'v1.2.3'}`, options.sha ?? tipOf(options))
}

/**
 * @param {Place & { before?: string, created?: boolean, forced?: boolean, deleted?: boolean, message?: string, baseRef?: string }} options
 * @param {string} ref @param {string} sha
 */
function push(options, ref, sha) {
  const actor = options.actor ?? 'mona'
  const before = options.created ? ZERO_SHA : options.before ?? shaOf(`before ${sha}`)
  const head = options.deleted ? null : commit(sha, options.message ?? 'Sort the basket', actor)
  return event('push', options, { ref, sha: options.deleted ? tipOf(options) : sha }, {
    ref,
    before,
    after: sha,
    pusher: { name: actor, email: `${actor}@users.noreply.github.com` },
    created: options.created ?? false,
    deleted: options.deleted ?? false,
    forced: options.forced ?? false,
    base_ref: options.baseRef ?? null,
    compare: `https://github.com/compare/${before.slice(0, 12)}...${sha.slice(0, 12)}`,
    commits: head ? [head] : [],
    head_commit: head
  })
}

/**
 * A pull request of this repository, of a fork (`headRepository: 'someone/shop'`) or by Dependabot (`author: 'dependabot[bot]'`).
 * @param {Place & PullRequestOptions & { action?: string, sha?: string, headRepositoryDeleted?: boolean }} [options]
 */
export function pullRequestEvent(options = {}) {
  return onPullRequest('pull_request', options, (pr) => pr.merged
    ? { ref: `refs/heads/${pr.base.ref}`, sha: pr.merge_commit_sha }
    : { ref: `refs/pull/${pr.number}/merge`, sha: options.sha ?? pr.merge_commit_sha })
}

/**
 * As pullRequestEvent, but it runs on the default branch with a write token.
 * @param {Place & PullRequestOptions & { action?: string, sha?: string, headRepositoryDeleted?: boolean }} [options]
 */
export function pullRequestTargetEvent(options = {}) {
  return onPullRequest('pull_request_target', options, () => defaultRef(options))
}

/**
 * @param {string} name
 * @param {Place & PullRequestOptions & { action?: string, headRepositoryDeleted?: boolean }} options
 * @param {(pr: ReturnType<typeof pullRequest>) => { ref: string, sha: string }} where
 */
function onPullRequest(name, options, where) {
  const pr = pullRequest(options)
  const actor = options.actor ?? options.author ?? 'mona'
  const action = options.action ?? (pr.state === 'closed' ? 'closed' : 'synchronize')
  const more = action === 'synchronize' ? { before: shaOf(`before ${pr.head.sha}`), after: pr.head.sha } : {}
  return event(name, { ...options, actor }, { ...where(pr), baseRef: pr.base.ref, headRef: pr.head.ref },
    { action, number: pr.number, pull_request: pr, ...more })
}

/** A pull request that Dependabot opened. @param {Parameters<typeof pullRequestEvent>[0]} [options] */
export function dependabotPullRequestEvent(options = {}) {
  return pullRequestEvent({ author: 'dependabot[bot]', headRef: 'dependabot/npm_and_yarn/express-5.1.0', title: 'Bump express', ...options })
}

/** A pull request from a fork. @param {Parameters<typeof pullRequestEvent>[0]} [options] */
export function forkPullRequestEvent(options = {}) {
  return pullRequestEvent({ headRepository: 'stranger/shop', author: 'stranger', headRef: 'patch-1', ...options })
}

/**
 * A merge queue's group; GITHUB_BASE_REF is empty and base_ref a full ref.
 * @param {Place & { number?: number, baseRef?: string, sha?: string }} [options]
 */
export function mergeGroupEvent(options = {}) {
  const base = options.baseRef ?? options.defaultBranch ?? 'main'
  const number = options.number ?? 7
  const sha = options.sha ?? shaOf(`queue ${number} on ${base}`)
  const ref = `refs/heads/gh-readonly-queue/${base}/pr-${number}-${tipOf(options, base)}`
  return event('merge_group', options, { ref, sha }, {
    action: 'checks_requested',
    merge_group: {
      head_sha: sha, head_ref: ref, base_sha: tipOf(options, base), base_ref: `refs/heads/${base}`,
      head_commit: commit(sha, `Merge pull request #${number}`, options.actor ?? 'mona')
    }
  })
}

/** @param {Place & { cron?: string, sha?: string }} [options] */
export function scheduleEvent(options = {}) {
  const at = defaultRef(options)
  return event('schedule', options, { ...at, sha: options.sha ?? at.sha }, { schedule: options.cron ?? '17 3 * * *' })
}

/** @param {Place & { branch?: string, tag?: string, sha?: string, inputs?: Record<string, string> }} [options] */
export function dispatchEvent(options = {}) {
  const branch = options.branch ?? options.defaultBranch ?? 'main'
  const ref = options.tag ? `refs/tags/${options.tag}` : `refs/heads/${branch}`
  return event('workflow_dispatch', options, { ref, sha: options.sha ?? tipOf(options, options.tag ? undefined : branch) },
    { inputs: options.inputs ?? null, ref, workflow: '.github/workflows/ci.yml' })
}

/** @param {Place & { tag?: string, sha?: string, action?: string, prerelease?: boolean }} [options] */
export function releaseEvent(options = {}) {
  const tag = options.tag ?? 'v1.2.3'
  return event('release', options, { ref: `refs/tags/${tag}`, sha: options.sha ?? tipOf(options) }, {
    action: options.action ?? 'published',
    release: {
      id: idOf(tag), tag_name: tag, target_commitish: options.defaultBranch ?? 'main', name: tag, draft: false,
      prerelease: options.prerelease ?? false, body: '', author: user(options.actor ?? 'mona'), assets: []
    }
  })
}

/**
 * After another workflow; for a fork's pull request `pull_requests` is empty, as GitHub sends it.
 * @param {Place & { branch?: string, headSha?: string, headRepository?: string, event?: string, conclusion?: string, number?: number }} [options]
 */
export function workflowRunEvent(options = {}) {
  const branch = options.branch ?? options.defaultBranch ?? 'main'
  const base = repository(options)
  const head = options.headRepository ? repository({ repository: options.headRepository, fork: true }) : base
  const headSha = options.headSha ?? shaOf(`${head.full_name}@${branch}`)
  const linked = options.number && head === base ? [{ number: options.number, head: { ref: branch, sha: headSha }, base: { ref: base.default_branch } }] : []
  return event('workflow_run', options, defaultRef(options), {
    action: 'completed',
    workflow: { id: idOf('Build'), name: 'Build', path: '.github/workflows/build.yml' },
    workflow_run: {
      id: idOf(headSha), name: 'Build', run_number: 12, run_attempt: 1, event: options.event ?? (head === base ? 'push' : 'pull_request'),
      status: 'completed', conclusion: options.conclusion ?? 'success', head_branch: branch, head_sha: headSha,
      head_repository: head, repository: base, pull_requests: linked, actor: user(options.actor ?? 'mona')
    }
  })
}

/** A branch or tag is deleted; it runs on the default branch. @param {Place & { branch?: string, tag?: string }} [options] */
export function deleteEvent(options = {}) {
  const ref = options.tag ?? options.branch ?? 'feature/basket'
  return event('delete', options, defaultRef(options), { ref, ref_type: options.tag === undefined ? 'branch' : 'tag', pusher_type: 'user' })
}

/** @param {Place & PullRequestOptions & { body?: string, commenter?: string, onIssue?: boolean }} [options] */
export function issueCommentEvent(options = {}) {
  const pr = pullRequest(options)
  const commenter = options.commenter ?? options.actor ?? 'mona'
  const links = { url: pr.url, html_url: pr.html_url, merged_at: null }
  return event('issue_comment', { ...options, actor: commenter }, defaultRef(options), {
    action: 'created',
    issue: {
      id: pr.id, number: pr.number, title: pr.title, user: pr.user, state: pr.state, locked: false, labels: pr.labels, comments: 1,
      ...(options.onIssue ? {} : { draft: pr.draft, pull_request: links })
    },
    comment: { id: idOf(`comment ${pr.number}`), body: options.body ?? '/build', user: user(commenter), author_association: 'MEMBER' }
  })
}
