import type { Difference } from './findings.js';

/** The median of numbers, undefined of none. */
export function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

/** Earlier values that a median is of, at most: what is older says less about how things are now. */
export const lastBuilds = 10;

const leastNoiseMs = 500;
// Machines of the same kind differ by about so much from run to run; of one or two earlier builds little can be said.
const noiseShare = 0.1;
const noiseShareOfFew = 0.25;
const few = 3;
// Makes the median of absolute deviations a standard deviation where times are normally distributed; twice that is noise.
const deviations = 2 * 1.4826;

/**
 * A time against earlier ones, oldest first: the median of the last 10, and how much may be noise: at least half a second,
 * 10% of the median (25% of fewer than three), and twice the spread that the earlier ones have. Undefined without earlier ones.
 */
export function compareTime(nowMs: number, earlierMs: readonly number[]): Difference | undefined {
  const last = earlierMs.slice(-lastBuilds);
  const medianMs = medianOf(last);
  if (medianMs === undefined) return undefined;
  const spread = medianOf(last.map((ms) => Math.abs(ms - medianMs))) ?? 0;
  const n = last.length;
  const noiseMs = Math.round(Math.max(leastNoiseMs, medianMs * (n < few ? noiseShareOfFew : noiseShare), spread * deviations));
  const deltaMs = Math.round(nowMs - medianMs);
  const trend = Math.abs(deltaMs) <= noiseMs ? 'same' : deltaMs > 0 ? 'slower' : 'faster';
  return { nowMs: Math.round(nowMs), medianMs: Math.round(medianMs), deltaMs, noiseMs, trend, n };
}
