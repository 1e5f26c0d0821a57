import type { Increase } from '../inputs/report-inputs.js';
import { renderDuration } from '../shared/duration.js';
import { percent } from './markdown.js';
import type { Report } from './report.js';
import { count } from './verdict.js';

export interface Gates {
  readonly maxDurationIncrease: Increase | undefined;
  readonly minCacheRatio: number | undefined;
}

/**
 * The gates that a build crossed, each as a sentence with its figure and its limit. A gate without a figure (no baseline, no
 * countable step) is not crossed, nor is the one on time by a difference within the noise; a build that failed has none.
 */
export function crossedGates(report: Pick<Report, 'result' | 'totals' | 'findings'>, { maxDurationIncrease, minCacheRatio }: Gates): string[] {
  if (report.result !== 'success') return [];
  const crossed: string[] = [];
  const { cacheRatio, stepsCached, stepsTotal } = report.totals;
  const comparison = report.findings?.comparison;
  const time = comparison?.images ?? comparison?.build;
  if (maxDurationIncrease && comparison && time && time.deltaMs > allowedMs(maxDurationIncrease, time.medianMs) && time.deltaMs > time.noiseMs) {
    const allowed = 'share' in maxDurationIncrease ? `${round(maxDurationIncrease.share * 100)}%` : renderDuration(maxDurationIncrease.ms);
    const more = time.medianMs > 0 ? ` (${round((time.deltaMs / time.medianMs) * 100)}%)` : '';
    crossed.push(
      `max-duration-increase: the build took ${renderDuration(time.nowMs)}, ${renderDuration(time.deltaMs)}${more} more than the median of ${count(time.n, 'build')} of ${comparison.source.branch} (${renderDuration(time.medianMs)}); allowed are ${allowed} more.`
    );
  }
  if (minCacheRatio !== undefined && cacheRatio !== undefined && cacheRatio < minCacheRatio) {
    crossed.push(`min-cache-ratio: ${percent(cacheRatio)} of the steps were cached (${stepsCached} of ${stepsTotal}); at least ${round(minCacheRatio * 100)}% are asked for.`);
  }
  return crossed;
}

function allowedMs(increase: Increase, medianMs: number): number {
  return 'share' in increase ? increase.share * medianMs : increase.ms;
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
