import type { RestlessEntry } from './restless.js';

/** What a target is built from, as one value, or why that cannot be told for certain (a sentence's second half, for the report). */
export type TargetFingerprint =
  | {
      readonly known: true;
      /** 64 lower-case hex digits */
      readonly value: string;
      /** image names in the Dockerfile, with the digests that they had when the fingerprint was taken */
      readonly images: ReadonlyMap<string, string>;
      /** what in its contexts makes it another one each time; only looked for where it matters, as all entries are looked at */
      readonly restless: () => readonly RestlessContext[];
    }
  | { readonly known: false; readonly reason: string };

/** Entries of a context that never come twice. */
export interface RestlessContext extends RestlessEntry {
  /** relative to the working directory where it lies there, as the next one */
  readonly context: string;
  /** the file that says what is left out of it */
  readonly ignoreFile: string;
}
