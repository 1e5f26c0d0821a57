import type { MountUse } from '../plan/cache-mount.js';
import type { BuildLog } from '../progress/build-log.js';
import { locate } from './dockerfile.js';
import type { Dockerfile } from './dockerfile.js';

/** What the steps that use a mount did in a build. */
export interface MountSteps {
  /** whether any of them ran; else the mount is as it was */
  readonly ran: boolean;
  /** their time, in ms */
  readonly stepsMs: number;
}

/** Finds the steps of a mount in a build. Where a step cannot be found in its Dockerfile, any that mounts a cache counts. */
export function measureMountSteps(uses: readonly MountUse[], { steps }: BuildLog, dockerfiles: ReadonlyMap<string, Dockerfile>): MountSteps {
  const lines = new Set(uses.map(({ target, line }) => `${target}:${line}`));
  const ran = steps.filter((step) => step.outcome === 'done' && !step.isFrom && /^RUN\b/i.test(step.instruction)).filter((step) => step.targets.some((target) => {
    const found = locate(step, dockerfiles.get(target));
    return found ? lines.has(`${target}:${found.instruction.line}`) : uses.some((use) => use.target === target) && /--mount=\S*type=cache/.test(step.instruction);
  }));
  return { ran: ran.length > 0, stepsMs: ran.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0) };
}
