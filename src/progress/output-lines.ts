// The last lines of a step's output; enough to see why it failed.
const MAX_LINES = 40;
const MAX_LINE_CHARS = 2_000;

/** Keeps the last lines of one vertex' output, without the `#N 0.123 ` in front. */
export class OutputLines {
  // A ring: log lines as they came, with where their text begins. They are cut to their text only when it goes quiet.
  #lines: string[] = [];
  #textAt: number[] = [];
  #oldest = 0;
  // The same in one string once it went quiet: thousands of steps are kept, and their lines would be many objects.
  #settled: string | undefined;
  #lastStamp = -1;
  #redrawn = false;
  /** BuildKit cut the output. */
  clipped = false;

  /** `line` is a whole log line, `textAt` where its text begins, `stamp` its seconds. */
  add(line: string, textAt: number, stamp: number): void {
    if (this.#settled !== undefined) this.#unsettle();
    const count = this.#lines.length;
    let at = count < MAX_LINES ? count : this.#oldest;
    if (this.#redrawn) {
      this.#redrawn = false;
      const last = count === 0 ? 0 : (this.#oldest + count - 1) % count;
      if (count > 0 && stamp === this.#lastStamp && this.#continues(line, textAt, last)) at = last;
    }
    if (at === this.#oldest && count === MAX_LINES) this.#oldest = (this.#oldest + 1) % MAX_LINES;
    this.#lines[at] = line;
    this.#textAt[at] = textAt;
    this.#lastStamp = stamp;
    if (line.startsWith('[output clipped, log limit', textAt)) this.clipped = true;
  }

  /** The header came again: an unfinished line is then printed again from its start. */
  redraw(): void {
    this.#redrawn = true;
  }

  /** Characters kept, once settled. */
  get chars(): number {
    return this.#settled?.length ?? 0;
  }

  toArray(): string[] {
    if (this.#settled !== undefined) return this.#settled.split('\n');
    const texts = this.#lines.map((line, at) => {
      const textAt = this.#textAt[at] ?? 0;
      return line.slice(textAt, textAt + MAX_LINE_CHARS);
    });
    return [...texts.slice(this.#oldest), ...texts.slice(0, this.#oldest)];
  }

  /**
   * To be called once the vertex goes quiet: lines are slices of a whole chunk, which they would keep alive. Keeps the
   * last `most` lines.
   */
  settle(most = MAX_LINES): void {
    if (this.#lines.length === 0 && this.#settled === undefined) return;
    this.#settled = this.toArray().slice(-most).join('\n');
    this.#forget();
  }

  drop(): void {
    this.#settled = undefined;
    this.#forget();
  }

  #forget(): void {
    this.#lines = [];
    this.#textAt = [];
    this.#oldest = 0;
  }

  #unsettle(): void {
    const lines = this.toArray();
    this.drop();
    this.#lines = lines;
    this.#textAt = lines.map(() => 0);
  }

  #continues(line: string, textAt: number, at: number): boolean {
    const begun = (this.#lines[at] ?? '').slice(this.#textAt[at] ?? 0);
    return line.startsWith(begun.slice(0, MAX_LINE_CHARS), textAt);
  }
}
