import { commitOf, pullRequestNumber } from '../github/context.js';
import type { Context } from '../github/context.js';
import type { Event } from '../github/event.js';
import { numberOf, objectOf, stringOf } from '../shared/checked-json.js';

/** The pull request to comment on, or whose commit to look for, or that there is none. */
export type RequestQuestion =
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'commit'; readonly commit: string; readonly branch: string; readonly headOwner: string; readonly inFork: boolean }
  | { readonly kind: 'none' };

/** What `JSON.stringify` made of a question, read back; undefined for anything else. */
export function parseQuestion(value: unknown): RequestQuestion | undefined {
  const question = objectOf(value);
  const [number, commit, branch, headOwner] = [numberOf(question?.['number']), stringOf(question?.['commit']), stringOf(question?.['branch']), stringOf(question?.['headOwner'])];
  if (question?.['kind'] === 'number' && number !== undefined) return { kind: 'number', number };
  const found = question?.['kind'] === 'commit' && commit !== undefined && branch !== undefined && headOwner !== undefined;
  return found ? { kind: 'commit', commit, branch, headOwner, inFork: question['inFork'] === true } : undefined;
}

/** What is known without asking: the user's number wins, else the event's; a push says its branch and commit only. */
export function askForRequest({ event, repository, defaultBranch }: Context, chosen: number | undefined): RequestQuestion {
  const number = pullRequestNumber(event, chosen);
  if (number !== undefined) return { kind: 'number', number };
  const head = headOf(event);
  // Requests from the default branch are rare, and a push to it is what happens most.
  if (head === undefined || (head.branch === defaultBranch && event.kind !== 'workflow-run')) return { kind: 'none' };
  const headOwner = head.owner ?? repository.owner;
  return { kind: 'commit', commit: commitOf(event), branch: head.branch, headOwner, inFork: !sameName(headOwner, repository.owner) };
}

function headOf(event: Event): { readonly branch: string; readonly owner?: string | undefined } | undefined {
  switch (event.kind) {
    case 'branch-push':
    case 'branch-run':
      return { branch: event.branch };
    case 'workflow-run':
      return { branch: event.branch, owner: event.headOwner };
    case 'tag-push': case 'tag-run': case 'pull-request': case 'pull-request-target': case 'merge-group': case 'pull-request-comment': case 'other':
      return undefined;
  }
}

const sameName = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
