// Finds the Node.js binary an action entry is run with.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @param {20 | 24} major
 * @returns {string} path of that Node.js; throws with what to do when it is not here
 */
export function nodeBinary(major) {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath
  const name = `node-linux-${process.arch}`
  if (major === 24) {
    const file = findUp(join('node_modules', name, 'bin', 'node'))
    if (file) return file
    throw new Error(`Node.js 24 is not here: \`npm ci\` brings it (optional dependency ${name})`)
  }
  throw new Error(`Node.js ${major} is not here: run the tests with Node.js ${major} (this is ${process.version})`)
}

/** @param {string} path @returns {string | undefined} */
function findUp(path) {
  for (let dir = dirname(fileURLToPath(import.meta.url)); ; dir = dirname(dir)) {
    if (existsSync(join(dir, path))) return join(dir, path)
    if (dirname(dir) === dir) return undefined
  }
}
