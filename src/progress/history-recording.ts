import type { HistoryRecording } from '../run/history.js';
import { parseHistory } from './history-json.js';
import { readMessageWarnings, readRawWarnings } from './history-warnings.js';
import { parseStatusMessages } from './history-status.js';
import type { HistoryRecord } from './history.js';

/** The records of a bake, as the builder gave them. One that says nothing is left out. */
export function parseRecordings(recordings: readonly HistoryRecording[]): HistoryRecord[] {
  const records = recordings.map(({ target, messages, rawjson }) => ({
    target,
    warnings: messages ? readMessageWarnings(messages) : readRawWarnings(rawjson ?? ''),
    vertices: messages ? parseStatusMessages(messages) : parseHistory(rawjson ?? '')
  }));
  return records.filter((record) => record.vertices.length > 0);
}
