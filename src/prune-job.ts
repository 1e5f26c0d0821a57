import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseContext } from './github/context.js';
import { readPruneInputs } from './inputs/prune-inputs.js';
import type { PruneInputs } from './inputs/prune-inputs.js';
import { chooseRefs } from './prune/choose-refs.js';
import type { RepositoryPlan } from './prune/plan-prune.js';
import { judgePrune } from './prune/prune-scope.js';
import { planRepositories } from './prune/repositories.js';
import type { JobLog } from './publish/job-log.js';
import { writeJobSummary } from './publish/job-summary.js';
import { countPlan, renderPrunePlan, renderPruneSummary, renderPruneVerdict } from './report/prune-text.js';
import type { PruneResult } from './report/prune-text.js';
import { childEnvironment } from './run/child-environment.js';
import { isGitHubRegistry, mayListPackages } from './run/prune/open-registry.js';
import { withPruneTools } from './run/prune/prune-tools.js';
import { readRegistryConfig } from './run/registry/buildkitd-config.js';
import { getInput, setOutput } from './run/runner-commands.js';
import type { Cancellation } from './shared/cancellation.js';
import { messageOf } from './shared/errors.js';

/** What the prune job needs of the process it runs in. */
export interface PruneJobTools {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: JobLog;
  readonly cancellation: Cancellation;
}

/** Deletes refs that nobody needs any more: plans, prints the plan, carries it out. Only wrong inputs are thrown, as a UserError; everything else warns. */
export async function pruneJob({ env, log, cancellation }: PruneJobTools): Promise<void> {
  const payload = await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8').catch(() => '');
  const context = parseContext(env, payload);
  const inputs = readPruneInputs(getInput);
  const { known, discovered } = planRepositories(inputs, context.repository, (host) => isGitHubRegistry(host, context.serverUrl) && mayListPackages(inputs.githubToken));
  const places = [...known, ...(discovered ? [{ host: discovered.host, path: discovered.owner }] : [])];
  const verdict = judgePrune(context, payload, places);
  const finish = (plans: readonly RepositoryPlan[], results: readonly PruneResult[] | undefined, notices: readonly string[]) => publish({ plans, results, notices, inputs, env, temp: context.temp, log });
  if ('refused' in verdict) {
    const reason = `Nothing is pruned: ${verdict.refused}.`;
    log.info(reason);
    return finish([], [], [reason]);
  }
  const { scope } = verdict;
  const childEnv = childEnvironment(env);
  const config = await readRegistryConfig({ text: inputs.buildkitdConfigInline, file: inputs.buildkitdConfig === undefined ? undefined : resolve(context.workspace, inputs.buildkitdConfig) }, childEnv);
  await withPruneTools({ env: childEnv, config, context, token: inputs.githubToken, cancellation }, async (tools) => {
    const warnings: string[] = [];
    const warn = (text: string) => void (log.warning(text), warnings.push(text));
    const repositories = [...known, ...(discovered ? await tools.discover(discovered, inputs, warn) : [])];
    const surveys = await tools.survey(repositories, warn);
    const ended = await tools.askEnded(surveys, scope, inputs.branches);
    const plans = await tools.plan(surveys, (refs) => chooseRefs(refs, scope, ended, inputs), inputs, warn);
    log.group('Plan');
    renderPrunePlan(plans).forEach((line) => log.info(line));
    log.endGroup();
    ended.notices.forEach((notice) => log.info(notice));
    const results = inputs.dryRun ? undefined : await tools.carryOut(plans, surveys);
    await finish(plans, results, [...warnings, ...ended.notices]);
  });
}

interface Published {
  readonly plans: readonly RepositoryPlan[];
  /** undefined in a dry run */
  readonly results: readonly PruneResult[] | undefined;
  readonly notices: readonly string[];
  readonly inputs: PruneInputs;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly temp: string;
  readonly log: JobLog;
}

async function publish({ plans, results, notices, inputs, env, temp, log }: Published): Promise<void> {
  const failures = new Map<string, number>();
  for (const { result, repository, reason } of results ?? []) if (result === 'failed') failures.set(`${repository}: ${reason}`, (failures.get(`${repository}: ${reason}`) ?? 0) + 1);
  for (const [what, count] of failures) log.warning(`${count} ${count === 1 ? 'tag' : 'tags'} could not be deleted. ${what}.`);
  (results ?? []).filter(({ result }) => result === 'left').forEach(({ repository, tag, reason }) => log.info(`Left ${repository}:${tag}: ${reason}.`));
  const verdict = renderPruneVerdict(plans, results);
  if (plans.length > 0) log.info(verdict);
  const file = await mkdtemp(join(temp, 'warmbake-prune-')).then(async (directory) => {
    const path = join(directory, 'plan.json');
    await writeFile(path, `${JSON.stringify({ dryRun: inputs.dryRun, plans, results: results ?? [] }, null, 2)}\n`);
    return path;
  }).catch((error: unknown) => {
    log.warning(`The plan could not be written to a file: ${messageOf(error)}`);
    return '';
  });
  const { planned, left } = countPlan(plans);
  const count = (wanted: PruneResult['result']) => (results ?? []).filter(({ result }) => result === wanted).length;
  const outputs: Readonly<Record<string, string | number>> = {
    planned, deleted: count('deleted'), left: left + count('left'), failed: count('failed'), 'plan-file': file
  };
  Object.entries(outputs).forEach(([name, value]) => setOutput(name, String(value)));
  if (!inputs.summary) return;
  await writeJobSummary(env['GITHUB_STEP_SUMMARY'], renderPruneSummary(plans, results, notices)).catch((error: unknown) => log.warning(`The job summary could not be written: ${messageOf(error)}`));
}
