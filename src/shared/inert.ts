// The runner takes workflow commands from every line we write: `::cmd::` at the start of a line, `##[cmd]` anywhere in
// it, and it ends lines at \n, \r\n and a lone \r (actions/runner: ActionCommand.cs, ProcessInvoker.cs). A build's output
// may hold all of these. The visible blank is on purpose: .NET's string comparison may ignore zero-width characters.

/** A line (no line break in it) that no runner takes for a command, and that looks nearly the same. */
export function inertLine(line: string): string {
  return line.replace(/##(?=\[)/g, '# #').replace(/^([\s\u0085]*):(?=:)/, '$1: ');
}

/** A text of several lines, each made inert, with plain line feeds. */
export function inertText(text: string): string {
  return text.split(/\r\n|\n|\r/).map(inertLine).join('\n');
}

// Longer pieces of a line are passed on before its end, so that memory stays bounded.
const longestHeld = 65_536;

/** Makes a stream of bytes inert as it comes, in any chunking; whole lines are passed on at once. */
export class InertStream {
  #decoder = new TextDecoder('utf-8');
  #held = '';
  // whether the line under way has text already, so that what follows is not at its start
  #hasText = false;
  #open = false;
  #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  push(chunk: Uint8Array): void {
    this.#take(this.#decoder.decode(chunk, { stream: true }));
  }

  /** Ends the stream and the line it stands in. */
  end(): void {
    this.#take(this.#decoder.decode());
    if (this.#held !== '' || this.#open) this.#flush(`${this.#held}\n`);
    this.#held = '';
  }

  #take(text: string): void {
    const all = this.#held + text;
    // A \r at the end may be the first half of \r\n.
    const last = Math.max(all.lastIndexOf('\n'), all.lastIndexOf('\r', all.length - 2));
    if (last >= 0) this.#flush(all.slice(0, last + 1));
    this.#held = all.slice(last + 1);
    if (this.#held.length <= longestHeld) return;
    // Keep what could be the first half of a command or of a line break.
    const keep = /[#:\s]*$/.exec(this.#held.slice(-64))?.[0].length ?? 0;
    const piece = this.#held.slice(0, this.#held.length - keep);
    this.#flush(piece);
    this.#held = this.#held.slice(piece.length);
  }

  #flush(text: string): void {
    if (text === '') return;
    const normal = text.replace(/\r\n|\r/g, '\n');
    const start = this.#hasText ? '.' : '';
    const lines = (start + normal).split('\n');
    this.#hasText = /[^\s\u0085]/.test(lines.at(-1) ?? '');
    this.#open = lines.at(-1) !== '';
    this.#write(lines.map(inertLine).join('\n').slice(start.length));
  }
}
