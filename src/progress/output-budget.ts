import type { Vertex } from './vertex.js';

// Making some room at once keeps it from being made for every vertex.
const ROOM = 0.9;
// Of a step that ended well, hardly anybody reads the output.
const LINES_OF_SUCCESS = 10;

/**
 * How much output of all vertices together is kept. Beyond, what ended well gives up its lines, the earliest first; then
 * the rest.
 */
export class OutputBudget {
  readonly #maxChars: number;
  readonly #kept = new Map<Vertex, number>();
  #chars = 0;

  constructor(maxChars: number) {
    this.#maxChars = maxChars;
  }

  /** To be called when a vertex goes quiet: its lines get their own memory. */
  settle(vertex: Vertex): void {
    vertex.output.settle(endedWell(vertex) ? LINES_OF_SUCCESS : undefined);
    this.#chars -= this.#kept.get(vertex) ?? 0;
    this.#kept.delete(vertex);
    const chars = vertex.output.chars;
    if (chars === 0) return;
    this.#kept.set(vertex, chars);
    this.#chars += chars;
    if (this.#chars <= this.#maxChars) return;
    this.#shrink(endedWell);
    this.#shrink((other) => other !== vertex);
  }

  #shrink(mayGo: (vertex: Vertex) => boolean): void {
    for (const [vertex, chars] of this.#kept) {
      if (this.#chars <= this.#maxChars * ROOM) return;
      if (!mayGo(vertex)) continue;
      vertex.output.drop();
      this.#kept.delete(vertex);
      this.#chars -= chars;
    }
  }
}

function endedWell(vertex: Vertex): boolean {
  return vertex.ends.at(-1)?.outcome === 'done';
}
