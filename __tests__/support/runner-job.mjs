// One step of a job: which of its phases run, with what environment, and what they do to the job's status.
import { delimiter, join } from 'node:path'
import { evaluateCondition } from './runner-expressions.mjs'
import { inputVariables, stateVariables } from './runner-environment.mjs'
import { resolveInputs } from './runner-inputs.mjs'
import { nodeBinary } from './runner-node.mjs'
import { runPhase } from './runner-step.mjs'

/** @typedef {import('./runner-phase.mjs').PhaseName} PhaseName */
/** @typedef {import('./runner.mjs').StepOptions} StepOptions */
/**
 * @typedef {object} Shared what the steps of a job share
 * @property {import('./runner-phase.mjs').JobState} job
 * @property {string} token
 * @property {Record<string, string>} github
 * @property {{ matrix?: unknown, strategy?: unknown, job?: Record<string, unknown> }} context
 * @property {Record<string, string>} base
 * @property {Record<string, string>} services
 * @property {import('./runner-process.mjs').Graces} graces
 * @property {(line: import('./runner-phase.mjs').LogLine & { step: number, phase: string }) => void} onLog
 * @property {'success' | 'failure' | 'cancelled'} status
 * @property {(() => Promise<void>)[]} posts in order of registration
 */

const STRATEGY = { 'fail-fast': true, 'job-index': 0, 'job-total': 1, 'max-parallel': 1 }

/**
 * @param {Shared} shared @param {StepOptions} step
 * @param {{ index: number, action: import('./runner-action.mjs').Action, steps: StepOptions[] }} about
 */
export function createStep(shared, step, { index, action, steps }) {
  const local = step.local ?? true
  /** @type {Record<string, string>} */
  const state = {}
  /** @type {import('./runner.mjs').StepResult} */
  const result = { outcome: 'skipped', conclusion: 'skipped', outputs: {}, secretOutputs: [], state }
  let postRegistered = false

  /** @param {PhaseName} name @param {string} script */
  async function run(name, script) {
    if (action.post && name !== 'post' && !postRegistered) {
      postRegistered = true
      shared.posts.push(runPost)
    }
    const { inputs, warnings } = resolveInputs(action, step.with ?? {}, contexts(shared))
    if (local && action.pre) warnings.unshift("`pre` execution is not supported for local action from './'")
    const cancel = step.cancel && (step.cancel.phase ?? 'main') === name ? step.cancel : undefined
    const ran = await runPhase({
      job: shared.job,
      state,
      nodeFile: typeof step.node === 'string' ? step.node : step.node ? nodeBinary(step.node) : process.execPath,
      script: join(action.dir, script),
      env: environment(inputs),
      heading: name === 'post' ? 'Post job cleanup.' : `##[group]Run ${local ? './' : step.uses ?? 'warmbake/warmbake@v1'}\n##[endgroup]`,
      warnings,
      ...(cancel ? { cancel } : {}),
      graces: shared.graces,
      onLog: (line) => shared.onLog({ ...line, step: index, phase: name })
    })
    result[name] = ran
    const failed = ran.result === 'failure' && !(step.continueOnError && name === 'main')
    if (ran.result === 'cancelled') shared.status = 'cancelled'
    else if (failed && shared.status === 'success') shared.status = 'failure'
    return ran
  }

  /** @param {Record<string, string>} inputs @returns {Record<string, string>} later entries win, as in the runner */
  function environment(inputs) {
    const { base, job } = shared
    const jobEnv = { ...job.env, ...step.stepEnv }
    const path = [...[...job.path].reverse(), jobEnv['PATH'] ?? base['PATH'] ?? ''].filter((part) => part !== '')
    const [actionRepository = '', actionRef = ''] = local ? [] : (step.uses ?? 'warmbake/warmbake@v1').split('@')
    return {
      ...base,
      ...jobEnv,
      ...stateVariables(state),
      ...inputVariables(inputs),
      PATH: path.join(delimiter),
      ...shared.github,
      GITHUB_ACTION: step.id ?? actionName(local ? '__self' : `__${actionRepository.replaceAll('/', '_')}`, index, steps, local),
      GITHUB_ACTION_REPOSITORY: actionRepository,
      GITHUB_ACTION_REF: actionRef,
      ...(job.debug ? { RUNNER_DEBUG: '1' } : {}),
      ...shared.services,
      GITHUB_ACTIONS: 'true',
      CI: jobEnv['CI'] ?? base['CI'] ?? 'true'
    }
  }

  async function runPre() {
    if (local || !action.pre || !evaluateCondition(action.preIf, shared.status)) return
    await run('pre', action.pre)
  }

  async function runMain() {
    if (!evaluateCondition(step.if ?? 'success()', shared.status)) return
    const ran = await run('main', action.main)
    const { result: outcome, outputs } = ran
    const { mask } = shared.job.masker
    result.outcome = outcome
    result.conclusion = outcome === 'failure' && step.continueOnError ? 'success' : outcome
    result.outputs = outputs
    result.secretOutputs = Object.keys(outputs).filter((name) => mask(outputs[name] ?? '') !== outputs[name])
  }

  async function runPost() {
    if (action.post && evaluateCondition(action.postIf, shared.status)) await run('post', action.post)
  }

  return { result, runPre, runMain }
}

/** @param {Shared} shared @returns {import('./runner-expressions.mjs').Contexts} */
function contexts({ github, token, context, job, status }) {
  const own = Object.entries(github).flatMap(([key, value]) => key.startsWith('GITHUB_') ? [[key.slice(7).toLowerCase(), value]] : [])
  return {
    github: { ...Object.fromEntries(own), token },
    matrix: context.matrix ?? null,
    strategy: context.strategy ?? STRATEGY,
    job: { status, check_run_id: null, ...context.job },
    runner: { os: github['RUNNER_OS'], arch: github['RUNNER_ARCH'], temp: github['RUNNER_TEMP'], debug: job.debug ? '1' : '' }
  }
}

/** @param {string} name @param {number} index @param {StepOptions[]} steps @param {boolean} local @returns {string} the second of a name gets _2 */
function actionName(name, index, steps, local) {
  const before = steps.slice(0, index).filter((other) => !other.id && (other.local ?? true) === local).length
  return before === 0 ? name : `${name}_${before + 1}`
}
