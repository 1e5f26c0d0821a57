// One phase of a step (pre, main or post) as the runner sees it: its log, annotations, outputs and result so far.

/** @typedef {'pre' | 'main' | 'post'} PhaseName */
/** @typedef {'success' | 'failure' | 'cancelled' | 'skipped'} Result */
/** @typedef {{ atMs: number, source: 'runner' | 'stdout' | 'stderr', text: string }} LogLine */
/** @typedef {{ level: 'error' | 'warning' | 'notice', message: string, properties: Record<string, string> }} Annotation */
/** @typedef {import('./runner-commands.mjs').Command & { line: string, accepted: boolean }} SeenCommand */

const ANNOTATIONS_PER_LEVEL = 10
const MESSAGE_LIMIT = 4096

/**
 * What belongs to the whole job and outlives a phase.
 * @typedef {object} JobState
 * @property {import('./runner-masks.mjs').Masker} masker
 * @property {Record<string, string>} env set by set-env and GITHUB_ENV for later phases
 * @property {string[]} path set by add-path and GITHUB_PATH, the newest last
 * @property {Record<string, object>} matchers problem matchers by owner
 * @property {string} workspace
 * @property {string} repository
 * @property {boolean} debug
 */

/** @typedef {ReturnType<typeof createPhase>} Phase */

/**
 * @param {JobState} job
 * @param {Record<string, string>} state the step's state, shared by its phases; names are compared without case
 * @param {(line: LogLine) => void} onLog
 */
export function createPhase(job, state, onLog) {
  const startMs = performance.now()
  /** @type {LogLine[]} */
  const log = []
  /** @type {Annotation[]} */
  const annotations = []
  /** @type {Record<string, string>} */
  const outputs = {}
  /** @type {SeenCommand[]} */
  const commands = []

  const phase = {
    job,
    state,
    log,
    annotations,
    droppedAnnotations: 0,
    outputs,
    commands,
    summary: '',
    echo: job.debug,
    failed: false,

    /** @param {string} text @param {LogLine['source']} source */
    write(text, source = 'runner') {
      const line = { atMs: Math.round(performance.now() - startMs), source, text: job.masker.mask(text) }
      log.push(line)
      onLog(line)
    },
    /** @param {string} text @param {LogLine['source']} [source] */
    debug(text, source) {
      if (job.debug) for (const line of text.split(/\r?\n/)) phase.write(`##[debug]${line}`, source)
    },
    /** @param {Annotation['level']} level @param {string} text @param {Record<string, string>} properties @param {LogLine['source']} [source] */
    annotate(level, text, properties = {}, source) {
      const message = job.masker.mask(text).slice(0, MESSAGE_LIMIT)
      if (annotations.filter((kept) => kept.level === level).length < ANNOTATIONS_PER_LEVEL) annotations.push({ level, message, properties })
      else phase.droppedAnnotations++
      if (message !== '') phase.write(`##[${level}]${message}`, source)
    },
    /** A command or a command file was refused: the step fails whatever its exit code. @param {string} text @param {string} reason */
    fail(text, reason) {
      phase.annotate('error', text)
      phase.annotate('error', reason)
      phase.failed = true
    },
    /** @param {string} name @param {string} value */
    saveState(name, value) {
      put(state, name, value)
    },
    /** @param {string} name @param {string} value */
    setOutput(name, value) {
      if (name === '') throw new Error("Value cannot be null. (Parameter 'name')")
      put(outputs, name, value)
    },
    /** @param {string} name @param {string} value */
    setEnv(name, value) {
      job.env[name] = value
    },
    /** @param {string} path */
    addPath(path) {
      job.path = [...job.path.filter((known) => known !== path), path]
    }
  }
  return phase
}

/** The runner's dictionaries of names ignore case: the first spelling stays. @param {Record<string, string>} map @param {string} name @param {string} value */
function put(map, name, value) {
  const known = Object.keys(map).find((key) => key.toLowerCase() === name.toLowerCase())
  map[known ?? name] = value
}
