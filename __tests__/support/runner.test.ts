import { afterAll, describe, expect, test } from '@jest/globals'
import { DEFAULT_TOKEN, nodeBinary, runAction, type JobOptions, type StepOptions } from './runner.mjs'
import { forkPullRequestEvent, pushEvent } from './events.mjs'
import { removeScratch, scratchAction } from './runner-scratch.mjs'

afterAll(removeScratch)

const base = { PATH: process.env['PATH'], HOME: '/home/someone' }
const run = (main: string, options: Partial<JobOptions & StepOptions> = {}, parts: { pre?: string, post?: string, inputs?: string, runs?: string } = {}) =>
  runAction({ actionDir: scratchAction({ main, ...parts }), event: pushEvent(), env: base, ...options })
const PRINT_ENV = 'console.log("ENV" + JSON.stringify(process.env))'
const printed = (text = '') => JSON.parse(text.split('\n').find((line) => line.startsWith('ENV'))?.slice(3) ?? '{}') as Record<string, string>

describe('the environment of an action', () => {
  test('has what the runner sets for a push, and nothing of the process around', async () => {
    process.env['INPUT_LEAK'] = process.env['GITHUB_LEAK'] = process.env['STATE_LEAK'] = 'x'
    const { main, workspace } = await run(PRINT_ENV, { env: { ...process.env, ...base } })
    const env = printed(main?.rawLog)
    expect(Object.keys(env).filter((key) => key.endsWith('_LEAK'))).toEqual([])
    expect(env).toMatchObject({
      CI: 'true',
      HOME: '/home/someone',
      PATH: base.PATH,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION: '__self',
      GITHUB_ACTION_REPOSITORY: '',
      GITHUB_ACTION_REF: '',
      GITHUB_ACTOR: 'mona',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_BASE_REF: '',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
      GITHUB_HEAD_REF: '',
      GITHUB_JOB: 'build',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_REPOSITORY_OWNER: 'acme',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_WORKFLOW: 'CI',
      GITHUB_WORKSPACE: workspace,
      RUNNER_OS: 'Linux'
    })
    for (const key of ['GITHUB_SHA', 'GITHUB_RUN_ID', 'GITHUB_RUN_NUMBER', 'GITHUB_REPOSITORY_ID', 'GITHUB_REPOSITORY_OWNER_ID', 'GITHUB_EVENT_PATH',
      'GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY', 'RUNNER_TEMP', 'RUNNER_TOOL_CACHE', 'RUNNER_ARCH',
      'RUNNER_NAME', 'RUNNER_TRACKING_ID', 'ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RUNTIME_URL']) {
      expect([key, env[key]]).toEqual([key, expect.stringMatching(/./)])
    }
    // only composite actions get it
    expect(env['GITHUB_ACTION_PATH']).toBeUndefined()
  })

  test('gives the event as a file, and runs in the workspace', async () => {
    const event = forkPullRequestEvent({ number: 12 })
    const { main, workspace } = await run(`
      console.log(process.cwd())
      import { readFileSync } from 'node:fs'
      console.log(JSON.stringify(JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'))))`, { event })
    expect(main?.rawLog).toBe(`${workspace}\n${JSON.stringify(event.payload)}\n`)
  })

  test('takes what the caller overrides: GITHUB_*, job and step env, services', async () => {
    const { main } = await run(PRINT_ENV, {
      github: { GITHUB_API_URL: 'http://127.0.0.1:1/api/v3', GITHUB_RUN_ID: '5' },
      jobEnv: { A: 'job', B: 'job', GITHUB_SHA: 'no' },
      services: { ACTIONS_RESULTS_URL: 'http://127.0.0.1:2/' }
    })
    const env = printed(main?.rawLog)
    expect(env).toMatchObject({ GITHUB_API_URL: 'http://127.0.0.1:1/api/v3', GITHUB_GRAPHQL_URL: 'http://127.0.0.1:1/api/graphql', GITHUB_RUN_ID: '5', A: 'job', ACTIONS_RESULTS_URL: 'http://127.0.0.1:2/' })
    expect(env['GITHUB_SHA']).not.toBe('no')
  })
})

test('inputs come from `with`, else from evaluated defaults; unexpected ones are a warning', async () => {
  const inputs = [
    '  github-token:\n    default: ${{ github.token }}', '  matrix:\n    default: ${{ toJSON(matrix) }}', '  check:\n    default: ${{ job.check_run_id }}',
    '  two words:\n    default: x', '  plain:', '  old:\n    deprecationMessage: use plain'
  ].join('\n')
  const { main } = await run(PRINT_ENV, { with: { PLAIN: 7, typo: true, old: '' }, context: { matrix: { app: 'api' }, job: { check_run_id: 99 } } }, { inputs })
  const env = printed(main?.rawLog)
  expect(Object.fromEntries(Object.entries(env).filter(([key]) => key.startsWith('INPUT_')))).toEqual({
    'INPUT_GITHUB-TOKEN': DEFAULT_TOKEN, INPUT_MATRIX: '{\n  "app": "api"\n}', INPUT_CHECK: '99', INPUT_TWO_WORDS: 'x', INPUT_PLAIN: '7', INPUT_TYPO: 'true', INPUT_OLD: ''
  })
  expect(main?.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
    "warning: Input 'old' has been deprecated with message: use plain",
    "warning: Unexpected input(s) 'typo', valid inputs are ['github-token', 'matrix', 'check', 'two words', 'plain', 'old']"
  ])
  expect(main?.text).not.toContain(DEFAULT_TOKEN)
})

test('state goes from pre to main to post, env and path to later phases, outputs stay the step\'s', async () => {
  const append = (kind: string, text: string) => `import { appendFileSync as append${kind} } from 'node:fs'; append${kind}(process.env.GITHUB_${kind}, ${JSON.stringify(text)});`
  const result = await run(
    `${PRINT_ENV};${append('STATE', 'b<<E\n2\nE\n')}${append('ENV', 'MORE=1\nNODE_OPTIONS=--bad\n')}${append('PATH', '/one\n/two\n')}${append('OUTPUT', 'o=1\n')}`,
    { local: false },
    { pre: `${PRINT_ENV};${append('STATE', 'a=1\n')}`, post: PRINT_ENV })
  const states = (text = '') => Object.fromEntries(Object.entries(printed(text)).filter(([key]) => key.startsWith('STATE_')))
  expect([states(result.pre?.rawLog), states(result.main?.rawLog), states(result.post?.rawLog)]).toEqual([{}, { STATE_a: '1' }, { STATE_a: '1', STATE_b: '2' }])
  const post = printed(result.post?.rawLog)
  expect([post['MORE'], post['NODE_OPTIONS'], post['PATH']]).toEqual(['1', undefined, `/two:/one:${base.PATH}`])
  expect(result.main?.annotations.map(({ message }) => message)).toEqual(["Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command."])
  expect([result.outputs, result.state, result.outcome, result.status]).toEqual([{ o: '1' }, { a: '1', b: '2' }, 'success', 'success'])
})

test('a local action has no pre, and the runner says so', async () => {
  const result = await run('console.log("main")', {}, { pre: 'console.log("pre")' })
  expect([result.pre, result.main?.annotations.map(({ message }) => message)]).toEqual([undefined, ["`pre` execution is not supported for local action from './'"]])
})

test.each([20, 24] as const)('runs an entry under Node %i', async (node) => {
  const { main } = await run('console.log(process.version)', { node: nodeBinary(node) })
  expect(main?.rawLog).toMatch(new RegExp(`^v${node}\\.`))
})

test('a failing main fails the job, and post still runs', async () => {
  const result = await run('process.exitCode = 3', {}, { post: 'console.log("post")' })
  expect([result.main?.exitCode, result.outcome, result.status, result.post?.result]).toEqual([3, 'failure', 'failure', 'success'])
})

test('a post-if of success() keeps post from running after a failure', async () => {
  expect((await run('process.exitCode = 1', {}, { post: '', runs: '  post-if: success()' })).post).toBeUndefined()
})

test('a command file that cannot be read fails the step; what came before the mistake counts', async () => {
  const { main, outcome, outputs } = await run('import { writeFileSync } from "node:fs"; writeFileSync(process.env.GITHUB_OUTPUT, "a=1\\nbad\\n")')
  expect(main?.annotations.map(({ message }) => message)).toEqual(["Unable to process file command 'output' successfully.", "Invalid format 'bad'"])
  expect([main?.exitCode, outcome, outputs]).toEqual([0, 'failure', { a: '1' }])
})

test('outputs with a masked value are named, because no other job gets them', async () => {
  const { secretOutputs } = await run('import { writeFileSync } from "node:fs"; console.log("::add-mask::4711"); writeFileSync(process.env.GITHUB_OUTPUT, "a=4711.host\\nb=host\\n")')
  expect(secretOutputs).toEqual(['a'])
})

test('stamps log lines and hands each to the caller as it comes', async () => {
  const heard: string[] = []
  const { main } = await run('console.log("a"); setTimeout(() => console.error("b"), 300)', { onLog: ({ text, source, phase, step }) => void heard.push(`${step} ${phase} ${source} ${text}`) })
  expect(heard).toEqual(['0 main runner ##[group]Run ./\n##[endgroup]', '0 main stdout a', '0 main stderr b'])
  const [, a, b] = main?.log ?? []
  expect((b?.atMs ?? 0) - (a?.atMs ?? 0)).toBeGreaterThan(200)
})
