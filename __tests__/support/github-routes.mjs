// The calls that the GitHub server answers; a call that is none of these is a mistake of the client.
import { failure, forbidden, invalidComment, notFound } from './github-answers.mjs'
import { paginate } from './github-pages.mjs'
import { user } from './events-objects.mjs'
import { viewComment } from './github-store.mjs'
import { may } from './github-tokens.mjs'

/** @typedef {import('./github-answers.mjs').Answer} Answer */
/** @typedef {import('./github-store.mjs').Repository} Repository */
/**
 * @typedef {object} Call
 * @property {string} verb
 * @property {string[]} args what the path's groups matched
 * @property {URLSearchParams} query
 * @property {Record<string, unknown>} body
 * @property {import('./github-tokens.mjs').Token | 'anonymous'} token
 * @property {import('./github-store.mjs').Store} store
 * @property {Repository} repo
 * @property {boolean} forgejo
 * @property {string} server address without the API's path
 * @property {string} api address of the API
 * @property {number} asOfMs reads show what was there then
 */

const COMMENTS = ['issues', 'pull_requests']
export const BODY_LIMIT = 65_536

/** Needs a repository in the path; it has been found. @type {[string, RegExp, string[], (call: Call) => Answer][]} verb, path after it, query parameters, handler */
export const REPOSITORY_ROUTES = [
  ['GET', /^$/, [], (call) => ({ status: 200, body: call.repo })],
  ['GET', /^\/pulls$/, ['state', 'head', 'per_page', 'page'], (call) => reads(call, ['pull_requests']) ?? listPulls(call)],
  ['GET', /^\/pulls\/(\d+)$/, [], (call) => reads(call, ['pull_requests']) ?? found(pullRequestOf(call, Number(call.args[0])))],
  ['GET', /^\/pulls\/(\d+)\/files$/, ['per_page', 'page'], (call) => reads(call, ['pull_requests']) ?? (pullRequestOf(call, Number(call.args[0])) ? page(call, call.store.changedFiles.get(Number(call.args[0])) ?? [], `pulls/${call.args[0]}/files`) : notFound())],
  ['GET', /^\/commits\/([0-9a-f]{40})\/pulls$/, ['per_page', 'page'], (call) => reads(call, ['pull_requests']) ?? pullsOfCommit(call)],
  ['GET', /^\/git\/commits\/([0-9a-f]{40})$/, [], ({ store, args }) => found(store.commitDates.has(args[0] ?? '') ? { sha: args[0], committer: { date: store.commitDates.get(args[0] ?? '') } } : undefined)],
  ['GET', /^\/branches$/, ['per_page', 'page'], (call) => page(call, [call.repo.default_branch, ...(call.store.branches.get(call.repo.full_name.toLowerCase()) ?? [])].map((name) => ({ name, protected: false })), 'branches')],
  ['GET', /^\/issues\/(\d+)\/comments$/, ['per_page', 'page', 'since', 'before'], (call) => reads(call, COMMENTS) ?? listComments(call)],
  ['POST', /^\/issues\/(\d+)\/comments$/, [], (call) => createComment(call)],
  ['GET', /^\/issues\/comments\/(\d+)$/, [], (call) => reads(call, COMMENTS) ?? found(viewOf(call, commentOf(call)))],
  ['PATCH', /^\/issues\/comments\/(\d+)$/, [], (call) => updateComment(call)],
  ['DELETE', /^\/issues\/comments\/(\d+)$/, [], (call) => deleteComment(call)]
]

/** @param {Call['token']} token @returns {Answer} */
export function whoAmI(token) {
  if (token === 'anonymous') return failure(401, 'Requires authentication')
  return token.kind === 'installation' ? forbidden('') : { status: 200, body: user(token.login) }
}

/** @param {object | undefined} body @returns {Answer} */
const found = (body) => body ? { status: 200, body } : notFound()

/** @param {Call} call @param {string[]} names @returns {Answer | undefined} a refusal; what is public may be read without any permission */
function reads({ token, repo }, names) {
  if (!repo.private) return undefined
  if (token === 'anonymous') return notFound()
  return may(token, /** @type {'issues'[]} */ (names), 'read') ? undefined : forbidden(names.map((name) => `${name}=read`).join('; '))
}

/** @param {Call} call @returns {Answer | undefined} a refusal */
function writes({ token, repo }) {
  if (token === 'anonymous') return failure(401, 'Requires authentication')
  if (!may(token, ['issues', 'pull_requests'], 'write')) return forbidden('issues=write; pull_requests=write')
  return repo.archived ? failure(403, 'Repository was archived so is read-only.') : undefined
}

/** @param {Call} call @param {number} number */
const pullRequestOf = ({ store, repo }, number) => store.pullRequests.get(`${repo.full_name}#${number}`.toLowerCase())

/** Forgejo ignores `head`. @param {Call} call @returns {Answer} */
function listPulls(call) {
  const [state, head] = [call.query.get('state') ?? 'open', call.forgejo ? null : call.query.get('head')]
  const all = [...call.store.pullRequests.values()].filter((pr) => pr.base.repo.full_name === call.repo.full_name && (state === 'all' || pr.state === state) && (head === null || pr.head.label === head))
  return page(call, all, 'pulls')
}

/** @param {Call} call @returns {Answer} */
function pullsOfCommit(call) {
  if (call.forgejo) return notFound()
  const sha = call.args[0]
  const all = [...call.store.pullRequests.values()].filter((pr) => pr.base.repo.full_name === call.repo.full_name && (pr.head.sha === sha || (pr.merged && pr.merge_commit_sha === sha)))
  return page(call, all, `commits/${sha}/pulls`)
}

/** @param {Call} call @param {object[]} all @param {string} path @returns {Answer} */
function page(call, all, path) {
  if (call.forgejo) return { status: 200, body: all, headers: { 'x-total-count': String(all.length) } }
  const { items, ...rest } = paginate(all, call.query, `${call.api}/repositories/${call.repo.id}/${path}`)
  return { status: 200, body: items, ...rest }
}

/** @param {Call} call @returns {Answer} */
function listComments(call) {
  const number = Number(call.args[0])
  if (!pullRequestOf(call, number)) return notFound()
  const since = Date.parse(call.query.get('since') ?? '1970-01-01')
  const all = call.store.comments
    .filter((comment) => comment.repository === call.repo.full_name && comment.number === number)
    .flatMap((comment) => viewOf(call, comment) ?? [])
    .filter((comment) => Date.parse(comment.updated_at) >= since)
  return page(call, all, `issues/${number}/comments`)
}

/** @param {Call} call @returns {import('./github-store.mjs').StoredComment | undefined} */
function commentOf({ store, repo, args }) {
  return store.comments.find((comment) => comment.id === Number(args[0]) && comment.repository === repo.full_name)
}

/** @param {Call} call @param {import('./github-store.mjs').StoredComment | undefined} comment */
const viewOf = (call, comment) => comment && viewComment(comment, call.server, call.verb === 'GET' ? call.asOfMs : undefined)

/** @param {Record<string, unknown>} body @returns {Answer | undefined} a refusal */
function checkBody({ body }) {
  if (body === undefined || body === null) return { ...failure(422, 'Invalid request.\n\n"body" wasn\'t supplied.'), violation: 'a comment without body' }
  if (typeof body !== 'string') return { ...failure(422, `Invalid request.\n\nFor 'properties/body', ${JSON.stringify(body)} is not a string.`), violation: 'a body that is no string' }
  if (body.trim() === '') return invalidComment('Body cannot be blank')
  return body.length > BODY_LIMIT ? invalidComment(`Body is too long (maximum is ${BODY_LIMIT} characters)`) : undefined
}

/** @param {Call} call @returns {Answer} */
function createComment(call) {
  const { store, repo, token } = call
  const pr = pullRequestOf(call, Number(call.args[0]))
  const refusal = writes(call) ?? (pr ? undefined : notFound()) ?? (pr?.locked ? failure(403, 'Unable to create comment because issue is locked.') : undefined) ?? checkBody(call.body)
  if (refusal || !pr || token === 'anonymous') return refusal ?? notFound()
  const comment = store.addComment(repo.full_name, pr.number, token.login, String(call.body['body']))
  const view = viewOf(call, comment)
  return { status: 201, body: view, headers: { location: `${call.api}/repos/${repo.full_name}/issues/comments/${comment.id}` } }
}

/** @param {Call} call @returns {Answer} */
function updateComment(call) {
  const comment = commentOf(call)
  const refusal = writes(call) ?? (viewOf(call, comment) ? undefined : notFound()) ?? checkBody(call.body)
  if (refusal || !comment) return refusal ?? notFound()
  comment.versions.push({ atMs: Date.now(), body: String(call.body['body']) })
  return { status: 200, body: viewOf(call, comment), ...foreign(call, comment) }
}

/** @param {Call} call @returns {Answer} */
function deleteComment(call) {
  const comment = commentOf(call)
  const refusal = writes(call) ?? (viewOf(call, comment) ? undefined : notFound())
  if (refusal || !comment) return refusal ?? notFound()
  comment.versions.push({ atMs: Date.now(), body: undefined })
  return { status: 204, ...foreign(call, comment) }
}

/** GitHub lets a writer change anybody's comment; we must not. @param {Call} call @param {import('./github-store.mjs').StoredComment} comment */
function foreign({ verb, token }, comment) {
  return token === 'anonymous' || token.login === comment.login ? {} : { violation: `${verb} on a comment of ${comment.login} by ${token.login}` }
}
