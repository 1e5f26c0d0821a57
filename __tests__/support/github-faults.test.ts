import { afterEach, describe, expect, test } from '@jest/globals'
import { DEFAULT_TOKEN, startGitHub, type GitHub, type GitHubOptions } from './github-server.mjs'
import { pullRequestEvent } from './events.mjs'

const open: GitHub[] = []
afterEach(async () => {
  for (const github of open.splice(0)) await github.close()
})

async function start(options: GitHubOptions = {}) {
  const github = await startGitHub({ events: [pullRequestEvent()], ...options })
  open.push(github)
  return github
}
const COMMENTS = '/repos/acme/shop/issues/7/comments'
const send = (github: GitHub, verb = 'GET', body = 'x', path = COMMENTS) => fetch(github.url + path, {
  method: verb, headers: { authorization: `token ${DEFAULT_TOKEN}`, 'user-agent': 'test' }, ...(verb === 'GET' ? {} : { body: JSON.stringify({ body }) })
})
const statuses = async (github: GitHub, count: number, verb?: string) => {
  const all = []
  for (let n = 0; n < count; n++) all.push((await send(github, verb)).status)
  return all
}

describe('a scripted fault', () => {
  test('meets the next calls that match, as many as it says', async () => {
    const github = await start()
    github.fault({ verb: 'POST', path: /comments$/, status: 503, times: 2 })
    expect([await statuses(github, 1), await statuses(github, 3, 'POST'), github.comments(7).length]).toEqual([[200], [503, 503, 201], 1])
  })

  test('can wait for the third call', async () => {
    const github = await start()
    github.fault({ status: 500, skip: 2 })
    expect(await statuses(github, 4)).toEqual([200, 200, 500, 200])
  })

  test('with 502 is a page, not JSON', async () => {
    const github = await start()
    github.fault({ status: 502 })
    expect(await (await send(github)).text()).toMatch(/^<!DOCTYPE html>/)
  })

  test('can lose the answer of a call that took effect', async () => {
    const github = await start()
    github.fault({ verb: 'POST', kind: 'reset', afterwards: true })
    await expect(send(github, 'POST')).rejects.toThrow(/fetch failed/)
    expect([github.comments(7).length, github.calls.at(-1)?.status]).toEqual([1, 0])
  })

  test('can cut the connection before anything happens', async () => {
    const github = await start()
    github.fault({ kind: 'reset' })
    await expect(send(github, 'POST')).rejects.toThrow(/fetch failed/)
    expect(github.comments(7)).toEqual([])
  })

  test('can be a call without an answer', async () => {
    const github = await start()
    github.fault({ kind: 'hang' })
    await expect(fetch(github.url + COMMENTS, { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/)
  })

  test.each([403, 429])('can be a secondary limit with %i and Retry-After', async (status) => {
    const github = await start()
    github.fault({ kind: 'secondary-limit', status, retryAfterS: 2 })
    const response = await send(github)
    expect([response.status, response.headers.get('retry-after'), (await response.json() as { message: string }).message]).toEqual([status, '2', expect.stringContaining('secondary rate limit')])
  })

  test('can be the primary limit with the time of its reset', async () => {
    const github = await start()
    github.fault({ kind: 'primary-limit', retryAfterS: 30 })
    const { status, headers } = await send(github)
    expect([status, headers.get('x-ratelimit-remaining')]).toEqual([403, '0'])
    expect(Number(headers.get('x-ratelimit-reset')) - Date.now() / 1000).toBeGreaterThan(29)
  })
})

test('writes beyond the content limit are refused until the window has passed', async () => {
  const github = await start({ contentWritesPerMinute: 2, windowMs: 1500 })
  expect(await statuses(github, 3, 'POST')).toEqual([201, 201, 403])
  const refused = await send(github, 'POST')
  expect([refused.headers.get('retry-after'), await statuses(github, 1)]).toEqual(['2', [200]])
  await new Promise((resolve) => setTimeout(resolve, 1550))
  expect(await statuses(github, 1, 'POST')).toEqual([201])
})

test('answers take the time that the test asks for', async () => {
  const github = await start({ latencyMs: [120, 160] })
  const startMs = performance.now()
  await send(github)
  expect(performance.now() - startMs).toBeGreaterThanOrEqual(118)
})

test('reads can lag behind writes', async () => {
  const github = await start({ readLagMs: 900 })
  const { id } = await (await send(github, 'POST', 'one')).json() as { id: number }
  const one = `/repos/acme/shop/issues/comments/${id}`
  expect([await (await send(github)).json(), (await send(github, 'GET', '', one)).status]).toEqual([[], 404])
  await new Promise((resolve) => setTimeout(resolve, 950))
  await send(github, 'PATCH', 'two', one)
  const bodies = async () => (await (await send(github)).json() as { body: string }[]).map(({ body }) => body)
  expect(await bodies()).toEqual(['one'])
  await new Promise((resolve) => setTimeout(resolve, 950))
  expect(await bodies()).toEqual(['two'])
})

test('GitHub\'s limits are 80 content writes a minute and 1000 calls an hour', async () => {
  const github = await start({ limited: true })
  expect(await statuses(github, 82, 'POST')).toEqual([...Array(80).fill(201), 403, 403])
  expect(await statuses(github, 919)).toEqual([...Array(918).fill(200), 403])
  const refused = await send(github)
  expect([refused.headers.get('x-ratelimit-remaining'), Number(refused.headers.get('x-ratelimit-reset')) - Date.now() / 1000 > 3000]).toEqual(['0', true])
})
