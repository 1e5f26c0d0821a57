import type { BuildLog, InternalVertex, Step } from '../src/progress/build-log.js';

/** A vertex in the words of the recorded corpus' expected.json; `outcome` and `uncertain` are the reader's own. */
export interface CorpusVertex {
  readonly n: number;
  readonly display: number;
  readonly names: readonly string[];
  readonly kind: string;
  readonly target?: string;
  readonly platform?: string;
  readonly stage?: string;
  readonly step?: number;
  readonly steps_total?: number;
  readonly instruction?: string;
  readonly text: string;
  /** As printed. */
  readonly status: string;
  readonly printed_duration_s: number | null;
  readonly start_ms: number | null;
  readonly end_ms: number | null;
  readonly error?: string;
  readonly outcome: string;
  readonly uncertain?: string;
}

/** What the reader made of a log, to be compared with its truth. */
export function inCorpusTerms(log: BuildLog) {
  const tries = log.attempts ?? [log];
  const vertices = tries.flatMap((one) => [...one.steps.map(stepTerms), ...one.internals.map(internalTerms)]);
  vertices.sort((a, b) => a.display - b.display || a.n - b.n);
  return { vertices, totals: totalsOf(log, vertices) };
}

function stepTerms(step: Step): CorpusVertex {
  return {
    ...commonTerms(step),
    kind: 'step',
    ...(step.platform !== undefined && { platform: step.platform }),
    ...(step.stage !== undefined && { stage: step.stage }),
    ...(step.index !== undefined && { step: step.index }),
    ...(step.total !== undefined && { steps_total: step.total }),
    instruction: step.instruction.replace(/^ONBUILD /, '').split(' ')[0] ?? '',
    text: step.instruction
  };
}

function internalTerms(vertex: InternalVertex): CorpusVertex {
  const target = vertex.targets[0];
  const text = target === undefined ? vertex.name : vertex.name.replace(`[${target} `, '[').replace(`[${target}] `, '');
  return { ...commonTerms(vertex), kind: kindTerm(vertex, text), text };
}

function kindTerm(vertex: InternalVertex, text: string): string {
  if (text.startsWith('[context ')) return 'named-context';
  if (text.startsWith('resolving provenance')) return 'client';
  if (vertex.kind === 'definition' || vertex.kind === 'builder') return 'internal';
  if (vertex.kind === 'other' && text.startsWith('[internal]')) return 'internal';
  return vertex.kind === 'push' ? 'export' : vertex.kind;
}

function commonTerms(vertex: Step | InternalVertex) {
  const printed = vertex.printed ?? vertex.outcome;
  // With one target, names have none.
  const target = vertex.targets.find(
    (one) => vertex.name.startsWith(`[${one} `) || vertex.name.startsWith(`[${one}] `)
  );
  return {
    n: vertex.number,
    display: vertex.display,
    names: vertex.names,
    ...(target !== undefined && { target }),
    status: printed === 'failed' ? 'error' : printed,
    printed_duration_s: printed === 'done' && vertex.printedMs !== undefined ? vertex.printedMs / 1000 : null,
    start_ms: vertex.startMs ?? null,
    end_ms: vertex.endMs ?? null,
    ...(vertex.error !== undefined && { error: vertex.error }),
    outcome: vertex.outcome,
    ...(vertex.uncertain !== undefined && { uncertain: vertex.uncertain })
  };
}

function totalsOf(log: BuildLog, vertices: readonly CorpusVertex[]) {
  const steps = vertices.filter((vertex) => vertex.kind === 'step');
  const own = steps.filter((step) => step.instruction !== 'FROM');
  const honest = log.steps.filter((step) => !step.isFrom);
  return {
    vertices: vertices.length,
    by_kind: countBy(vertices.map((vertex) => vertex.kind)),
    steps: countBy(steps.map((step) => step.status)),
    steps_without_FROM: countBy(own.map((step) => step.status)),
    cache_hits_printed: own.filter((step) => step.status === 'cached').length,
    cache_hits_honest: honest.filter((step) => step.outcome === 'cached').length,
    ran: honest.filter((step) => step.outcome === 'done').length,
    cached_unproven: honest.filter((step) => step.outcome === 'unfinished' && step.printed === 'cached').length
  };
}

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
