import type { Nearness } from './address.js';
import { LookupProblem, problemOf } from './problem.js';
import type { Answer, Ask } from './request.js';
import type { Wires } from './wires.js';

export interface Course {
  readonly wires: Wires;
  readonly signal: AbortSignal;
  /** the server as reasons name it */
  readonly name: string;
  /** bounds the first request too, where a server named its address; undefined where the user did */
  readonly nearest?: Nearness;
}

/** An answer, and whether it came from the host that was asked. */
export interface FollowedAnswer extends Answer {
  readonly own: boolean;
}

const maxRedirects = 3;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * Sends a request and follows its redirects: a few, never from TLS to none, never with the login to another host, never
 * to an address that is nearer than the server that sent us, and for requests with a body and deletions not at all. Throws a
 * LookupProblem.
 */
export async function ask(first: Ask, { wires, signal, name, nearest }: Course): Promise<FollowedAnswer> {
  let now = first;
  let limit = nearest;
  let answer = await wires.send(now, limit, signal).catch(throwProblem(name));
  for (let hop = 0; redirects.has(answer.status); hop++) {
    if (hop === maxRedirects) throw new LookupProblem(`${name} redirects without end`);
    if (first.body !== undefined) throw new LookupProblem(`${name} redirects ${first.method === 'PUT' ? 'an upload' : 'a login'}`);
    if (first.method === 'DELETE') throw new LookupProblem(`${name} redirects a deletion`);
    const url = redirectTarget(answer.headers.location, now.url);
    if (!url) throw new LookupProblem(`${name} redirects to an unusable address`);
    const headers = { ...now.headers };
    if (url.origin !== now.url.origin) {
      // The strictest limit of all hops holds: a server further away must not be lent the nearness of one before it.
      limit = Math.min(limit ?? answer.nearness, answer.nearness) as Nearness;
      delete headers.authorization;
    }
    now = { ...now, url, headers };
    answer = await wires.send(now, limit, signal).catch(throwProblem(`the server that ${name} redirects to`));
  }
  return { ...answer, own: now.url.origin === first.url.origin };
}

function throwProblem(name: string): (error: unknown) => never {
  return (error) => {
    throw problemOf(error, name);
  };
}

function redirectTarget(location: string | undefined, from: URL): URL | undefined {
  if (location === undefined || !URL.canParse(location, from.href)) return undefined;
  const url = new URL(location, from);
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && from.protocol === 'http:');
  return safe && url.username === '' && url.password === '' ? url : undefined;
}
