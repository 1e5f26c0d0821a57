/** What a context has at a path, as BuildKit is sent it: owners and times are not part of it. */
export interface ContextEntry {
  /** relative to the context, with slashes */
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  /** type and permissions, as in st_mode */
  readonly mode: number;
  /** where a link leads, or what a device's number is; '' for others */
  readonly detail: string;
  /** device and inode of a file with several names; undefined for one with one */
  readonly inode: string | undefined;
}
