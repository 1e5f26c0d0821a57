// Inputs of a step: what `with` says, else the evaluated default of action.yml.
import { evaluateText } from './runner-expressions.mjs'

/**
 * @param {import('./runner-action.mjs').Action} action
 * @param {Record<string, string | number | boolean>} given the step's `with`
 * @param {import('./runner-expressions.mjs').Contexts} contexts
 * @returns {{ inputs: Record<string, string>, warnings: string[] }} inputs by name, given ones first
 */
export function resolveInputs(action, given, contexts) {
  const known = Object.keys(action.inputs)
  const isKnown = (/** @type {string} */ name) => known.some((other) => other.toLowerCase() === name.toLowerCase())
  const isGiven = (/** @type {string} */ name) => Object.keys(given).some((other) => other.toLowerCase() === name.toLowerCase())
  const inputs = Object.fromEntries([
    ...Object.entries(given).map(([name, value]) => [name, String(value)]),
    ...known.filter((name) => !isGiven(name)).map((name) => [name, evaluateText(action.inputs[name]?.default ?? '', contexts)])
  ])
  const deprecated = known.filter(isGiven).flatMap((name) => {
    const message = action.inputs[name]?.deprecationMessage
    return message ? [`Input '${name}' has been deprecated with message: ${message}`] : []
  })
  const unexpected = Object.keys(given).filter((name) => !isKnown(name))
  const list = (/** @type {string[]} */ names) => names.join("', '")
  const warning = `Unexpected input(s) '${list(unexpected)}', valid inputs are ['${list(known)}']`
  return { inputs, warnings: unexpected.length > 0 ? [...deprecated, warning] : deprecated }
}
