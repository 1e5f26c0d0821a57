import { maxBuilds, maxRecordChars } from './record.js';
import type { BaselineRecord, RecordedBuild } from './record.js';
import { renderRecord } from './record-json.js';

/**
 * The record with one more build, in place of an earlier attempt of the same run. At most 20 builds and 1,000,000
 * characters of JSON: the oldest builds go first, then the shortest steps of the only one left, then its targets.
 */
export function appendBuild(record: BaselineRecord, build: RecordedBuild): BaselineRecord {
  const others = record.builds.filter((one) => one.runId !== build.runId);
  let kept: BaselineRecord = { ...record, builds: [...others, cut(build)].slice(-maxBuilds) };
  while (!fits(kept) && kept.builds.length > 1) kept = { ...kept, builds: kept.builds.slice(1) };
  for (let most = kept.builds[0]?.steps.length ?? 0; !fits(kept) && most > 0; ) {
    most = Math.floor(most / 2);
    kept = { ...kept, builds: kept.builds.map((one) => ({ ...one, steps: longest(one.steps, most) })) };
  }
  return fits(kept) ? kept : { ...kept, builds: kept.builds.map((one) => ({ ...one, targets: [] })) };
}

const maxName = 300;

// What is longer is left out: the reader takes no such names.
function cut(build: RecordedBuild): RecordedBuild {
  return {
    ...build,
    targets: build.targets.filter(({ target }) => target.length <= maxName).slice(0, 2_000).map((one) => ({ ...one, args: new Map([...one.args].filter(([name]) => name.length <= maxName)) })),
    steps: build.steps.filter(({ targets }) => targets.every((target) => target.length <= maxName) && targets.length < 1_990).slice(0, 50_000)
  };
}

function longest(steps: RecordedBuild['steps'], most: number): RecordedBuild['steps'] {
  const atLeastMs = [...steps].map((step) => step.durationMs ?? 0).sort((a, b) => b - a)[most - 1] ?? Infinity;
  return steps.filter((step) => (step.durationMs ?? 0) >= atLeastMs).slice(0, most);
}

function fits(record: BaselineRecord): boolean {
  return renderRecord(record).length <= maxRecordChars;
}
