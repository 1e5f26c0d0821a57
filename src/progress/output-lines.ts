// The last lines of a step's output; enough to see why it failed.
const MAX_LINES = 40;
const MAX_LINE_CHARS = 2_000;

/** Keeps the last lines of one vertex' output, without the `#N 0.123 ` in front. */
export class OutputLines {
  #lines: string[] = [];
  #oldest = 0;
  #lastStamp = -1;
  #redrawn = false;
  clipped = false;

  /** `line` is a whole log line, `textAt` where its text begins, `stamp` its seconds. */
  add(line: string, textAt: number, stamp: number): void {
    const text =
      line.length - textAt > MAX_LINE_CHARS ? line.slice(textAt, textAt + MAX_LINE_CHARS) : line.slice(textAt);
    if (this.#redrawn) {
      this.#redrawn = false;
      if (this.#replaceCutLine(text, stamp)) return;
    }
    this.#lastStamp = stamp;
    if (this.#lines.length < MAX_LINES) this.#lines.push(text);
    else {
      this.#lines[this.#oldest] = text;
      this.#oldest = (this.#oldest + 1) % MAX_LINES;
    }
    if (text.startsWith('[output clipped, log limit')) this.clipped = true;
  }

  /** The header came again: an unfinished line is then printed again from its start. */
  redraw(): void {
    this.#redrawn = true;
  }

  get length(): number {
    return this.#lines.length;
  }

  /** Characters kept. */
  get chars(): number {
    return this.#lines.reduce((sum, line) => sum + line.length, 0);
  }

  toArray(): string[] {
    return [...this.#lines.slice(this.#oldest), ...this.#lines.slice(0, this.#oldest)];
  }

  // Lines are slices of a whole chunk, which they would keep alive: copied once the vertex goes quiet.
  settle(): void {
    if (this.#lines.length > 0) this.#lines = this.toArray().join('\n').split('\n');
    this.#oldest = 0;
  }

  drop(): void {
    this.#lines = [];
    this.#oldest = 0;
  }

  #replaceCutLine(text: string, stamp: number): boolean {
    const last = (this.#oldest + this.#lines.length - 1) % Math.max(this.#lines.length, 1);
    const cut = this.#lines[last];
    if (cut === undefined || stamp !== this.#lastStamp || !text.startsWith(cut)) return false;
    this.#lines[last] = text;
    return true;
  }
}
