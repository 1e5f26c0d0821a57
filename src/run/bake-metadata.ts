import { readFile } from 'node:fs/promises';
import { objectOf, parseJson, stringOf } from '../shared/checked-json.js';
import type { JsonObject } from '../shared/checked-json.js';

/** What the metadata file says of each target; empty where bake failed and wrote none. */
export interface BakeMetadata {
  readonly digests: ReadonlyMap<string, string>;
  /** build history references, `builder/node/id` */
  readonly buildRefs: ReadonlyMap<string, string>;
  /** the file's content without provenance, as one line of JSON */
  readonly text: string;
}

const digestGrammar = /^sha256:[0-9a-f]{64}$/;

/** Reads the file that `--metadata-file` names. Never throws: no file, or one that is no JSON, gives nothing. */
export async function readBakeMetadata(path: string): Promise<BakeMetadata> {
  const all = objectOf(parseJson(await readFile(path, 'utf8').catch(() => ''))) ?? {};
  const digests = new Map<string, string>();
  const buildRefs = new Map<string, string>();
  const kept: { [key: string]: JsonObject } = {};
  for (const [target, value] of Object.entries(all)) {
    const fields = objectOf(value);
    if (!fields) continue;
    const digest = stringOf(fields['containerimage.digest']);
    if (digest !== undefined && digestGrammar.test(digest)) digests.set(target, digest);
    const ref = stringOf(fields['buildx.build.ref']);
    if (ref !== undefined) buildRefs.set(target, ref);
    kept[target] = Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith('buildx.build.provenance')));
  }
  return { digests, buildRefs, text: JSON.stringify(kept) };
}
