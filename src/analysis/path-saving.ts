import type { Placed, Timeline } from './timeline.js';

/**
 * ms by which the build would end earlier if a vertex took no time. Every other one keeps its own time and the time it
 * waited after its needs were there, and starts as early as these allow.
 */
export function savingIfFree({ vertices }: Timeline, free: Placed): number {
  const ends = new Map<Placed, number>();
  let before = -Infinity;
  let after = -Infinity;
  for (const one of vertices) {
    const readyMs = Math.max(...one.needs.map((need) => need.endMs));
    const readyNowMs = Math.max(...one.needs.map((need) => ends.get(need) ?? need.endMs));
    const earlier =
      one.needs.length > 0 ? Math.max(0, Math.min(readyMs, one.startMs) - Math.min(readyNowMs, one.startMs)) : 0;
    const startMs = one.startMs - earlier;
    const endMs = one === free ? startMs : one.endMs - earlier;
    ends.set(one, endMs);
    before = Math.max(before, one.endMs);
    after = Math.max(after, endMs);
  }
  return Math.max(0, before - after);
}
