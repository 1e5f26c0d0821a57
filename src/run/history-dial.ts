import { spawn } from 'node:child_process';
import { Duplex } from 'node:stream';
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
    const stream = Duplex.from({ writable: child.stdin, readable: child.stdout });
    stream.on('error', () => undefined);
    child.on('error', () => stream.destroy());
    return {
      stream,
      get ended() {
        return stream.destroyed || child.exitCode !== null || child.signalCode !== null;
      },
      close: () => {
        stream.destroy();
        child.kill('SIGKILL');
      }
    };
  };
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
