// The pull request object of event payloads.
import { idOf, repository, shaOf, user } from './events-objects.mjs'

/** @typedef {import('./events-objects.mjs').Place} Place */
/**
 * @typedef {object} PullRequestOptions
 * @property {number} [number]
 * @property {string} [title]
 * @property {string} [headRef] branch of the pull request
 * @property {string} [headSha]
 * @property {string} [headRepository] owner/name of a fork; null when the fork was deleted
 * @property {string} [baseRef]
 * @property {string} [baseSha]
 * @property {string} [author]
 * @property {boolean} [draft]
 * @property {boolean} [merged]
 * @property {'open' | 'closed'} [state]
 * @property {string[]} [labels]
 */

/** @param {Place & PullRequestOptions & { headRepositoryDeleted?: boolean }} options */
export function pullRequest(options) {
  const base = repository(options)
  const number = options.number ?? 7
  const headRef = options.headRef ?? 'feature/basket'
  const author = options.author ?? options.actor ?? 'mona'
  const fork = options.headRepository !== undefined && options.headRepository !== base.full_name
  const head = fork ? repository({ repository: options.headRepository ?? '', fork: true }) : base
  const merged = options.merged ?? false
  const state = options.state ?? (merged ? 'closed' : 'open')
  return {
    url: `${base.url}/pulls/${number}`,
    id: idOf(`${base.full_name}#${number}`),
    html_url: `${base.html_url}/pull/${number}`,
    number,
    state,
    locked: false,
    title: options.title ?? 'Add a basket',
    user: user(author),
    body: null,
    created_at: '2026-11-20T10:00:00Z',
    updated_at: '2026-11-21T09:14:03Z',
    closed_at: state === 'closed' ? '2026-11-21T09:14:03Z' : null,
    merged_at: merged ? '2026-11-21T09:14:03Z' : null,
    merge_commit_sha: shaOf(`merge ${base.full_name}#${number}`),
    assignees: [],
    requested_reviewers: [],
    labels: (options.labels ?? []).map((name) => ({ id: idOf(name), name, color: 'ededed', default: false, description: null })),
    draft: options.draft ?? false,
    head: {
      label: `${head.owner.login}:${headRef}`,
      ref: headRef,
      sha: options.headSha ?? shaOf(`${head.full_name}@${headRef}`),
      user: head.owner,
      repo: options.headRepositoryDeleted ? null : head
    },
    base: {
      label: `${base.owner.login}:${options.baseRef ?? base.default_branch}`,
      ref: options.baseRef ?? base.default_branch,
      sha: options.baseSha ?? shaOf(`${base.full_name}@${options.baseRef ?? base.default_branch}`),
      user: base.owner,
      repo: base
    },
    author_association: fork ? 'CONTRIBUTOR' : 'MEMBER',
    auto_merge: null,
    merged,
    mergeable: state === 'open' ? true : null,
    mergeable_state: state === 'open' ? 'clean' : 'unknown',
    merged_by: merged ? user(options.actor ?? 'mona') : null,
    comments: 0,
    commits: 1,
    additions: 12,
    deletions: 3,
    changed_files: 1
  }
}
