import { objectOf, parseJson, stringOf, numberOf } from '../shared/checked-json.js';
import { UserError } from '../shared/errors.js';
import type { Event } from './event.js';
import { parseEvent } from './parse-event.js';

export interface Repository {
  readonly owner: string;
  readonly name: string;
  /** GitHub's number, which outlives a rename; the full name where a server gives none */
  readonly id: string;
}

/** Where and why this job runs. */
export interface Context {
  readonly event: Event;
  readonly repository: Repository;
  readonly defaultBranch: string | undefined;
  /** base of the pull request that the event is about, where its payload does not say it and GitHub's API does */
  readonly baseBranch?: string | undefined;
  readonly workspace: string;
  readonly temp: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly runId: string;
  readonly runAttempt: number;
  readonly workflow: string;
  /** path of the workflow's file in the repository; empty where the server does not say */
  readonly workflowPath: string;
  readonly job: string;
  /** id of this step, or what the runner calls it by its action and place */
  readonly step: string;
  /** what the run may do with the GitHub Actions cache */
  readonly actionsCache: ActionsCache;
}

/** The cache mode of a workflow run; `missing` where the runner gives no cache service. */
export type ActionsCache = 'missing' | 'none' | 'read' | 'write-only' | 'write';

/** The variables of the environment that say it, and the text of the event payload. Throws a UserError outside a runner. */
export function parseContext(env: Readonly<Record<string, string | undefined>>, payloadText: string): Context {
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new UserError(`${name} is not set. Warmbake runs as a step of a GitHub Actions job.`);
    return value;
  };
  const payload = objectOf(parseJson(payloadText)) ?? {};
  const fullName = need('GITHUB_REPOSITORY');
  const [owner = '', name = ''] = fullName.split('/');
  const about = objectOf(payload['repository']);
  const payloadId = numberOf(about?.['id']);
  const workspace = need('GITHUB_WORKSPACE');
  return {
    event: parseEvent(
      { name: env['GITHUB_EVENT_NAME'] ?? '', ref: env['GITHUB_REF'] ?? '', sha: env['GITHUB_SHA'] ?? '', actor: env['GITHUB_ACTOR'] ?? '', repository: fullName },
      payload
    ),
    repository: { owner, name, id: env['GITHUB_REPOSITORY_ID'] || (payloadId === undefined ? fullName.toLowerCase() : String(payloadId)) },
    defaultBranch: stringOf(about?.['default_branch']) || undefined,
    workspace,
    // Never the workspace: what lies there gets into build contexts.
    temp: env['RUNNER_TEMP'] || env['TMPDIR'] || '/tmp',
    serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
    apiUrl: env['GITHUB_API_URL'] || 'https://api.github.com',
    runId: env['GITHUB_RUN_ID'] ?? '0',
    runAttempt: Number(env['GITHUB_RUN_ATTEMPT']) || 1,
    workflow: env['GITHUB_WORKFLOW'] ?? '',
    // owner/name/.github/workflows/ci.yml@refs/heads/main
    workflowPath: /^[^/]+\/[^/]+\/(.+?)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1] ?? '',
    job: env['GITHUB_JOB'] ?? '',
    step: env['GITHUB_ACTION'] ?? '',
    actionsCache: readActionsCache(env)
  };
}

// Runners before the cache modes say none, and then the cache may be written.
function readActionsCache(env: Readonly<Record<string, string | undefined>>): ActionsCache {
  if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL']) return 'missing';
  const mode = (env['ACTIONS_CACHE_MODE'] ?? '').toLowerCase();
  return mode === 'none' || mode === 'read' || mode === 'write-only' ? mode : 'write';
}

/** The pull request to comment on: the user's number wins, else the event's. */
export function pullRequestNumber(event: Event, chosen: number | undefined): number | undefined {
  return chosen ?? ('number' in event ? event.number : undefined);
}

/** The commit that the build is about: the head commit on pull requests. */
export function commitOf(event: Event): string {
  return event.kind === 'pull-request' || event.kind === 'pull-request-target' ? event.headCommit : event.commit;
}

/** Address of this run in the web interface. */
export function runUrl(context: Context): string {
  const { serverUrl, repository, runId, runAttempt } = context;
  return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}/attempts/${runAttempt}`;
}
