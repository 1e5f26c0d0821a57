import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { getInput, getState } from './run/runner-commands.js';
import { keepBaseline } from './look-back.js';
import type { BuildLog } from './progress/build-log.js';
import { readLogFile } from './read-log-file.js';
import { parseContext } from './github/context.js';
import { writeJobSummary } from './publish/job-summary.js';
import { parseWritten, settleComment } from './publish/settle-comment.js';
import type { JobLog } from './publish/job-log.js';
import { aliasesOf } from './report/aliases.js';
import { makeExportReport } from './report/export-report.js';
import { makeRedactor, redactAll } from './report/redact.js';
import { exportVerdict, renderExportSection } from './report/export-section.js';
import { exportAdvice, sentence } from './report/export-warning.js';
import { findBuildx } from './run/buildx.js';
import { parseClaims } from './run/claim.js';
import { followExport, stopBake } from './run/follow-export.js';
import { readHandover } from './run/handover.js';
import type { Handover } from './run/handover.js';
import { giveBack } from './run/job-builder.js';
import { stopCreating } from './run/leftovers.js';
import { saveCacheAliases } from './run/cache-alias.js';
import type { CacheAlias } from './run/cache-alias.js';
import { atPlace, childEnvironment, parsePlace } from './run/child-environment.js';
import { runCommand } from './run/command.js';
import { keptLogin } from './run/keep-login.js';
import type { Cancellation } from './shared/cancellation.js';
import { objectOf, parseJson, stringOf } from './shared/checked-json.js';
import { messageOf } from './shared/errors.js';
import { stateNames } from './shared/state.js';

/** What post needs of the process it runs in. */
export interface PostTools {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: JobLog;
  readonly cancellation: Cancellation;
  /** directory of the bundle's entries */
  readonly bundle: string;
}

/** The post phase: waits for a cache export, or ends a build that main left behind, tags caches, removes what main made. Never throws. */
export async function post({ env, log, cancellation, bundle }: PostTools): Promise<void> {
  const directory = getState(stateNames.directory);
  const claims = parseClaims(getState(stateNames.claims));
  const builders = getState(stateNames.builders).split('\n').filter((name) => name !== '');
  if (directory === '' && claims.length === 0) return;
  if (getInput('job-status') === 'cancelled') cancellation.request('stop');
  // A later step may have changed what says where builders are.
  const asNow = childEnvironment(env);
  const place = parsePlace(getState(stateNames.place));
  const childEnv = place ? atPlace(asNow, place) : asNow;
  const tools = { buildx: await findBuildx(childEnv), run: runCommand, env: childEnv };
  await Promise.all(builders.map(stopCreating));
  const handover = directory === '' ? undefined : await readHandover(directory);
  const redact = makeRedactor([...(handover?.secrets ?? []), getInput('github-token')]);
  const { aliases, whole, news } = await endBake({ env, log, cancellation, redact }, { directory, handover }).catch((error: unknown): EndedBake => {
    log.warning(`The cache export could not be followed to its end: ${redact(messageOf(error))}`);
    return { aliases: [] };
  });
  const keeping = cancellation.requested || directory === '' ? undefined : keepBaseline({ env, directory, bundle }, whole).catch(messageOf);
  // Tagging takes no builder of ours, so nothing waits for the other.
  const [failed, stuck] = await Promise.all([
    aliases.length > 0 && !cancellation.requested ? saveCacheAliases(aliases, { ...tools, env: await keptLogin(childEnv, directory), cancellation }) : [],
    giveBack(claims, { ...tools, env: asNow })
  ]);
  if (failed.length > 0) log.warning(`The cache of this commit could not be tagged: ${failed.slice(0, 3).map(redact).join('; ')}`);
  stuck.forEach((name) => log.warning(`The builder ${name} could not be removed.`));
  const unkept = await keeping;
  if (unkept !== undefined) log.info(unkept);
  if (!cancellation.requested) await settle({ env, log }, news).catch((error: unknown) => log.debug(messageOf(error)));
  if (directory !== '') await rm(directory, { recursive: true, force: true }).catch(() => log.warning(`${directory} could not be removed.`));
}

// The comment is touched again where the export changed the verdict, or other jobs wrote until main's patience ended.
async function settle({ env, log }: Pick<PostTools, 'env' | 'log'>, news: string | undefined): Promise<void> {
  const written = parseWritten(getState(stateNames.comment));
  if (written) await settleComment(written, { inputs: { commentKey: getInput('comment-key'), githubToken: getInput('github-token') }, context: parseContext(env, ''), log, news });
}

/** The caches to tag, and the log of a bake that went on alone. */
interface EndedBake {
  readonly aliases: readonly CacheAlias[];
  readonly whole?: BuildLog;
  /** what failed after the images were pushed */
  readonly news?: string | undefined;
}

interface EndTools extends Omit<PostTools, 'bundle'> {
  /** takes out what must not be shown */
  redact(text: string): string;
}

interface LeftBake {
  readonly directory: string;
  /** undefined where main did not let it go, or its directory was removed */
  readonly handover: Handover | undefined;
}

// A bake that main let go is waited for; one of a main that was killed in the middle of a build is ended.
async function endBake(tools: EndTools, left: LeftBake): Promise<EndedBake> {
  const pid = Number(getState(stateNames.bakePid)) || undefined;
  const wasLetGo = getState(stateNames.exporting) === 'true';
  if (pid !== undefined && wasLetGo && left.handover) return collectExport(tools, { pid, directory: left.directory, handover: left.handover });
  if (pid !== undefined) await stopBake(pid, left.directory);
  if (wasLetGo && !tools.cancellation.requested) tools.log.warning('The cache export was ended and the cache of this commit was not tagged, because a later step removed files of this step in RUNNER_TEMP.');
  return { aliases: parseAliases(getState(stateNames.aliases)) };
}

/** Waits for the export, says how it ended, and gives the caches to tag: those that were written to the end. */
async function collectExport({ env, log, cancellation, redact }: EndTools, { pid, directory, handover }: LeftBake & { readonly pid: number; readonly handover: Handover }): Promise<EndedBake> {
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

function parseAliases(text: string): CacheAlias[] {
  const list = parseJson(text);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown) => {
    const alias = objectOf(item);
    const source = stringOf(alias?.['source']);
    const tag = stringOf(alias?.['tag']);
    return source !== undefined && tag !== undefined ? [{ source, tag }] : [];
  });
}
