import type { LogEvent, VertexEvent } from './line-event.js';
import { OutputBudget } from './output-budget.js';
import { TailLines } from './tail-lines.js';
import { TextBudget } from './text-budget.js';
import { Vertex } from './vertex.js';

const MAX_VERTICES = 10_000;
const MAX_OUTPUT_CHARS = 8 * 1024 * 1024;
const MAX_TEXT_CHARS = 4 * 1024 * 1024;
const EXPORT = /^(?:\[[^\]]*\] )?(?:exporting |importing to docker|merging manifest list |pushing )/;

/** What all displays of a log may keep together. */
export class Budgets {
  readonly output = new OutputBudget(MAX_OUTPUT_CHARS);
  readonly text = new TextBudget(MAX_TEXT_CHARS);
  verticesLeft = MAX_VERTICES;
}

/** One display: from its first line to the next one's, with its own numbers. */
export class DisplayRun {
  readonly number: number;
  readonly builder: string | undefined;
  readonly startMs: number;
  readonly vertices = new Map<number, Vertex>();
  /** Those that give out an image, files or a cache. */
  readonly exports = new Set<Vertex>();
  readonly tail: TailLines;
  #highest = 0;
  #forgotten = 0;
  #last: Vertex | undefined;
  readonly #budgets: Budgets;

  constructor(number: number, builder: string | undefined, startMs: number, budgets: Budgets) {
    this.number = number;
    this.builder = builder;
    this.startMs = startMs;
    this.#budgets = budgets;
    this.tail = new TailLines(budgets.text);
  }

  /** False for a display that only read bake's definition, before bake asked for privileges. */
  hasBegunBuilding(): boolean {
    const first = [...this.vertices.values()].find(
      (vertex) => !vertex.name.startsWith('[internal] load local bake definitions')
    );
    return first !== undefined || this.tail.toArray().some((line) => line.startsWith('ERROR: '));
  }

  /** Vertices beyond what is kept. */
  get forgotten(): number {
    return this.#forgotten;
  }

  /** To be called when it is dropped: others may keep as many vertices then. */
  forget(): void {
    this.#budgets.verticesLeft += this.vertices.size;
  }

  take(event: VertexEvent, line: string, atMs: number): void {
    const vertex = this.#vertex(event.n, atMs);
    if (!vertex) return;
    switch (event.kind) {
      case 'log':
        return vertex.log(line, event, atMs);
      case 'status':
        return vertex.status(event.status);
      case 'header':
        if (EXPORT.test(event.name)) this.exports.add(vertex);
        return vertex.header(event.name);
      case 'name-line':
        return vertex.nameLine(event.text);
      case 'error-line':
        return vertex.errorLine(event.text);
      case 'warn':
        return vertex.warn(event.text);
      case 'switch':
        return this.#budgets.output.settle(vertex);
      case 'end':
        vertex.end(event.outcome, event.ms, event.message, atMs);
        return this.#budgets.output.settle(vertex);
    }
  }

  /** `text` holds the line, maybe among others. */
  log(text: string, event: LogEvent, atMs: number): void {
    this.#vertex(event.n, atMs)?.log(text, event, atMs);
  }

  #vertex(n: number, atMs: number): Vertex | undefined {
    if (this.#last?.n === n) return this.#last;
    this.#last = this.vertices.get(n) ?? this.#add(n, atMs);
    return this.#last;
  }

  /** What was taken for the tail was none. `nameLines`: the rest of the vertex' name, an imitated end line first. */
  resume(n: number, nameLines: readonly string[]): void {
    this.tail.clear();
    if (nameLines.length > 0) this.vertices.get(n)?.takeBackEnd(nameLines);
  }

  #add(n: number, atMs: number): Vertex | undefined {
    const isNew = n > this.#highest;
    this.#highest = Math.max(this.#highest, n);
    if (this.#budgets.verticesLeft <= 0) {
      if (isNew) this.#forgotten++;
      return undefined;
    }
    this.#budgets.verticesLeft--;
    const vertex = new Vertex(n, this.number, atMs, this.#budgets.text);
    this.vertices.set(n, vertex);
    return vertex;
  }
}
