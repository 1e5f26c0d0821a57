import type { BuildLog } from './build-log.js';
import { recordedName } from './match-records.js';
import type { Matches } from './match-records.js';
import { endOf, errorOf } from './recorded-vertex.js';
import type { RecordedVertex } from './recorded-vertex.js';
import { readName } from './step-name.js';
import type { InternalVertex, Step } from './step.js';
import { kindOf } from './vertex-kind.js';

/** A log whose vertices are those of the records, and which is which. */
export interface Settled {
  readonly log: BuildLog;
  readonly matches: Matches;
}

/**
 * A name or an error with line breaks can hold lines that look just like those of other vertices. Where the records have
 * such a text, they decide what there was: a step that no record of its target has is dropped, one that was cut off by
 * an imitated line gets its name back, and one that was taken for text is added.
 */
export function settleImitations(log: BuildLog, matches: Matches, recorded: readonly RecordedVertex[]): Settled {
  if (!recorded.some(hasLineBreak)) return { log, matches };
  const settled = new Map(matches);
  const covered = new Set(recorded.flatMap((vertex) => vertex.targets));
  const isOpen = (vertex: RecordedVertex) => vertex.intervals.length > 0 && ![...settled.values()].includes(vertex);
  const steps = log.steps.flatMap((step) => {
    if (settled.has(step.id) || !step.targets.some((target) => covered.has(target))) return [step];
    const begin = `${recordedName(step.name, step.targets)}\n`;
    const whole = recorded.find((vertex) => isOpen(vertex) && vertex.names.some((name) => name.startsWith(begin)));
    if (!whole) return [];
    settled.set(step.id, whole);
    return [{ ...step, name: whole.names[0] ?? step.name, instruction: readName(whole.names[0] ?? '', 'single').text }];
  });
  const dropped = log.steps.length - steps.length;
  const internals = [...log.internals];
  for (const vertex of recorded.filter(isOpen)) {
    const added = vertexOf(vertex);
    settled.set(added.id, vertex);
    if ('isFrom' in added) steps.push(added);
    else internals.push(added);
  }
  const note = `text with line breaks imitated ${dropped} steps; the builder's record says which there were`;
  return { log: { ...log, steps, internals, notes: dropped > 0 ? [...log.notes, note] : log.notes }, matches: settled };
}

function hasLineBreak(vertex: RecordedVertex): boolean {
  return vertex.names.some((name) => name.includes('\n')) || (errorOf(vertex) ?? '').includes('\n');
}

// Its outcome and times come from the record with everything else's.
function vertexOf(vertex: RecordedVertex): Step | InternalVertex {
  const name = vertex.names[0] ?? '';
  const { platform, stage, index, total, text, ...rest } = readName(name, 'single');
  const common = {
    id: vertex.digest,
    number: 0,
    display: 1,
    name,
    names: [name],
    outcome: endOf(vertex) === undefined ? ('unfinished' as const) : ('done' as const),
    exact: true
  };
  if (index === undefined) return { ...common, kind: kindOf({ ...rest, text }), targets: vertex.targets, text };
  return {
    ...common,
    targets: vertex.targets,
    ...(platform !== undefined && { platform }),
    ...(stage !== undefined && { stage }),
    index,
    ...(total !== undefined && { total }),
    instruction: text,
    isFrom: /^FROM\b/.test(text),
    lines: []
  };
}
