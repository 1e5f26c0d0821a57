import { placesOf } from '../advice-facts.js';
import type { AdviceFacts } from '../advice-facts.js';
import type { Advice } from '../findings.js';
import type { Step } from '../../progress/build-log.js';
import { renderDuration } from '../../shared/duration.js';

const leastFactor = 2;
const leastMs = 10_000;

/** The same instructions take far longer on one platform than on another: it is emulated, or its machine is slow. */
export function emulatedPlatform(facts: AdviceFacts): Advice[] {
  const groups = new Map<string, Map<string, Step>>();
  for (const step of facts.log.steps) {
    if (step.platform === undefined || step.isFrom || step.outcome !== 'done' || step.durationMs === undefined || step.repeats !== undefined) continue;
    const same = `${step.targets[0]}\n${step.stage}\n${step.index}`;
    const byPlatform = groups.get(same) ?? new Map<string, Step>();
    groups.set(same, byPlatform.set(step.platform, step));
  }
  const targets = [...new Set(facts.log.steps.map((step) => step.targets[0] ?? ''))];
  return targets.flatMap((target) => adviseTarget(target, [...groups].filter(([same]) => same.startsWith(`${target}\n`)).map(([, byPlatform]) => byPlatform), facts));
}

function adviseTarget(target: string, groups: readonly ReadonlyMap<string, Step>[], facts: AdviceFacts): Advice[] {
  const platforms = [...new Set(groups.flatMap((byPlatform) => [...byPlatform.keys()]))];
  const pairs = platforms.flatMap((slow) => platforms.filter((fast) => fast !== slow).map((fast) => {
    const both = groups.flatMap((byPlatform) => {
      const [one, other] = [byPlatform.get(slow), byPlatform.get(fast)];
      return one && other ? [{ slow: one, fast: other }] : [];
    });
    const sum = (steps: readonly Step[]) => steps.reduce((total, step) => total + (step.durationMs ?? 0), 0);
    return { slow, fast, steps: both.map((pair) => pair.slow), slowMs: sum(both.map((pair) => pair.slow)), fastMs: sum(both.map((pair) => pair.fast)) };
  }));
  return platforms.flatMap((platform): Advice[] => {
    const worst = pairs.filter(({ slow }) => slow === platform).reduce<(typeof pairs)[number] | undefined>((best, one) => (best && best.slowMs - best.fastMs >= one.slowMs - one.fastMs ? best : one), undefined);
    if (!worst || worst.slowMs < worst.fastMs * leastFactor || worst.slowMs - worst.fastMs < leastMs) return [];
    return [{
      rule: 'emulated-platform', targets: [target], stepIds: worst.steps.map(({ id }) => id), places: placesOf(worst.steps, facts).slice(0, 3),
      text: `The same ${worst.steps.length === 1 ? 'step takes' : `${worst.steps.length} steps take`} ${renderDuration(worst.slowMs)} on ${worst.slow} and ${renderDuration(worst.fastMs)} on ${worst.fast}. Build ${worst.slow} on a machine of its own kind, or cross-compile in a stage \`FROM --platform=$BUILDPLATFORM\`.`,
      savingMs: Math.round(worst.slowMs - worst.fastMs), savingBytes: undefined, basis: 'this-build', n: 1
    }];
  });
}
