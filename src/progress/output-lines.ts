// The last lines of a step's output; enough to see why it failed.
const MAX_LINES = 40;
const MAX_LINE_CHARS = 2_000;

/** Keeps the last lines of one vertex' output, without the `#N 0.123 ` in front. */
export class OutputLines {
  #lines: string[] = [];
  #oldest = 0;
  #lastStamp = -1;
  #redrawn = false;
  /** BuildKit cut the output. */
  clipped = false;

  /** `line` is a whole log line, `textAt` where its text begins, `stamp` its seconds. */
  add(line: string, textAt: number, stamp: number): void {
    const text = line.slice(textAt, textAt + MAX_LINE_CHARS);
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

  /** Characters kept. */
  get chars(): number {
    let chars = 0;
    for (const line of this.#lines) chars += line.length;
    return chars;
  }

  toArray(): string[] {
    return [...this.#lines.slice(this.#oldest), ...this.#lines.slice(0, this.#oldest)];
  }

  /** Lines are slices of a whole chunk, which they would keep alive: to be called once the vertex goes quiet. */
  settle(): void {
    if (this.#lines.length > 0) this.#lines = this.toArray().join('\n').split('\n');
    this.#oldest = 0;
  }

  drop(): void {
    this.#lines = [];
    this.#oldest = 0;
  }

  #replaceCutLine(text: string, stamp: number): boolean {
    const count = this.#lines.length;
    const last = count === 0 ? 0 : (this.#oldest + count - 1) % count;
    const cut = this.#lines[last];
    if (cut === undefined || stamp !== this.#lastStamp || !text.startsWith(cut)) return false;
    this.#lines[last] = text;
    return true;
  }
}
