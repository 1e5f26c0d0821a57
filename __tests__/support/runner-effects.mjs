// What each workflow command does to the phase (actions/runner, ActionCommandManager.cs).
import { isAbsolute, join, relative } from 'node:path'
import { readFileSync } from 'node:fs'
import { REGISTERED, parseCommand } from './runner-commands.mjs'

/** @typedef {import('./runner-commands.mjs').Command} Command */
/** @typedef {import('./runner-phase.mjs').Phase} Phase */
/** @typedef {'stdout' | 'stderr'} Stream */

const DISABLED = (/** @type {string} */ name) => `The \`${name}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: https://github.blog/changelog/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`
const DEPRECATED = (/** @type {string} */ name) => `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: https://github.blog/changelog/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`
const BAD_TOKEN = "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`."
const SILENT = ['add-mask', 'debug', 'error', 'warning', 'notice']

/**
 * Takes a phase's output lines, in order and from both streams, and carries out the commands in them.
 * @param {Phase} phase @param {Record<string, string | undefined>} env of the process
 * @returns {(line: string, stream: Stream) => void} throws on a bad stop token, as the runner does: the step fails then
 */
export function createCommandRunner(phase, env) {
  const registered = new Set(REGISTERED)
  /** @type {string | undefined} */
  let stopToken
  const allowed = env['ACTIONS_ALLOW_UNSECURE_COMMANDS']?.trim().toLowerCase() === 'true'

  return (line, stream) => {
    const command = /##\[|::/.test(line) ? parseCommand(line, registered) : undefined
    if (!command) return phase.write(line, stream)
    const name = command.command.toLowerCase()
    if (stopToken !== undefined && name !== stopToken) {
      phase.commands.push({ ...command, line, accepted: false })
      return phase.write(line, stream)
    }
    phase.commands.push({ ...command, line, accepted: true })
    if (name === stopToken) {
      registered.delete(stopToken)
      stopToken = undefined
      return phase.write(line, stream)
    }
    if (name === 'stop-commands') {
      const token = command.data.toLowerCase()
      if (token === '' || token === 'pause-logging' || registered.has(token)) throw new Error(BAD_TOKEN)
      stopToken = token
      registered.add(token)
      if (token.length > 6) phase.job.masker.add(command.data)
      return phase.write(line, stream)
    }
    if (phase.echo && !SILENT.includes(name)) phase.write(line, stream)
    try {
      carryOut(phase, name, command, { allowed, stream })
    } catch (error) {
      phase.fail(`Unable to process command '${SILENT.includes(name) ? name : line}' successfully.`, messageOf(error))
    }
  }
}

/** @param {unknown} error @returns {string} */
const messageOf = (error) => error instanceof Error ? error.message : String(error)

/** @param {Command} command @param {string} key @returns {string} */
function need(command, key) {
  const value = command.properties[key]
  if (value) return value
  throw new Error(`Required field '${key}' is missing in ##[${command.command}] command.`)
}

/** @param {Phase} phase @param {string} name @param {Command} command @param {{ allowed: boolean, stream: Stream }} how */
function carryOut(phase, name, command, { allowed, stream }) {
  const { data } = command
  switch (name) {
    case 'set-env': {
      if (!allowed) throw new Error(DISABLED(name))
      const variable = need(command, 'name')
      if (variable.toUpperCase() === 'NODE_OPTIONS') return phase.annotate('error', "Can't update NODE_OPTIONS environment variable using ::set-env:: command.")
      return phase.setEnv(variable, data)
    }
    case 'add-path':
      if (!allowed) throw new Error(DISABLED(name))
      if (data === '') throw new Error("Value cannot be null. (Parameter 'path')")
      return phase.addPath(data)
    case 'set-output':
      phase.annotate('warning', DEPRECATED(name))
      return phase.setOutput(need(command, 'name'), data)
    case 'save-state':
      phase.annotate('warning', DEPRECATED(name))
      return phase.saveState(need(command, 'name'), data)
    case 'add-mask':
      if (data.trim() === '') return phase.annotate('warning', "Can't add secret mask for empty string in ##[add-mask] command.")
      if (phase.echo) phase.write('::add-mask::***', stream)
      return phase.job.masker.add(data)
    case 'add-matcher': case 'remove-matcher':
      return changeMatchers(phase, name, command)
    case 'debug':
      return phase.debug(data, stream)
    case 'error': case 'warning': case 'notice':
      return phase.annotate(name, data, place(command, phase), stream)
    case 'group': case 'endgroup':
      return phase.write(`##[${name}]${name === 'group' ? data : ''}`, stream)
    case 'echo':
      if (!/^\s*(on|off)\s*$/i.test(data)) throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`)
      phase.echo = data.trim().toLowerCase() === 'on'
  }
}

/** @param {Phase} phase @param {string} name @param {Command} command */
function changeMatchers(phase, name, command) {
  const owner = command.properties['owner'] ?? ''
  const file = command.data
  const remove = name === 'remove-matcher'
  if (!remove && file === '') return phase.annotate('warning', 'File path must be specified.')
  if (remove && (owner === '') === (file === '')) {
    return phase.annotate('warning', owner === ''
      ? 'Either an owner name or a file path must be specified in ##[remove-matcher] command.'
      : 'Either specify an owner name or a file path in ##[remove-matcher] command. Both values cannot be set.')
  }
  if (owner !== '') return void delete phase.job.matchers[owner]
  const path = isAbsolute(file) ? file : join(phase.job.workspace, file)
  for (const matcher of JSON.parse(readFileSync(path, 'utf8')).problemMatcher ?? []) {
    if (remove) delete phase.job.matchers[matcher.owner]
    else phase.job.matchers[matcher.owner] = matcher
  }
}

/** @param {Command} command @param {Phase} phase @returns {Record<string, string>} where an annotation points, as the runner corrects it */
function place(command, phase) {
  const at = { ...command.properties }
  if (at['endLine'] && !at['line']) at['line'] = at['endLine']
  if (at['endColumn'] && !at['col']) at['col'] = at['endColumn']
  const [line, endLine, col, endColumn] = ['line', 'endLine', 'col', 'endColumn'].map((key) => Number(at[key]))
  if (!at['line'] || (at['endLine'] && at['endLine'] !== at['line'])) drop(at, 'col', 'endColumn')
  if (Number(endLine) < Number(line)) drop(at, 'line', 'endLine')
  if (Number(endColumn) < Number(col)) drop(at, 'col', 'endColumn')
  const file = at['file'] && isAbsolute(at['file']) ? relative(phase.job.workspace, at['file']) : undefined
  if (file && !file.startsWith('..')) Object.assign(at, { file, repo: phase.job.repository })
  return at
}

/** @param {Record<string, string>} map @param {string[]} keys */
function drop(map, ...keys) {
  for (const key of keys) delete map[key]
}
