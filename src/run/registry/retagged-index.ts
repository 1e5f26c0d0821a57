import { revisionKey } from '../../plan/bake-outputs.js';
import { objectOf, parseJson } from '../../shared/checked-json.js';
import type { ManifestBytes } from './client.js';
import type { KeptImage } from './kept-image.js';
import { digestOf } from './manifest.js';

const indexType = 'application/vnd.oci.image.index.v1+json';

/**
 * The index under which an image stands for another commit: its manifests as they are, descriptors with every field, and that
 * commit among the annotations of the index. The same bytes for the same image and commit. An image of that very commit stays as it is.
 */
export function retaggedIndex({ manifest, platform, revision }: KeptImage, commit: string): ManifestBytes {
  if (revision === commit) return manifest;
  const body = objectOf(parseJson(manifest.bytes.toString('utf8')));
  const annotations = { ...(manifest.kind === 'index' ? objectOf(body?.['annotations']) : {}), [revisionKey]: commit };
  const fields = ['os', 'architecture', 'variant', 'os.version'].flatMap((name): [string, string][] => (typeof platform?.[name] === 'string' && platform[name] !== '' ? [[name, platform[name]]] : []));
  const own = { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.bytes.length, platform: Object.fromEntries(fields) };
  const manifests = manifest.kind === 'index' ? manifest.children.map(({ raw }) => raw) : [own];
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: indexType, manifests, annotations }));
  return { mediaType: indexType, bytes, digest: digestOf(bytes) };
}
