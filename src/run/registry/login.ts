import type { Challenge } from './challenge.js';
import type { Credential } from './docker-config.js';
import { LookupProblem } from './problem.js';
import { basicLogin, fetchToken, isHeaderSafe } from './token.js';
import type { Nearness } from './address.js';
import type { Wires } from './wires.js';

export interface LoginTools {
  readonly host: string;
  readonly secure: boolean;
  readonly wires: Wires;
  readonly signal: AbortSignal;
  readonly readCredential: (host: string) => Promise<Credential | undefined>;
}

/** What a request has to say in `Authorization`. Equal keys mean the same login. */
export interface Login {
  readonly key: string;
  /** Throws a LookupProblem where there is none. */
  header(): Promise<string | undefined>;
}

/** Answers the challenges of one host. */
export interface LoginDesk {
  answer(challenge: Challenge | undefined, usualScope: string, nearness: Nearness): Login;
}

const maxScope = 1000;

/** Opens the desk: the credential is read when it is first needed, and each scope's token is fetched once, whoever wants it. */
export function openLoginDesk({ host, secure, wires, signal, readCredential }: LoginTools): LoginDesk {
  const tokens = new Map<string, Promise<string>>();
  let credential: Promise<Credential | undefined> | undefined;

  const basic = async (): Promise<string> => {
    const login = await (credential ??= readCredential(host));
    if (login?.kind !== 'password') throw new LookupProblem(`${host} wants a login`, { refused: true });
    return basicLogin(login);
  };

  const bearer = async (key: string, challenge: Challenge & { kind: 'bearer' }, scope: string, nearness: Nearness): Promise<string> => {
    const login = await (credential ??= readCredential(host));
    if (login?.kind === 'registry') {
      if (!isHeaderSafe(login.token)) throw new LookupProblem(`the \`registrytoken\` for ${host} in the Docker config is malformed`);
      return `Bearer ${login.token}`;
    }
    const token = tokens.get(key) ?? fetchToken({ host, secure, nearness, challenge, scope, credential: login }, wires, signal);
    tokens.set(key, token);
    return `Bearer ${await token}`;
  };

  return {
    answer: (challenge, usualScope, nearness) => {
      if (!challenge) return { key: '', header: async () => undefined };
      if (challenge.kind === 'basic') return { key: 'basic', header: basic };
      const scope = challenge.scope && challenge.scope.length <= maxScope ? challenge.scope : usualScope;
      const key = [challenge.realm.href, challenge.service ?? '', scope].join(' ');
      return { key, header: () => bearer(key, challenge, scope, nearness) };
    }
  };
}
