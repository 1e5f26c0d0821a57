import { numberOf, objectOf, parseJson, stringOf, stringsOf } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';
import { joinGroups } from './progress-groups.js';
import type { Transfer } from './transfers.js';

/** One stretch of work of a vertex. Epoch times in ms, with fractions: the builder's clock, not ours. */
export interface Interval {
  readonly startEpochMs: number;
  /** Undefined while it runs. */
  readonly endEpochMs?: number;
  readonly cached: boolean;
  readonly error?: string;
}

/** A vertex of a build's record. */
export interface HistoryVertex {
  readonly digest: string;
  /** As BuildKit names it, without a bake target. Metadata of one image can be loaded under several names. */
  readonly names: readonly string[];
  /** Digests of the vertices it needs. */
  readonly inputs: readonly string[];
  /** In order of their start; empty for a vertex that never started. */
  readonly intervals: readonly Interval[];
  /** Sub-statuses, each stretch of one apart. */
  readonly transfers: readonly Transfer[];
  /** Shown as one vertex with others: `COPY --link` is a copy and a merge. Its id and common name. */
  readonly group?: { readonly id: string; readonly name: string };
  /** Digests that are shown as this one, its own not among them. */
  readonly members?: readonly string[];
}

/** What the builder remembers of the build of one bake target. */
export interface HistoryRecord {
  readonly target: string;
  readonly vertices: readonly HistoryVertex[];
}

/**
 * Reads what `docker buildx history logs --progress=rawjson` writes: one JSON object a line, each a SolveStatus of
 * buildkit's client/graph.go (`vertexes`, `statuses`, `logs`, …); a running record gives many, a finished one a single
 * line. A line that is no JSON, such as one that was cut, is left out.
 */
export function parseHistory(text: string): HistoryVertex[] {
  const drafts = new Map<string, Draft>();
  for (const line of text.split('\n')) {
    const status = objectOf(parseJson(withoutLogs(line)));
    if (!status) continue;
    for (const item of objectsOf(status['vertexes'])) addVertex(drafts, item);
    for (const item of objectsOf(status['statuses'])) addTransfer(drafts, item);
  }
  const vertices = [...drafts.values()].map((draft) => ({
    ...draft,
    intervals: [...draft.intervals.values()].sort((a, b) => a.startEpochMs - b.startEpochMs),
    transfers: [...draft.transfers.values()]
  }));
  return joinGroups(vertices);
}

interface Draft {
  readonly digest: string;
  readonly names: readonly string[];
  readonly inputs: readonly string[];
  // By the text of the start: a later object of the same start says how that stretch ended.
  readonly intervals: Map<string, Interval>;
  // By id and start: the last of a stretch tells its bytes and its end.
  readonly transfers: Map<string, Transfer>;
  readonly group?: { readonly id: string; readonly name: string };
}

// Output of the build is most of a record and of no use here. Quotes inside strings are escaped, so this is a key.
function withoutLogs(line: string): string {
  const at = line.indexOf(',"logs":[{');
  return at < 0 ? line : `${line.slice(0, at)}}`;
}

function objectsOf(value: unknown): JsonObject[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.map(objectOf).filter((item) => item !== undefined);
}

function addVertex(drafts: Map<string, Draft>, item: JsonObject): void {
  const digest = stringOf(item['digest']);
  const name = stringOf(item['name']);
  if (digest === undefined || name === undefined) return;
  const known = drafts.get(digest);
  const inputs = stringsOf(item['inputs']);
  const draft = known
    ? { ...known, names: [...new Set([...known.names, name])], inputs: known.inputs.length > 0 ? known.inputs : inputs }
    : {
        digest,
        names: [name],
        inputs,
        intervals: new Map<string, Interval>(),
        transfers: new Map<string, Transfer>(),
        ...groupOf(item)
      };
  drafts.set(digest, draft);
  const started = stringOf(item['started']);
  const startEpochMs = epochMs(started);
  if (started === undefined || startEpochMs === undefined) return;
  const before = draft.intervals.get(started);
  const endEpochMs = epochMs(stringOf(item['completed'])) ?? before?.endEpochMs;
  const error = stringOf(item['error']) ?? before?.error;
  draft.intervals.set(started, {
    startEpochMs,
    ...(endEpochMs !== undefined && { endEpochMs }),
    cached: item['cached'] === true || before?.cached === true,
    ...(error !== undefined && error !== '' && { error })
  });
}

function groupOf(item: JsonObject): Pick<Draft, 'group'> {
  const group = objectOf(item['progressGroup']);
  const id = stringOf(group?.['id']);
  const name = stringOf(group?.['name']);
  return id === undefined || name === undefined ? {} : { group: { id, name } };
}

function addTransfer(drafts: Map<string, Draft>, item: JsonObject): void {
  const draft = drafts.get(stringOf(item['vertex']) ?? '');
  const id = stringOf(item['id']);
  if (!draft || id === undefined) return;
  const bytes = numberOf(item['current']) ?? 0;
  const started = stringOf(item['started']);
  const from = epochMs(started);
  const to = epochMs(stringOf(item['completed']));
  const ms = from !== undefined && to !== undefined ? to - from : undefined;
  draft.transfers.set(`${id} ${started}`, { id, ...(bytes > 0 && { bytes }), ...(ms !== undefined && { ms }) });
}

// RFC 3339 with up to nine decimals; Date knows three.
function epochMs(text: string | undefined): number | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(text ?? '');
  if (!match) return undefined;
  const whole = Date.parse(`${match[1]}${match[3]}`);
  return whole > 0 ? whole + Number(match[2] ?? 0) * 1000 : undefined;
}
