import { isGivenOut } from './given-out.js';
import type { AwaitedExports } from '../plan/let-go.js';
import { joinAttempts } from './attempts.js';
import type { Attempt } from './attempts.js';
import { Display } from './display.js';
import { Budgets, DisplayRun } from './display-run.js';
import type { BuildFailure } from './failure.js';
import type { CacheManifest, Exported, ImageConfig, Pushed } from './facts.js';
import type { VertexEvent } from './line-event.js';
import type { LineTaker, TimedLine } from './line-splitter.js';
import { readRuns } from './read-runs.js';
import type { InternalVertex, Step } from './step.js';
import type { LintWarning } from './tail.js';

export type { Attempt } from './attempts.js';
export type { BuildFailure } from './failure.js';
export type { CacheManifest, Pushed } from './facts.js';
export type { InternalVertex, Outcome, Step } from './step.js';
export type { Excerpt, LintWarning } from './tail.js';
export type { OverheadKind } from './vertex-kind.js';

/** What a plain log says. Times are ms since bake's process start. */
export interface BuildLog {
  /** In the order of their numbers. */
  readonly steps: readonly Step[];
  readonly internals: readonly InternalVertex[];
  readonly failure?: BuildFailure;
  /** The text after the last `ERROR: `. */
  readonly finalError?: string;
  /** Each once. */
  readonly lintWarnings: readonly LintWarning[];
  readonly pushed: readonly Pushed[];
  readonly exported: readonly Exported[];
  readonly configs: readonly ImageConfig[];
  readonly cacheManifests: readonly CacheManifest[];
  /** Refs whose cache import found nothing. */
  readonly missingCaches: readonly string[];
  readonly builderLine?: { readonly name: string; readonly driver: string };
  /** `View build details` links, without a target where one is built. */
  readonly details: readonly { readonly target?: string; readonly url: string }[];
  /** Lines that fit nowhere in the printer's grammar; samples are cut. */
  readonly unread: { readonly count: number; readonly samples: readonly string[] };
  /** What to know about the reading itself, in words. */
  readonly notes: readonly string[];
  /** Targets whose record at the builder was read; what is theirs is exact. */
  readonly exactTargets?: readonly string[];
  /** The tries, where there were several; all else is that of the last, with the steps that survived from earlier ones. */
  readonly attempts?: readonly Attempt[];
}

const MAX_SAMPLES = 20;
const SAMPLE_CHARS = 200;
const MAX_RUNS = 50;

/**
 * Reads the plain output of one `docker buildx bake` or `build` (--progress=plain, buildx 0.11 and newer) line by line.
 * Never throws, whatever the text; holds a bounded part of it.
 */
export class BuildLogReader implements LineTaker {
  readonly #display = new Display();
  readonly #runs: DisplayRun[] = [];
  #current: DisplayRun | undefined;
  readonly #targets: readonly string[];
  #unread = 0;
  readonly #samples: string[] = [];
  readonly #budgets = new Budgets();

  /** `targets`: names of all bake targets of the resolved definition; they decide what a bracket's words are. */
  constructor(options: { readonly targets: readonly string[] }) {
    this.#targets = options.targets;
  }

  push(line: TimedLine): void {
    const event = this.#display.next(line.text);
    switch (event.kind) {
      case 'blank':
        return;
      case 'builder':
        this.#begin(event.text, line.atMs);
        return;
      case 'unread':
      case 'before':
        return this.#keepUnread(event.text);
      case 'after':
        return this.#run(line.atMs).tail.push(event.text);
      default:
        if (event.resumed) this.#resume(event, line.atMs);
        return this.#run(line.atMs).take(event, line.text, line.atMs);
    }
  }

  /** Takes a line of a step's output, `text` from `from` to `end`; false for any other line, which is to be pushed. */
  takeFrom(text: string, from: number, end: number, atMs: number): boolean {
    const event = this.#display.logAt(text, from, end);
    if (!event) return false;
    this.#run(atMs).log(text, event, atMs);
    return true;
  }

  /** The log as it stands; may be called while the build is still going on, too. */
  end(atMs: number): BuildLog {
    const unread = { count: this.#unread, samples: [...this.#samples] };
    const tries = attemptsOf(this.#runs).map((runs) => ({
      log: { ...readRuns(runs, this.#targets, atMs), unread },
      startMs: 0
    }));
    const joined = joinAttempts(tries) ?? { ...readRuns([], this.#targets, atMs), unread };
    return { ...joined, unread };
  }

  /** Whether all that is awaited is given out, as far as the log is read; the cache's export is not waited for. */
  isGivenOut(awaited: ReadonlyMap<string, AwaitedExports>): boolean {
    return isGivenOut(this.#runs.at(-1)?.exports ?? new Set(), awaited);
  }

  #resume({ n, resumed }: VertexEvent, atMs: number): void {
    this.#run(atMs).resume(n, resumed?.nameLines ?? []);
    resumed?.strays.forEach((line) => this.#keepUnread(line));
  }

  #run(atMs: number): DisplayRun {
    return this.#current ?? this.#begin(undefined, atMs);
  }

  #begin(builder: string | undefined, atMs: number): DisplayRun {
    const run = new DisplayRun(Math.max(1, this.#display.number), builder, atMs, this.#budgets);
    if (this.#runs.length >= MAX_RUNS) this.#runs.splice(1, 1)[0]?.forget();
    this.#runs.push(run);
    this.#current = run;
    return run;
  }

  #keepUnread(text: string): void {
    this.#unread++;
    if (this.#samples.length < MAX_SAMPLES) this.#samples.push(Buffer.from(text.slice(0, SAMPLE_CHARS)).toString());
  }
}

// A display belongs to another try when the one before got as far as building, or ended with an error.
function attemptsOf(runs: readonly DisplayRun[]): DisplayRun[][] {
  const attempts: DisplayRun[][] = [];
  let before: DisplayRun | undefined;
  for (const run of runs) {
    const last = attempts.at(-1);
    if (last && before && !before.hasBegunBuilding()) last.push(run);
    else attempts.push([run]);
    before = run;
  }
  return attempts;
}
