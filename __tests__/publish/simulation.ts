import type { SectionEntries } from '../../src/baseline/section-entries.js';
import type { JobSection } from '../../src/report/job-section.js';
import type { Comment, CommentClient } from '../../src/publish/github-client.js';
import { registerSection } from '../../src/publish/shared-register.js';
import { saveSections } from '../../src/publish/sticky-comment.js';
import type { Clock, CommentText } from '../../src/publish/sticky-comment.js';
import { makeJobSection } from '../report/sections.js';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A time that stands still while anybody runs, and then jumps to the next thing that is due. */
export class Timeline {
  now = 0;
  #due: { readonly at: number; readonly order: number; readonly wake: () => void }[] = [];
  #order = 0;
  #running = 0;

  /** Ends after so many ms. Whoever waits here does nothing else meanwhile. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const entry = { at: this.now + Math.max(0, ms), order: this.#order++, wake: resolve };
      let index = this.#due.length;
      while (index > 0 && isLater(this.#due[index - 1], entry)) index--;
      this.#due.splice(index, 0, entry);
      this.#running--;
    });
  }

  /** Lets several things happen from now on, until all have ended. */
  async run(actors: readonly (() => Promise<void>)[]): Promise<void> {
    this.#running = actors.length;
    const ends = actors.map((actor) => actor().finally(() => this.#running--));
    for (;;) {
      while (this.#running > 0) await undefined;
      const next = this.#due.shift();
      if (next === undefined) break;
      this.now = next.at;
      this.#running++;
      next.wake();
    }
    await Promise.all(ends);
  }
}

const isLater = (a: { at: number; order: number } | undefined, b: { at: number; order: number }) => a !== undefined && (a.at > b.at || (a.at === b.at && a.order > b.order));

export interface World {
  readonly jobs: number;
  /** all jobs end within so many ms */
  readonly spreadMs: number;
  /** a comment of an older run is there already */
  readonly before: boolean;
  /** time of a call in ms, of a number from 0 to 1 */
  latency(random: number): number;
  /** clocks of machines differ by up to so much, in ms */
  readonly skewMs: number;
  /** share of calls that fail with 502, half of them after they took effect */
  readonly failing: number;
  readonly text: CommentText;
  /** jobs leave their sections for each other, and one of each group writes */
  readonly registers?: boolean;
  readonly attempt?: number;
  /** jobs that never come to their post phase, or that do not run in this attempt */
  missing?(index: number): boolean;
}

export interface Outcome {
  /** sections that are not in the comment that readers see */
  readonly lost: number;
  readonly comments: number;
  readonly sections: readonly JobSection[];
  readonly calls: readonly number[];
  readonly writes: number;
  /** ms that each job took */
  readonly times: readonly number[];
  readonly problems: readonly unknown[];
  /** entries that were made for each other, and look-ups of them */
  readonly entries: number;
  readonly lookups: number;
  /** jobs that wrote */
  readonly writers: number;
}

/** The section of a job of the simulated matrix. Its figures tell it from all others. */
export function sectionOf(index: number, jobs: number, runId = 2, attempt = 1): JobSection {
  return makeJobSection({ attempt, key: index.toString(16).padStart(16, '0'), job: 'build', matrix: `n: ${index}`, jobs, runId, stepsTotal: 1000 + index, stepsCached: index, targetsTotal: 1, imagesPushed: 1, durationMs: 100 * index });
}

/** One interleaving: jobs of a matrix that save their sections with our code, against a server whose answers take their time. */
export async function interleave(seed: number, world: World): Promise<Outcome> {
  const random = seeded(seed);
  const timeline = new Timeline();
  const comments: Comment[] = [];
  const epoch = Math.floor(random() * 1e9);
  let lastId = 0;
  const store = (body: string): Comment => {
    const comment = { id: ++lastId, body, author: 'github-actions[bot]', url: '', createdMs: epoch + timeline.now };
    comments.push(comment);
    return comment;
  };
  if (world.before) store(world.text.write(Array.from({ length: world.jobs }, (_, index) => sectionOf(index, world.jobs, 1))).body);
  const calls = Array.from({ length: world.jobs }, () => 0);
  let writes = 0;
  const clientOf = (job: number): CommentClient => {
    /** The effect happens at some moment between request and answer. */
    const call = async <T>(effect: () => T, isWrite = false): Promise<T> => {
      calls[job] = (calls[job] ?? 0) + 1;
      if (isWrite) writes++;
      const latency = world.latency(random());
      const before = latency * random();
      await timeline.wait(before);
      const fails = random() < world.failing;
      const result = fails && random() < 0.5 ? undefined : effect();
      await timeline.wait(latency - before);
      if (fails) throw Object.assign(new Error('Bad gateway'), { status: 502, response: { headers: {} } });
      return result as T;
    };
    const at = (id: number): Comment => {
      const comment = comments.find((one) => one.id === id);
      if (comment === undefined) throw Object.assign(new Error('Not Found'), { status: 404, response: { headers: {} } });
      return comment;
    };
    return {
      jobAuthors: ['github-actions[bot]'],
      viewer: async () => undefined,
      async *list() {
        yield await call(() => [...comments]);
      },
      get: (id) => call(() => at(id)),
      create: (_, body) => call(() => store(body), true),
      update: (id, body) => call(() => {
        const changed = { ...at(id), body };
        comments[comments.findIndex((one) => one.id === id)] = changed;
        return changed;
      }, true),
      remove: (id) => call(() => void comments.splice(comments.indexOf(at(id)), 1), true)
    };
  };
  // Entries as the cache service has them: who reserves a key first owns it, and it is seen when it is written to its end.
  const kept = new Map<string, string | undefined>();
  let lookups = 0;
  let writers = 0;
  const moment = async <T>(effect: () => T): Promise<T> => {
    const latency = world.latency(random());
    const before = latency * random();
    await timeline.wait(before);
    const result = effect();
    await timeline.wait(latency - before);
    return result;
  };
  if ((world.attempt ?? 1) > 1) Array.from({ length: world.jobs }, (_, index) => kept.set(`j${index}-1`, JSON.stringify(sectionOf(index, world.jobs))));
  const entries: SectionEntries = {
    async put(slot, edition, text) {
      const key = `${slot}-${edition}`;
      if (!(await moment(() => !kept.has(key) && kept.set(key, undefined)))) return false;
      await moment(() => kept.set(key, text));
      return true;
    },
    async collect(slots) {
      const texts: string[] = [];
      for (const slot of slots) {
        lookups++;
        const text = await moment(() => [...kept].findLast(([key, value]) => key.startsWith(`${slot}-`) && value !== undefined)?.[1]);
        if (text === undefined) return undefined;
        texts.push(text);
      }
      return texts;
    }
  };
  const times: number[] = [];
  const problems: unknown[] = [];
  await timeline.run(Array.from({ length: world.jobs }, (_, index) => async () => {
    const start = random() * world.spreadMs;
    const skew = (random() * 2 - 1) * world.skewMs;
    const clock: Clock = { now: () => epoch + timeline.now + skew, sleep: (ms) => timeline.wait(ms), random };
    await timeline.wait(start);
    const section = sectionOf(index, world.jobs, 2, world.attempt);
    if (world.missing?.(index)) return;
    const writing = world.registers ? await registerSection(section, { index, jobs: world.jobs, atOnce: world.jobs }, entries, random) : { sections: [section], turn: { index, jobs: world.jobs } };
    if (writing === undefined) return void (times[index] = timeline.now - start);
    writers++;
    const request = { pullRequest: 7, key: 'default', sections: writing.sections, index: writing.turn.index, jobs: writing.turn.jobs };
    await saveSections(clientOf(index), world.text, request, clock).catch((error: unknown) => void problems.push(error));
    times[index] = timeline.now - start;
  }));
  const shown = comments[0] === undefined ? [] : world.text.read(comments[0].body);
  const current = shown.filter(({ runId }) => runId === 2);
  return { lost: world.jobs - current.length, comments: comments.length, sections: shown, calls, writes, times, problems, entries: kept.size, lookups, writers };
}

/** Sections as plain JSON: the protocol's interleavings do not depend on how they are packed. */
export const plainText: CommentText = (() => {
  const bodies = new Map<string, readonly JobSection[]>();
  return {
    // The same objects come back, so that ten thousand runs take seconds.
    write: (sections) => {
      const body = `<!-- warmbake:v1 key=default -->\n${bodies.size}`;
      bodies.set(body, sections);
      return { body, sections };
    },
    read: (body) => bodies.get(body) ?? []
  };
})();
