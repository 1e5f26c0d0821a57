import type { Event } from '../github/event.js';

/** Why there is nothing to build on this event (its code is gone), or undefined where there is. */
export function judgeBuild(event: Event): string | undefined {
  switch (event.kind) {
    case 'branch-push':
      return event.deleted ? `the branch ${event.branch} was deleted` : undefined;
    case 'tag-push':
      return event.deleted ? `the tag ${event.tag} was deleted` : undefined;
    case 'pull-request':
    case 'pull-request-target':
      return event.closed ? `the pull request #${event.number} is closed` : undefined;
    case 'merge-group':
    case 'branch-run':
    case 'tag-run':
    case 'workflow-run':
    case 'pull-request-comment':
      return undefined;
    case 'other':
      return event.name === 'delete' ? 'a branch or tag was deleted' : undefined;
  }
}
