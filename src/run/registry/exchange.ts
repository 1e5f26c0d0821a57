import { parseChallenge } from './challenge.js';
import type { Challenge } from './challenge.js';
import type { FollowedAnswer } from './follow.js';
import type { Login, LoginDesk } from './login.js';

/** A request that may have to be sent again, with another login. */
export interface Exchange {
  readonly desk: LoginDesk;
  /** what it is sent with first */
  readonly login: Login;
  /** what a token has to allow where the registry does not say it */
  readonly scope: string;
  /** Takes what to say in `Authorization`, as a header or none. */
  readonly send: (authorization: Readonly<Record<string, string>>) => Promise<FollowedAnswer>;
  /** Is told of a login that the server asked for instead. */
  readonly learn?: (login: Login) => void;
}

/** Sends a request, and once more where the answer asks for another login. Throws a LookupProblem. */
export async function exchange({ desk, login, scope, send, learn }: Exchange): Promise<FollowedAnswer> {
  const answer = await send(await headerOf(login));
  const challenge = challengeOf(answer);
  const next = challenge && desk.answer(challenge, scope, answer.nearness);
  if (!next || next.key === login.key) return answer;
  learn?.(next);
  return send(await headerOf(next));
}

/** How a server wants to be asked. Only itself may say that, not one that it sent us to. */
export function challengeOf({ status, own, headers }: FollowedAnswer): Challenge | undefined {
  return status === 401 && own ? parseChallenge(headers['www-authenticate']) : undefined;
}

async function headerOf(login: Login): Promise<Record<string, string>> {
  const authorization = await login.header();
  return authorization === undefined ? {} : { authorization };
}
