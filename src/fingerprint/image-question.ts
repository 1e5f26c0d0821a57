/** An image outside the definition that a build uses. */
export interface ImageQuestion {
  /** as the Dockerfile or the definition has it, arguments put in */
  readonly ref: string;
  /** whether instructions are built on it, so that what it has for ONBUILD is run */
  readonly base: boolean;
  /** `os/architecture` that may be taken of it */
  readonly platforms: readonly string[];
}

/** What a registry says of an image. */
export type ImageAnswer =
  | {
      readonly known: true;
      /** of the index where it is one */
      readonly digest: string;
      /** ONBUILD instructions of all that may be taken of it; empty where it is not built on */
      readonly triggers: readonly string[];
    }
  | { readonly known: false; readonly reason: string };

/** Asks registries; every ref that was asked for is in the answer. Never throws. */
export type ResolveImages = (questions: readonly ImageQuestion[]) => Promise<ReadonlyMap<string, ImageAnswer>>;
