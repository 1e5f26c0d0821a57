import type { Decision, RegistryKind, RepositoryPlan } from '../prune/plan-prune.js';
import { code, details, plain, table } from './markdown.js';

/** What became of a tag; undefined in a dry run. */
export interface PruneResult {
  readonly repository: string;
  readonly tag: string;
  readonly result: 'deleted' | 'left' | 'failed';
  readonly reason: string;
}

export const registryWords: Readonly<Record<RegistryKind, string>> = {
  plain: 'registry', github: 'GitHub Packages', 'docker-hub': 'Docker Hub', ecr: 'Amazon ECR', acr: 'Azure Container Registry', google: 'Google Artifact Registry'
};

const actionWords: Readonly<Record<Decision['action'], string>> = { delete: 'delete', leave: 'leave ' };

/** How many tags of all plans are to be deleted, and left. */
export function countPlan(plans: readonly RepositoryPlan[]): { readonly planned: number; readonly left: number } {
  const all = plans.flatMap(({ decisions }) => decisions);
  return { planned: all.filter(({ action }) => action === 'delete').length, left: all.filter(({ action }) => action === 'leave').length };
}

/** The plan as lines for the job's log; a dry run prints the very same. */
export function renderPrunePlan(plans: readonly RepositoryPlan[]): string[] {
  return plans.flatMap((plan) => {
    const { planned, left } = countPlan([plan]);
    const widest = Math.max(0, ...plan.decisions.map(({ tag }) => tag.length));
    return [
      `${plan.repository} (${registryWords[plan.kind]}): ${plan.tagsTotal === 0 ? 'no tags (is the name right, and may the login read it?)' : `${tagCount(plan.tagsTotal)}, ${planned} to delete, ${left} to leave`}`,
      ...plan.decisions.map(({ action, tag, reason }) => `  ${actionWords[action]}  ${tag.padEnd(widest)}  ${reason}`)
    ];
  });
}

/** The one line that says what was done. */
export function renderPruneVerdict(plans: readonly RepositoryPlan[], results: readonly PruneResult[] | undefined): string {
  const { planned, left } = countPlan(plans);
  if (!results) return `Dry run: ${tagCount(planned)} would be deleted, ${left} left.`;
  const count = (result: PruneResult['result']) => results.filter((one) => one.result === result).length;
  const failed = count('failed');
  return `${tagCount(count('deleted'))} deleted, ${left + count('left')} left${failed === 0 ? '' : `, ${failed} failed`}.`;
}

const mostRows = 300;

/** The job summary: the verdict, notices, and a table for each repository. */
export function renderPruneSummary(plans: readonly RepositoryPlan[], results: readonly PruneResult[] | undefined, notices: readonly string[]): string {
  const done = new Map((results ?? []).map((one) => [`${one.repository}:${one.tag}`, one]));
  let room = mostRows;
  const parts = plans.filter(({ decisions }) => decisions.length > 0).map((plan) => {
    // What goes comes first, so that it is what there is room for.
    const ordered = [...plan.decisions.filter(({ action }) => action === 'delete'), ...plan.decisions.filter(({ action }) => action === 'leave')];
    const shown = ordered.slice(0, Math.max(0, room));
    room -= shown.length;
    const rows = shown.map(({ tag, action, reason }) => {
      const outcome = done.get(`${plan.repository}:${tag}`);
      const what = action === 'leave' ? 'left' : outcome ? outcome.result : 'would be deleted';
      return [code(tag, 128), what, plain(outcome?.reason ? `${reason}; ${outcome.reason}` : reason)];
    });
    const rest = plan.decisions.length - shown.length;
    return details(`${code(plan.repository, 255)} · ${plan.decisions.length} of ${tagCount(plan.tagsTotal)}`, `${table(['Tag', 'Outcome', 'Why'], rows)}${rest === 0 ? '' : `\n\n${rest} more are in the log.`}`, rest === 0 && rows.length <= 20);
  });
  return `${['## Prune', `**${plain(renderPruneVerdict(plans, results))}**`, ...notices.map((notice) => `- ${plain(notice, 600)}`), ...parts].join('\n\n')}\n`;
}

function tagCount(count: number): string {
  return `${count} ${count === 1 ? 'tag' : 'tags'}`;
}
