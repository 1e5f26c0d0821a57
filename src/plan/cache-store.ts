import type { Definition } from '../definition/definition.js';
import type { CacheCompression, CacheType, Inputs } from '../inputs/inputs.js';
import { parseCsv, renderCsv } from '../shared/csv.js';

/** Where this build keeps its own caches, and how they are written. */
export interface CacheStore {
  readonly type: CacheType;
  /** the user's attributes, by BuildKit's names */
  readonly options: ReadonlyMap<string, string>;
  readonly mode: 'max' | 'min';
  /** undefined for what BuildKit does by itself: gzip for new layers, others as they are */
  readonly compression: Exclude<CacheCompression, 'auto'> | undefined;
  /** whether `auto` chose something that images must not come to contain, so that its refs are kept apart from those that images read */
  readonly apart: boolean;
}

/** The store that the inputs ask for, undefined for none. */
export function chooseStore(inputs: Inputs, definition: Definition): CacheStore | undefined {
  const hasPlace = inputs.registry !== undefined || inputs.cacheRepository !== undefined;
  const type = inputs.cache === 'auto' ? (hasPlace ? 'registry' : 'off') : inputs.cache;
  if (type === 'off') return undefined;
  const apart = inputs.cacheCompression === 'auto' && (type === 'registry' || type === 'local') && makesNoImage(inputs, definition);
  const compression = inputs.cacheCompression !== 'auto' ? inputs.cacheCompression : apart ? 'zstd' : undefined;
  return { type, options: inputs.cacheOptions, mode: inputs.cacheMode, compression, apart };
}

/**
 * Whether nothing of this build can end in an image. BuildKit knows layers by what made them, not by target, so one target
 * that gives an image is enough for all of them; a builder that is kept holds layers for the images of later builds.
 */
function makesNoImage(inputs: Inputs, definition: Definition): boolean {
  const pushes = inputs.registry !== undefined || inputs.push === 'always' || inputs.tags.some((tag) => tag.includes('/'));
  const isKept = inputs.builder !== undefined || inputs.builderName !== undefined || inputs.keepState || inputs.driver === 'docker' || inputs.driver === 'remote';
  if (pushes || inputs.load || isKept) return false;
  return definition.targets.every(({ outputs, tags }) => tags.length === 0 && outputs.length > 0 && outputs.every(isNoImage));
}

// As buildx reads an output: a bare path is a directory, `-` a tar archive.
function isNoImage(output: string): boolean {
  const fields = parseCsv(output).map((field) => field.trim());
  const types = fields.filter((field) => /^type=/i.test(field)).map((field) => field.slice(field.indexOf('=') + 1).toLowerCase());
  return types.length === 0 ? fields.length === 1 : types.every((type) => ['local', 'tar', 'cacheonly'].includes(type));
}

/** A `cache-from` entry for one of our refs. */
export function importEntry(store: CacheStore, ref: string): string {
  return renderCsv([`type=${store.type}`, `${nameKeys[store.type].read}=${ref}`, ...optionsOf(store)]);
}

/**
 * The `cache-to` entries for our refs: one for each, but for the backends that write one export under several names. A failed
 * export must not fail a good build; registries differ in what manifests they take, image manifests pass all.
 */
export function exportEntries(store: CacheStore, refs: readonly string[]): string[] {
  if (refs.length === 0) return [];
  const names = keepsSeveralNames(store.type) ? [refs.join(';')] : refs;
  const form = store.type === 'registry' || store.type === 'local' ? ['image-manifest=true', 'oci-mediatypes=true'] : [];
  const compression = store.compression === undefined ? [] : [`compression=${store.compression}`];
  return names.map((name) =>
    renderCsv([`type=${store.type}`, `${nameKeys[store.type].write}=${name}`, `mode=${store.mode}`, ...form, ...compression, ...optionsOf(store), 'ignore-error=true'])
  );
}

/** Whether one export of a backend can have several names (BuildKit: `name=a;b`). */
export function keepsSeveralNames(type: CacheType): boolean {
  return type === 's3' || type === 'azblob';
}

const nameKeys: Readonly<Record<CacheType, { readonly read: string; readonly write: string }>> = {
  registry: { read: 'ref', write: 'ref' }, gha: { read: 'scope', write: 'scope' }, s3: { read: 'name', write: 'name' },
  azblob: { read: 'name', write: 'name' }, local: { read: 'src', write: 'dest' }
};

function optionsOf({ options }: CacheStore): string[] {
  return [...options].filter(([key]) => key !== 'dest').map(([key, value]) => `${key}=${value}`);
}
