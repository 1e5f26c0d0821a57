import type { VertexName } from './step-name.js';

/** What a vertex that is no Dockerfile step does. */
export type OverheadKind =
  | 'builder'
  | 'definition'
  | 'metadata'
  | 'auth'
  | 'context'
  | 'base-image'
  | 'cache-import'
  | 'cache-export'
  | 'export'
  | 'push'
  | 'load'
  | 'other';

// The names are those of buildx and BuildKit (client, solver, exporters, cache backends, Dockerfile frontend).
const KINDS: readonly (readonly [OverheadKind, RegExp])[] = [
  ['builder', /^(?:booting |waiting for connection|preparing device )/],
  ['definition', /^load (?:local bake definitions|build definition |\.dockerignore|remote bake definitions)/],
  ['metadata', /^(?:load metadata for |resolve image config for )/],
  ['auth', /(?: token for |^sharing credentials for )/],
  [
    'context',
    /^load (?:build context|remote build context|git source |from client)|^OCI load from client|^git:|^transferring /
  ],
  ['cache-import', /^importing cache manifest from /],
  ['cache-export', /^exporting (?:cache |content cache|to GitHub Actions Cache)/],
  ['push', /^(?:pushing |merging manifest list )/],
  ['load', /^importing to docker/],
  ['export', /^exporting /]
];

export function kindOf(name: VertexName): OverheadKind {
  if (name.context !== undefined) {
    if (/^load metadata for /.test(name.text)) return 'metadata';
    return /^(?:load |OCI load )/.test(name.text) ? 'context' : 'base-image';
  }
  return KINDS.find(([, pattern]) => pattern.test(name.text))?.[0] ?? 'other';
}
