import { rename } from 'node:fs/promises';
import { classifyFailure } from './analysis/failure-cause.js';
import { planRetry } from './analysis/retry-plan.js';
import { build } from './build.js';
import type { Build, Built } from './build.js';
import type { Calls } from './run/builder.js';
import { reviveBuilder } from './run/builder-state.js';
import { renderDuration } from './shared/duration.js';

export interface RetriedBuild extends Build {
  readonly builder: { readonly name: string; readonly own: boolean };
  readonly tools: Calls;
  /** how often it is tried again */
  readonly retries: number;
}

/**
 * Builds, and tries again on the same builder after a failure that passes, so that what is finished is cached. `notices` says
 * how often and why. A builder that died is started again once.
 */
export async function buildWithRetries({ builder, tools, retries, ...one }: RetriedBuild): Promise<Built & { readonly notices: readonly string[] }> {
  const notices: string[] = [];
  let restarted = false;
  for (let failed = 1; ; failed++) {
    const built = await build(one);
    const { bake, plainLog, tail } = built;
    if (bake.exitCode === 0 || bake.goesOn || bake.startError !== undefined || one.cancellation.requested) return { ...built, notices };
    const message = plainLog.failure?.message ?? plainLog.finalError ?? tail.findLast((line) => line.startsWith('ERROR: ')) ?? '';
    const failure = classifyFailure({ message, lines: plainLog.failure?.lines ?? [] });
    const state = failure.cause === 'builder-lost' && builder.own ? await reviveBuilder(builder.name, tools) : undefined;
    const waitMs = planRetry(failure, { failed, retries, restarted }, Math.random());
    if (state?.reason !== undefined) notices.push(`The builder was lost: ${state.reason}.`);
    if (waitMs === undefined) return { ...built, notices };
    restarted ||= state?.running === false;
    const notice = `Try ${failed} failed after ${renderDuration(bake.durationMs)} for a reason that passes (${message.length > 200 ? '…' : ''}${message.slice(-200)}); ${state?.running === false ? 'the builder was started again, and ' : ''}tried again after ${renderDuration(waitMs)}.`;
    notices.push(notice);
    one.log.info(notice);
    if (await isCanceledWithin(waitMs, one)) return { ...built, notices };
    await rename(one.logFile, `${one.logFile}.${failed}`);
  }
}

async function isCanceledWithin(waitMs: number, { cancellation }: Build): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<void>((resolve) => (timer = setTimeout(resolve, waitMs)));
  return cancellation.race(waited, () => new Error('canceled')).then(() => false, () => true).finally(() => clearTimeout(timer));
}
