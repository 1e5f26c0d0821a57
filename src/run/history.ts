import { isAtLeast } from './buildx.js';
import type { Buildx } from './buildx.js';
import type { Environment } from './child-environment.js';
import { captureProgram } from './history-capture.js';
import type { Capture } from './history-capture.js';
import { dialThrough } from './history-dial.js';
import type { Dial } from './history-dial.js';
import { readLogs } from './history-logs.js';
import { askStatus } from './history-status.js';

export interface HistoryQuestion {
  /** Build references by bake target: `builder/node/id`, as in the metadata file. */
  readonly refs: ReadonlyMap<string, string>;
  readonly buildx: Buildx;
  /** Version of buildx, e.g. `0.29.1`. */
  readonly version: string;
  readonly env: Environment;
  /** ms for all of it; by default 1.5 s for a few records, up to 3 s for 200. */
  readonly timeoutMs?: number;
  /** How to reach the builder; by default through buildx. */
  readonly dial?: Dial;
}

/** The record of one target's build as the builder gave it; progress/history-recording parses it. */
export interface HistoryRecording {
  readonly target: string;
  /** StatusResponse messages of BuildKit's control API. */
  readonly messages?: readonly Uint8Array[];
  /** What `buildx history logs --progress=rawjson` wrote. */
  readonly rawjson?: string;
}

export interface HistoryAnswer {
  readonly recordings: readonly HistoryRecording[];
  /** Why, by target, for those that were not read. */
  readonly unread: ReadonlyMap<string, string>;
}

/** The ways to a builder; tests pass their own. */
export interface HistoryTools {
  readonly dial: Dial;
  readonly capture: Capture;
}

interface RecordRef {
  readonly target: string;
  readonly builder: string | undefined;
  readonly node: string | undefined;
  readonly id: string;
}

const QUIET_MS = 100;
const AT_ONCE = 4;
// What is left of the time is for the slower way.
const DIAL_SHARE = 0.6;

/**
 * Reads the builder's records of a bake, also of one that still exports its cache. Never throws and never takes longer
 * than its time; what was not read is named. The records hold values of build arguments: they go nowhere else.
 */
export async function readHistory(
  question: HistoryQuestion,
  tools: HistoryTools = realTools(question)
): Promise<HistoryAnswer> {
  const refs = [...question.refs].map(([target, ref]) => recordRef(target, ref));
  const begun = performance.now();
  const timeMs = question.timeoutMs ?? Math.min(3000, 1500 + 8 * refs.length);
  const recordings = new Map<string, HistoryRecording>();
  const unread = new Map<string, string>();
  const builders = [...new Set(refs.map((ref) => ref.builder))];
  await Promise.all(
    builders.map(async (builder) => {
      const own = refs.filter((ref) => ref.builder === builder);
      if (!isOnFirstNode(own)) return;
      const dialed = tools.dial(builder);
      const limits = { deadline: begun + timeMs * DIAL_SHARE, quietMs: QUIET_MS };
      const answers = await askStatus(
        dialed.stream,
        own.map((ref) => ref.id),
        limits
      );
      dialed.close();
      for (const { target, id } of own) {
        const { messages = [], problem } = answers.get(id) ?? {};
        if (messages.length > 0) recordings.set(target, { target, messages });
        else unread.set(target, problem ?? 'the record is empty');
      }
    })
  );
  const waiting = refs.filter((ref) => !recordings.has(ref.target));
  const read = async (): Promise<void> => {
    for (let ref = waiting.shift(); ref; ref = waiting.shift()) {
      const found = await readLogs(
        { ...question, ...ref, timeoutMs: begun + timeMs - performance.now() },
        tools.capture
      );
      if ('rawjson' in found) recordings.set(ref.target, { target: ref.target, ...found });
      else unread.set(ref.target, found.problem);
    }
  };
  if (isAtLeast(question.version, '0.20.0')) await Promise.all(Array.from({ length: AT_ONCE }, read));
  for (const target of recordings.keys()) unread.delete(target);
  return { recordings: [...recordings.values()], unread };
}

function realTools({ buildx, env, dial = dialThrough(buildx, env) }: HistoryQuestion): HistoryTools {
  return { dial, capture: captureProgram };
}

function recordRef(target: string, ref: string): RecordRef {
  const parts = ref.split('/');
  const [builder, node] = parts.length === 3 ? parts : [];
  return { target, builder, node, id: parts.at(-1) ?? '' };
}

// dial-stdio takes a builder's first node, which is named after the builder unless somebody chose a name.
function isOnFirstNode(refs: readonly RecordRef[]): boolean {
  return refs.every(({ builder, node }) => node === undefined || node === builder || node === `${builder}0`);
}
