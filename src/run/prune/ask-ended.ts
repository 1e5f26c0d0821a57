import type { Repository } from '../../github/context.js';
import type { Ended } from '../../prune/choose-refs.js';
import { objectOf, stringOf } from '../../shared/checked-json.js';
import { messageOf } from '../../shared/errors.js';
import { makeTurns } from '../registry/turns.js';
import type { Api } from './api.js';

export interface EndedQuestion {
  readonly repository: Repository;
  /** numbers of pull requests */
  readonly requests: readonly string[];
  readonly branches: boolean;
  /** has to be among the branches, or the list is not believed */
  readonly defaultBranch: string | undefined;
}

const atOnce = 8;
const pageSize = 100;
const mostPages = 200;

/**
 * Asks GitHub (REST API: Pulls, Branches) which pull requests are closed, and which branches exist. What it does not answer counts as
 * not ended, with a notice. Never throws.
 */
export async function askEnded(api: Api, { repository: { owner, name }, requests, branches, defaultBranch }: EndedQuestion): Promise<Ended & { readonly notices: readonly string[] }> {
  const at = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  const notices = new Set<string>();
  const turn = makeTurns(atOnce);
  const stateOf = async (number: string): Promise<string | undefined> => {
    const { status, json } = await api.call('GET', `${at}/pulls/${number}`);
    if (status !== 200 && status !== 404) notices.add(`GitHub did not say which pull requests are closed (${status}); the job may need \`permissions: pull-requests: read\`.`);
    return status === 200 ? stringOf(objectOf(json)?.['state']) : undefined;
  };
  const failed = (what: string) => (error: unknown) => {
    notices.add(`GitHub did not say which ${what}: ${messageOf(error)}.`);
    return undefined;
  };
  const states = await Promise.all(requests.map((number) => turn(() => stateOf(number)).catch(failed('pull requests are closed'))));
  // A branch that is removed while pages are read moves others out of sight; what neither reading shows is gone.
  const first = branches ? await listBranches(api, at).catch(failed('branches exist')) : undefined;
  const second = first && (await listBranches(api, at).catch(failed('branches exist')));
  const inState = (state: string) => new Set(requests.filter((_, index) => states[index] === state));
  const existing = first && second && [...new Set([...first, ...second])];
  const whole = existing !== undefined && existing.length > 0 && (defaultBranch === undefined || existing.includes(defaultBranch));
  if (existing && !whole) notices.add('GitHub did not list the default branch among the branches that exist. Refs of branches stay.');
  return { closed: inState('closed'), open: inState('open'), branches: whole ? existing : undefined, notices: [...notices] };
}

async function listBranches(api: Api, at: string): Promise<string[]> {
  const found = new Set<string>();
  for (let page = 1; ; page++) {
    const { status, json } = await api.call('GET', `${at}/branches?per_page=${pageSize}&page=${page}`);
    if (status !== 200 || !Array.isArray(json)) throw new Error(`it answered ${status}; the job may need \`permissions: contents: read\``);
    if (page > mostPages) throw new Error('there are too many');
    const before = found.size;
    json.map((entry) => stringOf(objectOf(entry)?.['name'])).forEach((branch) => branch && found.add(branch));
    // Pages may be shorter than is asked for, or all be the same.
    if (found.size === before) return [...found];
  }
}
