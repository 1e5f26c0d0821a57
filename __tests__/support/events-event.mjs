// One event as the runner gets it: GITHUB_* variables and payload.
import { repository, user } from './events-objects.mjs'

/** @typedef {import('./events-objects.mjs').Place} Place */
/** @typedef {{ env: Record<string, string>, payload: Record<string, unknown> }} RunnerEvent */

/**
 * @param {string} name GITHUB_EVENT_NAME
 * @param {Place} place
 * @param {{ ref: string, sha: string, refName?: string, baseRef?: string, headRef?: string, protected?: boolean }} at
 * @param {Record<string, unknown>} payload
 * @returns {RunnerEvent}
 */
export function event(name, place, at, payload) {
  const repo = repository(place)
  const actor = place.actor ?? 'mona'
  return {
    env: {
      GITHUB_EVENT_NAME: name,
      GITHUB_REF: at.ref,
      GITHUB_REF_NAME: at.refName ?? at.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
      GITHUB_REF_TYPE: at.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
      GITHUB_REF_PROTECTED: String(at.protected ?? false),
      GITHUB_SHA: at.sha,
      GITHUB_BASE_REF: at.baseRef ?? '',
      GITHUB_HEAD_REF: at.headRef ?? '',
      GITHUB_ACTOR: actor,
      GITHUB_ACTOR_ID: String(user(actor).id),
      GITHUB_TRIGGERING_ACTOR: actor,
      GITHUB_REPOSITORY: repo.full_name,
      GITHUB_REPOSITORY_ID: String(repo.id),
      GITHUB_REPOSITORY_OWNER: repo.owner.login,
      GITHUB_REPOSITORY_OWNER_ID: String(repo.owner.id)
    },
    payload: { ...payload, repository: repo, organization: { login: repo.owner.login, id: repo.owner.id }, sender: user(actor) }
  }
}
