import type { BrokenNames } from './broken-names.js';

/**
 * Follows what is printed behind the last block, as far as it takes to know whether another display may begin: not
 * inside an error block, whose heading is a name and may hold any lines, and behind an error block only after the final
 * error, when the build is tried again.
 */
export class AfterDisplay {
  readonly #names: BrokenNames;
  #inBlock = false;
  #atHeading = false;
  #headingLines = 0;
  #failed = false;

  constructor(names: BrokenNames) {
    this.#names = names;
  }

  /** Takes the next line; false where it can be no first line of a display. */
  mayBegin(text: string): boolean {
    if (this.#headingLines > 0) {
      this.#headingLines--;
      return false;
    }
    const atHeading = this.#atHeading;
    this.#atHeading = false;
    if (text === '------') {
      this.#inBlock = !this.#inBlock;
      this.#atHeading = this.#inBlock;
      this.#failed ||= this.#inBlock;
    } else if (atHeading) this.#headingLines = this.#names.linesAfter(text.replace(/:$/, ''));
    else if (!this.#inBlock && text.startsWith('ERROR: ')) this.#failed = false;
    return !this.#inBlock && !this.#failed;
  }
}
