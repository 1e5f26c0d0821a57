/** One line of bake's output. `atMs`: ms since bake's process started, when the chunk with the line's last byte arrived. */
export interface TimedLine {
  readonly atMs: number;
  /** The line without its line feed, UTF-8 decoded (bad bytes become U+FFFD); a carriage return stays. */
  readonly text: string;
  /** Bytes cut from the end because the line is longer than {@link MAX_LINE_BYTES}; 0 for nearly every line. */
  readonly clippedBytes: number;
}

/** Takes lines as they come. */
export interface LineTaker {
  push(line: TimedLine): void;
  /**
   * Offers a line before it is cut out: `text` from `from` to `end`, among others. False: it wants it pushed. Most lines of
   * a log are a step's output, of which the last ones are kept; cutting out each takes longer than all else.
   */
  takeFrom?(text: string, from: number, end: number, atMs: number): boolean;
}

/** Longer lines are cut here: no line of BuildKit's own is near it, and a build may print one line of any length. */
export const MAX_LINE_BYTES = 32 * 1024;

// A UTF-16 unit stands for at most 3 bytes, so a text no longer than this cannot have been clipped.
const SURELY_WHOLE_CHARS = Math.floor(MAX_LINE_BYTES / 3);
const LINE_FEED = 0x0a;

/**
 * Cuts a stream of bytes at line feeds, the only line ends BuildKit writes. The lines do not depend on how the bytes
 * were chunked. Holds at most one clipped line.
 */
export class LineSplitter {
  readonly #taker: LineTaker;
  // The line that is not whole yet.
  readonly #tail = Buffer.allocUnsafeSlow(MAX_LINE_BYTES);
  #keptBytes = 0;
  #droppedBytes = 0;

  constructor(taker: LineTaker | ((line: TimedLine) => void)) {
    this.#taker = typeof taker === 'function' ? { push: taker } : taker;
  }

  /** Takes the next bytes. The chunk may be reused by the caller afterwards. */
  push(chunk: Uint8Array, atMs: number): void {
    let bytes = bufferOf(chunk);
    if (this.#hasTail()) {
      const end = bytes.indexOf(LINE_FEED);
      this.#keep(end < 0 ? bytes : bytes.subarray(0, end));
      if (end < 0) return;
      this.#endTail(atMs);
      bytes = bytes.subarray(end + 1);
    }
    const last = bytes.lastIndexOf(LINE_FEED);
    if (last >= 0) this.#lines(bytes.subarray(0, last), atMs);
    if (last + 1 < bytes.length) this.#keep(bytes.subarray(last + 1));
  }

  /** Gives out a last line that has no line feed. */
  end(atMs: number): void {
    if (this.#hasTail()) this.#endTail(atMs);
  }

  #hasTail(): boolean {
    return this.#keptBytes + this.#droppedBytes > 0;
  }

  // Decoding the whole block at once is several times faster than line by line, and gives the same text: no byte
  // sequence, however broken, swallows a line feed.
  #lines(bytes: Buffer, atMs: number): void {
    const text = bytes.toString('utf8');
    const taker = this.#taker;
    let from = 0;
    for (let count = 0; ; count++) {
      const lineFeed = text.indexOf('\n', from);
      const end = lineFeed < 0 ? text.length : lineFeed;
      if (end - from > SURELY_WHOLE_CHARS) return this.#longLines(bytes, count, atMs);
      if (taker.takeFrom?.(text, from, end, atMs) !== true)
        taker.push({ atMs, text: text.slice(from, end), clippedBytes: 0 });
      if (lineFeed < 0) return;
      from = end + 1;
    }
  }

  // The same with every line measured in bytes; `skip` lines were given out already.
  #longLines(bytes: Buffer, skip: number, atMs: number): void {
    let from = 0;
    for (let count = 0; ; count++) {
      const end = bytes.indexOf(LINE_FEED, from);
      const line = bytes.subarray(from, end < 0 ? bytes.length : end);
      if (count >= skip) {
        const kept = line.subarray(0, MAX_LINE_BYTES);
        this.#taker.push({ atMs, text: textOf(kept, line.length), clippedBytes: line.length - kept.length });
      }
      if (end < 0) return;
      from = end + 1;
    }
  }

  #keep(bytes: Buffer): void {
    const room = Math.min(bytes.length, MAX_LINE_BYTES - this.#keptBytes);
    if (room > 0) bytes.copy(this.#tail, this.#keptBytes, 0, room);
    this.#keptBytes += room;
    this.#droppedBytes += bytes.length - room;
  }

  #endTail(atMs: number): void {
    const text = textOf(this.#tail.subarray(0, this.#keptBytes), this.#keptBytes + this.#droppedBytes);
    const clippedBytes = this.#droppedBytes;
    this.#keptBytes = 0;
    this.#droppedBytes = 0;
    this.#taker.push({ atMs, text, clippedBytes });
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

// A cut inside a character leaves its first bytes, which decode to U+FFFD: the same for every chunking.
function textOf(kept: Buffer, lineBytes: number): string {
  const text = kept.toString('utf8');
  return lineBytes > kept.length ? text.replace(/\uFFFD+$/, '') : text;
}
