import { Display } from './display.js';
import { DisplayRun } from './display-run.js';
import type { BuildFailure } from './failure.js';
import type { CacheManifest, Pushed } from './facts.js';
import type { TimedLine } from './line-splitter.js';
import { readRun } from './read-run.js';
import type { InternalVertex, Step } from './step.js';
import type { LintWarning } from './tail.js';

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
}

const MAX_SAMPLES = 20;
const SAMPLE_CHARS = 200;

/**
 * Reads the plain output of one `docker buildx bake` or `build` (--progress=plain, buildx 0.11 and newer) line by line.
 * Never throws, whatever the text; holds a bounded part of it.
 */
export class BuildLogReader {
  readonly #display = new Display();
  readonly #runs: DisplayRun[] = [];
  readonly #targets: readonly string[];
  #unread = 0;
  readonly #samples: string[] = [];

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
        this.#runs.push(new DisplayRun(this.#display.number, event.text));
        return;
      case 'unread':
      case 'before':
        return this.#keepUnread(event.text);
      case 'after':
        return this.#run().tail(event.text);
      default:
        return this.#run().take(event, line.text, line.atMs);
    }
  }

  /** The log as it stands; may be called while the build is still going on. */
  end(_atMs: number): BuildLog {
    const logs = this.#runs.map((run) => readRun(run, this.#targets));
    const last = logs.at(-1);
    return {
      steps: logs.flatMap((log) => log.steps),
      internals: logs.flatMap((log) => log.internals),
      ...(last?.failure && { failure: last.failure }),
      ...(last?.tail.finalError !== undefined && { finalError: last.tail.finalError }),
      lintWarnings: logs.flatMap((log) => log.lintWarnings),
      pushed: logs.flatMap((log) => log.pushed),
      cacheManifests: logs.flatMap((log) => log.cacheManifests),
      missingCaches: logs.flatMap((log) => log.missingCaches),
      ...builderOf(this.#runs.at(-1)?.builder),
      details: last?.tail.details ?? [],
      unread: { count: this.#unread, samples: [...this.#samples] },
      notes: logs.flatMap((log) => log.notes)
    };
  }

  #run(): DisplayRun {
    const current = this.#runs.at(-1);
    if (current) return current;
    const first = new DisplayRun(Math.max(1, this.#display.number), undefined);
    this.#runs.push(first);
    return first;
  }

  #keepUnread(text: string): void {
    this.#unread++;
    if (this.#samples.length < MAX_SAMPLES) this.#samples.push(Buffer.from(text.slice(0, SAMPLE_CHARS)).toString());
  }
}

function builderOf(text: string | undefined): Pick<BuildLog, 'builderLine'> {
  const match = /^building with "(.*)" instance using (\S+) driver$/.exec(text ?? '');
  return match ? { builderLine: { name: match[1] ?? '', driver: match[2] ?? '' } } : {};
}
