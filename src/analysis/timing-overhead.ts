import type { BuildLog, InternalVertex, OverheadKind, Step } from '../progress/build-log.js';

/** Time and bytes of one kind of work around the steps. Kinds can overlap in time; within one, time counts once. */
export interface Overhead {
  readonly kind: OverheadKind;
  readonly durationMs: number;
  readonly bytes?: number;
}

interface Span {
  readonly kind: OverheadKind;
  readonly startMs: number;
  readonly endMs: number;
  readonly bytes: number;
}

/** Sums up what is no Dockerfile instruction, and FROM, longest kind first. */
export function measureOverhead(log: BuildLog): Overhead[] {
  const spans = [...log.internals.flatMap(spansOf), ...log.steps.filter((step) => step.isFrom).flatMap(pullOf)];
  const kinds = [...new Set(spans.map((span) => span.kind))];
  const overhead = kinds.map((kind) => {
    const own = spans.filter((span) => span.kind === kind);
    const bytes = own.reduce((sum, span) => sum + span.bytes, 0);
    return { kind, durationMs: coveredMs(own), ...(bytes > 0 && { bytes }) };
  });
  return overhead
    .filter((one) => one.durationMs > 0 || one.bytes !== undefined)
    .sort((a, b) => b.durationMs - a.durationMs);
}

function spansOf(internal: InternalVertex): Span[] {
  const span = spanOf(internal.kind, internal);
  if (!span || internal.kind !== 'export' || internal.pushMs === undefined) return span ? [span] : [];
  // An export pushes at its end.
  const pushAtMs = Math.max(span.startMs, span.endMs - internal.pushMs);
  return [
    { ...span, endMs: pushAtMs, bytes: 0 },
    { ...span, kind: 'push', startMs: pushAtMs }
  ];
}

function pullOf(step: Step): Span[] {
  const span = spanOf('base-image', step);
  return span ? [span] : [];
}

function spanOf(kind: OverheadKind, vertex: Step | InternalVertex): Span | undefined {
  const bytes = vertex.bytes ?? 0;
  if (vertex.durationMs === undefined || vertex.startMs === undefined) {
    return bytes > 0 ? { kind, startMs: 0, endMs: 0, bytes } : undefined;
  }
  return { kind, startMs: vertex.startMs, endMs: vertex.startMs + vertex.durationMs, bytes };
}

function coveredMs(spans: readonly Span[]): number {
  let covered = 0;
  let reachedMs = -Infinity;
  for (const span of [...spans].sort((a, b) => a.startMs - b.startMs)) {
    covered += Math.max(0, span.endMs - Math.max(span.startMs, reachedMs));
    reachedMs = Math.max(reachedMs, span.endMs);
  }
  return covered;
}
