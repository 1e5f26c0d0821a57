import type { Nearness } from './address.js';
import type { Challenge } from './challenge.js';
import type { Credential } from './docker-config.js';
import type { Endpoint } from './endpoint.js';
import { challengeOf, exchange } from './exchange.js';
import { ask } from './follow.js';
import type { FollowedAnswer } from './follow.js';
import { openLoginDesk } from './login.js';
import { manifestTypes, readGet, readHead } from './manifest-answer.js';
import type { Presence } from './manifest-answer.js';
import { LookupProblem, problemOf } from './problem.js';
import type { Ask } from './request.js';
import type { Wires } from './wires.js';

export interface ServerTools {
  readonly wires: Wires;
  readonly signal: AbortSignal;
  readonly readCredential: (host: string) => Promise<Credential | undefined>;
  /** so long the others wait for the first answer of all */
  readonly aloneMs: number;
}

/** A registry or mirror that is asked many times. */
export interface RegistryServer {
  /** as people name it */
  readonly host: string;
  /** Throws a LookupProblem where it does not tell. */
  lookUp(repository: string, tag: string): Promise<Presence>;
  /** Sends one request, logged in as it wants to be, and gives whatever it answers. Throws a LookupProblem where there is no answer. */
  send(request: RepositoryRequest): Promise<FollowedAnswer>;
}

/** A request about a repository. */
export interface RepositoryRequest {
  readonly method: 'HEAD' | 'GET' | 'PUT';
  readonly repository: string;
  /** behind the repository's name: `manifests/<tag or digest>`, `blobs/<digest>` */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  readonly limitBytes?: number;
}

/**
 * Opens a server. The first request goes alone: from its answer all others know how to log in, and of a server that is
 * down only one of them waits. What concerns the whole server ends all.
 */
export function openServer({ host, base, prefix }: Endpoint, { wires, signal, readCredential, aloneMs }: ServerTools): RegistryServer {
  const desk = openLoginDesk({ host, secure: base.protocol === 'https:', wires, signal, readCredential });
  let known: { readonly challenge: Challenge; readonly nearness: Nearness } | undefined;
  let down: LookupProblem | undefined;
  let opening: Promise<void> | undefined;
  let open = (): void => undefined;

  const send = async (request: Ask): Promise<FollowedAnswer> => {
    const answer = await ask(request, { wires, signal, name: host });
    const challenge = challengeOf(answer);
    if (challenge) known ??= { challenge, nearness: answer.nearness };
    // Who has had enough is not asked for the rest.
    if (answer.status !== 429) open();
    return answer;
  };

  const request = async ({ method, repository, path, headers, ...rest }: RepositoryRequest): Promise<FollowedAnswer> => {
    const url = new URL(`${repository}/${path}`, base);
    const usualScope = `repository:${prefix}${repository}:pull${method === 'PUT' ? ',push' : ''}`;
    // What was asked of the first repository is expected for the others, which spares their 401.
    const expected = known?.challenge.kind === 'bearer' ? { ...known.challenge, scope: undefined } : known?.challenge;
    return exchange({
      desk, login: desk.answer(expected, usualScope, known?.nearness ?? 0), scope: usualScope,
      send: async (authorization) => {
        if (down) throw down;
        return send({ method, url, ...rest, headers: { accept: manifestTypes.join(', '), ...headers, ...authorization } });
      }
    });
  };

  const tell = async (repository: string, tag: string): Promise<Presence> => {
    if (down) throw down;
    const path = `manifests/${tag}`;
    const head = readHead(await request({ method: 'HEAD', repository, path }), host);
    return head ?? readGet(await request({ method: 'GET', repository, path }), host);
  };

  const behindFirst = async <T>(task: () => Promise<T>): Promise<T> => {
    if (opening) await opening;
    else {
      opening = new Promise((resolve) => (open = resolve));
      setTimeout(open, aloneMs).unref();
    }
    try {
      return await task();
    } catch (error) {
      const problem = problemOf(error, host);
      if (problem.ofHost) down ??= problem;
      throw problem;
    } finally {
      open();
    }
  };

  return { host, lookUp: (repository, tag) => behindFirst(() => tell(repository, tag)), send: (one) => behindFirst(() => request(one)) };
}
