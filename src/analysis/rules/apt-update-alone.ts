import { measuredTime, placesOf, quoted, sameStage, textOf } from '../advice-facts.js';
import type { AdviceFacts } from '../advice-facts.js';
import type { Advice } from '../findings.js';
import { renderDuration } from '../../shared/duration.js';

const update = /\bapt(?:-get)?\s(?:-\S+\s+)*update\b/;
const install = /\bapt(?:-get)?\s(?:[^&;|\n]*\s)?install\b/;

/** Lists of packages in a layer of their own: it stays in the cache while the archive moves on, and the install breaks or takes old packages. */
export function aptUpdateAlone(facts: AdviceFacts): Advice[] {
  return facts.log.steps.flatMap((step): Advice[] => {
    const text = textOf(step, facts);
    if (!/^RUN\b/.test(step.instruction) || !update.test(text) || install.test(text)) return [];
    const user = facts.log.steps.find((other) => sameStage(other, step) && (other.index ?? 0) > (step.index ?? 0) && /^RUN\b/.test(other.instruction) && install.test(textOf(other, facts)) && !update.test(textOf(other, facts)));
    const time = user && measuredTime(step, facts);
    if (!user || !time) return [];
    return [{
      rule: 'apt-update-alone', targets: step.targets, stepIds: [step.id, user.id], places: placesOf([step, user], facts),
      text: `${quoted(step.instruction)} is a layer of its own (${renderDuration(time.ms)}), so ${quoted(user.instruction)} meets package lists as old as the cache. Put both into one RUN, with \`rm -rf /var/lib/apt/lists/*\` at its end.`,
      savingMs: Math.round(time.ms), savingBytes: undefined, basis: time.basis, n: time.n
    }];
  });
}
