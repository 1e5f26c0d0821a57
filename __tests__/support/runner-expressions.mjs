// Evaluates the few expressions that an input's default, an `if` or a `post-if` of ours may hold, and throws on others.

/** @typedef {'success' | 'failure' | 'cancelled'} JobStatus */
/** @typedef {Record<string, unknown>} Contexts github, matrix, strategy, job, runner */

/**
 * Replaces each `${{ }}`; a value that is no string must go through toJSON, null becomes empty.
 * @param {string} text @param {Contexts} contexts @returns {string}
 */
export function evaluateText(text, contexts) {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_all, expression) => toText(evaluate(expression.trim(), contexts), expression))
}

/** @param {string} expression @param {Contexts} contexts @returns {unknown} */
function evaluate(expression, contexts) {
  const json = /^toJSON\((.*)\)$/i.exec(expression)
  if (json) return JSON.stringify(evaluate((json[1] ?? '').trim(), contexts) ?? null, null, 2)
  const path = /^(github|matrix|strategy|job|runner)((?:\.[A-Za-z_][A-Za-z0-9_-]*)*)$/.exec(expression)
  if (!path) throw new Error(`The emulator does not know the expression \${{ ${expression} }}`)
  const names = (path[2] ?? '').split('.').slice(1)
  /** @type {unknown} */
  let value = contexts[path[1] ?? '']
  for (const name of names) value = isObject(value) ? value[name] : undefined
  return value
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null

/** @param {unknown} value @param {string} expression @returns {string} */
function toText(value, expression) {
  if (value === undefined || value === null) return ''
  if (isObject(value)) throw new Error(`\${{${expression}}} is an object: the runner refuses that as an input`)
  return String(value)
}

const TOKEN = /\s*(always\(\)|success\(\)|failure\(\)|cancelled\(\)|true|false|&&|\|\||!|\(|\))/y

/**
 * A condition without a status function means `success() && (condition)`.
 * @param {string | boolean} condition @param {JobStatus} status @returns {boolean}
 */
export function evaluateCondition(condition, status) {
  const text = String(condition).replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1').trim()
  const tokens = tokenize(text)
  const value = readOr(tokens, status)
  if (tokens.length > 0) throw new Error(`The emulator does not understand the condition ${text}`)
  return tokenize(text).some((token) => token.endsWith('()')) ? value : value && status === 'success'
}

/** @param {string} text @returns {string[]} */
function tokenize(text) {
  const tokens = []
  TOKEN.lastIndex = 0
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(text)?.[1]
    if (!token) throw new Error(`The emulator does not know the condition ${text}`)
    tokens.push(token)
  }
  return tokens
}

/** @param {string[]} tokens @param {JobStatus} status @returns {boolean} */
function readOr(tokens, status) {
  let value = readAnd(tokens, status)
  while (tokens[0] === '||') {
    tokens.shift()
    value = readAnd(tokens, status) || value
  }
  return value
}

/** @param {string[]} tokens @param {JobStatus} status @returns {boolean} */
function readAnd(tokens, status) {
  let value = readTerm(tokens, status)
  while (tokens[0] === '&&') {
    tokens.shift()
    value = readTerm(tokens, status) && value
  }
  return value
}

/** @param {string[]} tokens @param {JobStatus} status @returns {boolean} */
function readTerm(tokens, status) {
  const token = tokens.shift()
  if (token === '!') return !readTerm(tokens, status)
  if (token === '(') {
    const value = readOr(tokens, status)
    if (tokens.shift() !== ')') throw new Error('The condition lacks a closing parenthesis')
    return value
  }
  switch (token) {
    case 'true': case 'always()': return true
    case 'false': return false
    case 'success()': return status === 'success'
    case 'failure()': return status === 'failure'
    case 'cancelled()': return status === 'cancelled'
    default: throw new Error(`The condition ends early or holds ${token}`)
  }
}
