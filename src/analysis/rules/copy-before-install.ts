import { measuredTime, placesOf, quoted, stepsBefore, textOf } from '../advice-facts.js';
import type { AdviceFacts } from '../advice-facts.js';
import { readCopy, takesAll } from '../copied-paths.js';
import type { Advice } from '../findings.js';
import { packageManagerOf } from '../package-manager.js';
import { renderDuration } from '../../shared/duration.js';

const leastMs = 2_000;

/** Dependencies are installed behind a COPY of the whole context, so every changed file installs them again. */
export function copyBeforeInstall(facts: AdviceFacts): Advice[] {
  return facts.log.steps.flatMap((step): Advice[] => {
    const manager = packageManagerOf(textOf(step, facts));
    const time = manager && !manager.needsSource ? measuredTime(step, facts) : undefined;
    if (!manager || !time || time.ms < leastMs) return [];
    const copy = stepsBefore(step, facts).find((other) => {
      const source = /^(?:COPY|ADD)\b/.test(other.instruction) ? readCopy(other.instruction) : undefined;
      return source?.from === 'context' && takesAll(source.paths);
    });
    if (!copy) return [];
    const todo = manager.manifests.length === 0
      ? 'It needs none of these files: put it before.'
      : `Copy only what names the dependencies first (${manager.manifests.map((file) => `\`${file}\``).join(', ')}), install, and copy the rest behind it.`;
    return [{
      rule: 'copy-before-install', targets: step.targets, stepIds: [step.id, copy.id], places: placesOf([copy, step], facts),
      text: `${quoted(copy.instruction)} stands before ${quoted(step.instruction)}, so every change of any file runs that again: ${renderDuration(time.ms)}. ${todo}`,
      savingMs: Math.round(time.ms), savingBytes: undefined, basis: time.basis, n: time.n
    }];
  });
}
