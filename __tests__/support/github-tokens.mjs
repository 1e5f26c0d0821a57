// Who a token speaks for, and what it may do.

/** @typedef {'none' | 'read' | 'write'} Level */
/**
 * @typedef {object} Token
 * @property {string} login author of what it writes
 * @property {'installation' | 'user'} kind GITHUB_TOKEN and App tokens are installations: they have no /user
 * @property {{ issues?: Level, pull_requests?: Level, contents?: Level, actions?: Level }} permissions
 */

/** The token that runner.mjs gives to a job when a test names none. */
export const DEFAULT_TOKEN = 'ghs_emulatedrunnertoken0000000000000000'

/** GITHUB_TOKEN of a workflow with `pull-requests: write`. @type {Token} */
export const WRITE = { login: 'github-actions[bot]', kind: 'installation', permissions: { contents: 'read', pull_requests: 'write', issues: 'none' } }

/** GITHUB_TOKEN of a fork's or Dependabot's run, whatever the workflow asks for. @type {Token} */
export const READ_ONLY = { login: 'github-actions[bot]', kind: 'installation', permissions: { contents: 'read', pull_requests: 'read', issues: 'read' } }

/** @param {string} login @returns {Token} a personal token that may write */
export function personal(login) {
  return { login, kind: 'user', permissions: { contents: 'write', pull_requests: 'write', issues: 'write' } }
}

/**
 * @param {string | undefined} header Authorization
 * @param {Map<string, Token>} tokens
 * @returns {Token | 'anonymous' | 'bad'}
 */
export function readToken(header, tokens) {
  if (!header) return 'anonymous'
  const value = /^(?:token|bearer)\s+(\S+)$/i.exec(header)?.[1]
  return (value && tokens.get(value)) || 'bad'
}

/** @param {Token} token @param {('issues' | 'pull_requests' | 'contents')[]} names any of them is enough @param {'read' | 'write'} level */
export function may(token, names, level) {
  return names.some((name) => token.permissions[name] === 'write' || (level === 'read' && token.permissions[name] === 'read'))
}
