// Throw-away action folders for tests of the emulator.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** @type {string[]} */
const made = []

/**
 * @param {object} parts
 * @param {string} parts.main JavaScript (ES module) of runs.main
 * @param {string} [parts.pre]
 * @param {string} [parts.post]
 * @param {string} [parts.inputs] YAML below `inputs:`, with its indentation
 * @param {string} [parts.runs] further YAML lines below `runs:`, with their indentation
 * @returns {string} the folder; removeScratch() removes it
 */
export function scratchAction({ main, pre, post, inputs, runs = '' }) {
  const dir = mkdtempSync(join(tmpdir(), 'action-'))
  made.push(dir)
  const scripts = { pre, main, post }
  const entries = Object.entries(scripts).flatMap(([name, script]) => {
    if (script === undefined) return []
    writeFileSync(join(dir, `${name}.mjs`), script)
    return [`  ${name}: ${name}.mjs\n`]
  })
  writeFileSync(join(dir, 'action.yml'), `name: Scratch\n${inputs ? `inputs:\n${inputs}\n` : ''}runs:\n  using: node20\n${entries.join('')}${runs}\n`)
  return dir
}

export function removeScratch() {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
}
