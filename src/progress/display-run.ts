import type { LineEvent } from './display.js';
import { Vertex } from './vertex.js';

const MAX_VERTICES = 50_000;
const MAX_TAIL_LINES = 2_000;

/** One display: from its first line to the next one's, with its own numbers. */
export class DisplayRun {
  readonly number: number;
  readonly builder: string | undefined;
  readonly vertices = new Map<number, Vertex>();
  readonly tailLines: string[] = [];
  /** Vertices beyond what is kept. */
  forgotten = 0;

  constructor(number: number, builder: string | undefined) {
    this.number = number;
    this.builder = builder;
  }

  tail(text: string): void {
    if (this.tailLines.length >= MAX_TAIL_LINES) this.tailLines.splice(MAX_TAIL_LINES / 2, 1);
    this.tailLines.push(Buffer.from(text, 'utf8').toString('utf8'));
  }

  take(event: LineEvent & { readonly n: number }, line: string, atMs: number): void {
    const vertex = this.vertices.get(event.n) ?? this.#add(event.n, atMs);
    switch (event.kind) {
      case 'log':
        return vertex.log(line, event.textAt, event.seconds, atMs);
      case 'status':
        return vertex.status(event.status);
      case 'header':
        return vertex.header(event.name);
      case 'name-line':
        return vertex.nameLine(event.text);
      case 'error-line':
        return vertex.errorLine(event.text);
      case 'warn':
        return vertex.warn(event.text);
      case 'switch':
        return vertex.output.settle();
      case 'end':
        vertex.output.settle();
        return vertex.end(event.outcome, event.ms, event.message, atMs);
    }
  }

  #add(n: number, atMs: number): Vertex {
    const vertex = new Vertex(n, this.number, atMs);
    if (this.vertices.size < MAX_VERTICES) this.vertices.set(n, vertex);
    else this.forgotten++;
    return vertex;
  }
}
