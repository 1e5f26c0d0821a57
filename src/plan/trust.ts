import type { Event } from '../github/event.js';
import type { Context } from '../github/context.js';
import type { Inputs } from '../inputs/inputs.js';
import type { RegistryPlace } from '../inputs/registry.js';
import { UserError } from '../shared/errors.js';

/** Whether this event's code may write images and caches, with the reason where it may not. */
export type Trust = { readonly trusted: true } | { readonly trusted: false; readonly reason: string };

export interface Owners {
  /** who owns the repository that the workflow runs in */
  readonly repositoryOwner: string;
  /** where images and caches go */
  readonly places: readonly RegistryPlace[];
}

/** The trust of this run. Throws a UserError where the inputs ask for what its event may not. */
export function judgeRun(inputs: Inputs, context: Context): Trust {
  const places = [inputs.registry, inputs.cacheRepository].filter((place) => place !== undefined);
  const trust = judgeTrust(context.event, { repositoryOwner: context.repository.owner, places });
  if (trust.trusted) return trust;
  if (inputs.push === 'always') throw new UserError(`\`push: true\` is refused, because ${trust.reason}. Use \`push: auto\`.`);
  if (inputs.cacheWrite === 'always') throw new UserError(`\`cache-write: always\` is refused, because ${trust.reason}. Use \`cache-write: auto\`.`);
  return trust;
}

/** Trusted code writes, untrusted code only reads. What is not known to be trusted is not. */
export function judgeTrust(event: Event, owners: Owners): Trust {
  const no = (reason: string): Trust => ({ trusted: false, reason });
  if ('inFork' in event && event.inFork && !ownsAll(owners)) return no('this repository is a fork, and the registry is of another owner');
  switch (event.kind) {
    case 'branch-push':
      return event.byDependabot ? no('the push is by Dependabot') : { trusted: true };
    case 'branch-run':
      return event.byDependabot ? no('the run is by Dependabot') : { trusted: true };
    case 'tag-push':
    case 'tag-run':
    case 'merge-group':
      return { trusted: true };
    case 'pull-request':
      if (event.fromFork) return no('the pull request comes from a fork');
      return event.byDependabot ? no('the pull request is by Dependabot') : { trusted: true };
    case 'pull-request-target':
      return no('`pull_request_target` runs with a write token on code that anybody may have sent');
    case 'workflow-run':
      return event.ownBranch ? { trusted: true } : no('the workflow run was not of a branch of this repository');
    case 'pull-request-comment':
      return no('a comment started this run, and nothing vouches for the code of its pull request');
    case 'other':
      return no(`images and caches are not written on \`${event.name}\` events`);
  }
}

/** Whether all places are this repository's owner's: the first part of a namespace is its owner's name (ghcr.io/<owner>, docker.io/<owner>). */
export function ownsAll({ repositoryOwner, places }: Owners): boolean {
  return places.every((place) => place.path.split('/')[0] === repositoryOwner.toLowerCase());
}
