import type { EndOutcome, Status } from './block-line.js';
import { OutputLines } from './output-lines.js';

const MAX_STATUSES = 500;
const MAX_NAMES = 20;
const MAX_NAME_CHARS = 16_384;
const MAX_ERROR_CHARS = 8_192;
const MAX_WARNINGS = 200;

/** All that the display has said of one vertex. Times are ms since bake's process start, as lines arrived. */
export class Vertex {
  readonly n: number;
  readonly display: number;
  /** Every name it was shown under, oldest first: only the target in front of it changes. */
  readonly names: string[] = [];
  readonly ends: { readonly outcome: EndOutcome; readonly ms?: number }[] = [];
  readonly statuses = new Map<string, Status>();
  readonly warnings: string[] = [];
  readonly output = new OutputLines();
  /** Log lines ever printed. */
  logLines = 0;
  error: string | undefined;
  firstSeenMs: number;
  /** Least of (arrival - stamp) over its log lines. */
  firstLogMs = Infinity;
  lastEndMs: number | undefined;
  /** A line break in its name: what the name looks like is up to whoever wrote it. */
  nameBroken = false;

  #readingName = '';

  constructor(n: number, display: number, atMs: number) {
    this.n = n;
    this.display = display;
    this.firstSeenMs = atMs;
  }

  get name(): string {
    return this.names.at(-1) ?? '';
  }

  header(name: string): void {
    this.#readingName = copied(name.slice(0, MAX_NAME_CHARS));
    this.#rename(undefined);
    this.output.redraw();
  }

  nameLine(text: string): void {
    const before = this.#readingName;
    this.#readingName = `${before}\n${copied(text)}`.slice(0, MAX_NAME_CHARS);
    this.nameBroken = true;
    this.#rename(before);
  }

  log(line: string, textAt: number, seconds: number, atMs: number): void {
    this.logLines++;
    this.firstLogMs = Math.min(this.firstLogMs, atMs - seconds * 1000);
    this.output.add(line, textAt, seconds);
  }

  status(status: Status): void {
    if (this.statuses.size >= MAX_STATUSES && !this.statuses.has(status.id)) return;
    // `pushing layers` is one id for all tags: a later one that had nothing to push does not hide the first.
    const longest = Math.max(status.ms ?? 0, this.statuses.get(status.id)?.ms ?? 0);
    this.statuses.set(copied(status.id), { ...status, id: copied(status.id), ...(longest > 0 && { ms: longest }) });
  }

  warn(text: string): void {
    if (this.warnings.length < MAX_WARNINGS) this.warnings.push(copied(text));
  }

  end(outcome: EndOutcome, ms: number | undefined, message: string | undefined, atMs: number): void {
    if (this.ends.length >= MAX_NAMES) this.ends.splice(1, 1);
    this.ends.push(ms === undefined ? { outcome } : { outcome, ms });
    this.lastEndMs = atMs;
    if (message !== undefined) this.error = copied(message.slice(0, MAX_ERROR_CHARS));
  }

  errorLine(text: string): void {
    this.error = `${this.error ?? ''}\n${copied(text)}`.slice(0, MAX_ERROR_CHARS);
  }

  // The name being read replaces its own shorter beginning; one that was shown before is moved to the end.
  #rename(before: string | undefined): void {
    if (before !== undefined && this.names.at(-1) === before) this.names.pop();
    const known = this.names.indexOf(this.#readingName);
    if (known >= 0) this.names.splice(known, 1);
    if (this.names.length >= MAX_NAMES) this.names.splice(1, 1);
    this.names.push(this.#readingName);
  }
}

// Lines are slices of a chunk of the log; what is kept must not keep the chunk.
function copied(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
