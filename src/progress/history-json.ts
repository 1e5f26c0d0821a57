import { numberOf, objectOf, parseJson, stringOf, stringsOf } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';
import { HistoryDraft } from './history-draft.js';
import type { HistoryVertex, ProgressGroup } from './history.js';

/**
 * Reads what `docker buildx history logs --progress=rawjson` writes: one JSON object a line, each a SolveStatus of
 * buildkit's client/graph.go (`vertexes`, `statuses`, `logs`, …); a running record gives many, a finished one a single
 * line. A line that is no JSON, such as one that was cut, is left out.
 */
export function parseHistory(text: string): HistoryVertex[] {
  const draft = new HistoryDraft();
  for (const line of text.split('\n')) {
    const status = objectOf(parseJson(withoutLogs(line)));
    if (!status) continue;
    for (const item of objectsOf(status['vertexes'])) addVertex(draft, item);
    for (const item of objectsOf(status['statuses'])) addTransfer(draft, item);
  }
  return draft.vertices();
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

function addVertex(draft: HistoryDraft, item: JsonObject): void {
  const digest = stringOf(item['digest']);
  const name = stringOf(item['name']);
  if (digest === undefined || name === undefined) return;
  draft.vertex({
    digest,
    name,
    inputs: stringsOf(item['inputs']),
    startEpochMs: parseEpochMs(stringOf(item['started'])),
    endEpochMs: parseEpochMs(stringOf(item['completed'])),
    cached: item['cached'] === true,
    error: stringOf(item['error']) || undefined,
    group: groupOf(objectOf(item['progressGroup']))
  });
}

function groupOf(item: JsonObject | undefined): ProgressGroup | undefined {
  const id = stringOf(item?.['id']);
  const name = stringOf(item?.['name']);
  return id === undefined || name === undefined ? undefined : { id, name };
}

function addTransfer(draft: HistoryDraft, item: JsonObject): void {
  const digest = stringOf(item['vertex']);
  const id = stringOf(item['id']);
  if (digest === undefined || id === undefined) return;
  draft.transfer({
    digest,
    id,
    bytes: numberOf(item['current']) ?? 0,
    startEpochMs: parseEpochMs(stringOf(item['started'])),
    endEpochMs: parseEpochMs(stringOf(item['completed']))
  });
}

// RFC 3339 with up to nine decimals; Date knows three. Go's zero time is before the epoch.
function parseEpochMs(text: string | undefined): number | undefined {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(text ?? '');
  if (!match) return undefined;
  const whole = Date.parse(`${match[1]}${match[3]}`);
  return whole > 0 ? whole + Number(match[2] ?? 0) * 1000 : undefined;
}
