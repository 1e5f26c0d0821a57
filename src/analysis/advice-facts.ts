import type { StepKey } from '../baseline/step-keys.js';
import type { BuildLog, Step } from '../progress/build-log.js';
import type { CriticalPath } from './critical-path.js';
import { locate } from './dockerfile.js';
import type { Dockerfile } from './dockerfile.js';
import type { DockerfilePlace, Economics } from './findings.js';
import { lastBuilds, medianOf } from './median.js';
import type { StepHistories, StepHistory } from './step-history.js';

/** What rules of advice look at. */
export interface AdviceFacts {
  readonly log: BuildLog;
  /** wall time of bake */
  readonly wallMs: number;
  readonly path: CriticalPath | undefined;
  readonly keys: ReadonlyMap<string, StepKey>;
  readonly histories: StepHistories | undefined;
  readonly dockerfiles: ReadonlyMap<string, Dockerfile>;
  readonly economics: readonly Economics[];
}

/** How long a step takes when it runs, and where that is from. */
export interface Measured {
  readonly ms: number;
  readonly basis: 'this-build' | 'baseline';
  readonly n: number;
}

/** The step's own time where it ran in this build, else the median of earlier ones; undefined where it was never measured. */
export function measuredTime(step: Step, facts: AdviceFacts): Measured | undefined {
  if (step.outcome === 'done' && step.durationMs !== undefined && step.repeats === undefined) return { ms: step.durationMs, basis: 'this-build', n: 1 };
  const { ranMs } = historyOf(step, facts);
  const ms = step.outcome === 'cached' ? medianOf(ranMs.slice(-lastBuilds)) : undefined;
  return ms === undefined ? undefined : { ms, basis: 'baseline', n: Math.min(ranMs.length, lastBuilds) };
}

export function historyOf(step: Step, { histories, keys }: AdviceFacts): StepHistory {
  return histories?.of(step.targets, keys.get(step.id)) ?? { ranMs: [], ranIn: 0, cachedIn: 0 };
}

const longestText = 5_000;

/** The instruction as it is written, which heredocs and long texts are not in a log; else as the log has it. Cut at 5,000 characters, which patterns read in no time. */
export function textOf(step: Step, { dockerfiles }: AdviceFacts): string {
  for (const target of step.targets) {
    const found = locate(step, dockerfiles.get(target));
    if (found) return found.instruction.text.slice(0, longestText);
  }
  return step.instruction.slice(0, longestText);
}

export function placesOf(steps: readonly Step[], { dockerfiles }: AdviceFacts): DockerfilePlace[] {
  const places = new Map<string, DockerfilePlace>();
  for (const step of steps) {
    for (const target of step.targets) {
      const found = locate(step, dockerfiles.get(target));
      const file = found?.file.path;
      if (found && file !== undefined) places.set(`${file}:${found.instruction.line}`, { file, line: found.instruction.line });
    }
  }
  return [...places.values()];
}

/** Instructions of the same stage, target and platform before a step, in their order. */
export function stepsBefore(step: Step, { log }: AdviceFacts): Step[] {
  return log.steps.filter((other) => !other.isFrom && sameStage(other, step) && (other.index ?? 0) < (step.index ?? 0));
}

export function sameStage(one: Step, other: Step): boolean {
  return one.stage === other.stage && one.platform === other.platform && one.targets[0] === other.targets[0];
}

/** An instruction in a sentence: its first line, at most 80 characters, in backticks. */
export function quoted(instruction: string): string {
  const line = (instruction.split('\n')[0] ?? '').replace(/`/g, "'").replace(/\s+/g, ' ').trim();
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``;
}
