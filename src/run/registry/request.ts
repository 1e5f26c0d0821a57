import http from 'node:http';
import type { IncomingHttpHeaders, OutgoingHttpHeaders, RequestOptions } from 'node:http';
import https from 'node:https';
import { nearnessOf } from './address.js';
import type { Nearness } from './address.js';

/** One HTTP request, already decided: where its connection goes and what it says. */
export interface Ask {
  readonly method: 'HEAD' | 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  /** so much of the answer's body is read (64 KiB) */
  readonly limitBytes?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** undefined where it was longer than is read */
  readonly body: Buffer | undefined;
  /** of the address that was talked to */
  readonly nearness: Nearness;
}

/** At most so much of a body is read, unless more is asked for; what is longer is cut off with its connection. */
export const maxBodyBytes = 65_536;
const maxHeaderBytes = 16_384;

/** Sends one request and reads its answer within bounds, following nothing. Throws what Node throws. */
export function sendRequest(ask: Ask, connection: RequestOptions & { readonly secure: boolean }): Promise<Answer> {
  const { secure, ...options } = connection;
  const limitBytes = ask.limitBytes ?? maxBodyBytes;
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).request({ ...options, method: ask.method, headers: ask.headers, maxHeaderSize: maxHeaderBytes });
    request.once('error', reject);
    request.once('upgrade', (_, socket) => {
      socket.destroy();
      reject(failure('HPE_UPGRADE'));
    });
    let answered = false;
    request.once('response', (response) => {
      answered = true;
      // The socket goes back to its agent with the end of the body, so it is asked now.
      const nearness = nearnessOf(response.socket.remoteAddress ?? '');
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = (body: Buffer | undefined) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body, nearness });
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= limitBytes) return void chunks.push(chunk);
        finish(undefined);
        response.destroy();
      });
      response.once('end', () => finish(Buffer.concat(chunks)));
      response.once('error', reject);
      response.once('close', () => reject(failure('ECONNRESET')));
    });
    // It may be closed before the end of an answer is read.
    request.once('close', () => answered || reject(failure('ECONNRESET')));
    request.end(ask.body);
  });
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
