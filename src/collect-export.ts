import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { getInput, getState } from './run/runner-commands.js';
import type { BuildLog } from './progress/build-log.js';
import { readLogFile } from './read-log-file.js';
import { writeJobSummary } from './publish/job-summary.js';
import { aliasesOf } from './report/aliases.js';
import { makeExportReport } from './report/export-report.js';
import { redactAll } from './report/redact.js';
import { exportVerdict, renderExportSection } from './report/export-section.js';
import { exportAdvice, sentence } from './report/export-warning.js';
import { followExport } from './run/follow-export.js';
import type { Handover } from './run/handover.js';
import type { CacheAlias } from './run/cache-alias.js';
import { messageOf } from './shared/errors.js';
import { stateNames } from './shared/state.js';
import type { PostTools } from './post.js';

/** The caches to tag, and the log of a bake that went on alone. */
export interface EndedBake {
  readonly aliases: readonly CacheAlias[];
  readonly whole?: BuildLog;
  /** what failed after the images were pushed */
  readonly news?: string | undefined;
}

export interface EndTools extends Omit<PostTools, 'bundle'> {
  /** takes out what must not be shown */
  redact(text: string): string;
}

export interface LeftBake {
  readonly directory: string;
  /** undefined where main did not let it go, or its directory was removed */
  readonly handover: Handover | undefined;
}

/** Waits for the export, says how it ended, and gives the caches to tag: those that were written to the end. */
export async function collectExport({ env, log, cancellation, redact }: EndTools, { pid, directory, handover }: LeftBake & { readonly pid: number; readonly handover: Handover }): Promise<EndedBake> {
  const logFile = join(directory, 'bake.log');
  const end = await followExport({ pid, argument: directory, logFile, cancellation });
  // Its last line was written when it ended, maybe long before this phase began.
  const endedAtEpochMs = await stat(logFile).then((file) => file.mtimeMs, () => Date.now());
  const whole = await readLogFile(logFile, handover.bakeTargets, endedAtEpochMs - handover.startedAtEpochMs);
  const report = redactAll(makeExportReport({
    title: handover.title, targets: handover.targets, log: whole, afterMs: Math.max(0, endedAtEpochMs - handover.readyAtEpochMs), ...(end === 'itself' ? {} : { stopped: end })
  }), redact);
  const isWhole = report.exports.every(({ result }) => result === 'written') && report.error === undefined && end !== 'stalled';
  const verdict = `Cache export: ${exportVerdict(report)}.`;
  const whatFailed = isWhole || end === 'canceled' ? undefined : verdict;
  if (whatFailed === undefined) log.info(verdict);
  else log.warning(`${verdict} ${sentence(report.exports.find(({ error }) => error !== undefined)?.error ?? report.error)}${exportAdvice(report.exports) ?? ''}`.trim());
  if ((report.exports.length > 0 || !isWhole) && getInput('summary') !== 'false') {
    await writeJobSummary(env['GITHUB_STEP_SUMMARY'], renderExportSection(report)).catch((error: unknown) => log.warning(`The job summary could not be written: ${messageOf(error)}`));
  }
  return { aliases: end === 'itself' && getState(stateNames.aliases) === 'later' ? aliasesOf(handover.targets, whole) : [], whole, news: whatFailed };
}
