import type { AdviceFacts } from '../advice-facts.js';
import type { Advice } from '../findings.js';
import { renderBytes } from '../../shared/bytes.js';
import { renderDuration } from '../../shared/duration.js';

const leastBytes = 50_000_000;
const leastMs = 1_000;

/** Much is sent to the builder before the build can begin. */
export function largeContext({ log }: AdviceFacts): Advice[] {
  return log.internals.flatMap((internal): Advice[] => {
    const { bytes = 0, durationMs = 0 } = internal;
    if (internal.kind !== 'context' || bytes < leastBytes || durationMs < leastMs) return [];
    return [{
      rule: 'large-context', targets: internal.targets, stepIds: [internal.id], places: [],
      text: `Sending the build context took ${renderDuration(durationMs)} for ${renderBytes(bytes)}. List in \`.dockerignore\` what the image does not need, or copy single directories instead of everything.`,
      savingMs: Math.round(durationMs), savingBytes: bytes, basis: 'this-build', n: 1
    }];
  });
}
