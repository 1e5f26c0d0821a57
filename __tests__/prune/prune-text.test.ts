import { describe, expect, test } from '@jest/globals';
import { planRepository } from '../../src/prune/plan-prune.js';
import type { RepositoryPlan } from '../../src/prune/plan-prune.js';
import { renderPrunePlan, renderPruneSummary, renderPruneVerdict } from '../../src/report/prune-text.js';
import type { PruneResult } from '../../src/report/prune-text.js';
import { expectGolden } from '../golden/golden.js';

const nowMs = Date.UTC(2026, 10, 21);
const sha = (digit: string) => digit.repeat(40);
const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
const fact = (tag: string, of: string, days?: number) => ({ tag, digest: digest(of), timeMs: days === undefined ? undefined : nowMs - days * 86_400_000 });
const rules = { keepNewest: 2, maxAgeSeconds: 30 * 86_400 };
const closed = (number: number, ...tags: string[]) => tags.map((tag) => ({ tag, reason: `pull request #${number} is closed` }));

const plans: RepositoryPlan[] = [
  planRepository({
    repository: 'ghcr.io/acme/shop-web', kind: 'github', rules, nowMs,
    facts: {
      tags: [fact('cache-b-main', '1'), fact(`cache-c-${sha('a')}`, '1', 0), fact(`cache-c-${sha('b')}`, '2', 3), fact(`cache-c-${sha('c')}`, '3', 9), fact(`cache-c-${sha('d')}`, '4'), fact('cache-pr-7', '1'), fact('cache-pr-8', '5'), fact('pr-8', '6'), fact('pr-8-abcdef0', '6'), fact('pr-9', '7'), fact('latest', '8'), fact('main', '8')],
      children: new Map([[digest('8'), [digest('7')]]])
    },
    candidates: [...closed(7, 'cache-pr-7'), ...closed(8, 'cache-pr-8', 'pr-8', 'pr-8-abcdef0'), ...closed(9, 'pr-9'), ...['a', 'b', 'c', 'd'].map((one) => ({ tag: `cache-c-${sha(one)}`, group: 'c' }))]
  }),
  planRepository({ repository: 'docker.io/acme/cache', kind: 'docker-hub', rules, nowMs, facts: { tags: [fact('api.cache-b-gone', '1'), fact('api.cache-b-main', '1')], children: new Map() }, candidates: [{ tag: 'api.cache-b-gone', reason: 'its branch no longer exists' }] }),
  planRepository({ repository: 'quay.io/acme/quiet', kind: 'plain', rules, nowMs, facts: { tags: [fact('latest', '1')], children: new Map() }, candidates: [] })
];
const results: PruneResult[] = plans.flatMap(({ repository, decisions }) => decisions.filter(({ action }) => action === 'delete').map(({ tag }): PruneResult => {
  if (tag === 'cache-pr-8') return { repository, tag, result: 'left', reason: 'cache-pr-8 was pushed anew meanwhile' };
  return tag === 'api.cache-b-gone' ? { repository, tag, result: 'failed', reason: 'hub.docker.com refused access (403): log in' } : { repository, tag, result: 'deleted', reason: '' };
}));

describe('the plan', () => {
  test('is shown whole in the log', () => {
    expectGolden('prune-log.txt', `${[...renderPrunePlan(plans), renderPruneVerdict(plans, undefined), renderPruneVerdict(plans, results)].join('\n')}\n`);
  });

  test('is shown with its outcome in the summary', () => {
    expectGolden('prune-summary.md', renderPruneSummary(plans, results, ['GitHub did not say which branches exist.']));
  });

  test('is shown before anything was done in the summary of a dry run', () => {
    expectGolden('prune-dry-run-summary.md', renderPruneSummary(plans, undefined, []));
  });

  test('stays inert and within bounds, whatever tags and branches are called', () => {
    const decisions = Array.from({ length: 20_000 }, (_, index) => ({ tag: `t${index}<img src=x>`, digest: digest('1'), action: 'delete' as const, reason: 'branch @team `x` <b>| [y](http://z) was deleted' }));
    const summary = renderPruneSummary([{ repository: 'ghcr.io/a/b', kind: 'plain', tagsTotal: 20_000, decisions }], undefined, []);
    expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576);
    expect(summary).toContain('19700 more are in the log.');
    for (const bad of ['<img', '<b>', '@team', '](http']) expect(summary).not.toContain(bad);
  });
});
