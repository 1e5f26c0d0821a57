// What the runner knows of an action: its action.yml, checked.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseManifest } from './runner-manifest.mjs'

/** @typedef {{ default: string, hasDefault: boolean, required: boolean, deprecationMessage?: string }} ActionInput */
/**
 * @typedef {object} Action
 * @property {string} dir
 * @property {string} name
 * @property {Record<string, ActionInput>} inputs
 * @property {string} using
 * @property {string} main
 * @property {string} [pre]
 * @property {string} [post]
 * @property {string} preIf
 * @property {string} postIf
 */

/** @param {string} dir a folder with action.yml or action.yaml @returns {Action} */
export function readAction(dir) {
  const manifest = parseManifest(readManifest(dir))
  const runs = asMap(manifest['runs'], 'runs')
  const main = asText(runs['main'], 'runs.main')
  if (!main) throw new Error(`${dir}/action.yml has no runs.main`)
  const using = asText(runs['using'], 'runs.using') ?? ''
  if (!/^node(12|16|20|24)$/i.test(using)) throw new Error(`runs.using: ${using} is not a Node version that the runner knows`)
  const pre = asText(runs['pre'], 'runs.pre')
  const post = asText(runs['post'], 'runs.post')
  return {
    dir,
    name: asText(manifest['name'], 'name') ?? '',
    inputs: readInputs(manifest['inputs'] ?? {}),
    using,
    main,
    ...(pre ? { pre } : {}),
    ...(post ? { post } : {}),
    preIf: asText(runs['pre-if'], 'runs.pre-if') ?? 'always()',
    postIf: asText(runs['post-if'], 'runs.post-if') ?? 'always()'
  }
}

/** @param {string} dir @returns {string} */
function readManifest(dir) {
  try {
    return readFileSync(join(dir, 'action.yml'), 'utf8')
  } catch {
    return readFileSync(join(dir, 'action.yaml'), 'utf8')
  }
}

/** @param {string | import('./runner-manifest.mjs').YamlMap} value @returns {Record<string, ActionInput>} */
function readInputs(value) {
  return Object.fromEntries(Object.entries(asMap(value, 'inputs')).map(([name, raw]) => {
    const input = asMap(raw, `inputs.${name}`)
    const message = asText(input['deprecationMessage'], `inputs.${name}.deprecationMessage`)
    return [name, {
      default: asText(input['default'], `inputs.${name}.default`) ?? '',
      hasDefault: 'default' in input,
      required: input['required'] === 'true',
      ...(message ? { deprecationMessage: message } : {})
    }]
  }))
}

/** @param {unknown} value @param {string} where @returns {import('./runner-manifest.mjs').YamlMap} */
function asMap(value, where) {
  if (value === '') return {}
  if (typeof value !== 'object' || value === null) throw new Error(`action.yml: ${where} must be a map`)
  return /** @type {import('./runner-manifest.mjs').YamlMap} */ (value)
}

/** @param {unknown} value @param {string} where @returns {string | undefined} */
function asText(value, where) {
  if (value === undefined || typeof value === 'string') return value
  throw new Error(`action.yml: ${where} must be a string`)
}
