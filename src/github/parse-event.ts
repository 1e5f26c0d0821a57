import { numberOf, objectOf, stringOf } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';
import type { Event, PullRequestEvent } from './event.js';

/** The variables that GitHub sets about the event. */
export interface EventVariables {
  readonly name: string;
  readonly ref: string;
  readonly sha: string;
  readonly actor: string;
  /** `owner/name` of the repository that the workflow runs in */
  readonly repository: string;
}

/** Reads the event from its variables and payload. Total: what does not fit a kind is `other`. */
export function parseEvent(variables: EventVariables, payload: JsonObject): Event {
  const { name, ref, sha } = variables;
  const byDependabot = isDependabot(variables.actor);
  const inFork = objectOf(payload['repository'])?.['fork'] === true;
  const branch = after(ref, 'refs/heads/');
  const tag = after(ref, 'refs/tags/');
  const deleted = payload['deleted'] === true;
  const before = beforeOf(payload);
  const other: Event = { kind: 'other', name, commit: sha };
  switch (name) {
    case 'push':
      if (branch) return { kind: 'branch-push', branch, commit: sha, ...before, deleted, byDependabot, inFork };
      return tag ? { kind: 'tag-push', tag, commit: sha, ...before, deleted, inFork } : other;
    case 'pull_request':
      return parsePullRequest(variables, payload) ?? other;
    case 'pull_request_target': {
      const request = parsePullRequest(variables, payload);
      if (!request) return other;
      const { kind: _, mergeCommit: __, ...rest } = request;
      return { kind: 'pull-request-target', ...rest };
    }
    case 'merge_group':
      return parseMergeGroup(variables, payload) ?? other;
    case 'schedule':
    case 'workflow_dispatch':
      if (branch) return { kind: 'branch-run', name, branch, commit: sha, byDependabot, inFork };
      return tag ? { kind: 'tag-run', name, tag, commit: sha, inFork } : other;
    case 'release': {
      const released = stringOf(objectOf(payload['release'])?.['tag_name']) ?? tag;
      return released ? { kind: 'tag-run', name, tag: released, commit: sha, inFork } : other;
    }
    case 'workflow_run':
      return parseWorkflowRun(variables, payload) ?? other;
    case 'issue_comment': {
      const issue = objectOf(payload['issue']);
      const number = numberOf(issue?.['number']);
      return number !== undefined && objectOf(issue?.['pull_request']) ? { kind: 'pull-request-comment', number, commit: sha } : other;
    }
    default:
      return other;
  }
}

// Of a new branch or tag it is all zeros.
function beforeOf(payload: JsonObject): { readonly before?: string } {
  const before = stringOf(payload['before']) ?? '';
  return /^0*$/.test(before) ? {} : { before };
}

function parsePullRequest(variables: EventVariables, payload: JsonObject): PullRequestEvent | undefined {
  const request = objectOf(payload['pull_request']);
  const head = objectOf(request?.['head']);
  const number = numberOf(request?.['number']);
  const headCommit = stringOf(head?.['sha']);
  const headBranch = stringOf(head?.['ref']);
  const baseBranch = stringOf(objectOf(request?.['base'])?.['ref']);
  if (!request || number === undefined || !headCommit || !headBranch || !baseBranch) return undefined;
  const author = stringOf(objectOf(request['user'])?.['login']) ?? '';
  return {
    kind: 'pull-request', number, headCommit, ...beforeOf(payload), mergeCommit: variables.sha, headBranch, baseBranch,
    fromFork: !isThisRepository(head?.['repo'], variables),
    byDependabot: isDependabot(variables.actor) || isDependabot(author),
    closed: payload['action'] === 'closed'
  };
}

// base_ref is a full ref, GITHUB_BASE_REF is empty. The ref names the last request: gh-readonly-queue/<base>/pr-<n>-<sha>.
function parseMergeGroup({ ref, sha }: EventVariables, payload: JsonObject): Event | undefined {
  const group = objectOf(payload['merge_group']);
  const baseBranch = after(stringOf(group?.['base_ref']) ?? '', 'refs/heads/');
  const number = Number(/\/pr-(\d{1,15})-[^/]*$/.exec(ref)?.[1]);
  if (!baseBranch) return undefined;
  return { kind: 'merge-group', commit: stringOf(group?.['head_sha']) ?? sha, baseBranch, number: Number.isInteger(number) ? number : undefined };
}

function parseWorkflowRun(variables: EventVariables, payload: JsonObject): Event | undefined {
  const run = objectOf(payload['workflow_run']);
  const commit = stringOf(run?.['head_sha']);
  const branch = stringOf(run?.['head_branch']);
  if (!run || !commit || !branch) return undefined;
  const requests = run['pull_requests'];
  const first = Array.isArray(requests) && requests.length === 1 ? objectOf(requests[0]) : undefined;
  const actor = stringOf(objectOf(run['actor'])?.['login']) ?? '';
  // Runs of other events report the base's branch and repository although they may have built anybody's code.
  const vouched = vouchedEvents.has(stringOf(run['event']) ?? '');
  return {
    kind: 'workflow-run', commit, branch, runId: numberOf(run['id']), headOwner: stringOf(objectOf(run['head_repository'])?.['full_name'])?.split('/')[0], number: numberOf(first?.['number']),
    ownBranch: vouched && isThisRepository(run['head_repository'], variables) && !isDependabot(actor) && !isDependabot(variables.actor)
  };
}

const vouchedEvents = new Set(['push', 'pull_request', 'merge_group', 'schedule', 'workflow_dispatch', 'release']);

function isThisRepository(value: unknown, { repository }: EventVariables): boolean {
  return stringOf(objectOf(value)?.['full_name'])?.toLowerCase() === repository.toLowerCase();
}

function isDependabot(login: string): boolean {
  return login === 'dependabot[bot]' || login === 'dependabot-preview[bot]';
}

function after(text: string, prefix: string): string | undefined {
  return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}
