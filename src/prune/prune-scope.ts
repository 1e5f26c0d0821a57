import type { Context } from '../github/context.js';
import type { RegistryPlace } from '../inputs/registry.js';
import { judgeTrust, ownsAll } from '../plan/trust.js';
import { objectOf, parseJson, stringOf } from '../shared/checked-json.js';

/** What an event ends: a pull request, a branch, or nothing by itself, so that everything is looked through. */
export type PruneScope = { readonly kind: 'request'; readonly number: number } | { readonly kind: 'branch'; readonly branch: string } | { readonly kind: 'sweep' };

/** What may be pruned, or why nothing is. */
export type PruneVerdict = { readonly scope: PruneScope } | { readonly refused: string };

/**
 * What this event may prune. Trusted events may: a pull request is known by its number, never by its branch, whose name anybody may
 * choose. `pull_request_target` runs the base's workflow and may prune the closed request; the request of a fork itself may nothing.
 */
export function judgePrune(context: Context, payloadText: string, places: readonly RegistryPlace[]): PruneVerdict {
  const { event } = context;
  const owners = { repositoryOwner: context.repository.owner, places };
  const payload = objectOf(parseJson(payloadText)) ?? {};
  const inFork = objectOf(payload['repository'])?.['fork'] === true;
  if (inFork && !ownsAll(owners)) return { refused: 'this repository is a fork, and the registry is of another owner' };
  if (event.kind === 'pull-request-target') return event.closed ? { scope: { kind: 'request', number: event.number } } : { refused: `pull request #${event.number} is not closed` };
  if (event.kind === 'other' && event.name === 'delete') {
    const branch = payload['ref_type'] === 'branch' ? stringOf(payload['ref']) : undefined;
    return branch ? { scope: { kind: 'branch', branch } } : { refused: 'what was deleted is no branch' };
  }
  const trust = judgeTrust(event, owners);
  if (!trust.trusted) return { refused: trust.reason };
  if (event.kind === 'pull-request') return event.closed ? { scope: { kind: 'request', number: event.number } } : { refused: `pull request #${event.number} is not closed` };
  return { scope: event.kind === 'branch-push' && event.deleted ? { kind: 'branch', branch: event.branch } : { kind: 'sweep' } };
}
