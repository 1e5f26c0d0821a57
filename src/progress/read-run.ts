import type { DisplayRun } from './display-run.js';
import { cacheManifestsOf, missingCache, pushedBy } from './facts.js';
import type { CacheManifest, Pushed } from './facts.js';
import { findFailure } from './failure.js';
import type { BuildFailure } from './failure.js';
import { markUnprovenHits } from './proven-hits.js';
import { readVertex } from './read-vertex.js';
import { modeOf } from './step-name.js';
import type { NameMode } from './step-name.js';
import type { InternalVertex, Step } from './step.js';
import { parseLintWarning, parseTail } from './tail.js';
import type { LintWarning, Tail } from './tail.js';

/** What one display says. */
export interface ReadRun {
  readonly steps: readonly Step[];
  readonly internals: readonly InternalVertex[];
  readonly tail: Tail;
  readonly failure?: BuildFailure;
  readonly lintWarnings: readonly LintWarning[];
  readonly pushed: readonly Pushed[];
  readonly cacheManifests: readonly CacheManifest[];
  readonly missingCaches: readonly string[];
  readonly notes: readonly string[];
}

export function readRun(run: DisplayRun, targets: readonly string[]): ReadRun {
  const vertices = [...run.vertices.values()];
  const mode = nameMode(
    vertices.map((vertex) => vertex.names[0] ?? ''),
    targets
  );
  const tail = parseTail(
    run.tailLines,
    vertices.filter((vertex) => vertex.error !== undefined).map((vertex) => vertex.name)
  );
  const steps: Step[] = [];
  const internals: InternalVertex[] = [];
  const pushed: Pushed[] = [];
  const cacheManifests: CacheManifest[] = [];
  for (const vertex of vertices) {
    const read = readVertex(vertex, mode, targets[0] ?? 'default');
    if ('step' in read) {
      steps.push(read.step);
      continue;
    }
    internals.push(read.internal);
    pushed.push(...pushedBy(vertex, read.internal));
    cacheManifests.push(...cacheManifestsOf(vertex, read.internal));
  }
  const honest = tail.finalError === undefined ? steps : markUnprovenHits(steps, internals);
  const failure = findFailure(tail, honest, internals);
  return {
    steps: honest,
    internals,
    tail,
    ...(failure && { failure }),
    lintWarnings: tail.lintWarnings.length > 0 ? tail.lintWarnings : streamedWarnings(run),
    pushed,
    cacheManifests,
    missingCaches: internals.flatMap((internal) => missingCache(internal) ?? []),
    notes: run.forgotten > 0 ? [`${run.forgotten} vertices more than are kept`] : []
  };
}

function nameMode(names: readonly string[], targets: readonly string[]): NameMode {
  for (const name of names) {
    const mode = modeOf(name);
    if (mode) return mode;
  }
  return targets.length > 1 ? 'several' : 'single';
}

function streamedWarnings(run: DisplayRun): LintWarning[] {
  const texts = new Set([...run.vertices.values()].flatMap((vertex) => vertex.warnings));
  return [...texts].map(parseLintWarning);
}
