import { afterAll, expect, test } from '@jest/globals'
import { runJob, type JobOptions, type StepOptions } from './runner.mjs'
import { pushEvent } from './events.mjs'
import { removeScratch, scratchAction } from './runner-scratch.mjs'

afterAll(removeScratch)

const say = (word: string) => `console.log(process.env.GITHUB_ACTION, ${JSON.stringify(word)}, process.env.INPUT_NAME, process.env.STATE_x ?? '-', process.env.SHARED ?? '-')
  const { appendFileSync } = await import('node:fs')
  appendFileSync(process.env.GITHUB_STATE, 'x=' + process.env.INPUT_NAME + '\\n')
  appendFileSync(process.env.GITHUB_ENV, 'SHARED=' + process.env.INPUT_NAME + '\\n')
  if (process.env.INPUT_FAIL === ${JSON.stringify(word)}) process.exitCode = 1`
const action = () => scratchAction({ pre: say('pre'), main: say('main'), post: say('post'), inputs: '  name:\n  fail:' })

async function job(steps: Omit<StepOptions, 'actionDir'>[], options: Partial<JobOptions> = {}) {
  const said: string[] = []
  const actionDir = action()
  const result = await runJob({
    steps: steps.map((step) => ({ actionDir, ...step })), event: pushEvent(), env: { PATH: process.env['PATH'] },
    onLog: ({ source, text }) => void (source === 'stdout' && said.push(text)), ...options
  })
  return { ...result, said, outcomes: result.steps.map(({ outcome, conclusion }) => `${outcome}/${conclusion}`) }
}

test('all pre run first, then all main, then all post in reverse; state is the step\'s own, env the job\'s', async () => {
  const { said, status } = await job([{ local: false, with: { name: 'a' } }, { local: false, with: { name: 'b' }, stepEnv: { SHARED: 'step' } }, { with: { name: 'c' } }])
  expect(said).toEqual([
    '__warmbake_warmbake pre a - -', '__warmbake_warmbake_2 pre b - step',
    '__warmbake_warmbake main a a b', '__warmbake_warmbake_2 main b b step', '__self main c - b',
    '__self post c c c', '__warmbake_warmbake_2 post b b step', '__warmbake_warmbake post a a b'
  ])
  expect(status).toBe('success')
})

test('a step whose `if` is false has pre and post of a used action, and nothing of a local one', async () => {
  const { said, outcomes } = await job([{ local: false, if: false, id: 'x', with: { name: 'a' } }, { if: 'false', with: { name: 'b' } }])
  expect(said.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual(['x pre', 'x post'])
  expect(outcomes).toEqual(['skipped/skipped', 'skipped/skipped'])
})

test('after a failure only steps run that ask for it, and all post', async () => {
  const { said, outcomes, status } = await job([
    { id: 'a', with: { name: 'a', fail: 'main' } }, { id: 'b' }, { id: 'c', if: 'always()' }, { id: 'd', if: 'failure()' }, { id: 'e', if: 'cancelled()' }])
  expect(said.map((text) => text.split(' ').slice(0, 2).join(' '))).toEqual(['a main', 'c main', 'd main', 'd post', 'c post', 'a post'])
  expect([outcomes, status]).toEqual([['failure/failure', 'skipped/skipped', 'success/success', 'success/success', 'skipped/skipped'], 'failure'])
})

test('continue-on-error keeps the job going', async () => {
  const { outcomes, status } = await job([{ with: { fail: 'main' }, continueOnError: true }, {}])
  expect([outcomes, status]).toEqual([['failure/success', 'success/success'], 'success'])
})

test('a failing post fails the job', async () => {
  expect((await job([{ with: { fail: 'post' } }])).status).toBe('failure')
})

test('a failing pre skips main, and post runs', async () => {
  const { said, status } = await job([{ local: false, id: 'a', with: { fail: 'pre' } }])
  expect([said.map((text) => text.split(' ')[1]), status]).toEqual([['pre', 'post'], 'failure'])
})

test('a cancel of one step skips the others but those that ask for it', async () => {
  const slow = scratchAction({ main: 'setInterval(() => {}, 1000)' })
  const { steps, status } = await runJob({
    steps: [{ actionDir: slow, cancel: { afterMs: 200 } }, { actionDir: action() }, { actionDir: action(), if: 'cancelled()' }], event: pushEvent(), env: {}
  })
  expect([steps.map(({ outcome }) => outcome), status]).toEqual([['cancelled', 'skipped', 'success'], 'cancelled'])
})

test('each step has what its own action may know of it', async () => {
  const show = scratchAction({ main: 'console.log(JSON.stringify([process.env.GITHUB_ACTION_REPOSITORY, process.env.GITHUB_ACTION_REF]))' })
  const { steps } = await runJob({ steps: [{ actionDir: show }, { actionDir: show, local: false, uses: 'acme/bake@v2' }], event: pushEvent(), env: {} })
  expect(steps.map(({ main }) => main?.rawLog)).toEqual(['["",""]\n', '["acme/bake","v2"]\n'])
})
