import { printedOutcome, stepOutcome } from './outcomes.js';
import { readName } from './step-name.js';
import type { NameMode, VertexName } from './step-name.js';
import type { InternalVertex, Step } from './step.js';
import { timesOf } from './times.js';
import { sumTransfers } from './transfers.js';
import { kindOf } from './vertex-kind.js';
import type { Vertex } from './vertex.js';

/** A vertex as a step of a Dockerfile, or as what stands around the steps. */
export type ReadVertex =
  | { readonly step: Step; readonly internal?: undefined }
  | { readonly internal: InternalVertex; readonly step?: undefined };

export interface Reading {
  readonly mode: NameMode;
  /** The target where names have none, because only one is built. */
  readonly onlyTarget: string;
  /** Until when the log is read, ms since bake's process start. */
  readonly nowMs: number;
}

export function readVertex(vertex: Vertex, reading: Reading): ReadVertex {
  const { mode, onlyTarget } = reading;
  const names = vertex.names.map((name) => readName(name, mode)).reverse();
  const name = names[0] ?? readName('', mode);
  const targets = targetsOf(names, mode, onlyTarget);
  if (name.index === undefined) return { internal: internalOf(vertex, name, targets, reading) };
  const isFrom = /^FROM\b/.test(name.text);
  const printed = printedOutcome(vertex);
  const outcome = isFrom ? printed : stepOutcome(vertex);
  return {
    step: {
      ...commonOf(vertex, outcome, reading),
      ...(outcome !== printed && { printed }),
      targets: targets.length > 0 ? targets : [onlyTarget],
      ...(name.platform !== undefined && { platform: name.platform }),
      ...(name.stage !== undefined && { stage: name.stage }),
      index: name.index,
      ...(name.total !== undefined && { total: name.total }),
      instruction: name.text,
      isFrom,
      lines: vertex.output.toArray(),
      ...(vertex.output.clipped && { outputClipped: true as const })
    }
  };
}

function internalOf(vertex: Vertex, name: VertexName, targets: readonly string[], reading: Reading): InternalVertex {
  return { ...commonOf(vertex, printedOutcome(vertex), reading), kind: kindOf(name), targets, text: name.text };
}

function commonOf(vertex: Vertex, outcome: Step['outcome'], { mode, nowMs }: Reading) {
  const times = timesOf(vertex, outcome, { canBeShared: mode === 'several', nowMs });
  const uncertain = doubtAboutName(vertex) ?? times.uncertain;
  const printedMs = vertex.ends.at(-1)?.ms;
  return {
    id: vertex.display === 1 ? `${vertex.n}` : `${vertex.display}:${vertex.n}`,
    number: vertex.n,
    display: vertex.display,
    name: vertex.name,
    names: [...vertex.names],
    outcome,
    ...(printedMs !== undefined && { printedMs }),
    ...times,
    exact: false,
    ...(uncertain !== undefined && { uncertain }),
    ...sumTransfers(vertex.statuses.values()),
    ...(vertex.error !== undefined && { error: vertex.error })
  };
}

function doubtAboutName(vertex: Vertex): string | undefined {
  if (vertex.name.includes('\n')) return 'its name holds line breaks, which can imitate other steps';
  if (vertex.names.length < 2) return undefined;
  const texts = new Set(vertex.names.map((name) => name.replace(/^\[[^\]]*\] /, '')));
  return texts.size > 1 ? 'its number was printed with several names' : undefined;
}

function targetsOf(names: readonly VertexName[], mode: NameMode, onlyTarget: string): string[] {
  if (mode === 'single') return names[0]?.index === undefined && isOfClient(names[0]?.text ?? '') ? [] : [onlyTarget];
  return [...new Set(names.flatMap((name) => (name.target === undefined ? [] : [name.target])))];
}

function isOfClient(text: string): boolean {
  return (
    /^(?:load local bake definitions|booting |waiting for connection|importing to docker)/.test(text) ||
    / token for /.test(text)
  );
}
