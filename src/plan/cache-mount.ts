import { shortHash } from './name.js';

export type MountSharing = 'shared' | 'private' | 'locked';

/** Owner and mode of a mount's root directory. `mode` is octal text. */
export interface MountRoot {
  readonly uid: number;
  readonly gid: number;
  readonly mode: string;
}

/** A cache mount as BuildKit keeps it: where namespace, id or root differ, the content is another. */
export interface CacheMount {
  readonly id: string;
  /** build argument `BUILDKIT_CACHE_MOUNT_NS`, '' for none */
  readonly namespace: string;
  /** undefined where none of uid, gid and mode is said, which BuildKit keeps apart from their defaults */
  readonly root: MountRoot | undefined;
  readonly sharing: MountSharing;
}

/** A RUN that uses a cache mount. */
export interface MountUse {
  readonly mount: CacheMount;
  /** the id as written, variables and all */
  readonly written: string;
  readonly target: string;
  /** line of the RUN in the target's Dockerfile, from 1 */
  readonly line: number;
}

/** A cache mount that cannot be kept, and why, as the end of a sentence. */
export interface RefusedMount {
  readonly written: string;
  readonly reason: string;
}

/**
 * How a mount came to be what it was when the build began. `read` from what was saved; `kept`: it held something already, on a
 * builder that stays; `absent`: nothing was saved yet; `failed`: what was saved is damaged or could not be fetched; `skipped` and
 * `late`: it was not needed, or took too long.
 */
export type MountStart = 'read' | 'kept' | 'absent' | 'failed' | 'skipped' | 'late';

/** The first 8 hex digits of the SHA-256 of what tells a mount from others. */
export function mountHash({ id, namespace, root }: CacheMount): string {
  return shortHash(JSON.stringify([namespace, id, root ? [root.uid, root.gid, root.mode] : []]));
}

/** What an id may be, to be written into a Dockerfile of ours as it is: nothing there reads any of this as its own. */
export function isPlainId(text: string): boolean {
  return /^[A-Za-z0-9_./:@+=~-]{1,200}$/.test(text) && !text.startsWith('-');
}
