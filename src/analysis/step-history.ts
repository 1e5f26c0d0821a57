import type { BaselineRecord, RecordedBuild, RecordedStep } from '../baseline/record.js';
import type { StepKey } from '../baseline/step-keys.js';

/** What earlier builds say of one step. */
export interface StepHistory {
  /** times of the builds in which it ran, oldest first */
  readonly ranMs: readonly number[];
  readonly ranIn: number;
  readonly cachedIn: number;
}

interface Draft {
  ranMs: number[];
  ranIn: number;
  cachedIn: number;
}

const unknown: StepHistory = { ranMs: [], ranIn: 0, cachedIn: 0 };

/** Looks up steps of this build in earlier ones. A step that targets share is found by any of them. */
export class StepHistories {
  readonly #byKey = new Map<string, Draft>();
  /** places of the last build that had each target */
  readonly #lastKeys = new Map<string, string>();
  readonly #lastBuild = new Map<string, RecordedBuild>();

  constructor(builds: readonly RecordedBuild[]) {
    for (const build of builds) {
      for (const { target } of build.targets) this.#lastBuild.set(target, build);
      for (const step of build.steps) this.#add(step);
    }
    for (const build of new Set(this.#lastBuild.values())) {
      for (const step of build.steps) {
        for (const target of step.targets) if (this.#lastBuild.get(target) === build) this.#lastKeys.set(`${target}\n${step.place}`, step.key);
      }
    }
  }

  #add(step: RecordedStep): void {
    for (const target of step.targets) {
      const id = `${target}\n${step.key}`;
      const draft = this.#byKey.get(id) ?? { ranMs: [], ranIn: 0, cachedIn: 0 };
      this.#byKey.set(id, draft);
      if (step.outcome === 'cached') draft.cachedIn++;
      if (step.outcome === 'done') draft.ranIn++;
      if (step.outcome === 'done' && step.durationMs !== undefined) draft.ranMs.push(step.durationMs);
    }
  }

  /** All that is known of the same step; zeros where it is new. */
  of(targets: readonly string[], key: StepKey | undefined): StepHistory {
    if (!key) return unknown;
    const found = targets.flatMap((target) => this.#byKey.get(`${target}\n${key.key}`) ?? []);
    return found.reduce<StepHistory>((best, one) => (one.ranIn + one.cachedIn > best.ranIn + best.cachedIn ? one : best), unknown);
  }

  has(targets: readonly string[], key: StepKey): boolean {
    return targets.some((target) => this.#byKey.has(`${target}\n${key.key}`));
  }

  /** Whether the last build of these targets had a step in this place, and whether it was the same. */
  placeOf(targets: readonly string[], key: StepKey): 'same' | 'other' | 'none' {
    const before = targets.flatMap((target) => this.#lastKeys.get(`${target}\n${key.place}`) ?? []);
    if (before.length === 0) return 'none';
    return before.includes(key.key) ? 'same' : 'other';
  }

  /** The last earlier build that had one of these targets. */
  lastBuildOf(targets: readonly string[]): RecordedBuild | undefined {
    return targets.flatMap((target) => this.#lastBuild.get(target) ?? [])[0];
  }
}

/** The builds of a record that say how long things usually take: those that succeeded, without this very run. */
export function usualBuilds(record: BaselineRecord | undefined, runId: string): readonly RecordedBuild[] {
  return (record?.builds ?? []).filter((build) => build.result === 'success' && build.runId !== runId);
}
