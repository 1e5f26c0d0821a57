import type { Context } from '../github/context.js';
import type { Event } from '../github/event.js';
import type { Inputs } from '../inputs/inputs.js';
import { hashOf } from './step-keys.js';

/** Which records a build reads and writes. */
export interface BaselinePlace {
  /** hash of what is built: repository, workflow, job, step, and the inputs that choose what it builds */
  readonly identity: string;
  /** what this build is compared with, the first that exists */
  readonly reads: readonly BaselineRead[];
  /** the record that this build is added to; undefined where no later build could or may read it */
  readonly writes: string | undefined;
}

export interface BaselineRead {
  readonly branch: string;
  readonly reason: 'branch' | 'base-branch' | 'default-branch';
}

/**
 * Where a build's record is. A branch is compared with itself, a new one with the default branch; a pull request with the
 * base branch. GitHub lets a job read the caches of its own ref, of the base and of the default branch, and write those of its own ref
 * (docs.github.com: dependency caching, restrictions for accessing a cache). `matrix` tells the jobs of a matrix apart, `stepId` the steps of a job.
 */
export function placeBaseline(inputs: Inputs, context: Context, { stepId, matrix, trusted }: { stepId: string; matrix: string; trusted: boolean }): BaselinePlace {
  const { repository, workflow, job, workspace } = context;
  const chosen = [inputs.files, inputs.targets, inputs.workdir.replace(workspace, ''), inputs.context?.replace(workspace, ''), inputs.dockerfile, inputs.target, inputs.platforms];
  const identity = hashOf(repository.id, workflow, job, stepId, matrix, JSON.stringify(chosen));
  const { own, reads } = branchesOf(context.event, context.defaultBranch);
  const distinct = reads.filter(({ branch }, index) => reads.findIndex((one) => one.branch === branch) === index);
  return { identity, reads: distinct, writes: trusted ? own : undefined };
}

function branchesOf(event: Event, defaultBranch: string | undefined): { own: string | undefined; reads: BaselineRead[] } {
  const fallback: BaselineRead[] = defaultBranch === undefined ? [] : [{ branch: defaultBranch, reason: 'default-branch' }];
  switch (event.kind) {
    case 'branch-push':
    case 'branch-run':
      return { own: event.branch, reads: [{ branch: event.branch, reason: 'branch' }, ...fallback] };
    case 'pull-request':
    case 'pull-request-target':
      return { own: undefined, reads: [{ branch: event.baseBranch, reason: 'base-branch' }, ...fallback] };
    case 'merge-group':
      return { own: undefined, reads: [{ branch: event.baseBranch, reason: 'base-branch' }, ...fallback] };
    case 'tag-push':
    case 'tag-run':
    case 'workflow-run':
    case 'pull-request-comment':
    case 'other':
      return { own: undefined, reads: fallback };
  }
}

/** The first part of the keys of a branch's entries, and the path of the record in them: both are the same on every runner. */
export function entryPrefix(identity: string, branch: string): string {
  return `warmbake-baseline-1-${identity}-${hashOf('branch', branch)}-`;
}

export function entryPath(identity: string, branch: string): string {
  return `${identity}-${hashOf('branch', branch)}.json`;
}
