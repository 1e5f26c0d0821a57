import { HistoryDraft } from './history-draft.js';
import type { HistoryVertex, ProgressGroup } from './history.js';
import { readFields } from '../shared/protobuf.js';

/** Reads StatusResponse messages of BuildKit's api/services/control/control.proto: vertexes 1, statuses 2. */
export function parseStatusMessages(messages: readonly Uint8Array[]): HistoryVertex[] {
  const draft = new HistoryDraft();
  for (const message of messages) {
    for (const { number, value } of readFields(message)) {
      if (typeof value === 'number') continue;
      if (number === 1) addVertex(draft, value);
      if (number === 2) addTransfer(draft, value);
    }
  }
  return draft.vertices();
}

// Vertex: digest 1, inputs 2, name 3, cached 4, started 5, completed 6, error 7, progressGroup 8.
function addVertex(draft: HistoryDraft, message: Uint8Array): void {
  const fields = collect(message);
  const error = text(fields.get(7));
  draft.vertex({
    digest: text(fields.get(1)),
    name: text(fields.get(3)),
    inputs: (fields.get(2) ?? []).map((value) => text([value])),
    startEpochMs: epochMs(fields.get(5)),
    endEpochMs: epochMs(fields.get(6)),
    cached: fields.get(4)?.[0] === 1,
    error: error === '' ? undefined : error,
    group: groupOf(fields.get(8)?.[0])
  });
}

// VertexStatus: ID 1, vertex 2, name 3, current 4, total 5, timestamp 6, started 7, completed 8.
function addTransfer(draft: HistoryDraft, message: Uint8Array): void {
  const fields = collect(message);
  const current = fields.get(4)?.[0];
  draft.transfer({
    digest: text(fields.get(2)),
    id: text(fields.get(1)),
    bytes: typeof current === 'number' ? current : 0,
    startEpochMs: epochMs(fields.get(7)),
    endEpochMs: epochMs(fields.get(8))
  });
}

type Values = readonly (Uint8Array | number)[];

function collect(message: Uint8Array): Map<number, Values> {
  const fields = new Map<number, (Uint8Array | number)[]>();
  for (const { number, value } of readFields(message)) {
    const values = fields.get(number);
    if (values) values.push(value);
    else fields.set(number, [value]);
  }
  return fields;
}

function text(values: Values | undefined): string {
  const value = values?.[0];
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : '';
}

// ProgressGroup: id 1, name 2.
function groupOf(value: Uint8Array | number | undefined): ProgressGroup | undefined {
  if (!(value instanceof Uint8Array)) return undefined;
  const fields = collect(value);
  return { id: text(fields.get(1)), name: text(fields.get(2)) };
}

// Timestamp: seconds 1, nanos 2.
function epochMs(values: Values | undefined): number | undefined {
  const value = values?.[0];
  if (!(value instanceof Uint8Array)) return undefined;
  const fields = collect(value);
  const [seconds, nanos] = [fields.get(1)?.[0], fields.get(2)?.[0]];
  if (typeof seconds !== 'number') return undefined;
  return seconds * 1000 + (typeof nanos === 'number' ? nanos / 1e6 : 0);
}
