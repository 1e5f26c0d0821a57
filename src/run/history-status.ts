import { connect } from 'node:http2';
import type { ClientHttp2Session } from 'node:http2';
import type { Duplex } from 'node:stream';
import { GrpcFrames, grpcFrame } from './grpc-frames.js';

/** What a builder said of a record: StatusResponse messages of BuildKit's api/services/control/control.proto. */
export interface StatusAnswer {
  readonly messages: readonly Uint8Array[];
  /** Why there are none, or no more. */
  readonly problem?: string;
}

export interface StatusLimits {
  /** Of `performance.now()`. */
  readonly deadline: number;
  /** A record that is still written never ends: it counts as read when nothing came for this many ms. */
  readonly quietMs: number;
}

const METHOD = '/moby.buildkit.v1.Control/Status';
// Field 3 first: a message without vertexes (1) and statuses (2) is output of the build, most of a record and of no use.
const ONLY_LOGS = 0x1a;
const LATE = 'the time for reading was over';

/**
 * Asks a BuildKit for the status of builds by their ids, all at once on one connection: gRPC over HTTP/2
 * (grpc.io, PROTOCOL-HTTP2). Never throws; an id without an answer has a problem.
 */
export async function askStatus(
  stream: Duplex,
  ids: readonly string[],
  limits: StatusLimits
): Promise<Map<string, StatusAnswer>> {
  let session: ClientHttp2Session;
  try {
    session = connect('http://buildkit', { createConnection: () => stream });
  } catch (error) {
    return new Map(ids.map((id) => [id, { messages: [], problem: String(error) }]));
  }
  session.on('error', () => undefined);
  const answers = await Promise.all(ids.map((id) => ask(session, id, limits)));
  session.destroy();
  return new Map(ids.map((id, index) => [id, answers[index] ?? { messages: [], problem: LATE }]));
}

function ask(session: ClientHttp2Session, id: string, { deadline, quietMs }: StatusLimits): Promise<StatusAnswer> {
  return new Promise((resolve) => {
    const messages: Uint8Array[] = [];
    const finish = (problem?: string) => {
      clearTimeout(late);
      clearTimeout(quiet);
      resolve({ messages, ...(problem !== undefined && { problem }) });
      request.destroy();
    };
    const late = setTimeout(() => finish(LATE), Math.max(0, deadline - performance.now()));
    let quiet: NodeJS.Timeout | undefined;
    const request = session.request({
      ':method': 'POST',
      ':path': METHOD,
      'content-type': 'application/grpc',
      te: 'trailers'
    });
    const frames = new GrpcFrames((message) => {
      if (message[0] !== ONLY_LOGS) messages.push(message);
    });
    request.on('data', (chunk: Buffer) => {
      frames.push(chunk);
      clearTimeout(quiet);
      quiet = setTimeout(() => finish(), quietMs);
    });
    const status = (headers: { readonly [name: string]: unknown }) => {
      const code = headers['grpc-status'];
      if (code !== undefined && code !== '0') finish(String(headers['grpc-message'] ?? `gRPC status ${String(code)}`));
    };
    request.on('response', status);
    request.on('trailers', status);
    request.on('end', () => finish());
    request.on('error', (error) => finish(error.message));
    request.on('close', () => finish('the connection ended'));
    request.end(grpcFrame(statusRequest(id)));
  });
}

// StatusRequest: Ref 1.
function statusRequest(id: string): Uint8Array {
  const ref = Buffer.from(id, 'utf8').subarray(0, 127);
  return Buffer.concat([Buffer.from([0x0a, ref.length]), ref]);
}
