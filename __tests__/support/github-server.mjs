// A GitHub REST server on loopback: issue comments, pull requests and what belongs to them, strict about what it is sent.
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { failure, notFound, primaryLimit } from './github-answers.mjs'
import { answerOf, createFaults, createWriteLimit } from './github-faults.mjs'
import { REPOSITORY_ROUTES, whoAmI } from './github-routes.mjs'
import { createStore, viewComment } from './github-store.mjs'
import { DEFAULT_TOKEN, READ_ONLY, WRITE, personal, readToken } from './github-tokens.mjs'

export { DEFAULT_TOKEN, READ_ONLY, WRITE, personal }

/** @typedef {import('./github-answers.mjs').Answer} Answer */
/** @typedef {import('./github-store.mjs').Comment} Comment */
/** @typedef {{ verb: string, path: string, query: string, status: number, login: string, atMs: number, body: string }} SeenCall status 0: no answer */
/**
 * @typedef {object} GitHubOptions
 * @property {import('./events.mjs').RunnerEvent[]} [events] their repositories and pull requests exist
 * @property {Record<string, import('./github-tokens.mjs').Token>} [tokens] by value; default DEFAULT_TOKEN with WRITE
 * @property {[number, number]} [latencyMs] each answer takes between these, and takes effect at any time of it
 * @property {number} [readLagMs] reads do not see changes that are younger than this
 * @property {boolean} [limited] GitHub's limits: 80 content writes a minute, 500 an hour, 1000 calls an hour
 * @property {number} [contentWritesPerMinute] more POST, PATCH and DELETE get a secondary limit
 * @property {number} [windowMs] length of that minute
 */
/**
 * @typedef {object} GitHub
 * @property {string} url GITHUB_SERVER_URL of an own server; with /api/v3 GITHUB_API_URL of GHES, with /api/v1 of Forgejo
 * @property {string} apiUrl GITHUB_API_URL as on github.com, without a path
 * @property {import('./github-store.mjs').Store} store
 * @property {SeenCall[]} calls all calls, in the order of their arrival
 * @property {string[]} violations what a right client would not do: unknown paths and verbs, bad bodies, foreign comments changed
 * @property {(verb: string, path?: RegExp) => number} count
 * @property {(number: number, repository?: string) => Comment[]} comments of a pull request, oldest first
 * @property {(comment: { number: number, body: string, login?: string, repository?: string }) => Comment} addComment
 * @property {(fault: import('./github-faults.mjs').Fault) => void} fault for the next matching call
 * @property {() => Promise<void>} close
 */

/** @param {GitHubOptions} [options] @returns {Promise<GitHub>} */
export async function startGitHub(options = {}) {
  const store = createStore(options.events ?? [])
  const tokens = new Map(Object.entries(options.tokens ?? { [DEFAULT_TOKEN]: WRITE }))
  const faults = createFaults()
  const most = (/** @type {number} */ limit) => options.limited ? limit : Number.POSITIVE_INFINITY
  const hourMs = 3_600_000
  const limitMinute = createWriteLimit(options.contentWritesPerMinute ?? most(80), options.windowMs ?? 60_000)
  const limitHour = createWriteLimit(most(500), hourMs)
  const limitCalls = createWriteLimit(most(1000), hourMs)
  const startMs = Date.now()
  /** @type {SeenCall[]} */
  const calls = []
  /** @type {string[]} */
  const violations = []
  let url = ''

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function serve(request, response) {
    const address = new URL(request.url ?? '/', url)
    const prefix = /^\/api\/v[13](?=\/|$)/.exec(address.pathname)?.[0] ?? ''
    const path = address.pathname.slice(prefix.length)
    const verb = request.method ?? 'GET'
    const token = readToken(request.headers.authorization, tokens)
    const text = await readText(request)
    const seen = { verb, path, query: address.search, status: 0, login: typeof token === 'string' ? token : token.login, atMs: Date.now() - startMs, body: text }
    calls.push(seen)
    const [min, max] = options.latencyMs ?? [0, 0]
    const latencyMs = min + Math.random() * (max - min)
    const beforeMs = latencyMs * Math.random()
    if (max > 0) await sleep(beforeMs)
    const fault = faults.take(verb, path)
    const answer = fault && !fault.afterwards ? answerOf(fault) : reply()
    const sent = fault ? answerOf(fault) : answer
    if (answer?.violation) violations.push(`${verb} ${path}: ${answer.violation}`)
    if (max > 0) await sleep(latencyMs - beforeMs)
    if (!sent) return fault?.kind === 'reset' ? void request.socket.resetAndDestroy() : undefined
    seen.status = sent.status
    send(response, sent, prefix)

    /** @returns {Answer} */
    function reply() {
      if (!request.headers['user-agent']) return { ...failure(403, 'Request forbidden by administrative rules.'), violation: 'no User-Agent' }
      if (token === 'bad') return failure(401, 'Bad credentials')
      if (limitCalls()) return primaryLimit(hourMs / 1000)
      if (path === '/user') return verb === 'GET' ? whoAmI(token) : { ...notFound(), violation: 'unknown verb' }
      const body = parseBody(text)
      if (!body) return { ...failure(400, 'Problems parsing JSON'), violation: 'the body is no JSON object' }
      return route({ verb, path, query: address.searchParams, body, token, prefix })
    }
  }

  /** @param {{ verb: string, path: string, query: URLSearchParams, body: Record<string, unknown>, token: import('./github-tokens.mjs').Token | 'anonymous', prefix: string }} call @returns {Answer} */
  function route({ verb, path, query, body, token, prefix }) {
    const parts = /^\/(?:repos\/([^/]+\/[^/]+)|repositories\/(\d+))(\/.*)?$/.exec(path)
    const matched = REPOSITORY_ROUTES.find(([itsVerb, itsPath]) => itsVerb === verb && itsPath.test(parts?.[3] ?? ''))
    if (!parts || !matched) return { ...notFound(), violation: 'unknown path or verb' }
    const [, itsPath, parameters, handle] = matched
    const strange = [...query.keys()].filter((key) => !parameters.includes(key))
    if (strange.length > 0) violations.push(`${verb} ${path}: unknown parameters ${strange.join(', ')}`)
    const repo = parts[1] ? store.repositories.get(parts[1].toLowerCase()) : [...store.repositories.values()].find(({ id }) => id === Number(parts[2]))
    if (!repo || (repo.private && token === 'anonymous')) return notFound()
    const limited = verb === 'GET' ? undefined : limitMinute() ?? limitHour()
    if (limited) return limited
    const args = (itsPath.exec(parts[3] ?? '') ?? []).slice(1)
    const asOfMs = Date.now() - (options.readLagMs ?? 0)
    return handle({ verb, args, query, body, token, store, repo, forgejo: prefix === '/api/v1', server: url, api: url + prefix, asOfMs })
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error) => {
      violations.push(`the server itself failed: ${error}`)
      response.destroy()
    })
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  url = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`
  const only = () => [...store.repositories.values()][0]?.full_name ?? store.addRepository({}).full_name

  return {
    url,
    apiUrl: url,
    store,
    calls,
    violations,
    count: (verb, path = /./) => calls.filter((call) => call.verb === verb && path.test(call.path)).length,
    comments: (number, repository = only()) => store.comments
      .filter((comment) => comment.number === number && comment.repository === repository)
      .flatMap((comment) => viewComment(comment, url) ?? []),
    addComment({ number, body, login = 'mona', repository = only() }) {
      return /** @type {Comment} */ (viewComment(store.addComment(repository, number, login, body), url))
    },
    fault: faults.add,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  }
}

/** @param {import('node:http').IncomingMessage} request @returns {Promise<string>} */
async function readText(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

/** @param {string} text @returns {Record<string, unknown> | undefined} undefined when it is no JSON object */
function parseBody(text) {
  if (text === '') return {}
  try {
    const body = JSON.parse(text)
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : undefined
  } catch {
    return undefined
  }
}

/** @param {import('node:http').ServerResponse} response @param {Answer} answer @param {string} prefix */
function send(response, { status, body, headers }, prefix) {
  const limits = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '987', 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 1800) }
  const page = typeof body === 'string'
  response.writeHead(status, {
    'content-type': page ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    'x-github-request-id': `W${Math.random().toString(16).slice(2, 10).toUpperCase()}`,
    ...(prefix === '' ? limits : {}),
    ...(prefix === '/api/v3' ? { 'x-github-enterprise-version': 'enterprise-server@3.20.1' } : {}),
    ...headers
  })
  response.end(body === undefined ? undefined : page ? body : JSON.stringify(body))
}
