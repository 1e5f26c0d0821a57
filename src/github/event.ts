import { numberOf, objectOf, stringOf } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';

/** What started the workflow, each kind with what it really has. Branches and tags are short names. */
export type Event =
  | { readonly kind: 'branch-push'; readonly branch: string; readonly commit: string; readonly deleted: boolean; readonly byDependabot: boolean }
  | { readonly kind: 'tag-push'; readonly tag: string; readonly commit: string; readonly deleted: boolean }
  | PullRequestEvent
  | { readonly kind: 'other'; readonly name: string; readonly commit: string };

export interface PullRequestEvent {
  readonly kind: 'pull-request';
  readonly number: number;
  readonly headCommit: string;
  /** the merge commit that checkout gives */
  readonly mergeCommit: string;
  readonly headBranch: string;
  readonly baseBranch: string;
  /** also for a fork that is gone */
  readonly fromFork: boolean;
  readonly byDependabot: boolean;
  readonly closed: boolean;
}

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
  const other: Event = { kind: 'other', name: variables.name, commit: variables.sha };
  const byDependabot = isDependabot(variables.actor);
  if (variables.name === 'push') {
    const deleted = payload['deleted'] === true;
    const branch = after(variables.ref, 'refs/heads/');
    if (branch) return { kind: 'branch-push', branch, commit: variables.sha, deleted, byDependabot };
    const tag = after(variables.ref, 'refs/tags/');
    return tag ? { kind: 'tag-push', tag, commit: variables.sha, deleted } : other;
  }
  if (variables.name === 'pull_request') return parsePullRequest(variables, payload) ?? other;
  return other;
}

function parsePullRequest(variables: EventVariables, payload: JsonObject): PullRequestEvent | undefined {
  const request = objectOf(payload['pull_request']);
  const head = objectOf(request?.['head']);
  const base = objectOf(request?.['base']);
  const number = numberOf(request?.['number']);
  const headCommit = stringOf(head?.['sha']);
  const headBranch = stringOf(head?.['ref']);
  const baseBranch = stringOf(base?.['ref']);
  if (!request || number === undefined || !headCommit || !headBranch || !baseBranch) return undefined;
  const headRepository = stringOf(objectOf(head?.['repo'])?.['full_name']);
  const author = stringOf(objectOf(request['user'])?.['login']) ?? '';
  return {
    kind: 'pull-request', number, headCommit, mergeCommit: variables.sha, headBranch, baseBranch,
    fromFork: headRepository?.toLowerCase() !== variables.repository.toLowerCase(),
    byDependabot: isDependabot(variables.actor) || isDependabot(author),
    closed: payload['action'] === 'closed'
  };
}

function isDependabot(login: string): boolean {
  return login === 'dependabot[bot]' || login === 'dependabot-preview[bot]';
}

function after(text: string, prefix: string): string | undefined {
  return text.startsWith(prefix) && text.length > prefix.length ? text.slice(prefix.length) : undefined;
}
