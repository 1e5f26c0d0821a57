import type { BuildLog } from './build-log.js';
import { builderZero } from './builder-clock.js';
import type { HistoryRecord } from './history.js';
import { attributeWarnings } from './history-warnings.js';
import { matchRecords } from './match-records.js';
import { markUnprovenHits } from './proven-hits.js';
import { edgesAmong } from './recorded-edges.js';
import { busyMs, endOf, errorOf, joinRecords, recordedOutcome, startOf } from './recorded-vertex.js';
import type { RecordedVertex } from './recorded-vertex.js';
import type { InternalVertex, Outcome, Step } from './step.js';
import { settleImitations } from './settle-imitations.js';
import { sumTransfers } from './transfers.js';

/**
 * Puts what the builder's records say over what the plain log says: times, outcomes, errors, edges, the targets of each
 * step. Vertices that no record has (those of the client, and all of a target whose record was not read) stay as they
 * are. `startedAtEpochMs`: when bake's process started, by our clock; undefined where that is
 * not known.
 */
export function mergeHistory(
  read: BuildLog,
  records: readonly HistoryRecord[],
  startedAtEpochMs: number | undefined
): BuildLog {
  if (records.length === 0) return read;
  const recorded = joinRecords(records);
  const printed = [...read.steps, ...read.internals];
  const found = matchRecords(printed, recorded);
  const zero = builderZero(printed, found, startedAtEpochMs);
  const { log, matches } = settleImitations(read, found, recorded);
  const edges = edgesAmong(recorded, new Set([...matches.values()].map((vertex) => vertex.digest)));
  const merge = <V extends Step | InternalVertex>(vertex: V): V => {
    const match = matches.get(vertex.id);
    if (!match) return vertex;
    const { uncertain: _settled, durationMs: _printed, ...rest } = vertex;
    const targets = [...new Set([...vertex.targets.slice(0, 1), ...match.targets])];
    return { ...(rest as V), ...exactly(vertex, match, zero), targets, inputs: edges.get(match.digest) ?? [] };
  };
  const internals = log.internals.map(merge);
  const steps = log.steps.map(merge);
  return {
    ...log,
    lintWarnings: attributeWarnings(log.lintWarnings, records),
    exactTargets: records.map((record) => record.target),
    internals,
    steps: log.finalError === undefined ? steps : markUnprovenHits(steps, internals)
  };
}

function exactly(vertex: Step | InternalVertex, match: RecordedVertex, zero: number) {
  const recorded = recordedOutcome(match);
  const outcome = outcomeOf(vertex, recorded);
  const printed = vertex.printed ?? vertex.outcome;
  const endEpochMs = endOf(match);
  // A FROM can be CACHED after it was pulled.
  const isFrom = 'isFrom' in vertex && vertex.isFrom;
  const error = errorOf(match) ?? vertex.error;
  return {
    outcome,
    ...(outcome === printed ? {} : { printed }),
    startMs: startOf(match) - zero,
    ...(endEpochMs !== undefined && { endMs: endEpochMs - zero }),
    ...((outcome !== 'cached' || isFrom) && endEpochMs !== undefined && { durationMs: busyMs(match) }),
    ...sumTransfers(match.transfers),
    exact: true,
    digest: match.digest,
    ...(error !== undefined && { error })
  };
}

// A FROM is DONE or CACHED as it happens; a record that is still being written knows less than the log.
function outcomeOf(vertex: Step | InternalVertex, recorded: Outcome): Outcome {
  const printed = vertex.printed ?? vertex.outcome;
  if (recorded === 'unfinished') return printed;
  return 'isFrom' in vertex && vertex.isFrom && recorded !== 'failed' && recorded !== 'canceled' ? printed : recorded;
}
