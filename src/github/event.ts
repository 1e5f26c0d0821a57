/**
 * What started the workflow, each kind with what it really has. Branches and tags are short names; `commit` is the commit
 * that the run is about.
 */
export type Event =
  | BranchPush
  | { readonly kind: 'tag-push'; readonly tag: string; readonly commit: string; readonly deleted: boolean; readonly inFork: boolean; readonly before?: string }
  | PullRequestEvent
  | PullRequestTargetEvent
  | MergeGroupEvent
  /** schedule, or a dispatch on a branch */
  | { readonly kind: 'branch-run'; readonly name: string; readonly branch: string; readonly commit: string; readonly byDependabot: boolean; readonly inFork: boolean }
  /** release, or a dispatch on a tag */
  | { readonly kind: 'tag-run'; readonly name: string; readonly tag: string; readonly commit: string; readonly inFork: boolean }
  | WorkflowRunEvent
  /** a comment on a pull request, whose code nothing in the payload vouches for */
  | { readonly kind: 'pull-request-comment'; readonly number: number; readonly commit: string }
  | { readonly kind: 'other'; readonly name: string; readonly commit: string };

export interface BranchPush {
  readonly kind: 'branch-push';
  readonly branch: string;
  readonly commit: string;
  /** what the branch was at until this push; not there for a new one */
  readonly before?: string;
  readonly deleted: boolean;
  readonly byDependabot: boolean;
  /** the repository is a fork */
  readonly inFork: boolean;
}

export interface PullRequestEvent {
  readonly kind: 'pull-request';
  readonly number: number;
  readonly headCommit: string;
  /** the head commit until this event, where it is about a push */
  readonly before?: string;
  /** the merge commit that checkout gives */
  readonly mergeCommit: string;
  readonly headBranch: string;
  readonly baseBranch: string;
  /** also for a fork that is gone */
  readonly fromFork: boolean;
  readonly byDependabot: boolean;
  readonly closed: boolean;
}

/** Runs with a write token on code that anybody may have sent. */
export interface PullRequestTargetEvent extends Omit<PullRequestEvent, 'kind' | 'mergeCommit'> {
  readonly kind: 'pull-request-target';
}

export interface MergeGroupEvent {
  readonly kind: 'merge-group';
  readonly commit: string;
  readonly baseBranch: string;
  /** the last request of the group, as its ref names it */
  readonly number: number | undefined;
}

/** After another workflow. The commit is that workflow's. */
export interface WorkflowRunEvent {
  readonly kind: 'workflow-run';
  readonly commit: string;
  readonly branch: string;
  /** whether the run was of a branch of this repository, by somebody who may push to it */
  readonly ownBranch: boolean;
  /** owner of the repository that the branch is in */
  readonly headOwner?: string | undefined;
  /** number of that run */
  readonly runId?: number | undefined;
  /** the pull request that belongs to it, where the payload names one (never for forks) */
  readonly number: number | undefined;
}
