/** What a target is built from, as one value, or why that cannot be told for certain (a sentence's second half, for the report). */
export type TargetFingerprint =
  | {
      readonly known: true;
      /** 64 lower-case hex digits */
      readonly value: string;
      /** image names in the Dockerfile, with the digests that they had when the fingerprint was taken */
      readonly images: ReadonlyMap<string, string>;
    }
  | { readonly known: false; readonly reason: string };
