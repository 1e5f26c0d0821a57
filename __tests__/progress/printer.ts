/** Stands in a name for the number that the vertex gets. */
export const OWN = '<number>';

/** A stretch of work of a vertex: lines as they stand behind `#N `, and how it ended; the last may not have ended. */
export interface Stretch {
  readonly statuses: readonly string[];
  readonly warnings: readonly string[];
  /** Output, with the stamps BuildKit puts in front. */
  readonly output: readonly { readonly stamp: string; readonly text: string }[];
  /** `DONE 1.2s`, `CACHED`, `CANCELED`, `ERROR: …`. */
  readonly end: string | undefined;
}

/** A vertex to print. Its names differ in the target in front. */
export interface MadeVertex {
  readonly names: readonly string[];
  readonly stretches: readonly Stretch[];
}

/** What was printed of a vertex. Its number is its place in the list, from 1. */
export interface Shown {
  readonly vertex: MadeVertex;
  /** Each name once, the one shown last at the end. */
  names: string[];
  /** End lines as printed. */
  readonly ends: string[];
  readonly output: string[];
}

export interface Printed {
  /** `open`: number of the vertex whose block goes on behind the line; 0 between blocks. */
  readonly lines: readonly { readonly text: string; readonly open: number }[];
  readonly shown: readonly Shown[];
}

interface Queue {
  readonly shown: Shown;
  readonly lines: { readonly text: string; readonly log?: string; readonly isEnd?: true }[];
  turns: number;
}

/**
 * Prints vertices by the rules of BuildKit's plain printer (util/progress/progressui/printer.go). `turns` decide who is
 * printed next, and how much of it.
 */
export function printVertices(vertices: readonly MadeVertex[], turns: readonly number[]): Printed {
  const lines: { text: string; open: number }[] = [
    { text: '#0 building with "default" instance using docker driver', open: 0 },
    { text: '', open: 0 }
  ];
  const shown: Shown[] = [];
  let waiting = vertices.map(queueOf);
  let current: Queue | undefined;
  const numberOf = (queue: Queue) => shown.indexOf(queue.shown) + 1;
  for (let at = 0; waiting.length > 0; at++) {
    const turn = turns[at % turns.length] ?? 0;
    // The definition is loaded before any step: it tells whether names have targets.
    const queue = shown.length === 0 ? (waiting[0] as Queue) : (waiting[turn % waiting.length] as Queue);
    if (current !== queue) {
      if (current) lines.push({ text: `#${numberOf(current)} ...`, open: 0 });
      if (shown.length > 0) lines.push({ text: '', open: 0 });
      if (!shown.includes(queue.shown)) shown.push(queue.shown);
      const { names } = queue.shown.vertex;
      const name = (names[queue.turns++ % names.length] ?? '').replaceAll(OWN, String(numberOf(queue)));
      queue.shown.names = [...queue.shown.names.filter((other) => other !== name), name];
      const n = numberOf(queue);
      lines.push(...`#${n} ${name}`.split('\n').map((text) => ({ text, open: n })));
      current = queue;
    }
    const n = numberOf(queue);
    for (let count = 1 + (turn % 5); count > 0 && current === queue; count--) {
      const line = queue.lines.shift();
      if (!line) break;
      lines.push(...`#${n} ${line.text}`.split('\n').map((text) => ({ text, open: line.isEnd ? 0 : n })));
      if (line.log !== undefined) queue.shown.output.push(line.log);
      if (line.isEnd) {
        queue.shown.ends.push(line.text);
        current = undefined;
      }
    }
    waiting = waiting.filter((one) => one.lines.length > 0);
    if (current && current.lines.length === 0 && waiting.length > 0) {
      lines.push({ text: `#${numberOf(current)} ...`, open: 0 });
      current = undefined;
    }
  }
  return { lines, shown };
}

function queueOf(vertex: MadeVertex): Queue {
  const lines = vertex.stretches.flatMap(({ statuses, warnings, output, end }): Queue['lines'] => [
    ...statuses.map((text) => ({ text })),
    ...warnings.map((text) => ({ text: `WARN: ${text}` })),
    ...output.map(({ stamp, text }) => ({ text: `${stamp} ${text}`, log: text })),
    ...(end === undefined ? [{ text: 'extracting' }] : [{ text: end, isEnd: true as const }])
  ]);
  return { shown: { vertex, names: [], ends: [], output: [] }, lines, turns: 0 };
}

export function bytesOf(printed: Printed): Buffer {
  return Buffer.from(printed.lines.map((line) => `${line.text}\n`).join(''));
}
