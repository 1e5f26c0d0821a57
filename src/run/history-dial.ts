import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex, Readable, Writable } from 'node:stream';
import type { Buildx } from './buildx.js';
import type { Environment } from './child-environment.js';

/** A connection to a builder's BuildKit. */
export interface Dialed {
  readonly stream: Duplex;
  /** whether the other side is gone */
  readonly ended?: boolean;
  close(): void;
}

/** Opens one; the caller closes it. Failures end the stream. */
export type Dial = (builder: string | undefined) => Dialed;

/**
 * Through `buildx dial-stdio` (buildx 0.13 and newer), whatever the builder's driver: one process for any number of
 * records, where `buildx history logs` is one for each.
 */
export function dialThrough(buildx: Buildx, env: Environment): Dial {
  return (builder) => {
    const args = [...buildx.prefix, 'dial-stdio', ...(builder === undefined ? [] : ['--builder', builder])];
    const child = spawn(buildx.program, args, { env, stdio: ['pipe', 'pipe', 'ignore'] });
    const { stream, close } = asSocket(child.stdin, child.stdout);
    child.on('error', () => stream.destroy());
    return {
      stream,
      get ended() {
        return stream.destroyed || child.exitCode !== null || child.signalCode !== null;
      },
      close: () => {
        close();
        child.kill('SIGKILL');
      }
    };
  };
}

/**
 * A writable and a readable as one socket of the system. HTTP/2 over a stream that is none runs into an assertion of Node 24
 * (JSStreamSocket), which nobody can catch: it would end the step. The socket is in a folder that only we enter, and goes at once.
 */
function asSocket(writable: Writable, readable: Readable): { readonly stream: Socket; close(): void } {
  const stream = new Socket();
  const folder = makeFolder();
  if (folder === undefined) return { stream: stream.destroy(), close: () => undefined };
  const path = join(folder, 's');
  const forget = () => rmSync(folder, { recursive: true, force: true });
  const server = createServer((inner) => {
    server.close();
    forget();
    inner.on('error', () => writable.destroy()).on('close', () => writable.destroy());
    inner.pipe(writable);
    readable.pipe(inner);
  });
  stream.on('error', () => undefined).on('close', () => server.close());
  writable.on('error', () => stream.destroy());
  readable.on('error', () => stream.destroy());
  server.on('error', () => stream.destroy()).listen(path, () => stream.connect(path));
  return {
    stream,
    close: () => {
      stream.destroy();
      server.close();
      forget();
    }
  };
}

function makeFolder(): string | undefined {
  try {
    return mkdtempSync(join(tmpdir(), 'wb-'));
  } catch {
    return undefined;
  }
}

/**
 * Opens a connection after so many ms already, because that takes longer than what is asked on it: whoever dials that builder
 * later gets it, unless it has ended by then. `close` ends one that nobody took.
 */
export function dialAhead(dial: Dial, ahead: string, afterMs: number): { readonly dial: Dial; close(): void } {
  let waiting: Dialed | undefined;
  const timer = setTimeout(() => (waiting = dial(ahead)), afterMs);
  const take = () => {
    clearTimeout(timer);
    const taken = waiting;
    waiting = undefined;
    return taken;
  };
  return {
    dial: (builder) => {
      if (builder !== ahead) return dial(builder);
      const taken = take();
      if (taken?.ended === false) return taken;
      taken?.close();
      return dial(builder);
    },
    close: () => take()?.close()
  };
}
