import { spawn } from 'node:child_process';
import { Duplex } from 'node:stream';
import type { Buildx } from './buildx.js';
import type { Environment } from './child-environment.js';

/** A connection to a builder's BuildKit. */
export interface Dialed {
  readonly stream: Duplex;
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
      close: () => {
        stream.destroy();
        child.kill('SIGKILL');
      }
    };
  };
}
