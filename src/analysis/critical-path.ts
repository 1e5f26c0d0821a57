import type { BuildLog, InternalVertex, Step } from '../progress/build-log.js';
import { savingIfFree } from './path-saving.js';
import { timeline } from './timeline.js';
import type { Placed, Timeline } from './timeline.js';

/** One vertex on the path. */
export interface PathLink {
  readonly vertex: Step | InternalVertex;
  /** ms since bake's process start. */
  readonly startMs: number;
  readonly endMs: number;
  /** Time between the end of the link before and this one's start: waiting for a free worker, or for a clock. */
  readonly gapMs: number;
  /** By how much the build would have been shorter had this vertex taken no time; another chain may take over. */
  readonly savingMs: number;
}

/** A chain of vertices that decided the build's end; with two chains of equal length, one of them. */
export interface CriticalPath {
  /** From the first to the last. */
  readonly links: readonly PathLink[];
  /** Time in the links and between them. */
  readonly busyMs: number;
  readonly gapMs: number;
  /** The edges are those of the history record; else inferred from names and times. */
  readonly exact: boolean;
  /** Why it may be another one: a vertex besides it ended so close to one of its links that arriving lines cannot tell. */
  readonly uncertain?: string;
}

// Lines come up to 0.1 s after what they tell of, each by another delay.
const CLOSE_MS = 150;

/**
 * Walks back from the vertex that ended last, at each to the one that it needs and that ended last. Undefined where no
 * vertex has a start and an end. Work of the client after the build (provenance, import into docker) is left out.
 */
export function findCriticalPath(log: BuildLog): CriticalPath | undefined {
  const placed = timeline(log);
  const chain = walkBack(placed);
  if (chain.length === 0) return undefined;
  const links = chain.map((one, index): PathLink => {
    const before = chain[index - 1];
    return {
      vertex: one.vertex,
      startMs: one.startMs,
      endMs: one.endMs,
      gapMs: before ? Math.max(0, one.startMs - before.endMs) : 0,
      savingMs: savingIfFree(placed, one)
    };
  });
  return {
    links,
    busyMs: links.reduce((sum, link) => sum + link.endMs - link.startMs, 0),
    gapMs: links.reduce((sum, link) => sum + link.gapMs, 0),
    exact: placed.exact,
    ...(!placed.exact && closeCall(placed, chain))
  };
}

function closeCall({ vertices }: Timeline, chain: readonly Placed[]): Pick<CriticalPath, 'uncertain'> {
  for (const [index, one] of chain.entries()) {
    const others = index === chain.length - 1 ? vertices : (chain[index + 1]?.needs ?? []);
    const rival = others.find(
      (other) => !chain.includes(other) && other.endMs > one.endMs - CLOSE_MS && other.endMs - other.startMs > CLOSE_MS
    );
    if (rival) return { uncertain: `${rival.vertex.name.slice(0, 100)} ended at nearly the same time` };
  }
  return {};
}

function walkBack({ vertices }: Timeline): Placed[] {
  const chain: Placed[] = [];
  let next = latest(vertices);
  while (next && !chain.includes(next)) {
    chain.unshift(next);
    next = latest(next.needs);
  }
  return chain;
}

function latest(vertices: readonly Placed[]): Placed | undefined {
  return vertices.reduce<Placed | undefined>(
    (best, one) => (best === undefined || one.endMs > best.endMs ? one : best),
    undefined
  );
}
