import type { BuildLog } from './build-log.js';
import type { DisplayRun } from './display-run.js';
import { markDoubtful } from './doubtful-names.js';
import { cacheManifestsOf, configsOf, exportedBy, missingCache, pushedBy } from './facts.js';
import { findFailure } from './failure.js';
import { correctImpossibleStarts } from './impossible-starts.js';
import { markUnprovenHits } from './proven-hits.js';
import { readVertex } from './read-vertex.js';
import { markInexact } from './shared-steps.js';
import { modeOf } from './step-name.js';
import type { NameMode } from './step-name.js';
import { markRepeated } from './repeated-steps.js';
import type { InternalVertex } from './step.js';
import { parseLintWarning, parseTail } from './tail.js';
import type { LintWarning } from './tail.js';
import type { Vertex } from './vertex.js';

/**
 * What the displays of one bake say: there is a second one when bake asked for privileges and went on. `nowMs`: until
 * when the log is read, ms since bake's process start.
 */
export function readRuns(
  runs: readonly DisplayRun[],
  targets: readonly string[],
  nowMs: number
): Omit<BuildLog, 'unread'> {
  const vertices = runs.flatMap((run) => [...run.vertices.values()]);
  const mode = nameMode(vertices, targets);
  const reading = { mode, nowMs, onlyTarget: targets[0] ?? 'default' };
  const read = vertices.map((vertex) => readVertex(vertex, reading));
  const failedNames = vertices.filter((vertex) => vertex.error !== undefined).map((vertex) => vertex.name);
  const tail = parseTail(runs.at(-1)?.tail.toArray() ?? [], failedNames);
  const internals = read.map((one) => one.internal).filter((one) => one !== undefined);
  const readSteps = markRepeated(markDoubtful(read.map((one) => one.step).filter((one) => one !== undefined)));
  const ofInternals = <T>(facts: (vertex: Vertex, internal: InternalVertex) => readonly T[]): T[] =>
    vertices.flatMap((vertex, index) => {
      const internal = read[index]?.internal;
      return internal ? facts(vertex, internal) : [];
    });
  const marked = markInexact(readSteps);
  const printedSteps = mode === 'several' ? correctImpossibleStarts(marked) : marked;
  const steps = tail.finalError === undefined ? printedSteps : markUnprovenHits(printedSteps, internals);
  const failure = findFailure(tail, steps, internals);
  const forgotten = runs.reduce((sum, run) => sum + run.forgotten, 0);
  return {
    steps,
    internals,
    ...(failure && { failure }),
    ...(tail.finalError !== undefined && { finalError: tail.finalError }),
    lintWarnings: tail.lintWarnings.length > 0 ? tail.lintWarnings : streamedWarnings(vertices),
    pushed: ofInternals(pushedBy),
    exported: ofInternals(exportedBy),
    configs: ofInternals(configsOf),
    cacheManifests: ofInternals(cacheManifestsOf),
    missingCaches: internals.flatMap((internal) => missingCache(internal) ?? []),
    ...builderOf(runs.at(-1)?.builder),
    details: tail.details,
    notes: forgotten > 0 ? [`${forgotten} vertices more than are kept`] : []
  };
}

function nameMode(vertices: readonly Vertex[], targets: readonly string[]): NameMode {
  for (const vertex of vertices) {
    const mode = modeOf(vertex.names[0] ?? '');
    if (mode) return mode;
  }
  return targets.length > 1 ? 'several' : 'single';
}

function streamedWarnings(vertices: readonly Vertex[]): LintWarning[] {
  return [...new Set(vertices.flatMap((vertex) => vertex.warnings))].map(parseLintWarning);
}

function builderOf(text: string | undefined): Pick<BuildLog, 'builderLine'> {
  const match = /^building with "(.*)" instance using (\S+) driver$/.exec(text ?? '');
  return match ? { builderLine: { name: match[1] ?? '', driver: match[2] ?? '' } } : {};
}
