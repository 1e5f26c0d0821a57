import type { BaselineRecord, RecordedBuild } from '../../src/baseline/record.js';
import { recordBuild } from '../../src/baseline/record-build.js';
import { keySteps } from '../../src/baseline/step-keys.js';
import { measureTiming } from '../../src/analysis/timing.js';
import type { BuildLog, InternalVertex, Step } from '../../src/progress/build-log.js';

// Whole logs from few words: each line is `[stage i/n] INSTRUCTION`, how it ended, and what it needs.

export interface LineOfLog {
  /** id, and digest as in a record */
  readonly id: string;
  readonly name: string;
  /** ms that it ran; absent for a hit */
  readonly ms?: number;
  readonly outcome?: Step['outcome'];
  readonly needs?: readonly string[];
  readonly targets?: readonly string[];
  readonly platform?: string;
  readonly startMs?: number;
  readonly bytes?: number;
  readonly printedMs?: number;
}

/** Steps follow each other in time unless `startMs` says otherwise. */
export function makeLog(lines: readonly LineOfLog[], internals: readonly Partial<InternalVertex>[] = []): BuildLog {
  let clock = 0;
  const steps = lines.map((line, number): Step => {
    const [, place = '', instruction = ''] = /^\[(.*?)\] ([\s\S]*)$/.exec(line.name) ?? [];
    const [, stage, index, total] = /^(?:(\S+) )?(\d+)\/(\d+)$/.exec(place) ?? [];
    const startMs = line.startMs ?? clock;
    const endMs = startMs + (line.ms ?? 0);
    clock = Math.max(clock, endMs);
    return {
      id: line.id, number, display: 1, name: line.name, names: [line.name], outcome: line.outcome ?? (line.ms === undefined ? 'cached' : 'done'),
      startMs, endMs, ...(line.ms !== undefined && { durationMs: line.ms }), exact: true, digest: line.id, inputs: line.needs ?? [],
      targets: line.targets ?? ['web'], ...(line.platform && { platform: line.platform }), ...(stage && { stage }), index: Number(index), total: Number(total),
      instruction, isFrom: instruction.startsWith('FROM'), lines: [],
      ...(line.bytes !== undefined && { bytes: line.bytes }), ...(line.printedMs !== undefined && { printedMs: line.printedMs })
    };
  });
  const around = internals.map((internal, number): InternalVertex => ({
    id: `i${number}`, number: 1000 + number, display: 1, name: '', names: [], outcome: 'done', exact: true, inputs: [], kind: 'other', targets: ['web'], text: '', startMs: 0, endMs: internal.durationMs ?? 0, ...internal
  }));
  return { steps, internals: around, lintWarnings: [], pushed: [], cacheManifests: [], missingCaches: [], details: [], configs: [], exported: [], unread: { count: 0, samples: [] }, notes: [] };
}

export const plain = (text: string) => text;

/** What is remembered of a build with this log. */
export function recorded(log: BuildLog, overrides: Partial<RecordedBuild> = {}, args: ReadonlyMap<string, string> = new Map()): RecordedBuild {
  const targets = [...new Set(log.steps.flatMap((step) => step.targets))];
  const wallMs = Math.max(0, ...log.steps.map((step) => step.endMs ?? 0));
  const build = recordBuild({
    commit: '1'.repeat(40), runId: '1', attempt: 1, atEpochMs: 1_790_000_000_000, wallMs, imagesReadyMs: undefined, result: 'success', log,
    keys: keySteps(log.steps, plain), timing: measureTiming(log, wallMs, targets), targets: targets.map((name) => ({ name, args })), redact: plain
  });
  return { ...build, ...overrides };
}

export function recordOf(...builds: readonly RecordedBuild[]): BaselineRecord {
  return { identity: 'abc', branch: 'main', builds: builds.map((build, index) => ({ ...build, runId: `run-${index}` })) };
}
