// What the GitHub server knows: repositories, pull requests and comments, the comments with their history.
import { idOf, repository, user } from './events-objects.mjs'
import { pullRequest } from './events-pull-request.mjs'

/** @typedef {ReturnType<typeof repository>} Repository */
/** @typedef {ReturnType<typeof pullRequest>} PullRequest */
/** @typedef {import('./events-event.mjs').RunnerEvent} RunnerEvent */
/** @typedef {{ atMs: number, body: string | undefined }} Version body is undefined once deleted */
/** @typedef {{ id: number, repository: string, number: number, login: string, createdMs: number, versions: Version[] }} StoredComment */
/**
 * @typedef {object} Comment as the API gives it
 * @property {number} id
 * @property {string} node_id
 * @property {string} url
 * @property {string} issue_url
 * @property {string} body
 * @property {ReturnType<typeof user>} user
 * @property {string} html_url
 * @property {string} created_at
 * @property {string} updated_at
 * @property {string} author_association
 * @property {{ total_count: number }} reactions
 * @property {{ id: number, slug: string, name: string } | null} performed_via_github_app
 */
/** @typedef {ReturnType<typeof createStore>} Store */

/** @param {RunnerEvent[]} events their repositories and pull requests exist */
export function createStore(events) {
  /** @type {Map<string, Repository>} */
  const repositories = new Map()
  /** @type {Map<string, PullRequest>} by owner/name#number */
  const pullRequests = new Map()
  /** @type {StoredComment[]} */
  const comments = []
  /** @type {Map<number, { filename: string, patch?: string }[]>} what pull requests change, by number */
  const changedFiles = new Map()
  /** @type {Map<string, string[]>} by owner/name in lower case; the default branch is there by itself */
  const branches = new Map()
  /** @type {Map<string, string>} when commits were made, by their id */
  const commitDates = new Map()
  let lastId = 3_512_000_000

  const store = {
    repositories,
    pullRequests,
    comments,
    changedFiles,
    branches,
    commitDates,
    /** @param {import('./events-objects.mjs').Place} place */
    addRepository(place) {
      const repo = repository(place)
      repositories.set(repo.full_name.toLowerCase(), repo)
      return repo
    },
    /** @param {Parameters<typeof pullRequest>[0]} options */
    addPullRequest(options) {
      const pr = pullRequest(options)
      pullRequests.set(`${pr.base.repo.full_name}#${pr.number}`.toLowerCase(), pr)
      return pr
    },
    /** @param {string} repo owner/name @param {number} number @param {string} login @param {string} body */
    addComment(repo, number, login, body) {
      const now = Date.now()
      const comment = { id: (lastId += 1 + (idOf(body) % 9)), repository: repo, number, login, createdMs: now, versions: [{ atMs: now, body }] }
      comments.push(comment)
      return comment
    }
  }
  for (const { payload } of events) {
    const repo = /** @type {Repository} */ (payload['repository'])
    repositories.set(repo.full_name.toLowerCase(), repo)
    const pr = /** @type {PullRequest | undefined} */ (payload['pull_request'])
    if (pr) pullRequests.set(`${repo.full_name}#${pr.number}`.toLowerCase(), pr)
  }
  return store
}

/**
 * @param {StoredComment} comment @param {string} server @param {number} [asOfMs] what a replica that lags behind shows
 * @returns {Comment | undefined} undefined when it is not there (yet, or any more)
 */
export function viewComment(comment, server, asOfMs = Number.POSITIVE_INFINITY) {
  const version = comment.versions.filter((one) => one.atMs <= asOfMs).at(-1)
  if (version?.body === undefined) return undefined
  const at = (/** @type {number} */ ms) => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
  const issue = `${server}/api/v3/repos/${comment.repository}/issues`
  return {
    url: `${issue}/comments/${comment.id}`,
    html_url: `${server}/${comment.repository}/pull/${comment.number}#issuecomment-${comment.id}`,
    issue_url: `${issue}/${comment.number}`,
    id: comment.id,
    node_id: `IC_${comment.id}`,
    user: user(comment.login, server),
    created_at: at(comment.createdMs),
    updated_at: at(version.atMs),
    body: version.body,
    author_association: comment.login.endsWith('[bot]') ? 'NONE' : 'MEMBER',
    reactions: { total_count: 0 },
    performed_via_github_app: comment.login === 'github-actions[bot]' ? { id: 15368, slug: 'github-actions', name: 'GitHub Actions' } : null
  }
}
