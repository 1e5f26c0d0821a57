// Answers in GitHub's shapes.

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {unknown} [body] sent as JSON; a string is sent as HTML
 * @property {Record<string, string>} [headers]
 * @property {string} [violation] what a right client would not have done
 */

const DOCS = 'https://docs.github.com/rest'
const SECONDARY = 'https://docs.github.com/free-pro-team@latest/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits'

/** @param {number} status @param {string} message @param {object} [more] @returns {Answer} */
export function failure(status, message, more = {}) {
  return { status, body: { message, ...more, documentation_url: DOCS, status: String(status) } }
}

export const notFound = () => failure(404, 'Not Found')
export const forbidden = (/** @type {string} */ accepted) => ({
  ...failure(403, 'Resource not accessible by integration'),
  headers: { 'x-accepted-github-permissions': accepted }
})

/** @param {string} message @returns {Answer} 422 for the body of a comment */
export function invalidComment(message) {
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }]
  return { ...failure(422, 'Validation Failed', { errors }), violation: message }
}

/** @param {number} status 403 or 429 @param {number} [retryAfterS] @param {string} [message] @returns {Answer} */
export function secondaryLimit(status, retryAfterS, message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.') {
  const headers = retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) }
  return { status, body: { message, documentation_url: SECONDARY, status: String(status) }, headers }
}

/** @param {number} resetInS @returns {Answer} */
export function primaryLimit(resetInS) {
  const reset = String(Math.ceil(Date.now() / 1000) + resetInS)
  return {
    ...failure(403, 'API rate limit exceeded for installation ID 4711.'),
    headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }
  }
}

/** @param {number} status @returns {Answer} 5xx of the proxy in front of GitHub are pages, not JSON */
export function serverError(status) {
  if (status === 500) return { status, body: { message: 'Server Error', documentation_url: DOCS, status: '500' } }
  return { status, body: '<!DOCTYPE html>\n<html><head><title>Unicorn! &middot; GitHub</title></head><body><p><strong>This page is taking too long to load.</strong></p></body></html>\n' }
}
