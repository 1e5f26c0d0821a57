import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { parseHistory } from '../../src/progress/history-json.js';
import { mergeHistory } from '../../src/progress/merge-history.js';
import { readLog, timedLines } from './corpus.js';

// Builds recorded with scripts/record: there is no truth but the builder's records.
const folder = join(dirname(fileURLToPath(import.meta.url)), '../fixtures/recorded');

const readGz = (path: string) => gunzipSync(readFileSync(join(folder, path))).toString('utf8');
const readJson = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

describe.each(readdirSync(folder))('the build recorded as %s', (name) => {
  const byId = readJson(`${name}/history/targets.json`) as Record<string, string>;
  const { main } = readJson(`${name}/command.json`) as { main: { start_epoch_ms: number; exit_code: number } };
  const records = Object.entries(byId).map(([id, target]) => ({
    target,
    vertices: parseHistory(readGz(`${name}/history/${id}.rawjson.log.gz`))
  }));
  const plain = readLog(timedLines(readGz(`${name}/timed.log.gz`)), Object.values(byId));
  const exact = mergeHistory(plain, records, main.start_epoch_ms);

  test('has every step in a record, and no line that fits nowhere', () => {
    expect(exact.steps.filter((step) => !step.exact).map((step) => step.name)).toEqual([]);
    expect(plain.unread.count).toBe(0);
    expect(plain.failure === undefined).toBe(main.exit_code === 0);
  });

  test('has the same outcomes by its plain log and by its records', () => {
    const outcomes = (log: typeof plain) => log.steps.map((step) => `${step.name} ${step.outcome}`);
    expect(outcomes(plain)).toEqual(outcomes(exact));
  });

  test('has starts within 0.3 s, and durations to the printed digit but for steps that targets share', () => {
    const far = exact.steps.flatMap((step, index) => {
      const printed = plain.steps[index];
      if (step.outcome !== 'done' || step.isFrom || !printed) return [];
      const [startMs, durationMs] = [
        (printed.startMs ?? NaN) - (step.startMs ?? NaN),
        (printed.durationMs ?? NaN) - (step.durationMs ?? NaN)
      ];
      const close = Math.abs(startMs) <= 300 && Math.abs(durationMs) <= (step.targets.length > 1 ? 200 : 55);
      return close ? [] : [{ name: step.name, startMs, durationMs }];
    });
    expect(far).toEqual([]);
  });
});
