import { describe, expect, test } from '@jest/globals';
import { compareAge, isOutdated, mergeSections, missingFrom } from '../../src/report/merge-sections.js';
import { fitSection, makeSection } from '../../src/report/job-section.js';
import type { JobSection } from '../../src/report/job-section.js';
import { sumSections } from '../../src/report/section-totals.js';
import { attacks, hostile, large } from './reports.js';
import { makeIdentity, makeJobSection } from './sections.js';

const section = (key: string, runId: number, more: Partial<JobSection> = {}) => makeJobSection({ key, job: key, runId, ...more });
const names = (sections: readonly JobSection[]) => sections.map(({ key, runId, attempt, edition }) => `${key} ${runId}.${attempt}.${edition}`);

describe('a section', () => {
  test.each([[1, 6000], [4, 6000], [20, 1300], [30, 1300], [256, 1300]])('of one of %d jobs has at most %d bytes and all its figures, whatever is in it', (jobs, most) => {
    for (const report of [large(200, 60), hostile(), hostile(attacks.map((text) => text.repeat(20))), hostile(['😀'.repeat(500)]), hostile(['\u0000"\\'.repeat(500)])]) {
      const { key, durationMs, stepsTotal, targetsTotal, targets } = makeSection(report, makeIdentity({ jobs, job: 'j'.repeat(500), matrix: 'm'.repeat(5000) }), { reasons: attacks, advice: attacks });
      expect({ key, durationMs, stepsTotal, targetsTotal }).toEqual({ key: makeIdentity().key, durationMs: report.totals.durationMs, stepsTotal: report.totals.stepsTotal, targetsTotal: report.targets.length });
      expect(targets.length).toBeLessThanOrEqual(report.targets.length);
      expect(Buffer.byteLength(JSON.stringify(makeSection(report, makeIdentity({ jobs, workflow: report.title, job: report.title, matrix: report.title }))))).toBeLessThanOrEqual(most);
    }
  });

  test('keeps what failed where rows are left out', () => {
    const report = large(200, 1);
    const last = report.targets.at(-1)!;
    const some = makeSection({ ...report, targets: [...report.targets.slice(0, -1), { ...last, result: 'failure' }] }, makeIdentity({ jobs: 25 }));
    expect([some.targets[0]?.name, some.targets.length < 200, some.targetsTotal]).toEqual([last.displayName, true, 200]);
  });

  test('keeps what was built where rows are left out and most were skipped', () => {
    const report = large(200, 1);
    const last = report.targets.at(-1)!;
    const skipped = report.targets.slice(0, -1).map((target) => ({ ...target, result: 'skipped' as const, unchanged: { how: 'retagged' as const, since: 'a'.repeat(40), repository: 'x' } }));
    const some = makeSection({ ...report, targets: [...skipped, last] }, makeIdentity({ jobs: 25 }));
    expect([some.targets[0]?.name, some.targets[1]?.note, some.imagesPushed]).toEqual([last.displayName, 'unchanged since aaaaaaa', 200]);
  });

  test('that fits is left as it is', () => expect(fitSection(makeJobSection())).toEqual(makeJobSection()));
});

describe('sections of several jobs', () => {
  test('are joined by key, the newest of each by run, attempt and edition', () => {
    const all = [section('a', 9), section('a', 10), section('b', 10, { attempt: 2 }), section('b', 10, { attempt: 1, edition: 2 }), section('c', 10, { edition: 2 }), section('c', 10)];
    for (const list of [all, [...all].reverse()]) expect(names(mergeSections(list.slice(0, 3), list.slice(3)))).toEqual(['a 10.1.1', 'b 10.2.1', 'c 10.1.2']);
  });

  test('come to the same in any order, any grouping and given twice, also where one was made smaller', () => {
    const small = section('a', 2, { targets: [] });
    const lists = [[section('a', 1), section('b', 2)], [section('a', 2)], [small, section('c', 1)]] as const;
    const [x, y, z] = lists;
    const whole = mergeSections(x, y, z);
    expect(mergeSections(mergeSections(z, y), x)).toEqual(whole);
    expect(mergeSections(z, mergeSections(x, y), y)).toEqual(whole);
    expect(whole.find(({ key }) => key === 'a')?.targets).toHaveLength(1);
  });

  test('stand in the order of workflow, job and matrix, numbers as numbers', () => {
    const of = (job: string, matrix: string) => makeJobSection({ key: job + matrix, job, matrix });
    expect(mergeSections([of('b', 'n: 10'), of('b', 'n: 9'), of('a', '')]).map(({ key }) => key)).toEqual(['a', 'bn: 9', 'bn: 10']);
  });

  test('of an older run go when all jobs of the newer run have spoken, not before', () => {
    const leg = (key: string, runId: number) => section(key, runId, { job: 'build', jobs: 2 });
    const older = [leg('x', 1), leg('y', 1), leg('z', 1)];
    expect(names(mergeSections(older, [leg('x', 2)]))).toEqual(['x 2.1.1', 'y 1.1.1', 'z 1.1.1']);
    expect(names(mergeSections(older, [leg('x', 2), leg('w', 2)]))).toEqual(['w 2.1.1', 'x 2.1.1']);
    expect(names(mergeSections(older, [section('other', 2)]))).toHaveLength(4);
  });

  test('are missing where neither they nor newer ones are there', () => {
    const there = [section('a', 2), section('b', 1)];
    expect(names(missingFrom(there, [section('a', 1), section('b', 1), section('b', 2), section('c', 1)]))).toEqual(['b 2.1.1', 'c 1.1.1']);
    const matrix = (key: string, runId: number) => section(key, runId, { job: 'build', jobs: 1 });
    expect(missingFrom([matrix('a', 2)], [matrix('gone', 1)])).toEqual([]);
  });

  test('are older by run first, then attempt, then edition', () => {
    const ages = [section('a', 1, { attempt: 9, edition: 9 }), section('a', 2, { attempt: 1, edition: 9 }), section('a', 2, { attempt: 2, edition: 1 }), section('a', 2, { attempt: 2, edition: 2 })];
    expect([...ages].reverse().sort(compareAge)).toEqual(ages);
  });

  test('of an older run of the same workflow are outdated, of another workflow not', () => {
    const all = [section('a', 1), section('b', 2), section('c', 1, { workflow: 'nightly' })];
    expect(all.map((one) => isOutdated(one, all))).toEqual([true, false, false]);
  });
});

describe('totals', () => {
  test('add up what the newest run said, know how many jobs are to come, and name the longest', () => {
    const leg = (key: string, more: Partial<JobSection>) => section(key, 5, { job: 'build', jobs: 4, stepsTotal: 10, stepsCached: 5, targetsTotal: 2, imagesPushed: 2, ...more });
    const all = [leg('a', { durationMs: 1000 }), leg('b', { durationMs: 9000, stepsCached: 0 }), leg('old', { runId: 4, durationMs: 99_000, result: 'failure' }), section('lone', 5, { stepsTotal: 0, stepsCached: 0, durationMs: 10, targetsTotal: 1, imagesPushed: 0 })];
    expect(sumSections(all)).toEqual({
      result: 'success', jobs: 3, jobsExpected: 5, failed: 0, targets: 5, imagesPushed: 4, stepsTotal: 20, stepsCached: 5, cacheRatio: 0.25, sumMs: 10_010, critical: all[1]
    });
  });

  test.each([[['success', 'failure', 'canceled'], 'failure'], [['success', 'canceled'], 'canceled'], [['success'], 'success'], [[], 'success']] as const)('of %j is %s', (results, result) => {
    expect(sumSections(results.map((one, index) => section(String(index), 1, { result: one }))).result).toBe(result);
  });

  test('have no share where there are no steps', () => expect(sumSections([section('a', 1, { stepsTotal: 0, stepsCached: 0 })]).cacheRatio).toBeUndefined());
});
