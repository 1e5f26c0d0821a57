import { appendFile } from 'node:fs/promises';
import { renderNothingBuilt } from '../report/nothing-built.js';
import { messageOf } from '../shared/errors.js';
import type { Log } from '../shared/log.js';

/** Adds Markdown to the job summary. `path` is GITHUB_STEP_SUMMARY; a runner without one (act, Forgejo) shows none. */
export async function writeJobSummary(path: string | undefined, markdown: string): Promise<boolean> {
  if (!path) return false;
  await appendFile(path, markdown);
  return true;
}

/** Says in the log, and in the job summary at `path`, why there was nothing to build. Throws nothing. */
export async function showNothingBuilt({ title, reason, path, log }: { readonly title: string; readonly reason: string; readonly path: string | undefined; readonly log: Log }): Promise<void> {
  log.info(`Nothing is built: ${reason}.`);
  await writeJobSummary(path, renderNothingBuilt(title, reason)).catch((error: unknown) => log.warning(`The job summary could not be written: ${messageOf(error)}`));
}
