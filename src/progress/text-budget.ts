/** How much text of a log is kept: names, errors, statuses, warnings. What is beyond is cut short, not refused. */
export class TextBudget {
  #charsLeft: number;

  constructor(chars: number) {
    this.#charsLeft = chars;
  }

  /** A copy of at most `most` characters; of a few when there is no room left. A slice would keep its whole chunk. */
  keep(text: string, most: number): string {
    const room = Math.max(SHORT, Math.min(most, this.#charsLeft));
    const kept = text.length > room ? text.slice(0, room) : text;
    this.#charsLeft -= kept.length;
    return Buffer.from(kept, 'utf8').toString('utf8');
  }

  get spent(): boolean {
    return this.#charsLeft <= 0;
  }
}

const SHORT = 120;
