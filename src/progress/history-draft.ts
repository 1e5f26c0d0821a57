import type { HistoryVertex, Interval, ProgressGroup, TransferUpdate, VertexUpdate } from './history.js';
import { joinGroups } from './progress-groups.js';
import type { Transfer } from './transfers.js';

interface Draft {
  readonly digest: string;
  readonly names: Set<string>;
  readonly group: ProgressGroup | undefined;
  inputs: readonly string[];
  // By their start: a later update of the same stretch says how it ended.
  readonly intervals: Map<number, Interval>;
  readonly transfers: Map<string, Transfer>;
}

/** Puts the updates of one record together. */
export class HistoryDraft {
  readonly #drafts = new Map<string, Draft>();

  vertex(update: VertexUpdate): void {
    const { digest, name, group, startEpochMs } = update;
    let draft = this.#drafts.get(digest);
    if (!draft) {
      draft = { digest, group, names: new Set(), inputs: [], intervals: new Map(), transfers: new Map() };
      this.#drafts.set(digest, draft);
    }
    draft.names.add(name);
    if (draft.inputs.length === 0) draft.inputs = update.inputs;
    if (startEpochMs === undefined) return;
    const before = draft.intervals.get(startEpochMs);
    const endEpochMs = update.endEpochMs ?? before?.endEpochMs;
    const error = update.error ?? before?.error;
    draft.intervals.set(startEpochMs, {
      startEpochMs,
      ...(endEpochMs !== undefined && { endEpochMs }),
      cached: update.cached || before?.cached === true,
      ...(error !== undefined && { error })
    });
  }

  transfer({ digest, id, bytes, startEpochMs, endEpochMs }: TransferUpdate): void {
    const ms = startEpochMs !== undefined && endEpochMs !== undefined ? endEpochMs - startEpochMs : undefined;
    this.#drafts
      .get(digest)
      ?.transfers.set(`${id} ${startEpochMs}`, { id, ...(bytes > 0 && { bytes }), ...(ms !== undefined && { ms }) });
  }

  vertices(): HistoryVertex[] {
    const vertices = [...this.#drafts.values()].map((draft): HistoryVertex => ({
      digest: draft.digest,
      names: [...draft.names],
      inputs: draft.inputs,
      intervals: [...draft.intervals.values()].sort((a, b) => a.startEpochMs - b.startEpochMs),
      transfers: [...draft.transfers.values()],
      ...(draft.group && { group: draft.group })
    }));
    return joinGroups(vertices);
  }
}
