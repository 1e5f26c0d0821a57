import { endOf } from './recorded-vertex.js';
import type { RecordedVertex } from './recorded-vertex.js';
import type { InternalVertex, Step } from './step.js';

type Printed = Step | InternalVertex;

/** Which recorded vertex each printed one is, by the printed one's id. */
export type Matches = ReadonlyMap<string, RecordedVertex>;

/**
 * Finds the recorded vertex of each printed one: the same name without the bake target in front, in the record of that
 * target. Where several have that name (ADD of a URL is two, a name can come from two Dockerfiles), they are taken in
 * the order of their ends. `printed` is in the order of numbers.
 */
export function matchRecords(printed: readonly Printed[], recorded: readonly RecordedVertex[]): Matches {
  const byName = groupByName(recorded);
  const matches = new Map<string, RecordedVertex>();
  const taken = new Set<RecordedVertex>();
  for (const vertex of [...printed].sort(
    (a, b) => (a.endMs ?? Infinity) - (b.endMs ?? Infinity) || a.number - b.number
  )) {
    const candidates = candidatesFor(vertex, byName, recorded).filter((candidate) => !taken.has(candidate));
    const own = candidates.filter((candidate) => vertex.targets.some((target) => candidate.targets.includes(target)));
    const first = earliestEnd(own.length > 0 ? own : candidates);
    if (!first) continue;
    matches.set(vertex.id, first);
    taken.add(first);
  }
  return matches;
}

/** A printed name as the builder knows it. */
export function recordedName(name: string, targets: readonly string[]): string {
  for (const target of targets) {
    if (name.startsWith(`[${target} `)) return `[${name.slice(target.length + 2)}`;
    if (name.startsWith(`[${target}] `)) return name.slice(target.length + 3);
  }
  return name;
}

function groupByName(recorded: readonly RecordedVertex[]): Map<string, RecordedVertex[]> {
  const byName = new Map<string, RecordedVertex[]>();
  for (const vertex of recorded) {
    if (vertex.intervals.length === 0) continue;
    for (const name of vertex.names) {
      const others = byName.get(name);
      if (others) others.push(vertex);
      else byName.set(name, [vertex]);
    }
  }
  return byName;
}

function candidatesFor(
  vertex: Printed,
  byName: Map<string, RecordedVertex[]>,
  all: readonly RecordedVertex[]
): RecordedVertex[] {
  const names = new Set(vertex.names.flatMap((name) => [name, recordedName(name, vertex.targets)]));
  const found = [...names].flatMap((name) => byName.get(name) ?? []);
  if (found.length > 0 || !vertex.name.endsWith('...')) return found;
  // PROGRESS_NO_TRUNC=0 cuts names at 72 bytes, maybe inside a character.
  const begin = recordedName(vertex.name, vertex.targets).replace(/\uFFFD*\.\.\.$/, '');
  return all.filter(
    (candidate) => candidate.intervals.length > 0 && candidate.names.some((name) => name.startsWith(begin))
  );
}

function earliestEnd(candidates: readonly RecordedVertex[]): RecordedVertex | undefined {
  const end = (candidate: RecordedVertex) => endOf(candidate) ?? Infinity;
  return candidates.reduce<RecordedVertex | undefined>(
    (best, candidate) => (best === undefined || end(candidate) < end(best) ? candidate : best),
    undefined
  );
}
