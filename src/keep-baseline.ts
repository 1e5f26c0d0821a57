import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheCostOf } from './baseline/record-build.js';
import { parseRecord } from './baseline/record-json.js';
import { saveBaseline } from './baseline/store.js';
import type { BuildLog } from './progress/build-log.js';
import { numberOf, objectOf, parseJson, stringOf } from './shared/checked-json.js';
import type { LookBackTools } from './look-back.js';
import { keptBaseline } from './shared/state.js';

const saveLimitMs = 8_000;

/**
 * Saves what main left to keep, with the cost of a cache export that ended after it. `whole` is the log to its end, where
 * main had let go of the build. Gives a sentence for the user where that failed.
 */
export async function keepBaseline({ env, directory, bundle }: Pick<LookBackTools, 'env' | 'directory' | 'bundle'>, whole: BuildLog | undefined): Promise<string | undefined> {
  const kept = objectOf(parseJson(await readFile(join(directory, keptBaseline), 'utf8').catch(() => '')));
  const [identity, branch, text, runId, attempt] = [stringOf(kept?.['identity']), stringOf(kept?.['branch']), stringOf(kept?.['record']), stringOf(kept?.['runId']), numberOf(kept?.['attempt'])];
  if (identity === undefined || branch === undefined || text === undefined || runId === undefined || attempt === undefined) return undefined;
  const record = parseRecord(text, identity, branch);
  if (!record) return undefined;
  const builds = record.builds.map((build) => (build.runId !== runId || !whole ? build : {
    ...build,
    targets: build.targets.map((one) => {
      const { exportMs, exportBytes } = cacheCostOf(whole, one.target);
      return { ...one, cache: { ...one.cache, exportMs: Math.max(one.cache.exportMs, exportMs), exportBytes: Math.max(one.cache.exportBytes, exportBytes) } };
    })
  }));
  return saveBaseline({ ...record, builds }, { runId, attempt }, { program: join(bundle, 'baseline.js'), env, directory, limitMs: saveLimitMs });
}
