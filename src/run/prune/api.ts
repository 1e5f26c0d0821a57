import type { OutgoingHttpHeaders } from 'node:http';
import { objectOf, parseJson, stringOf } from '../../shared/checked-json.js';
import { ask } from '../registry/follow.js';
import { patiently } from '../registry/session.js';
import type { Wires } from '../registry/wires.js';

export interface ApiTools {
  readonly wires: Wires;
  readonly signal: AbortSignal;
}

export interface ApiAnswer {
  /** 429 for whatever comes too early, however the service says so */
  readonly status: number;
  /** undefined where the body is no JSON or longer than is read */
  readonly json: unknown;
}

/** A service of JSON answers. */
export interface Api {
  readonly host: string;
  /** its address without a slash at the end */
  readonly base: string;
  /** `path` with its slash, below the service's address. Throws a LookupProblem where there is no answer. */
  call(method: 'GET' | 'POST' | 'DELETE', path: string, more?: { readonly headers?: OutgoingHttpHeaders; readonly body?: string }): Promise<ApiAnswer>;
}

const requestMs = 30_000;
const limitBytes = 8_000_000;

/** Opens a service at an address; `headers` go with every request. It waits where it is told to. */
export function openApi(base: string, headers: OutgoingHttpHeaders, { wires, signal }: ApiTools): Api {
  const { host } = new URL(base);
  const root = base.replace(/\/+$/, '');
  return {
    host, base: root,
    call: async (method, path, { headers: more = {}, body } = {}) => {
      const question = { method, url: new URL(`${root}${path}`), headers: { accept: 'application/json', 'user-agent': 'warmbake', ...headers, ...more }, limitBytes, ...(body === undefined ? {} : { body }) };
      const answer = await patiently(async () => {
        const one = await ask(question, { wires, signal: AbortSignal.any([signal, AbortSignal.timeout(requestMs)]), name: host });
        const json = one.body && parseJson(one.body.toString('utf8'));
        return { ...one, json, status: isThrottled(json) ? 429 : one.status };
      }, signal);
      // GitHub's answer to a token whose requests of this hour are used up (REST API, "Rate limits"): waiting takes too long.
      return { status: answer.status === 403 && answer.headers['x-ratelimit-remaining'] === '0' ? 429 : answer.status, json: answer.json };
    }
  };
}

// AWS says it with the status of a wrong request ("Amazon ECR API", common errors).
function isThrottled(json: unknown): boolean {
  return /(?:^|#)(?:Throttling|ThrottlingException|TooManyRequestsException|RequestLimitExceeded)$/.test(stringOf(objectOf(json)?.['__type']) ?? '');
}
