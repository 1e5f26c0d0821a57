import { resolve } from 'node:path';
import type { Inputs } from '../inputs/inputs.js';
import { parseCsv } from '../shared/csv.js';
import type { BuildPlan } from './plan.js';

/**
 * What the build may touch besides its working directory (buildx 0.18 and later): our own files, the workspace, which only
 * trusted code may write, and what the workflow itself names in an input. Everything else only by `allow`.
 */
export function entitle(inputs: Inputs, plan: BuildPlan, workspace: string, directory: string): string[] {
  const field = (text: string, ...names: string[]) =>
    parseCsv(text).flatMap((part) => (names.includes(part.slice(0, part.indexOf('='))) ? [resolve(inputs.workdir, part.slice(part.indexOf('=') + 1))] : []));
  const keys = inputs.ssh.flatMap((entry) => (entry.includes('=') ? entry.slice(entry.indexOf('=') + 1).split(',') : []));
  const paths = [...inputs.secretFiles.values(), ...keys, ...(inputs.dockerfile === undefined ? [] : [inputs.dockerfile]), ...[...inputs.buildContexts.values(), inputs.context ?? '.'].filter((path) => !/^[a-z][a-z0-9+.-]*:/i.test(path))];
  const store = plan.cacheStore?.options.get('dest');
  const stores = store === undefined ? [] : [store];
  const reads = [workspace, directory, ...stores, ...paths.map((path) => resolve(inputs.workdir, path)), ...inputs.cacheFrom.flatMap((entry) => field(entry, 'src'))];
  const writes = plan.trust.trusted ? [workspace, ...stores, ...inputs.cacheTo.flatMap((entry) => field(entry, 'dest'))] : [];
  const ssh = inputs.ssh.length > 0 ? ['ssh'] : [];
  return [...new Set([...reads.map((path) => `fs.read=${path}`), ...writes.map((path) => `fs.write=${path}`), ...ssh])];
}
