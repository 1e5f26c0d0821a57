import type { BaselineRecord, CacheCost, RecordedBuild } from '../baseline/record.js';
import type { Economics } from './findings.js';
import { lastBuilds, medianOf } from './median.js';

/** So many builds are looked at, this one among them. */
export const economicsBuilds = 5;

/** Less than this in a build is nobody's concern. */
const leastLossMs = 1_000;

export interface EconomicsFacts {
  readonly record: BaselineRecord | undefined;
  readonly now: RecordedBuild;
  readonly cacheMode: 'max' | 'min';
}

/**
 * For each target that read or wrote a cache: what that cost in the last builds, against what their hits took when they
 * last ran. What targets share is divided among them. A step that never ran in the record counts as no benefit, so a
 * target whose hits are not all known is not judged.
 */
export function measureEconomics({ record, now, cacheMode }: EconomicsFacts): Economics[] {
  const builds = [...(record?.builds ?? []).filter(({ result, runId }) => result === 'success' && runId !== now.runId), now];
  const last = builds.slice(-economicsBuilds);
  const worth = worthOfSteps(builds);
  return now.targets.flatMap(({ target }) => {
    const costs = last.flatMap((build) => build.targets.filter((one) => one.target === target).map(({ cache }) => cache));
    const sum = (pick: (cost: CacheCost) => number) => costs.reduce((total, cost) => total + pick(cost), 0);
    const [importMs, pullMs, exportMs] = [sum((cost) => cost.importMs), sum((cost) => cost.pullMs), sum((cost) => cost.exportMs)];
    const costMs = importMs + pullMs + exportMs;
    if (costMs === 0) return [];
    const hits = last.flatMap((build) => build.steps.filter((step) => step.outcome === 'cached' && step.targets.includes(target)));
    const known = hits.map((step) => worth.get(`${target}\n${step.key}`));
    const benefitMs = Math.round(hits.reduce((total, step, index) => total + (known[index] ?? 0) / step.targets.length, 0));
    const loses = costMs - benefitMs > leastLossMs * costs.length && !known.includes(undefined);
    const verdict = costs.length < economicsBuilds ? 'too-few-builds' : loses ? 'costs-more' : 'pays';
    return [{
      target, builds: costs.length, costMs, importMs, pullMs, exportMs,
      importBytes: sum((cost) => cost.importBytes), exportBytes: sum((cost) => cost.exportBytes),
      benefitMs, verdict,
      // Where reading alone pays, a smaller export may; else nothing does.
      setting: verdict !== 'costs-more' ? undefined : cacheMode === 'max' && benefitMs > importMs + pullMs ? 'cache-mode: min' : 'cache: off'
    }];
  });
}

function worthOfSteps(builds: readonly RecordedBuild[]): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>();
  for (const step of builds.flatMap((build) => build.steps)) {
    if (step.outcome !== 'done' || step.durationMs === undefined) continue;
    for (const target of step.targets) {
      const id = `${target}\n${step.key}`;
      const known = times.get(id);
      if (known) known.push(step.durationMs);
      else times.set(id, [step.durationMs]);
    }
  }
  return new Map([...times].map(([key, ms]) => [key, medianOf(ms.slice(-lastBuilds)) ?? 0]));
}
