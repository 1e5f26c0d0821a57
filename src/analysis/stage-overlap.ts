import type { BuildLog, Step } from '../progress/build-log.js';
import { timeline } from './timeline.js';
import type { Placed } from './timeline.js';

/** A stage of a Dockerfile for one target and platform, with when it ran. Stages that only had hits are left out. */
export interface StageRun {
  /** Targets, platform and stage as far as the build has them, e.g. `web deps`, `api, web linux/arm64`. */
  readonly name: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Stages that ran at the same time for a while. */
  readonly ranWith: readonly string[];
  /** Stages that it had to wait for, directly or through others. */
  readonly neededFirst: readonly string[];
  /** Stages that neither needs the other, and that still did not run at the same time. */
  readonly couldHaveRunWith: readonly string[];
}

// Shorter overlaps are within what times of a plain log can tell.
const LEAST_OVERLAP_MS = 250;

interface Draft {
  readonly name: string;
  startMs: number;
  endMs: number;
  readonly steps: Placed[];
}

/** Which stages ran side by side, and which could not because one needs the other. */
export function findStageRuns(log: BuildLog): StageRun[] {
  const steps = timeline(log).vertices.filter((one) => isRun(one));
  const stages = new Map<string, Draft>();
  for (const one of steps) {
    const name = stageName(one.vertex as Step);
    const stage = stages.get(name);
    if (!stage) stages.set(name, { name, startMs: one.startMs, endMs: one.endMs, steps: [one] });
    else {
      stage.endMs = Math.max(stage.endMs, one.endMs);
      stage.steps.push(one);
    }
  }
  const drafts = [...stages.values()];
  const needed = new Map(drafts.map((draft) => [draft, stagesBehind(draft)]));
  return drafts.map((draft) => {
    const others = drafts.filter((other) => other !== draft);
    const neededFirst = others.filter((other) => needed.get(draft)?.has(other.name));
    const ranWith = others.filter((other) => overlapMs(draft, other) >= LEAST_OVERLAP_MS);
    const free = others.filter(
      (other) => !ranWith.includes(other) && !neededFirst.includes(other) && !needed.get(other)?.has(draft.name)
    );
    return {
      name: draft.name,
      startMs: draft.startMs,
      endMs: draft.endMs,
      ranWith: ranWith.map((other) => other.name),
      neededFirst: neededFirst.map((other) => other.name),
      couldHaveRunWith: free.map((other) => other.name)
    };
  });
}

function isRun({ vertex }: Placed): boolean {
  return 'isFrom' in vertex && !vertex.isFrom && vertex.outcome !== 'cached' && vertex.durationMs !== undefined;
}

function stageName(step: Step): string {
  return [[...step.targets].sort().join(', '), step.platform, step.stage]
    .filter((part) => part !== undefined)
    .join(' ');
}

function stagesBehind(draft: Draft): Set<string> {
  const seen = new Set<Placed>();
  const waiting = draft.steps.flatMap((step) => [...step.needs]);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...next.needs);
  }
  // Equal FROMs are one vertex, named after the stage that came first.
  const stages = [...seen].flatMap(({ vertex }) => ('isFrom' in vertex && !vertex.isFrom ? [stageName(vertex)] : []));
  return new Set(stages.filter((name) => name !== draft.name));
}

// Time in which steps of both ran.
function overlapMs(one: Draft, other: Draft): number {
  if (one.endMs < other.startMs || other.endMs < one.startMs) return 0;
  let overlap = 0;
  for (const a of one.steps) {
    for (const b of other.steps) overlap += Math.max(0, Math.min(a.endMs, b.endMs) - Math.max(a.startMs, b.startMs));
  }
  return overlap;
}
