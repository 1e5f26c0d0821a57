import type { Event } from '../github/event.js';

/** Whether this event's code may write images and caches, with the reason where it may not. */
export type Trust = { readonly trusted: true } | { readonly trusted: false; readonly reason: string };

/** Trusted code writes, untrusted code only reads. What is not known to be trusted is not. */
export function judgeTrust(event: Event): Trust {
  switch (event.kind) {
    case 'branch-push':
      return event.byDependabot ? { trusted: false, reason: 'the push is by Dependabot' } : { trusted: true };
    case 'tag-push':
      return { trusted: true };
    case 'pull-request':
      if (event.fromFork) return { trusted: false, reason: 'the pull request comes from a fork' };
      return event.byDependabot ? { trusted: false, reason: 'the pull request is by Dependabot' } : { trusted: true };
    case 'other':
      return { trusted: false, reason: `images and caches are not written on \`${event.name}\` events` };
  }
}
