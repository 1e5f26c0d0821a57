import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

// Servers on loopback that answer as a registry does, or as it must not.

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly host: string | undefined;
  readonly body: string;
  /** x-amz-target */
  readonly target?: string | undefined;
}

export interface TestServer {
  /** `127.0.0.1:port` */
  readonly host: string;
  /** requests in the order they came */
  readonly seen: SeenRequest[];
  /** most requests that were open at one moment */
  atOnce(): number;
  close(): Promise<void>;
}

export type Handler = (request: SeenRequest, response: ServerResponse, raw: IncomingMessage) => void;

/** Starts an HTTP server, with TLS where a certificate is given. */
export async function startServer(handler: Handler, tls?: { readonly key: string; readonly cert: string }): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  let open = 0;
  let top = 0;
  const listen = async (raw: IncomingMessage, response: ServerResponse) => {
    top = Math.max(top, ++open);
    response.once('close', () => open--);
    let body = '';
    for await (const chunk of raw) body += String(chunk);
    const request = { method: raw.method ?? '', url: raw.url ?? '', authorization: raw.headers.authorization, host: raw.headers.host, body, ...(raw.headers['x-amz-target'] === undefined ? {} : { target: String(raw.headers['x-amz-target']) }) };
    seen.push(request);
    handler(request, response, raw);
  };
  const onRequest = (raw: IncomingMessage, response: ServerResponse) => void listen(raw, response).catch(() => raw.destroy());
  const server = tls ? createTlsServer(tls, onRequest) : createServer(onRequest);
  return { ...(await listenOnLoopback(server)), seen, atOnce: () => top };
}

/** Starts a TCP server that is given every connection once something was sent on it. */
export async function startTcp(onData: (socket: Socket) => void): Promise<TestServer> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => onData(socket));
  });
  return { ...(await listenOnLoopback(server)), seen: [], atOnce: () => 0 };
}

async function listenOnLoopback(server: Server): Promise<{ host: string; close: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    sockets.forEach((socket) => socket.destroy());
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** A manifest and its digest. */
export const manifestBody = '{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","layers":[]}';
export const manifestDigest = `sha256:${createHash('sha256').update(manifestBody).digest('hex')}`;

/** An answer with a status, headers and a body. */
export function reply(response: ServerResponse, status: number, headers: Readonly<Record<string, string | string[]>> = {}, body = ''): void {
  response.writeHead(status, { ...headers });
  response.end(body);
}

/** The answer of a registry that has what is asked for. */
export function present(response: ServerResponse): void {
  reply(response, 200, { 'docker-content-digest': manifestDigest, 'content-type': 'application/vnd.oci.image.manifest.v1+json' }, manifestBody);
}

/** The answer of a registry that has it not. */
export function absent(response: ServerResponse): void {
  reply(response, 404, { 'content-type': 'application/json' }, '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}');
}
