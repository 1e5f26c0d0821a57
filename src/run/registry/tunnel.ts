import http from 'node:http';
import https from 'node:https';
import type { AgentOptions } from 'node:https';
import type { Socket } from 'node:net';
import tls from 'node:tls';
import { bare } from './address.js';
import { LookupProblem } from './problem.js';

/** The login in a proxy's URL as a header. */
export function proxyLogin(proxy: URL): { 'proxy-authorization'?: string } {
  if (proxy.username === '' && proxy.password === '') return {};
  const login = Buffer.from(`${decode(proxy.username)}:${decode(proxy.password)}`).toString('base64');
  return { 'proxy-authorization': `Basic ${login}` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Where a proxy itself is reached. */
export function proxyAddress(proxy: URL): { readonly hostname: string; readonly port: number; readonly secure: boolean } {
  const secure = proxy.protocol === 'https:';
  return { hostname: bare(proxy.hostname), port: Number(proxy.port || (secure ? 443 : 80)), secure };
}

type Connected = (error: Error | null, socket?: Socket) => void;

/** TLS connections through a proxy (CONNECT, RFC 9110 section 9.3.6), kept open like those of any agent. */
export class TunnelAgent extends https.Agent {
  readonly #proxy: URL;
  readonly #signal: AbortSignal;

  constructor(proxy: URL, options: AgentOptions, signal: AbortSignal) {
    super(options);
    this.#proxy = proxy;
    this.#signal = signal;
  }

  // Node calls it with a callback where no socket is returned; the types of Node 20 do not know it.
  createConnection(options: tls.ConnectionOptions & { hostname?: string }, connected: Connected): undefined {
    const { secure, ...at } = proxyAddress(this.#proxy);
    const host = String(options.host ?? options.hostname ?? '');
    const target = `${host.includes(':') ? `[${host}]` : host}:${options.port ?? 443}`;
    const request = (secure ? https : http).request({ ...at, method: 'CONNECT', path: target, agent: false, signal: this.#signal, headers: { host: target, ...proxyLogin(this.#proxy) } });
    request.once('connect', (response, socket, head) => {
      if (response.statusCode !== 200 || head.length > 0) {
        socket.destroy();
        return connected(new LookupProblem(`the proxy refused the connection (${response.statusCode ?? 0})`, { ofHost: true }));
      }
      const inner = tls.connect({ ...options, socket: socket as Socket });
      inner.once('error', connected);
      inner.once('secureConnect', () => {
        inner.off('error', connected);
        connected(null, inner);
      });
    });
    // A proxy that answers as if it were the server is none.
    request.once('response', (response) => {
      response.destroy();
      connected(new LookupProblem(`the proxy refused the connection (${response.statusCode ?? 0})`, { ofHost: true }));
    });
    request.once('error', (error) => connected(error.name === 'AbortError' ? error : new LookupProblem('the proxy cannot be reached', { ofHost: true })));
    request.end();
    return undefined;
  }
}
