import { test } from '@jest/globals';
import { findCriticalPath } from '../../src/analysis/critical-path.js';
import { mergeHistory } from '../../src/progress/merge-history.js';
import { expectedOf, readFixture, readLog, recordsOf, scenarios, startedAt, timedLines } from '../progress/corpus.js';
test('x', () => {
  let same = 0, all = 0;
  for (const scenario of scenarios) {
    const expected = expectedOf(scenario);
    const records = recordsOf(scenario);
    if (records.length === 0) continue;
    const targets = expected.targets.length > 0 ? expected.targets : [records[0]?.target ?? ''];
    const plain = readLog(timedLines(readFixture(scenario, 'timed.log')), targets);
    const exact = findCriticalPath(mergeHistory(plain, records, startedAt(scenario)));
    const inferred = findCriticalPath(plain);
    const big = new Set(exact?.links.filter((l) => l.endMs - l.startMs >= 250 ).map((l) => l.vertex.number));
    const a = exact?.links.map((l) => l.vertex.number).filter((n) => big.has(n)).join(',');
    const bigI = inferred?.links.filter((l) => big.has(l.vertex.number) || l.endMs - l.startMs >= 450).map((l) => l.vertex.number).join(',');
    all++;
    if (a === bigI) same++;
    else process.stdout.write(`${scenario}: ${a} | ${bigI}   full: ${exact?.links.map((l) => l.vertex.number).join(',')} | ${inferred?.links.map((l) => l.vertex.number).join(',')}\n`);
  }
  process.stdout.write(`${same}/${all}\n`);
});
