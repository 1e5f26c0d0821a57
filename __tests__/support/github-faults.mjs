// Faults that a test scripts: the next matching calls get them, in the order in which they were given.
import { primaryLimit, secondaryLimit, serverError } from './github-answers.mjs'

/**
 * @typedef {object} Fault
 * @property {string} [verb] only calls with this verb
 * @property {RegExp} [path] only calls whose path (without /api/v3) matches
 * @property {number} [times] how many calls (1)
 * @property {number} [skip] matching calls that go well before (0)
 * @property {number} [status] a 5xx, or 403 or 429 for the limits
 * @property {'status' | 'secondary-limit' | 'primary-limit' | 'reset' | 'hang'} [kind] default `status`; `reset` cuts the connection,
 *   `hang` never answers
 * @property {number} [retryAfterS] Retry-After of a limit, or seconds to the reset of the primary one
 * @property {boolean} [afterwards] the call takes effect first, only its answer is lost
 */

export function createFaults() {
  /** @type {(Fault & { left: number, toSkip: number })[]} */
  const waiting = []
  return {
    /** @param {Fault} fault */
    add(fault) {
      waiting.push({ ...fault, left: fault.times ?? 1, toSkip: fault.skip ?? 0 })
    },
    /** @param {string} verb @param {string} path @returns {Fault | undefined} */
    take(verb, path) {
      const fault = waiting.find((one) => one.left > 0 && (one.verb ?? verb) === verb && (one.path?.test(path) ?? true))
      if (!fault) return undefined
      if (fault.toSkip > 0) {
        fault.toSkip--
        return undefined
      }
      fault.left--
      return fault
    },
    /** Faults that no call has met yet. */
    get pending() {
      return waiting.reduce((sum, fault) => sum + fault.left, 0)
    }
  }
}

/** @param {Fault} fault @returns {import('./github-answers.mjs').Answer | undefined} undefined for what has no answer */
export function answerOf(fault) {
  switch (fault.kind ?? 'status') {
    case 'status': return serverError(fault.status ?? 502)
    case 'secondary-limit': return secondaryLimit(fault.status ?? 403, fault.retryAfterS)
    case 'primary-limit': return primaryLimit(fault.retryAfterS ?? 60)
    default: return undefined
  }
}

/** @param {number} limit content-creating calls in a window @param {number} windowMs */
export function createWriteLimit(limit, windowMs) {
  /** @type {number[]} */
  let times = []
  return () => {
    const now = Date.now()
    times = times.filter((at) => at > now - windowMs)
    if (times.length < limit) return void times.push(now)
    const message = 'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.'
    return secondaryLimit(403, Math.ceil(((times[0] ?? now) + windowMs - now) / 1000), message)
  }
}
