const MAX_LINES = 1_000;
// What the tail of a display begins with; behind it no block follows.
const TAIL = /^(?:------$|ERROR: |View build details: | ?\u001b\[33m)/;

/** A display goes on behind lines that did not belong there. */
export interface Resumed {
  /** Lines that end the vertex' name: its last end line was one of them, imitated. */
  readonly nameLines: readonly string[];
  /** Lines of somebody else, such as a warning of the client. */
  readonly strays: readonly string[];
}

/**
 * Follows lines that fit nowhere between two blocks, until it is known what they are: the tail of the display, a line of
 * somebody else, or the rest of a name with line breaks in which an imitated end line stood.
 */
export class StrayLines {
  // Since the header of a block that ended with its first line, that line first.
  #sinceEnd: string[] | undefined;
  #strays: string[] = [];
  #maybeMore = false;
  /** The last line was blank: a header may come. */
  afterBlank = false;

  /** A block ended. `text`: its end line where nothing but the header was before it. */
  blockEnded(text: string | undefined): void {
    this.#sinceEnd = text === undefined ? undefined : [text];
    this.#strays = [];
  }

  /** A blank line behind a block. */
  blank(): void {
    if (this.#sinceEnd && this.#sinceEnd.length < MAX_LINES) this.#sinceEnd.push('');
  }

  /** The first line that fits nowhere. */
  begin(text: string): void {
    this.#maybeMore = true;
    this.#strays = [];
    this.add(text);
  }

  add(text: string): void {
    this.afterBlank = text === '';
    if (!this.#maybeMore) return;
    this.#maybeMore = !TAIL.test(text) && this.#strays.length < MAX_LINES;
    this.#strays.push(text);
    this.#sinceEnd?.push(text);
  }

  /** False once the display is surely over. */
  get mayResume(): boolean {
    return this.#maybeMore;
  }

  /** The block of the last vertex goes on: nothing but its name can have been between. */
  resumeBlock(): Resumed {
    return this.#sinceEnd && this.#sinceEnd.length > 1 ? this.#end(this.#sinceEnd, []) : this.#end([], this.#strays);
  }

  /** A header came. */
  resumeDisplay(): Resumed {
    return this.#end([], this.#strays.filter((line) => line !== ''));
  }

  #end(nameLines: readonly string[], strays: readonly string[]): Resumed {
    this.blockEnded(undefined);
    this.#maybeMore = false;
    return { nameLines, strays };
  }
}
