import { printedOutcome, stepOutcome } from './outcomes.js';
import { readName } from './step-name.js';
import type { NameMode, VertexName } from './step-name.js';
import type { InternalVertex, Outcome, Step } from './step.js';
import { timesOf } from './times.js';
import { sumTransfers } from './transfers.js';
import { kindOf } from './vertex-kind.js';
import type { Vertex } from './vertex.js';

type Draft<T> = { -readonly [Field in keyof T]: T[Field] };
type Common = Omit<InternalVertex, 'kind' | 'targets' | 'text'>;

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
  if (name.index === undefined) {
    const common = commonOf(vertex, printedOutcome(vertex), reading);
    return { internal: Object.assign(common, { kind: kindOf(name), targets, text: name.text }) };
  }
  const isFrom = /^FROM\b/.test(name.text);
  const printed = printedOutcome(vertex);
  const outcome = isFrom ? printed : stepOutcome(vertex);
  const step: Draft<Step> = Object.assign(commonOf(vertex, outcome, reading), {
    targets: targets.length > 0 ? targets : [onlyTarget],
    index: name.index,
    instruction: name.text,
    isFrom,
    lines: vertex.output.toArray()
  });
  if (outcome !== printed) step.printed = printed;
  if (name.platform !== undefined) step.platform = name.platform;
  if (name.stage !== undefined) step.stage = name.stage;
  if (name.total !== undefined) step.total = name.total;
  if (vertex.output.clipped) step.outputClipped = true;
  return { step };
}

// Thousands of steps are read, and fields that are spread in one by one take several times as long.
function commonOf(vertex: Vertex, outcome: Outcome, { mode, nowMs }: Reading): Draft<Common> {
  const times = timesOf(vertex, outcome, { canBeShared: mode === 'several', nowMs });
  const uncertain = doubtAboutName(vertex) ?? times.uncertain;
  const printedMs = vertex.ends.at(-1)?.ms;
  const common: Draft<Common> = {
    id: vertex.display === 1 ? `${vertex.n}` : `${vertex.display}:${vertex.n}`,
    number: vertex.n,
    display: vertex.display,
    name: vertex.name,
    names: [...vertex.names],
    outcome,
    exact: false
  };
  if (printedMs !== undefined) common.printedMs = printedMs;
  if (times.startMs !== undefined) common.startMs = times.startMs;
  if (times.endMs !== undefined) common.endMs = times.endMs;
  if (times.durationMs !== undefined) common.durationMs = times.durationMs;
  if (uncertain !== undefined) common.uncertain = uncertain;
  if (vertex.statuses.size > 0) Object.assign(common, sumTransfers(vertex.statuses.values()));
  if (vertex.error !== undefined) common.error = vertex.error;
  return common;
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
