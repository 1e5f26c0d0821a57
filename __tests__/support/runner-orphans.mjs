// The runner's job clean-up: processes that carry the job's tracking id in their environment are killed.
import { readFileSync, readdirSync } from 'node:fs'

/** @typedef {{ pid: number, name: string, command: string }} Orphan */

/**
 * @param {string} trackingId value of RUNNER_TRACKING_ID of one job
 * @returns {Orphan[]} living processes of this job; empty where /proc is not there
 */
export function findOrphans(trackingId) {
  return pids().flatMap((pid) => {
    if (pid === process.pid || !environment(pid).includes(`RUNNER_TRACKING_ID=${trackingId}`)) return []
    return [{ pid, name: read(pid, 'comm').trim(), command: read(pid, 'cmdline').replaceAll('\0', ' ').trim() }]
  })
}

/** @param {string} trackingId @returns {Orphan[]} the processes that were killed */
export function killOrphans(trackingId) {
  return findOrphans(trackingId).filter(({ pid }) => {
    try {
      return process.kill(pid, 'SIGKILL')
    } catch {
      return false
    }
  })
}

/** @returns {number[]} */
function pids() {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)
  } catch {
    return []
  }
}

/** @param {number} pid @returns {string[]} */
const environment = (pid) => read(pid, 'environ').split('\0')

/** @param {number} pid @param {string} file @returns {string} empty for processes that ended or are not ours to read */
function read(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
