import { noCacheCost } from '../../src/baseline/record.js';
import type { RecordedBuild, RecordedStep, RecordedTarget } from '../../src/baseline/record.js';

// Full records from few overrides.

export function makeRecordedStep(overrides: Partial<RecordedStep> = {}): RecordedStep {
  return { key: 'aaaaaaaaaaaa', place: 'bbbbbbbbbbbb', outcome: 'done', ...(overrides.outcome === undefined && { durationMs: 1_000 }), targets: ['web'], ...overrides };
}

export function makeRecordedTarget(overrides: Partial<RecordedTarget> = {}): RecordedTarget {
  return { target: 'web', durationMs: 5_000, stepsTotal: 4, stepsCached: 2, cache: noCacheCost, args: new Map(), ...overrides };
}

export function makeRecordedBuild(overrides: Partial<RecordedBuild> = {}): RecordedBuild {
  return {
    commit: '1'.repeat(40), runId: '100', attempt: 1, atEpochMs: 1_790_000_000_000, wallMs: 10_000, imagesReadyMs: 8_000, result: 'success',
    stepsTotal: 4, stepsCached: 2, targets: [makeRecordedTarget()], steps: [makeRecordedStep()], ...overrides
  };
}
