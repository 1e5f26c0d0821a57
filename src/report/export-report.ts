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
  /** what bake says of its failure */
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
  return { title, exports: exportsOf(targets, log), afterMs, ...(stopped ? { stopped } : {}), ...(log.finalError === undefined || stopped ? {} : { error: log.finalError }) };
}

/** How the export of each cache that is ours ended, as far as the log goes. */
export function exportsOf(targets: readonly HandedTarget[], log: BuildLog): CacheExportReport[] {
  return targets.flatMap(({ name, displayName, cacheRef }) => {
    if (cacheRef === undefined) return [];
    const own = log.internals.filter((one) => one.kind === 'cache-export' && (one.targets.includes(name) || targets.length === 1));
    return [{ displayName, ref: cacheRef, ...outcomeOf(own) }];
  });
}

function outcomeOf(vertices: readonly InternalVertex[]): Omit<CacheExportReport, 'displayName' | 'ref'> {
  const last = vertices.at(-1);
  const failed = vertices.find((vertex) => vertex.outcome === 'failed');
  const vertex = failed ?? last;
  return {
    result: failed ? 'failed' : last && (last.outcome === 'done' || last.outcome === 'cached') ? 'written' : 'unwritten',
    ...(failed?.error === undefined ? {} : { error: failed.error }),
    ...(vertex?.durationMs === undefined ? {} : { durationMs: vertex.durationMs }),
    ...(vertex?.bytes === undefined ? {} : { bytes: vertex.bytes }),
    ...(vertex?.layers === undefined ? {} : { layers: vertex.layers })
  };
}
