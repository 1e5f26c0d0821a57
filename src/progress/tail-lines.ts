import type { TextBudget } from './text-budget.js';

const MOST_FIRST = 1_000;
const MOST_LAST = 1_000;
const MAX_LINE_CHARS = 4_000;

/** The lines behind a display; of a tail without end, what came first and what came last. */
export class TailLines {
  readonly #first: string[] = [];
  readonly #last: string[] = [];
  #oldest = 0;
  readonly #budget: TextBudget;

  constructor(budget: TextBudget) {
    this.#budget = budget;
  }

  push(line: string): void {
    const kept = this.#budget.keep(line, MAX_LINE_CHARS);
    if (this.#first.length < MOST_FIRST) this.#first.push(kept);
    else if (this.#last.length < MOST_LAST) this.#last.push(kept);
    else {
      this.#last[this.#oldest] = kept;
      this.#oldest = (this.#oldest + 1) % MOST_LAST;
    }
  }

  clear(): void {
    this.#first.length = 0;
    this.#last.length = 0;
    this.#oldest = 0;
  }

  toArray(): string[] {
    return [...this.#first, ...this.#last.slice(this.#oldest), ...this.#last.slice(0, this.#oldest)];
  }
}
