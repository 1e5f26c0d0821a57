const MAX_NAMES = 100;
const MAX_LINES = 1_000;

/**
 * Vertex names with line breaks, as their headers printed them. A name can hold anything, also what ends an error block
 * or begins a display, so where it is printed once more its lines must be known.
 */
export class BrokenNames {
  readonly #names: string[][] = [];
  // The name being read: its first line, and all of them as soon as there is a second.
  #first = '';
  #reading: string[] | undefined;

  header(name: string): void {
    this.#first = name;
    this.#reading = undefined;
  }

  nameLine(text: string): void {
    if (!this.#reading) {
      this.#reading = [copied(withoutBracket(this.#first))];
      if (this.#names.length < MAX_NAMES) this.#names.push(this.#reading);
    }
    if (this.#reading.length <= MAX_LINES) this.#reading.push(copied(text));
  }

  /** How many lines follow the first line ` > NAME` of an error block before the name ends. The target may differ. */
  linesAfter(heading: string): number {
    const first = withoutBracket(heading.slice(' > '.length));
    const lengths = this.#names.filter((name) => name[0] === first).map((name) => name.length - 1);
    return Math.max(0, ...lengths);
  }
}

function withoutBracket(name: string): string {
  return name.replace(/^\[[^\]]*\] /, '');
}

// A slice would keep its whole chunk.
function copied(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
