// Runs one phase of one step: environment, command files, process, cancel, result.
import { createCommandRunner } from './runner-effects.mjs'
import { createCommandFiles, parsePairs, readCommandFile, readPaths, readSummary } from './runner-files.mjs'
import { createPhase } from './runner-phase.mjs'
import { runProcess } from './runner-process.mjs'

/** @typedef {import('./runner-phase.mjs').LogLine} LogLine */
/** @typedef {import('./runner-phase.mjs').Result} Result */
/**
 * When and how a phase is ended from outside.
 * @typedef {object} Cancel
 * @property {number} [afterMs] since the process started, or since `when` held
 * @property {(line: LogLine) => boolean} [when] the first line of the log that starts it
 * @property {'cancel' | 'timeout' | 'kill'} [how] the job is cancelled (default), the step's timeout is over, or something kills
 *   the process at once (SIGKILL); the first two go SIGINT, SIGTERM, SIGKILL with the runner's graces
 */
/**
 * @typedef {object} PhaseResult
 * @property {Result} result
 * @property {number} exitCode 128 + n when signal n ended the process
 * @property {NodeJS.Signals | null} signal
 * @property {number} durationMs
 * @property {number} lingeredMs how long the runner waited for stdout and stderr after the process had ended
 * @property {boolean} streamsClosed false when a child still held them after that: what it wrote later is lost
 * @property {{ signal: string, atMs: number }[]} signals sent by the runner
 * @property {LogLine[]} log as the log view shows it: masked, commands gone or turned into ##[error] and so on
 * @property {string} text the same lines joined by line feeds
 * @property {string} rawLog what the process wrote
 * @property {import('./runner-phase.mjs').SeenCommand[]} commands `accepted` is false while commands were stopped
 * @property {import('./runner-phase.mjs').Annotation[]} annotations the first 10 of a level
 * @property {number} droppedAnnotations
 * @property {Record<string, string>} outputs
 * @property {Record<string, string>} state of the step after this phase
 * @property {string} summary masked; empty when it was over 1 MiB
 * @property {Record<string, string>} env of the job after this phase (set-env, GITHUB_ENV)
 * @property {string[]} path of the job after this phase (add-path, GITHUB_PATH), the newest last
 * @property {string[]} masks of the job after this phase
 * @property {string[]} matchers owners of the problem matchers after this phase (the emulator does not apply them)
 */

/**
 * @param {object} options
 * @param {import('./runner-phase.mjs').JobState} options.job
 * @param {Record<string, string>} options.state
 * @param {string} options.nodeFile
 * @param {string} options.script
 * @param {Record<string, string>} options.env without the command files
 * @param {string} options.heading first log line of the phase
 * @param {string[]} options.warnings
 * @param {Cancel} [options.cancel]
 * @param {import('./runner-process.mjs').Graces} options.graces
 * @param {(line: LogLine) => void} options.onLog
 * @returns {Promise<PhaseResult>}
 */
export async function runPhase({ job, state, nodeFile, script, env, heading, warnings, cancel, graces, onLog }) {
  /** @type {{ cancel(): void, kill(): void } | undefined} */
  let control
  let ended = false
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  function trigger() {
    timer ??= setTimeout(() => {
      ended = true
      if (cancel?.how === 'kill') control?.kill()
      else control?.cancel()
    }, cancel?.afterMs ?? 0)
  }
  const phase = createPhase(job, state, (line) => {
    onLog(line)
    if (cancel?.when?.(line)) trigger()
  })
  phase.write(heading)
  for (const warning of warnings) phase.annotate('warning', warning)
  const files = createCommandFiles(env['RUNNER_TEMP'] ?? '')
  const full = { ...env, ...fileVariables(files) }
  const carryOut = createCommandRunner(phase, full)
  let broken = false
  const ran = await runProcess({
    file: nodeFile,
    args: [script],
    cwd: job.workspace,
    env: full,
    graces,
    onLine(line, stream) {
      if (broken) return
      try {
        carryOut(line, stream)
      } catch (error) {
        broken = true
        phase.annotate('error', error instanceof Error ? error.message : String(error))
      }
    },
    onStart(started) {
      control = started
      if (cancel && !cancel.when) trigger()
    }
  })
  clearTimeout(timer)
  applyFiles(phase, files)
  const how = ended ? cancel?.how ?? 'cancel' : 'end'
  if (how === 'cancel') phase.annotate('error', 'The operation was canceled.')
  if (how === 'timeout') phase.annotate('error', 'The action has timed out.')
  const failed = broken || phase.failed || how === 'timeout' || (how !== 'cancel' && ran.exitCode !== 0)
  return { ...ran, ...snapshot(phase), result: how === 'cancel' ? 'cancelled' : failed ? 'failure' : 'success' }
}

/** @param {ReturnType<typeof createCommandFiles>} files @returns {Record<string, string>} */
function fileVariables(files) {
  return Object.fromEntries(Object.entries(files).map(([kind, file]) => [`GITHUB_${kind.toUpperCase()}`, file]))
}

/** @param {import('./runner-phase.mjs').Phase} phase @param {ReturnType<typeof createCommandFiles>} files */
function applyFiles(phase, files) {
  for (const path of readPaths(files.path)) phase.addPath(path)
  applyPairs(phase, 'env', files.env, (name, value) => {
    if (name.toUpperCase() === 'NODE_OPTIONS') phase.annotate('error', `Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.`)
    else phase.setEnv(name, value)
  })
  const summary = readSummary(files.step_summary, phase.job.masker.mask)
  phase.summary = summary.text
  if (summary.error) phase.annotate('error', summary.error)
  applyPairs(phase, 'state', files.state, phase.saveState)
  applyPairs(phase, 'output', files.output, phase.setOutput)
}

/** @param {import('./runner-phase.mjs').Phase} phase @param {string} kind @param {string} file @param {(name: string, value: string) => void} apply */
function applyPairs(phase, kind, file, apply) {
  const { pairs, error } = parsePairs(readCommandFile(file))
  try {
    for (const [name, value] of pairs) apply(name, value)
    if (error) throw new Error(error)
  } catch (cause) {
    phase.fail(`Unable to process file command '${kind}' successfully.`, cause instanceof Error ? cause.message : String(cause))
  }
}

/** @param {import('./runner-phase.mjs').Phase} phase */
function snapshot(phase) {
  const { job, log, commands, annotations, droppedAnnotations, outputs, summary } = phase
  return {
    log, commands, annotations, droppedAnnotations, outputs, summary,
    text: log.map((line) => line.text).join('\n'),
    state: { ...phase.state },
    env: { ...job.env },
    path: [...job.path],
    masks: [...job.masker.values],
    matchers: Object.keys(job.matchers)
  }
}

