// The environment of an action's process: the runner's own, the job's env, GITHUB_*, RUNNER_*, INPUT_* and STATE_*.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {import('./events.mjs').RunnerEvent} RunnerEvent */

const OWN = /^(GITHUB|INPUT|STATE|RUNNER|ACTIONS)_/

/** @param {NodeJS.ProcessEnv} env @returns {Record<string, string>} without what belongs to a runner around us */
export function withoutRunner(env) {
  return Object.fromEntries(Object.entries(env).flatMap(([key, value]) => OWN.test(key) || value === undefined ? [] : [[key, value]]))
}

/**
 * @param {object} options
 * @param {RunnerEvent} options.event
 * @param {string} options.workspace
 * @param {string} options.tempDir
 * @param {Record<string, string>} options.overrides
 * @returns {Record<string, string>} GITHUB_* and RUNNER_* that all steps of the job see
 */
export function jobEnvironment({ event, workspace, tempDir, overrides }) {
  const server = overrides['GITHUB_SERVER_URL'] ?? 'https://github.com'
  const api = overrides['GITHUB_API_URL'] ?? (server === 'https://github.com' ? 'https://api.github.com' : `${server}/api/v3`)
  const workflow = `${event.env['GITHUB_REPOSITORY']}/.github/workflows/ci.yml`
  return {
    GITHUB_SERVER_URL: server,
    GITHUB_API_URL: api,
    GITHUB_GRAPHQL_URL: api.endsWith('/api/v1') ? '' : `${api.replace(/\/v3$/, '')}/graphql`,
    GITHUB_RUN_ID: '36744327825',
    GITHUB_RUN_NUMBER: '42',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_WORKFLOW: 'CI',
    GITHUB_WORKFLOW_REF: `${workflow}@${event.env['GITHUB_REF']}`,
    GITHUB_WORKFLOW_SHA: event.env['GITHUB_SHA'] ?? '',
    GITHUB_JOB: 'build',
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_PATH: writeEvent(event, tempDir),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_NAME: 'GitHub Actions 7',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: tempDir,
    RUNNER_TOOL_CACHE: join(tempDir, '..', '_tool'),
    RUNNER_WORKSPACE: join(workspace, '..'),
    ...event.env,
    ...overrides
  }
}

/** @param {RunnerEvent} event @param {string} tempDir @returns {string} */
function writeEvent(event, tempDir) {
  const dir = join(tempDir, '_github_workflow')
  mkdirSync(dir, { recursive: true })
  const file = join(dir, 'event.json')
  writeFileSync(file, JSON.stringify(event.payload, null, 2))
  return file
}

/** @param {Record<string, string>} inputs @returns {Record<string, string>} */
export function inputVariables(inputs) {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]))
}

/** @param {Record<string, string>} state @returns {Record<string, string>} */
export function stateVariables(state) {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}
