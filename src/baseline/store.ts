import { entryPath, entryPrefix } from './baseline-place.js';
import type { BaselinePlace, BaselineRead } from './baseline-place.js';
import { askCache } from './cache-process.js';
import type { CacheTools } from './cache-process.js';
import { maxRecordChars } from './record.js';
import type { BaselineRecord } from './record.js';
import { parseRecord, renderRecord } from './record-json.js';

/** What was read before a build. */
export interface Baseline {
  /** what to compare with, and why that */
  readonly source: (BaselineRead & { readonly record: BaselineRecord }) | undefined;
  /** the builds of the branch that this one is added to; empty for its first, undefined where they could not be read: they would be lost */
  readonly own: BaselineRecord | undefined;
  /** one sentence for the user where something is out of order; a missing service or entry is none */
  readonly notice: string | undefined;
}

const maxBytes = maxRecordChars * 4;

/** Reads the records of a build's own branch, the base and the default branch. Never throws, and ends within the time limit of `tools`. */
export async function readBaseline(place: BaselinePlace, tools: CacheTools): Promise<Baseline> {
  const { identity, reads, writes } = place;
  const branches = [...new Set([...(writes === undefined ? [] : [writes]), ...reads.map(({ branch }) => branch)])];
  const empty = (branch: string | undefined): BaselineRecord | undefined => (branch === undefined ? undefined : { identity, branch, builds: [] });
  if (branches.length === 0 || !canRead(tools.env)) return { source: undefined, own: undefined, notice: undefined };
  const entries = branches.map((branch) => ({ path: entryPath(identity, branch), prefix: entryPrefix(identity, branch) }));
  const answer = await askCache({ kind: 'restore', entries }, new Map(), { tools, paths: entries.map(({ path }) => path), maxBytes });
  const records = new Map<string, BaselineRecord>();
  const broken: string[] = [];
  branches.forEach((branch, index) => {
    const text = answer.files.get(entryPath(identity, branch));
    const record = text === undefined ? undefined : parseRecord(text, identity, branch);
    if (record) records.set(branch, record);
    else if (answer.found[index] === true || text !== undefined) broken.push(branch);
  });
  // An archive that tar cannot read is there, and will be the next time.
  const lost = answer.failure !== undefined && !/\btar\b/i.test(answer.failure);
  const read = reads.find(({ branch }) => records.has(branch));
  const record = read && records.get(read.branch);
  return {
    source: read && record ? { ...read, record } : undefined,
    own: writes === undefined ? undefined : (records.get(writes) ?? (lost ? undefined : empty(writes))),
    notice: noticeOf(answer.failure, broken)
  };
}

function noticeOf(failure: string | undefined, broken: readonly string[]): string | undefined {
  if (broken.length > 0) return `The record of earlier builds of ${broken.join(' and ')} could not be understood; a new one is begun.`;
  return failure === undefined ? undefined : `Earlier builds could not be read from the Actions cache, so nothing is compared: ${failure}.`;
}

/**
 * Saves a record as the newest of its branch. Entries are never overwritten, so the key has the run and its attempt. Gives a
 * sentence for the user where that failed, undefined where it worked or is not meant to. Never throws.
 */
export async function saveBaseline(record: BaselineRecord, run: { runId: string; attempt: number }, tools: CacheTools): Promise<string | undefined> {
  if (!canWrite(tools.env)) return undefined;
  const path = entryPath(record.identity, record.branch);
  const key = `${entryPrefix(record.identity, record.branch)}${run.runId}-${run.attempt}`;
  const answer = await askCache({ kind: 'save', path, key }, new Map([[path, renderRecord(record)]]), { tools, paths: [], maxBytes: 0 });
  if (answer.found[0] === true && answer.failure === undefined) return undefined;
  // Another job of this run has the same name and was first.
  if (answer.failure === undefined ? /another job may be creating this cache/.test(answer.output) : /\(409\)/.test(answer.failure)) return undefined;
  return `The times of this build could not be kept in the Actions cache for later comparison${answer.failure === undefined ? '' : `: ${answer.failure}`}.`;
}

type Env = CacheTools['env'];

// As the library decides (actions/toolkit: cache/src/internal/config.ts): other servers than GitHub's own (GitHub Enterprise
// Server, Gitea, Forgejo) have the first protocol, at an address of its own, or no service at all.
function hasService(env: Env): boolean {
  const host = /^https?:\/\/([^/:]+)/i.exec(env['GITHUB_SERVER_URL'] || 'https://github.com')?.[1]?.toLowerCase() ?? '';
  const isGitHub = host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost');
  const address = isGitHub && env['ACTIONS_CACHE_SERVICE_V2'] ? env['ACTIONS_RESULTS_URL'] : env['ACTIONS_CACHE_URL'];
  return Boolean(address) && Boolean(env['ACTIONS_RUNTIME_TOKEN']);
}

// `cache-mode` of the workflow; an unknown one is left to the service.
/** Whether there is a cache service that this run may read. */
export function canRead(env: Env): boolean {
  return hasService(env) && !['none', 'write-only'].includes((env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase());
}

/** Whether there is a cache service that this run may write to. */
export function canWrite(env: Env): boolean {
  return hasService(env) && !['none', 'read'].includes((env['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase());
}
