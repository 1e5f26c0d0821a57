import { mergeHistory } from '../../src/progress/merge-history.js';
import type { BuildLog } from '../../src/progress/build-log.js';
import { expectedOf, readFixture, readLog, recordsOf, startedAt, timedLines } from './corpus.js';

/** Bake's targets in a recorded build. */
export function targetsOf(scenario: string): readonly string[] {
  const { targets } = expectedOf(scenario);
  return targets.length > 0 ? targets : [recordsOf(scenario)[0]?.target ?? 'default'];
}

/** A recorded build, read from its plain log alone. */
export function plainLog(scenario: string): BuildLog {
  return readLog(timedLines(readFixture(scenario, 'timed.log')), targetsOf(scenario));
}

/** The same with the builder's records. */
export function exactLog(scenario: string): BuildLog {
  return mergeHistory(plainLog(scenario), recordsOf(scenario), startedAt(scenario));
}
