// Runs one process as the runner does (actions/runner, Runner.Sdk/ProcessInvoker.cs): no stdin, signals with graces,
// and a limited wait for stdout and stderr after its end.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { createLineSplitter } from './runner-lines.mjs'

/** @typedef {{ interruptMs: number, terminateMs: number, streamsMs: number }} Graces */
/** @typedef {'stdout' | 'stderr'} Stream */
/**
 * @typedef {object} ProcessResult
 * @property {number} exitCode 128 + n when signal n ended it
 * @property {NodeJS.Signals | null} signal the signal that ended it
 * @property {number} durationMs from start to its own end
 * @property {number} lingeredMs how long stdout or stderr stayed open after that (a child holds them)
 * @property {boolean} streamsClosed false when the runner stopped waiting; later output is lost
 * @property {{ signal: string, atMs: number }[]} signals sent by the runner, in ms since the start
 * @property {string} rawLog everything that was written, as it came
 */

/** The graces of the runner. @type {Graces} */
export const RUNNER_GRACES = { interruptMs: 7500, terminateMs: 2500, streamsMs: 5000 }

/**
 * @param {object} options
 * @param {string} options.file
 * @param {string[]} options.args
 * @param {string} options.cwd
 * @param {NodeJS.ProcessEnv} options.env
 * @param {Graces} options.graces
 * @param {(line: string, stream: Stream) => void} options.onLine
 * @param {(control: { cancel(): void, kill(): void }) => void} [options.onStart]
 * @returns {Promise<ProcessResult>}
 */
export async function runProcess({ file, args, cwd, env, graces, onLine, onStart }) {
  const startMs = performance.now()
  const sinceStart = () => Math.round(performance.now() - startMs)
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  /** @type {ProcessResult['signals']} */
  const signals = []
  /** @type {Buffer[]} */
  const chunks = []

  /** @param {import('node:stream').Readable} stream @param {Stream} name */
  function follow(stream, name) {
    const splitter = createLineSplitter((line) => onLine(line, name))
    stream.on('data', (chunk) => {
      chunks.push(chunk)
      splitter.write(chunk)
    })
    return new Promise((resolve) => stream.once('end', () => resolve(splitter.end())))
  }
  const streams = Promise.all([follow(child.stdout, 'stdout'), follow(child.stderr, 'stderr')]).then(() => true)
  const exit = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve({ code, signal, atMs: sinceStart() }))
  })
  const done = exit.then(async (ended) => ({ ...ended, streamsClosed: await within(graces.streamsMs, streams) }))

  /** @param {NodeJS.Signals} signal @param {number} graceMs @returns {Promise<boolean>} whether all ended in time */
  async function send(signal, graceMs) {
    if (!child.kill(signal)) return false
    signals.push({ signal, atMs: sinceStart() })
    return within(graceMs, done.then(() => true))
  }
  /** @type {Promise<unknown> | undefined} */
  let cancelling
  onStart?.({
    cancel() {
      cancelling ??= send('SIGINT', graces.interruptMs)
        .then(async (ended) => ended || send('SIGTERM', graces.terminateMs))
        .then(async (ended) => ended || send('SIGKILL', 0))
    },
    kill: () => void child.kill('SIGKILL')
  })

  const { code, signal, atMs, streamsClosed } = await done
  await cancelling
  const lingeredMs = sinceStart() - atMs
  if (!streamsClosed) [child.stdout, child.stderr].forEach(abandon)
  const exitCode = code ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)]
  const rawLog = Buffer.concat(chunks).toString('utf8')
  return { exitCode, signal, durationMs: atMs, lingeredMs, streamsClosed, signals, rawLog }
}

/** @param {number} ms @param {Promise<boolean>} promise @returns {Promise<boolean>} false when the time is over first */
async function within(ms, promise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  const late = new Promise((resolve) => { timer = setTimeout(() => resolve(false), ms) })
  const first = /** @type {boolean} */ (await Promise.race([promise, late]))
  clearTimeout(timer)
  return first
}

/** The runner goes on reading a pipe that a child still holds, but nobody looks at the lines. @param {import('node:stream').Readable} stream */
function abandon(stream) {
  stream.removeAllListeners('data')
  stream.resume()
  if ('unref' in stream) /** @type {import('node:net').Socket} */ (stream).unref()
}
