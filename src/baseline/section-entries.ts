import { askCache } from './cache-process.js';
import type { CacheTools } from './cache-process.js';
import { canRead, canWrite } from './store.js';

/** Small texts of the jobs of one run. A slot may have several, each kept once and never changed. */
export interface SectionEntries {
  /** Keeps a text. False where that edition of the slot is there already, or where it could not be kept. */
  put(slot: string, edition: number, text: string): Promise<boolean>;
  /** The newest text of each slot, in that order; undefined where one has none. Asks for them in this order and stops at the first that has none. */
  collect(slots: readonly string[]): Promise<readonly string[] | undefined>;
}

const maxBytes = 64_000;

/** Such texts as entries of the Actions cache, which `space` tells from those of other runs; undefined where there is no service that this run may read and write. Slots are of letters and digits. Never throws. */
export function openSectionEntries(space: string, tools: CacheTools): SectionEntries | undefined {
  if (!canRead(tools.env) || !canWrite(tools.env)) return undefined;
  const prefixOf = (slot: string) => `warmbake-section-1-${space}-${slot}-`;
  // Several are unpacked into one folder.
  const pathOf = (slot: string) => `${slot}.json`;
  return {
    async put(slot, edition, text) {
      const answer = await askCache({ kind: 'save', path: pathOf(slot), key: `${prefixOf(slot)}${edition}` }, new Map([[pathOf(slot), text]]), { tools, paths: [], maxBytes: 0 });
      return answer.found[0] === true && answer.failure === undefined;
    },
    async collect(slots) {
      const entries = slots.map((slot) => ({ path: pathOf(slot), prefix: prefixOf(slot) }));
      const answer = await askCache({ kind: 'collect', entries }, new Map(), { tools, paths: entries.map(({ path }) => path), maxBytes });
      const texts = entries.flatMap(({ path }) => answer.files.get(path) ?? []);
      return answer.found.every(Boolean) && texts.length === slots.length ? texts : undefined;
    }
  };
}
