import type { LogEvent } from './line-event.js';

// The last lines of a step's output; enough to see why it failed.
const MAX_LINES = 40;
const MAX_LINE_CHARS = 2_000;
const BRACKET = 0x5b;

/** Keeps the last lines of one vertex' output, without the `#N 0.123 ` in front. */
export class OutputLines {
  // A ring: where each line is, in the text that came with it. They are cut out only when the vertex goes quiet.
  #texts: string[] = [];
  #from: number[] = [];
  #ends: number[] = [];
  #oldest = 0;
  // The same in one string once it went quiet: thousands of steps are kept, and their lines would be many objects.
  #settled: string | undefined;
  #lastStamp = -1;
  #redrawn = false;
  /** BuildKit cut the output. */
  clipped = false;

  /** `text` holds the line, maybe among others. */
  add(text: string, { seconds, textAt, endAt }: LogEvent): void {
    if (this.#settled !== undefined) this.#unsettle();
    const count = this.#texts.length;
    let at = count < MAX_LINES ? count : this.#oldest;
    if (this.#redrawn) {
      this.#redrawn = false;
      const last = count === 0 ? 0 : (this.#oldest + count - 1) % count;
      if (count > 0 && seconds === this.#lastStamp && text.slice(textAt, endAt).startsWith(this.#line(last))) at = last;
    }
    if (at === this.#oldest && count === MAX_LINES) this.#oldest = at + 1 === MAX_LINES ? 0 : at + 1;
    this.#texts[at] = text;
    this.#from[at] = textAt;
    this.#ends[at] = endAt;
    this.#lastStamp = seconds;
    if (text.charCodeAt(textAt) === BRACKET && text.startsWith('[output clipped, log limit', textAt)) this.clipped = true;
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
    const lines = this.#texts.map((_, at) => this.#line(at));
    return this.#oldest === 0 ? lines : [...lines.slice(this.#oldest), ...lines.slice(0, this.#oldest)];
  }

  /**
   * To be called once the vertex goes quiet: the texts hold whole chunks of the log. Keeps the last `most` lines.
   */
  settle(most = MAX_LINES): void {
    if (this.#texts.length === 0 && this.#settled === undefined) return;
    this.#settled = this.toArray().slice(-most).join('\n');
    this.#forget();
  }

  drop(): void {
    this.#settled = undefined;
    this.#forget();
  }

  #line(at: number): string {
    const from = this.#from[at] ?? 0;
    return (this.#texts[at] ?? '').slice(from, Math.min(this.#ends[at] ?? 0, from + MAX_LINE_CHARS));
  }

  #forget(): void {
    this.#texts = [];
    this.#from = [];
    this.#ends = [];
    this.#oldest = 0;
  }

  #unsettle(): void {
    const lines = this.toArray();
    this.drop();
    this.#texts = lines;
    this.#from = lines.map(() => 0);
    this.#ends = lines.map((line) => line.length);
  }
}
