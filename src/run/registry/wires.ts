import { lookup as resolveName } from 'node:dns';
import type { LookupAddress } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Environment } from '../child-environment.js';
import { bare, nearnessOf, nearnessOfHost } from './address.js';
import type { Nearness } from './address.js';
import { hostConfigOf } from './endpoint.js';
import type { RegistryConfig } from './buildkitd-config.js';
import { LookupProblem } from './problem.js';
import { proxyFor } from './proxy.js';
import { sendRequest } from './request.js';
import type { Answer, Ask } from './request.js';
import { TunnelAgent, proxyAddress, proxyLogin } from './tunnel.js';
import { trustMore } from './trusted-ca.js';
import { makeTurns } from './turns.js';

/** Sends single requests over connections that are kept open. */
export interface Wires {
  /** `nearest`: the nearest address that may be talked to; undefined for any */
  send(ask: Ask, nearest: Nearness | undefined, signal: AbortSignal): Promise<Answer>;
  /** ends all connections */
  close(): void;
}

export interface WireTools {
  readonly env: Environment;
  readonly config: RegistryConfig;
  readonly atOnce: number;
  /** when everything ends */
  readonly signal: AbortSignal;
}

export function openWires({ env, config, atOnce, signal: end }: WireTools): Wires {
  const agents = new Map<string, Promise<http.Agent>>();
  const names = new Map<string, Promise<readonly LookupAddress[]>>();
  const turn = makeTurns(atOnce);

  const openAgent = async (url: URL, proxy: URL | undefined): Promise<http.Agent> => {
    const options = { keepAlive: true, maxSockets: atOnce };
    if (url.protocol === 'http:') return proxy?.protocol === 'https:' ? new https.Agent(options) : new http.Agent(options);
    const { ca, insecure } = hostConfigOf(config, url.host);
    const tls = { ...options, rejectUnauthorized: !insecure, ...(ca.length > 0 ? { secureContext: await trustMore(ca, env) } : {}) };
    return proxy ? new TunnelAgent(proxy, tls, end) : new https.Agent(tls);
  };

  return {
    send: (ask, nearest, signal) =>
      turn(async () => {
        signal.throwIfAborted();
        const { url } = ask;
        const proxy = proxyFor(url, env);
        if (proxy && !/^https?:$/.test(proxy.protocol)) throw new LookupProblem('the proxy is of a kind that is not supported here', { ofHost: true });
        const named = nearnessOfHost(url.hostname);
        if (nearest !== undefined && named !== undefined && named > nearest) throw tooNear();
        // Connections that were made under other rules are not shared.
        const key = `${url.protocol}//${url.host} ${nearest ?? 'any'} ${proxy ? 'proxy' : ''}`;
        if (!agents.has(key)) agents.set(key, openAgent(url, proxy));
        const agent = await agents.get(key);
        const secure = url.protocol === 'https:';
        const path = `${url.pathname}${url.search}`;
        if (proxy && !secure) {
          const at = proxyAddress(proxy);
          const headers = { ...ask.headers, host: url.host, ...proxyLogin(proxy) };
          const answer = await sendTwice({ ...ask, headers }, { ...at, path: `http://${url.host}${path}`, agent, signal });
          return { ...answer, nearness: named ?? 0 };
        }
        const at = { hostname: bare(url.hostname), port: Number(url.port || (secure ? 443 : 80)) };
        const answer = await sendTwice(ask, { ...at, path, agent, signal, secure, lookup: lookupWithin(nearest, names) });
        // Behind a proxy only the name tells where the server is.
        return proxy ? { ...answer, nearness: named ?? 0 } : answer;
      }),
    close: () => agents.forEach((agent) => void agent.then((open) => open.destroy(), () => undefined))
  };
}

// A server may close a connection that was kept open just when it is used again.
async function sendTwice(...args: Parameters<typeof sendRequest>): Promise<Answer> {
  const [ask] = args;
  return sendRequest(...args).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ECONNRESET' || ask.body !== undefined) throw error;
    return sendRequest(...args);
  });
}

function tooNear(): LookupProblem {
  return new LookupProblem('an answer led to an internal address');
}

/** Resolves each name once, and none to an address nearer than allowed. */
function lookupWithin(nearest: Nearness | undefined, names: Map<string, Promise<readonly LookupAddress[]>>): LookupFunction {
  return (hostname, options, callback) => {
    const known = names.get(hostname) ?? resolveAll(hostname);
    names.set(hostname, known);
    known.then(
      (addresses) => {
        const first = addresses[0];
        if (!first || (nearest !== undefined && addresses.some(({ address }) => nearnessOf(address) > nearest))) return callback(tooNear(), '');
        if (options.all === true) return callback(null, [...addresses]);
        return callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, '')
    );
  };
}

function resolveAll(hostname: string): Promise<readonly LookupAddress[]> {
  return new Promise((resolve, reject) => {
    resolveName(hostname, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });
}
