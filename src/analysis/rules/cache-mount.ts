import { historyOf, placesOf, quoted, textOf } from '../advice-facts.js';
import type { AdviceFacts } from '../advice-facts.js';
import type { Advice } from '../findings.js';
import { lastBuilds, medianOf } from '../median.js';
import { packageManagerOf } from '../package-manager.js';
import { renderDuration } from '../../shared/duration.js';

const leastMs = 5_000;
const leastRuns = 2;

/** A package manager runs again and again, each time without what it fetched before. */
export function cacheMount(facts: AdviceFacts): Advice[] {
  return facts.log.steps.flatMap((step): Advice[] => {
    const text = textOf(step, facts);
    const manager = packageManagerOf(text);
    if (!manager || step.outcome !== 'done' || step.durationMs === undefined || step.repeats !== undefined || /--mount=\S*type=cache/.test(text)) return [];
    const { ranMs, ranIn } = historyOf(step, facts);
    const runs = [...ranMs, step.durationMs].slice(-lastBuilds);
    const ms = medianOf(runs) ?? 0;
    if (ranIn < leastRuns || ms < leastMs) return [];
    const mounts = manager.cacheDirectories.map((directory) => `\`--mount=type=cache,target=${directory}\``).join(' ');
    return [{
      rule: 'cache-mount', targets: step.targets, stepIds: [step.id], places: placesOf([step], facts),
      text: `${quoted(step.instruction)} ran in ${ranIn + 1} builds, ${renderDuration(ms)} each, and fetched everything anew. ${mounts} keeps what ${manager.command} fetched, up to that time, where the builder is kept or \`cache-mounts\` names them.`,
      savingMs: Math.round(ms), savingBytes: undefined, basis: 'baseline', n: runs.length
    }];
  });
}
