import { createServer } from 'node:http2';
import type { ServerHttp2Stream } from 'node:http2';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { grpcFrame } from '../../src/run/grpc-frames.js';
import type { Dial } from '../../src/run/history-dial.js';

/** What the server does for a record: messages in chunks of this size, then the end, or nothing more. */
export interface ServedRecord {
  readonly messages: readonly Uint8Array[];
  readonly chunkBytes?: number;
  readonly ends?: boolean;
  readonly refuses?: string;
}

export interface ControlServer {
  readonly dial: Dial;
  /** Builders dialed and ids asked for. */
  readonly seen: { readonly builders: (string | undefined)[]; readonly ids: string[] };
  close(): Promise<void>;
}

/** A server on loopback that speaks the Status method of BuildKit's control API over HTTP/2 without TLS. */
export async function serveControl(records: Readonly<Record<string, ServedRecord>>): Promise<ControlServer> {
  const seen: ControlServer['seen'] = { builders: [], ids: [] };
  const server = createServer();
  server.on('sessionError', () => undefined);
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined);
    const body: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => body.push(chunk));
    stream.on('end', () => {
      const id = Buffer.concat(body).subarray(7).toString();
      seen.ids.push(`${String(headers[':path'])} ${id}`);
      const record = records[id];
      if (record) answer(stream, record);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sockets = new Set<ReturnType<typeof connect>>();
  return {
    seen,
    dial: (builder) => {
      seen.builders.push(builder);
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      sockets.add(socket);
      return { stream: socket, close: () => socket.destroy() };
    },
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((resolve) => server.close(() => resolve()));
    }
  };
}

function answer(stream: ServerHttp2Stream, { messages, chunkBytes, ends = true, refuses }: ServedRecord): void {
  const type = { 'content-type': 'application/grpc' };
  if (refuses !== undefined) {
    stream.respond({ ':status': 200, ...type, 'grpc-status': '5', 'grpc-message': refuses }, { endStream: true });
    return;
  }
  stream.respond({ ':status': 200, ...type }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
  const bytes = Buffer.concat(messages.map(grpcFrame));
  const size = chunkBytes ?? bytes.length;
  for (let at = 0; at < bytes.length; at += size) stream.write(bytes.subarray(at, at + size));
  if (ends) stream.end();
}
