// Objects that event payloads are made of, with the fields GitHub sends.
import { createHash } from 'node:crypto'

/** @typedef {Record<string, unknown>} Json */
/**
 * Where an event happens; every field has a default.
 * @typedef {object} Place
 * @property {string} [repository] owner/name
 * @property {number} [repositoryId]
 * @property {string} [defaultBranch]
 * @property {string} [actor] who caused it
 * @property {boolean} [private]
 * @property {boolean} [fork] the repository itself is a fork
 * @property {boolean} [archived]
 * @property {string} [server] e.g. https://github.com
 */

export const ZERO_SHA = '0'.repeat(40)

/** @param {string} text @returns {string} a commit id that belongs to this text */
export const shaOf = (text) => createHash('sha1').update(text).digest('hex')

/** @param {string} text @returns {number} a positive id that belongs to this text */
export const idOf = (text) => Number.parseInt(shaOf(text).slice(0, 7), 16) + 1

/** @param {string} login @param {string} [server] */
export function user(login, server = 'https://github.com') {
  const bot = login.endsWith('[bot]')
  const id = { 'github-actions[bot]': 41898282, 'dependabot[bot]': 49699333 }[login] ?? idOf(login)
  return {
    login,
    id,
    node_id: Buffer.from(`04:User${id}`).toString('base64'),
    avatar_url: `${server}/avatars/u/${id}?v=4`,
    gravatar_id: '',
    url: `${server}/api/users/${encodeURIComponent(login)}`,
    html_url: bot ? `${server}/apps/${login.slice(0, -'[bot]'.length)}` : `${server}/${login}`,
    type: bot ? 'Bot' : 'User',
    user_view_type: 'public',
    site_admin: false
  }
}

/** @param {Place} place */
export function repository(place) {
  const fullName = place.repository ?? 'acme/shop'
  const server = place.server ?? 'https://github.com'
  const [owner = '', name = ''] = fullName.split('/')
  const id = place.repositoryId ?? idOf(fullName)
  return {
    id,
    node_id: `R_${id}`,
    name,
    full_name: fullName,
    private: place.private ?? false,
    owner: { ...user(owner, server), type: 'Organization' },
    html_url: `${server}/${fullName}`,
    description: null,
    fork: place.fork ?? false,
    url: `${server}/api/repos/${fullName}`,
    clone_url: `${server}/${fullName}.git`,
    ssh_url: `git@${new URL(server).host}:${fullName}.git`,
    created_at: '2024-03-01T08:00:00Z',
    updated_at: '2026-11-20T17:31:05Z',
    pushed_at: '2026-11-21T09:14:02Z',
    size: 4210,
    language: 'TypeScript',
    archived: place.archived ?? false,
    disabled: false,
    visibility: place.private ? 'private' : 'public',
    topics: [],
    default_branch: place.defaultBranch ?? 'main'
  }
}

/** @param {string} sha @param {string} message @param {string} actor */
export function commit(sha, message, actor) {
  const person = { name: actor, email: `${actor}@users.noreply.github.com`, username: actor }
  return {
    id: sha,
    tree_id: shaOf(`tree ${sha}`),
    distinct: true,
    message,
    timestamp: '2026-11-21T09:14:00Z',
    url: `https://github.com/commit/${sha}`,
    author: person,
    committer: person,
    added: [],
    removed: [],
    modified: ['services/api/src/index.js']
  }
}

