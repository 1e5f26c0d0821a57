import { objectOf, parseJson, stringOf } from '../../shared/checked-json.js';
import type { Nearness } from './address.js';
import type { Challenge } from './challenge.js';
import type { Credential } from './docker-config.js';
import { ask } from './follow.js';
import { LookupProblem } from './problem.js';
import type { Answer, Ask } from './request.js';
import type { Wires } from './wires.js';

export interface TokenQuestion {
  /** the registry that wants the token */
  readonly host: string;
  readonly secure: boolean;
  readonly nearness: Nearness;
  readonly challenge: Challenge & { readonly kind: 'bearer' };
  readonly scope: string;
  readonly credential: Credential | undefined;
}

/**
 * Gets a token for one scope (token specification of the distribution project): with an identity token by POST as in
 * OAuth2, with a name and password by GET, without a login for anybody. Throws a LookupProblem.
 */
export async function fetchToken(question: TokenQuestion, wires: Wires, signal: AbortSignal): Promise<string> {
  const { host, secure, credential, challenge, nearness } = question;
  if (credential && secure && challenge.realm.protocol === 'http:') throw new LookupProblem(`${host} wants the login sent without encryption`);
  const answer = await ask(tokenRequest(question), { wires, signal, name: `the token server of ${host}`, nearest: nearness });
  return readToken(answer, question);
}

function tokenRequest({ challenge, scope, credential }: TokenQuestion): Ask {
  const fields = new URLSearchParams(challenge.service === undefined ? {} : { service: challenge.service });
  fields.set('scope', scope);
  if (credential?.kind === 'identity') {
    fields.set('grant_type', 'refresh_token');
    fields.set('client_id', 'warmbake');
    fields.set('refresh_token', credential.token);
    const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url: challenge.realm, headers, body: fields.toString() };
  }
  const url = new URL(challenge.realm);
  fields.forEach((value, name) => url.searchParams.set(name, value));
  if (credential?.kind !== 'password') return { method: 'GET', url, headers: { accept: 'application/json' } };
  url.searchParams.set('account', credential.username);
  return { method: 'GET', url, headers: { accept: 'application/json', authorization: basicLogin(credential) } };
}

/** The header value of a name and password. */
export function basicLogin({ username, password }: Credential & { readonly kind: 'password' }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function readToken({ status, body }: Answer, { host, credential }: TokenQuestion): string {
  if (status === 401 || status === 403) throw new LookupProblem(credential ? `${host} refused the login` : `${host} wants a login`, { refused: true });
  if (status === 429) throw new LookupProblem(`${host} limits how often it is asked (429)`, { ofHost: true });
  if (status !== 200) throw new LookupProblem(`the token server of ${host} answered ${status}`);
  const fields = objectOf(parseJson(body?.toString('utf8') ?? ''));
  const token = stringOf(fields?.['token']) || stringOf(fields?.['access_token']);
  if (!token || !isHeaderSafe(token)) throw new LookupProblem(`the token server of ${host} gave no token`);
  return token;
}

/** Whether a token can be sent in a header. */
export function isHeaderSafe(token: string): boolean {
  return /^[\x21-\x7e]+$/.test(token);
}
