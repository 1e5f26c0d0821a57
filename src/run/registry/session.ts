import { setTimeout as sleep } from 'node:timers/promises';
import type { Credential } from './docker-config.js';
import type { Endpoint } from './endpoint.js';
import { exchange } from './exchange.js';
import { ask } from './follow.js';
import type { FollowedAnswer } from './follow.js';
import { openLoginDesk } from './login.js';
import type { Login } from './login.js';
import { LookupProblem } from './problem.js';
import type { Ask } from './request.js';
import { makeTurns } from './turns.js';
import type { Wires } from './wires.js';

export interface SessionTools {
  readonly wires: Wires;
  readonly signal: AbortSignal;
  readonly readCredential: (host: string) => Promise<Credential | undefined>;
}

/** One request to a registry. */
export interface Request {
  readonly method: 'HEAD' | 'GET' | 'DELETE';
  /** below the registry's root, with its slash: `/v2/acme/web/tags/list?n=100` */
  readonly path: string;
  /** what a token has to allow where the registry does not say it: `repository:acme/web:pull` */
  readonly scope: string;
  readonly accept?: string;
  readonly limitBytes?: number;
}

/** A registry that is asked many different things over a longer time. */
export interface RegistrySession {
  readonly host: string;
  /** Throws a LookupProblem where there is no answer. */
  send(request: Request): Promise<FollowedAnswer>;
}

// Tokens live a minute at least (token specification of the distribution project).
const loginMs = 45_000;
const requestMs = 30_000;
const atOnce = 8;

/** Opens a session with a registry, which logs in as it is challenged to, anew from time to time, and waits where it is told to. */
export function openSession({ host, base }: Endpoint, { wires, signal, readCredential }: SessionTools): RegistrySession {
  let openedMs = performance.now();
  const openDesk = (until: AbortSignal) => openLoginDesk({ host, secure: base.protocol === 'https:', wires, signal: until, readCredential });
  let desk = openDesk(signal);
  let logins = new Map<string, Login>();
  // A request's time begins with its turn.
  const turn = makeTurns(atOnce);

  const once = async (request: Request): Promise<FollowedAnswer> => {
    if (performance.now() - openedMs > loginMs) {
      [openedMs, desk, logins] = [performance.now(), openDesk(signal), new Map()];
    }
    const { method, path, scope, accept, limitBytes } = request;
    const key = `${method === 'DELETE' ? 'delete' : 'read'} ${scope}`;
    const send = (authorization: Readonly<Record<string, string>>) => {
      const question: Ask = { method, url: new URL(path, base), headers: { ...(accept === undefined ? {} : { accept }), ...authorization }, ...(limitBytes === undefined ? {} : { limitBytes }) };
      return ask(question, { wires, signal: AbortSignal.any([signal, AbortSignal.timeout(requestMs)]), name: host });
    };
    // One that began before the desk was opened anew teaches the new one nothing.
    const learned = logins;
    return exchange({ desk, login: learned.get(key) ?? desk.answer(undefined, scope, 0), scope, send, learn: (login) => learned.set(key, login) });
  };
  return { host, send: (request) => patiently(() => turn(() => once(request)), signal) };
}

const mostWaitMs = 60_000;

/**
 * Sends again what was limited (429, 503), three times at most, as late as the server asks (Retry-After in seconds; Docker Hub's
 * X-Retry-After is seconds since 1970) but a minute at most.
 */
export async function patiently<T extends FollowedAnswer>(send: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 0; ; tries++) {
    const answer = await send();
    const after = answer.headers['retry-after'] ?? answer.headers['x-retry-after']?.toString();
    const limited = answer.status === 429 || answer.status === 503 || (answer.status === 403 && after !== undefined);
    if (!limited || tries === 3) return answer;
    const waitMs = readWait(after) ?? 1000 * 2 ** tries;
    if (waitMs > mostWaitMs) return answer;
    await sleep(waitMs, undefined, { signal }).catch(() => {
      throw new LookupProblem('the time is up', { ofHost: true });
    });
  }
}

function readWait(after = ''): number | undefined {
  if (/^\d{1,5}$/.test(after)) return Number(after) * 1000;
  return /^\d{10}$/.test(after) ? Math.max(1000, Number(after) * 1000 - Date.now()) : undefined;
}

/** Why a request failed, by the status of its answer. */
export function answerProblem({ status }: { readonly status: number }, host: string, allows: string): LookupProblem {
  if (status === 401 || status === 403) return new LookupProblem(`${host} refused access (${status}): ${allows}`, { refused: true });
  if (status === 429) return new LookupProblem(`${host} limits how often it is asked (429)`, { ofHost: true });
  return new LookupProblem(`${host} answered ${status}`);
}
