import type { InternalVertex } from './step.js';
import type { Vertex } from './vertex.js';

/** An image manifest that was pushed, and the digest it has there. */
export interface Pushed {
  readonly ref: string;
  readonly digest: string;
  readonly target?: string;
}

/** A cache manifest that was written. */
export interface CacheManifest {
  readonly digest: string;
  readonly ref?: string;
  readonly target?: string;
}

/** The configuration of an image that was exported: of one platform, without attestations. */
export interface ImageConfig {
  readonly digest: string;
  readonly target?: string;
}

/** An image or index that was exported, wherever it went. */
export interface Exported {
  readonly digest: string;
  readonly target?: string;
}

const MANIFEST = /^exporting manifest (sha256:[0-9a-f]{64})$/;
const INDEX = /^exporting manifest list (sha256:[0-9a-f]{64})$/;
const CONFIG = /^exporting config (sha256:[0-9a-f]{64})$/;
const PUSHED = /^pushing manifest for (.+)@(sha256:[0-9a-f]{64})$/;
const CACHE_MANIFEST = /^writing cache image manifest (sha256:[0-9a-f]{64})$/;
const IMPORT = /^importing cache manifest from (.+)$/s;

/** Pushes that ended, in the order of their vertices. */
export function pushedBy(vertex: Vertex, read: InternalVertex): Pushed[] {
  return doneMatches(vertex, PUSHED).map(([, ref = '', digest = '']) => ({ ref, digest, ...targetOf(read) }));
}

/** What an export that ended made: its index, else its only manifest. */
export function exportedBy(vertex: Vertex, read: InternalVertex): Exported[] {
  if (read.kind !== 'export' || read.outcome !== 'done') return [];
  const [indexes, manifests] = [doneMatches(vertex, INDEX), doneMatches(vertex, MANIFEST)];
  const found = indexes.length > 0 ? indexes : manifests;
  return found.length === 1 ? found.map(([, digest = '']) => ({ digest, ...targetOf(read) })) : [];
}

export function configsOf(vertex: Vertex, read: InternalVertex): ImageConfig[] {
  const found = doneMatches(vertex, CONFIG);
  return found.length === 1 ? found.map(([, digest = '']) => ({ digest, ...targetOf(read) })) : [];
}

export function cacheManifestsOf(vertex: Vertex, read: InternalVertex): CacheManifest[] {
  // BuildKit calls the writing done also where the registry refused it.
  return read.outcome !== 'done' ? [] : doneMatches(vertex, CACHE_MANIFEST).map(([, digest = '']) => ({ digest, ...targetOf(read) }));
}

/** The ref of a cache import that found nothing. */
export function missingCache(read: InternalVertex): string | undefined {
  const ref = IMPORT.exec(read.text)?.[1];
  return read.outcome === 'failed' && /not found/.test(read.error ?? '') ? ref : undefined;
}

function doneMatches(vertex: Vertex, pattern: RegExp): RegExpExecArray[] {
  return [...vertex.statuses.values()].flatMap((status) => {
    const match = status.done ? pattern.exec(status.id) : null;
    return match ? [match] : [];
  });
}

function targetOf(read: InternalVertex): { target?: string } {
  const target = read.targets[0];
  return target === undefined ? {} : { target };
}
