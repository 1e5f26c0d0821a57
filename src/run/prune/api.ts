import type { OutgoingHttpHeaders } from 'node:http';
import { parseJson } from '../../shared/checked-json.js';
import { ask } from '../registry/follow.js';
import { patiently } from '../registry/session.js';
import type { Wires } from '../registry/wires.js';

export interface ApiTools {
  readonly wires: Wires;
  readonly signal: AbortSignal;
}

export interface ApiAnswer {
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
      const answer = await patiently(() => ask(question, { wires, signal: AbortSignal.any([signal, AbortSignal.timeout(requestMs)]), name: host }), signal);
      return { status: answer.status, json: answer.body && parseJson(answer.body.toString('utf8')) };
    }
  };
}
