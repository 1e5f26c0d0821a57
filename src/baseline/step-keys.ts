import { createHash } from 'node:crypto';
import type { Step } from '../progress/build-log.js';

/** What makes two steps of different builds the same one, or one in the same place. Targets are compared apart. */
export interface StepKey {
  /** hash of platform, stage and instruction */
  readonly key: string;
  /** hash of platform, stage, position and kind of instruction */
  readonly place: string;
}

/** So many hexadecimal digits are kept of a hash: 48 bits, for some ten thousand steps. */
const digits = 12;

/** A short hash, the same on every machine. */
export function hashOf(...parts: readonly (string | number | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, digits);
}

/**
 * The keys of all steps by their id. Instructions hold values of build arguments, so `redact` takes secrets out before
 * anything is hashed: a short secret could be guessed from its hash. Equal steps of one target are told apart by order.
 */
export function keySteps(steps: readonly Step[], redact: (text: string) => string): ReadonlyMap<string, StepKey> {
  const seen = new Map<string, number>();
  const nth = (id: string) => {
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return count;
  };
  const keys = new Map<string, StepKey>();
  for (const step of steps) {
    const where = [step.platform, step.stage] as const;
    const text = redact(step.instruction.replace(/\s+/g, ' ').trim());
    const keyword = /^\S*/.exec(text)?.[0].toUpperCase() ?? '';
    const key = hashOf(...where, text);
    const place = hashOf(...where, keyword, step.index);
    keys.set(step.id, {
      key: numbered(key, nth(`${step.targets[0]} ${key}`)),
      place: numbered(place, nth(`${step.targets[0]} ${place} place`))
    });
  }
  return keys;
}

function numbered(hash: string, nth: number): string {
  return nth === 0 ? hash : hashOf(hash, nth);
}
