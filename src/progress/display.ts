import { AfterDisplay } from './after-display.js';
import { parseBlockLine, parseEndLine } from './block-line.js';
import { BrokenNames } from './broken-names.js';
import type { LineEvent, LogEvent, VertexEvent } from './line-event.js';
import { readLogStamp } from './log-stamp.js';
import { StrayLines } from './stray-lines.js';

// start: nothing yet. gap: after a blank, a header may come. named: right after a header. open: its block goes on.
// closed: after an end line or `#N ...`. failed: closed by ERROR, whose text may go on. after: the display is over.
type State = 'start' | 'gap' | 'named' | 'open' | 'closed' | 'failed' | 'after';

const INSIDE = /^#\d+ (?:-?\d+\.\d{1,3} |DONE|CACHED$|CANCELED$|ERROR: |WARN: |\.\.\.$)/;
const NO_BLOCK = '\n';
const BUILDER = /^#0 (building with .*)$/s;

/**
 * Follows BuildKit's plain printer line by line. What a line is follows from the lines before it, never from its text
 * alone, because names, errors and build output can hold lines that look like progress: a header comes only after a
 * blank line outside a block, a new number is the highest plus one, lines of a block begin with its own number, and
 * output of a build always has a time stamp in front (util/progress/progressui/printer.go).
 */
export class Display {
  /** Counts from 1; a second one begins when the printer starts anew, with numbers from 1. 0: nothing printed yet. */
  number = 0;
  #state: State = 'start';
  #current = 0;
  #prefix = NO_BLOCK;
  #highest = 0;
  // Blank lines since the last block, where it ended with an error, whose text can hold blank lines too.
  #blanksInError = 0;
  #carriageReturns = false;
  #names = new BrokenNames();
  #after = new AfterDisplay(this.#names);
  #strays = new StrayLines();
  // Most lines are log lines: they share one event, good until the next line.
  readonly #log = { kind: 'log' as const, n: 0, seconds: 0, textAt: 0, endAt: 0 };

  /** What the next line is. A log event is good until the next call. */
  next(line: string): LineEvent {
    if (this.#state === 'open' || this.#state === 'named') {
      if (this.#isLog(line, 0, line.length)) return this.#log;
      return this.#inBlock(this.#own(line));
    }
    const text = this.#own(line);
    if (text === '') return this.#blank();
    switch (this.#state) {
      case 'start':
        // A log whose beginning is missing may begin inside a block.
        return this.#builder(text) ?? (INSIDE.test(text) ? undefined : this.#header(text)) ?? { kind: 'before', text };
      case 'gap':
        return this.#inGap(text);
      case 'closed':
        return this.#builder(text) ?? this.#resumeBlock(text) ?? this.#leave(text);
      case 'failed':
        return text === '------' ? this.#leave(text) : { kind: 'error-line', n: this.#current, text };
      case 'after':
        return (
          this.#resume(text) ?? (this.#after.mayBegin(text) ? this.#builder(text) : undefined) ?? this.#stray(text)
        );
    }
  }

  /** The log event of a line from `from` to `end` of a text, if it is one; else the line is to be given to `next`. */
  logAt(text: string, from: number, end: number): LogEvent | undefined {
    return (this.#state === 'open' || this.#state === 'named') && this.#isLog(text, from, end) ? this.#log : undefined;
  }

  #isLog(text: string, from: number, end: number): boolean {
    const prefix = this.#prefix;
    for (let at = 0; at < prefix.length; at++) {
      if (text.charCodeAt(from + at) !== prefix.charCodeAt(at)) return false;
    }
    if (!readLogStamp(text, from + prefix.length, this.#log)) return false;
    this.#log.endAt = end;
    this.#state = 'open';
    return true;
  }

  // A log that went through a terminal has \r\n at the end of the printer's own lines.
  #own(line: string): string {
    return this.#carriageReturns && line.endsWith('\r') ? line.slice(0, -1) : line;
  }

  #blank(): LineEvent {
    if (this.#state === 'after') {
      this.#after.mayBegin('');
      return this.#stray('');
    }
    if (this.#state === 'failed' || this.#blanksInError > 0) this.#blanksInError++;
    else this.#strays.blank();
    if (this.#state === 'closed' || this.#state === 'failed') this.#state = 'gap';
    return { kind: 'blank' };
  }

  #inGap(text: string): LineEvent {
    const blanks = this.#blanksInError;
    if (blanks === 0) {
      return this.#builder(text) ?? this.#resumeLog(text) ?? this.#header(text) ?? this.#leave(text);
    }
    const header = this.#header(text);
    this.#blanksInError = 0;
    if (header) return header;
    if (text === '------') return this.#leave(text);
    this.#state = 'failed';
    return { kind: 'error-line', n: this.#current, text: '\n'.repeat(blanks) + text };
  }

  #builder(text: string): LineEvent | undefined {
    const match = BUILDER.exec(text);
    if (!match) return undefined;
    this.#carriageReturns = text.endsWith('\r');
    this.number++;
    this.#highest = 0;
    this.#names = new BrokenNames();
    this.#after = new AfterDisplay(this.#names);
    this.#strays = new StrayLines();
    this.#prefix = NO_BLOCK;
    this.#blanksInError = 0;
    this.#state = 'gap';
    return { kind: 'builder', text: this.#own(match[1] ?? '') };
  }

  #header(text: string): VertexEvent | undefined {
    const nameAt = text.indexOf(' ') + 1;
    const n = text.startsWith('#') && nameAt > 2 && nameAt < text.length ? numberIn(text.slice(1, nameAt - 1)) : 0;
    if (n < 1 || (this.#highest > 0 && n > this.#highest + 1)) return undefined;
    const end = n <= this.#highest ? parseEndLine(text.slice(nameAt)) : undefined;
    if (end) return this.#blanksInError > 0 ? undefined : { ...end, n };
    if (this.number === 0) {
      this.number = 1;
      this.#carriageReturns = text.endsWith('\r');
    }
    this.#highest = Math.max(this.#highest, n);
    this.#current = n;
    this.#log.n = n;
    // Made from the number, tens of thousands of them would stay in the engine's cache.
    this.#prefix = text.slice(0, nameAt);
    this.#state = 'named';
    const name = this.#own(text.slice(nameAt));
    this.#names.header(name);
    return { kind: 'header', n, name };
  }

  #inBlock(text: string): LineEvent {
    const n = this.#current;
    if (!text.startsWith(this.#prefix)) {
      if (this.#state === 'named') {
        this.#names.nameLine(text);
        return { kind: 'name-line', n, text };
      }
      if (text === '') return { kind: 'blank' };
      return this.#builder(text) ?? (/^(------$|ERROR: )/.test(text) ? this.#leave(text) : { kind: 'unread', text });
    }
    const line = parseBlockLine(text.slice(this.#prefix.length));
    if (!line) return { kind: 'unread', text };
    const atOnce = this.#state === 'named';
    this.#state = 'open';
    if (line.kind === 'switch') this.#state = 'closed';
    if (line.kind === 'end') this.#state = line.outcome === 'failed' ? 'failed' : 'closed';
    if (this.#state === 'closed') this.#strays.blockEnded(atOnce ? text : undefined);
    return { ...line, n };
  }

  #leave(text: string): LineEvent {
    this.#state = 'after';
    this.#after.mayBegin(text);
    this.#strays.begin(text);
    return { kind: 'after', text };
  }

  #stray(text: string): LineEvent {
    this.#strays.add(text);
    return { kind: 'after', text };
  }

  // The display goes on where a line of the last vertex comes, or a header behind a blank line.
  #resume(text: string): LineEvent | undefined {
    if (!this.#strays.mayResume) return undefined;
    const block = this.#resumeBlock(text);
    if (block || !this.#strays.afterBlank) return block;
    const header = this.#header(text);
    return header && { ...header, resumed: this.#strays.resumeDisplay() };
  }

  #resumeLog(text: string): LineEvent | undefined {
    return this.#isLog(text, 0, text.length) ? this.#resumeBlock(text) : undefined;
  }

  #resumeBlock(text: string): LineEvent | undefined {
    if (!text.startsWith(this.#prefix)) return undefined;
    const resumed = this.#strays.resumeBlock();
    for (const line of resumed.nameLines) this.#names.nameLine(line);
    this.#state = 'open';
    const event = this.#isLog(text, 0, text.length) ? { ...this.#log } : this.#inBlock(text);
    return 'n' in event ? { ...event, resumed } : event;
  }
}

const numberIn = (digits: string) => (/^[1-9]\d*$/.test(digits) ? Number(digits) : 0);
