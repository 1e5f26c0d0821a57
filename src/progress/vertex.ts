import type { EndOutcome, Status } from './block-line.js';
import type { LogEvent } from './line-event.js';
import { OutputLines } from './output-lines.js';
import type { TextBudget } from './text-budget.js';

const MAX_STATUSES = 500;
const MAX_NAMES = 20;
const MAX_ENDS = 20;
const MAX_NAME_CHARS = 16_384;
const MAX_ERROR_CHARS = 8_192;
const MAX_WARNINGS = 200;
const MAX_STATUS_CHARS = 1_000;

const NONE: ReadonlyMap<string, Status> = new Map();

export interface End {
  readonly outcome: EndOutcome;
  readonly ms?: number;
}

/** All that a display has said of one vertex. Times are ms since bake's process start, as lines arrived. */
export class Vertex {
  readonly n: number;
  readonly display: number;
  /** Every name it was shown under, oldest first: only the target in front of it changes. */
  readonly names: string[] = [];
  readonly ends: End[] = [];
  // Most vertices have none, and there may be thousands.
  #statuses: Map<string, Status> | undefined;
  readonly warnings: string[] = [];
  readonly output = new OutputLines();
  /** Log lines ever printed. */
  logLines = 0;
  error: string | undefined;
  readonly firstSeenMs: number;
  /** Least of (arrival - stamp) over its log lines. */
  firstLogMs = Infinity;
  lastEndMs: number | undefined;
  /** Its block is being printed or was left unfinished. */
  open = true;

  #keepsName = true;
  readonly #budget: TextBudget;

  constructor(n: number, display: number, atMs: number, budget: TextBudget) {
    this.n = n;
    this.display = display;
    this.firstSeenMs = atMs;
    this.#budget = budget;
  }

  get statuses(): ReadonlyMap<string, Status> {
    return this.#statuses ?? NONE;
  }

  get name(): string {
    return this.names.at(-1) ?? '';
  }

  header(name: string): void {
    this.open = true;
    const known = this.names.indexOf(name);
    this.#keepsName = known >= 0 || this.names.length < MAX_NAMES;
    if (known >= 0 && known < this.names.length - 1) this.names.push(...this.names.splice(known, 1));
    if (known < 0 && this.#keepsName) this.names.push(this.#budget.keep(name, MAX_NAME_CHARS));
    this.output.redraw();
  }

  // The name being read grows; if it is one that was shown before, that goes.
  nameLine(text: string): void {
    if (!this.#keepsName) return;
    const begun = this.names.pop() ?? '';
    const room = MAX_NAME_CHARS - begun.length - 1;
    const name = room > 0 ? `${begun}\n${this.#budget.keep(text, room)}` : begun;
    const known = this.names.indexOf(name);
    if (known >= 0) this.names.splice(known, 1);
    this.names.push(name);
  }

  /** `text` holds the line, maybe among others. */
  log(text: string, event: LogEvent, atMs: number): void {
    this.logLines++;
    const startMs = atMs - event.seconds * 1000;
    if (startMs < this.firstLogMs) this.firstLogMs = startMs;
    this.output.add(text, event);
  }

  status(status: Status): void {
    const before = this.statuses.get(status.id);
    if (!before && (this.statuses.size >= MAX_STATUSES || this.#budget.spent)) return;
    const id = before?.id ?? this.#budget.keep(status.id, MAX_STATUS_CHARS);
    // `pushing layers` is one id for all tags: a later one that had nothing to push does not hide the first.
    const longest = Math.max(status.ms ?? 0, before?.ms ?? 0);
    this.#statuses ??= new Map();
    this.#statuses.set(id, { ...status, id, ...(longest > 0 && { ms: longest }) });
  }

  warn(text: string): void {
    if (this.warnings.length < MAX_WARNINGS && !this.#budget.spent)
      this.warnings.push(this.#budget.keep(text, MAX_STATUS_CHARS));
  }

  end(outcome: EndOutcome, ms: number | undefined, message: string | undefined, atMs: number): void {
    this.open = false;
    if (this.ends.length >= MAX_ENDS) this.ends.splice(1, 1);
    this.ends.push(ms === undefined ? { outcome } : { outcome, ms });
    this.lastEndMs = atMs;
    if (message !== undefined) this.error = this.#budget.keep(message, MAX_ERROR_CHARS);
  }

  /** What was taken for its end, or for the printer going elsewhere, and all since, were lines of its name. */
  takeBackEnd(nameLines: readonly string[]): void {
    if (!this.open) this.ends.pop();
    this.open = true;
    this.lastEndMs = undefined;
    for (const line of nameLines) this.nameLine(line);
  }

  errorLine(text: string): void {
    const error = this.error ?? '';
    const room = MAX_ERROR_CHARS - error.length - 1;
    if (room > 0) this.error = `${error}\n${this.#budget.keep(text, room)}`;
  }
}
