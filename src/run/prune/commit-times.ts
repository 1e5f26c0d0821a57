import type { Repository } from '../../github/context.js';
import { objectOf, stringOf } from '../../shared/checked-json.js';
import { makeTurns } from '../registry/turns.js';
import type { Api } from './api.js';

const atOnce = 8;
const most = 1000;

/**
 * When commits were committed, ms since 1970, as GitHub says (REST API: Git commits): a cache of a commit is no older than the commit, whatever
 * the age of the layers in it. Those that it does not know are left out, and all beyond the first thousand. Never throws.
 */
export async function readCommitTimes(api: Api, { owner, name }: Repository, commits: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const turn = makeTurns(atOnce);
  const times = await Promise.all([...new Set(commits)].slice(0, most).map(async (commit): Promise<[string, number]> => {
    const answer = await turn(() => api.call('GET', `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}/git/commits/${commit}`)).catch(() => undefined);
    return [commit, Date.parse(stringOf(objectOf(objectOf(answer?.json)?.['committer'])?.['date']) ?? '')];
  }));
  return new Map(times.filter(([, time]) => !Number.isNaN(time)));
}
