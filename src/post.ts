import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getInput, getState } from './run/runner-commands.js';
import type { BuildLog } from './progress/build-log.js';
import { parseContext } from './github/context.js';
import type { EndedBake, EndTools, LeftBake } from './collect-export.js';
import type { JobLog } from './publish/job-log.js';
import { makeRedactor } from './report/redact.js';
import { findBuildx } from './run/buildx.js';
import { parseClaims } from './run/claim.js';
import { stopBake } from './run/follow-export.js';
import { readHandover } from './run/handover.js';
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
import { keptBaseline, stateNames } from './shared/state.js';

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
  const saving = getInput('cache-mounts') === '' ? undefined : import('./save-mounts.js').then(async ({ saveMounts }) =>
    saveMounts({ ...tools, env: await keptLogin(childEnv, directory), directory, cancellation, log, summaryPath: getInput('summary') === 'false' ? undefined : env['GITHUB_STEP_SUMMARY'] }));
  const ending = endBake({ env, log, cancellation, redact }, { directory, handover }).catch((error: unknown): EndedBake => {
    log.warning(`The cache export could not be followed to its end: ${redact(messageOf(error))}`);
    return { aliases: [] };
  });
  // Waiting for other jobs of a matrix goes on beside all else.
  const settling = settle({ env, log, cancellation, bundle }, directory, ending.then(({ news }) => news)).catch((error: unknown) => log.debug(messageOf(error)));
  const { aliases, whole } = await ending;
  // Begun first: it is the longest. The builder holds the mounts that are saved.
  const giving = Promise.resolve(saving).catch((error: unknown) => log.debug(messageOf(error))).then(() => giveBack(claims, { ...tools, env: asNow }));
  const keeping = cancellation.requested || directory === '' ? undefined : keep({ env, directory, bundle }, whole).catch(messageOf);
  // Tagging takes no builder of ours, so nothing waits for the other.
  const [failed, stuck] = await Promise.all([
    aliases.length > 0 && !cancellation.requested ? saveCacheAliases(aliases, { ...tools, env: await keptLogin(childEnv, directory), cancellation }) : [],
    giving
  ]);
  if (failed.length > 0) log.warning(`The cache of this commit could not be tagged: ${failed.slice(0, 3).map(redact).join('; ')}`);
  stuck.forEach((name) => log.warning(`The builder ${name} could not be removed.`));
  const unkept = await keeping;
  if (unkept !== undefined) log.info(unkept);
  await settling;
  if (directory !== '') await rm(directory, { recursive: true, force: true }).catch(() => log.warning(`${directory} could not be removed.`));
}

// Loaded when it is needed, like what else only some jobs need here.
async function keep(tools: Pick<PostTools, 'env' | 'bundle'> & { readonly directory: string }, whole: BuildLog | undefined): Promise<string | undefined> {
  return existsSync(join(tools.directory, keptBaseline)) ? (await import('./keep-baseline.js')).keepBaseline(tools, whole) : undefined;
}

const entriesLimitMs = 15_000;

// A job of a matrix writes its part of the comment here; others touch it again where the export changed the verdict, or others wrote too.
async function settle({ env, log, cancellation, bundle }: PostTools, directory: string, news: Promise<string | undefined>): Promise<void> {
  if (getState(stateNames.comment) === '') return;
  const { parseHanded, settleComment } = await import('./publish/settle-comment.js');
  const handed = parseHanded(getState(stateNames.comment));
  if (handed) await settleComment(handed, { inputs: { commentKey: getInput('comment-key'), githubToken: getInput('github-token') }, context: parseContext(env, ''), log, cancellation, news, openEntries: async (space) => (await import('./baseline/section-entries.js')).openSectionEntries(space, { program: join(bundle, 'baseline.js'), env, directory, limitMs: entriesLimitMs }) });
}

// A bake that main let go is waited for; one of a main that was killed in the middle of a build is ended.
async function endBake(tools: EndTools, left: LeftBake): Promise<EndedBake> {
  const pid = Number(getState(stateNames.bakePid)) || undefined;
  const wasLetGo = getState(stateNames.exporting) === 'true';
  if (pid !== undefined && wasLetGo && left.handover) return (await import('./collect-export.js')).collectExport(tools, { pid, directory: left.directory, handover: left.handover });
  if (pid !== undefined) await stopBake(pid, left.directory);
  if (wasLetGo && !tools.cancellation.requested) tools.log.warning('The cache export was ended and the cache of this commit was not tagged, because a later step removed files of this step in RUNNER_TEMP.');
  return { aliases: parseAliases(getState(stateNames.aliases)) };
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
