// Finds the Node.js binary an action entry is run with.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @type {Map<string, number>} */
const majors = new Map()

/**
 * Looks at this process's own binary, those on PATH and the npm packages of Node.js 20 and 24. Under `npx` these come
 * first on PATH, so the process itself may well be another one there.
 * @param {20 | 24} major
 * @returns {string} path of that Node.js; throws with what to do when it is not here
 */
export function nodeBinary(major) {
  const name = `${major === 20 ? 'node20' : 'node'}-linux-${process.arch}`
  const packaged = findUp(join('node_modules', name, 'bin', 'node'))
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((dir) => join(dir, 'node'))
  const file = [process.execPath, ...(packaged ? [packaged] : []), ...onPath].find((candidate) => majorOf(candidate) === major)
  if (file) return file
  throw new Error(`Node.js ${major} is not here: \`npm ci\` brings it (optional dependency ${name}; this is ${process.version})`)
}

/** @param {string} file @returns {number} 0 when it is no Node.js that runs here */
function majorOf(file) {
  if (file === process.execPath) return Number.parseInt(process.versions.node, 10)
  const known = majors.get(file)
  if (known !== undefined) return known
  const major = existsSync(file) ? askMajor(file) : 0
  majors.set(file, major)
  return major
}

/** @param {string} file @returns {number} */
function askMajor(file) {
  try {
    return Number(/^v(\d+)\./.exec(execFileSync(file, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** @param {string} path @returns {string | undefined} */
function findUp(path) {
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    if (existsSync(join(dir, path))) return join(dir, path)
    if (dirname(dir) === dir) return undefined
  }
}
