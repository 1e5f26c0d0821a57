// The per-step command files (actions/runner, FileCommandManager.cs): made empty before a phase, read after it.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'

/** @typedef {'output' | 'state' | 'env' | 'path' | 'step_summary'} FileKind */

/** @type {Record<FileKind, string>} */
const PREFIX = { path: 'add_path_', env: 'set_env_', step_summary: 'step_summary_', state: 'save_state_', output: 'set_output_' }
export const SUMMARY_LIMIT_BYTES = 1024 * 1024

/** @param {string} tempDir RUNNER_TEMP @returns {Record<FileKind, string>} paths of new empty files */
export function createCommandFiles(tempDir) {
  const dir = join(tempDir, '_runner_file_commands')
  mkdirSync(dir, { recursive: true })
  const suffix = randomUUID()
  const files = /** @type {Record<FileKind, string>} */ (Object.fromEntries(
    Object.entries(PREFIX).map(([kind, prefix]) => [kind, join(dir, prefix + suffix)])))
  for (const file of Object.values(files)) writeFileSync(file, '')
  return files
}

/** @param {string} file @returns {string} the text, empty when the action removed the file */
export function readCommandFile(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^\ufeff/, '') : ''
}

/**
 * Pairs up to the first error; the runner applies those before it fails the step.
 * @param {string} text @returns {{ pairs: [string, string][], error?: string }}
 */
export function parsePairs(text) {
  /** @type {[string, string][]} */
  const pairs = []
  const lines = text.split('\n')
  const ended = lines.at(-1) === ''
  if (ended) lines.pop()
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      pairs.push([line.slice(0, equals), line.slice(equals + 1)])
    } else if (heredoc >= 0) {
      const delimiter = line.slice(heredoc + 2)
      if (heredoc === 0 || delimiter === '') return { pairs, error: `Invalid format '${line}'. Name must not be empty and delimiter must not be empty` }
      const end = lines.indexOf(delimiter, at + 1)
      if (end < 0) return { pairs, error: ended || at === lines.length - 1 ? `Invalid value. Matching delimiter not found '${delimiter}'` : 'Invalid value. EOF marker missing new line.' }
      pairs.push([line.slice(0, heredoc), lines.slice(at + 1, end).join('\n')])
      at = end
    } else {
      return { pairs, error: `Invalid format '${line}'` }
    }
  }
  return { pairs }
}

/** @param {string} file @returns {string[]} */
export function readPaths(file) {
  return readCommandFile(file).split(/\r\n|\n|\r/).filter((line) => line !== '')
}

/**
 * @param {string} file @param {(line: string) => string} mask
 * @returns {{ text: string, error?: string }} the masked summary; empty when it is too big, as the runner drops it whole
 */
export function readSummary(file, mask) {
  const bytes = existsSync(file) ? statSync(file).size : 0
  if (bytes > SUMMARY_LIMIT_BYTES) {
    const more = 'For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary'
    const sizes = `supports content up to a size of ${SUMMARY_LIMIT_BYTES / 1024}k, got ${Math.floor(bytes / 1024)}k`
    return { text: '', error: `$GITHUB_STEP_SUMMARY upload aborted, ${sizes}. ${more}` }
  }
  const text = readCommandFile(file)
  return { text: text === '' ? '' : `${text.replace(/(\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/).map(mask).join('\n')}\n` }
}
