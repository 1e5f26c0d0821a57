import { expect, test } from '@jest/globals';
import { findMissingJobs } from '../../src/report/missing-jobs.js';
import { makeJobSection } from './sections.js';

const leg = (job: string, matrix: string, jobs: number, step = '') => makeJobSection({ key: job + matrix + step, job, matrix, jobs });

test.each([
  { title: 'nothing where all have spoken', sections: [leg('build', 'a', 2), leg('build', 'b', 2), leg('lint', '', 1)], needs: { build: 'success', lint: 'failure' }, missing: 0, notices: [] },
  { title: 'jobs without a report, with how they ended', sections: [], needs: { build: 'failure', web: 'skipped', api: 'cancelled', docs: 'success', x: 'odd' }, missing: 5, notices: ['Job build failed and has no report.', 'Job web was skipped and has no report.', 'Job api was cancelled and has no report.', 'Job docs ended well and has no report.', 'Job x ended and has no report.'] },
  { title: 'members of a matrix', sections: [leg('build', 'a', 6), leg('build', 'b', 6), leg('build', 'c', 6), leg('build', 'd', 6)], needs: { build: 'failure' }, missing: 2, notices: ['2 of 6 jobs of build have no report.'] },
  { title: 'one member, also without `needs`', sections: [leg('build', 'a', 2)], needs: {}, missing: 1, notices: ['1 of 2 jobs of build has no report.'] },
  { title: 'no step where a job has several', sections: [leg('build', 'a', 2, '1'), leg('build', 'a', 2, '2')], needs: {}, missing: 1, notices: ['1 of 2 jobs of build has no report.'] }
])('the missing are $title', ({ sections, needs, missing, notices }) => {
  expect(findMissingJobs(sections, new Map(Object.entries(needs)))).toEqual({ missing, notices });
});
