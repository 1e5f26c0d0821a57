import { parseReference } from '../../plan/reference.js';
import type { Presence } from './manifest-answer.js';

/** What the user should hear of a lookup: one sentence for each host and reason, none where all was answered. */
export function lookupNotices(found: ReadonlyMap<string, Presence>): string[] {
  const groups = new Map<string, { readonly host: string; readonly reason: string; readonly refused: boolean; count: number }>();
  for (const [ref, presence] of found) {
    if (presence.state !== 'unknown') continue;
    const host = parseReference(ref)?.host ?? ref;
    const { reason, refused = false } = presence;
    const key = `${host}\n${reason}`;
    const group = groups.get(key) ?? { host, reason, refused, count: 0 };
    group.count++;
    groups.set(key, group);
  }
  return [...groups.values()].map(({ host, reason, refused, count }) => {
    const what = count === 1 ? 'One cache ref' : `${count} cache refs`;
    const said = `${what} at ${host} could not be checked before the build and ${count === 1 ? 'is' : 'are'} kept: ${reason}.`;
    return refused ? `${said} ${loginAdvice(host)}` : said;
  });
}

function loginAdvice(host: string): string {
  const registry = host === 'docker.io' ? 'without `registry`' : `with \`registry: ${host}\``;
  return `Where the repository exists, log in before this step: docker/login-action ${registry}.`;
}
