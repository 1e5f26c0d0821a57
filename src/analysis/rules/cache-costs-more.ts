import type { AdviceFacts } from '../advice-facts.js';
import type { Advice } from '../findings.js';
import { renderBytes } from '../../shared/bytes.js';
import { renderDuration } from '../../shared/duration.js';

/** Reading and writing a target's cache took longer than its hits would have. */
export function cacheCostsMore({ economics }: AdviceFacts): Advice[] {
  return economics.flatMap((one): Advice[] => {
    if (one.verdict !== 'costs-more' || one.setting === undefined) return [];
    const bytes = one.importBytes + one.exportBytes;
    return [{
      rule: 'cache-costs-more', targets: [one.target], stepIds: [], places: [],
      text: `In the last ${one.builds} builds the cache of ${one.target} took ${renderDuration(one.costMs)}${bytes > 0 ? ` and moved ${renderBytes(bytes)}` : ''}, and saved ${renderDuration(one.benefitMs)}. Set \`${one.setting}\`.`,
      savingMs: Math.round((one.costMs - one.benefitMs) / one.builds), savingBytes: bytes > 0 ? Math.round(bytes / one.builds) : undefined, basis: 'baseline', n: one.builds
    }];
  });
}
