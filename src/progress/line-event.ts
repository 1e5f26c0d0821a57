import type { BlockLine } from './block-line.js';
import type { Resumed } from './stray-lines.js';

/** A line of a vertex' output; its text is at `textAt` to `endAt` of the text it was found in. */
export interface LogEvent {
  readonly kind: 'log';
  readonly n: number;
  readonly seconds: number;
  readonly textAt: number;
  readonly endAt: number;
}

/** What one line of the plain output is. `n` is the vertex' number in the current display. */
export type LineEvent = Resuming & (
  | { readonly kind: 'before'; readonly text: string }
  | { readonly kind: 'builder'; readonly text: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'header'; readonly n: number; readonly name: string }
  | { readonly kind: 'name-line'; readonly n: number; readonly text: string }
  | LogEvent
  | (BlockLine & { readonly n: number })
  | { readonly kind: 'error-line'; readonly n: number; readonly text: string }
  | { readonly kind: 'after'; readonly text: string }
  | { readonly kind: 'unread'; readonly text: string }
);

/** Those that belong to a vertex. */
export type VertexEvent = LineEvent & { readonly n: number };

/** Set where the display goes on with this line, after some that did not belong there. */
interface Resuming {
  readonly resumed?: Resumed;
}
