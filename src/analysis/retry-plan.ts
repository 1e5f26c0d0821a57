import type { ClassifiedFailure } from './failure-cause.js';

export interface Attempts {
  /** tries that failed, this one among them */
  readonly failed: number;
  /** the input `retries` */
  readonly retries: number;
  /** the builder was found dead and started again before */
  readonly restarted: boolean;
}

const firstWaitMs = 2000;
const longestWaitMs = 60_000;
// A registry that wants more than that is not waited for: runners cost money too.
const longestAskedMs = 300_000;

/**
 * How long to wait before the build is tried again, in ms; undefined where it is not. Waits grow threefold, with up to a fifth
 * more by `random` (0 to 1) so that jobs do not come back together, and are never shorter than what the registry asks for.
 */
export function planRetry({ transient, cause, retryAfterMs = 0 }: ClassifiedFailure, { failed, retries, restarted }: Attempts, random: number): number | undefined {
  if (!transient || failed > retries || retryAfterMs > longestAskedMs) return undefined;
  if (cause === 'builder-lost' && restarted) return undefined;
  const grown = Math.min(longestWaitMs, firstWaitMs * 3 ** (failed - 1));
  return Math.round(Math.max(retryAfterMs, grown) * (1 + random / 5));
}
