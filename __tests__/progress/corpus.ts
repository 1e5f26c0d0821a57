import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { BuildLogReader } from '../../src/progress/build-log.js';
import type { BuildLog } from '../../src/progress/build-log.js';
import { parseHistory } from '../../src/progress/history-json.js';
import { readRawWarnings } from '../../src/progress/history-warnings.js';
import type { HistoryRecord } from '../../src/progress/history.js';
import type { TimedLine } from '../../src/progress/line-splitter.js';

const CORPUS = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/corpus');

/** A vertex of a recorded build: what the printer printed (`status`, `printed`) and what was true. */
export interface ExpectedVertex {
  readonly n: number;
  readonly display?: number;
  readonly digest: string;
  readonly names: readonly string[];
  readonly kind: string;
  readonly target?: string;
  readonly platform?: string;
  readonly stage?: string;
  readonly step?: number;
  readonly steps_total?: number;
  readonly instruction?: string;
  readonly text: string;
  readonly status: string;
  readonly printed: readonly string[];
  readonly printed_duration_s: number | null;
  readonly reported_by_targets?: readonly string[];
  readonly in_records_of?: readonly string[];
  readonly true: { readonly start_ms: number; readonly end_ms: number; readonly busy_s: number };
  readonly inputs?: readonly number[];
  readonly error?: string;
  readonly cached_unproven?: boolean;
  readonly cache_hit_not_shown_as_cached?: boolean;
}

export interface Expected {
  readonly scenario: string;
  readonly exit_code: number;
  readonly multi_target: boolean;
  readonly targets: readonly string[];
  readonly wall_ms: number;
  readonly vertices: readonly ExpectedVertex[];
  readonly totals: Readonly<Record<string, unknown>>;
  readonly final_error: readonly string[];
  readonly critical_path_from_records?: readonly { readonly n: number; readonly busy_s: number }[];
}

/** Recorded builds that have labels and truth, by folder name. */
export const scenarios = readdirSync(CORPUS)
  .filter((name) => existsSync(join(CORPUS, name, 'expected.json.gz')))
  .sort();

export function readFixture(scenario: string, file: string): string {
  return gunzipSync(readFileSync(join(CORPUS, scenario, `${file}.gz`))).toString('utf8');
}

export function fixtureBytes(scenario: string, file: string): Buffer {
  return gunzipSync(readFileSync(join(CORPUS, scenario, `${file}.gz`)));
}

/** Names of a scenario's files in a folder, without `.gz`. */
export function fixtureFiles(scenario: string, folder: string): string[] {
  const path = join(CORPUS, scenario, folder);
  return existsSync(path)
    ? readdirSync(path)
        .map((name) => `${folder}/${name.replace(/\.gz$/, '')}`)
        .sort()
    : [];
}

export function expectedOf(scenario: string): Expected {
  return JSON.parse(readFixture(scenario, 'expected.json'));
}

/** The lines of a `<ms>\t<line>` recording. */
export function timedLines(text: string): TimedLine[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => {
    const tab = line.indexOf('\t');
    return { atMs: Number(line.slice(0, tab)), text: line.slice(tab + 1), clippedBytes: 0 };
  });
}

export function readLog(lines: readonly TimedLine[], targets: readonly string[]): BuildLog {
  const reader = new BuildLogReader({ targets });
  for (const line of lines) reader.push(line);
  return reader.end(lines.at(-1)?.atMs ?? 0);
}

/** The history records of a recorded build. */
export function recordsOf(scenario: string): HistoryRecord[] {
  const files = fixtureFiles(scenario, 'history').filter((file) => file.endsWith('.rawjson.log'));
  if (files.length === 0) return [];
  const targets = JSON.parse(readFixture(scenario, 'history/targets.json')) as Record<string, string>;
  return files.map((file) => {
    const id = file.replace(/^history\/|\.rawjson\.log$/g, '');
    const rawjson = readFixture(scenario, file);
    return { target: targets[id] ?? '', vertices: parseHistory(rawjson), warnings: readRawWarnings(rawjson) };
  });
}

/** When the recorded command was started. */
export function startedAt(scenario: string): number {
  return (JSON.parse(readFixture(scenario, 'command.json')) as { main: { start_epoch_ms: number } }).main
    .start_epoch_ms;
}
