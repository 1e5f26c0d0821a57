// Parses workflow commands exactly as GitHub's runner does (actions/runner, Runner.Common/ActionCommand.cs).
// .NET compares `::` and `##[` by culture, which ignores zero-width characters, and here it is by code: that finds no
// fewer commands, because the runner cuts names at fixed offsets, so a mark with such a character in it names none.

/** @typedef {{ syntax: 'v1' | 'v2', command: string, properties: Record<string, string>, data: string }} Command */

/** Commands that the runner registers outside the checkout plugin; names are compared without case. */
export const REGISTERED = [
  'stop-commands', 'set-env', 'set-output', 'save-state', 'add-mask', 'add-path', 'add-matcher', 'remove-matcher',
  'debug', 'warning', 'error', 'notice', 'group', 'endgroup', 'echo'
]

// Char.IsWhiteSpace: unlike JavaScript's \s it has U+0085 and lacks U+FEFF.
const LEADING_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/
const TRAILING_SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/

const V1 = { '%3B': ';', '%0D': '\r', '%0A': '\n', '%5D': ']', '%25': '%' }
const V2_DATA = { '%0D': '\r', '%0A': '\n', '%25': '%' }
const V2_PROPERTY = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' }

/** @type {Record<string, string>} */
const SPELLING = { endline: 'endLine', endcolumn: 'endColumn' }

/** @param {string} text @param {Record<string, string>} mappings applied one after the other, %25 last */
function unescape(text, mappings) {
  return Object.entries(mappings).reduce((all, [from, to]) => all.replaceAll(from, to), text)
}

/**
 * @param {string} text @param {string} separator @param {Record<string, string>} mappings
 * @returns {Record<string, string>} the runner looks keys up without case: those it knows have their usual spelling, others lower case
 */
function parseProperties(text, separator, mappings) {
  /** @type {Record<string, string>} */
  const properties = {}
  for (const part of text.split(separator)) {
    // .NET's Split('=', 2, RemoveEmptyEntries): empty pieces do not count, so `name=` and `=x` are no pair
    const pair = /^=*([^=]+)=+([^=][^]*)$/.exec(part)
    if (!pair?.[1] || !pair[2]) continue
    const key = pair[1].toLowerCase()
    properties[SPELLING[key] ?? key] = unescape(pair[2], mappings)
  }
  return properties
}

/** @param {string} info `name` or `name properties` */
function splitInfo(info) {
  const space = info.indexOf(' ')
  return space < 0 ? { name: info, rest: '' } : { name: info.slice(0, space), rest: space > 0 ? info.slice(space + 1) : '' }
}

/**
 * @param {string} line one line of output
 * @param {ReadonlySet<string>} registered lower-case names, and the stop token while commands are stopped
 * @returns {Command | undefined}
 */
export function parseV2(line, registered) {
  const message = line.replace(LEADING_SPACE, '')
  if (!message.startsWith('::')) return undefined
  const end = message.indexOf('::', 2)
  if (end < 0) return undefined
  const { name, rest } = splitInfo(message.slice(2, end))
  if (!registered.has(name.toLowerCase())) return undefined
  const trimmed = rest.replace(LEADING_SPACE, '').replace(TRAILING_SPACE, '')
  const properties = parseProperties(trimmed, ',', V2_PROPERTY)
  return { syntax: 'v2', command: name, properties, data: unescape(message.slice(end + 2), V2_DATA) }
}

/**
 * The old syntax counts ANYWHERE in a line, but only its first `##[`.
 * @param {string} line @param {ReadonlySet<string>} registered
 * @returns {Command | undefined}
 */
export function parseV1(line, registered) {
  const start = line.indexOf('##[')
  if (start < 0) return undefined
  const end = line.indexOf(']', start)
  if (end < 0) return undefined
  const { name, rest } = splitInfo(line.slice(start + 3, end))
  if (!registered.has(name.toLowerCase())) return undefined
  return { syntax: 'v1', command: name, properties: parseProperties(rest, ';', V1), data: unescape(line.slice(end + 1), V1) }
}

/** @param {string} line @param {ReadonlySet<string>} registered @returns {Command | undefined} */
export function parseCommand(line, registered = new Set(REGISTERED)) {
  return parseV2(line, registered) ?? parseV1(line, registered)
}
