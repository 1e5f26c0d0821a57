import { afterEach, describe, expect, test } from '@jest/globals'
import { DEFAULT_TOKEN, READ_ONLY, WRITE, personal, startGitHub, type GitHub, type GitHubOptions } from './github-server.mjs'
import { pullRequestEvent, shaOf } from './events.mjs'

const open: GitHub[] = []
afterEach(async () => {
  for (const github of open.splice(0)) await github.close()
})

async function start(options: GitHubOptions = {}) {
  const github = await startGitHub({ events: [pullRequestEvent()], ...options })
  open.push(github)
  return github
}

async function call(github: GitHub, verb: string, path: string, body?: unknown, { token = DEFAULT_TOKEN, headers = {} } = {}) {
  const response = await fetch(path.startsWith('http') ? path : github.url + path, {
    method: verb, headers: { authorization: `Bearer ${token}`, 'user-agent': 'test', ...headers }, ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined }
}
const COMMENTS = '/repos/acme/shop/issues/7/comments'

describe('comments', () => {
  test('are created, read, changed and deleted, with the author of the token', async () => {
    const github = await start()
    const created = await call(github, 'POST', COMMENTS, { body: 'one' })
    const path = `/repos/acme/shop/issues/comments/${created.json.id}`
    expect([created.status, created.json.body, created.json.user.login, created.json.user.type, created.json.html_url]).toEqual([
      201, 'one', 'github-actions[bot]', 'Bot', `${github.url}/acme/shop/pull/7#issuecomment-${created.json.id}`])
    expect((await call(github, 'PATCH', path, { body: 'two' })).json.body).toBe('two')
    expect((await call(github, 'GET', path)).json.body).toBe('two')
    expect(github.comments(7).map(({ body }) => body)).toEqual(['two'])
    expect([(await call(github, 'DELETE', path)).status, (await call(github, 'GET', path)).status, (await call(github, 'PATCH', path, { body: 'x' })).status]).toEqual([204, 404, 404])
    expect([github.comments(7), github.violations, github.count('PATCH'), github.count('GET', /comments\/\d+$/)]).toEqual([[], [], 2, 2])
  })

  test('have the author of the token, whoever that is', async () => {
    const github = await start({ tokens: { a: personal('mona'), b: { ...WRITE, login: 'our-app[bot]' } } })
    const authors = await Promise.all(['a', 'b'].map(async (token) => (await call(github, 'POST', COMMENTS, { body: 'x' }, { token })).json.user))
    expect(authors.map(({ login, type }) => `${login} ${type}`)).toEqual(['mona User', 'our-app[bot] Bot'])
  })

  test('come in pages, the oldest first, linked by the repository\'s id', async () => {
    const github = await start()
    for (let n = 1; n <= 25; n++) github.addComment({ number: 7, body: `c${n}` })
    const first = await call(github, 'GET', `${COMMENTS}?per_page=10`)
    expect(first.json.map(({ body }: { body: string }) => body)).toEqual(Array.from({ length: 10 }, (_, index) => `c${index + 1}`))
    const list = `${github.url}/repositories/${first.json.length && github.store.repositories.get('acme/shop')?.id}/issues/7/comments`
    expect(first.headers.get('link')).toBe(`<${list}?per_page=10&page=2>; rel="next", <${list}?per_page=10&page=3>; rel="last"`)
    const last = await call(github, 'GET', `${list}?per_page=10&page=3`)
    expect([last.json.length, last.headers.get('link')]).toEqual([5, `<${list}?per_page=10&page=2>; rel="prev", <${list}?per_page=10&page=1>; rel="first"`])
    expect([(await call(github, 'GET', `${COMMENTS}?page=9`)).json, (await call(github, 'GET', COMMENTS)).json.length]).toEqual([[], 25])
    expect(github.violations).toEqual([])
  })

  test('come all at once from Forgejo', async () => {
    const github = await start()
    for (let n = 1; n <= 60; n++) github.addComment({ number: 7, body: `c${n}` })
    const all = await call(github, 'GET', `/api/v1${COMMENTS}?per_page=10`)
    expect([all.json.length, all.headers.get('link')]).toEqual([60, null])
  })

  test('are limited to 65,536 characters', async () => {
    const github = await start()
    expect((await call(github, 'POST', COMMENTS, { body: 'x'.repeat(65_536) })).status).toBe(201)
    const refused = await call(github, 'POST', COMMENTS, { body: 'x'.repeat(65_537) })
    expect([refused.status, refused.json]).toEqual([422, {
      message: 'Validation Failed',
      errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message: 'Body is too long (maximum is 65536 characters)' }],
      documentation_url: 'https://docs.github.com/rest',
      status: '422'
    }])
  })
})

describe('what a right client does not do is answered with an error, and recorded', () => {
  test.each([
    { title: 'an unknown path', verb: 'GET', path: '/repos/acme/shop/issues/7/labels', status: 404 },
    { title: 'an unknown verb', verb: 'PUT', path: COMMENTS, body: { body: 'x' }, status: 404 },
    { title: 'a body that is no JSON', verb: 'POST', path: COMMENTS, body: 'body=x', status: 400 },
    { title: 'a body that is no object', verb: 'POST', path: COMMENTS, body: '["x"]', status: 400 },
    { title: 'no body', verb: 'POST', path: COMMENTS, status: 422 },
    { title: 'a body that is no string', verb: 'POST', path: COMMENTS, body: { body: 5 }, status: 422 },
    { title: 'an empty body', verb: 'POST', path: COMMENTS, body: { body: ' \n' }, status: 422 },
    { title: 'too many on a page', verb: 'GET', path: `${COMMENTS}?per_page=500`, status: 200 },
    { title: 'an unknown parameter', verb: 'GET', path: `${COMMENTS}?direction=desc`, status: 200 },
    { title: 'no user agent', verb: 'GET', path: COMMENTS, headers: { 'user-agent': '' }, status: 403 }
  ])('$title', async ({ verb, path, body, status, headers }) => {
    const github = await start()
    expect((await call(github, verb, path, body, { headers: headers ?? {} } as never)).status).toBe(status)
    expect(github.violations).toHaveLength(1)
  })

  test('another author\'s comment changed or deleted', async () => {
    const github = await start()
    const { id } = github.addComment({ number: 7, body: 'mine', login: 'mona' })
    const path = `/repos/acme/shop/issues/comments/${id}`
    expect([(await call(github, 'PATCH', path, { body: 'x' })).status, (await call(github, 'DELETE', path)).status]).toEqual([200, 204])
    expect(github.violations).toEqual(['PATCH', 'DELETE'].map((verb) => `${verb} ${path}: ${verb} on a comment of mona by github-actions[bot]`))
  })
})

describe('who may not', () => {
  test('a read-only token cannot write, and hears what it would need', async () => {
    const github = await start({ tokens: { [DEFAULT_TOKEN]: READ_ONLY } })
    const refused = await call(github, 'POST', COMMENTS, { body: 'x' })
    expect([refused.status, refused.json.message, refused.headers.get('x-accepted-github-permissions')]).toEqual([403, 'Resource not accessible by integration', 'issues=write; pull_requests=write'])
    expect((await call(github, 'GET', COMMENTS)).status).toBe(200)
  })

  test.each(['token', 'Bearer'])('an unknown %s is a bad credential', async (scheme) => {
    const refused = await call(await start(), 'GET', COMMENTS, undefined, { headers: { authorization: `${scheme} nobody` } } as never)
    expect([refused.status, refused.json.message]).toEqual([401, 'Bad credentials'])
  })

  test('without a token one may read what is public', async () => {
    const github = await start()
    const anonymous = { headers: { authorization: '' } } as never
    expect([(await call(github, 'GET', COMMENTS, undefined, anonymous)).status, (await call(github, 'POST', COMMENTS, { body: 'x' }, anonymous)).status]).toEqual([200, 401])
  })

  test('a private repository needs a permission to read', async () => {
    const github = await start({ events: [pullRequestEvent({ private: true })], tokens: { none: { login: 'x[bot]', kind: 'installation', permissions: {} }, [DEFAULT_TOKEN]: WRITE } })
    expect([(await call(github, 'GET', COMMENTS, undefined, { token: 'none' })).status, (await call(github, 'GET', COMMENTS)).status]).toEqual([403, 200])
  })

  test('nobody writes in an archived repository or comments in a locked conversation', async () => {
    const github = await start({ events: [pullRequestEvent({ archived: true }), pullRequestEvent({ repository: 'acme/locked' })] })
    const pr = github.store.pullRequests.get('acme/locked#7')
    if (pr) pr.locked = true
    const refused = await Promise.all(['shop', 'locked'].map((name) => call(github, 'POST', `/repos/acme/${name}/issues/7/comments`, { body: 'x' })))
    expect(refused.map(({ status, json }) => `${status} ${json.message}`)).toEqual(['403 Repository was archived so is read-only.', '403 Unable to create comment because issue is locked.'])
  })

  test('an installation has no user, a person has one', async () => {
    const github = await start({ tokens: { [DEFAULT_TOKEN]: WRITE, p: personal('mona') } })
    expect([(await call(github, 'GET', '/user')).status, (await call(github, 'GET', '/user', undefined, { token: 'p' })).json.login]).toEqual([403, 'mona'])
  })
})

test('knows the repository, its pull requests and those of a commit', async () => {
  const github = await start({ events: [pullRequestEvent({ headSha: shaOf('head') })] })
  expect((await call(github, 'GET', '/repos/Acme/Shop')).json.default_branch).toBe('main')
  expect((await call(github, 'GET', '/repos/acme/shop/pulls/7')).json.head.sha).toBe(shaOf('head'))
  expect((await call(github, 'GET', `/repos/acme/shop/commits/${shaOf('head')}/pulls`)).json.map(({ number }: { number: number }) => number)).toEqual([7])
  expect((await call(github, 'GET', `/repos/acme/shop/commits/${shaOf('other')}/pulls`)).json).toEqual([])
  const missing = ['/repos/acme/shop/pulls/8', '/repos/acme/none', '/repos/acme/shop/issues/8/comments', '/repos/acme/shop/issues/comments/1']
  expect(await Promise.all(missing.map(async (path) => (await call(github, 'GET', path)).status))).toEqual([404, 404, 404, 404])
  expect(github.violations).toEqual([])
})

test.each(['', '/api/v3', '/api/v1'])('answers below %j', async (base) => {
  const github = await start()
  const created = await call(github, 'POST', base + COMMENTS, { body: 'x' })
  expect([created.status, created.headers.get('location')]).toEqual([201, `${github.url}${base}/repos/acme/shop/issues/comments/${created.json.id}`])
  expect(created.headers.get('x-github-enterprise-version') !== null).toBe(base === '/api/v3')
})

test('lists open pull requests, those of a branch where it is GitHub', async () => {
  const github = await start()
  github.store.addPullRequest({ repository: 'acme/shop', number: 8, headRef: 'other' })
  github.store.addPullRequest({ repository: 'acme/shop', number: 9, headRef: 'other', state: 'closed' })
  const numbers = async (path: string) => (await call(github, 'GET', path)).json.map(({ number }: { number: number }) => number)
  expect(await numbers('/repos/acme/shop/pulls?state=open')).toEqual([7, 8])
  expect(await numbers('/repos/acme/shop/pulls?state=open&head=acme:other')).toEqual([8])
  expect(await numbers('/api/v1/repos/acme/shop/pulls?state=open&head=acme:other')).toEqual([7, 8])
})
