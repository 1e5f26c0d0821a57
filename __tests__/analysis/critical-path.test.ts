import { describe, expect, test } from '@jest/globals';
import { findCriticalPath } from '../../src/analysis/critical-path.js';
import { mergeHistory } from '../../src/progress/merge-history.js';
import { expectedOf, readFixture, readLog, recordsOf, scenarios, startedAt, timedLines } from '../progress/corpus.js';

const withPath = scenarios.filter((scenario) => (expectedOf(scenario).critical_path_from_records ?? []).length > 0);

describe.each(withPath)('the recorded build %s', (scenario) => {
  const expected = expectedOf(scenario);
  const records = recordsOf(scenario);
  const targets = expected.targets.length > 0 ? expected.targets : [records[0]?.target ?? ''];
  const plain = readLog(timedLines(readFixture(scenario, 'timed.log')), targets);

  test('has the critical path of its records', () => {
    const path = findCriticalPath(mergeHistory(plain, records, startedAt(scenario)));
    expect(path?.links.map((link) => link.vertex.number)).toEqual(
      expected.critical_path_from_records?.map((link) => link.n)
    );
  });
});
