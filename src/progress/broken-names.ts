const MAX_NAMES = 100;
const MAX_LINES = 1_000;

/**
 * Vertex names with line breaks, as their headers printed them. A name can hold anything, also what ends an error block
 * or begins a display, so where it is printed once more its lines must be known.
 */
export class BrokenNames {
  readonly #names: string[][] = [];
  #reading: string[] | undefined;

  header(name: string): void {
    this.#reading = [withoutBracket(name)];
  }

  nameLine(text: string): void {
    const reading = this.#reading;
    if (!reading || reading.length > MAX_LINES) return;
    reading.push(copied(text));
    if (reading.length === 2 && this.#names.length < MAX_NAMES) this.#names.push(reading);
  }

  /** How many lines follow the first line ` > NAME` of an error block before the name ends. The target may differ. */
  linesAfter(heading: string): number {
    const first = withoutBracket(heading.slice(' > '.length));
    const lengths = this.#names.filter((name) => name[0] === first).map((name) => name.length - 1);
    return Math.max(0, ...lengths);
  }
}

function withoutBracket(name: string): string {
  return copied(name.replace(/^\[[^\]]*\] /, ''));
}

function copied(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
