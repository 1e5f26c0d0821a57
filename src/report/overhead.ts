import type { OverheadKind } from '../progress/build-log.js';

const labels: Readonly<Record<OverheadKind, string>> = {
  builder: 'Builder', definition: 'Build definition', metadata: 'Image metadata', auth: 'Registry login', context: 'Context transfer',
  'base-image': 'Base images', 'cache-import': 'Cache import', 'cache-export': 'Cache export', export: 'Image export', push: 'Push',
  load: 'Load into the engine', other: 'Other'
};

/** A kind of overhead in words. */
export function overheadLabel(kind: OverheadKind): string {
  return labels[kind];
}
