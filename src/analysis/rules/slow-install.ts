import { historyOf, placesOf, quoted, textOf } from '../advice-facts.js';
import type { AdviceFacts } from '../advice-facts.js';
import type { Advice } from '../findings.js';
import { lastBuilds, medianOf } from '../median.js';
import { packageManagerOf } from '../package-manager.js';
import { renderDuration } from '../../shared/duration.js';

const leastMs = 10_000;
const leastBuilds = 3;

/** A long installation of dependencies is hardly ever a hit. */
export function slowInstall(facts: AdviceFacts): Advice[] {
  return facts.log.steps.flatMap((step): Advice[] => {
    const manager = packageManagerOf(textOf(step, facts));
    if (!manager || manager.needsSource || step.outcome !== 'done' || step.durationMs === undefined || step.repeats !== undefined) return [];
    const { ranMs, ranIn, cachedIn } = historyOf(step, facts);
    const builds = ranIn + cachedIn + 1;
    const ms = medianOf([...ranMs, step.durationMs].slice(-lastBuilds)) ?? 0;
    if (builds < leastBuilds || (ranIn + 1) * 2 < builds || ms < leastMs) return [];
    return [{
      rule: 'slow-install', targets: step.targets, stepIds: [step.id], places: placesOf([step], facts),
      text: `${quoted(step.instruction)} ran in ${ranIn + 1} of ${builds} builds and takes ${renderDuration(ms)}: something before it changes nearly every time. Move what changes often (arguments, labels, copied files) behind it.`,
      savingMs: Math.round(ms), savingBytes: undefined, basis: 'baseline', n: builds
    }];
  });
}
