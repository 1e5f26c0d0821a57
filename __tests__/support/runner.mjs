// Runs actions as GitHub's runner does: pre, main and post as real processes with the runner's environment and files.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { randomUUID } from 'node:crypto'
import { readAction } from './runner-action.mjs'
import { jobEnvironment, withoutRunner } from './runner-environment.mjs'
import { createMasker } from './runner-masks.mjs'
import { nodeBinary } from './runner-node.mjs'
import { killOrphans } from './runner-orphans.mjs'
import { RUNNER_GRACES } from './runner-process.mjs'
import { createStep } from './runner-job.mjs'
import { DEFAULT_TOKEN } from './github-tokens.mjs'

export { DEFAULT_TOKEN, nodeBinary, RUNNER_GRACES }

/** @typedef {import('./runner-step.mjs').PhaseResult} PhaseResult */
/** @typedef {import('./runner-step.mjs').Cancel} Cancel */
/** @typedef {import('./runner-phase.mjs').LogLine} LogLine */
/** @typedef {import('./runner-phase.mjs').Result} Result */
/** @typedef {import('./events.mjs').RunnerEvent} RunnerEvent */
/**
 * One `uses:` step of a job.
 * @typedef {object} StepOptions
 * @property {string} actionDir folder with action.yml
 * @property {Record<string, string | number | boolean>} [with] inputs; the others have the default of action.yml
 * @property {string | boolean} [if] default `success()`
 * @property {string} [id]
 * @property {Record<string, string>} [stepEnv] the step's own `env:`
 * @property {boolean} [continueOnError]
 * @property {boolean} [local] `uses: ./` (default): then `pre` is left out, with the runner's warning
 * @property {string} [uses] for a step that is not local, `owner/repo@ref` (default `warmbake/warmbake@v1`)
 * @property {20 | 24 | string} [node] a Node.js version, or the path of a node binary; default the one that runs the emulator
 * @property {Cancel & { phase?: 'pre' | 'main' | 'post' }} [cancel] ends that phase (default main) from outside
 */
/**
 * What the job's steps share.
 * @typedef {object} JobOptions
 * @property {RunnerEvent} event from events.mjs
 * @property {NodeJS.ProcessEnv} env base environment (PATH, HOME, DOCKER_*); GITHUB_*, INPUT_*, STATE_*, RUNNER_* and ACTIONS_*
 *   in it are dropped
 * @property {string} [workspace] GITHUB_WORKSPACE, the working directory; default an empty folder
 * @property {string} [workDir] holds RUNNER_TEMP and so on, and is kept; default a temporary folder that is removed at the end
 * @property {Record<string, string>} [github] overrides of GITHUB_* and RUNNER_*, e.g. GITHUB_API_URL
 * @property {Record<string, string>} [jobEnv] the job's `env:`
 * @property {Record<string, string>} [services] ACTIONS_* of the runner's services, e.g. ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN
 * @property {{ token?: string, matrix?: unknown, strategy?: unknown, job?: Record<string, unknown> }} [context]
 *   for expressions in input defaults; the token is masked
 * @property {string[]} [secrets] more values to mask
 * @property {boolean} [debug] RUNNER_DEBUG=1
 * @property {Partial<import('./runner-process.mjs').Graces>} [graces] shorter ones keep tests quick
 * @property {(line: LogLine & { step: number, phase: string }) => void} [onLog] hears each log line as it comes
 */
/**
 * @typedef {object} StepResult
 * @property {PhaseResult} [pre] undefined when it did not run
 * @property {PhaseResult} [main]
 * @property {PhaseResult} [post]
 * @property {Result} outcome of main, before continue-on-error
 * @property {Result} conclusion of main, after it
 * @property {Record<string, string>} outputs of main
 * @property {string[]} secretOutputs names of those that hold a masked value: GitHub gives them to no other job
 * @property {Record<string, string>} state
 */
/** @typedef {{ steps: StepResult[], status: 'success' | 'failure' | 'cancelled', orphans: import('./runner-orphans.mjs').Orphan[], workspace: string }} JobResult */

/**
 * Runs a job: all `pre`, then all steps in order, then all `post` in reverse order, then kills orphan processes.
 * @param {JobOptions & { steps: StepOptions[] }} options
 * @returns {Promise<JobResult>}
 */
export async function runJob(options) {
  const workDir = options.workDir ?? mkdtempSync(join(tmpdir(), 'runner-'))
  const workspace = resolve(options.workspace ?? join(workDir, 'repo', 'repo'))
  const tempDir = join(workDir, '_temp')
  for (const dir of [workspace, tempDir, join(workDir, '_tool')]) mkdirSync(dir, { recursive: true })
  const trackingId = `github_${randomUUID()}`
  const masker = createMasker()
  const token = options.context?.token ?? DEFAULT_TOKEN
  for (const secret of [token, ...options.secrets ?? []]) masker.add(secret)
  const github = jobEnvironment({ event: options.event, workspace, tempDir, overrides: options.github ?? {} })
  const job = {
    masker,
    env: { ...options.jobEnv },
    path: /** @type {string[]} */ ([]),
    matchers: {},
    workspace,
    repository: github['GITHUB_REPOSITORY'] ?? '',
    debug: options.debug ?? false
  }
  const shared = {
    job,
    token,
    github,
    context: options.context ?? {},
    base: { ...withoutRunner(options.env), RUNNER_TRACKING_ID: trackingId },
    services: { ACTIONS_RUNTIME_URL: 'http://127.0.0.1:9/', ACTIONS_RUNTIME_TOKEN: 'emulated.runtime.token', ...options.services },
    graces: { ...RUNNER_GRACES, ...options.graces },
    onLog: options.onLog ?? (() => {}),
    status: /** @type {JobResult['status']} */ ('success'),
    posts: /** @type {(() => Promise<void>)[]} */ ([])
  }
  /** @type {import('./runner-orphans.mjs').Orphan[]} */
  let orphans = []
  try {
    const steps = options.steps.map((step, index) => createStep(shared, step, { index, action: readAction(step.actionDir), steps: options.steps }))
    for (const step of steps) await step.runPre()
    for (const step of steps) await step.runMain()
    for (const runPost of shared.posts.reverse()) await runPost()
    orphans = killOrphans(trackingId)
    return { steps: steps.map((step) => step.result), status: shared.status, orphans, workspace }
  } finally {
    killOrphans(trackingId)
    if (!options.workDir) rmSync(workDir, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * Runs a job that has this one step.
 * @param {JobOptions & StepOptions} options
 * @returns {Promise<StepResult & Omit<JobResult, 'steps'>>}
 */
export async function runAction(options) {
  const { steps, ...job } = await runJob({ ...options, steps: [options] })
  return { .../** @type {StepResult} */ (steps[0]), ...job }
}
