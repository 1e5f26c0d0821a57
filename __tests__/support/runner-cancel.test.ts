import { afterAll, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { runAction, type JobOptions, type StepOptions } from './runner.mjs'
import { pushEvent } from './events.mjs'
import { removeScratch, scratchAction } from './runner-scratch.mjs'

afterAll(removeScratch)

const GRACES = { interruptMs: 400, terminateMs: 300, streamsMs: 500 }
const run = (main: string, options: Partial<JobOptions & StepOptions> = {}) =>
  runAction({ actionDir: scratchAction({ main, post: 'console.log("post")' }), event: pushEvent(), env: { PATH: process.env['PATH'] }, graces: GRACES, ...options })
const ready = { when: ({ text }: { text: string }) => text === 'ready' }
const READY = 'console.log("ready"); setInterval(() => {}, 1000);'
const signalsOf = (result: Awaited<ReturnType<typeof run>>) => result.main?.signals.map(({ signal }) => signal)
/** A script that starts a detached process: it outlives its parent, and holds its stdout with `inherit`. */
const detached = (stdio: 'ignore' | 'inherit', ms: number, before = '') => `${before}
  import { spawn } from 'node:child_process'
  spawn(process.execPath, ['-e', 'setTimeout(() => console.log("late"), ${ms})'], { detached: true, stdio: ['ignore', ${JSON.stringify(stdio)}, 'ignore'] }).unref()`
/** Empty for a process that ended, even while nobody has asked for its exit code yet. */
function commandOf(pid = ''): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}

describe('cancelling the job', () => {
  test('interrupts main; post runs, and the job is cancelled even when main exits with 0', async () => {
    const result = await run(`process.on("SIGINT", () => process.exit(0)); ${READY}`, { cancel: ready })
    expect([signalsOf(result), result.main?.exitCode, result.outcome, result.status, result.post?.text]).toEqual([
      ['SIGINT'], 0, 'cancelled', 'cancelled', 'Post job cleanup.\npost'])
    expect(result.main?.annotations).toEqual([{ level: 'error', message: 'The operation was canceled.', properties: {} }])
  })

  test('terminates what ignores the interrupt, and kills what ignores both', async () => {
    const stubborn = await run(`process.on("SIGINT", () => {}); process.on("SIGTERM", () => process.exit(5)); ${READY}`, { cancel: ready })
    expect([signalsOf(stubborn), stubborn.main?.exitCode, stubborn.main?.signal]).toEqual([['SIGINT', 'SIGTERM'], 5, null])
    const deaf = await run(`process.on("SIGINT", () => {}); process.on("SIGTERM", () => {}); ${READY}`, { cancel: ready })
    expect([signalsOf(deaf), deaf.main?.exitCode, deaf.main?.signal, deaf.post?.result]).toEqual([['SIGINT', 'SIGTERM', 'SIGKILL'], 137, 'SIGKILL', 'success'])
    const [interrupt, terminate, kill] = deaf.main?.signals.map(({ atMs }) => atMs) ?? []
    expect((terminate ?? 0) - (interrupt ?? 0)).toBeGreaterThanOrEqual(395)
    expect((kill ?? 0) - (terminate ?? 0)).toBeGreaterThanOrEqual(295)
  })

  test('after some time does so too', async () => {
    const result = await run(READY, { cancel: { afterMs: 300 } })
    expect([signalsOf(result), result.main?.signal, result.outcome]).toEqual([['SIGINT'], 'SIGINT', 'cancelled'])
    expect(result.main?.durationMs).toBeGreaterThanOrEqual(300)
  })

  test('signals main alone: its children live on, until the job\'s end', async () => {
    const result = await run(`${detached('ignore', 60_000)}; ${READY}`, { cancel: ready })
    expect([signalsOf(result), result.outcome, result.orphans.length]).toEqual([['SIGINT'], 'cancelled', 1])
  })

  test('that never happens changes nothing', async () => {
    expect((await run('', { cancel: { when: () => false } })).status).toBe('success')
    expect((await run('', { cancel: { afterMs: 60_000 } })).status).toBe('success')
  })
})

test('a timeout of the step goes the same way, and is a failure', async () => {
  const result = await run(READY, { cancel: { ...ready, how: 'timeout' } })
  expect([signalsOf(result), result.outcome, result.status, result.main?.annotations[0]?.message]).toEqual([['SIGINT'], 'failure', 'failure', 'The action has timed out.'])
})

test('a main that is killed at once is a failure; post runs', async () => {
  const result = await run(READY, { cancel: { ...ready, how: 'kill' } })
  expect([signalsOf(result), result.main?.exitCode, result.outcome, result.status, result.post?.result]).toEqual([[], 137, 'failure', 'failure', 'success'])
})

describe('a child that outlives main', () => {
  test('and holds its stdout makes the runner wait, and what it writes in that time counts', async () => {
    const result = await run(detached('inherit', 150))
    expect([result.main?.streamsClosed, result.main?.rawLog, result.outcome, result.orphans]).toEqual([true, 'late\n', 'success', []])
    expect(result.main?.lingeredMs).toBeGreaterThan(50)
  })

  test('and holds it for long: the runner goes on without it, later lines are lost, and it is killed at the end of the job', async () => {
    const result = await run(detached('inherit', 60_000))
    expect([result.main?.streamsClosed, result.main?.rawLog, result.outcome]).toEqual([false, '', 'success'])
    expect(result.main?.lingeredMs).toBeGreaterThanOrEqual(495)
    expect(result.orphans).toEqual([{ pid: expect.any(Number), name: expect.stringMatching(/^(node|MainThread)$/), command: expect.stringContaining('setTimeout') }])
  })

  test('and holds nothing is alive in post, and killed at the end of the job', async () => {
    const result = await runAction({
      actionDir: scratchAction({
        main: `${detached('ignore', 60_000, 'import { appendFileSync } from "node:fs";').replace('spawn(', 'const child = spawn(').replace('.unref()', '')}
          child.unref(); appendFileSync(process.env.GITHUB_STATE, 'pid=' + child.pid + '\\n')`,
        post: 'process.kill(Number(process.env.STATE_pid), 0); console.log("alive")'
      }),
      event: pushEvent(), env: {}, graces: GRACES
    })
    expect([result.post?.rawLog, result.orphans.map(({ pid }) => String(pid))]).toEqual(['alive\n', [result.state['pid']]])
    expect(result.main?.lingeredMs).toBeLessThan(400)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(commandOf(result.state['pid'])).toBe('')
  })

  test('is left alone when it removed the runner\'s tracking id', async () => {
    const result = await run(`import { spawn } from 'node:child_process'
      spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1500)'], { detached: true, stdio: 'ignore', env: {} }).unref()`)
    expect(result.orphans).toEqual([])
  })
})
