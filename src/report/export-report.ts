import type { BuildLog, InternalVertex } from '../progress/build-log.js';
import type { HandedTarget } from '../run/handover.js';

/** How the export of one cache ended. `unwritten`: it was stopped, or nothing is known of its end. */
export type ExportResult = 'written' | 'failed' | 'unwritten';

export interface CacheExportReport {
  readonly displayName: string;
  readonly ref: string;
  readonly result: ExportResult;
  readonly error?: string;
  readonly durationMs?: number;
  /** as printed; BuildKit prints none for layers that the registry had */
  readonly bytes?: number;
  readonly layers?: number;
}

/** What became of the caches after main had returned. Post shows it. */
export interface ExportReport {
  readonly title: string;
  readonly exports: readonly CacheExportReport[];
  /** ms from when the images were where they belong until bake's end */
  readonly afterMs: number;
  /** why bake did not come to its end by itself */
  readonly stopped?: 'canceled' | 'stalled';
  /** what bake says of its failure, or of that of a cache without a row */
  readonly error?: string;
}

export interface ExportFacts {
  readonly title: string;
  readonly targets: readonly HandedTarget[];
  /** the whole log, to its end */
  readonly log: BuildLog;
  readonly afterMs: number;
  readonly stopped?: 'canceled' | 'stalled';
}

/** Says for each cache that is ours how its export ended. */
export function makeExportReport({ title, targets, log, afterMs, stopped }: ExportFacts): ExportReport {
  // A cache that only the user exports has no row.
  const others = cachesIn(log).filter((one) => !targets.some((target) => target.cacheRef !== undefined && isOf(target, one, targets)));
  const error = log.finalError ?? others.find(({ outcome }) => outcome === 'failed')?.error;
  return { title, exports: exportsOf(targets, log), afterMs, ...(stopped ? { stopped } : {}), ...(error === undefined || stopped ? {} : { error }) };
}

/** How the export of each cache that is ours ended, as far as the log goes. */
export function exportsOf(targets: readonly HandedTarget[], log: BuildLog): CacheExportReport[] {
  return targets.flatMap((target) => {
    const { displayName, cacheRef } = target;
    if (cacheRef === undefined) return [];
    return [{ displayName, ref: cacheRef, ...outcomeOf(cachesIn(log).filter((one) => isOf(target, one, targets))) }];
  });
}

function cachesIn(log: BuildLog): InternalVertex[] {
  return log.internals.filter((one) => one.kind === 'cache-export');
}

// Without a name in front it is that of the only target; one that is only a context of others has its own.
function isOf({ name }: HandedTarget, { targets: owners }: InternalVertex, targets: readonly HandedTarget[]): boolean {
  return owners.length === 0 ? targets.length === 1 : owners.includes(name);
}

function outcomeOf(vertices: readonly InternalVertex[]): Omit<CacheExportReport, 'displayName' | 'ref'> {
  const last = vertices.at(-1);
  const failed = vertices.find((vertex) => vertex.outcome === 'failed');
  const vertex = failed ?? last;
  return {
    result: failed ? 'failed' : last && (last.outcome === 'done' || last.outcome === 'cached') ? 'written' : 'unwritten',
    ...(failed?.error === undefined ? {} : { error: failed.error }),
    // A log that is read afterwards has no times of arrival: only what was printed is known.
    ...(vertex?.printedMs === undefined ? {} : { durationMs: vertex.printedMs }),
    ...(vertex?.bytes === undefined ? {} : { bytes: vertex.bytes }),
    ...(vertex?.layers === undefined ? {} : { layers: vertex.layers })
  };
}
